// The way of an upgrade: the panel answers as it always did, Keyholder watches, Keyholder answers, and back.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { people, root, startWorld, until } from './world.mjs';
import { at, logInAtPanel } from './steps.mjs';

const { owner, fewRights } = people;
const QUOTES = '/clientarea.php?action=quotes';
const INVOICES = '/clientarea.php?action=invoices';

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
    const page = await loggedIn(fewRights);
    assert.equal(await status(page, QUOTES), 200);
    assert.ok(!(await page.content()).includes('keyholder'), 'nothing of Keyholder is on the page');
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
    cron();
    assert.equal(world.mails().filter((mail) => /petra|Petra/.test(mail.text)).length, 0, 'no mail of Keyholder goes out');
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
