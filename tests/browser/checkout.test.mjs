// The checkout of somebody who has a login: they log in on its form, choose the account, and the cart is kept.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { oldPassword, people, startWorld } from './world.mjs';
import { at, logIn, logInAsStaff, logInAtPanel, look, said } from './steps.mjs';

const { owner, otherOwner } = people;
const person = { email: 'petra.order@example.org', first: 'Petra', last: 'Order', password: 'a password for orders' };

let world;
let user;
before(async () => {
    world = await startWorld('checkout');
    user = world.call('user.add', { email: person.email, first_name: person.first, last_name: person.last, password: person.password }).user.user;
    world.call('member.add', { account: owner.client, user, permissions: ['services.order'] });
});
after(() => world?.stop());

const set = (setting, value) => execFileSync(world.panel, ['config:set', setting, value], { env: world.env });
const lastOrder = () => world.sql(`SELECT CONCAT_WS(' ', userid, domain) FROM tblorders ORDER BY id DESC LIMIT 1`);
const row = (page, client) => page.locator(`[data-order-for="${client}"]`);
const orders = (page) => page.getByRole('button', { name: 'Order', exact: true }).click();

/** Fills the cart and the form of an existing client. */
async function logInThere(page, email, password, domain) {
    await page.goto('/cart.php');
    await page.locator('input[name=pid]').nth(1).check();
    await page.getByLabel('Domain, if it is for one').fill(domain);
    await page.getByLabel('Login email address').fill(email);
    await page.getByLabel('Login password').fill(password);
    await page.getByRole('button', { name: 'Log in and order' }).click();
}

/** What was put into the cart is in it, and nothing has been ordered. */
async function isKept(page, domain, before) {
    assert.ok(await page.locator('input[name=pid]').nth(1).isChecked());
    assert.equal(await page.getByLabel('Domain, if it is for one').inputValue(), domain);
    assert.equal(lastOrder(), before);
}

test('a member whom the panel does not know logs in at the checkout and orders for the account', async () => {
    const before = lastOrder();
    const page = await world.visitor();
    await logInThere(page, person.email, person.password, 'petra.example');
    await page.waitForURL('**/cart.php?a=view');
    await page.getByText('You are logged in, and your cart is as it was.').waitFor();
    await look(page, 'checkout-logged-in');
    await isKept(page, 'petra.example', before);
    await orders(page);
    await page.waitForURL('**/clientarea.php');
    assert.equal(lastOrder(), `${owner.client} petra.example`);
});

test('a wrong password is told as an error of the checkout, and counts as one at the login page', async () => {
    const before = lastOrder();
    const page = await world.visitor();
    await logInThere(page, person.email, 'not the password', 'wrong.example');
    await page.getByText('The address or the password is wrong.').waitFor();
    await look(page, 'checkout-wrong');
    await isKept(page, 'wrong.example', before);
    assert.equal(await page.getByLabel('Login email address').inputValue(), person.email);
    const { email } = people.fewRights;
    for (let tries = 0; tries < 10; tries++) {
        await logInThere(page, email, 'not the password', 'wrong.example');
    }
    await logInThere(page, email, oldPassword(email), 'wrong.example');
    await page.getByText('Too many tries.').waitFor();
    await isKept(page, 'wrong.example', before);
});

test('who has several accounts chooses one where they may order', async () => {
    world.call('member.add', { account: otherOwner.client, user, permissions: ['tickets.view'] });
    const before = lastOrder();
    const page = await world.visitor();
    await logInThere(page, person.email, person.password, 'several.example');
    await row(page, owner.client).waitFor();
    await look(page, 'checkout-choose');
    assert.match(await row(page, otherOwner.client).innerText(), /may not place orders/);
    await isKept(page, 'several.example', before);
    await row(page, owner.client).getByRole('button').click();
    await page.waitForURL('**/cart.php?a=view');
    assert.equal(await row(page, owner.client).locator('[aria-current]').count(), 1);
    await isKept(page, 'several.example', before);
    await orders(page);
    await page.waitForURL('**/clientarea.php');
    assert.equal(lastOrder(), `${owner.client} several.example`);
    world.call('member.remove', { account: otherOwner.client, user });
});

test('an account that asks for a second factor is not entered by the way of the checkout', async () => {
    const before = lastOrder();
    world.call('account.put', { account: owner.client, second_factor: true });
    const page = await world.visitor();
    await logInThere(page, person.email, person.password, 'factor.example');
    await page.waitForURL('**page=accounts');
    await page.getByText('This account asks for two-factor login.').waitFor();
    await page.goto('/cart.php?a=checkout');
    await page.waitForURL('**page=accounts');
    await page.goto('/cart.php');
    await isKept(page, 'factor.example', before);
    world.call('account.put', { account: owner.client, second_factor: false });
});

test('a client of the panel logs in at the checkout with the old password, whether the panel asks first or last', async () => {
    for (const when of ['after', 'before']) {
        set('CheckoutLogin', when);
        const page = await world.visitor();
        await logInThere(page, otherOwner.email, oldPassword(otherOwner.email), `${when}.example`);
        if (when === 'after') {
            await page.waitForURL('**/cart.php?a=view');
            await orders(page);
        }
        await page.waitForURL('**/clientarea.php');
        assert.equal(lastOrder(), `${otherOwner.client} ${when}.example`);
    }
});

test('where the panel logs in before it asks, the gate is asked all the same', async () => {
    const before = lastOrder();
    const page = await world.visitor();
    // The panel's own rule about sub-accounts is out of the way.
    set('LegacySubaccountGate', 'off');
    const { email } = people.fewRights;
    await logInThere(page, email, oldPassword(email), 'denied.example');
    await page.getByRole('heading', { name: 'Vous ne pouvez pas faire cela' }).waitFor();
    await page.goto('/cart.php');
    await isKept(page, 'denied.example', before);
    const members = await world.visitor();
    await logInThere(members, person.email, person.password, 'member.example');
    await members.waitForURL('**/cart.php?a=view');
    await isKept(members, 'member.example', before);
    set('LegacySubaccountGate', 'on');
    set('CheckoutLogin', 'after');
});

test('a form without the panel’s token logs nobody in', async () => {
    const page = await world.visitor();
    await page.goto('/cart.php');
    for (const token of ['', 'guess']) {
        const answer = await page.request.post('/cart.php?a=checkout', { maxRedirects: 0, form: {
            custtype: 'existing', loginemail: person.email, loginpassword: person.password, pid: '1', token,
        } });
        assert.equal(answer.status(), 403);
    }
    assert.match((await page.goto('/index.php?m=keyholder&page=accounts')).url(), /page=login/);
});

async function fillInAccount(page, fields) {
    for (const [label, text] of Object.entries({ Company: 'Second Ltd', 'E-mail address': 'second@example.org', Address: 'Strada 1', City: 'Cluj',
        Region: 'CJ', Postcode: '400001', Phone: '+40 700 000 000', ...fields })) {
        await page.getByLabel(label, { exact: true }).fill(text);
    }
    await page.getByLabel('Country').selectOption('Romania');
    await page.getByRole('button', { name: 'Create the account' }).click();
}

const clientOf = (email) => Number(world.sql(`SELECT id FROM tblclients WHERE email = '${email}'`));

/** Sends the form of a new account that the page does not show. */
async function forge(page, more = {}) {
    await page.goto(at('accounts'));
    const marks = await page.locator('main form').last().locator('input[type=hidden]')
        .evaluateAll((all) => Object.fromEntries(all.map((one) => [one.name, one.value])));
    return page.request.post(at('newaccount'), { form: { ...marks, do: 'create', first_name: 'F', last_name: 'O', email: 'forged@example.org',
        address1: 'x', city: 'x', state: 'x', postcode: 'x', country: 'RO', phonenumber: '123', ...more } });
}

test('who is logged in orders for a new account of their own, and no second user is made', async () => {
    const page = await world.visitor();
    await logInThere(page, person.email, person.password, 'second.example');
    await page.waitForURL('**/cart.php?a=view');
    await page.getByRole('link', { name: 'Create a new account' }).click();
    assert.equal(await page.getByLabel('E-mail address').inputValue(), person.email);
    await look(page, 'new-account');
    // The panel has its own words against it, and what was typed stays.
    await fillInAccount(page, { 'E-mail address': owner.email });
    await page.getByText('A user already exists with that email address').waitFor();
    assert.equal(await page.getByLabel('City').inputValue(), 'Cluj');
    await fillInAccount(page, {});
    await page.waitForURL('**/cart.php?a=view');
    await page.getByText('The account was created, and you are working on it now.').waitFor();
    const client = clientOf('second@example.org');
    assert.equal(world.call('account.show', { account: client }).owner, user);
    assert.throws(() => world.call('user.show', { email: 'second@example.org' }));
    await isKept(page, 'second.example', lastOrder());
    await orders(page);
    await page.waitForURL('**/clientarea.php');
    assert.equal(lastOrder(), `${client} second.example`);
    assert.equal((await page.goto(at('users'))).status(), 200, 'the owner manages its users');
    await page.goto('/cart.php');
    await row(page, owner.client).waitFor();
});

test('who is logged in does not register once more, but opens an account with that login', async () => {
    const page = await world.visitor();
    await logIn(page, person.email, person.password);
    await page.waitForURL('**page=accounts');
    const { token } = await page.locator('main form').last().evaluate((form) => Object.fromEntries(new FormData(form)));
    await page.goto('/register.php');
    await page.waitForURL('**page=accounts');
    await page.getByRole('link', { name: 'Create a new account' }).click();
    await page.getByRole('button', { name: 'Create the account' }).waitFor();
    const form = { token, firstname: 'P', lastname: 'O', email: 'again@example.org', password: 'a password of the form' };
    assert.equal((await page.request.post('/register.php', { form })).status(), 409);
    assert.equal(clientOf('again@example.org'), 0);
});

test('staff log in as a client whose owner has no row of the panel', async () => {
    const staff = await world.visitor();
    await logInAsStaff(staff);
    await staff.goto(`/admin/clientssummary.php?userid=${clientOf('second@example.org')}`);
    await staff.locator('#summary-login-as-client').click();
    await staff.waitForURL('**/clientarea.php');
    await staff.goto(at('accounts'));
    assert.match(await staff.locator('main').innerText(), /Petra Order/);
    assert.equal(await staff.getByRole('link', { name: 'Create a new account' }).count(), 0, 'they open no accounts for her');
    await staff.goto(at('newaccount'));
    await said(staff, 'This is for the person alone');
    assert.equal(await staff.locator('main form').count(), 0);
    const before = world.sql('SELECT COUNT(*) FROM tblclients');
    await forge(staff);
    assert.equal(world.sql('SELECT COUNT(*) FROM tblclients'), before);
});

test('an old password opens no accounts for the person; the page says what does', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, otherOwner);
    await page.goto(at('newaccount'));
    await page.getByRole('button', { name: 'Confirm by mail' }).waitFor();
    await look(page, 'new-account-prove');
    const before = world.sql('SELECT COUNT(*) FROM tblclients');
    assert.match(await (await forge(page)).text(), /Confirm by mail/);
    assert.equal((await forge(page, { token: 'guess' })).status(), 403);
    await page.goto(at('newaccount', '&do=create&email=forged@example.org'));
    assert.equal(world.sql('SELECT COUNT(*) FROM tblclients'), before);
});

test('a person opens five accounts a day', async () => {
    const page = await world.visitor();
    await logIn(page, person.email, person.password);
    await page.waitForURL('**page=accounts');
    for (let nth = 2; nth <= 6; nth++) {
        await page.goto(at('newaccount'));
        await fillInAccount(page, { 'E-mail address': `nth${nth}@example.org` });
        await said(page, nth < 6 ? 'The account was created' : 'Too many tries.');
    }
    assert.equal(clientOf('nth6@example.org'), 0);
});
