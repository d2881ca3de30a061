// The way of an upgrade: the panel answers as it always did, Keyholder watches, Keyholder answers, and back.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { people, root, startWorld, until } from './world.mjs';
import { at, logInAsStaff, logInAtPanel, look, picture, story } from './steps.mjs';

const { owner, fewRights } = people;
const QUOTES = '/clientarea.php?action=quotes';
const INVOICES = '/clientarea.php?action=invoices';

const module = (query = '') => `/admin/addonmodules.php?module=keyholder${query}`;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let world;
before(async () => { world = await startWorld('phases'); });
after(() => world?.stop());

const move = (phase) => world.call('upgrade.move', { phase, force: 'test' });
const open = () => world.call('upgrade.disagreements', { state: 'open' }).disagreements;
const status = async (page, address) => (await page.goto(address)).status();
const cron = () => execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), 'crons/cron.php'],
    { cwd: path.join(world.place, 'panel'), encoding: 'utf8', env: world.env });

/** The row of a person of the sample. */
const contact = (email) => Number(world.sql(`SELECT id FROM tblcontacts WHERE subaccount = 1 AND lower(trim(email)) = '${email}' LIMIT 1`));

async function loggedIn(person) {
    const page = await world.visitor();
    await logInAtPanel(page, person);
    await page.waitForURL('**/clientarea.php');
    return page;
}

test('while the upgrade is prepared the panel is as it was', async () => {
    move('prepare');
    const stranger = await world.visitor();
    await stranger.goto('/login.php');
    assert.ok(!(await stranger.content()).includes('m=keyholder'), 'the panel’s login stands alone');
    const page = await loggedIn(fewRights);
    assert.equal(await status(page, QUOTES), 200);
    assert.ok(!(await page.content()).includes('keyholder'), 'nothing of Keyholder is on the page');
    const links = await page.locator('header nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.ok(links.some((link) => link?.includes('action=quotes')), `the menu is the panel’s: ${links}`);
    assert.equal(await status(page, INVOICES), 403, 'the panel refuses');
    assert.ok(!(await page.content()).includes('page=accounts'), 'and not Keyholder');
    for (const name of ['login', 'users', 'accounts']) {
        assert.equal(await status(page, at(name)), 404, `${name} is shut`);
    }
    const owners = await loggedIn(owner);
    assert.equal(await status(owners, INVOICES), 200);
    assert.deepEqual(open(), [], 'nobody is asked');
});

test('a store that is empty or cannot be opened is never taken for a phase', async () => {
    move('prepare');
    for (const store of ['/nowhere/at/all.sqlite', path.join(world.place, 'empty.sqlite')]) {
        const other = await world.serveOtherwise((options) => options.replace(/keyholder\.store=\S+/, `keyholder.store=${store}`));
        const page = await world.visitor({ baseURL: other.url });
        await page.goto('/login.php');
        await page.getByLabel('Email address').fill(owner.email);
        await page.getByLabel('Password').fill(`pw-abc71b`);
        await page.getByRole('button', { name: 'Login' }).click();
        await page.waitForLoadState();
        const answer = await page.goto(INVOICES);
        const text = await page.locator('body').innerText();
        assert.ok(answer.status() === 503 || /log in/i.test(text), `${store}: ${answer.status()} ${text}`);
        assert.ok(!/My Invoices/.test(text));
        await other.stop();
    }
});

test('contacts and clients go on being told of', () => {
    move('prepare');
    const script = `require '${root}/tests/panel/init.php'; echo json_encode(localAPI('AddContact', ['clientid' => ${owner.client},
        'firstname' => 'Petra', 'lastname' => 'Prepare', 'email' => 'petra@example.org']));`;
    const added = JSON.parse(execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), '-r', script], { encoding: 'utf8', env: world.env }));
    assert.equal(added.result, 'success', JSON.stringify(added));
    const found = world.call('contact.show', { account: owner.client, panel_id: Number(added.contactid) }).contact;
    assert.equal(found.email, 'petra@example.org');
    world.call('invitation.create', { account: owner.client, email: 'ivo.invited@example.org', permissions: ['quotes.view'] });
    cron();
    assert.equal(world.mails().filter((mail) => mail.to.includes('ivo.invited')).length, 0, 'no mail of Keyholder goes out');
    assert.match(world.sql("SELECT description FROM tblactivitylog ORDER BY id DESC LIMIT 5"), /a mail was not sent/);
});

test('in the shadow run the panel answers, and what Keyholder would have answered otherwise is written down', async () => {
    move('shadow');
    const page = await loggedIn(fewRights);
    for (const address of [QUOTES, INVOICES, '/supporttickets.php', '/clientarea.php?action=services', '/clientarea.php?action=details', '/clientarea.php?action=contacts']) {
        await page.goto(address);
    }
    const owners = await loggedIn(owner);
    for (const address of [QUOTES, INVOICES, '/supporttickets.php', '/clientarea.php?action=services', '/clientarea.php?action=emails', '/affiliates.php']) {
        assert.equal(await status(owners, address), 200, address);
    }
    assert.deepEqual(open(), [], 'right after the upgrade the two agree');

    // The panel's row gets a key more, behind everybody's back.
    const row = contact(fewRights.email);
    world.sql(`UPDATE tblcontacts SET permissions = CONCAT(permissions, ',invoices') WHERE id = ${row}`);
    assert.equal(await status(page, INVOICES), 200, 'the answer of the panel is served');
    assert.equal(await status(page, INVOICES), 200);
    const [found] = await until('the disagreement', () => (open()[0]?.seen === 2 ? open() : null));
    assert.deepEqual([found.client, found.contact, found.permission, found.page, found.panel, found.keyholder, found.reason],
        [fewRights.client, row, 'invoices.view', 'clientarea.php?action=invoices', true, false, 'not_granted']);

    // A key less: the panel refuses what Keyholder would allow.
    world.sql(`UPDATE tblcontacts SET permissions = '' WHERE id = ${row}`);
    assert.equal(await status(page, QUOTES), 403);
    const less = await until('the other one', () => open().find((one) => one.permission === 'quotes.view'));
    assert.deepEqual([less.panel, less.keyholder], [false, true]);

    world.sql(`UPDATE tblcontacts SET permissions = 'quotes' WHERE id = ${row}`);
    await page.goto(QUOTES);
    await page.goto(INVOICES);
    await until('both to be settled', () => open().length === 0);
});

test('what cannot be told fails no page', async () => {
    move('shadow');
    const page = await loggedIn(owner);
    const answer = await page.request.post(`${INVOICES}&id[]=1&action[]=x`, { maxRedirects: 0 });
    assert.ok(answer.status() < 500, String(answer.status()));
    assert.equal(await status(page, INVOICES), 200);
});

/** Nothing on the module's part of the page that axe calls serious. */
async function accessible(page, name) {
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate(() => window.axe.run('main', { resultTypes: ['violations'] }).then((result) => result.violations
        .filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).slice(0, 3).join(' | ')}`)));
    assert.deepEqual(found, [], name);
}

test('staff go the whole way on the admin page: plan, take over, shadow run, cut-over, back', async (t) => {
    const step = story(t);
    const row = contact(fewRights.email);
    move('prepare');
    const page = await world.visitor();
    const phase = () => page.locator('#keyholder-phase').getAttribute('data-phase');
    const done = (text) => page.locator('.alert-success', { hasText: text }).waitFor();
    await logInAsStaff(page);

    await step('the first page says who answers, and leads on', async () => {
        await page.goto(module());
        await page.locator('#keyholder-aside').getByRole('link').click();
        assert.equal(await phase(), 'prepare');
        assert.match(await page.locator('#keyholder-upgrade-way').innerText(), /upgrade plan --options panel.cnf --html plan.html/);
        await look(page, 'admin-upgrade-prepare');
        await accessible(page, 'upgrade');
    });

    await step('what the panel has added meanwhile is taken over', async () => {
        world.sql(`INSERT INTO tblcontacts (userid, firstname, lastname, email, permissions, subaccount)
            VALUES (${owner.client}, 'Late', 'Comer', 'late.comer@example.org', '', 0)`);
        await page.reload();
        const cells = () => page.locator('[data-table=tblcontacts] td').allInnerTexts();
        const [inPanel, taken, not] = (await cells()).map(Number);
        assert.ok(inPanel > taken + not, 'some are missing');
        await page.getByRole('button', { name: 'Make a plan' }).click();
        await done('Nothing was written. The counts add up.');
        assert.match(await page.locator('#keyholder-compared').innerText(), /That nothing explains: 0\.$/);
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#keyholder-save-report').click()]);
        const report = readFileSync(await download.path(), 'utf8');
        assert.match(report, /^<!doctype html>[\s\S]*The counts add up\.[\s\S]*confirm by mail/);
        await look(page, 'admin-plan');
        await accessible(page, 'plan');
        await page.goto(module('&page=upgrade'));
        assert.deepEqual((await cells()).map(Number), [inPanel, taken, not], 'the store is as it was');
        const copies = () => readdirSync(world.place).filter((name) => name.includes('-plan-'));
        assert.deepEqual(copies(), [], 'no copy is left');
        // A plan of a big panel takes many requests: the form says where it is.
        const { plan } = world.call('upgrade.plan', {});
        const token = await page.locator('#keyholder-upgrade-way input[name=token]').first().inputValue();
        const form = { token, do: 'upgrade', way: 'plan', plan, began: 1, pass: 3, after: 0, clients: 250, contacts: 300 };
        const answer = await page.request.post(module('&page=upgrade'), { form });
        assert.match(await answer.text(), /250 clients and 300 contacts were read[\s\S]*The counts do not add up/, 'its contacts were not taken over');
        assert.deepEqual(copies(), []);
        // Without its copy it is a plan all the same, and not the real thing.
        await page.request.post(module('&page=upgrade'), { form: { ...form, plan: '', pass: 0, clients: 0, contacts: 0 } });
        await page.reload();
        assert.deepEqual((await cells()).map(Number), [inPanel, taken, not]);
        await page.getByRole('button', { name: 'Upgrade contacts' }).click();
        await page.locator('.alert-success', { hasText: 'Done' }).waitFor();
        await page.goto(module('&page=upgrade'));
        assert.equal(Number((await cells())[1]), inPanel - not);
        await page.getByRole('button', { name: 'Compare' }).click();
        assert.match(await page.locator('#keyholder-compared').innerText(), /explains: 0\.$/);
        await page.goto(module('&page=upgrade'));
        const { contacts } = world.call('contact.list', { account: owner.client });
        for (const email of ['late.comer@example.org', 'petra@example.org']) {
            assert.equal(contacts.filter((one) => one.email === email).length, 1, email);
        }
    });

    await step('without a shadow run there is no cut-over', async () => {
        await page.locator('#keyholder-to-live').click();
        assert.match(await page.locator('[role=alert]').innerText(), /There was no shadow run/);
        await page.getByRole('link', { name: 'Back' }).click();
        // By keyboard alone.
        await page.locator('#keyholder-to-shadow').focus();
        await page.keyboard.press('Enter');
        await done('The shadow run has begun.');
        assert.equal(await phase(), 'shadow');
    });

    await step('a disagreement stands on its page, with everything that is known of it', async () => {
        world.sql(`UPDATE tblcontacts SET permissions = 'quotes,invoices' WHERE id = ${row}`);
        const person = await loggedIn(fewRights);
        await person.goto(INVOICES);
        await until('the disagreement', () => open().length === 1);
        await page.getByRole('link', { name: /Disagreements that stand open/ }).focus();
        await page.reload();
        await page.getByRole('link', { name: 'Disagreements that stand open: 1' }).click();
        const text = await page.locator('[data-disagreement]').innerText();
        for (const part of [`sub-account ${row} of client ${fewRights.client}`, fewRights.email, 'invoices.view', 'clientarea.php?action=invoices',
            'The panel says yes, Keyholder no.', 'The person has not been given this permission.', 'How often']) {
            assert.ok(text.includes(part), `the page says ${part}: ${text}`);
        }
        await look(page, 'admin-disagreements');
        await picture(page, 'disagreements');
        await accessible(page, 'disagreements');
    });

    await step('it stops the cut-over until somebody has explained it', async () => {
        await page.goto(module('&page=upgrade'));
        await look(page, 'admin-upgrade-shadow');
        await page.locator('#keyholder-to-live').click();
        assert.match(await page.locator('[role=alert]').innerText(), /Disagreements stand open/);
        await page.goto(module('&page=disagreements'));
        await page.getByLabel('Why they differ').fill('a key was added by hand <b>');
        await page.keyboard.press('Enter');
        await done('The explanation was saved');
        await page.getByText('There are none.').waitFor();
        await page.getByRole('link', { name: 'Explained' }).click();
        assert.equal(await page.getByLabel('Why they differ').inputValue(), 'a key was added by hand <b>');
        await page.goto(module('&page=upgrade'));
        await page.locator('#keyholder-to-live').click();
        await done('Keyholder answers from now on.');
        assert.equal(world.call('upgrade.phase', {}).forced, '');
        const person = await world.visitor();
        await logInAtPanel(person, fewRights);
        await person.goto(INVOICES);
        assert.match(person.url(), /page=refused/, 'Keyholder answers');
    });

    await step('and back; going on by force keeps the name', async () => {
        await page.locator('#keyholder-to-prepare').click();
        await done('The panel answers as it always did.');
        const person = await loggedIn(fewRights);
        assert.equal(await status(person, INVOICES), 200, 'the panel answers by its own row');
        await page.locator('#upgrade-force').fill('Sam <i>');
        await page.locator('#keyholder-to-live').click();
        await done('Keyholder answers from now on.');
        assert.match(await page.locator('#keyholder-phase').innerText(), /Sam <i> answers for going on/);
        await look(page, 'admin-upgrade-live');
        await page.goto(module(`&page=client&userid=${owner.client}`));
        await page.goto(module('&page=upgrade'));
        await page.locator('#keyholder-to-prepare').click();
        await done('The panel answers as it always did.');
        await page.goto(module(`&page=client&userid=${owner.client}`));
        await page.getByRole('button', { name: /^Act as/ }).first().click();
        assert.match(await page.locator('[role=alert]').innerText(), /The panel answers by itself now/);
        world.sql(`UPDATE tblcontacts SET permissions = 'quotes' WHERE id = ${row}`);
    });
});

test('after the way back nobody keeps what Keyholder let them into', async () => {
    move('live');
    const page = await loggedIn(fewRights);
    assert.equal(await status(page, QUOTES), 200);
    await page.goto(INVOICES);
    assert.match(page.url(), /page=refused/);
    // To the panel this person is the client now, whom it lets do everything.
    move('prepare');
    await page.goto(INVOICES);
    assert.equal(await page.locator('input[type=password]').count(), 1, 'a login is asked for');
    await logInAtPanel(page, fewRights);
    assert.equal(await status(page, QUOTES), 200);
    assert.equal(await status(page, INVOICES), 403, 'with the rights of the row');
});

test('once a day the panel’s rows are gone through, and what differs is told', async () => {
    const state = () => JSON.parse(world.sql("SELECT value FROM mod_keyholder_state WHERE name = 'reconciliation'"));
    const again = () => world.sql("UPDATE mod_keyholder_state SET value = JSON_SET(value, '$.day', '2001-01-01')");
    again();
    // Without time it is one batch a run, and the next run goes on.
    const script = `require '${root}/tests/panel/init.php'; WHMCS\\Module\\Addon\\Keyholder\\Panel\\Reconciliation::run(0.0);`;
    const run = () => execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), '-r', script], { encoding: 'utf8', env: world.env });
    run();
    assert.deepEqual([state().done, state().table, state().rows], [false, 'clients', 200]);
    run();
    assert.equal(state().table, 'contacts');
    cron();
    const { last } = state();
    const rows = Number(world.sql('SELECT (SELECT COUNT(*) FROM tblclients) + (SELECT COUNT(*) FROM tblcontacts)'));
    assert.deepEqual([last.rows, last.taken, last.changed, last.drift, last.found], [rows, 0, 0, 0, []], 'nothing has changed');
    cron();
    assert.equal(state().last.at, last.at, 'once a day');

    const row = contact(fewRights.email);
    const login = (password) => { try { return world.call('login', { email: fewRights.email, password }).user.id > 0; } catch { return false; } };
    const [before, set] = ['pw-8dc49b', 'set at the database'];
    assert.deepEqual([login(before), login(set)], [true, false]);
    world.sql(`UPDATE tblcontacts SET password = MD5('${set}') WHERE id = ${row}`);
    const name = world.sql(`SELECT companyname FROM tblclients WHERE id = ${owner.client}`);
    world.sql(`UPDATE tblclients SET companyname = 'By Hand &amp; Sons' WHERE id = ${owner.client}`);
    world.sql("UPDATE tblcontacts SET city = 'Utrecht' WHERE email = 'late.comer@example.org'");
    world.sql(`UPDATE tblcontacts SET permissions = 'invoices' WHERE id = ${row}`);
    world.sql(`INSERT INTO tblcontacts (userid, firstname, lastname, email, permissions, subaccount)
        VALUES (${owner.client}, 'Even', 'Later', 'even.later@example.org', '', 0), (999999, 'No', 'Body', 'no.body@example.org', '', 0)`);
    const late = world.sql("SELECT id FROM tblcontacts WHERE email = 'petra@example.org'");
    world.sql(`DELETE FROM tblcontacts WHERE id = ${late}`);
    again();
    cron();
    const found = state().last;
    assert.deepEqual([found.taken, found.changed, found.drift], [1, 2, 3]);
    const gone = found.found.shift();
    assert.deepEqual([gone.kind, gone.id], ['contact', Number(late)]);
    assert.match(gone.gone, /petra@example\.org$/);
    assert.deepEqual(found.found[0], { kind: 'contact', id: row, client: fewRights.client, more: 'quotes', less: 'invoices' });
    assert.equal(found.found[1].client, 999999);
    assert.equal(world.call('account.show', { account: owner.client }).company, 'By Hand & Sons');
    assert.deepEqual([login(before), login(set)], [false, true], 'the password of the row counts');

    const page = await world.visitor();
    await logInAsStaff(page);
    await page.goto(module());
    const text = await page.locator('#keyholder-admin').innerText();
    assert.match(text, /1 taken over, 2 changed, 3 that differ/);
    assert.match(await page.locator('[data-drift]').first().innerText(), /Gone from the panel; in Keyholder still: .*petra@example\.org\./);
    assert.match(await page.locator('[data-drift]').nth(1).innerText(), /Only in Keyholder: quotes\. Only in the panel: invoices\./);
    await look(page, 'admin-drift');
    await accessible(page, 'drift');
    world.sql(`UPDATE tblcontacts SET permissions = 'quotes' WHERE id = ${row}`);
    world.sql(`UPDATE tblclients SET companyname = '${name}' WHERE id = ${owner.client}`);
});
