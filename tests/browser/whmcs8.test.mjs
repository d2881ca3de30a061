// A theme of WHMCS 8, as themes/eight is one: its templates draw Keyholder's pages, and its forms do what they say.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people } from './world.mjs';
import { at, logIn, logInAtPanel, look } from './steps.mjs';
import { open, startThemedWorld, told } from './theme.mjs';

const { owner, otherOwner } = people;
const guest = { email: 'gus.guest@example.org', password: 'a-quiet-river-7' };

let world;
let page;
before(async () => {
    world = await startThemedWorld('whmcs8');
    page = await world.visitor();
    await logInAtPanel(page, owner);
});
after(() => world?.stop());

const ticked = (on = page) => on.locator('input[name^="perms["]:checked').evaluateAll((boxes) => boxes.map((box) => box.name.slice(6, -1)));
const members = (client = owner.client) => world.members(client);
const invites = (client = owner.client) => world.invites(client);

test('user management: who is there, since when, and what can be given', async () => {
    await open(page, at('users'));
    assert.equal(await page.locator('h2').first().innerText(), 'User management');
    assert.equal(await page.locator('#found').innerText(), '3 people');
    const rows = page.locator('#users li');
    assert.equal(await rows.count(), members().length);
    assert.deepEqual(await page.locator('#users li .owner').allInnerTexts(), ['Owner'], 'one owner');
    assert.match(await rows.first().locator('.last').innerText(), /Last used:\s+\d+ seconds? ago/);
    assert.match(await rows.nth(1).locator('.last').innerText(), /Never/);
    assert.equal(await rows.first().locator('.second').innerText(), 'Logs in without a second factor');
    assert.equal(await page.locator('#invite input[name^="perms["]').count(), 13, 'the keys of WHMCS');
    assert.match(await page.locator('#invite label', { hasText: 'View & Pay Invoices' }).innerText(), /credit balance/);
    assert.equal(await page.locator('#unknown').innerText(), 'nobody.knows.this', 'an unknown key is printed as it is, as the panel does');
    await look(page, 'whmcs8-users');
});

test('an invitation: sent, refused with what was typed, sent again, taken back', async () => {
    await open(page, at('users'));
    await page.locator('[name=inviteemail]').fill('"><b>no address');
    await page.locator('button.invite').click();
    assert.equal(await told(page), 'This is not a usable e-mail address.');
    assert.equal(await page.locator('[name=inviteemail]').inputValue(), '"><b>no address');
    await page.locator('[name=inviteemail]').fill(guest.email);
    await page.locator('[name=permissions][value=choose]').check();
    await page.locator('[name="perms[invoices]"]').check();
    await page.locator('[name="perms[tickets]"]').check();
    await page.locator('button.invite').click();
    assert.equal(await told(page), `An invitation was sent to ${guest.email}.`);
    assert.deepEqual(invites()[0].whmcs, ['invoices', 'tickets']);
    assert.equal(await page.locator('#waiting').innerText(), '1');
    assert.match(await page.locator('#invites .sent').innerText(), /seconds? ago/);

    await page.locator('#invites .resend').click();
    assert.match(await told(page), /^A new invitation was sent/);
    await page.locator('#invites .cancel').click();
    assert.equal(await told(page), `The invitation of ${guest.email} was cancelled.`);
    assert.equal(await page.locator('#invites li').count(), 0);
    await page.locator('[name=inviteemail]').fill('all@example.org');
    await page.locator('button.invite').click();
    assert.equal(invites()[0].whmcs.length, 13, '"all" is all of them');
    await page.locator('#invites .cancel').click();
});

test('permissions: a box gives or takes its keys, and nothing else changes', async () => {
    const user = members().find((member) => !member.owner).user;
    world.call('member.change', { account: owner.client, user, permissions: ['invoices.view', 'domains.view', 'sshkeys.manage', 'emails.view'] });
    await open(page, at('users'));
    await page.locator(`#users li[data-id="${user}"] .manage`).click();
    assert.equal(await page.locator('#whose').getAttribute('data-id'), String(user));
    assert.deepEqual(await ticked(), ['domains', 'emails']);
    await look(page, 'whmcs8-permissions');
    await page.locator('[name="perms[tickets]"]').check();
    await page.locator('[name="perms[emails]"]').uncheck();
    await page.locator('#permissions button').click();
    assert.match(await told(page), /^The access of .* was saved\.$/);
    const held = members().find((member) => member.user === user).permissions;
    assert.deepEqual(held, ['domains.view', 'invoices.view', 'tickets.view', 'tickets.open', 'tickets.close', 'sshkeys.manage']);
});

test('access is taken away', async () => {
    const user = members().find((member) => !member.owner).user;
    await open(page, at('users'));
    await page.locator(`#users li[data-id="${user}"] .remove`).click();
    assert.equal(await told(page), 'The person has no access to this account any more.');
    assert.ok(!members().some((member) => member.user === user));
    const own = page.locator('#users li', { has: page.locator('.owner') });
    await own.locator('.remove').click();
    assert.match(await told(page), /owner/i, 'the library refuses the owner’s');
});

test('an invitation is accepted by somebody new', async () => {
    const link = await world.invited(guest.email, owner.client, 3);
    const guests = await world.visitor();
    await open(guests, at('accept'));
    assert.equal(await guests.locator('#not-found').count(), 1, 'no invitation, and no form');
    await guests.goto(link);
    assert.ok(!guests.url().includes('token='), 'the token has left the address');
    assert.ok(!(await guests.content()).includes(new URL(link).searchParams.get('token')), 'nor does it stand in the page');
    assert.equal(await guests.locator('h2').first().innerText(), `You are invited to ${owner.account}`);
    assert.equal(await guests.locator('#given strong').innerText(), owner.account, 'HTML of the template stays HTML');
    await look(guests, 'whmcs8-invite');
    const register = guests.locator('#register');
    await register.locator('[name=firstname]').fill('Gus');
    await register.locator('[name=lastname]').fill('O’Guest <i>');
    await register.locator('[name=email]').fill('other@example.org');
    await register.locator('[name=password]').fill(guest.password);
    await register.locator('button').click();
    assert.match(await told(guests), /was sent to gus\.guest@example\.org/);
    assert.equal(await register.locator('[name=lastname]').inputValue(), 'O’Guest <i>', 'what was typed comes back');
    await register.locator('[name=email]').fill(guest.email);
    await register.locator('[name=password]').fill(guest.password);
    await register.locator('button').click();
    await guests.locator('.keyholder-messages', { hasText: 'Please log in' }).waitFor();
    assert.equal(await guests.locator('body').getAttribute('data-theme'), 'eight', 'ours, in the theme’s frame');
    assert.equal(members().filter((member) => member.email === guest.email).length, 1);
    await guests.context().close();
});

test('an invitation is accepted by somebody who logs in beside it', async () => {
    const guests = await world.visitor();
    await guests.goto(await world.invited(guest.email, otherOwner.client, 4));
    await guests.locator('#log-in [name=username]').fill(guest.email);
    await guests.locator('#log-in [name=password]').fill(guest.password);
    await guests.locator('#log-in button').click();
    await guests.locator('#accept button').waitFor();
    assert.ok(!members(otherOwner.client).some((member) => member.email === guest.email), 'the log-in accepts nothing');
    await guests.locator('#accept button').click();
    await guests.waitForURL('**page=accounts');
    assert.equal(members(otherOwner.client).filter((member) => member.email === guest.email).length, 1);

    assert.equal(await guests.locator('#count').innerText(), '2');
    await look(guests, 'whmcs8-accounts');
    assert.equal(await guests.locator('.account .owner').count(), 0);
    await guests.locator(`.account[data-id="${otherOwner.client}"] button`).click();
    await guests.waitForURL('**/clientarea.php');
    await open(guests, at('accounts', `&enter=${owner.client}`));
    assert.match(await guests.locator('#required').innerText(), /García .*garca\.abc71b@example\.com/);
    await guests.locator('#forced button').click();
    await guests.waitForURL('**/clientarea.php');
    await open(guests, at('profile'));
    assert.match(await guests.locator('#active').innerText(), /Studio García/);
    await guests.context().close();
});

test('accounts: a closed one cannot be chosen, and somebody may have none', async () => {
    const guests = await world.visitor();
    await logIn(guests, guest.email, guest.password);
    world.call('account.put', { account: otherOwner.client, status: 'Closed' });
    await open(guests, at('accounts'));
    const closed = guests.locator(`.account[data-id="${otherOwner.client}"]`);
    assert.equal(await closed.getAttribute('data-status'), 'Closed');
    assert.ok(await closed.locator('button').isDisabled());
    world.call('account.put', { account: otherOwner.client, status: 'Active' });
    const { user } = members().find((member) => member.email === guest.email);
    for (const client of [owner.client, otherOwner.client]) {
        world.call('member.remove', { account: client, user });
    }
    await guests.context().close();
    const nowhere = await world.visitor();
    await logIn(nowhere, guest.email, guest.password);
    await open(nowhere, at('accounts'));
    assert.match(await nowhere.locator('#none').innerText(), /no account for your login/);
    assert.match(await nowhere.locator('#none a').getAttribute('href'), /cart\.php$/);
    await nowhere.context().close();
});

test('contacts: added, refused with what was typed, changed, removed; both sides agree', async () => {
    await open(page, at('users'));
    assert.equal(await page.locator('#ours').count(), 0, 'their templates see no variable of ours');
    await page.locator('#to-contacts').click();
    assert.ok(Number(await page.locator('#contact [name=contactid]').inputValue()) > 0, 'the first contact');
    await page.locator('[name=contactid]').first().selectOption('new');
    await page.locator('#choose-contact button').click();
    assert.equal(await page.locator('#contact [name=contactid]').count(), 0);
    await page.locator('#contact [name=email]').fill('no address <b>');
    await page.locator('#contact [type=submit]').click();
    assert.match(await page.locator('#errors').innerText(), /needs a name/);
    assert.equal(await page.locator('#contact [name=email]').inputValue(), 'no address <b>');
    for (const [name, value] of Object.entries({ firstname: 'Ana', lastname: 'Ruiz "A" <b>', companyname: 'R & Sons', email: 'ana.r@example.org', city: 'León' })) {
        await page.locator(`#contact [name=${name}]`).fill(value);
    }
    await page.locator('[name=country]').selectOption('ES');
    await page.locator('#invoiceemails').check();
    await page.locator('#generalemails').uncheck();
    await look(page, 'whmcs8-contact');
    await page.locator('#contact [type=submit]').click();
    assert.match(await told(page), /^The contact Ana Ruiz "A" <b> was saved\.$/);
    const find = () => world.call('contact.list', { account: owner.client, limit: 1000 }).contacts.find((contact) => contact.email === 'ana.r@example.org');
    assert.deepEqual(find().mail, ['invoice']);
    assert.equal(find().details.country, 'ES');
    assert.equal(world.sql('SELECT city FROM tblcontacts WHERE email = "ana.r@example.org"'), 'León');

    world.call('contact.change', { account: owner.client, contact: find().contact, departments: [2] });
    await page.locator('[name=contactid]').first().selectOption(String(find().contact));
    await page.locator('#choose-contact button').click();
    assert.equal(await page.locator('#contact [name=lastname]').inputValue(), 'Ruiz "A" <b>');
    await page.locator('#contact [name=city]').fill('Lugo');
    await page.locator('#contact [type=submit]').click();
    assert.match(await told(page), /was saved/);
    assert.deepEqual([find().details.city, find().departments, find().mail], ['Lugo', [2], ['invoice']], 'what the form does not have stays');

    await page.goto(at('contact', `&contact=${find().contact}`));
    await page.locator('#delete-contact button').click();
    assert.match(await told(page), /was removed/);
    assert.equal(find(), undefined);
    assert.equal(world.sql('SELECT COUNT(*) FROM tblcontacts WHERE email = "ana.r@example.org"'), '0');
});

test('the profile: the name is saved, and the language, which the form does not have, stays', async () => {
    const { user } = world.call('user.show', { email: owner.email });
    world.call('user.change', { user, language: 'ro' });
    await open(page, at('profile'));
    await page.locator('#name [name=firstname]').fill('a'.repeat(300));
    await page.locator('#name [type=submit]').click();
    assert.match(await told(page), /at most 255 characters/);
    assert.equal(await page.locator('#name [name=firstname]').inputValue(), 'a'.repeat(300), 'what was typed comes back');
    await page.locator('#name [name=firstname]').fill('Олена "O" <b>');
    await page.locator('#name [type=submit]').click();
    assert.equal(await told(page), 'Your profile was saved.');
    assert.equal(await page.locator('#name [name=firstname]').inputValue(), 'Олена "O" <b>');
    assert.equal(await page.locator('#verified').innerText(), 'Not confirmed yet', 'the old password has proved no mailbox');
    // A field that is shut sends nothing, and that is not an empty name.
    await page.locator('#name [name=lastname]').evaluate((field) => { field.disabled = true; });
    await page.locator('#name [name=firstname]').fill('Олена');
    await page.locator('#name [type=submit]').click();
    assert.equal(await told(page), 'Your profile was saved.');
    const { first_name, last_name, language } = world.call('user.show', { user });
    assert.deepEqual([first_name, last_name, language], ['Олена', 'García', 'ro']);
    world.call('user.change', { user, language: '' });
});

test('the profile: another address needs the password, and counts once its link was opened', async () => {
    const guests = await world.visitor();
    await logIn(guests, guest.email, guest.password);
    await open(guests, at('profile'));
    const moved = 'gus.moved@example.org';
    const change = async (email, password) => {
        await guests.locator('#email [name=email]').fill(email);
        await guests.locator('#email [name=existing_password]').fill(password);
        await guests.locator('#email [type=submit]').click();
        return told(guests);
    };
    assert.equal(await change(moved, 'not it'), 'The present password is wrong.');
    assert.equal(await guests.locator('#email [name=email]').inputValue(), moved, 'what was typed comes back');
    assert.equal(await change('no address', guest.password), 'This is not a usable e-mail address.');
    await look(guests, 'whmcs8-profile');
    assert.equal(await change(moved, guest.password), `We have sent a link to ${moved}. Your address changes when you have opened it and confirmed.`);
    assert.equal(world.call('user.show', { email: guest.email }).email, guest.email, 'asking changes nothing');
    await guests.goto(linkIn(await mailTo(world, moved), world));
    await guests.locator('button[value=confirm]').click();
    assert.equal(await told(guests), `Your e-mail address is ${moved} now.`);
    guest.email = moved;
    await guests.context().close();
});

test('security: no questions, and the form says so', async () => {
    await open(page, at('profile', '&view=security'));
    assert.equal(await page.locator('#questions').innerText(), '0');
    await page.locator('#question [type=submit]').click();
    assert.match(await told(page), /no security questions here/);
    assert.match(page.url(), /view=security/);
    assert.equal(await page.locator('#constructs').innerText(), 'Alert: It’s said.last-of-2twodropdownΟ Κλειδούχοςnobody.knows.this-x disabled');
    for (const id of ['enable', 'disable']) {
        assert.match(await page.locator(`#${id}`).getAttribute('href'), /clientarea\.php\?action=security/);
    }
});

test('the password: wrong, different, changed', async () => {
    const guests = await world.visitor();
    await logIn(guests, guest.email, guest.password);
    await open(guests, at('profile'));
    await guests.locator('#to-password').click();
    const change = async (existingpw, newpw, confirmpw) => {
        for (const [name, value] of Object.entries({ existingpw, newpw, confirmpw })) {
            await guests.locator(`#password [name=${name}]`).fill(value);
        }
        await guests.locator('#password [type=submit]').click();
        return told(guests);
    };
    const fresh = 'one-long-password';
    assert.equal(await change('wrong', fresh, fresh), 'The present password is wrong.');
    assert.match(guests.url(), /view=password/);
    assert.equal(await change(guest.password, fresh, 'another-password'), 'The two passwords differ.');
    assert.equal(await guests.locator('#password').getAttribute('data-most'), '200');
    await look(guests, 'whmcs8-password');
    assert.equal(await change(guest.password, fresh, fresh), 'Your password was changed.');
    guest.password = fresh;
    await open(guests, at('profile'));
    assert.equal(await guests.locator('#verified').innerText(), 'Confirmed');
    await guests.context().close();
    const again = await world.visitor();
    await logIn(again, guest.email, fresh);
    await again.waitForURL('**page=accounts');
    await again.context().close();
});

test('an account of an older password: our own page, which can ask for the mail', async () => {
    const accountant = await world.visitor();
    await logInAtPanel(accountant, people.accountant);
    await open(accountant, at('accounts'));
    assert.equal(await accountant.locator('button[value=prove]').count(), 1);
    await accountant.context().close();
});
