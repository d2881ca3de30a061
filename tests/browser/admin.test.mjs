// Staff: who is on an account, acting as somebody, owners, invitations, ceilings, roles, settings.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import { at, logInAsStaff, logInAtPanel, look, picture, refused, register, shown, story } from './steps.mjs';

const { owner, otherOwner } = people;
const module = (query = '') => `/admin/addonmodules.php?module=keyholder${query}`;
const client = module(`&page=client&userid=${owner.client}`);

let world;
before(async () => { world = await startWorld('admin'); });
after(() => world?.stop());

const row = (page, email) => page.locator(`[data-email="${email}"]`);
const done = (page, text) => page.locator('.alert-success', { hasText: text }).waitFor();
const member = (email) => world.call('members.list', { account: owner.client }).members.find((one) => one.email === email);

test('the people of an account', async (t) => {
    const step = story(t);
    const page = await world.visitor();
    const sub = world.call('members.list', { account: owner.client }).members.find((one) => !one.owner);

    await step('the summary of the client lists everybody with kind, ids, date and status', async () => {
        await logInAsStaff(page);
        await page.goto(`/admin/clientssummary.php?userid=${owner.client}`);
        const text = await page.locator('#keyholder-summary').innerText();
        for (const word of ['Owner', 'Sub-account', 'Contact', 'Account id', 'User id', 'Created', 'Status', 'Active', String(sub.user)]) {
            assert.ok(text.includes(word), `the summary says ${word}`);
        }
        await look(page, 'admin-summary');
        await page.getByRole('link', { name: 'Manage' }).click();
        await look(page, 'admin-client');
        await picture(page, 'admin');
    });

    await step('the tab tells kind, account id, user id, since when and status, and finds one of them', async () => {
        const cells = async (email) => (await row(page, email).locator('th, td').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').replace(' :', ':').trim());
        const today = new Date().toISOString().slice(0, 10);
        const guest = world.call('user.show', { email: otherOwner.email }).user;
        world.call('member.add', { account: owner.client, user: guest, permissions: ['quotes.view'] });
        const contact = world.call('contact.add', { account: owner.client, first_name: 'Carla', last_name: 'Contact', email: 'carla@example.org' }).contact;
        await page.goto(client);
        assert.deepEqual((await cells(otherOwner.email)).slice(1, 6), ['Guest', String(owner.client), `${guest}: Access list`, today, 'Active']);
        assert.deepEqual((await cells('carla@example.org')).slice(1, 6), ['Contact', String(owner.client), '', today, '']);
        assert.match((await cells(sub.email))[4], /^\d{4}-\d{2}-\d{2}$/, 'the panel has had this one for longer');
        await page.getByRole('search').getByLabel('Name or e-mail address').fill('CARLA');
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: '1 person found' }).waitFor();
        assert.equal(await page.locator('[data-email]').count(), 1);
        await page.getByRole('search').getByLabel('Name or e-mail address').fill('');
        await page.getByRole('search').getByLabel('Status').selectOption('Inactive');
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: '0 people found' }).waitFor();
        await page.getByRole('link', { name: 'Show everybody' }).click();
        await look(page, 'admin-people');
        // The access list of a guest: each account with status and grants.
        await row(page, otherOwner.email).getByRole('link', { name: 'Access list' }).click();
        const place = (account) => page.locator(`[data-account="${account}"]`).innerText();
        assert.match(await place(owner.client), /Guest\s+Active\s+View quotes\s+Active/);
        assert.match(await place(otherOwner.client), /Owner\s+Active\s+Holds all permissions/);
        await look(page, 'admin-access-list-guest');
        await picture(page, 'access-list', { width: 1100, height: 560 });
        world.call('member.remove', { account: owner.client, user: guest });
        world.call('contact.remove', { account: owner.client, contact: contact.contact });
        await page.goto(client);
    });

    await step('staff act as a member, may do what the member may, and every page says so', async () => {
        await row(page, sub.email).getByRole('button', { name: 'Act as' }).click();
        await page.waitForURL('**/clientarea.php');
        assert.match(await page.locator('#keyholder-acting').innerText(), /admin acts as Łukasz Núñez on the account Studio García/);
        await refused(page, '/clientarea.php?action=invoices', { needs: 'View invoices', ask: 'Ask Олена García' });
        await look(page, 'acting');
        await picture(page, 'acting', { width: 1100, height: 420 });
        // What the account asks of the person's own visits is not asked of staff, who have logged in to the panel.
        const allowed = () => world.call('check', { user: sub.user, account: owner.client, permission: 'tickets.view', second_factor: true }).allowed;
        const change = (more) => world.call('member.change', { account: owner.client, user: sub.user, ...more });
        change({ permissions: ['tickets.view'] });
        assert.ok(allowed());
        world.call('account.put', { account: owner.client, second_factor: true });
        change({ allow_from: ['10.0.0.0/8'] });
        assert.ok(!allowed());
        await shown(page, '/supporttickets.php', 'Support Tickets');
        await refused(page, '/clientarea.php?action=invoices', { needs: 'View invoices', ask: 'Ask Олена García' });
        world.call('account.put', { account: owner.client, second_factor: false });
        change({ allow_from: [], permissions: [] });
        await page.goto(at('profile'));
        await page.getByLabel('Present password').fill('x');
        await page.locator('#profile-password').fill('a password of the staff');
        await page.locator('#profile-password-again').fill('a password of the staff');
        await page.getByRole('button', { name: 'Change password' }).click();
        await page.locator('#keyholder-error', { hasText: 'for the person alone' }).waitFor();
        await page.getByRole('button', { name: 'Stop and go back' }).click();
        await page.waitForURL('**/clientssummary.php**');
        const { entries } = world.call('audit.list', { account: owner.client, limit: 20 });
        assert.ok(entries.some((entry) => entry.actor_name === 'admin'), 'the record names the staff');
    });

    await step('a user is associated by number, and somebody is invited by address, again, and taken back', async () => {
        await page.goto(client);
        await page.locator('#associate-user').fill('61');
        await page.locator('#associate-tickets-view').check();
        await page.getByRole('button', { name: 'Associate a user' }).click();
        await done(page, 'The user has access');
        await page.locator('#associate-email').fill('staff.invites@example.org');
        await page.locator('#associate-invoices-view').check();
        await page.getByRole('button', { name: 'Associate a user' }).click();
        await done(page, 'An invitation was sent.');
        assert.match(await row(page, 'staff.invites@example.org').innerText(), /Invitation sent/);
        await row(page, 'staff.invites@example.org').getByRole('button', { name: 'Send again' }).click();
        await done(page, 'sent again');
        const link = linkIn(await mailTo(world, 'staff.invites@example.org', 2), world);
        const person = await world.visitor();
        await register(person, link, { first: 'Inge', last: 'Vited', password: 'a password of her own' });
        await person.waitForURL('**page=login');
        await page.locator('#associate-email').fill('never@example.org');
        await page.locator('#associate-invoices-view').check();
        await page.getByRole('button', { name: 'Associate a user' }).click();
        await row(page, 'never@example.org').getByRole('button', { name: 'Cancel invitation' }).click();
        await done(page, 'The invitation was cancelled.');
        // Somebody who has a login is associated by address too, at once and without a mail.
        const known = world.call('user.show', { email: otherOwner.email }).user;
        world.call('member.remove', { account: owner.client, user: 61 });
        const mails = world.mails().length;
        await page.locator('#associate-email').fill(otherOwner.email.toUpperCase());
        await page.locator('#associate-quotes-view').check();
        await page.getByRole('button', { name: 'Associate a user' }).click();
        await done(page, 'The user has access');
        assert.ok(member(otherOwner.email), 'is a member');
        assert.equal(world.mails().length, mails);
        world.call('member.remove', { account: owner.client, user: known });
        world.call('member.add', { account: owner.client, user: 61, permissions: [] });
        // A mistake is told in words, with the way back.
        await page.locator('#associate-user').fill('61');
        await page.getByRole('button', { name: 'Associate a user' }).click();
        assert.match(await page.locator('[role=alert]').innerText(), /already a member/);
        await page.getByRole('link', { name: 'Back' }).click();
    });

    await step('a ceiling is felt by the owner at the next click, and taken off again', async () => {
        const owners = await world.visitor();
        await logInAtPanel(owners, owner);
        await owners.waitForURL('**/clientarea.php');
        assert.ok(await page.locator('#ceiling-all').isChecked());
        await page.locator('#ceiling-invoices-view').uncheck();
        assert.ok(!await page.locator('#ceiling-all').isChecked(), 'a limit is a limit');
        await page.locator('#keyholder-ceiling button').click();
        await done(page, 'The ceiling was saved.');
        assert.equal((await owners.goto('/clientarea.php?action=invoices')).status(), 403);
        assert.ok(!await page.locator('#ceiling-invoices-view').isChecked());
        await page.locator('#ceiling-all').check();
        await page.locator('#keyholder-ceiling button').click();
        await shown(owners, '/clientarea.php?action=invoices', 'My Invoices');
    });

    await step('somebody else becomes the owner, and a member is removed', async () => {
        await row(page, 'staff.invites@example.org').getByRole('button', { name: 'Make owner' }).click();
        await done(page, 'The account has a new owner.');
        assert.ok(member('staff.invites@example.org').owner);
        await row(page, sub.email).getByRole('button', { name: 'Remove' }).click();
        await done(page, 'The access was taken away.');
        assert.equal(member(sub.email), undefined);
        await page.goto(module(`&page=user&user=${member(owner.email).user}`));
        assert.match(await page.locator(`[data-account="${owner.client}"]`).innerText(), /Studio García[\s\S]*Sub-account|Guest/);
        await look(page, 'admin-access-list');
        await page.getByRole('button', { name: 'Switch this login off' }).click();
        await done(page, 'The login was switched off');
        await page.getByRole('button', { name: 'Switch this login on' }).click();
    });
});

test('health, roles and settings', async () => {
    const page = await world.visitor();
    await logInAsStaff(page);
    await page.goto(module());
    assert.match(await page.locator('#keyholder-admin').innerText(), /Health[\s\S]*Version of the library/);
    await look(page, 'admin-health');
    await page.goto(module('&page=roles'));
    const role = (id) => page.locator(`[data-role="${id}"]`);
    await role(0).locator('summary').click();
    await role(0).getByLabel('Name').fill('Buyer <i>');
    await role(0).getByLabel('Place orders').check();
    await role(0).getByRole('button', { name: 'Save changes' }).click();
    await done(page, 'The role was saved.');
    await page.locator('summary', { hasText: 'Buyer <i>' }).click();
    const buyer = page.locator('details', { hasText: 'Buyer <i>' });
    await buyer.getByLabel('View invoices').check();
    await buyer.getByRole('button', { name: 'Show what changes' }).click();
    assert.match(await page.locator('[role=status]').innerText(), /0 people hold this role\.[\s\S]*View invoices/);
    await look(page, 'admin-roles');
    await buyer.getByRole('button', { name: 'Remove the role' }).click();
    await done(page, 'The role was removed.');

    await page.goto(module('&page=settings'));
    await page.locator('#members-delegate').selectOption('on');
    await page.locator('#keyholder-settings button').click();
    await done(page, 'The settings were saved.');
    assert.equal(world.call('setting.list', {}).settings['members.delegate'], 'on');
    await look(page, 'admin-settings');
    await page.goto(module('&page=client&search=Studio'));
    await page.getByRole('link', { name: /#117/ }).waitFor();
});

test('a form without the token, or from somebody who is no staff, does nothing', async () => {
    const page = await world.visitor();
    await logInAsStaff(page);
    const answer = await page.request.post(client, { form: { do: 'make_owner', account: owner.client, user: 61, token: 'wrong' } });
    assert.equal(answer.status(), 403);
    const stranger = await world.visitor();
    await stranger.goto(client);
    assert.match(stranger.url(), /admin\/login/);
    assert.ok(!(member('fleur.uvrard.1382ac@example.com')?.owner ?? false));
});
