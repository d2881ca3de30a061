// Contacts in the shape of version 8; contacts710.test.mjs has that of 7.10.

import { CLIENT, contact, fresh } from './fixtures.mjs';

const flags = { 'email_preferences[general]': 'flag', 'email_preferences[product]': 'flag', 'email_preferences[domain]': 'flag',
    'email_preferences[invoice]': 'flag', 'email_preferences[support]': 'flag', 'email_preferences[affiliate]': 'flag',
    generalemails: 'flag', productemails: 'flag', domainemails: 'flag', invoiceemails: 'flag', supportemails: 'flag', affiliateemails: 'flag' };
const texts = { firstname: 'text', lastname: 'text', companyname: 'text', email: 'text', address1: 'text', address2: 'text', city: 'text',
    state: 'text', postcode: 'text', country: 'text', phonenumber: 'text' };
const filled = () => ({ firstname: 'Ana', lastname: 'Ruiz', companyname: 'Ruiz SRL', email: fresh(), address1: 'Calle 1', address2: '2', city: 'Madrid',
    state: 'M', postcode: '28001', country: 'ES', phonenumber: '+34.910000000', 'email_preferences[general]': 'true',
    'email_preferences[product]': 1, 'email_preferences[domain]': 'on', 'email_preferences[invoice]': 'false', 'email_preferences[support]': 0,
    'email_preferences[affiliate]': 'off', generalemails: 1, productemails: 1, domainemails: 1, invoiceemails: 0, supportemails: 0, affiliateemails: 0 });

export default [
    {
        action: 'AddContact',
        params: { clientid: 'id', ...texts, tax_id: 'text', ...flags },
        needs: { clientid: 'Client ID Not Found' },
        good: () => ({ clientid: CLIENT, ...filled(), tax_id: 'ES1' }),
        result: { contactid: 'int' },
        also: [
            ['a sub-account', () => ({ password2: 'a long password', permissions: 'tickets' }),
                { contactid: 'int', warning: 'Sub Accounts are no longer supported. Please use AddUser and CreateClientInvite' }],
        ],
        errors: [['a client who is not there', () => ({ clientid: 999999 }), 'Client ID Not Found']],
    },
    {
        action: 'GetContacts',
        params: { userid: 'id', ...texts, limitstart: 'number', limitnum: 'number' },
        good: () => ({ userid: CLIENT, email: contact().email, firstname: 'Ana', lastname: 'Ruiz', country: 'ES', limitstart: 0, limitnum: 5 }),
        result: {
            totalresults: 1, startnumber: 0, numreturned: 1,
            contacts: { contact: [{
                id: 'int', userid: 117, firstname: 'Ana', lastname: 'Ruiz', email: 'string', address1: '', address2: '', city: '', state: '',
                postcode: '', country: 'ES', phonenumber: '', domainemails: false, generalemails: true, invoiceemails: false,
                productemails: false, supportemails: false, affiliateemails: false, created_at: 'string', updated_at: 'string',
            }] },
        },
        also: [['nobody fits', () => ({ firstname: 'Nobody' }), { totalresults: 0, startnumber: 0, numreturned: 0, contacts: { contact: [] } }]],
    },
    {
        action: 'UpdateContact',
        params: { contactid: 'id', ...texts, ...flags },
        needs: { contactid: 'Contact ID Not Found' },
        good: () => ({ contactid: contact().id, ...filled() }),
        result: { contactid: 'int' },
        also: [['a sub-account', () => ({ subaccount: 'true' }), { contactid: 'int', warning: 'Sub Accounts are no longer supported. Please use UpdateUser' }]],
        errors: [['a contact who is not there', () => ({ contactid: 999999 }), 'Contact ID Not Found']],
    },
    {
        action: 'DeleteContact',
        params: { contactid: 'id' },
        needs: { contactid: 'Contact ID Not Found' },
        good: () => ({ contactid: contact().id }),
        result: { contactid: 'int' },
        errors: [['a contact who is not there', () => ({ contactid: 999999 }), 'Contact ID Not Found']],
    },
];
