// The checkout of somebody who has a login: they log in on its form, choose the account, and the cart is kept.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { oldPassword, people, startWorld } from './world.mjs';
import { look } from './steps.mjs';

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
