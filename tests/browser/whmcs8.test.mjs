// A theme of WHMCS 8, as themes/eight is one: its templates draw Keyholder's pages, and its forms do what they say.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, root, startWorld } from './world.mjs';
import { at, logIn, logInAtPanel, logInAsStaff, look } from './steps.mjs';

const { owner, otherOwner } = people;
const themes = path.join(root, 'tests/browser/themes');
const guest = { email: 'gus.guest@example.org', password: 'a-quiet-river-7' };

let world;
let page;
before(async () => {
    process.env.PANEL_HOOKS = path.join(themes, 'hooks');
    world = await startWorld('whmcs8');
    setTheme(`${themes}/eight`);
    page = await world.visitor();
    await logInAtPanel(page, owner);
});
after(() => world?.stop());

/** What staff type into the module's settings. */
function setTheme(theme, frame = 'theme') {
    execFileSync(path.join(root, 'tests/panel/bin/panel'), ['addon:set', 'keyholder', `theme=${theme}`, `theme_frame=${frame}`], { env: world.env });
}

const told = (on = page) => on.locator('.message').first().innerText();
const ticked = (on = page) => on.locator('input[name^="perms["]:checked').evaluateAll((boxes) => boxes.map((box) => box.name.slice(6, -1)));
const members = (client = owner.client) => world.call('members.list', { account: client }).members;
const invites = (client = owner.client) => world.call('invitations.list', { account: client }).invitations;

/** Opens a page and sees that the theme has drawn it. */
async function open(address, on = page) {
    const response = await on.goto(address);
    assert.equal(response.status(), 200, `${address} is drawn`);
    assert.equal(await on.locator('body').getAttribute('data-theme'), 'eight');
}

test('user management: who is there, since when, and what can be given', async () => {
    await open(at('users'));
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
    await open(at('users'));
    await page.locator('[name=inviteemail]').fill('"><b>no address');
    await page.locator('button.invite').click();
    assert.equal(await told(), 'This is not a usable e-mail address.');
    assert.equal(await page.locator('[name=inviteemail]').inputValue(), '"><b>no address');
    await page.locator('[name=inviteemail]').fill(guest.email);
    await page.locator('[name=permissions][value=choose]').check();
    await page.locator('[name="perms[invoices]"]').check();
    await page.locator('[name="perms[tickets]"]').check();
    await page.locator('button.invite').click();
    assert.equal(await told(), `An invitation was sent to ${guest.email}.`);
    assert.deepEqual(invites()[0].whmcs, ['invoices', 'tickets']);
    assert.equal(await page.locator('#waiting').innerText(), '1');
    assert.match(await page.locator('#invites .sent').innerText(), /seconds? ago/);

    await page.locator('#invites .resend').click();
    assert.match(await told(), /^A new invitation was sent/);
    await page.locator('#invites .cancel').click();
    assert.equal(await told(), `The invitation of ${guest.email} was cancelled.`);
    assert.equal(await page.locator('#invites li').count(), 0);
    await page.locator('[name=inviteemail]').fill('all@example.org');
    await page.locator('button.invite').click();
    assert.equal(invites()[0].whmcs.length, 13, '"all" is all of them');
    await page.locator('#invites .cancel').click();
});

test('permissions: a box gives or takes its keys, and nothing else changes', async () => {
    const user = members().find((member) => !member.owner).user;
    world.call('member.change', { account: owner.client, user, permissions: ['invoices.view', 'domains.view', 'sshkeys.manage', 'emails.view'] });
    await open(at('users'));
    await page.locator(`#users li[data-id="${user}"] .manage`).click();
    assert.equal(await page.locator('#whose').getAttribute('data-id'), String(user));
    assert.deepEqual(await ticked(), ['domains', 'emails']);
    await look(page, 'whmcs8-permissions');
    await page.locator('[name="perms[tickets]"]').check();
    await page.locator('[name="perms[emails]"]').uncheck();
    await page.locator('#permissions button').click();
    assert.match(await told(), /^The access of .* was saved\.$/);
    const held = members().find((member) => member.user === user).permissions;
    assert.deepEqual(held, ['domains.view', 'invoices.view', 'tickets.view', 'tickets.open', 'tickets.close', 'sshkeys.manage']);
});

test('access is taken away', async () => {
    const user = members().find((member) => !member.owner).user;
    await open(at('users'));
    await page.locator(`#users li[data-id="${user}"] .remove`).click();
    assert.equal(await told(), 'The person has no access to this account any more.');
    assert.ok(!members().some((member) => member.user === user));
    const own = page.locator('#users li', { has: page.locator('.owner') });
    await own.locator('.remove').click();
    assert.match(await told(), /owner/i, 'the library refuses the owner’s');
});

/** Invites the address on an account, in the name of staff, and gives the link of the mail. */
async function invited(email, client, mails = 1) {
    world.call('invitation.create', { account: client, email, permissions: ['invoices.view'] });
    execFileSync(path.join(root, 'tests/panel/bin/panel'), ['cron'], { env: world.env });
    return linkIn(await mailTo(world, email, mails), world);
}

test('an invitation is accepted by somebody new', async () => {
    const link = await invited(guest.email, owner.client, 3);
    const guests = await world.visitor();
    await open(at('accept'), guests);
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
    await guests.goto(await invited(guest.email, otherOwner.client, 4));
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
    await open(at('accounts', `&enter=${owner.client}`), guests);
    assert.match(await guests.locator('#required').innerText(), /García .*garca\.abc71b@example\.com/);
    await guests.locator('#forced button').click();
    await guests.waitForURL('**/clientarea.php');
    await open(at('profile'), guests);
    assert.match(await guests.locator('#active').innerText(), /Studio García/);
    await guests.context().close();
});

test('accounts: a closed one cannot be chosen, and somebody may have none', async () => {
    const guests = await world.visitor();
    await logIn(guests, guest.email, guest.password);
    world.call('account.put', { account: otherOwner.client, status: 'Closed' });
    await open(at('accounts'), guests);
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
    await open(at('accounts'), nowhere);
    assert.match(await nowhere.locator('#none').innerText(), /no account for your login/);
    assert.match(await nowhere.locator('#none a').getAttribute('href'), /cart\.php$/);
    await nowhere.context().close();
});

test('contacts: added, refused with what was typed, changed, removed; both sides agree', async () => {
    await open(at('users'));
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
    assert.match(await told(), /^The contact Ana Ruiz "A" <b> was saved\.$/);
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
    assert.match(await told(), /was saved/);
    assert.deepEqual([find().details.city, find().departments, find().mail], ['Lugo', [2], ['invoice']], 'what the form does not have stays');

    await page.goto(at('contact', `&contact=${find().contact}`));
    await page.locator('#delete-contact button').click();
    assert.match(await told(), /was removed/);
    assert.equal(find(), undefined);
    assert.equal(world.sql('SELECT COUNT(*) FROM tblcontacts WHERE email = "ana.r@example.org"'), '0');
});

test('the profile: the name is saved, the address is shut', async () => {
    await open(at('profile'));
    await page.locator('#name [name=firstname]').fill('Олена "O" <b>');
    await page.locator('#name [type=submit]').click();
    assert.equal(await told(), 'Your name was saved.');
    assert.equal(await page.locator('#name [name=firstname]').inputValue(), 'Олена "O" <b>');
    assert.ok(await page.locator('#email [name=email]').isDisabled());
    assert.equal(await page.locator('[name=existing_password]').count(), 0);
    assert.equal(await page.locator('#verified').innerText(), 'Not confirmed yet', 'the old password has proved no mailbox');
    await look(page, 'whmcs8-profile');
    await page.locator('#email [type=submit]').click();
    assert.match(await told(), /cannot be changed here/);
    await page.locator('#name [name=firstname]').fill('Олена');
    await page.locator('#name [type=submit]').click();
});

test('security: no questions, and the form says so', async () => {
    await open(at('profile', '&view=security'));
    assert.equal(await page.locator('#questions').innerText(), '0');
    await page.locator('#question [type=submit]').click();
    assert.match(await told(), /no security questions here/);
    assert.match(page.url(), /view=security/);
    assert.equal(await page.locator('#constructs').innerText(), 'Alert: It’s said.last-of-2twodropdownΟ Κλειδούχοςnobody.knows.this-x disabled');
    for (const id of ['enable', 'disable']) {
        assert.match(await page.locator(`#${id}`).getAttribute('href'), /clientarea\.php\?action=security/);
    }
});

test('the password: wrong, different, changed', async () => {
    const guests = await world.visitor();
    await logIn(guests, guest.email, guest.password);
    await open(at('profile'), guests);
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
    await open(at('profile'), guests);
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
    await open(at('accounts'), accountant);
    assert.equal(await accountant.locator('button[value=prove]').count(), 1);
    await accountant.context().close();
});

test('the head: the account in use, menus, banners, marks of the forms', async () => {
    world.sql(`UPDATE tblclients SET companyname = 'R & <b>B</b>' WHERE id = ${otherOwner.client}`);
    const others = await world.visitor();
    await logInAtPanel(others, otherOwner);
    await open(at('users'), others);
    assert.match(await others.locator('#active').innerText(), /R & <b>B<\/b>/, 'escaped where the panel is not');
    assert.match(await others.locator('#alerts').innerText(), /^1 notices.*Confirm by mail/);
    assert.match(await others.locator('#alerts a').getAttribute('href'), /page=accounts/);
    assert.equal(await others.locator('#absent').count(), 0);
    assert.equal(await others.locator('link[href$="/templates/eight/css/eight.css"]').count(), 1);
    assert.equal(await others.locator('body').getAttribute('data-path'), '/templates/eight/css/theme.min.css');
    assert.ok((await others.locator('#nav').innerText()).includes('My Services'));
    assert.equal(await others.evaluate(() => text), '<form method="post" action="/in-a-script">', 'a script is left alone');

    const fields = (form) => others.locator(form).evaluate((element) => [...element.querySelectorAll('input[type=hidden]')].map((input) => input.name));
    assert.deepEqual(await fields('#invite'), ['token', 'keyholder_user', 'keyholder_account']);
    assert.deepEqual(await fields('#elsewhere'), [], 'another site gets no token');

    const script = (id, token) => others.evaluate(async ([selector, given]) => {
        const body = new URLSearchParams({ token: given ?? csrfToken });
        const answer = await fetch(document.querySelector(selector).dataset.uri, { method: 'POST', body });
        return [answer.status, await answer.json().catch(() => null)];
    }, [id, token]);
    const mails = () => world.mails().filter((mail) => mail.to.includes(otherOwner.email)).length;
    const before = mails();
    assert.equal((await script('#verify-send', 'wrong'))[0], 403);
    assert.deepEqual(await script('#verify-send'), [200, { success: true }]);
    assert.equal(mails(), before + 1, 'the mail that proves the mailbox');
    assert.deepEqual(await script('#dismiss-validation'), [200, { success: true }]);
    assert.deepEqual(await script('#verify-close'), [200, { success: true }]);
    await others.reload();
    assert.equal(await others.locator('#verification').count(), 0);
    await others.context().close();
});

test('a form without the token, or drawn for another account, does nothing', async () => {
    await open(at('users'));
    const was = invites().length;
    const form = await page.locator('#invite').evaluate((element) => Object.fromEntries(new FormData(element)));
    const action = await page.locator('#invite').getAttribute('action');
    const post = (fields) => page.request.post(action, { form: { ...form, inviteemail: 'forged@example.org', ...fields }, maxRedirects: 0 });
    assert.equal((await post({ token: 'wrong' })).status(), 403);
    assert.equal((await post({ keyholder_account: String(otherOwner.client) })).status(), 303);
    await page.goto(`${action}&${new URLSearchParams({ ...form, inviteemail: 'forged@example.org' })}`);
    assert.equal((await page.request.post(at('users', '&route=levitate'), { form, maxRedirects: 0 })).status(), 400);
    assert.equal(invites().length, was);
    assert.ok(!world.mails().some((mail) => mail.to.includes('forged@')));
});

test('friendly paths that others know lead to the pages', async () => {
    for (const [rp, target] of [['/account/users', 'page=users'], ['/user/accounts', 'page=accounts'], ['/account/contacts', 'page=contacts'],
        ['/user/password', 'view=password'], ['/user/security', 'view=security']]) {
        await page.goto(`/index.php?rp=${rp}`);
        assert.ok(page.url().includes(target), `${rp}: ${page.url()}`);
    }
});

test('the terms of service have to be accepted where the panel asks for it', async () => {
    const config = (setting, value) => execFileSync(path.join(root, 'tests/panel/bin/panel'), ['config:set', setting, value], { env: world.env });
    config('EnableTOSAccept', 'on');
    config('TermsOfService', 'https://host.example/terms?a=1&b="2"');
    const link = await invited('terms@example.org', owner.client);
    const guests = await world.visitor();
    await guests.goto(link);
    const register = guests.locator('#register');
    assert.equal(await register.locator('a').getAttribute('href'), 'https://host.example/terms?a=1&b="2"');
    const fill = async () => {
        await register.locator('[name=firstname]').fill('Tess');
        await register.locator('[name=lastname]').fill('Terms');
        await register.locator('[name=password]').fill('a-quiet-river-7');
    };
    await fill();
    await register.locator('button').click();
    assert.equal(await told(guests), 'Please accept the terms of service.');
    await register.locator('[name=accept]').check();
    await fill();
    await register.locator('[name=accept]').check();
    await register.locator('button').click();
    await guests.waitForURL('**page=login');
    assert.equal(members().filter((member) => member.email === 'terms@example.org').length, 1);
    config('EnableTOSAccept', '');
    await guests.context().close();
});

test('the checkout: accounts to choose from, and no order for another one than the one in use', async () => {
    const guests = await world.visitor();
    for (const client of [owner.client, otherOwner.client]) {
        const { user } = world.call('user.show', { email: guest.email });
        world.call('member.add', { account: client, user, permissions: client === owner.client ? ['services.order', 'balance.view'] : ['invoices.view'] });
    }
    await logIn(guests, guest.email, guest.password);
    await guests.locator(`.account[data-id="${owner.client}"] button`).click();
    await guests.waitForURL('**/clientarea.php');
    // The sample has neither credit nor currencies; a panel has both.
    world.sql('CREATE TABLE tblcurrencies (id INT PRIMARY KEY, code VARCHAR(3)); INSERT INTO tblcurrencies SELECT DISTINCT currency, "EUR" FROM tblclients');
    world.sql('ALTER TABLE tblclients ADD credit DECIMAL(16,2) NOT NULL DEFAULT 0');
    world.sql(`UPDATE tblclients SET credit = 12.5, city = 'León <b>' WHERE id = ${owner.client}`);
    await guests.goto('/cart.php');
    const checkout = guests.locator('#checkout');
    assert.equal(await checkout.getAttribute('data-selected'), String(owner.client));
    assert.ok(await checkout.locator(`[value="${otherOwner.client}"]`).isDisabled(), 'no permission to order there');
    assert.match(await checkout.locator('label', { has: guests.locator(`[value="${owner.client}"]`) }).innerText(), /Studio García .*\(EUR\)[^]*León <b>/);
    const select = (fields) => guests.evaluate(async (given) => {
        const token = document.querySelector('#checkout [name=token]').value;
        const answer = await fetch('/index.php?rp=/cart/account/select', { method: 'POST', body: new URLSearchParams({ token, ...given }) });
        return [answer.status, await answer.json().catch(() => null)];
    }, fields);
    assert.deepEqual(await select({ account_id: String(owner.client) }), [200, {
        success: true, total: null, availableCreditBalance: '12.50', creditBalance: '12.50', canUseCreditOnCheckout: true, full: false,
    }]);
    assert.equal((await select({ account_id: String(otherOwner.client) }))[1].creditBalance, '0.00', 'a balance that they may not see');
    assert.equal((await select({ account_id: '6' }))[1].success, false);
    assert.equal((await select({ account_id: '6', token: 'wrong' }))[0], 403);

    const orders = () => world.sql('SELECT COUNT(*) FROM tblorders');
    const before = orders();
    await checkout.locator('[value=new]').check();
    await checkout.locator('button').click();
    await guests.getByText('The order would be placed for the account in use').waitFor();
    assert.equal(orders(), before);
    await checkout.locator(`[value="${owner.client}"]`).check();
    await checkout.locator('button').click();
    await guests.waitForURL('**/clientarea.php');
    assert.notEqual(orders(), before);
    await guests.context().close();
});

test('a ticket says who wrote what', async () => {
    await page.goto('/submitticket.php?step=2&deptid=1');
    await page.getByLabel('Subject').fill('A question');
    await page.getByLabel('Message').fill('Who am I?');
    await page.locator('main form button').last().click();
    await page.waitForURL('**/viewticket.php**');
    assert.match(await page.locator('#requestors .requestor-type-owner').first().innerText(), /García.*: Owner/);
});

test('modules find the classes of WHMCS 8', async () => {
    const answer = await (await page.request.get(`${at('users')}&classes=1`)).json();
    assert.deepEqual([answer.user, answer.admin, answer.masquerading, answer.is_user, answer.is_client], [true, false, false, true, true]);
    assert.deepEqual(answer.person.slice(2, 6), ['Олена', 'García', 'Олена García', owner.email]);
    assert.equal(answer.person[9], null, 'no hash leaves');
    assert.deepEqual(answer.account.slice(0, 2), [owner.client, owner.account]);
    assert.deepEqual(answer.members[0], [owner.email, true]);
    assert.equal(answer.members.length, answer.ids.length);
    assert.deepEqual([answer.owner, answer.owns, answer.rights, answer.alert, answer.invite], [owner.email, true, true, 'warning', true]);
    assert.deepEqual(answer.files, ['User', 'Client', 'Whmcs8'], 'the panel’s own where it has them');
    const stranger = await world.visitor();
    const nobody = await (await stranger.request.get('/index.php?classes=1')).json();
    assert.deepEqual([nobody.user, nobody.person, nobody.account], [false, null, null]);
    await stranger.context().close();
});

test('a panel without classes of its own gets ours', () => {
    const [contact] = world.sql(`SELECT id FROM tblcontacts WHERE userid = ${owner.client} ORDER BY id LIMIT 1`).split('\n');
    const row = (columns, table, id) => world.sql(`SELECT ${columns} FROM ${table} WHERE id = ${id}`);
    const answer = JSON.parse(execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), path.join(root, 'tests/php/whmcs8_classes.php'), String(owner.client), contact],
        { env: world.env, encoding: 'utf8' }));
    assert.equal(answer.class, 'WHMCS\\Module\\Addon\\Keyholder\\Whmcs8\\Client');
    assert.deepEqual(answer.client.slice(2, 5), [row('CONCAT(firstname, " ", lastname)', 'tblclients', owner.client), owner.account, owner.account]);
    assert.deepEqual(answer.secrets, [null, null, null, null, null]);
    assert.deepEqual(answer.owner, [owner.email, true]);
    assert.deepEqual(answer.members, members().map((member) => member.email));
    assert.equal(answer.contacts, Number(world.sql(`SELECT COUNT(*) FROM tblcontacts WHERE userid = ${owner.client}`)));
    assert.deepEqual(answer.contact.slice(0, 3), [Number(contact), owner.client, row('CONCAT(firstname, " ", lastname)', 'tblcontacts', contact)]);
    assert.deepEqual(answer.contact[4].join(), row('permissions', 'tblcontacts', contact));
    assert.deepEqual(answer.nobody, [null, null]);
    assert.match(answer.unknown[0], /Unknown: Client::levitate\(\)/);
    assert.match(answer.unknown[1], /cannot be set/);
    assert.deepEqual([answer.keys, answer.current], [13, [null, null, null]]);
});

test('staff in a customer’s place', async () => {
    const staff = await world.visitor();
    await logInAsStaff(staff);
    await staff.goto(`/admin/addonmodules.php?module=keyholder&page=client&userid=${owner.client}`);
    await staff.locator(`[data-email="${owner.email}"]`).getByRole('button', { name: 'Act as' }).click();
    await staff.waitForURL('**/clientarea.php');
    await open(at('users'), staff);
    assert.match(await staff.locator('#return').getAttribute('href'), /logout\.php\?returntoadmin=1$/);
    const answer = await (await staff.request.get(`${at('users')}&classes=1`)).json();
    assert.deepEqual([answer.user, answer.admin, answer.masquerading], [true, true, true]);
    setTheme(`${themes}/broken`);
    await staff.goto(at('users', '&ask=method'));
    assert.match(await staff.locator('main').innerText(), /User::levitate\(\)/, 'staff read why');
    setTheme(`${themes}/eight`);
    await staff.context().close();
});

test('in the visitor’s language', async () => {
    world.sql(`UPDATE tblclients SET language = 'french' WHERE id = ${owner.client}`);
    await open(at('users'));
    assert.match(await page.locator('#found').innerText(), /^\d+ personnes$/);
    assert.match(await page.locator('#users .last').first().innerText(), /il y a/);
    assert.match(await page.locator('#users .second').first().innerText(), /sans second facteur/);
    await open(at('contact'));
    assert.ok((await page.locator('[name=country] option').allInnerTexts()).includes('Roumanie'));
    world.sql(`UPDATE tblclients SET language = '' WHERE id = ${owner.client}`);
});

test('in the panel’s own frame, and where the theme has no template', async () => {
    setTheme(`${themes}/eight`, 'panel');
    await page.goto(at('users'));
    assert.equal(await page.locator('header.site-header').count(), 1, 'what the panel draws around its pages');
    assert.equal(await page.locator('#invite input[name=token]').count(), 1);
    await page.goto(at('record'));
    assert.equal(await page.locator('h1').innerText(), 'Activity log');
    setTheme(`${themes}/broken`);
    await page.goto(at('contacts'));
    assert.equal(await page.locator('h1').innerText(), 'Contacts and sub-accounts', 'ours');
    setTheme('');
    await page.goto(at('users'));
    assert.equal(await page.locator('#keyholder-invite, h1').first().count(), 1);
    setTheme(`${themes}/eight`);
});

test('what nobody has is refused by name, and nothing of the page is shown', async () => {
    setTheme(`${themes}/broken`);
    const staff = await world.visitor();
    for (const [address, names] of [
        [at('users', '&ask=method'), /User::levitate\(\)/], [at('users', '&ask=route'), /account-levitate/], [at('users', '&ask=collection'), /Collection::levitate\(\)/],
        [at('users', '&ask=nothing'), /levitate\(\) on null/], [at('users', '&ask=class'), /Levitation/], [at('users', '&ask=file'), /absent\.tpl/],
        [at('profile'), /levitate/], [at('profile', '&view=password'), /levitate/], [at('accounts'), /user-switch-account\.tpl/],
    ]) {
        const response = await page.goto(address);
        assert.equal(response.status(), 500, address);
        assert.equal(await page.locator('h1').innerText(), 'This page cannot be shown', address);
        assert.equal(await page.locator('#half').count(), 0, address);
        assert.ok(!names.test(await page.locator('main').innerText()), 'customers read no details');
        assert.match(world.sql('SELECT description FROM tblactivitylog ORDER BY id DESC LIMIT 1'), names, address);
    }
    setTheme('/nowhere/at-all');
    await page.goto(at('users'));
    assert.equal(await page.locator('h1').innerText(), 'User management', 'a folder that has gone has no templates: ours');
    assert.match(world.sql('SELECT description FROM tblactivitylog ORDER BY id DESC LIMIT 1'), /no such folder/);
    await logInAsStaff(staff);
    await staff.goto('/admin/addonmodules.php?module=keyholder');
    await staff.getByText('Theme of WHMCS 8: no such folder: /nowhere/at-all').waitFor();
    setTheme(`${themes}/eight`);
    await staff.context().close();
});

test('every variable, method, route, field and text is used by the theme, and answered', async () => {
    const rows = readFileSync(path.join(root, 'tests/data/whmcs8-templates.tsv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
    const source = readdirSync(path.join(themes, 'eight'), { recursive: true }).filter((file) => file.endsWith('.tpl'))
        .map((file) => readFileSync(path.join(themes, 'eight', file), 'utf8')).join('\n').replace(/\{\*.*?\*\}/gs, '');
    const use = {
        route: (item) => new RegExp(`routePath\\('${item}'|route='${item}'`), field: (item) => new RegExp(`name="${escape(item)}"`),
        text: (item) => new RegExp(`key=["']${escape(item)}["']`), variable: (item) => new RegExp(`\\$${item}\\b`), use: (item) => new RegExp(escape(item)),
    };
    for (const [section, kind, item] of rows) {
        assert.match(source.replace(/<p id="answered".*/, ''), use[kind](item), `whmcs.md ${section}: the theme uses the ${kind} ${item}`);
    }
    // What an unknown name does is seen above; these pages together are given every variable, and say each text in words.
    const stranger = await world.visitor();
    await stranger.goto(await invited('last@example.org', owner.client));
    const given = new Set((await stranger.locator('#answered').textContent()).split(/\s+/));
    const words = [await stranger.locator('main').innerText()];
    const contact = world.call('contact.list', { account: owner.client }).contacts[0].contact;
    const [, member] = members();
    for (const address of [at('users'), at('permissions', `&user=${member.user}`), at('accounts'), at('contact', `&contact=${contact}`), at('profile'),
        at('profile', '&view=password'), at('profile', '&view=security'), at('accept')]) {
        await open(address);
        (await page.locator('#answered').textContent()).split(/\s+/).forEach((name) => given.add(name));
        words.push(await page.locator('main').innerText());
    }
    // Seen on pages of their own, above.
    ['requiredClient', 'selectedAccountId', 'inExpressCheckout'].forEach((name) => given.add(name));
    assert.deepEqual(rows.filter(([, kind, name]) => kind === 'variable' && !given.has(name)), []);
    for (const [, , key] of rows.filter(([, kind]) => kind === 'text')) {
        assert.ok(!words.some((text) => text.includes(key) && key.includes('.')), `${key} has a text`);
    }
    await stranger.context().close();
});

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
