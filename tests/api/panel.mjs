// The panel that inside.sh has been started beside: its API over HTTP, its localAPI, its database and its mails.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const url = process.env.PANEL_URL;
export const endpoint = `${url}/includes/api.php`;
export const credentials = JSON.parse(process.env.API_CREDENTIALS);

const panel = path.join(process.env.WORLD_PANEL, 'bin/panel');

/** One call over HTTP. `fields` may hold lists and parts as PHP reads them: {'permissions[]': [..]}. */
export async function post(fields, { raw = false } = {}) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
        for (const one of [value].flat()) {
            body.append(name, one);
        }
    }
    const response = await fetch(endpoint, { method: 'POST', body });
    const text = await response.text();
    return raw ? { status: response.status, type: response.headers.get('content-type'), text, cookie: response.headers.get('set-cookie') }
        : { status: response.status, ...{ answer: JSON.parse(text) } };
}

/** An action over HTTP with the credentials of the tests. */
export async function http(action, fields = {}) {
    return (await post({ ...credentials, action, responsetype: 'json', ...fields })).answer;
}

/** The same action through localAPI, as the panel's own code calls it. */
export function local(action, fields = {}) {
    const pairs = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    return JSON.parse(execFileSync(panel, ['api', action, ...pairs], { encoding: 'utf8' }));
}

/** Runs PHP inside the panel; it prints JSON. */
export function php(code) {
    const options = process.env.PANEL_PHP_OPTS.split(' ');
    const mail = `sendmail_path=${process.env.WORLD_PANEL}/bin/spool-mail`;
    const out = execFileSync('php', ['-d', mail, ...options, '-r', `require '${process.env.WORLD_PANEL}/init.php'; ${code}`], { encoding: 'utf8' });
    return out === '' ? null : JSON.parse(out);
}

export function command(...args) {
    return execFileSync(panel, args, { encoding: 'utf8' });
}

/** An action of the library itself, past everything that is tested here. */
export function core(action, fields = {}) {
    const body = Buffer.from(JSON.stringify({ actor: { staff: 'test' }, ...fields })).toString('base64');
    return php(`echo json_encode(Keyholder\\call('${action}', json_decode(base64_decode('${body}'), true)));`);
}

export function sql(query) {
    return execFileSync('mariadb', ['--no-defaults', '--default-character-set=utf8mb4', `--socket=${process.env.PANEL_DB_SOCKET}`,
        '-u', 'root', '-N', 'panel', '-e', query], { encoding: 'utf8' }).trim();
}

/** The mails so far, as they were written to disk. */
export function mails() {
    const directory = process.env.PANEL_MAIL_DIR;
    return readdirSync(directory).filter((file) => file.endsWith('.eml')).sort()
        .map((file) => readFileSync(path.join(directory, file), 'utf8').replace(/=\r?\n/g, '').replace(/=3D/g, '='));
}

export async function mailTo(address, seconds = 15) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = mails().filter((mail) => mail.toLowerCase().includes(`to: ${address.toLowerCase()}`));
        if (found.length > 0) {
            return found.at(-1);
        }
        assert.ok(Date.now() < end, `no mail to ${address}`);
        await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
}

/** Everything that a refused call must leave as it was: how much there is of what, and what the panel has. */
export function state() {
    const health = core('health');
    const rows = sql(`SELECT (SELECT COUNT(*) FROM tblclients), (SELECT COUNT(*) FROM tblcontacts),
        (SELECT COALESCE(MD5(GROUP_CONCAT(id, email, firstname, domainemails, subaccount ORDER BY id)), '') FROM tblcontacts)`);
    const { users, accounts, memberships, contacts, invitations } = health;
    return JSON.stringify([rows, users, accounts, memberships, contacts, invitations, core('outbox.take', { limit: 1 }).events.length]);
}
