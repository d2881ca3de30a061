// ResetPassword, CreateSsoToken, ValidateLogin in the shape of version 8.

import { core, sql } from '../panel.mjs';
import { CLIENT, OTHER, PASSWORD, member, user } from './fixtures.mjs';

export default [
    {
        action: 'ResetPassword',
        params: { id: 'id', email: 'text' },
        good: () => ({ id: user().id }),
        keep: ['id'],
        result: {},
        also: [['by address', () => ({ id: '', email: user().email }), {}]],
        errors: [
            ['neither', () => ({ id: '' }), 'Please enter the email address or provide the id'],
            ['an address that is none', () => ({ id: '', email: 'no address' }), 'Please provide a valid email address'],
            ['an address of nobody', () => ({ id: '', email: 'nobody@example.org' }), 'User Not Found'],
            ['a user who is not there', () => ({ id: 999999 }), 'User Not Found'],
        ],
    },
    {
        action: 'ValidateLogin',
        params: { email: 'text', password2: 'text' },
        needs: { email: 'Email or Password Invalid', password2: 'Email or Password Invalid' },
        good: () => ({ email: member().email, password2: PASSWORD }),
        result: { userid: 'int', passwordhash: 'string', twoFactorEnabled: false },
        secrets: ['passwordhash'],
        errors: [
            ['a wrong password', () => ({ password2: 'another password' }), 'Email or Password Invalid'],
            ['nobody', () => ({ email: 'nobody@example.org' }), 'Email or Password Invalid'],
            ['an address that is none', () => ({ email: 'nobody' }), 'Email or Password Invalid'],
        ],
    },
    {
        action: 'CreateSsoToken',
        params: { client_id: 'id', user_id: 'id', destination: 'text', service_id: 'number', domain_id: 'number', sso_redirect_path: 'text' },
        good: () => ({ client_id: CLIENT, user_id: member().id, destination: 'clientarea:product_details', service_id: 7, domain_id: 3, sso_redirect_path: 'cart.php' }),
        keep: ['client_id', 'user_id', 'service_id'],
        result: { access_token: 'string', redirect_url: 'string' },
        secrets: ['access_token', 'redirect_url'],
        loose: ['service_id', 'domain_id', 'sso_redirect_path'],
        also: [
            ['the owner', () => ({ user_id: '' }), { access_token: 'string', redirect_url: 'string' }],
            ['a user alone', () => ({ client_id: '' }), { access_token: 'string', redirect_url: 'string' }],
        ],
        errors: [
            ['neither', () => ({ client_id: '', user_id: '' }), 'A valid client_id or user_id is required'],
            ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client_id'],
            ['a user who is not there', () => ({ user_id: 999999 }), 'Invalid user_id'],
            ['a user of nothing', () => ({ user_id: user().id }), 'Invalid user_id for client'],
            ['the client of others', () => ({ client_id: OTHER }), 'Invalid user_id for client'],
            ['another place', () => ({ destination: 'clientarea:everything' }), 'Invalid destination'],
            ['a service without its number', () => ({ service_id: '' }), 'Invalid destination'],
            ['a way out', () => ({ destination: 'sso:custom_redirect', sso_redirect_path: 'https://evil.example/' }), 'Invalid destination'],
            ['another way out', () => ({ destination: 'sso:custom_redirect', sso_redirect_path: '//evil.example/x.php' }), 'Invalid destination'],
            ['a client whom nobody enters so', () => {
                sql('UPDATE tblclients SET allow_sso = 0 WHERE id = 62');
                return { client_id: 62, user_id: '' };
            }, 'SSO authentication blocked for client 62'],
            ['somebody who is switched off', () => {
                const one = member();
                core('user.disable', { user: one.id, disabled: true });
                return { user_id: one.id };
            }, /^Token could not be provisioned: /],
        ],
    },
];

