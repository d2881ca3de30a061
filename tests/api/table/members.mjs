// Our own actions about members, owners and roles.

import { core } from '../panel.mjs';
import { CLIENT, OTHER, member, needs, nobody, ownerOf, role, user } from './fixtures.mjs';

const list = { permission: 'list' };
const row = { user_id: 'int', name: 'string', email: 'string', kind: 'string', status: 'string', is_owner: 'bool', permissions: list,
    keyholder_permissions: list, roles: { role: 'list' }, services: { service: 'list' }, domains: { domain: 'list' },
    denied_departments: { department: 'list' }, allow_from: { network: 'list' }, mail: { category: 'list' },
    not_before: 'string', not_after: 'string', last_used: 'string' };

const roleRow = { role_id: 'int', client_id: 'int', name: 'string', title: 'string', ready_made: 'string', permissions: list, keyholder_permissions: list };
let named = 0;
const name = () => `Buyer ${process.pid}-${named += 1}`;

export default [
    {
        action: 'KeyholderListMembers',
        params: { client_id: 'id', limitstart: 'number', limitnum: 'number' },
        needs: { client_id: 'Invalid client id' },
        good: () => ({ client_id: CLIENT, limitstart: 0, limitnum: 1 }),
        result: { totalresults: 'int', startnumber: 0, numreturned: 1, members: { member: [{ ...row, kind: 'owner', is_owner: true }] } },
        loose: ['limitnum'],
        errors: [['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id']],
    },
    {
        action: 'KeyholderGetMember',
        params: { user_id: 'id', client_id: 'id' },
        needs,
        good: () => ({ user_id: member().id, client_id: CLIENT }),
        result: { member: { ...row, kind: 'guest', status: 'Active', is_owner: false, permissions: { permission: ['tickets'] } } },
        errors: nobody,
    },
    {
        action: 'KeyholderAddMember',
        params: { user_id: 'id', client_id: 'id', permissions: 'words', dialect: 'text', roles: 'ids' },
        needs,
        good: () => ({ user_id: user().id, client_id: CLIENT, permissions: 'invoices.view', dialect: 'keyholder', roles: '3' }),
        keep: ['dialect'],
        result: { member: { ...row, keyholder_permissions: { permission: ['invoices.view'] }, roles: { role: [{ id: 3, name: 'Support' }] } } },
        loose: ['permissions', 'roles'],
        errors: [...nobody.slice(0, 2), ['a member', () => ({ user_id: member().id }), 'User already associated with client']],
    },
    {
        action: 'KeyholderUpdateMember',
        params: { user_id: 'id', client_id: 'id', permissions: 'words', dialect: 'text', status: 'text', not_before: 'time', not_after: 'time',
            services: 'parts', service_functions: 'parts', domains: 'parts', domain_functions: 'parts', denied_departments: 'ids', roles: 'ids', allow_from: 'words' },
        needs,
        good: () => ({ user_id: member().id, client_id: CLIENT, permissions: 'tickets,emails', dialect: 'whmcs', status: 'inactive', not_before: '2020-01-01 10:00:00',
            not_after: 4100000000, services: { 901: 'services.view,services.manage' }, service_functions: { 901: 'reboot' }, domains: { 902: 'domains.view' },
            domain_functions: {}, denied_departments: '3,4', roles: '3', allow_from: '10.0.0.0/8,192.0.2.7' }),
        result: { member: { ...row, status: 'Inactive', permissions: { permission: ['tickets', 'emails'] },
            services: { service: [{ id: 901, permissions: ['services.view', 'services.manage'], functions: ['reboot'] }] },
            domains: { domain: [{ id: 902, permissions: ['domains.view'], functions: [] }] },
            denied_departments: { department: [3, 4] }, allow_from: { network: ['10.0.0.0/8', '192.0.2.7/32'] }, not_before: '2020-01-01 10:00:00' } },
        loose: ['permissions', 'dialect', 'status', 'not_before', 'not_after', 'services', 'service_functions', 'domains', 'denied_departments', 'allow_from'],
        errors: [
            ...nobody,
            ['the owner', () => ({ user_id: ownerOf(CLIENT) }), 'Permissions cannot be set on a client owner'],
            ['a status that is none', () => ({ status: 'Gone' }), 'status must be Active or Inactive'],
            ['a network that is none', () => ({ allow_from: 'everywhere' }), /everywhere/],
            ['an item that is no number', () => ({ services: { all: 'services.view' } }), 'services[...] must be numbers above 0'],
            ['a dialect that is none', () => ({ dialect: 'plesk' }), /^Unknown dialect: plesk/],
        ],
    },
    {
        action: 'KeyholderMakeOwner',
        params: { user_id: 'id', client_id: 'id', former_stays: 'flag' },
        needs,
        good: () => ({ user_id: member(['tickets'], 63).id, client_id: 63, former_stays: 'true' }),
        result: { client_id: 63, owner_user_id: 'int' },
        errors: [...nobody.slice(0, 3), ['somebody who is switched off', () => {
            const one = member();
            core('member.change', { account: CLIENT, user: one.id, status: 'Inactive' });
            return { user_id: one.id, client_id: CLIENT };
        }, 'Only an Active member can become the owner']],
    },
    {
        action: 'KeyholderSetUserStatus',
        params: { user_id: 'id', status: 'text' },
        needs: { user_id: 'Invalid user id', status: 'status must be Active or Inactive' },
        good: () => ({ user_id: user().id, status: 'Inactive' }),
        result: { user_id: 'int', status: 'Inactive' },
        errors: [['a user who is not there', () => ({ user_id: 999999 }), 'Invalid user id'], ['a status that is none', () => ({ status: 'x' }), 'status must be Active or Inactive']],
    },
    {
        action: 'KeyholderListRoles',
        params: { client_id: 'id', language: 'text' },
        good: () => ({ client_id: CLIENT, language: 'french' }),
        contains: (answer) => answer.totalresults >= 4 && answer.roles.role.length === answer.totalresults
            && answer.roles.role[0].name === 'Accountant' && Object.keys(answer.roles.role[0]).join() === Object.keys(roleRow).join(),
        errors: [['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id'], ['a language that is none', () => ({ language: 'klingon' }), /^Unknown language/]],
    },
    {
        action: 'KeyholderAddRole',
        params: { client_id: 'id', name: 'text', permissions: 'words', dialect: 'text' },
        needs: { name: 'A name is required' },
        good: () => ({ client_id: CLIENT, name: name(), permissions: 'invoices.pay', dialect: 'keyholder' }),
        keep: ['dialect'],
        loose: ['client_id', 'permissions'],
        result: { role_id: 'int', role: { ...roleRow, client_id: 117, keyholder_permissions: { permission: ['invoices.pay'] } } },
        errors: [
            ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id'],
            ['a name that is taken', () => ({ name: 'accountant' }), 'A role of this name exists already'],
            ['a long name', () => ({ name: 'x'.repeat(61) }), 'The name of a role must have 1 to 60 characters'],
        ],
    },
    {
        action: 'KeyholderUpdateRole',
        params: { client_id: 'id', role_id: 'id', name: 'text', permissions: 'words', dialect: 'text' },
        needs: { role_id: 'Role ID Not Found' },
        good: () => ({ client_id: CLIENT, role_id: role(), name: name(), permissions: 'tickets', dialect: 'whmcs' }),
        keep: ['client_id'],
        loose: ['permissions'],
        result: { role_id: 'int', role: { ...roleRow, permissions: { permission: ['tickets'] } } },
        errors: [
            ['a role that is not there', () => ({ role_id: 99999 }), /^Unknown role: 99999/],
            ['the role of another client', () => ({ client_id: OTHER }), /^Unknown role/],
            ['nothing to change', () => ({ name: '', permissions: undefined }), 'Nothing to change was given'],
        ],
    },
    {
        action: 'KeyholderDeleteRole',
        params: { client_id: 'id', role_id: 'id' },
        needs: { role_id: 'Role ID Not Found' },
        good: () => ({ client_id: CLIENT, role_id: role() }),
        keep: ['client_id'],
        result: { role_id: 'int' },
        errors: [
            ['the role of another client', () => ({ client_id: OTHER }), /^Unknown role/],
            ['a ready-made role', () => ({ client_id: '', role_id: 1 }), /^A ready-made role cannot be removed/],
        ],
    },
];
