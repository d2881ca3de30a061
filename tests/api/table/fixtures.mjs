// What the calls of the tables need to be there. Each gives what it made, new each time.

import { core, sql } from '../panel.mjs';

export const PASSWORD = 'correct horse battery 9';

/** Two clients of the sample, whose owners have other addresses. */
export const CLIENT = 117;
export const OTHER = 61;

let made = 0;

export const fresh = () => `person${process.pid}-${made += 1}@example.org`;

export const ownerOf = (client) => core('account.show', { account: client }).owner;

export function user(email = fresh()) {
    return { id: core('user.add', { email, first_name: 'Mira', last_name: 'Okafor', password: PASSWORD }).user.user, email };
}

/** A new user who is a member of CLIENT. */
export function member(permissions = ['tickets'], client = CLIENT) {
    const one = user();
    core('member.add', { account: client, user: one.id, permissions, dialect: 'whmcs' });
    return one;
}

export function invitation(email = fresh()) {
    const { invite } = core('invitation.create', { account: CLIENT, email, permissions: ['tickets'], dialect: 'whmcs' });
    return { id: invite.invitation, email };
}

/** The token of the mail that waits for an address, which goes nowhere else. */
export function tokenTo(email) {
    for (;;) {
        const { events } = core('outbox.take', { limit: 100 });
        core('outbox.done', { ids: events.map((event) => event.id) });
        const mine = events.find((event) => event.mail?.to === email);
        if (mine) {
            return mine.mail.token;
        }
        if (events.length === 0) {
            throw new Error(`no mail to ${email} waits`);
        }
    }
}

/** A new invitation with its token. */
export function mailed(email = fresh()) {
    return { ...invitation(email), token: tokenTo(email) };
}

/** A contact of CLIENT without a login, added as the panel adds it. */
export function contact() {
    const email = fresh();
    sql(`INSERT INTO tblcontacts (userid, firstname, lastname, companyname, email, address1, address2, city, state, postcode, country,
        phonenumber, subaccount, password, permissions, domainemails, generalemails, invoiceemails, productemails, supportemails, affiliateemails,
        pwresetkey) VALUES (${CLIENT}, 'Ana', 'Ruiz', '', '${email}', '', '', '', '', '', 'ES', '', 0, '', '', 0, 1, 0, 0, 0, 0, '')`);
    const id = Number(sql(`SELECT MAX(id) FROM tblcontacts WHERE email = '${email}'`));
    core('contact.add', { account: CLIENT, panel_id: id, first_name: 'Ana', last_name: 'Ruiz', email, mail: ['general'] });
    return { id, email };
}

export function role() {
    return core('role.put', { account: CLIENT, name: `Role ${process.pid}-${made += 1}`, permissions: ['tickets.view'] }).role.role;
}

// What every action about a user on a client says when one of the two is missing, or is not there.
const STRANGER = 'User is not associated with client';
export const needs = { user_id: 'Invalid user id', client_id: 'Invalid client id' };
export const nobody = [
    ['a user who is not there', () => ({ user_id: 999999 }), 'Invalid user id'],
    ['a client who is not there', () => ({ client_id: 999999 }), 'Invalid client id'],
    ['a user of nothing', () => ({ user_id: user().id }), STRANGER],
    ['the client of somebody else', () => ({ client_id: OTHER }), STRANGER],
];
