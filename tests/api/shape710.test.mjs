// The module's setting "API of version 7.10": contacts with sub-accounts, logins by client and contact.

import assert from 'node:assert/strict';
import test from 'node:test';

import { command, core, http, local, mailTo } from './panel.mjs';
import { CLIENT, PASSWORD, contact, fresh, member } from './table/fixtures.mjs';

const old = { id: 'number', userid: 'number', firstname: 'string', lastname: 'string', companyname: 'string', email: 'string', address1: 'string',
    address2: 'string', city: 'string', state: 'string', postcode: 'string', country: 'string', phonenumber: 'string', subaccount: 'number',
    password: 'string', permissions: 'string', domainemails: 'string', generalemails: 'string', invoiceemails: 'string', productemails: 'string',
    supportemails: 'string', affiliateemails: 'string', pwresetkey: 'string', pwresetexpiry: 'number', created_at: 'string', updated_at: 'string' };

test.before(() => command('addon:set', 'keyholder', 'api_version=7.10'));
test.after(() => command('addon:set', 'keyholder', 'api_version=8'));

test('a contact with a password is a sub-account, and Keyholder has its login and rights', async () => {
    const email = fresh();
    const added = await http('AddContact', { clientid: CLIENT, firstname: 'Ana', lastname: 'Ruiz', email, password2: PASSWORD,
        permissions: 'manageproducts,managedomains', generalemails: 'true' });
    assert.deepEqual(Object.keys(added), ['result', 'contactid']);
    const { member: one } = core('member.show', { account: CLIENT, user: core('user.show', { email }).user });
    assert.deepEqual([one.kind, one.whmcs], ['sub_account', ['manageproducts', 'managedomains']]);

    const found = await http('GetContacts', { userid: CLIENT, email, subaccount: 'true' });
    assert.equal(found.totalresults, 1);
    const [row] = found.contacts.contact;
    assert.deepEqual(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value])), old);
    assert.deepEqual([row.subaccount, row.permissions, row.generalemails, row.domainemails], [1, 'manageproducts,managedomains', '1', '0']);
    assert.deepEqual([row.password, row.pwresetkey], ['', ''], 'no hash and no key');
    assert.equal((await http('GetContacts', { userid: CLIENT, email, subaccount: '0' })).totalresults, 0);

    const login = local('ValidateLogin', { email, password2: PASSWORD });
    assert.deepEqual([login.userid, login.contactid, typeof login.passwordhash], [CLIENT, added.contactid, 'string']);
    assert.equal(core('session.show', { session: login.passwordhash }).account.account, CLIENT, 'the hash is a session in that account');

    const taken = await http('AddContact', { clientid: CLIENT, firstname: 'Eva', email, password2: PASSWORD });
    assert.deepEqual(taken, { result: 'error', message: 'Duplicate Email Address' });
    await http('UpdateContact', { contactid: added.contactid, subaccount: 'false' });
    assert.throws(() => core('member.show', { account: CLIENT, user: one.user }), 'the login has ended');
    assert.equal((await http('DeleteContact', { contactid: added.contactid })).result, 'success');
});

test('a login does not end with a contact that has to stay', async () => {
    const email = fresh();
    const added = await http('AddContact', { clientid: 65, firstname: 'Ana', email, password2: PASSWORD, permissions: 'tickets', domainemails: 'true' });
    const { user } = core('user.show', { email });
    for (const one of core('contact.list', { account: 65, limit: 1000 }).contacts.filter((row) => row.panel_id !== added.contactid && row.mail.includes('domain'))) {
        core('contact.change', { account: 65, contact: one.contact, mail: [] });
    }
    core('account.put', { account: 65, mail: [] });
    const refused = await http('DeleteContact', { contactid: added.contactid });
    assert.match(refused.message, /^You must have at least one email address enabled .* as required by ICANN/);
    assert.equal(core('member.show', { account: 65, user }).member.status, 'Active');
    core('account.put', { account: 65, mail: ['domain'] });
    assert.equal((await http('DeleteContact', { contactid: added.contactid })).result, 'success');
});

test('the last who hears of domains goes on hearing of them', async () => {
    const { id } = contact();
    core('account.put', { account: CLIENT, mail: [] });
    await http('UpdateContact', { contactid: id, domainemails: 'true' });
    const listening = core('contact.list', { account: CLIENT, limit: 1000 }).contacts.filter((one) => one.mail.includes('domain'));
    if (listening.length === 1) {
        const refused = await http('DeleteContact', { contactid: id });
        assert.match(refused.message, /^You must have at least one email address enabled to receive domain related notifications as required by ICANN/);
        assert.equal((await http('GetContacts', { userid: CLIENT, email: listening[0].email })).totalresults, 1);
    }
    core('account.put', { account: CLIENT, mail: ['general', 'product', 'domain', 'invoice', 'support', 'affiliate'] });
});

test('a reset by the number of a client goes to its owner', async () => {
    const owner = core('user.show', { user: core('account.show', { account: 64 }).owner });
    assert.deepEqual(await http('ResetPassword', { id: 64 }), { result: 'success' });
    assert.match(await mailTo(owner.email), /page=confirm/);
    assert.equal((await http('ResetPassword', { id: 999999 })).message, 'Client ID Not Found');
    assert.equal((await http('ResetPassword', { email: 'nobody@example.org' })).message, 'No account was found with the email address you entered');
    assert.equal((await http('ResetPassword', {})).message, 'Please enter the email address or provide the id');
});

test('a login names the client, and GetClientsDetails knows no users', async () => {
    const guest = member();
    const login = await http('ValidateLogin', { email: guest.email, password2: PASSWORD });
    assert.deepEqual([login.userid, login.contactid], [CLIENT, 0]);
    assert.equal((await http('ValidateLogin', { email: guest.email, password2: 'wrong' })).message, 'Email or Password Invalid');
    const details = await http('GetClientsDetails', { clientid: CLIENT });
    assert.deepEqual([details.client.id, 'users' in details.client, 'owner_user_id' in details], [CLIENT, false, false]);
});
