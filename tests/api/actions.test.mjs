// Every action of the tables, every parameter, every documented error: over HTTP and through localAPI.

import assert from 'node:assert/strict';
import test from 'node:test';

import { http, local, php, state } from './panel.mjs';
import clients from './table/clients.mjs';
import contacts from './table/contacts.mjs';
import { PASSWORD } from './table/fixtures.mjs';
import invitations from './table/invitations.mjs';
import logins from './table/logins.mjs';
import members from './table/members.mjs';
import memberships from './table/memberships.mjs';
import questions from './table/questions.mjs';
import users from './table/users.mjs';

/*
 * An entry: `action`; `params` with the kind of each; `needs`, what is said without one that is needed; `good`, a request with each
 * parameter, new at each call; `result`, the shape of its answer (or `contains`, a question about it); `also`, requests that go well
 * otherwise; `errors`, changes of the good request with the text of the refusal; `keep`, parameters that the good request cannot be
 * without though they are not needed; `loose`, without which the answer is another; `secrets`, fields that are meant to be one.
 */
const TABLE = [...users, ...memberships, ...contacts, ...clients, ...logins, ...invitations, ...members, ...questions];

const HUGE = 'x'.repeat(70_000);
const BYTES = new Uint8Array([0x61, 0xff, 0xfe]);
const LISTS = [['a', 'b'], { x: { y: '1' } }];

/** Values that no parameter of the kind takes. */
const WRONG = {
    text: [...LISTS, HUGE, BYTES],
    id: [...LISTS, HUGE, BYTES, 'abc', '-1', '0', '1.5', '99999999999999999999', '1 OR 1=1', '0x1f', '1e3'],
    number: [...LISTS, HUGE, BYTES, 'abc', '-1', '1.5', '99999999999999999999'],
    flag: [...LISTS, HUGE, BYTES, 'perhaps', '2', '-1'],
    words: [{ x: { y: '1' } }, [['a']], HUGE, BYTES],
    ids: [{ x: { y: '1' } }, HUGE, BYTES, 'abc', '0', '-1', '1,x'],
    time: [...LISTS, HUGE, BYTES, 'tomorrow', '2026-13-45', '-1'],
    parts: ['text', HUGE, BYTES],
};

/** Sets a parameter; email_preferences[general] is one within another. */
function set(request, name, value) {
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
    return outer ? { ...request, [outer]: { ...request[outer], [inner]: value } } : { ...request, [name]: value };
}

const without = (request, name) => set(request, name, undefined);

/** What is undefined is not sent, and names with parts are put together. */
function clean(request) {
    return Object.entries(request).reduce((made, [name, value]) => {
        const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
        if (outer) {
            return value === undefined ? made : { ...made, [outer]: { ...made[outer], [inner]: value } };
        }
        const kept = value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array)
            ? { ...made[name], ...Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) } : value;
        return value === undefined ? made : { ...made, [name]: kept };
    }, {});
}

function assertShape(found, shape, where) {
    if (shape === 'int') {
        assert.ok(Number.isInteger(found) && found > 0, `${where}: a number above 0, not ${JSON.stringify(found)}`);
    } else if (shape === 'bool') {
        assert.equal(typeof found, 'boolean', where);
    } else if (shape === 'string') {
        assert.equal(typeof found, 'string', where);
    } else if (shape === 'date') {
        assert.match(found, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, where);
    } else if (shape === 'list') {
        assert.ok(Array.isArray(found), where);
    } else if (Array.isArray(shape)) {
        assert.equal(found?.length, shape.length, `${where}: ${JSON.stringify(found)}`);
        shape.forEach((one, index) => assertShape(found[index], one, `${where}[${index}]`));
    } else if (typeof shape === 'object') {
        assert.deepEqual(Object.keys(found ?? {}).sort(), Object.keys(shape).sort(), `${where}: fields of ${JSON.stringify(found)}`);
        Object.entries(shape).forEach(([name, one]) => assertShape(found[name], one, `${where}.${name}`));
    } else {
        assert.deepEqual(found, shape, where);
    }
}

/** No answer has a hash, a token or the password that was sent. */
function assertNoSecret(answer, entry, where) {
    const text = JSON.stringify({ ...answer, ...Object.fromEntries((entry.secrets ?? []).map((name) => [name, ''])) });
    assert.doesNotMatch(text, /\$2[aby]\$|\$argon2|[0-9a-f]{32}:|"token"/, where);
    assert.ok(!text.includes(PASSWORD), where);
}

function assertGood(answer, entry, shape, where) {
    assert.equal(answer.result, 'success', `${where}: ${answer.message}`);
    assertNoSecret(answer, entry, where);
    const { result, ...rest } = answer;
    if (shape) {
        assertShape(rest, shape, where);
    } else if (entry.contains) {
        assert.ok(entry.contains(rest), `${where}: ${JSON.stringify(rest).slice(0, 2000)}`);
    }
}

async function assertRefused(entry, request, message, where) {
    const answer = await http(entry.action, clean(request));
    assert.deepEqual(Object.keys(answer), ['result', 'message'], `${where}: ${JSON.stringify(answer).slice(0, 500)}`);
    assert.equal(answer.result, 'error', where);
    assertNoSecret(answer, entry, where);
    assert.ok(answer.message.length < 2000, `${where}: a short text`);
    if (message instanceof RegExp) {
        assert.match(answer.message, message, where);
    } else if (message !== undefined) {
        assert.equal(answer.message, message, where);
    }
    assert.doesNotMatch(answer.message, /^An unexpected error|SQL|Stack|\.php|\.rs/, where);
}

for (const entry of TABLE) {
    test(entry.action, async (t) => {
        const keep = [...Object.keys(entry.needs ?? {}), ...(entry.keep ?? [])];

        await t.test('answers over HTTP and through localAPI, whatever the case of its name', async () => {
            assertGood(await http(entry.action, clean(entry.good())), entry, entry.result, 'HTTP');
            assertGood(local(entry.action, clean(entry.good())), entry, entry.result, 'localAPI');
            assertGood(await http(entry.action.toLowerCase(), clean(entry.good())), entry, entry.result, 'lower case');
        });

        await t.test('goes without what is not needed', async () => {
            for (const name of Object.keys(entry.params).filter((one) => !keep.includes(one))) {
                const shape = (entry.loose ?? []).includes(name) ? undefined : entry.result;
                const loose = entry.action === 'GetContacts' || entry.action === 'GetUsers' || name.includes('[');
                assertGood(await http(entry.action, clean(without(entry.good(), name))), { ...entry, contains: undefined }, loose ? undefined : shape, `without ${name}`);
            }
        });

        for (const [what, change, shape] of entry.also ?? []) {
            await t.test(what, async () => assertGood(await http(entry.action, clean({ ...entry.good(), ...change() })), entry, shape, what));
        }

        await t.test('says what is missing, and nothing changes', async () => {
            const good = entry.good();
            const before = state();
            for (const [name, message] of Object.entries(entry.needs ?? {})) {
                const blank = entry.params[name] === 'id' || name === 'password2' ? [] : [set(good, name, '   ')];
                for (const request of [without(good, name), set(good, name, ''), ...blank]) {
                    await assertRefused(entry, request, message, `${name} is missing`);
                }
            }
            assert.equal(state(), before);
        });

        await t.test('refuses what is of no use, and nothing changes', async () => {
            const good = entry.good();
            const before = state();
            for (const [name, kind] of Object.entries(entry.params)) {
                for (const value of WRONG[kind]) {
                    await assertRefused(entry, set(good, name, value), undefined, `${name} = ${JSON.stringify(value).slice(0, 40)}`);
                }
            }
            assert.equal(state(), before);
        });

        await t.test('says what is wrong, and nothing changes', async () => {
            const good = entry.good();
            for (const [what, change, message, but] of entry.errors ?? []) {
                const request = { ...good, ...change() };
                const before = state();
                await assertRefused(entry, request, message, what);
                // Who acts for one step logs in and out again, and the record says so.
                assert.ok(but === 'recorded' || state() === before, `${what}: something has changed`);
            }
        });
    });
}

test('the tables have every action', () => {
    const names = php('echo json_encode(WHMCS\\Module\\Addon\\Keyholder\\Api\\Actions::names());');
    assert.deepEqual(TABLE.map((entry) => entry.action).sort(), [...names].sort());
});
