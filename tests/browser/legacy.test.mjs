// People of the old panel, with their old passwords, at the login form that they know.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import { at, logIn, logInAtPanel, look, said, story } from './steps.mjs';

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
