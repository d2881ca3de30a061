// Becoming a client, by the panel's form and at its checkout: a user, an account, an owner.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import { at, invitedLink, logIn, logInAtPanel, look, offered, register, said } from './steps.mjs';

const { owner } = people;

let world;
before(async () => { world = await startWorld('register'); });
after(() => world?.stop());

async function fillIn(page, { email, first, last, password }) {
    await page.getByLabel('First name').fill(first);
    await page.getByLabel('Last name').fill(last);
    await page.getByLabel('Email address', { exact: true }).fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
}

const clientOf = (email) => Number(world.sql(`SELECT id FROM tblclients WHERE email = '${email}'`));
const ownerOf = (account) => world.call('user.show', { user: world.call('account.show', { account }).owner });
const opens = async (page, address) => (await page.goto(address)).status() === 200 && !page.url().includes('login');

test('who registers owns an account, is in it at once, and comes back with the password', async () => {
    const rosa = { email: 'rosa.register@example.org', first: 'Rosa', last: 'Register', password: 'a password of the panel' };
    const page = await world.visitor();
    await page.goto('/register.php');
    await fillIn(page, rosa);
    await look(page, 'register');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.waitForURL('**/clientarea.php');
    const account = ownerOf(clientOf(rosa.email));
    assert.equal(account.email, rosa.email);
    assert.ok(await opens(page, at('users')), 'the owner manages users');
    const again = await world.visitor();
    await logInAtPanel(again, rosa, rosa.password);
    assert.ok(await opens(again, '/clientarea.php?action=invoices'));
    const ours = await world.visitor();
    await logIn(ours, rosa.email, rosa.password);
    await ours.waitForURL('**/clientarea.php');
});

test('a new customer orders at the checkout, and owns what was ordered', async () => {
    const carla = { email: 'carla.cart@example.org', first: 'Carla', last: 'Cart', password: 'a password of the cart' };
    const page = await world.visitor();
    await page.goto('/cart.php');
    await page.locator('input[name=pid]').first().check();
    await fillIn(page, carla);
    await look(page, 'checkout-new');
    await page.getByRole('button', { name: 'Register and order' }).click();
    await page.waitForURL('**/clientarea.php');
    const client = clientOf(carla.email);
    assert.equal(world.sql(`SELECT userid FROM tblorders ORDER BY id DESC LIMIT 1`), String(client));
    assert.equal(ownerOf(client).email, carla.email);
});

test('whoever registers with the address of a member gets that account alone, and nothing of the member’s', async () => {
    const mila = { email: 'mila.member@example.org', first: 'Mila', last: 'Member', password: 'a password of her own' };
    const owners = await world.visitor();
    await logInAtPanel(owners, owner);
    await register(await world.visitor(), await invitedLink(world, owners, mila.email, ['invoices.view']), mila);
    const { user } = world.call('login', { email: mila.email, password: mila.password });
    // The panel does not know members, so its form takes the address, from whomever.
    const page = await world.visitor();
    await page.goto('/register.php');
    await fillIn(page, { ...mila, password: 'a password of a stranger' });
    await page.getByRole('button', { name: 'Register' }).click();
    await page.waitForLoadState();
    assert.doesNotMatch(await page.locator('main').innerText(), /exists|already/i, 'nothing is told of the address');
    assert.ok(!(await offered(page)).some((text) => text.includes(owner.account)));
    assert.equal(await opens(page, `/clientarea.php?action=invoices`) && (await offered(page)).some((text) => text.includes(owner.account)), false);
    assert.notEqual(ownerOf(clientOf(mila.email)).user, user.id, 'nobody has proved to be her');
    const stranger = () => world.call('login', { email: mila.email, password: 'a password of a stranger' });
    let entered = [];
    try {
        entered = stranger().choices.filter((one) => one.may_enter).map((one) => one.account);
    } catch (refused) {
        assert.match(String(refused.stderr ?? refused.message), /wrong/);
    }
    assert.ok(!entered.includes(owner.client), 'the stranger’s password opens no account of hers');
    const mine = world.call('login', { email: mila.email, password: mila.password });
    assert.ok(mine.choices.some((one) => one.account === owner.client && one.may_enter), 'her own still does');
});

test('whoever registers with the address of a sub-account sees nothing of that person, and takes nothing from them', async () => {
    const { email } = people.accountant;
    const accountants = await world.visitor();
    await logInAtPanel(accountants, { email });
    await accountants.goto(at('accounts'));
    const held = await accountants.locator('[data-account]').evaluateAll((rows) => rows.map((row) => row.dataset.account));
    const before = world.call('user.show', { email });
    const page = await world.visitor();
    await page.goto('/register.php');
    await fillIn(page, { email, first: 'Mallory', last: 'Mask', password: 'a password of a stranger' });
    await page.getByRole('button', { name: 'Register' }).click();
    await page.waitForURL('**/clientarea.php');
    assert.equal(await page.getByText('Your password has changed').count(), 0);
    await page.goto(at('accounts'));
    await look(page, 'register-known-address');
    assert.deepEqual(await page.locator('[data-account]').evaluateAll((rows) => rows.map((row) => row.dataset.account)), [String(clientOf(email))]);
    const text = await page.locator('body').innerText();
    for (const secret of [before.first_name, before.last_name, ...held.map((account) => `#${account}`)]) {
        assert.ok(!text.includes(secret), `${secret} in ${text}`);
    }
    await page.goto(at('profile'));
    await page.getByLabel('First name').fill('M.');
    await page.getByRole('button', { name: 'Save name and language' }).click();
    await said(page, 'saved');
    assert.deepEqual(world.call('user.show', { email }), before, 'the person is called what they were');
    await accountants.reload();
    assert.deepEqual(await accountants.locator('[data-account]').evaluateAll((rows) => rows.map((row) => row.dataset.account)), held, 'and goes on');
});

test('the account that was registered with a known address is the person’s once they have read their mail', async () => {
    const { email } = people.accountant;
    const client = clientOf(email);
    const person = world.call('user.show', { email });
    const page = await world.visitor();
    await page.goto(at('forgotten'));
    await page.locator('input[name=email]').fill(email);
    await page.locator('button[value=ask]').click();
    await page.goto(linkIn(await mailTo(world, email), world));
    const password = 'one password for all of it';
    await page.locator('#confirm-password').fill(password);
    await page.locator('#confirm-again').fill(password);
    await page.locator('button[value=confirm]').click();
    await said(page, 'Your password is set.');
    await logIn(page, email, password);
    await page.locator(`[data-account="${client}"]`).waitFor();
    assert.equal(ownerOf(client).user, person.user);
    const stranger = await world.visitor();
    await logInAtPanel(stranger, { email }, 'a password of a stranger');
    await stranger.waitForURL('**page=login');
    assert.equal(await opens(stranger, '/clientarea.php?action=invoices'), false, 'the stranger is out');
});
