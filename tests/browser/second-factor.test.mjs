// An account that asks for a second factor: the panel's own opens it, a password alone does not, whatever is tried.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { oldPassword, people, startWorld } from './world.mjs';
import { logInAtPanel, look, said } from './steps.mjs';

const { owner, otherOwner } = people;

let world;
before(async () => {
    world = await startWorld('second-factor');
    world.sql(`INSERT INTO panel_second_factors VALUES (${owner.client}, 'totp', '123456', 'backup-code')`);
    for (const { client } of [owner, otherOwner]) {
        world.call('account.put', { account: client, second_factor: true });
    }
});
after(() => world?.stop());

const allowed = async (page) => (await page.goto('/clientarea.php?action=invoices')).status() === 200 && page.url().includes('action=invoices');

async function answer(page, code, label = 'Code of your device') {
    await page.getByLabel(label).fill(code);
    await page.getByRole('button', { name: 'Login' }).click();
}

test('who answers the challenge of the panel is let in', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    await page.getByRole('heading', { name: 'Two-Factor Authentication' }).waitFor();
    await look(page, 'second-factor');
    assert.equal(await allowed(page), false, 'the password alone opens nothing');
    await page.goto('/login.php');
    await answer(page, '000000');
    await page.getByText('The second factor is not right.').waitFor();
    await answer(page, '123456');
    await page.waitForURL('**/clientarea.php**');
    assert.ok(await allowed(page));
});

test('a backup code counts as well', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    await page.getByRole('link', { name: 'backup code' }).click();
    await answer(page, 'backup-code', 'Backup code');
    await page.waitForURL('**/clientarea.php**');
    assert.ok(await allowed(page));
});

test('a password alone is refused, and says why', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, otherOwner);
    await said(page, 'This account asks for two-factor login.');
    assert.equal(await allowed(page), false);
});

test('the challenge of one client proves nothing about another', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    await page.getByRole('heading', { name: 'Two-Factor Authentication' }).waitFor();
    // The same browser, with another client's password: that client has no second factor.
    const token = await page.locator('input[name=token]').first().getAttribute('value');
    await page.request.post('/dologin.php', { form: { token, username: otherOwner.email, password: oldPassword(otherOwner.email) } });
    assert.equal(await allowed(page), false);
});

test('a login that carries a password has shown no second factor, whatever was drawn before', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    await page.getByRole('heading', { name: 'Two-Factor Authentication' }).waitFor();
    const token = await page.locator('input[name=token]').first().getAttribute('value');
    // Switched off when the password is checked, and on again when the login is told to others.
    world.sql(`UPDATE panel_second_factors SET module = '' WHERE clientid = ${owner.client}`);
    world.sql(`CREATE TRIGGER later BEFORE UPDATE ON tblclients FOR EACH ROW UPDATE panel_second_factors SET module = 'totp'`);
    await page.request.post('/dologin.php', { form: { token, username: owner.email, password: oldPassword(owner.email) } });
    world.sql('DROP TRIGGER later');
    assert.equal(world.sql('SELECT module FROM panel_second_factors'), 'totp');
    assert.equal(await allowed(page), false);
});

test('an answer to a challenge that this browser was never shown, or of a client without one, counts for nothing', async () => {
    const answered = async (between) => {
        const page = await world.visitor();
        await page.goto('/login.php');
        const token = await page.locator('input[name=token]').first().getAttribute('value');
        const post = (form) => page.request.post('/dologin.php', { maxRedirects: 0, form: { token, ...form } });
        await post({ username: owner.email, password: oldPassword(owner.email) });
        await between(page);
        assert.match((await post({ key: '123456' })).headers().location, /clientarea/, 'the panel takes the answer');
        return allowed(page);
    };
    assert.equal(await answered(() => {}), false, 'not shown');
    assert.equal(await answered((page) => page.goto('/login.php')), true, 'shown');
    assert.equal(await answered(async (page) => {
        await page.goto('/login.php');
        world.sql(`UPDATE panel_second_factors SET module = ''`);
    }), false, 'switched off meanwhile');
});
