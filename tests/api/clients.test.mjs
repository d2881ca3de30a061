// Clients that others wrote, unchanged, against the real panel: whmcs-js from the npm registry, whmcspy from PyPI.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import WHMCS from 'whmcs-js';

import { core, credentials, endpoint, mailTo } from './panel.mjs';
import { newClient } from './table/clients.mjs';
import { CLIENT, PASSWORD, fresh, member, ownerOf } from './table/fixtures.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

test('whmcs-js: a client, its users, contacts and logins', async () => {
    const config = { serverUrl: endpoint, ...credentials };
    const clients = new WHMCS.Clients(config);
    const logins = new WHMCS.Authentication(config);
    const email = fresh();

    const user = await clients.callApi({ action: 'AddUser', firstname: 'Mira', lastname: 'Okafor', email, password2: PASSWORD });
    const added = await clients.addClient({ ...newClient(), owner_user_id: user.user_id });
    assert.equal(added.result, 'success', added.message);
    const details = await clients.getClientsDetails({ clientid: added.clientid, stats: true });
    assert.deepEqual(details.client.users, { user: [{ id: user.user_id, name: 'Mira Okafor', email, is_owner: true }] });
    assert.equal(details.client.owner_user_id, user.user_id);

    const contact = await clients.addContact({ clientid: added.clientid, firstname: 'Ana', lastname: 'Ruiz', email: fresh(), generalemails: true });
    assert.equal(contact.result, 'success');
    await clients.updateContact({ contactid: contact.contactid, lastname: 'Pop', domainemails: true });
    const { contacts } = await clients.getContacts({ userid: added.clientid });
    assert.deepEqual(contacts.contact.map((one) => [one.lastname, one.generalemails, one.domainemails]), [['Pop', true, true]]);
    assert.equal(core('contact.list', { account: added.clientid }).contacts[0].last_name, 'Pop', 'Keyholder has it too');
    assert.equal((await clients.deleteContact({ contactid: contact.contactid })).contactid, contact.contactid);

    const permissions = (await clients.callApi({ action: 'GetPermissionsList' })).permissions.permission;
    const invited = fresh();
    const invite = { action: 'CreateClientInvite', client_id: added.clientid, email: invited, permissions: permissions.join(',') };
    assert.deepEqual(await clients.callApi(invite), { result: 'success' });
    assert.match(await mailTo(invited), /page=accept/);

    const login = await logins.validateLogin({ email, password2: PASSWORD });
    assert.equal(login.userid, user.user_id);
    assert.equal((await clients.resetPassword({ email })).result, 'success');
    assert.match(await mailTo(email), /page=confirm/);
    const token = await clients.callApi({ action: 'CreateSsoToken', client_id: added.clientid, destination: 'clientarea:services' });
    assert.equal(token.result, 'success', token.message);
});

test('whmcspy: pages of users, permissions, and errors as exceptions', () => {
    const one = member(['tickets']);
    const out = execFileSync('python3', [path.join(here, 'whmcspy_story.py')], {
        encoding: 'utf8',
        env: {
            ...process.env, PYTHONPATH: path.join(here, 'python_modules'), PYTHONWARNINGS: 'error',
            STORY: JSON.stringify({ endpoint, ...credentials, client: CLIENT, owner: ownerOf(CLIENT), user: one.id, email: one.email, new: fresh() }),
        },
    });
    assert.equal(out.trim().split('\n').at(-1), 'done');
    assert.throws(() => core('member.show', { account: CLIENT, user: one.id }), 'the client has removed the member');
});
