// Two tabs of one browser on two accounts: a form carries the account that it was drawn for, and lands there or nowhere.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { at, enter, invitedLink, logIn, logInAtPanel, register, said } from './steps.mjs';
import { people, startWorld } from './world.mjs';

const { owner, otherOwner } = people;
const person = { email: 'twotabs@example.org', first: 'Two', last: 'Tabs', password: 'a password of their own' };
const POSTS = 1000;
const ACCOUNTS = [owner.client, otherOwner.client];

let world;
let page;
before(async () => {
    world = await startWorld('tabs');
    const owners = await world.visitor();
    await logInAtPanel(owners, owner);
    page = await world.visitor();
    await register(page, await invitedLink(world, owners, person.email, ['contacts.manage']), person);
    await said(page, 'You may now use');
    const { user } = world.call('login', { email: person.email, password: person.password });
    world.call('member.add', { account: otherOwner.client, user: user.id, permissions: ['contacts.manage'] });
    // Half of the posts add a contact each; nobody wants as many mails.
    world.call('setting.put', { key: 'contacts.notify_owner', value: 'off' });
    await logIn(page, person.email, person.password);
});
after(() => world?.stop());

/** What the forms of a page carry now: the token, and for whom the page was drawn. */
async function marks() {
    const html = await (await page.request.get(at('accounts'))).text();
    const field = (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)[1];
    return { token: field('token'), keyholder_user: field('keyholder_user'), keyholder_account: field('keyholder_account') };
}

/** A contact named after the account that the tab shows, by the panel's own form or by Keyholder's. */
function add(tab, drawn, number, ours) {
    const named = { email: `tab${number}@example.net`, 'mail[]': 'general' };
    const form = { ...drawn, keyholder_account: tab, token: drawn.token };
    const address = ours ? at('contact') : '/clientarea.php?action=addcontact';
    const fields = ours ? { do: 'save', first_name: `for-${tab}`, last_name: 'x', login: 'none', ...named }
        : { save: 'true', firstname: `for-${tab}`, lastname: 'x', email: named.email, generalemails: 1 };
    return page.request.post(address, { form: { ...form, ...fields }, maxRedirects: 0 });
}

test(`${POSTS} interleaved posts of two tabs: none lands on the wrong account`, async () => {
    let inUse = 0;
    let landed = 0;
    let number = 0;
    while (number < POSTS) {
        // One of the tabs switches; the other one still shows the account from before.
        inUse = ACCOUNTS[(ACCOUNTS.indexOf(inUse) + 1) % 2];
        await page.goto(at('accounts'));
        await enter(page, inUse);
        await page.waitForURL('**/clientarea.php');
        // The newest token there is, so that nothing but the mark tells the two tabs apart.
        const drawn = await marks();
        assert.equal(Number(drawn.keyholder_account), inUse);
        for (let round = 0; round < 50; round += 1) {
            await Promise.all(ACCOUNTS.map(async (tab) => {
                number += 1;
                const answer = await add(tab, drawn, number, number % 4 < 2);
                const happened = answer.status() === 303 && !/page=(accounts|login)/.test(answer.headers().location ?? '');
                assert.equal(happened, tab === inUse, `a form of ${tab} while ${inUse} is in use: ${answer.status()} ${answer.headers().location}`);
                landed += happened ? 1 : 0;
            }));
        }
    }
    assert.equal(landed, POSTS / 2, 'every form of the account in use did what it says');
    for (const account of ACCOUNTS) {
        const count = (where) => Number(world.sql(`SELECT COUNT(*) FROM tblcontacts WHERE userid = ${account} AND firstname ${where}`));
        assert.equal(count(`LIKE 'for-%' AND firstname <> 'for-${account}'`), 0, 'nothing of the other tab');
        assert.equal(count(`= 'for-${account}'`), POSTS / 4);
        const { contacts } = world.call('contact.list', { account, limit: 1000 });
        const named = contacts.filter((contact) => contact.first_name.startsWith('for-'));
        assert.deepEqual([...new Set(named.map((contact) => contact.first_name))], [`for-${account}`]);
        assert.equal(named.length, POSTS / 4, 'Keyholder and the panel have the same ones');
    }
});
