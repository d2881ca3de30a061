// AddUser, GetUsers, UpdateUser.

import { PASSWORD, fresh, member, user } from './fixtures.mjs';

const TAKEN = 'A user already exists with that email address';
const BAD_EMAIL = 'The email address entered is not valid';

export default [
    {
        action: 'AddUser',
        params: { firstname: 'text', lastname: 'text', email: 'text', password2: 'text', language: 'text' },
        needs: {
            firstname: 'You did not enter a first name', lastname: 'You did not enter a last name',
            email: 'You did not enter an email address', password2: 'You did not enter a password',
        },
        good: () => ({ firstname: 'Mira', lastname: 'Okafor', email: fresh(), password2: PASSWORD, language: 'english' }),
        result: { user_id: 'int' },
        errors: [
            ['an address that is none', () => ({ email: 'mira@' }), BAD_EMAIL],
            ['two addresses', () => ({ email: 'a@example.org,b@example.org' }), BAD_EMAIL],
            ['an address of somebody', () => ({ email: member().email.toUpperCase() }), TAKEN],
            ['a short password', () => ({ password2: 'short' }), 'The password must have 10 to 200 characters'],
            ['a long password', () => ({ password2: 'x'.repeat(201) }), 'The password must have 10 to 200 characters'],
            ['a line break in a name', () => ({ lastname: 'a\r\nBcc: eve@example.org' }), /control characters/],
            ['a long name', () => ({ firstname: 'x'.repeat(256) }), /255 characters/],
            ['a language that nobody knows', () => ({ language: 'klingon' }), /^Unknown language: klingon/],
        ],
    },
    {
        action: 'GetUsers',
        params: { limitstart: 'number', limitnum: 'number', sorting: 'text', search: 'text' },
        good: () => ({ limitstart: 0, limitnum: 2, sorting: 'DESC', search: member().email }),
        result: {
            totalresults: 1, startnumber: 0, numreturned: 1,
            users: [{
                id: 'int', firstname: 'Mira', lastname: 'Okafor', email: 'string', datecreated: 'date', validationdata: '',
                clients: [{ id: 117, isOwner: false }],
            }],
        },
        errors: [
            ['another order', () => ({ sorting: 'id; DROP TABLE user' }), 'sorting must be ASC or DESC'],
            ['a line break', () => ({ search: 'a\nb' }), /control characters/],
        ],
    },
    {
        action: 'UpdateUser',
        params: { user_id: 'id', firstname: 'text', lastname: 'text', email: 'text', language: 'text' },
        needs: { user_id: 'Invalid User ID requested' },
        good: () => ({ user_id: user().id, firstname: 'Jon', lastname: 'Bly', email: fresh(), language: 'french' }),
        result: { user_id: 'int' },
        errors: [
            ['a user who is not there', () => ({ user_id: 999999 }), 'Invalid User ID requested'],
            ['nothing to change', () => ({ firstname: '', lastname: '', email: '', language: '' }),
                'One of `email`, `firstname`, `lastname`, or `language` is required'],
            ['an address that is none', () => ({ email: 'not an address' }), BAD_EMAIL],
            ['an address of somebody', () => ({ email: user().email }), TAKEN],
        ],
    },
];
