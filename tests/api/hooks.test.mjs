// Keyholder's events reach a module that takes them with add_hook, each with the variables that docs/hooks.md names.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { command, core } from './panel.mjs';
import { CLIENT, PASSWORD, contact, fresh, invitation, mailed, member, ownerOf, role, tokenTo, user } from './table/fixtures.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const heard = path.join(process.env.WORLD_PANEL, 'heard.jsonl');

/** The document's table: event => its variables. */
function documented() {
    const text = readFileSync(path.join(root, 'docs/hooks.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `(Keyholder\w+)` \| [^|]+ \| ([^|]*) \|$/gm)];
    return new Map(rows.map(([, name, variables]) => [name, [...variables.replace(/\(.*?\)/g, '').matchAll(/`([\w.]+)`/g)].map(([, one]) => one)]));
}

/** Makes time pass for one row, as an old one is found. */
const overdue = (table, id) => execFileSync('sqlite3', [process.env.KEYHOLDER_STORE, `PRAGMA busy_timeout = 5000; UPDATE ${table} SET sent_at = 1 WHERE id = ${id}`]);

function everythingHappens() {
    const owner = ownerOf(CLIENT);
    // Reading a token takes the events that wait: first, therefore.
    const [declined, accepted] = [mailed(), mailed()];
    const mover = user();
    const own = core('login', { email: mover.email, password: PASSWORD });
    const ask = (email) => core('address.ask', { actor: undefined, session: own.session, email, password: PASSWORD });
    const newAddress = fresh();
    ask(newAddress);
    core('address.confirm', { actor: undefined, session: own.session, token: tokenTo(newAddress) });
    ask(fresh());
    core('invitation.decline', { actor: undefined, token: declined.token, invitation: declined.id });
    core('invitation.accept', { actor: undefined, token: accepted.token, invitation: accepted.id, register: { first_name: 'J', last_name: 'B', password: PASSWORD } });
    core('invitation.cancel', { account: CLIENT, invitation: invitation().id });
    overdue('invitation', invitation().id);

    const one = member();
    core('member.change', { account: CLIENT, user: one.id, permissions: ['tickets.view'] });
    const offer = () => core('owner.offer', { actor: { user: owner }, account: CLIENT, user: one.id, former_stays: true }).offer.offer;
    offer();
    core('owner.decline', { actor: { user: one.id }, account: CLIENT });
    offer();
    core('owner.withdraw', { actor: { user: owner }, account: CLIENT });
    overdue('owner_offer', offer());
    core('invitations.expire');
    core('account.make_owner', { account: CLIENT, user: one.id, former_stays: true });
    core('account.make_owner', { account: CLIENT, user: owner, former_stays: false });
    const leaves = member();
    core('member.mail', { account: CLIENT, user: leaves.id, mail: ['invoice'] });
    core('member.remove', { account: CLIENT, user: leaves.id });

    core('account.put', { account: CLIENT, ceiling: ['tickets.view'] });
    core('account.put', { account: CLIENT, ceiling: ['all'] });
    core('account.put', { account: CLIENT, name: `Name ${Date.now()}` });
    core('item.put', { account: CLIENT, service: 903, functions: ['reboot'] });
    core('permission.register', { key: `plugin:key-${process.pid}` });
    core('setting.put', { key: 'permissions.ceiling', value: 'all' });
    core('setting.put', { key: 'permissions.ceiling', value: 'tickets.view' });
    core('setting.put', { key: 'permissions.ceiling', value: 'all' });
    core('setting.put', { key: 'members.delegate', value: 'on' });
    core('setting.put', { key: 'members.delegate', value: 'off' });
    const { id } = contact();
    const known = core('contact.list', { account: CLIENT, limit: 1000 }).contacts.find((row) => row.panel_id === id).contact;
    core('contact.change', { account: CLIENT, contact: known, first_name: 'Eva' });
    core('contact.remove', { account: CLIENT, contact: known });
    const kept = role();
    core('role.put', { account: CLIENT, role: kept, permissions: ['tickets.open'] });
    core('role.remove', { account: CLIENT, role: kept });

    const person = user();
    core('user.change', { user: person.id, last_name: 'New', email: person.email = fresh() });
    core('user.disable', { user: user().id, disabled: true });
    core('member.add', { account: CLIENT, user: person.id, permissions: ['tickets.view'] });
    assert.throws(() => core('login', { email: person.email, password: 'another password' }));
    const { session } = core('login', { email: person.email, password: PASSWORD });
    const moved = core('session.enter', { session, account: CLIENT });
    core('session.end', { session: moved.session });
    core('mailbox.ask', { email: person.email });
    core('password.change', { session: core('login', { email: person.email, password: PASSWORD }).session, old: PASSWORD, new: `${PASSWORD}0` });
    core('sign_on.create', { user: person.id, account: CLIENT });
}

test('a module hears every event, with the documented variables', () => {
    // What the tests before have left is not of interest here.
    command('cron');
    writeFileSync(heard, '');
    const names = [...documented().keys()];
    assert.ok(names.length >= 25, `the table of docs/hooks.md: ${names.length}`);
    const known = [...readFileSync(path.join(root, 'src/domain/event.rs'), 'utf8').matchAll(/"(Keyholder\w+)"/g)].map(([, name]) => name);
    assert.deepEqual([...names].sort(), [...new Set(known)].sort(), 'docs/hooks.md and src/domain/event.rs');
    writeFileSync(path.join(process.env.WORLD_PANEL, 'includes/hooks/listener.php'), `<?php
        foreach (${JSON.stringify(names)} as $name) {
            add_hook($name, 1, static function ($vars) use ($name) {
                file_put_contents('${heard}', json_encode([$name, $vars]) . "\\n", FILE_APPEND);
                if ($name === 'KeyholderRoleAdded') {
                    throw new RuntimeException('a module that fails');
                }
            });
        }`);
    everythingHappens();
    // An event that was handed out without being reported as done would only come again after a minute.
    command('cron');
    const events = readFileSync(heard, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    const missing = names.filter((name) => !events.some(([heardName]) => heardName === name));
    assert.deepEqual(missing, [], 'events that nobody heard');
    const common = ['event', 'account', 'at', 'user', 'subject'];
    const wrong = new Set();
    for (const [name, vars] of events) {
        const allowed = [...common, ...documented().get(name)];
        Object.keys(vars).filter((one) => !allowed.includes(one)).forEach((one) => wrong.add(`${name} has ${one}, which is not documented`));
        assert.ok(vars.event > 0 && vars.at > 0, name);
        assert.doesNotMatch(JSON.stringify(vars), /token|\$argon2|\$2[aby]\$/, name);
    }
    for (const [name, variables] of documented()) {
        const all = new Set(events.filter(([heardName]) => heardName === name).flatMap(([, vars]) => Object.keys(vars)));
        variables.filter((one) => !all.has(one)).forEach((one) => wrong.add(`${name} lacks ${one}, which is documented`));
    }
    assert.deepEqual([...wrong], []);
    const changed = events.find(([name, vars]) => name === 'KeyholderMembershipChanged' && vars.permissions === 'tickets.view');
    assert.equal(changed[1].account, CLIENT);
    assert.ok(changed[1].user > 0, 'whom it concerns');
    assert.ok(events.filter(([name]) => /Invitation|Contact|Role|OwnerOffer/.test(name)).every(([, vars]) => vars.subject > 0), 'what it is about');
    // A module that fails keeps nobody from hearing, and nothing is told twice.
    assert.ok(events.some(([name]) => name === 'KeyholderRoleRemoved'));
    assert.equal(new Set(events.map(([, vars]) => vars.event)).size, events.length);
});
