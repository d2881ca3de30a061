// People of the old panel, with their old passwords, at the login form that they know.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, oldPassword, people, startWorld } from './world.mjs';
import { at, logIn, logInAsStaff, logInAtPanel, look, said, story } from './steps.mjs';

let world;
before(async () => { world = await startWorld('legacy'); });
after(() => world?.stop());

const choices = (page) => page.locator('[data-account]');

test('an accountant of many accounts joins them by one mail', async (t) => {
    const step = story(t);
    const page = await world.visitor();
    const { email, client } = people.accountant;
    const password = 'one-for-all-of-them';
    const accounts = (condition) => world.sql(`SELECT DISTINCT c.id FROM tblcontacts t JOIN tblclients c ON c.id = t.userid
        WHERE t.subaccount = 1 AND lower(trim(t.email)) = '${email}' AND ${condition} ORDER BY c.id`).split('\n');
    const open = accounts("c.status <> 'Closed'");
    const closed = accounts("c.status = 'Closed'");

    await step('the old password enters the account that it entered before', async () => {
        await logInAtPanel(page, people.accountant);
        await page.waitForURL('**/clientarea.php');
        await look(page, 'home-accountant');
        await page.goto(at('accounts'));
        assert.equal(await page.locator('.keyholder-in-use').getAttribute('data-account'), String(client));
    });

    await step('the other accounts are shown, to be confirmed by mail', async () => {
        const listed = await choices(page).evaluateAll((items) => items.map((item) => item.dataset.account));
        assert.deepEqual(listed.sort(), [...open, ...closed].sort());
        assert.equal(await page.locator('button[value=prove]').count(), 1);
        assert.equal(await page.locator('button[value=enter]').count(), 0, 'none of them can be entered yet');
        await look(page, 'accounts-confirm');
    });

    await step('the person asks for the mail and chooses a password', async () => {
        await page.locator('button[value=prove]').click();
        await page.locator('.alert-success').waitFor();
        await page.goto(linkIn(await mailTo(world, email), world));
        assert.ok(!page.url().includes('token='));
        await look(page, 'confirm');
        await page.locator('#confirm-password').fill(password);
        await page.locator('#confirm-again').fill(password);
        await page.locator('button[value=confirm]').click();
        await page.locator('.alert-success').waitFor();
        await look(page, 'login-confirmed');
    });

    await step('the new password opens all of them', async () => {
        await logIn(page, email, password);
        await page.waitForURL('**page=accounts');
        assert.equal(await page.locator('button[value=prove]').count(), 0);
        await look(page, 'accounts-many');
        for (const account of open) {
            await page.goto(at('accounts'));
            const row = page.locator(`[data-account="${account}"]`);
            if (await row.locator('button[value=enter]').count() === 1) {
                await row.locator('button[value=enter]').click();
                await page.waitForURL('**/clientarea.php');
            }
            await page.goto(at('accounts'));
            assert.equal(await page.locator('.keyholder-in-use').getAttribute('data-account'), account);
        }
        for (const account of closed) {
            assert.equal(await page.locator(`[data-account="${account}"] button`).count(), 0, `${account} is closed`);
        }
    });

    await step('the old password is no use any more', async () => {
        const other = await world.visitor();
        await logInAtPanel(other, people.accountant);
        await other.waitForURL('**page=login');
        await look(other, 'login-moved');
        await other.goto('/clientarea.php?action=details');
        assert.equal(await other.locator('input[type=password]').count(), 1, 'a login is asked for');
    });
});

test('a sub-account with few rights sees exactly its pages', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, people.fewRights);
    await page.waitForURL('**/clientarea.php');
    await look(page, 'home-few');
    const pages = {
        '/clientarea.php': 200,
        '/clientarea.php?action=quotes': 200,
        '/clientarea.php?action=services': 403,
        '/clientarea.php?action=domains': 403,
        '/clientarea.php?action=invoices': 403,
        '/clientarea.php?action=masspay&all=true': 403,
        '/clientarea.php?action=addfunds': 403,
        '/clientarea.php?action=details': 403,
        '/clientarea.php?action=contacts': 403,
        '/clientarea.php?action=emails': 403,
        '/supporttickets.php': 403,
        '/submitticket.php': 403,
        '/affiliates.php': 403,
        [at('users')]: 403,
        [at('accounts')]: 200,
    };
    const found = {};
    for (const address of Object.keys(pages)) {
        found[address] = (await page.goto(address)).status();
    }
    assert.deepEqual(found, pages);
    await page.goto('/clientarea.php?action=quotes');
    const links = await page.locator('header nav a, aside a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const address of Object.keys(pages).filter((one) => pages[one] === 403)) {
        assert.ok(!links.some((link) => link?.endsWith(address)), `${address} is not offered`);
    }
});

test('a wrong password says the same at both forms, whoever it is', async () => {
    const page = await world.visitor();
    for (const email of [people.owner.email, 'nobody@example.org']) {
        await logInAtPanel(page, { email }, 'wrong-password');
        await page.getByText('The email address or the password is not right').waitFor();
        await logIn(page, email, 'wrong-password');
        await said(page, 'The address or the password is wrong.');
    }
    await look(page, 'login-error');
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.locator('#forgotten-email').waitFor();
    await look(page, 'forgotten');
    for (const email of [people.owner.email, 'nobody@example.org']) {
        await page.goto(at('forgotten'));
        await page.locator('#forgotten-email').fill(email);
        await page.getByRole('button', { name: 'Send the mail' }).click();
        await said(page, `If there is a login for ${email}`);
    }
    linkIn(await mailTo(world, people.owner.email), world);
    assert.equal(world.mails().filter((mail) => mail.to.includes('nobody@')).length, 0);
});

test('staff part a log-in that is somebody else’s, and join the rest by hand', async (t) => {
    const step = story(t);
    const page = await world.visitor();
    const person = await world.visitor();
    // Somebody with other old passwords at several clients, two of which can be entered.
    const entered = (email, tail) => {
        try {
            return world.call('login', { email, password: oldPassword(email, tail) }).choices.filter((one) => one.may_enter).map((one) => one.account);
        } catch {
            return [];
        }
    };
    const shared = world.call('upgrade.report', {}).confirm_by_mail.filter((one) => one.email.toLowerCase() !== people.accountant.email);
    const found = shared.map((one) => ({ ...one, first: entered(one.email, ''), other: entered(one.email, 'x') }))
        .find((one) => one.first.length > 0 && one.other.length > 0);
    const [stays, goes] = [found.first[0], found.other[0]];
    const login = (account) => page.locator(`[data-login="${found.user}:${account}"]`);
    const done = (text) => page.locator('.alert-success', { hasText: text }).waitFor();

    await step('the access list shows what waits for the mail', async () => {
        await logInAsStaff(page);
        await page.goto(`/admin/addonmodules.php?module=keyholder&page=user&user=${found.user}`);
        for (const account of found.accounts) {
            assert.equal(await login(account).getAttribute('data-state'), 'waiting', String(account));
        }
        assert.match(await login(goes).innerText(), /Its own old password alone/);
        await look(page, 'admin-logins');
    });

    await step('without a reason nothing happens; with one the log-in goes to the other address', async () => {
        await page.locator('#part-login').selectOption(`${found.user}:${goes}`);
        await page.locator('#part-email').fill('somebody.else@example.org');
        await page.locator('#keyholder-part button').click();
        assert.equal(await page.locator('.alert-success').count(), 0, 'the browser asks for a reason');
        await page.locator('#part-reason').fill('is a colleague <b>');
        await page.locator('#keyholder-part button').click();
        await done('The log-in has an address of its own now.');
        assert.equal(await page.locator('h2 + p').innerText(), 'somebody.else@example.org');
        await logIn(person, 'somebody.else@example.org', oldPassword(found.email, 'x'));
        await person.waitForURL('**/clientarea.php');
        await person.goto(at('accounts'));
        assert.equal(await person.locator('.keyholder-in-use').getAttribute('data-account'), String(goes));
        assert.deepEqual(entered(found.email, 'x').filter((account) => account === goes), []);
    });

    await step('the rest becomes one, with the old password that staff name', async () => {
        await page.goto(`/admin/addonmodules.php?module=keyholder&page=user&user=${found.user}`);
        assert.equal(await login(goes).count(), 0);
        await page.locator('#join-login').selectOption(`${found.user}:${stays}`);
        await page.locator('#join-reason').fill('rang up');
        await page.locator('#keyholder-join button').click();
        await done('The log-ins are one now.');
        for (const row of await page.locator('[data-login]').all()) {
            assert.equal(await row.getAttribute('data-state'), 'proved');
        }
        await look(page, 'admin-logins-joined');
        const rest = found.accounts.filter((account) => account !== goes);
        const open = entered(found.email, '');
        assert.ok(open.length >= found.first.length && open.every((account) => rest.includes(account)), String(open));
        await logIn(await world.visitor(), found.email, oldPassword(found.email));
        assert.ok(world.sql("SELECT description FROM tblactivitylog ORDER BY id DESC LIMIT 5").includes('rang up'), 'the panel’s own log says why');
    });
});
