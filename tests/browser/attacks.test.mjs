// Ways around: through the panel's own forms and passwords, through odd addresses, through a second tab.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, oldPassword, people, root, startWorld } from './world.mjs';
import { acceptByMail, at, enter, invitedLink, logIn, logInAtPanel, register, said } from './steps.mjs';

const { owner, otherOwner } = people;
// May do everything with contacts and the profile that a member may.
const helper = { email: 'hal.helper@example.org', password: 'a-quiet-river-7' };

let world;
let owners;
let helpers;
/** Contacts of the owner's account: sub-accounts with their address, and one that has no login. */
let subaccounts;
let plainContact;
before(async () => {
    world = await startWorld('attacks');
    [owners, helpers] = [await world.visitor(), await world.visitor()];
    await logInAtPanel(owners, owner);
    await register(helpers, await invitedLink(world, owners, helper.email, ['contacts.manage', 'account.profile', 'invoices.view']), helper);
    await said(helpers, 'Please log in.');
    await logIn(helpers, helper.email, helper.password);
    await helpers.waitForURL('**/clientarea.php');
    subaccounts = world.sql(`SELECT id, email FROM tblcontacts WHERE userid = ${owner.client} AND subaccount = 1 ORDER BY id`)
        .split('\n').map((row) => row.split('\t')).map(([id, email]) => ({ id, email }));
    plainContact = world.sql(`SELECT id FROM tblcontacts WHERE userid = ${owner.client} AND subaccount = 0 ORDER BY id LIMIT 1`);
    assert.ok(subaccounts.length >= 2 && plainContact, 'the sample has what is needed');
});
after(() => world?.stop());

const contact = (id) => world.sql(`SELECT email, password, subaccount, permissions, city FROM tblcontacts WHERE id = ${id}`);
const client = (id) => world.sql(`SELECT email, password, city FROM tblclients WHERE id = ${id}`);

/** The fields of a form of the panel, as a browser would send them. */
async function fields(page, address, button = 'button[name=save]') {
    assert.equal((await page.goto(address)).status(), 200, address);
    return page.locator(`main form:has(${button})`).first().evaluate((form) => Object.fromEntries(new FormData(form)));
}

const post = (page, address, form) => page.request.post(address, { form, maxRedirects: 0 });

/** The gate refuses it, not the panel's token. */
async function shut(page, address, form, what) {
    const answer = await post(page, address, form);
    assert.equal(answer.status(), 403, what);
    assert.match(await answer.text(), /You may not do this/, what);
}

/** What the gate would ask for requests, in the owner's account. */
function demands(...requests) {
    const php = path.join(root, 'tests/php/addon_demands.php');
    const env = {
        ...process.env, PANEL_DB_SOCKET: `${world.place}/database/socket`, PANEL_VAR: `${world.place}/var`,
        PANEL_ADDONS: path.join(root, 'php-bridge/addon/keyholder'), PANEL_URL: world.url,
    };
    return JSON.parse(execFileSync('php', [php, String(owner.client)], { input: JSON.stringify(requests), env, encoding: 'utf8' }));
}

test('who manages contacts does not reach a login by it', async () => {
    const [{ id }] = subaccounts;
    const address = '/clientarea.php?action=contacts';
    const was = contact(id);
    const form = await fields(helpers, `${address}&id=${id}`);
    await shut(helpers, address, { ...form, city: 'Elsewhere' }, 'a sub-account, as the form is');
    for (const change of [{ password: 'another-one-1', password2: 'another-one-1' }, { subaccount: '1' }, { 'permissions[]': 'contacts' },
        { email: 'mine@example.org' }, { delete: 'true' }]) {
        for (const which of [id, plainContact]) {
            if (which === plainContact && change.email) {
                continue;
            }
            const token = { token: form.token, keyholder_account: form.keyholder_account, id: which };
            await shut(helpers, address, { ...token, ...change }, JSON.stringify(change));
            const query = new URLSearchParams({ ...token, ...change });
            assert.equal((await helpers.request.get(`${address}&${query}`, { maxRedirects: 0 })).status() === 200, false, `GET ${query}`);
        }
    }
    const two = { token: form.token, id: plainContact, contactid: id, email: 'mine@example.org', firstname: 'A', lastname: 'B' };
    await shut(helpers, address, two, 'two contacts named at once');
    await shut(helpers, '/clientarea.php?action=addcontact', { ...form, subaccount: '1', password: 'x-1234567890', password2: 'x-1234567890' }, 'a new sub-account');
    assert.equal(contact(id), was);
    // What is not a login they may still do, with the panel's own form.
    const plain = await fields(helpers, `${address}&id=${plainContact}`);
    assert.equal((await post(helpers, address, { ...plain, firstname: 'Pia', lastname: 'Plain', email: 'pia.plain@example.org', city: 'Ghent' })).status(), 303);
    assert.match(contact(plainContact), /Ghent/);
});

test('who edits the profile does not change the address that logs in', async () => {
    const address = '/clientarea.php?action=details';
    const form = await fields(helpers, address);
    const was = client(owner.client);
    await shut(helpers, address, { ...form, email: 'mine@example.org' }, 'another address');
    await shut(helpers, `${address}&email=mine@example.org`, form, 'two addresses');
    await shut(helpers, address, { ...form, password: 'another-one-1' }, 'a password');
    assert.equal(client(owner.client), was);
    assert.equal((await post(helpers, address, { ...form, city: 'Namur' })).status(), 303, 'the address as it is');
    assert.match(client(owner.client), /Namur/);
});

test('what the panel does to a password holds in Keyholder at once', async () => {
    const { id, email } = subaccounts[0];
    const member = await world.visitor();
    await logInAtPanel(member, { email });
    await member.waitForURL('**/clientarea.php');
    const form = await fields(owners, `/clientarea.php?action=contacts&id=${id}`);
    const password = 'chosen-by-the-owner-1';
    assert.equal((await post(owners, '/clientarea.php?action=contacts', { ...form, password, password2: password })).status(), 303);
    await member.goto('/clientarea.php');
    await member.waitForURL('**page=login');
    await said(member, 'You were logged out');
    await logIn(member, email, oldPassword(email));
    await said(member, 'The address or the password is wrong.');
    await logInAtPanel(member, { email }, password);
    await member.waitForURL('**/clientarea.php');
    assert.equal(await member.locator('input[type=password]').count(), 0, 'the new password enters');

    // Changed behind the panel's back: nobody told Keyholder, so it proves nothing.
    const hash = world.sql(`SELECT password FROM tblcontacts WHERE id = ${subaccounts[1].id}`);
    world.sql(`UPDATE tblcontacts SET password = MD5('planted') WHERE id = ${subaccounts[1].id}`);
    const thief = await world.visitor();
    await logInAtPanel(thief, { email: subaccounts[1].email }, 'planted');
    await thief.waitForURL('**page=login');
    await said(thief, 'Your password has changed.');
    world.sql(`UPDATE tblcontacts SET password = '${hash}' WHERE id = ${subaccounts[1].id}`);
});

test('an owner who changes the panel’s password logs in with the new one, at the panel only', async () => {
    const [, email] = world.sql(`SELECT c.id, c.email FROM tblclients c WHERE c.status = 'Active' AND c.email REGEXP '^[a-z.]+[.][0-9a-f]{6}@'
        AND c.id NOT IN (${owner.client}, ${otherOwner.client}) AND NOT EXISTS (SELECT 1 FROM tblcontacts t WHERE t.email = c.email)
        AND (SELECT COUNT(*) FROM tblclients d WHERE d.email = c.email) = 1 ORDER BY c.id LIMIT 1`).split('\t');
    const page = await world.visitor();
    await logInAtPanel(page, { email });
    await page.waitForURL('**/clientarea.php');
    const form = await fields(page, '/clientarea.php?action=changepw', 'input[name=newpw]');
    const password = 'chosen-by-myself-1';
    const change = { ...form, existingpw: oldPassword(email), newpw: password, confirmpw: password };
    assert.equal((await post(page, '/clientarea.php?action=changepw', change)).status(), 303);
    await page.goto('/clientarea.php');
    await page.waitForURL('**page=login');
    await logIn(page, email, oldPassword(email));
    await said(page, 'The address or the password is wrong.');
    await logInAtPanel(page, { email }, password);
    await page.waitForURL('**/clientarea.php');
    assert.equal(await page.locator('input[type=password]').count(), 0);
});

test('a sub-account that the panel switches off or deletes is no member any more', async () => {
    const listed = async (email) => {
        await owners.goto(at('users'));
        return owners.locator('[data-user]', { hasText: email }).count();
    };
    const [first, second] = subaccounts;
    assert.equal(await listed(first.email), 1);
    assert.equal(await listed(second.email), 1);
    const { subaccount, ...form } = await fields(owners, `/clientarea.php?action=contacts&id=${first.id}`);
    assert.equal(subaccount, '1');
    assert.equal((await post(owners, '/clientarea.php?action=contacts', form)).status(), 303);
    assert.equal(await listed(first.email), 0);
    const button = await fields(owners, `/clientarea.php?action=contacts&id=${second.id}`, 'button[name=delete]');
    assert.equal((await post(owners, '/clientarea.php?action=contacts', { ...button, delete: 'true' })).status(), 303);
    assert.equal(await listed(second.email), 0);
});

test('an address that can be read in two ways is the owner’s', () => {
    const index = (more) => ({ script: 'index.php', ...more });
    assert.deepEqual(demands(
        index({ get: { rp: '/announcements' } }),
        index({ get: { rp: '/announcements' }, path: '/announcements/' }),
        index({ uri: '/announcements/3/news.html?x=/../' }),
        index({ uri: '/index.php?m=keyholder&page=users', get: { m: 'keyholder', page: 'users' } }),
    ), ['free', 'free', 'free', 'free']);
    const odd = [
        index({ get: { rp: '/announcements' }, path: '/account/paymentmethods' }),
        index({ get: { rp: '/announcements' }, uri: '/account/paymentmethods?rp=/announcements' }),
        index({ get: { rp: '/announcements' }, post: { rp: '/account/paymentmethods' } }),
        index({ get: { rp: '/announcements/../account/paymentmethods' } }),
        index({ get: { rp: '/announcements/./x' } }),
        index({ get: { rp: '/announcements%2f..%2faccount' } }),
        index({ get: { rp: '/announcements\\..\\account' } }),
        index({ get: { rp: ['/announcements'] } }),
        index({ uri: '/announcements%2F..%2Faccount' }),
        index({ uri: '/announcements/%2e%2e/account' }),
        index({ uri: '//announcements/../account' }),
        index({ get: { m: 'keyholder', rp: '/announcements' } }),
    ];
    assert.deepEqual(demands(...odd), odd.map(() => 'owner'));
});

test('what lists the account’s things is not free', () => {
    assert.deepEqual(demands(
        { script: 'cart.php' }, { script: 'cart.php', get: { gid: '3' } },
        { script: 'cart.php', get: { gid: 'renewals' } }, { script: 'cart.php', get: { gid: 'addons' } },
        { script: 'cart.php', get: { gid: 'Renewals', a: 'view' } }, { script: 'cart.php', get: { gid: ['renewals'] } },
        { script: 'index.php', get: { rp: '/cart/domain/renew' } }, { script: 'index.php', get: { rp: '/cart/domain/renewals' } },
        { script: 'downloads.php' }, { script: 'dl.php', get: { type: 'd', id: '1' } },
    ), ['free', 'free', 'free + domains.view', 'free + services.view', 'free + domains.view', 'free + owner', 'domains.view', 'free', 'services.view', 'services.view']);
});

test('a function is asked about as the panel would run it, and nothing of an address becomes a question', () => {
    const details = (get, post = {}) => ({ script: 'clientarea.php', get: { action: 'productdetails', id: '41', ...get }, post });
    const route = (rest) => ({ script: 'index.php', get: { rp: `/clientarea/service/41/custom-action/${rest}` } });
    assert.deepEqual(demands(
        details({ modop: 'custom', a: 'reboot' }), details({ modop: 'custom' }, { a: 'reboot' }), details({ modop: 'custom', a: 'reboot' }, { os: 'x' }),
        details({ modop: 'custom', a: 'reboot', dosinglesignon: '1' }), details({ modop: 'Custom', a: 'reboot' }), details({ modop: 'custom', a: ['reboot'] }),
        details({ modop: 'custom', a: 'reboot service:=42' }), route('reboot'), route('reboot service:=42'), route('reboot + free'), route('reboot/x'), route(''),
        { script: 'modules/servers/probe/index.php', get: { m: 'keyholder' } }, { script: 'modules/addons/keyholder/x.php' }, { script: '../index.php' },
        { script: 'oauth/singlesignon.php' }, { script: 'elsewhere/singlesignon.php' },
    ), [
        'services.manage service=41 function=reboot', 'services.manage service=41 function=reboot',
        'services.manage service=41 function=reboot + services.manage service=41',
        'services.sso service=41 + services.manage service=41 function=reboot', 'services.manage service=41', 'unclear',
        'services.manage service=41 function=reboot+service%3A%3D42', 'services.manage service=41 function=reboot',
        'services.manage service=41', 'services.manage service=41', 'services.manage service=41', 'services.manage service=41',
        'services.manage', 'owner', 'owner', 'free', 'owner',
    ]);
});

test('an attachment of an answer asks with the department of its ticket', () => {
    const [ticket, department] = world.sql(`SELECT id, did FROM tbltickets WHERE userid = ${owner.client} LIMIT 1`).split('\t');
    world.sql(`INSERT INTO tblticketreplies (id, tid, name, email, date, message) VALUES (9001, ${ticket}, '', '', NOW(), '')`);
    const ask = (type, id) => ({ script: 'dl.php', get: { type, id, i: '0' } });
    assert.deepEqual(demands(ask('a', ticket), ask('ar', '9001'), ask('ar', '9002'), ask('ar', ''), ask('a', '999999'), ask('ar', '9001x')), [
        `tickets.view department=${department}`, `tickets.view department=${department}`, 'owner', 'owner', 'owner', 'unclear']);
});

test('two mailed links in two tabs stay two mailboxes', async () => {
    const page = await world.visitor();
    const links = [];
    for (const { email } of [owner, otherOwner]) {
        await page.goto(at('forgotten'));
        await page.locator('#forgotten-email').fill(email);
        await page.getByRole('button', { name: 'Send the mail' }).click();
        await said(page, 'If there is a login');
        links.push(linkIn(await mailTo(world, email), world));
    }
    const second = await page.context().newPage();
    await page.goto(links[0]);
    await second.goto(links[1]);
    assert.ok(!second.url().includes('token='));
    const form = await second.locator('main form').evaluate((one) => Object.fromEntries(new FormData(one)));
    const password = 'which-mailbox-is-it';
    const answer = await post(second, at('confirm'), { ...form, do: 'confirm', email: owner.email, password, password_again: password });
    assert.match(await answer.text(), /drawn for another address/);
    // The first tab sets the password of the address that it shows, though another link was opened since.
    assert.equal(await page.locator('#confirm-email').inputValue(), owner.email);
    await page.locator('#confirm-password').fill(password);
    await page.locator('#confirm-again').fill(password);
    await page.locator('button[value=confirm]').click();
    await said(page, 'Your password is set.');
    await logIn(page, otherOwner.email, password);
    await said(page, 'The address or the password is wrong.');
    await logIn(page, owner.email, password);
    await page.waitForURL('**/clientarea.php');
    owners = page;
});

test('an old password does not accept an invitation; the page says what does', async () => {
    // The invited address has an old login: the owner of another account.
    const page = await world.visitor();
    const link = await invitedLink(world, owners, otherOwner.email, ['invoices.view'], 2);
    await logInAtPanel(page, otherOwner);
    await page.waitForURL('**/clientarea.php');
    await page.goto(link);
    await acceptByMail(world, page, otherOwner.email, 'the-one-for-all-of-it', 3);
    await said(page, owner.account);
    await enter(page, owner.client);
    await page.waitForURL('**/clientarea.php');
});

test('a control character is refused, not tidied away', async () => {
    await owners.goto(at('users'));
    const form = await owners.locator('#keyholder-invite').evaluate((one) => Object.fromEntries(new FormData(one)));
    // PHP's trim() would take these away.
    for (const email of ['carla.control@example.org\u0000', '\u0000carla.control@example.org']) {
        await post(owners, at('users'), { ...form, do: 'invite', choice: 'all', email });
    }
    await owners.goto(at('users'));
    assert.equal(await owners.locator('[data-invitation]', { hasText: 'carla.control' }).count(), 0);
});

test('who is removed is a stranger on the pages for everybody too', async () => {
    await helpers.goto('/index.php');
    assert.equal(await helpers.getByRole('link', { name: 'To the client area' }).count(), 1);
    await owners.goto(at('users'));
    await owners.locator('[data-user]', { hasText: helper.email }).getByRole('button', { name: 'Remove' }).click();
    await said(owners, 'The person has no access to this account any more.');
    await helpers.goto('/index.php');
    assert.equal(await helpers.getByRole('link', { name: 'To the client area' }).count(), 0);
    assert.equal(await helpers.getByRole('link', { name: 'Login' }).count() > 0, true);
    await helpers.goto('/cart.php');
    assert.equal((await helpers.locator('body').innerText()).includes(owner.account), false);
});
