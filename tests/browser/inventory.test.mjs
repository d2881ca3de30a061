// Every page of the inventory, opened as each kind of member: the gate answers what the core answers.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { logInAtPanel, refused } from './steps.mjs';
import { people, root, startWorld } from './world.mjs';

const { owner } = people;
const account = owner.client;

let world;
let page;
let user;
let things;
let table;

before(async () => {
    world = await startWorld('inventory');
    world.sql(`INSERT INTO tblhosting (userid, packageid, domain, domainstatus, username)
        VALUES (${account}, 1, 'one.example', 'Active', 'one'), (${account}, 1, 'two.example', 'Active', 'two')`);
    const [one, two] = world.sql(`SELECT id FROM tblhosting WHERE userid = ${account} AND domain IN ('one.example', 'two.example') ORDER BY id`).split('\n').map(Number);
    const [domain, other] = world.sql(`SELECT id FROM tbldomains WHERE userid = ${account} ORDER BY id LIMIT 2`).split('\n').map(Number);
    const [ticket, department] = world.sql(`SELECT tid, did FROM tbltickets WHERE userid = ${account} LIMIT 1`).split('\t');
    things = { one, two, domain, other, ticket, department: Number(department) };
    table = inventory(things);
    world.call('item.put', { account, service: one, functions: ['reboot', 'format', 'Reboot'] });
    world.call('item.put', { account, domain, functions: ['push'] });
    for (const [kind, client] of [['servers', true], ['registrars', false], ['addons', false]]) {
        const folder = path.join(world.place, 'panel/modules', kind, 'probe');
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        rmSync(`${folder}.link`, { force: true });
        mkdirSync(path.join(world.place, kind), { recursive: true });
        symlinkSync(path.join(world.place, kind), `${folder}.link`);
        writeFileSync(path.join(world.place, kind, 'page.php'), `<?php require '${world.place}/panel/init.php'; echo 'ran';`);
        // The one says that it is a page of the client area, the other only uses the session.
        writeFileSync(path.join(folder, 'page.php'), "<?php require dirname(__DIR__, 3) . '/init.php'; echo 'ran';");
        writeFileSync(path.join(folder, 'index.php'), `<?php define('CLIENTAREA', ${client}); require dirname(__DIR__, 3) . '/init.php'; echo 'ran';`);
    }
    const member = world.call('members.list', { account }).members.find((someone) => !someone.owner);
    user = member.user;
    page = await world.visitor();
    await logInAtPanel(page, member);
    await page.waitForURL('**/clientarea.php');
});
after(() => world?.stop());

// Pages that the reference panel does not have as files (dl.php, downloads.php, creditcard.php) never reach the gate here.
/** Address, what it needs (a key, or "owner", "anybody"), what it is about, and the form for a POST. */
function inventory({ one, two, domain, other, ticket, department }) {
    const area = (action, rest = '') => `/clientarea.php?action=${action}${rest}`;
    return [
        ['/clientarea.php', 'anybody'], [area('details'), 'account.profile'], [area('details'), 'account.profile', {}, { save: 1, firstname: 'X' }],
        [area('details'), 'owner', {}, { save: 1, email: 'another@example.org' }],
        [area('contacts'), 'contacts.manage'], [area('addcontact'), 'contacts.manage'], [area('addcontact'), 'owner', {}, { subaccount: 1 }],
        [area('changepw'), 'owner'], [area('security'), 'owner'],
        [area('services'), 'services.view'], [area('products'), 'services.view'],
        [area('productdetails', `&id=${one}`), 'services.view', { service: one }], [area('productdetails', `&id=${two}`), 'services.view', { service: two }],
        [area('productdetails', `&id=${one}&dosinglesignon=1`), 'services.sso', { service: one }],
        [area('productdetails', `&id=${one}`), 'services.sso', { service: one }, { dosinglesignon: 1 }],
        [area('productdetails', `&id=${one}`), 'services.manage', { service: one }, { modulechangepassword: 'true', newpw: 'x' }],
        // A module's own function is run by whoever manages the service, or was given this function and asks for nothing else.
        ...[[one, 'reboot'], [one, 'format'], [two, 'reboot']].flatMap(([service, name]) => [
            [area('productdetails', `&id=${service}&modop=custom&a=${name}`), 'services.manage', { service, function: name }],
            [area('productdetails', `&id=${service}`), 'services.manage', { service, function: name }, { modop: 'custom', a: name }],
            [`/index.php?rp=/clientarea/service/${service}/custom-action/${name}`, 'services.manage', { service, function: name }],
        ]),
        ...['modop=custom&a=reboot&customAction=format', 'modop=custom&a=reboot&modulechangepassword=true', 'modop=other&a=reboot', 'a=reboot', 'modop=custom',
            'modop=custom&a=Reboot', 'customAction=reboot', 'serveraction=custom&a=reboot', 'b=reboot'].map((query) => (
            [area('productdetails', `&id=${one}&${query}`), 'services.manage', { service: one }])),
        [`/index.php?rp=/clientarea/service/${one}/custom-action/reboot/format`, 'services.manage', { service: one }],
        [area('domaindetails', `&id=${domain}&modop=custom&a=push`), 'domains.manage', { domain, function: 'push' }],
        [area('domaindetails', `&id=${other}&modop=custom&a=push`), 'domains.manage', { domain: other, function: 'push' }],
        // Files of modules that are asked for by themselves, whatever they are called
        ['/modules/servers/probe/index.php', 'services.manage'], ['/modules/servers/probe/page.php', 'services.manage'],
        ['/modules/servers/probe.link/page.php', 'services.manage'], ['/modules/registrars/probe/page.php', 'domains.manage'], ['/modules/addons/probe/page.php', 'owner'],
        [area('cancel', `&id=${one}`), 'services.cancel', { service: one }], [`/upgrade.php?type=package&id=${one}`, 'services.upgrade', { service: one }],
        [area('domains'), 'domains.view'], [area('domains'), 'domains.manage', {}, { renew: 1 }],
        [area('domaindetails', `&id=${domain}`), 'domains.view', { domain }], [area('domaindetails', `&id=${other}`), 'domains.view', { domain: other }],
        [area('domaindetails', `&id=${domain}`), 'domains.manage', { domain }, { sub: 'savens', ns1: 'a' }],
        ...['domaincontacts', 'domaindns', 'domainemailforwarding', 'domaingetepp', 'domainregisterns', 'domainaddons'].map((action) => (
            [area(action, `&domainid=${domain}`), 'domains.manage', { domain }])),
        [area('bulkdomain'), 'domains.manage'],
        [area('invoices'), 'invoices.view'], ['/viewinvoice.php?id=1', 'invoices.view'], ['/viewinvoice.php?id=1', 'invoices.pay', {}, { gateway: 'x' }],
        [area('masspay'), 'invoices.pay'], [area('addfunds'), 'funds.add'],
        [area('creditcard'), 'paymethods.manage'], ['/index.php?rp=/account/paymentmethods', 'paymethods.manage'],
        [area('quotes'), 'quotes.view'], ['/viewquote.php?id=1', 'quotes.view'], ['/viewquote.php?id=1&action=accept', 'quotes.accept'],
        ['/cart.php?a=checkout', 'services.order'], ['/cart.php?a=view', 'anybody'], ['/index.php?rp=/cart/order', 'services.order'],
        ['/supporttickets.php', 'tickets.view'], ['/submitticket.php?step=2&deptid=1', 'tickets.open', { department: 1 }],
        ['/submitticket.php?step=2&deptid=3', 'tickets.open', { department: 3 }],
        ...(ticket ? [[`/viewticket.php?tid=${ticket}`, 'tickets.view', { department }],
            [`/viewticket.php?tid=${ticket}&closeticket=true`, 'tickets.close', { department }]] : []),
        ['/affiliates.php', 'affiliates.manage'], [area('emails'), 'emails.view'], ['/viewemail.php?id=1', 'emails.view'],
        ['/index.php', 'anybody'], ['/index.php?m=another_addon', 'owner'], ['/index.php?rp=/nowhere/known', 'owner'],
        [area('nowhere'), 'owner'],
        // Keyholder's own pages
        ['/index.php?m=keyholder&page=users', 'members.manage'], ['/index.php?m=keyholder&page=record', 'members.manage'],
        ['/index.php?m=keyholder&page=contacts', 'contacts.manage'], ['/index.php?m=keyholder&page=contact', 'contacts.manage'],
        ['/index.php?m=keyholder&page=profile', 'anybody'], ['/index.php?m=keyholder&page=accounts', 'anybody'], ['/index.php?m=keyholder&page=ownership', 'owner'],
    ];
}

/** What the core says to all lines of the table at once. */
function core(who) {
    const questions = table.map(([, key, about = {}]) => [key, about.service ?? 0, about.domain ?? 0, about.department ?? 0, about.function ?? '']);
    const script = `foreach (json_decode($argv[1]) as [$key, $service, $domain, $department, $function]) {
        $may = strpos($key, '.') ? Keyholder\\can(${who}, ${account}, $key, $service, $domain, $department) : null;
        if ($may === false && $function !== '') {
            $about = array_filter(['service' => $service, 'domain' => $domain]);
            $may = Keyholder\\call('check', ['user' => ${who}, 'account' => ${account}, 'permission' => $key, 'function' => $function] + $about)['allowed'];
        }
        $all[] = $may; } echo json_encode($all);`;
    const answers = JSON.parse(execFileSync('php', [...world.env.PANEL_PHP_OPTS.split(' '), '-r', script, JSON.stringify(questions)], { encoding: 'utf8', cwd: root }));
    return answers.map((answer, i) => answer ?? table[i][1] === 'anybody');
}

/** Whether the gate or the page refuses; the page itself may say 404 or 405, that is not a refusal. */
async function opened([address, , , form]) {
    const options = { maxRedirects: 0, headers: { Accept: 'text/html' }, ...(form ? { form } : {}) };
    const answer = form ? await page.request.post(address, options) : await page.request.get(address, options);
    if ((answer.headers().location ?? '').includes('page=refused')) {
        return false;
    }
    const left = (answer.headers().location ?? '').match(/page=(login|accounts)|login\.php/);
    return !left && !(answer.status() === 403 && (await answer.text()).includes('You may not do this'));
}

async function compare(kind, who = user) {
    const expected = core(who);
    const got = [];
    for (const line of table) {
        got.push(await opened(line));
    }
    const wrong = table.flatMap((line, i) => (got[i] === expected[i] ? [] : [`${kind}: ${line[0]} ${line[3] ? 'POST' : 'GET'}: the core says ${expected[i]}, the page ${got[i]}`]));
    assert.deepEqual(wrong, []);
    return expected.filter(Boolean).length;
}

const change = (grants) => world.call('member.change', {
    account, user, permissions: [], services: [], domains: [], denied_departments: [], roles: [], ...grants });

test('a member with nothing, with each key of WHMCS alone, and with everything', async () => {
    const { whmcs } = world.call('permissions.list', {});
    assert.equal(whmcs.length, 13);
    const least = (change({}), await compare('nothing'));
    for (const { key } of whmcs) {
        change({ permissions: [key], dialect: 'whmcs' });
        assert.ok(await compare(key) > least, `${key} opens something`);
    }
    change({ permissions: whmcs.map(({ key }) => key), dialect: 'whmcs' });
    await compare('everything');
});

test('one service, one domain, a closed department, a role', async () => {
    change({
        services: [{ id: things.one, permissions: ['services.view', 'services.sso'], functions: [] }],
        domains: [{ id: things.domain, permissions: ['domains.view'], functions: [] }],
    });
    await compare('one service and one domain');
    change({ permissions: ['tickets.view', 'tickets.open', 'tickets.close'], denied_departments: [1] });
    await compare('a closed department');
    world.call('setting.put', { key: 'departments.deny_hides', value: 'on' });
    await compare('a closed department that hides');
    world.call('setting.put', { key: 'departments.deny_hides', value: 'off' });
    change({ roles: [1] });
    await compare('the role Accountant');
});

test('one function of a service: it alone runs, and the page of the service is not shown for it', async () => {
    change({ services: [{ id: things.one, permissions: [], functions: ['reboot'] }] });
    await compare('one function of a service');
    const run = `/clientarea.php?action=productdetails&id=${things.one}&modop=custom&a=reboot`;
    const answer = await page.goto(run);
    assert.match(answer.url(), /page=profile/);
    assert.match(await page.locator('.keyholder-messages').innerText(), /Your request was passed on/);
    await refused(page, run.replace('reboot', 'format'), { needs: 'Manage services', ask: 'Ask Олена García' });
    change({ services: [{ id: things.one, permissions: ['services.view'], functions: ['reboot'] }] });
    await compare('one function of a service that is seen');
    assert.match((await page.goto(run)).url(), /modop=custom/, 'who sees the service sees the answer');
    for (const twice of [`${run}&a[]=format`, `${run}&modop[]=custom`]) {
        assert.equal((await page.request.get(twice, { headers: { Accept: 'text/html' } })).status(), 400, twice);
    }
    assert.equal((await page.request.post(run, { form: { a: 'format' }, headers: { Accept: 'text/html' } })).status(), 400, 'two functions at once');
    change({ domains: [{ id: things.domain, permissions: [], functions: ['push'] }] });
    await compare('one function of a domain');
});

test('pages of other addons are the owner’s, until the module’s setting says otherwise', async () => {
    change({});
    const addon = ['/index.php?m=another_addon', ''];
    assert.equal(await opened(addon), false);
    for (const [setting, value] of [['member_addons', 'first, another_addon'], ['other_addons', 'member']]) {
        world.sql(`REPLACE INTO tbladdonmodules (module, setting, value) VALUES ('keyholder', '${setting}', '${value}')`);
        assert.equal(await opened(addon), true, setting);
        world.sql(`DELETE FROM tbladdonmodules WHERE module = 'keyholder' AND setting = '${setting}'`);
    }
    assert.equal(await opened(addon), false);
});

test('a ceiling caps the member', async () => {
    change({ permissions: ['invoices.view', 'tickets.view'] });
    world.call('account.put', { account, ceiling: ['tickets.view'] });
    await compare('below a ceiling');
    await refused(page, '/clientarea.php?action=invoices', { needs: 'not available for the account', ask: 'The staff of Northwind Hosting can change that.' });
    world.call('account.put', { account, ceiling: ['all'] });
});

test('a member who is switched off opens nothing', async () => {
    world.call('member.change', { account, user, status: 'Inactive' });
    for (const line of table.filter(([address]) => address.startsWith('/clientarea.php') || address.startsWith('/supporttickets'))) {
        const answer = await page.request.get(line[0], { maxRedirects: 0, headers: { Accept: 'text/html' } });
        assert.notEqual(answer.status(), 200, line[0]);
    }
});
