// Our own actions that only ask.

import { CLIENT, OTHER, member, ownerOf } from './fixtures.mjs';

const what = { permission: 'text', service_id: 'number', domain_id: 'number', department_id: 'number', function: 'text', language: 'text' };
const asked = () => ({ permission: 'services.view', service_id: 901, function: '', language: 'french' });

export default [
    {
        action: 'KeyholderExplain',
        params: { user_id: 'id', client_id: 'id', ...what, second_factor: 'flag', ip: 'text' },
        needs: { user_id: 'Invalid user id', client_id: 'Invalid client id', permission: 'A permission is required' },
        good: () => ({ user_id: member().id, client_id: CLIENT, ...asked(), second_factor: 'true', ip: '192.0.2.7' }),
        result: { allowed: false, reason: 'not_granted', rule: 'K8', text: 'string', because: { kind: 'reason' }, ask: { who: 'owner', user: 'int', name: 'string' } },
        also: [['the owner', () => ({ user_id: ownerOf(CLIENT) }), { allowed: true, reason: 'owner', rule: 'string', text: 'string', because: { kind: 'owner' }, ask: '' }]],
        loose: ['service_id', 'language'],
        errors: [['a key that is none', () => ({ permission: 'services.all' }), /^Unknown permission/], ['a language that is none', () => ({ language: 'klingon' }), /^Unknown language/]],
    },
    {
        action: 'KeyholderWhoCan',
        params: { client_id: 'id', ...what, limitstart: 'number', limitnum: 'number' },
        needs: { client_id: 'Invalid client id', permission: 'A permission is required' },
        good: () => ({ client_id: CLIENT, ...asked(), limitstart: 0, limitnum: 1 }),
        result: { startnumber: 0, numreturned: 1, more: 'bool', users: { user: [{ user_id: 'int', name: 'string', email: 'string', is_owner: true, reason: 'owner' }] } },
        loose: ['limitnum'],
        errors: [['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id']],
    },
    {
        action: 'KeyholderGetUserClients',
        params: { user_id: 'id', ip: 'text', limitstart: 'number', limitnum: 'number' },
        needs: { user_id: 'Invalid user id' },
        good: () => ({ user_id: member().id, ip: '192.0.2.7', limitstart: 0, limitnum: 5 }),
        result: { totalresults: 1, startnumber: 0, numreturned: 1, clients: { client: [{
            client_id: 117, name: 'string', kind: 'guest', status: 'string', is_owner: false, may_enter: true, why: '', last_used: '',
        }] } },
        errors: [['a user who is not there', () => ({ user_id: 999999 }), 'Invalid user id']],
    },
    {
        action: 'KeyholderGetRecipients',
        params: { client_id: 'id', category: 'text', user_id: 'id' },
        needs: { client_id: 'Invalid client id', category: 'A category is required' },
        good: () => ({ client_id: CLIENT, category: 'verification', user_id: ownerOf(CLIENT) }),
        keep: ['user_id'],
        result: { totalresults: 1, recipients: { recipient: [{ email: 'string', name: 'string', language: 'string', as: 'owner', user_id: 'int' }] } },
        errors: [['a category that is none', () => ({ category: 'everything', user_id: '' }), /everything/], ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id']],
    },
    {
        action: 'KeyholderResolveSender',
        params: { email: 'text', ticket_client_id: 'id', spf: 'text', dkim: 'text', dmarc: 'text' },
        needs: { email: 'Email is required' },
        good: () => ({ email: member().email, ticket_client_id: CLIENT, spf: 'pass', dkim: 'pass', dmarc: 'pass' }),
        loose: ['ticket_client_id', 'dmarc'],
        result: { verified: true, totalresults: 1, clients: { client: [{ client_id: 117, name: 'string', place: 1, of_ticket: true,
            matches: { match: [{ as: 'member', user_id: 'int', name: 'Mira Okafor' }] } }] } },
        errors: [['an address that is none', () => ({ email: 'no address' }), 'The email address entered is not valid'],
            ['a client who is not there', () => ({ ticket_client_id: 999999 }), 'Invalid client id'],
            ['a client of others', () => ({ ticket_client_id: OTHER, email: 'no address' }), 'The email address entered is not valid']],
    },
];
