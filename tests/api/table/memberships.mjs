// Invitations and permissions in WHMCS's own actions.

import { CLIENT, fresh, member, needs, nobody, ownerOf } from './fixtures.mjs';

const ALL = ['profile', 'contacts', 'products', 'manageproducts', 'productsso', 'domains', 'managedomains', 'invoices', 'quotes',
    'tickets', 'affiliates', 'emails', 'orders'];

export default [
    {
        action: 'GetPermissionsList',
        params: {},
        good: () => ({}),
        result: { status: 'success', permissions: { permission: ALL } },
    },
    {
        action: 'CreateClientInvite',
        params: { client_id: 'id', email: 'text', permissions: 'words' },
        needs: { client_id: 'Invalid client id', email: 'Email is required', permissions: 'User permissions are required' },
        good: () => ({ client_id: CLIENT, email: fresh(), permissions: 'products, manageproducts,tickets' }),
        result: {},
        errors: [
            ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id'],
            ['an address that is none', () => ({ email: 'no address' }), 'The email address entered is not valid'],
            ['only commas', () => ({ permissions: ' , ,' }), 'User permissions are required'],
            ['somebody who is a member', () => ({ email: member().email }), 'User already associated with client'],
            ['a key that is none', () => ({ permissions: 'products,everything' }), /^Unknown permission: "everything"/],
        ],
    },
    {
        action: 'GetUserPermissions',
        params: { user_id: 'id', client_id: 'id' },
        needs,
        good: () => ({ user_id: member(['tickets', 'emails']).id, client_id: CLIENT }),
        result: { permissions: { permission: ['tickets', 'emails'] } },
        also: [['an owner has all', () => ({ user_id: ownerOf(CLIENT) }), { permissions: { permission: ALL } }]],
        errors: nobody,
    },
    {
        action: 'UpdateUserPermissions',
        params: { user_id: 'id', client_id: 'id', permissions: 'words' },
        needs: { ...needs, permissions: 'Missing permissions definition' },
        good: () => ({ user_id: member().id, client_id: CLIENT, permissions: 'invoices,quotes' }),
        result: {},
        errors: [
            ...nobody,
            ['the owner', () => ({ user_id: ownerOf(CLIENT) }), 'Permissions cannot be set on a client owner'],
            ['a key that is none', () => ({ permissions: 'tickets.view' }), /^Unknown permission/],
        ],
    },
    {
        action: 'DeleteUserClient',
        params: { user_id: 'id', client_id: 'id' },
        needs,
        good: () => ({ user_id: member().id, client_id: CLIENT }),
        result: {},
        errors: [...nobody, ['the owner', () => ({ user_id: ownerOf(CLIENT) }), 'You cannot remove the account owner']],
    },
];
