// The person's own affairs: profile, password, mail, the account's record, the switcher in the menu, the way out.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import { at, followMenu, invitedLink, logIn, logInAtPanel, look, offered, picture, register, said, story } from './steps.mjs';

const { owner, otherOwner } = people;
const person = { email: 'sela.self@example.org', first: 'Sela', last: 'Self', password: 'a password of her own' };

let world;
before(async () => { world = await startWorld('self'); });
after(() => world?.stop());

test('one person with two accounts', async (t) => {
    const step = story(t);
    const owners = await world.visitor();
    const page = await world.visitor();

    await step('she joins two accounts', async () => {
        await logInAtPanel(owners, owner);
        await register(page, await invitedLink(world, owners, person.email, ['tickets.view', 'invoices.view']), person);
        const { user } = world.call('login', { email: person.email, password: person.password });
        world.call('member.add', { account: otherOwner.client, user: user.id, permissions: ['invoices.view'] });
        await logIn(page, person.email, person.password);
        await page.locator(`[data-account="${owner.client}"]`).getByRole('button', { name: 'Enter' }).click();
        await page.waitForURL('**/clientarea.php');
    });

    await step('one click in the menu switches, by a POST', async () => {
        assert.ok((await offered(page)).includes('All accounts (2)'));
        const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('page=accounts'));
        await followMenu(page, owner.account, `${otherOwner.account} #${otherOwner.client}`);
        assert.match((await posted).postData(), new RegExp(`account=${otherOwner.client}`));
        await page.waitForURL('**/clientarea.php');
        assert.ok((await offered(page)).includes(otherOwner.account));
        // Opened in a new tab, or without script, the same link shows the page and switches nothing.
        await page.goto(at('accounts', `&enter=${owner.client}`));
        assert.match(await page.locator(`[data-account="${otherOwner.client}"]`).innerText(), /In use/);
        assert.ok(await page.evaluate((client) => document.activeElement.closest(`[data-account="${client}"]`) !== null, owner.client));
        await page.keyboard.press('Enter');
        await page.waitForURL('**/clientarea.php');
    });

    await step('a link that somebody wrote gets neither the token nor a switch elsewhere', async () => {
        const posts = [];
        const note = (request) => { if (request.method() === 'POST') { posts.push(request.url()); } };
        page.on('request', note);
        await page.evaluate(() => {
            const link = document.createElement('a');
            link.href = `http://localhost:1/index.php?m=keyholder&page=accounts&enter=7`;
            link.target = '_blank';
            link.textContent = 'look at this';
            document.querySelector('main').append(link);
        });
        const opened = page.waitForEvent('popup');
        await page.getByRole('link', { name: 'look at this' }).click();
        await (await opened).close();
        assert.deepEqual(posts, []);
        page.off('request', note);
    });

    await step('the profile tells what she may do, and keeps her mail preferences', async () => {
        const menu = page.locator('nav details', { hasText: owner.account }).first();
        await menu.locator('summary').click();
        await picture(page, 'switcher', { width: 1100, height: 420 });
        await menu.locator('summary').click();
        await followMenu(page, 'Hello', 'Your profile');
        const rights = await page.locator('.keyholder-rights').innerText();
        assert.match(rights, /View invoices/);
        assert.doesNotMatch(rights, /Pay invoices/);
        await page.getByRole('checkbox', { name: 'Invoices', exact: true }).check();
        await page.getByRole('button', { name: 'Save changes' }).click();
        await said(page, 'Your mail preferences were saved.');
        assert.ok(await page.getByRole('checkbox', { name: 'Invoices', exact: true }).isChecked());
        await look(page, 'profile');
        await picture(page, 'profile');
    });

    await step('she changes her name and the language of her mails', async () => {
        await page.getByLabel('First name').fill('Sela <i>Ann</i>');
        await page.getByLabel('Last name').fill('Selfridge');
        await page.getByLabel('Language of our mails to you').selectOption('Română');
        await page.getByRole('button', { name: 'Save name and language' }).click();
        await said(page, 'Your profile was saved.');
        assert.equal(await page.locator('main h2').first().innerText(), 'Sela <i>Ann</i> Selfridge');
        assert.equal(await page.getByLabel('Language of our mails to you').inputValue(), 'ro');
        await page.getByLabel('First name').fill('a'.repeat(255));
        await page.getByLabel('First name').evaluate((input) => { input.maxLength = 300; input.value = 'a'.repeat(300); });
        await page.getByRole('button', { name: 'Save name and language' }).click();
        await page.locator('#keyholder-error', { hasText: 'at most 255 characters' }).waitFor();
        const user = world.call('user.show', { email: person.email });
        assert.deepEqual([user.first_name, user.last_name, user.language], ['Sela <i>Ann</i>', 'Selfridge', 'ro']);
        world.call('user.change', { user: user.user, first_name: person.first, last_name: person.last, language: 'en' });
        await page.goto(at('profile'));
    });

    await step('another address: with the present password, and only when its mailbox has been reached', async () => {
        const moved = 'sela.moved@example.org';
        const ask = async (password, email = moved) => {
            await page.getByLabel('New e-mail address').fill(email);
            await page.getByLabel('Your password, to be sure').fill(password);
            await page.getByRole('button', { name: 'Send the link' }).click();
        };
        await ask('not it');
        await page.locator('#keyholder-error', { hasText: 'The present password is wrong.' }).waitFor();
        assert.equal(await page.getByLabel('New e-mail address').inputValue(), moved);
        await look(page, 'profile-mistake');
        await ask(person.password);
        await said(page, `We have sent a link to ${moved}.`);
        const link = linkIn(await mailTo(world, moved), world);
        assert.equal(world.call('user.show', { email: person.email }).mailbox_proved, true);
        // A stranger who reads the mailbox gets nothing by it, and neither does another person.
        const stranger = await world.visitor();
        await stranger.goto(link);
        assert.match(await stranger.locator('main').innerText(), /Log in with your present address first/);
        await owners.goto(link);
        assert.match(await owners.locator('main').innerText(), /asked for by another login/);
        // Opening it changes nothing; the button does.
        await page.goto(link);
        assert.doesNotMatch(page.url(), /token/);
        assert.match(await page.locator('main').innerText(), new RegExp(`${person.email}[\\s\\S]*${moved}`));
        await look(page, 'address');
        assert.equal(world.call('user.show', { email: person.email }).name, `${person.first} ${person.last}`);
        await page.getByRole('button', { name: 'Use the new address' }).click();
        await said(page, `Your e-mail address is ${moved} now.`);
        const told = await mailTo(world, person.email, 2);
        assert.match(told.subject, /Your e-mail address was changed/);
        assert.match(told.text, /with sela\.moved@example\.org and no longer with this address/);
        await page.goto(link);
        assert.match(await page.locator('main').innerText(), /not valid any more/);
        person.email = moved;
        assert.equal((await page.goto('/clientarea.php?action=invoices')).status(), 200, 'she is still here');
        await page.goto(at('profile'));
    });

    await step('a new password: the wrong old one is refused, the right one keeps her here', async () => {
        const change = async (old, again = 'an even better password') => {
            await page.getByLabel('Present password').fill(old);
            await page.locator('#profile-password').fill('an even better password');
            await page.locator('#profile-password-again').fill(again);
            await page.getByRole('button', { name: 'Change password' }).click();
        };
        await change('not it');
        await page.locator('#keyholder-error', { hasText: 'The present password is wrong.' }).waitFor();
        await change(person.password, 'something else');
        await page.locator('#keyholder-error', { hasText: 'The two passwords differ.' }).waitFor();
        const elsewhere = await world.visitor();
        await logIn(elsewhere, person.email, person.password);
        await change(person.password);
        await said(page, 'Your password was changed.');
        person.password = 'an even better password';
        assert.equal((await page.goto('/clientarea.php?action=invoices')).status(), 200);
        assert.match((await elsewhere.goto(at('profile'))).url(), /page=login/, 'other sessions end');
    });

    await step('the owner reads what was done, and nobody else does', async () => {
        await owners.goto(at('record'));
        const record = await owners.locator('main').innerText();
        for (const text of ['Invitation accepted', 'User added: Sela Self', 'Invitation sent: sela.self@example.org', 'Олена García']) {
            assert.ok(record.includes(text), `the record says "${text}"`);
        }
        await owners.locator('summary', { hasText: 'Details' }).first().click();
        assert.doesNotMatch(await owners.locator('main').innerText(), /not_after|record_|[a-f0-9]{40}/);
        await look(owners, 'record');
        assert.equal((await page.goto(at('record'))).status(), 403);
    });

    await step('she leaves the one account and keeps the other', async () => {
        await page.goto(at('profile'));
        await page.getByRole('button', { name: 'Leave this account' }).click();
        await said(page, 'You have left the account “Studio García”.');
        if (page.url().includes('page=login')) {
            await page.getByLabel('E-mail address').fill(person.email);
            await page.getByLabel('Password').fill(person.password);
            await page.getByRole('button', { name: 'Log in' }).click();
        }
        await page.goto(at('accounts'));
        assert.equal(await page.locator(`[data-account="${owner.client}"]`).count(), 0);
        assert.equal(await page.locator(`[data-account="${otherOwner.client}"]`).count(), 1);
        // An owner cannot leave: there is no button, and the library refuses a forged one.
        await owners.goto(at('profile'));
        assert.equal(await owners.getByRole('button', { name: 'Leave' }).count(), 0);
    });
});

test('a mail from somebody who may not open tickets does not become one', async () => {
    const account = owner.client;
    const { members } = world.call('members.list', { account });
    const member = members.find((one) => one.kind === 'sub_account');
    const piped = (email, subject) => execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), '-r',
        `require 'tests/panel/init.php'; echo json_encode(run_hook('TicketPiping', ['to' => 'support@panel.example', 'cc' => [],
            'name' => 'X', 'email' => '${email}', 'subject' => '${subject}', 'body' => 'x']));`], { encoding: 'utf8', cwd: new URL('../..', import.meta.url), env: world.env });
    world.call('member.change', { account, user: member.user, permissions: ['invoices.view'] });
    assert.match(piped(member.email, 'Help'), /skipProcessing/, 'may not open tickets');
    world.call('member.change', { account, user: member.user, permissions: ['tickets.view', 'tickets.open'] });
    assert.doesNotMatch(piped(member.email, 'Help'), /skipProcessing/, 'may open tickets');
    assert.doesNotMatch(piped('stranger@nowhere.example', 'Help'), /skipProcessing/, 'strangers are the panel’s affair');
    const other = world.sql(`SELECT tid FROM tbltickets WHERE userid = ${otherOwner.client} LIMIT 1`);
    if (other !== '') {
        assert.match(piped(member.email, `[Ticket ID: ${other}] Help`), /skipProcessing/, 'a foreign ticket is not answered');
    }
});
