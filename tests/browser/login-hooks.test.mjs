// The panel tells of logins and logouts by the names of version 7, of version 8, or by both.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { people, startWorld } from './world.mjs';
import { logInAtPanel, said } from './steps.mjs';

const { owner, fewRights } = people;

let world;
before(async () => { world = await startWorld('login-hooks'); });
after(() => world?.stop());

const tellsBy = (names) => execFileSync(world.panel, ['config:set', 'LoginHooks', names], { env: world.env });
/** How often the owner has come in and gone out so far. */
const noted = () => ['KeyholderLoggedIn', 'KeyholderLoggedOut'].map((action) => world.call('audit.list', { account: owner.client, limit: 1000 })
    .entries.filter((entry) => entry.action === action).length);

for (const names of ['client', 'user', 'client user', 'user client']) {
    test(`an owner comes in and goes out, told by: ${names}`, async () => {
        tellsBy(names);
        const [came, went] = noted();
        const page = await world.visitor();
        await logInAtPanel(page, owner);
        await page.waitForURL('**/clientarea.php');
        assert.equal((await page.goto('/clientarea.php?action=invoices')).status(), 200);
        assert.deepEqual(noted(), [came + 1, went], 'one session, whoever told of it');
        await page.goto('/logout.php');
        assert.deepEqual(noted(), [came + 1, went + 1], 'and it has ended');
    });
}

for (const names of ['client user', 'user client']) {
    test(`a sub-account is itself and not the owner, told by: ${names}`, async () => {
        tellsBy(names);
        const page = await world.visitor();
        await logInAtPanel(page, fewRights);
        await page.waitForURL('**/clientarea.php');
        assert.equal(await page.locator('.keyholder-messages .alert').count(), 0);
        assert.equal((await page.goto('/clientarea.php?action=quotes')).status(), 200);
        assert.equal((await page.goto('/clientarea.php?action=invoices')).status(), 403);
    });
}

test('told by UserLogin alone, a user who does not own the client is asked to log in to Keyholder', async () => {
    tellsBy('user');
    const page = await world.visitor();
    await logInAtPanel(page, fewRights);
    await said(page, 'Veuillez vous connecter');
    assert.match(page.url(), /page=login/);
    assert.match((await page.goto('/clientarea.php?action=quotes')).url(), /login/);
});
