// The link of CreateSsoToken: it lets one person in, once, into Keyholder and the panel.

import assert from 'node:assert/strict';
import test from 'node:test';

import { core, http, url } from './panel.mjs';
import { CLIENT, member, user } from './table/fixtures.mjs';

/** Follows the link as a browser does, with cookies. */
async function follow(address) {
    const cookies = new Map();
    const seen = [];
    let next = address;
    for (let step = 0; step < 8 && next; step += 1) {
        const response = await fetch(next, { redirect: 'manual', headers: { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } });
        for (const cookie of response.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
            cookies.set(name, value);
        }
        seen.push({ address: next, status: response.status });
        const location = response.headers.get('location');
        next = location === null ? null : new URL(location, next).href;
        if (next === null) {
            return { seen, last: seen.at(-1), text: await response.text() };
        }
    }
    throw new Error(`too many steps: ${JSON.stringify(seen)}`);
}

test('a member comes in where the link leads, and not a second time', async () => {
    const one = member(['tickets']);
    const made = await http('CreateSsoToken', { client_id: CLIENT, user_id: one.id, destination: 'clientarea:tickets' });
    assert.ok(made.redirect_url.startsWith(`${url}/`) && made.redirect_url.includes(made.access_token));
    const there = await follow(made.redirect_url);
    assert.equal(new URL(there.last.address).pathname, '/supporttickets.php');
    assert.equal(there.last.status, 200);
    assert.match(there.text, /Mira Okafor/, 'the person, not the owner');
    const again = await follow(made.redirect_url);
    assert.match(again.last.address, /page=login/);
    assert.match(again.text, /not valid any more/);
});

test('what the person may not do is refused there as well', async () => {
    const one = member(['tickets']);
    const made = await http('CreateSsoToken', { client_id: CLIENT, user_id: one.id, destination: 'clientarea:invoices' });
    const there = await follow(made.redirect_url);
    assert.deepEqual([new URL(there.last.address).pathname, there.last.status], ['/clientarea.php', 403]);
    assert.match(there.text, /invoices/i);
});

test('a user without an account in mind chooses one', async () => {
    const one = user();
    core('member.add', { account: CLIENT, user: one.id, permissions: ['tickets.view'] });
    core('member.add', { account: 61, user: one.id, permissions: ['tickets.view'] });
    const made = await http('CreateSsoToken', { user_id: one.id });
    const there = await follow(made.redirect_url);
    assert.match(there.last.address, /page=accounts/);
    assert.equal(there.last.status, 200);
});
