// includes/api.php as version 7.10 documents it: who may call, and in which form the answer comes.

import assert from 'node:assert/strict';
import test from 'node:test';
import { createHash } from 'node:crypto';

import { command, credentials, endpoint, post, sql } from './panel.mjs';

const action = { action: 'GetPermissionsList', responsetype: 'json' };
const answer = async (fields) => {
    const { status, text } = await post(fields);
    return { status, ...JSON.parse(text) };
};

test('identifier and secret, also as username and password, and the old pair', async () => {
    assert.equal((await answer({ ...credentials, ...action })).result, 'success');
    const pair = { username: credentials.identifier, password: credentials.secret };
    assert.equal((await answer({ ...pair, ...action })).result, 'success');
    command('api:login', 'admin', 'admin-demo');
    const old = { username: 'admin', password: createHash('md5').update('admin-demo').digest('hex') };
    assert.equal((await answer({ ...old, ...action })).result, 'success');
    assert.equal((await answer({ ...old, password: 'admin-demo', ...action })).message, 'Authentication Failed');
});

test('whoever shows no credentials is refused', async () => {
    for (const wrong of [{}, { identifier: credentials.identifier }, { ...credentials, secret: 'x' }, { 'identifier[]': 'x', secret: 'y' },
        { identifier: "' OR 1=1 --", secret: 'x' }, { username: 'md5:admin', password: 'x' }]) {
        const refused = await answer({ ...wrong, ...action });
        assert.deepEqual(refused, { status: 403, result: 'error', message: 'Authentication Failed' }, JSON.stringify(wrong));
    }
});

test('an admin without the right to use the API is refused', async () => {
    sql('UPDATE tbladmins SET roleid = 2 WHERE id = 1');
    try {
        assert.equal((await answer({ ...credentials, ...action })).message, 'Invalid Permissions: API Access');
    } finally {
        sql('UPDATE tbladmins SET roleid = 1 WHERE id = 1');
    }
});

test('only allowed addresses, or who knows the access key', async () => {
    command('config:set', 'APIAllowedIPs', '192.0.2.1');
    try {
        const refused = await answer({ ...credentials, ...action });
        assert.deepEqual(refused, { status: 403, result: 'error', message: 'Invalid IP 127.0.0.1' });
        assert.equal((await answer({ ...credentials, ...action, accesskey: 'wrong' })).status, 403);
        assert.equal((await answer({ ...credentials, ...action, accesskey: process.env.PANEL_API_ACCESS_KEY })).result, 'success');
    } finally {
        command('config:set', 'APIAllowedIPs', '127.0.0.1');
    }
});

test('JSON, XML and pairs; no cookie; POST only', async () => {
    const json = await post({ ...credentials, ...action });
    assert.match(json.type, /^application\/json/);
    assert.equal(json.cookie, null);
    const xml = await post({ ...credentials, action: 'GetContacts', userid: 117, limitnum: 2, responsetype: 'xml' });
    assert.match(xml.type, /^text\/xml/);
    assert.match(xml.text, /^<\?xml version="1.0" encoding="utf-8"\?>\s*<whmcsapi version="7.10.3"><action>getcontacts<\/action><result>success<\/result>/);
    assert.equal(xml.text.match(/<contact>/g).length, 2);
    assert.match(xml.text, /<contacts><contact><id>\d+<\/id>/);
    const escaped = await post({ ...credentials, action: 'CreateClientInvite', client_id: 117, email: 'a@example.org', permissions: '<b>&', responsetype: 'xml' });
    assert.match(escaped.text, /<result>error<\/result><message>Unknown permission: "&lt;b&gt;&amp;"/);
    const pairs = await post({ ...credentials, action: 'CreateClientInvite', responsetype: 'nvp' });
    assert.equal(pairs.text, 'result=error;message=Email is required;');
    assert.equal((await fetch(`${endpoint}?action=GetPermissionsList`)).status, 405);
});

test('what is no action is refused, and files of the panel are no actions', async () => {
    for (const name of ['', 'NoSuchAction', '../api', 'api', '../../configuration', 'AddUser\n', 'a'.repeat(9999)]) {
        assert.deepEqual(await answer({ ...credentials, action: name }), { status: 200, result: 'error', message: 'Command Not Found' }, name.slice(0, 20));
    }
    const directly = await fetch(endpoint.replace('api.php', 'api/adduser.php'), { method: 'POST' });
    assert.equal(directly.status, 404);
});
