// Requests that no honest page sends, and forms that were drawn for another account. Nothing may change.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { people, startWorld } from './world.mjs';
import { acceptByMail, at, enter, invitedLink, logIn, logInAtPanel, register, said } from './steps.mjs';

const { owner, otherOwner } = people;
const guest = { email: 'gus.guest@example.org', password: 'a-quiet-river-7' };
const victim = { email: 'vic.victim@example.org' };

let world;
let owners;
let others;
let guests;
before(async () => {
    world = await startWorld('forged');
    [owners, others, guests] = [await world.visitor(), await world.visitor(), await world.visitor()];
    await logInAtPanel(owners, owner);
    await logInAtPanel(others, otherOwner);
    // The guest of one account; the other account has an open invitation.
    await register(guests, await invitedLink(world, owners, guest.email, ['invoices.view']), guest);
    await said(guests, 'Please log in.');
    await logIn(guests, guest.email, guest.password);
    await guests.waitForURL('**/clientarea.php');
    await invitedLink(world, others, victim.email);
});
after(() => world?.stop());

/** Everything that User Management shows of an account, moments left out. */
async function state(page) {
    await page.goto(at('users'));
    return page.locator('[data-user], [data-invitation]').evaluateAll((rows) => rows.map((row) => [
        row.dataset.user ?? row.dataset.invitation, row.querySelector('th').innerText, [...row.querySelectorAll('.badge')].map((badge) => badge.innerText),
    ]));
}

const bothStates = async () => ({ owners: await state(owners), others: await state(others) });

/** The fields that a form of this page carries. */
const marks = async (page) => {
    await page.goto(at('accounts'));
    return page.locator('form:has(button[value=logout])').evaluate((form) => Object.fromEntries(new FormData(form)));
};

/** Posts without following, so that a redirect with a message can be told from an answer. */
const post = (page, address, form) => page.request.post(address, { form, maxRedirects: 0 });

/** The message that waits for the next page. */
async function told(page, address = at('accounts')) {
    await page.goto(address);
    return (await page.locator('.keyholder-messages').innerText()).trim();
}

test('ids of another account lead nowhere', async () => {
    const was = await bothStates();
    const foreignUser = was.others.find(([, , badges]) => badges.includes('Sub-account'))[0];
    const foreignInvitation = await others.locator('[data-invitation]').first().getAttribute('data-invitation');
    const form = await marks(owners);
    for (const fields of [
        { do: 'remove', user: foreignUser },
        { do: 'cancel', invitation: foreignInvitation },
        { do: 'resend', invitation: foreignInvitation },
        { do: 'remove', user: '999999' },
        { do: 'cancel', invitation: '-1' },
    ]) {
        const answer = await post(owners, at('users'), { ...form, ...fields });
        assert.equal(answer.status(), 303, JSON.stringify(fields));
        assert.match(await told(owners, at('users')), /There is no such|not possible|does not exist/, JSON.stringify(fields));
    }
    const answer = await post(owners, at('permissions'), { ...form, do: 'save', user: foreignUser, 'permissions[]': 'invoices.view', status: 'Inactive' });
    assert.equal(answer.status(), 303);
    await owners.goto(at('permissions', `&user=${foreignUser}`));
    assert.equal(await owners.locator('h1').innerText(), 'User management', 'their permissions are not shown either');
    assert.deepEqual(await bothStates(), was);
    assert.equal(world.mails().filter((mail) => mail.to.includes(victim.email)).length, 1, 'nothing was sent again');
});

test('the owner cannot be removed or changed, by themselves neither', async () => {
    const was = await bothStates();
    const own = was.owners.find(([, , badges]) => badges.includes('Owner'))[0];
    const form = await marks(owners);
    await post(owners, at('users'), { ...form, do: 'remove', user: own });
    await post(owners, at('permissions'), { ...form, do: 'save', user: own, status: 'Inactive' });
    assert.deepEqual(await bothStates(), was);
});

test('a guest manages nobody, whatever the guest posts', async () => {
    const was = await bothStates();
    const form = await marks(guests);
    const own = was.owners.find(([, name]) => name.includes(guest.email))[0];
    const colleague = was.owners.find(([user, , badges]) => user !== own && badges.includes('Sub-account'))[0];
    await post(guests, at('users'), { ...form, do: 'invite', email: 'friend@example.org', choice: 'choose', 'permissions[]': 'invoices.view' });
    await post(guests, at('permissions'), { ...form, do: 'save', user: own, 'permissions[]': 'services.manage', status: 'Active' });
    await post(guests, at('users'), { ...form, do: 'remove', user: colleague });
    assert.deepEqual(await bothStates(), was);
    assert.equal((await guests.goto('/clientarea.php?action=services')).status(), 403);
    assert.equal(world.mails().filter((mail) => mail.to.includes('friend@')).length, 0);
});

test('contacts and ownership of others, and those that one may not touch', async () => {
    const everything = () => [owner, otherOwner].map(({ client }) => [
        world.call('contact.list', { account: client }), world.call('members.list', { account: client }).members.map(({ user, kind, owner: owns }) => [user, kind, owns]),
        world.sql(`SELECT COUNT(*), SUM(subaccount) FROM tblcontacts WHERE userid = ${client}`),
    ]);
    const was = everything();
    const [foreign] = world.call('contact.list', { account: otherOwner.client }).contacts;
    const [own] = world.call('contact.list', { account: owner.client }).contacts;
    const contact = { do: 'save', first_name: 'Forged', last_name: 'x', email: 'forged@example.org', 'mail[]': 'invoice' };
    const outsider = String(people.accountant.client);
    for (const [who, page, fields] of [
        [owners, 'contact', { ...contact, contact: foreign.contact }], [owners, 'contact', { do: 'take_login', contact: foreign.contact }],
        [owners, 'contacts', { do: 'remove', contact: foreign.contact }], [owners, 'ownership', { do: 'offer', user: outsider, former: 'stays' }],
        [owners, 'ownership', { do: 'accept', offer: 1 }], [owners, 'profile', { do: 'leave' }],
        [guests, 'contact', contact], [guests, 'contact', { ...contact, contact: own.contact, login: 'password', password: 'a long password', password_again: 'a long password' }],
        [guests, 'contacts', { do: 'remove', contact: own.contact }], [guests, 'ownership', { do: 'offer', user: outsider, former: 'leaves' }],
        [guests, 'ownership', { do: 'withdraw' }], [guests, 'ownership', { do: 'accept', offer: 1 }], [guests, 'acting', { do: 'stop' }],
    ]) {
        const answer = await post(who, at(page), { ...await marks(who), ...fields });
        assert.ok([200, 303].includes(answer.status()), `${page} ${JSON.stringify(fields)}: ${answer.status()}`);
        // Without the token nothing is even looked at.
        assert.equal((await post(who, at(page), { ...await marks(who), ...fields, token: 'wrong' })).status(), 403);
        // And a look does nothing: the same as the query of a GET.
        await who.request.get(`${at(page)}&${new URLSearchParams(fields)}`);
    }
    assert.deepEqual(everything(), was);
    assert.equal((await guests.goto('/clientarea.php?action=invoices')).status(), 200, 'the guest is still here');
});

test('an account of others cannot be entered', async () => {
    await post(guests, at('accounts'), { ...await marks(guests), do: 'enter', account: String(otherOwner.client) });
    assert.match(await told(guests), /You are not a member of this account|There is no such account/);
    assert.equal(await guests.locator('.keyholder-in-use').getAttribute('data-account'), String(owner.client));
});

test('an invitation that this browser was not shown cannot be answered', async () => {
    const was = await bothStates();
    const invitation = await others.locator('[data-invitation]').first().getAttribute('data-invitation');
    const form = await marks(guests);
    await post(guests, at('accept'), { ...form, do: 'accept', invitation });
    await post(guests, at('accept'), { ...form, do: 'decline', invitation });
    assert.deepEqual(await bothStates(), was);
});

test('without the token, or with a wrong one, nothing is done', async () => {
    const was = await bothStates();
    const form = await marks(owners);
    const fields = { do: 'invite', email: 'token@example.org', choice: 'all' };
    for (const token of [undefined, '', 'f'.repeat(40)]) {
        const sent = { ...form, ...fields, token };
        if (token === undefined) {
            delete sent.token;
        }
        assert.equal((await post(owners, at('users'), sent)).status(), 403, `token ${token}`);
    }
    assert.deepEqual(await bothStates(), was);
});

// Drupal subuser: a link was enough to switch accounts.
test('a link changes nothing: GET where POST is due', async () => {
    const was = await bothStates();
    const form = await marks(owners);
    const user = was.owners.find(([, name]) => name.includes(guest.email))[0];
    for (const [page, fields] of [
        ['users', { do: 'remove', user }], ['users', { do: 'invite', email: 'get@example.org', choice: 'all' }],
        ['permissions', { do: 'save', user, status: 'Inactive' }], ['accounts', { do: 'logout' }], ['newaccount', { do: 'create', email: 'get@example.org' }],
    ]) {
        await owners.goto(at(page, `&${new URLSearchParams({ ...form, ...fields })}`));
    }
    assert.deepEqual(await bothStates(), was);
    for (const page of ['users', 'permissions', 'accounts', 'newaccount', 'accept']) {
        assert.equal((await post(owners, at(page), { ...form, do: 'nonsense' })).status(), 400, page);
    }
});

test('two tabs: a form that was drawn for another account asks instead of acting', async () => {
    // The first owner is a member of the second account too, so one browser may use both.
    await owners.goto(await invitedLink(world, others, owner.email));
    await acceptByMail(world, owners, owner.email, 'one-for-both-accounts', 2);
    await said(owners, otherOwner.account);
    await enter(owners, owner.client);
    await owners.waitForURL('**/clientarea.php');
    const was = await bothStates();
    const [formTab, detailsTab] = [owners, await owners.context().newPage()];
    await formTab.goto(at('users'));
    await formTab.locator('#invite-email').fill('tabs@example.org');
    await detailsTab.goto('/clientarea.php?action=details');
    const city = world.sql(`SELECT city FROM tblclients WHERE id IN (${owner.client}, ${otherOwner.client}) ORDER BY id`);
    await detailsTab.locator('input[name=city]').fill('Elsewhere');

    const switching = await owners.context().newPage();
    await switching.goto(at('accounts'));
    await enter(switching, otherOwner.client);
    await switching.waitForURL('**/clientarea.php');

    await formTab.getByRole('button', { name: 'Send invitation' }).click();
    await said(formTab, 'The form was drawn for another account');
    assert.equal(world.mails().filter((mail) => mail.to.includes('tabs@')).length, 0);

    const answer = detailsTab.waitForResponse((response) => response.request().method() === 'POST');
    await detailsTab.locator('main form').getByRole('button').first().click();
    assert.equal((await answer).status(), 409, 'the panel’s own form asks as well');
    assert.equal(world.sql(`SELECT city FROM tblclients WHERE id IN (${owner.client}, ${otherOwner.client}) ORDER BY id`), city);

    await switching.goto(at('accounts'));
    await enter(switching, owner.client);
    await switching.waitForURL('**/clientarea.php');
    assert.deepEqual(await bothStates(), was);
});
