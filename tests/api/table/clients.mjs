// The users' part of AddClient and GetClientsDetails.

import { sql } from '../panel.mjs';
import { CLIENT, PASSWORD, fresh, member, user } from './fixtures.mjs';

const texts = Object.fromEntries(['firstname', 'lastname', 'companyname', 'email', 'address1', 'address2', 'city', 'state', 'postcode', 'country',
    'phonenumber', 'tax_id', 'securityqid', 'securityqans', 'currency', 'groupid', 'customfields', 'language', 'clientip', 'notes',
    'cardtype', 'cardnum', 'expdate', 'startdate', 'issuenumber', 'cvv'].map((name) => [name, 'text']));

export const newClient = () => ({ firstname: 'Mira', lastname: 'Okafor', companyname: 'Okafor Studio', email: fresh(), address1: 'Street 1', address2: '',
    city: 'Cluj', state: 'CJ', postcode: '400000', country: 'RO', phonenumber: '+40.264000000', tax_id: 'RO1', language: 'english', notes: 'a\nb' });

export default [
    {
        action: 'AddClient',
        params: { owner_user_id: 'id', ...texts, password2: 'text', marketingoptin: 'flag', noemail: 'flag', skipvalidation: 'flag' },
        needs: {
            firstname: 'You did not enter your first name', lastname: 'You did not enter your last name', email: 'You did not enter your email address',
            address1: 'You did not enter your  address line 1', city: 'You did not enter your city', state: 'You did not enter your state',
            postcode: 'You did not enter your postcode', country: 'Valid country required', phonenumber: 'You did not enter your phone number',
        },
        good: () => ({ ...newClient(), owner_user_id: user().id, noemail: 'true', marketingoptin: 'false' }),
        // Without an owner a password is needed, which is tested by itself below.
        keep: ['owner_user_id'],
        result: { clientid: 'int' },
        also: [
            ['a new user owns it', () => ({ owner_user_id: '', password2: PASSWORD }), { clientid: 'int' }],
            ['without validation', () => ({ skipvalidation: 'true', firstname: '', city: '', phonenumber: '' }), { clientid: 'int' }],
        ],
        errors: [
            ['an owner who is not there', () => ({ owner_user_id: 999999 }), 'Invalid Owner User ID'],
            ['an owner that is no number', () => ({ owner_user_id: 'mira' }), 'Invalid Owner User ID'],
            ['an address that is none', () => ({ email: 'not an address' }), 'The email address you entered was not valid'],
            ['a bad address of a new user', () => ({ owner_user_id: '', password2: PASSWORD, email: 'not an address' }), 'The email address you entered was not valid'],
            ['a country that is none', () => ({ country: 'Romania' }), 'Valid country required'],
            ['a phone number that is none', () => ({ phonenumber: 'call me' }), 'Invalid telephone phone number'],
            ['the address of another client', () => ({ email: sql(`SELECT email FROM tblclients WHERE id = ${CLIENT}`) }), 'A user already exists with that email address'],
            ['the address of a user', () => ({ owner_user_id: '', password2: PASSWORD, email: member().email }), 'A user already exists with that email address'],
            ['no owner and no password', () => ({ owner_user_id: '' }), 'You did not enter a password'],
            ['a short password', () => ({ owner_user_id: '', password2: 'short' }), 'The password must have 10 to 200 characters'],
            ['no address, validation or not', () => ({ skipvalidation: 'true', email: '' }), 'You did not enter your email address'],
        ],
    },
    {
        action: 'GetClientsDetails',
        params: { clientid: 'id', email: 'text', stats: 'flag' },
        good: () => ({ clientid: CLIENT, stats: 'true' }),
        keep: ['clientid'],
        contains: (answer) => {
            const owner = answer.client.users.user.filter((one) => one.is_owner);
            return owner.length === 1 && owner[0].id === answer.client.owner_user_id && owner[0].id === answer.owner_user_id
                && answer.client.id === CLIENT && answer.id === CLIENT && answer.client.userid === CLIENT && answer.client.client_id === CLIENT
                && answer.client.users.user.length > 3 && answer.stats.productsnumtotal >= 0
                && Object.keys(answer.client.users.user[0]).join() === 'id,name,email,is_owner'
                && Object.values(answer.client.email_preferences).every((flag) => ['0', '1'].includes(flag));
        },
        errors: [
            ['neither', () => ({ clientid: '' }), 'Either clientid Or email Is Required'],
            ['a client who is not there', () => ({ clientid: 999999 }), 'Client Not Found'],
            ['an address of nobody', () => ({ clientid: '', email: 'nobody@example.org' }), 'Client Not Found'],
        ],
    },
];
