// Our own actions about invitations.

import { core } from '../panel.mjs';
import { CLIENT, OTHER, PASSWORD, fresh, invitation, mailed, member, user } from './fixtures.mjs';

const NOT_FOUND = 'Invitation ID Not Found';
const answer = (status) => ({ invitation_id: 'int', status, expires: 'date' });
const needs = { client_id: 'Invalid client id', invitation_id: NOT_FOUND };
const foreign = [
    ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id'],
    ['an invitation that is not there', () => ({ invitation_id: 999999 }), NOT_FOUND],
    ['the invitation of another client', () => ({ client_id: OTHER }), NOT_FOUND],
];
const cancelled = () => {
    const { id } = invitation();
    core('invitation.cancel', { account: CLIENT, invitation: id });
    return { invitation_id: id };
};
const wrongToken = [
    ['a token that is none', () => ({ token: 'no such token' }), NOT_FOUND],
    ['the number of another', () => ({ invitation_id: invitation().id }), NOT_FOUND],
];

export default [
    {
        action: 'KeyholderCreateInvitation',
        params: { client_id: 'id', email: 'text', permissions: 'words', dialect: 'text', not_before: 'time', not_after: 'time', services: 'parts',
            service_functions: 'parts', domains: 'parts', domain_functions: 'parts', denied_departments: 'ids', roles: 'ids' },
        needs: { client_id: 'Invalid client id', email: 'Email is required' },
        good: () => ({ client_id: CLIENT, email: fresh(), permissions: 'tickets.view', dialect: 'keyholder', not_before: 4000000000, not_after: '2097-01-01',
            services: { 901: 'services.view' }, service_functions: { 901: 'reboot' }, domains: { 902: 'domains.view' }, domain_functions: {},
            denied_departments: '3', roles: '3' }),
        keep: ['permissions', 'dialect', 'not_before', 'not_after'],
        result: answer('Sent'),
        also: [['with WHMCS\'s keys', () => ({ permissions: 'tickets', dialect: '' }), answer('Sent')]],
        errors: [
            ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id'],
            ['an address that is none', () => ({ email: 'no address' }), 'The email address entered is not valid'],
            ['a member', () => ({ email: member().email }), 'User already associated with client'],
            ['a key that is none', () => ({ permissions: 'tickets.all' }), /^Unknown permission/],
            ['an end before the beginning', () => ({ not_after: '2027-01-01' }), /must end after it begins/],
            ['a role that is none', () => ({ roles: '99999' }), /^Unknown role/],
        ],
    },
    {
        action: 'KeyholderListInvitations',
        params: { client_id: 'id', limitstart: 'number', limitnum: 'number' },
        needs: { client_id: 'Invalid client id' },
        good: () => (invitation(), { client_id: CLIENT, limitstart: 0, limitnum: 1 }),
        result: {
            startnumber: 0, numreturned: 1, more: 'bool',
            invitations: { invitation: [{
                invitation_id: 'int', client_id: 117, email: 'string', status: 'Sent', created: 'date', expires: 'date', inviter_name: 'string',
                permissions: { permission: ['tickets'] }, keyholder_permissions: { permission: ['tickets.view', 'tickets.open', 'tickets.close'] },
                roles: { role: [] },
            }] },
        },
        loose: ['limitnum'],
        errors: [foreign[0]],
    },
    {
        action: 'KeyholderGetInvitation',
        params: { token: 'text', invitation_id: 'id' },
        needs: { token: 'A token is required' },
        good: () => { const one = mailed(); return { token: one.token, invitation_id: one.id }; },
        result: { invitation_id: 'int', client_id: 117, client_name: 'string', inviter_name: 'string', email: 'string', expires: 'date',
            needs: 'register', permissions: { permission: ['tickets.view', 'tickets.open', 'tickets.close'] } },
        errors: wrongToken,
    },
    {
        action: 'KeyholderResendInvitation',
        params: { client_id: 'id', invitation_id: 'id' },
        needs,
        good: () => ({ client_id: CLIENT, invitation_id: invitation().id }),
        result: answer('Sent'),
        errors: [...foreign, ['one that was taken back', cancelled, 'This invitation was taken back']],
    },
    {
        action: 'KeyholderCancelInvitation',
        params: { client_id: 'id', invitation_id: 'id' },
        needs,
        good: () => ({ client_id: CLIENT, invitation_id: invitation().id }),
        result: answer('Cancelled'),
        errors: [...foreign, ['one that was taken back', cancelled, 'This invitation was taken back']],
    },
    {
        action: 'KeyholderAcceptInvitation',
        params: { token: 'text', invitation_id: 'id', user_id: 'id', firstname: 'text', lastname: 'text', password2: 'text' },
        needs: { token: 'A token is required', firstname: 'You did not enter a first name', lastname: 'You did not enter a last name',
            password2: 'You did not enter a password' },
        good: () => {
            const one = mailed();
            return { token: one.token, invitation_id: one.id, user_id: '', firstname: 'Jon', lastname: 'Bly', password2: PASSWORD };
        },
        result: { invitation_id: 'int', client_id: 117, user_id: 'int' },
        also: [['by a user', () => {
            const one = user();
            const invited = mailed(one.email);
            return { token: invited.token, invitation_id: invited.id, user_id: one.id, firstname: '', lastname: '', password2: '' };
        }, { invitation_id: 'int', client_id: 117, user_id: 'int' }]],
        errors: [
            ...wrongToken,
            ['a short password', () => ({ password2: 'short' }), 'The password must have 10 to 200 characters'],
            ['a user who is not there', () => ({ user_id: 999999 }), 'Invalid user id'],
            ['somebody else', () => ({ user_id: user().id }), /^This invitation was sent to another address/, 'recorded'],
        ],
    },
    {
        action: 'KeyholderDeclineInvitation',
        params: { token: 'text', invitation_id: 'id' },
        needs: { token: 'A token is required' },
        good: () => { const one = mailed(); return { token: one.token, invitation_id: one.id }; },
        result: { invitation_id: 'int' },
        errors: wrongToken,
    },
];
