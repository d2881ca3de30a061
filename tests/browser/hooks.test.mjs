// What the add-on answers at the panel's hooks when the panel comes to them by another way than the pages that the gate reads.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { people, root, startWorld } from './world.mjs';
import { invitedLink, logInAtPanel, register } from './steps.mjs';

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
    const { session } = world.call('login', { email: person.email, password: person.password });
    const answer = execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), path.join(root, 'tests/php/addon_hooks.php'),
        JSON.stringify({ uid: account, keyholder: session })], { encoding: 'utf8', env: world.env, input: JSON.stringify(calls) });
    return JSON.parse(answer).map((given) => given.find((one) => one !== null && !(Array.isArray(one) && one.length === 0)) ?? null);
}

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
