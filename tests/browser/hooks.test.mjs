// What the add-on answers at the panel's hooks when the panel comes to them by another way than the pages that the gate reads.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { people, root, startWorld } from './world.mjs';
import { at, enter, invitedLink, logIn, logInAtPanel, look, register } from './steps.mjs';

const { owner, otherOwner } = people;
const account = owner.client;
const person = { email: 'hanna.hook@example.org', first: 'Hanna', last: 'Hook', password: 'a password for hooks' };

let world;
let user;
before(async () => {
    world = await startWorld('hooks');
    const owners = await world.visitor();
    await logInAtPanel(owners, owner);
    await register(await world.visitor(), await invitedLink(world, owners, person.email, ['tickets.view', 'tickets.open']), person);
    user = world.call('login', { email: person.email, password: person.password }).user.id;
});
after(() => world?.stop());

const grant = (permissions, more = {}) => world.call('member.change', { account, user, permissions, denied_departments: [], ...more });

/** Runs hooks in the person's session; of each the first thing that a listener gave, or null. */
function run(...calls) {
    const login = world.call('login', { email: person.email, password: person.password });
    const { session } = login.account === account ? login : world.call('session.enter', { session: login.session, account });
    return JSON.parse(said({ uid: account, keyholder: session }, calls)).map((given) => given.find((one) => one !== null && !(Array.isArray(one) && one.length === 0)) ?? null);
}

/** What comes out when hooks run in a visitor's session. */
const said = (session, calls) => execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), path.join(root, 'tests/php/addon_hooks.php'),
    JSON.stringify(session)], { encoding: 'utf8', env: world.env, input: JSON.stringify(calls) });

const opening = (departmentId, more = {}) => ({ hook: 'TicketOpenValidation', vars: { clientId: account, contactId: 0, isAdmin: false, departmentId, subject: 'x', message: 'x', ...more } });
const piped = (email, subject, to = 'support@panel.example') => ({ hook: 'TicketPiping', vars: { to, cc: [], name: 'X', email, subject, body: 'x' } });

test('the department that the panel will really use is asked about when a ticket is opened', () => {
    grant(['tickets.view', 'tickets.open'], { denied_departments: [3] });
    const [open, shut, staff, foreign, stranger] = run(opening(1), opening(3), opening(3, { isAdmin: true }),
        opening(1, { clientId: otherOwner.client }), opening(3, { clientId: 0 }));
    assert.equal(open, null);
    assert.match(shut, /department/i, 'a closed department');
    assert.equal(staff, null, 'staff open what they want');
    assert.match(foreign, /another account/, 'another account than the one in use');
    assert.equal(stranger, null, 'nobody who is logged in is the panel’s affair');
    grant(['tickets.view']);
    assert.match(run(opening(1))[0], /permission/, 'may not open tickets at all');
});

test('a mail to a closed department becomes no ticket, a reply to one that is seen does', () => {
    grant(['tickets.view', 'tickets.open'], { denied_departments: [3] });
    const ticket = world.sql(`SELECT CONCAT(tid, ' ', did) FROM tbltickets WHERE userid = ${account} LIMIT 1`).split(' ');
    world.sql(`UPDATE tbltickets SET did = 3 WHERE tid = '${ticket[0]}'`);
    const [sales, shut, reply] = run(piped(person.email, 'Help', 'sales@panel.example'), piped(person.email, 'Help', 'tech@panel.example'),
        piped(person.email, `Re: [Ticket ID: ${ticket[0]}] Help`, 'tech@panel.example'));
    world.sql(`UPDATE tbltickets SET did = ${ticket[1]} WHERE tid = '${ticket[0]}'`);
    assert.equal(sales, null);
    assert.deepEqual(shut, { skipProcessing: true });
    assert.equal(reply, null);
});

test('a member whom the panel does not know, and who may not open tickets, opens none by mail', () => {
    grant(['invoices.view']);
    assert.deepEqual(run(piped(person.email, 'Help'))[0], { skipProcessing: true });
    assert.equal(run(piped('stranger@nowhere.example', 'Help'))[0], null);
});

const panel = (...args) => execFileSync(world.panel, args, { encoding: 'utf8', env: world.env });

/** A service or domain of the account; the sample has none for it. */
function mine(table) {
    world.sql(`UPDATE ${table} SET userid = ${account} ORDER BY id LIMIT 1`);
    return Number(world.sql(`SELECT id FROM ${table} WHERE userid = ${account} LIMIT 1`));
}

test('a grant ends when the panel gives the service or domain to another client, by its hook or at the next cron', () => {
    const [service, domain] = [mine('tblhosting'), mine('tbldomains')];
    const [services, domains] = [[{ id: service, permissions: ['services.view'] }], [{ id: domain, permissions: ['domains.view'] }]];
    world.call('item.put', { account, service });
    world.call('item.put', { account, domain });
    grant(['tickets.view'], { services, domains });
    const held = () => {
        const { member } = world.call('member.show', { account, user });
        return [member.services.map((one) => one.id), member.domains.map((one) => one.id)];
    };
    assert.deepEqual(held(), [[service], [domain]]);
    run({ hook: 'ServiceEdit', vars: { userid: account, serviceid: service } });
    panel('cron');
    assert.deepEqual(held(), [[service], [domain]], 'nothing has moved');
    world.sql(`UPDATE tblhosting SET userid = ${otherOwner.client} WHERE id = ${service}`);
    world.sql(`UPDATE tbldomains SET userid = ${otherOwner.client} WHERE id = ${domain}`);
    run({ hook: 'ServiceEdit', vars: { userid: otherOwner.client, serviceid: service } });
    assert.deepEqual(held(), [[], [domain]], 'the panel has said so');
    panel('cron');
    assert.deepEqual(held(), [[], []], 'the panel has not said so');
});

test('a client that is merged into another takes its services along', () => {
    const service = mine('tblhosting');
    world.call('item.put', { account, service });
    grant(['tickets.view'], { services: [{ id: service, permissions: ['services.view'] }] });
    world.sql(`UPDATE tblhosting SET userid = ${otherOwner.client} WHERE id = ${service}`);
    run({ hook: 'AfterClientMerge', vars: { toUserID: otherOwner.client, fromUserID: account } });
    assert.deepEqual(world.call('member.show', { account, user }).member.services, []);
});

test('only departments that the panel has can be closed, and a new one can', () => {
    const known = () => world.call('setting.list', {}).settings['departments.known'];
    panel('cron');
    assert.equal(known(), '1,2,3,4');
    assert.throws(() => grant(['tickets.view'], { denied_departments: [5] }), /department/);
    world.sql(`INSERT INTO tblticketdepartments (id, name, description, email, hidden) VALUES (5, 'New', '', 'new@panel.example', 1)`);
    panel('cron');
    assert.equal(known(), '1,2,3,4,5');
    grant(['tickets.view'], { denied_departments: [5] });
});

test('an order is for the account in use, by somebody who may order for it, and nobody logs in by the way', () => {
    const order = (more = {}) => ({ hook: 'ShoppingCartValidateCheckout', vars: { custtype: 'existing', clientId: account, loginemail: '', ...more } });
    grant(['tickets.view']);
    assert.match(run(order())[0], /may not place orders/);
    grant(['services.order']);
    const [mine, foreign, loggingIn, stranger] = run(order(), order({ clientId: otherOwner.client }),
        order({ clientId: 0, loginemail: owner.email }), order({ clientId: 0, custtype: 'new' }));
    assert.equal(mine, null);
    assert.match(loggingIn, /log in first/);
    assert.equal(stranger, null);
    assert.match(foreign, /may not place orders/);
    // Nobody is here, the password is right, and the form has no token.
    const forged = order({ clientId: 0, loginemail: person.email, loginpassword: person.password });
    assert.throws(() => said({}, [forged]), /Invalid token/);
});

test('figures of the home page that the person may not see are blank', () => {
    const figures = { hook: 'ClientAreaPageHome', vars: { clientsstats: { productsnumactive: 3, numactivetickets: 2, numdueinvoices: 4, numdomains: 5, numquotes: 6 } } };
    grant(['tickets.view']);
    assert.deepEqual(run(figures)[0].clientsstats, { productsnumactive: null, numactivetickets: 2, numdueinvoices: null, numdomains: null, numquotes: null });
});

test('who logs in gets another session id: one that somebody planted leads nowhere', async () => {
    world.call('member.add', { account: otherOwner.client, user, permissions: ['services.order'] });
    const page = await world.visitor();
    await page.goto(at('login'));
    const id = async () => (await page.context().cookies()).find((cookie) => cookie.name === 'PANELSESSION').value;
    const planted = await id();
    // To the choice of account: the panel's own login, which renews the id as well, has no part in it.
    await logIn(page, person.email, person.password);
    await page.waitForURL('**page=accounts');
    assert.notEqual(await id(), planted);
    const other = await world.visitor();
    await other.context().addCookies([{ name: 'PANELSESSION', value: planted, url: world.url }]);
    assert.match((await other.goto(at('accounts'))).url(), /page=login/);
});

test('in the cart a person of several accounts says for which one the order is', async () => {
    grant(['tickets.view']);
    const page = await world.visitor();
    await logIn(page, person.email, person.password);
    await page.waitForURL('**page=accounts');
    await enter(page, otherOwner.client);
    await page.waitForURL('**/clientarea.php');
    await page.goto('/cart.php');
    const row = (client) => page.locator(`[data-order-for="${client}"]`);
    assert.match(await row(account).innerText(), /may not place orders/);
    assert.equal(await row(otherOwner.client).locator('[aria-current]').count(), 1);
    await look(page, 'cart-accounts');
    grant(['services.order']);
    await page.reload();
    await row(account).getByRole('button').click();
    await page.waitForURL('**/cart.php?a=view');
    assert.equal(await row(account).locator('[aria-current]').count(), 1, 'the account is in use, and the person back in the cart');
    await page.locator('input[name=pid]').first().check();
    await page.getByRole('button', { name: 'Order', exact: true }).click();
    await page.waitForURL('**/clientarea.php');
    assert.equal(world.sql('SELECT userid FROM tblorders ORDER BY id DESC LIMIT 1'), String(account));
});
