// What else a theme of WHMCS 8 and modules find: head, checkout, tickets, paths, classes; and what is refused, by name.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { oldPassword, people, root } from './world.mjs';
import { at, logIn, logInAsStaff, logInAtPanel } from './steps.mjs';
import { open, startThemedWorld, themes, told } from './theme.mjs';

const { owner, otherOwner } = people;
const guest = { email: 'gus.guest@example.org', password: 'a-quiet-river-7' };

let world;
let page;
before(async () => {
    world = await startThemedWorld('whmcs8-theme');
    page = await world.visitor();
    await logInAtPanel(page, owner);
});
after(() => world?.stop());

const members = (client = owner.client) => world.members(client);
const invites = (client = owner.client) => world.invites(client);

test('the head: the account in use, menus, banners, marks of the forms', async () => {
    world.sql(`UPDATE tblclients SET companyname = 'R & <b>B</b>' WHERE id = ${otherOwner.client}`);
    const others = await world.visitor();
    await logInAtPanel(others, otherOwner);
    await open(others, at('users'));
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
    await open(page, at('users'));
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
    const config = (setting, value) => world.panel('config:set', setting, value);
    config('EnableTOSAccept', 'on');
    config('TermsOfService', 'https://host.example/terms?a=1&b="2"');
    const link = await world.invited('terms@example.org', owner.client);
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
    const token = new URL(await world.invited(guest.email, owner.client)).searchParams.get('token');
    const { invitation } = world.call('invitation.show', { token });
    const register = { first_name: 'Gus', last_name: 'Guest', password: guest.password };
    const { user } = JSON.parse(world.keyholder('call', 'invitation.accept', JSON.stringify({ token, invitation, register })));
    world.call('member.change', { account: owner.client, user, permissions: ['services.order', 'balance.view'] });
    world.call('member.add', { account: otherOwner.client, user, permissions: ['invoices.view'] });
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
    await guests.getByRole('heading', { name: 'Create a new account' }).waitFor();
    assert.equal(orders(), before);
    await guests.goto('/cart.php');
    await checkout.locator(`[value="${owner.client}"]`).check();
    await checkout.locator('button').click();
    await guests.waitForURL('**/clientarea.php');
    assert.notEqual(orders(), before);
    await guests.context().close();
});

test('the checkout tells nothing but the number of an account that the password does not open', async () => {
    // Anybody could type this address into a contact form of the old panel, with a password of their own.
    const { email } = people.accountant;
    const { choices } = world.call('login', { email, password: oldPassword(email) });
    const { account: client } = choices.find((one) => one.why === 'confirm_by_mail');
    const [name, street, city] = world.sql(`SELECT companyname, address1, city FROM tblclients WHERE id = ${client}`).split('\t');
    assert.ok(name && street && city, 'the sample has an address');
    const stranger = await world.visitor();
    await logInAtPanel(stranger, { email });
    await stranger.waitForURL('**/clientarea.php');
    await stranger.goto('/cart.php');
    const other = await stranger.locator('#checkout label', { has: stranger.locator(`[value="${client}"]`) }).innerText();
    assert.ok(![name, street, city].some((text) => other.includes(text)), other);
    await stranger.context().close();
});

test('a ticket says who wrote what: owner, members, contacts that are gone, strangers, staff', async () => {
    const write = async (on, words) => {
        await on.getByLabel('Reply').fill(words);
        await on.locator('main form button').first().click();
        await on.waitForURL('**/viewticket.php**');
    };
    const mona = { email: 'mona.member@example.org', first: 'Mona', last: 'Mem <b>', password: 'a password for tickets' };
    const members = await world.visitor();
    // A login that she had before makes her a user of the account; one that was made for it, a sub-account.
    await members.goto(await world.invited(mona.email, people.otherOwner.client));
    for (const [field, value] of Object.entries({ firstname: mona.first, lastname: mona.last, email: mona.email, password: mona.password })) {
        await members.locator(`#register [name=${field}]`).fill(value);
    }
    await members.locator('#register button').click();
    await members.locator('.keyholder-messages', { hasText: 'Please log in' }).waitFor();
    const { user } = world.call('user.show', { email: mona.email });
    world.call('member.add', { account: owner.client, user, permissions: ['tickets.view', 'tickets.open'] });
    await logIn(members, mona.email, mona.password);
    await members.locator(`.account[data-id="${owner.client}"] button`).click();
    await members.waitForURL('**/clientarea.php');
    await members.goto('/submitticket.php?step=2&deptid=1');
    await members.getByLabel('Subject').fill('A question');
    await members.getByLabel('Message').fill('Who am I?');
    await members.locator('main form button').last().click();
    await members.waitForURL('**/viewticket.php**');
    const ticket = world.sql('SELECT MAX(id) FROM tbltickets');
    await page.goto(members.url());
    await write(page, 'The owner answers.');
    // A denied department takes no new tickets; replies to old ones it does.
    world.call('member.change', { account: owner.client, user, denied_departments: [1] });
    await members.reload();
    await write(members, 'And I once more.');
    world.sql(`INSERT INTO tblticketreplies (tid, userid, contactid, name, email, date, message, admin) VALUES
        (${ticket}, ${owner.client}, 99999, '', 'was.here@example.org', NOW(), 'A contact that is gone', ''),
        (${ticket}, 0, 0, 'Odd', 'no address at all <', NOW(), 'Nobody', ''),
        (${ticket}, 0, 0, 'Lines', 'a@b.example\\r\\nBcc: c@d.example', NOW(), 'Nobody either', ''),
        (${ticket}, 0, 0, 'Otto', '${people.otherOwner.email}', NOW(), 'Somebody with a login', ''),
        (${ticket}, 0, 0, '', '', NOW(), 'Staff', 'Sam S')`);
    await page.reload();
    const told = await page.locator('#requestors li').evaluateAll((lines) => lines.map((line) => [line.className.replace('requestor-type-', ''), line.innerText]));
    const name = 'Mona Mem <b>';
    assert.deepEqual(told.map(([type]) => type), ['authorizeduser', 'owner', 'authorizeduser', 'guest', 'guest', 'guest', 'registereduser', 'operator']);
    assert.deepEqual(told.map(([, text]) => text.split(': ')[0]), [name, 'Олена García', name, '', 'Odd', 'Lines', 'Otto', 'Sam S']);
    assert.equal(told[0][1], `${name}: User of the account`);
    await members.context().close();
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
    await open(staff, at('users'));
    assert.match(await staff.locator('#return').getAttribute('href'), /logout\.php\?returntoadmin=1$/);
    const answer = await (await staff.request.get(`${at('users')}&classes=1`)).json();
    assert.deepEqual([answer.user, answer.admin, answer.masquerading], [true, true, true]);
    world.setTheme(`${themes}/broken`);
    await staff.goto(at('users', '&ask=method'));
    assert.match(await staff.locator('main').innerText(), /User::levitate\(\)/, 'staff read why');
    world.setTheme(`${themes}/eight`);
    await staff.context().close();
});

test('in the visitor’s language', async () => {
    world.sql(`UPDATE tblclients SET language = 'french' WHERE id = ${owner.client}`);
    await open(page, at('users'));
    assert.match(await page.locator('#found').innerText(), /^\d+ personnes$/);
    assert.match(await page.locator('#users .last').first().innerText(), /il y a/);
    assert.match(await page.locator('#users .second').first().innerText(), /sans second facteur/);
    await open(page, at('contact'));
    assert.ok((await page.locator('[name=country] option').allInnerTexts()).includes('Roumanie'));
    world.sql(`UPDATE tblclients SET language = '' WHERE id = ${owner.client}`);
});

test('in the panel’s own frame, and where the theme has no template', async () => {
    world.setTheme(`${themes}/eight`, 'panel');
    await page.goto(at('users'));
    assert.equal(await page.locator('header.site-header').count(), 1, 'what the panel draws around its pages');
    assert.equal(await page.locator('#invite input[name=token]').count(), 1);
    await page.goto(at('record'));
    assert.equal(await page.locator('h1').innerText(), 'Activity log');
    world.setTheme(`${themes}/broken`);
    await page.goto(at('contacts'));
    assert.equal(await page.locator('h1').innerText(), 'Contacts and sub-accounts', 'ours');
    world.setTheme('');
    await page.goto(at('users'));
    assert.equal(await page.locator('#keyholder-invite, h1').first().count(), 1);
    world.setTheme(`${themes}/eight`);
});

test('what nobody has is refused by name, and nothing of the page is shown', async () => {
    world.setTheme(`${themes}/broken`);
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
    world.setTheme('/nowhere/at-all');
    await page.goto(at('users'));
    assert.equal(await page.locator('h1').innerText(), 'User management', 'a folder that has gone has no templates: ours');
    assert.match(world.sql('SELECT description FROM tblactivitylog ORDER BY id DESC LIMIT 1'), /no such folder/);
    await logInAsStaff(staff);
    await staff.goto('/admin/addonmodules.php?module=keyholder');
    await staff.getByText('Theme of WHMCS 8: no such folder: /nowhere/at-all').waitFor();
    world.setTheme(`${themes}/eight`);
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
    await stranger.goto(await world.invited('last@example.org', owner.client));
    const given = new Set((await stranger.locator('#answered').textContent()).split(/\s+/));
    const words = [await stranger.locator('main').innerText()];
    const contact = world.call('contact.list', { account: owner.client }).contacts[0].contact;
    const [, member] = members();
    for (const address of [at('users'), at('permissions', `&user=${member.user}`), at('accounts'), at('contact', `&contact=${contact}`), at('profile'),
        at('profile', '&view=password'), at('profile', '&view=security'), at('accept')]) {
        await open(page, address);
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

test('ten thousand members: their templates have no pages, so the list is long, but drawn', async () => {
    world.sql(`INSERT INTO tblcontacts (userid, firstname, lastname, email, subaccount, permissions, password, pwresetkey)
        SELECT ${otherOwner.client}, 'Many', seq, CONCAT('many', seq, '@example.net'), 1, 'tickets', '', '' FROM seq_1_to_10000`);
    world.keyholder('upgrade', 'apply');
    const others = await world.visitor();
    await logInAtPanel(others, otherOwner);
    const begun = Date.now();
    const answer = await others.request.get(at('users'));
    const took = Date.now() - begun;
    const html = await answer.text();
    assert.equal(answer.status(), 200);
    assert.ok(html.split('class="remove"').length > 10_000, 'all of them');
    assert.equal(html.split('name="token"').length, html.split('method="post"').length - 2, 'each form has its token, but for the other site’s and the script’s');
    assert.ok(took < 8000, `took ${took} ms`);
    await others.context().close();
});

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
