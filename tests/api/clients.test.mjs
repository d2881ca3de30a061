// Clients that others wrote, unchanged, against the real panel.

import assert from 'node:assert/strict';
import test from 'node:test';

import WHMCS from 'whmcs-js';

import { credentials, endpoint, mailTo } from './panel.mjs';

test('whmcs-js invites somebody', async () => {
    const client = new WHMCS.Clients({ serverUrl: endpoint, ...credentials });
    const keys = await client.callApi({ action: 'GetPermissionsList' });
    assert.equal(keys.result, 'success');
    assert.equal(keys.permissions.permission.length, 13);
    const invited = await client.callApi({ action: 'CreateClientInvite', client_id: 117, email: 'first@example.org', permissions: 'products,tickets' });
    assert.deepEqual(invited, { result: 'success' });
    assert.match(await mailTo('first@example.org'), /page=accept/);
});
