// The files of the actions: laid by the addon, beside the panel's own or in their place, and taken away again.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import { command, http, local, php } from './panel.mjs';
import { CLIENT } from './table/fixtures.mjs';

const directory = path.join(process.env.WORLD_PANEL, 'includes/api');
const file = (name) => path.join(directory, `${name}.php`);
const isOurs = (name) => readFileSync(file(name), 'utf8').includes('Installed by Keyholder');
const cron = () => command('cron');

test.after(() => {
    command('addon:activate', 'keyholder', 'panel_actions=replace');
    cron();
});

test('the panel\'s own actions are kept beside ours, and can be called', () => {
    assert.ok(isOurs('getclientsdetails') && !isOurs('panelgetclientsdetails'));
    assert.equal(local('PanelGetClientsDetails', { clientid: CLIENT }).client.id, CLIENT);
    assert.equal(local('PanelGetClientsDetails', { clientid: CLIENT }).client.users, undefined);
});

test('what the panel\'s own answer says of passwords goes no further', () => {
    const own = readFileSync(file('panelgetclientsdetails'), 'utf8');
    const secrets = "['password' => '$2y$10$hash', 'securityqans' => 'Rex', 'pwresetkey' => 'k', 'authdata' => 'x']";
    writeFileSync(file('panelgetclientsdetails'), `${own}\n$apiresults['client'] += ${secrets};\n$apiresults += ${secrets};\n`);
    try {
        assert.equal(local('PanelGetClientsDetails', { clientid: CLIENT }).client.securityqans, 'Rex');
        for (const version of ['7.10', '8']) {
            command('addon:set', 'keyholder', `api_version=${version}`);
            const answer = local('GetClientsDetails', { clientid: CLIENT });
            assert.equal(answer.client.id, CLIENT);
            const found = [answer, answer.client].flatMap((part) => ['password', 'securityqans', 'pwresetkey', 'authdata'].filter((name) => name in part));
            assert.deepEqual(found, [], version);
        }
    } finally {
        command('addon:set', 'keyholder', 'api_version=8');
        writeFileSync(file('panelgetclientsdetails'), own);
    }
});

test('an update of the panel puts its own file back, and the next cron ours', async () => {
    writeFileSync(file('getclientsdetails'), readFileSync(file('panelgetclientsdetails'), 'utf8').replace('/**', '/** Newer.'));
    cron();
    assert.ok(isOurs('getclientsdetails'));
    assert.match(readFileSync(file('panelgetclientsdetails'), 'utf8'), /Newer\./);
    assert.ok((await http('GetClientsDetails', { clientid: CLIENT })).users);
});

test('a file that was put back while PHP keeps what it was does not ask itself without end', () => {
    const [ours, own] = [file('getclientsdetails'), file('panelgetclientsdetails')];
    const said = php(`$ask = fn () => localAPI('GetClientsDetails', ['clientid' => ${CLIENT}], 'admin');
        $before = $ask(); rename('${ours}', '${ours}.away'); rename('${own}', '${ours}');
        try { $after = $ask(); } finally { rename('${ours}', '${own}'); rename('${ours}.away', '${ours}'); }
        echo json_encode([$before['result'], isset($before['users']), $after]);`,
    ...['opcache.enable_cli=1', 'opcache.validate_timestamps=0', 'opcache.file_update_protection=0', 'memory_limit=96M'].flatMap((option) => ['-d', option]));
    assert.deepEqual(said, ['success', true, { result: 'error', message: 'The panel is changing its actions; try again' }]);
});

test('an action that is called in the middle of another one gives the caller back', () => {
    const callers = php(`require '${process.env.PANEL_ADDONS}/lib/autoload.php'; use WHMCS\\Module\\Addon\\Keyholder\\Api\\{Actions, Ask};
        Ask::inTheNameOf('Outer'); $inner = Actions::run('GetUsers', ['limitnum' => 1], 'Inner');
        echo json_encode([$inner['result'], Ask::actor()]);`);
    assert.deepEqual(callers, ['success', { staff: 'Outer' }]);
});

test('"keep" gives the panel its own actions back, and ours stay', async () => {
    command('addon:set', 'keyholder', 'panel_actions=keep');
    cron();
    assert.ok(!isOurs('getclientsdetails') && !existsSync(file('panelgetclientsdetails')));
    assert.equal((await http('GetClientsDetails', { clientid: CLIENT })).users, undefined);
    assert.equal((await http('GetUsers', { limitnum: 1 })).result, 'success');
});

test('deactivating takes every file away, and a file that stays behind answers nothing', async () => {
    command('addon:set', 'keyholder', 'panel_actions=replace');
    cron();
    const left = readFileSync(file('getusers'), 'utf8');
    command('addon:deactivate', 'keyholder');
    assert.deepEqual(readdirSync(directory).filter((name) => isOurs(name.replace(/\.php$/, ''))), []);
    assert.ok(!readdirSync(directory).some((name) => name.startsWith('panel')), 'the panel has its own names again');
    assert.deepEqual(local('GetContacts', { userid: CLIENT, limitnum: 1 }).result, 'success');
    writeFileSync(file('getusers'), left);
    assert.deepEqual(await http('GetUsers'), { result: 'error', message: 'Keyholder is not active' });
});

test('where PHP may not write, activating says what to do', () => {
    const said = php(`use WHMCS\\Module\\Addon\\Keyholder\\Api\\Install; require '${process.env.PANEL_ADDONS}/lib/autoload.php';
        rename('${directory}', '${directory}.away');
        try { $missing = Install::lay(); } finally { rename('${directory}.away', '${directory}'); }
        echo json_encode($missing);`);
    assert.ok(said.length > 30 && said[0].endsWith('/includes/api/adduser.php'), JSON.stringify(said[0]));
});
