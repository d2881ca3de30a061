// The panel that inside.sh has been started beside: its API over HTTP, its localAPI, its database and its mails.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const url = process.env.PANEL_URL;
export const endpoint = `${url}/includes/api.php`;
export const credentials = JSON.parse(process.env.API_CREDENTIALS);

const panel = path.join(process.env.WORLD_PANEL, 'bin/panel');

/** One call over HTTP. Lists and objects go as PHP reads them: name[]=..., name[key]=...; bytes go as they are. */
export async function post(fields) {
    const pairs = [];
    const add = (name, value) => {
        if (Array.isArray(value)) {
            value.forEach((one) => add(`${name}[]`, one));
        } else if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array)) {
            Object.entries(value).forEach(([key, one]) => add(`${name}[${key}]`, one));
        } else {
            pairs.push(`${encodeURIComponent(name)}=${value instanceof Uint8Array ? bytes(value) : encodeURIComponent(value)}`);
        }
    };
    Object.entries(fields).forEach(([name, value]) => add(name, value));
    const response = await fetch(endpoint, {
        method: 'POST', body: pairs.join('&'), headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    return { status: response.status, type: response.headers.get('content-type'), cookie: response.headers.get('set-cookie'), text: await response.text() };
}

const bytes = (raw) => [...raw].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** An action over HTTP with the credentials of the tests. */
export async function http(action, fields = {}) {
    return JSON.parse((await post({ ...credentials, action, responsetype: 'json', ...fields })).text);
}

/** The same action through localAPI, as the panel's own code calls it. */
export function local(action, fields = {}) {
    return php(`echo json_encode(localAPI(${quoted(action)}, json_decode(base64_decode('${packed(fields)}'), true), 'admin'));`);
}

const packed = (value) => Buffer.from(JSON.stringify(value)).toString('base64');
const quoted = (text) => `base64_decode('${Buffer.from(text).toString('base64')}')`;

/** Runs PHP inside the panel, with more options for it if need be; it prints JSON. */
export function php(code, ...more) {
    const options = process.env.PANEL_PHP_OPTS.split(' ').concat(more);
    const mail = `sendmail_path=${process.env.WORLD_PANEL}/bin/spool-mail`;
    const out = execFileSync('php', ['-d', mail, ...options, '-r', `require '${process.env.WORLD_PANEL}/init.php'; ${code}`],
        { encoding: 'utf8', stdio: 'pipe' });
    return out === '' ? null : JSON.parse(out);
}

export function command(...args) {
    return execFileSync(panel, args, { encoding: 'utf8' });
}

/** An action of the library itself, past everything that is tested here. */
export function core(action, fields = {}) {
    return php(`echo json_encode(Keyholder\\call('${action}', json_decode(base64_decode('${packed({ actor: { staff: 'test' }, ...fields })}'), true)));`);
}

export function sql(query) {
    return execFileSync('mariadb', ['--no-defaults', '--default-character-set=utf8mb4', `--socket=${process.env.PANEL_DB_SOCKET}`,
        '-u', 'root', '-N', 'panel', '-e', query], { encoding: 'utf8', maxBuffer: 2 ** 27 }).trim();
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

/** Everything that a refused call must leave as it was: all rows of the store but the counters of tries, and the panel's people. */
export function state() {
    const store = execFileSync('sqlite3', ['-readonly', process.env.KEYHOLDER_STORE, `
        SELECT * FROM user; SELECT * FROM credential; SELECT * FROM account; SELECT * FROM membership; SELECT * FROM membership_item;
        SELECT * FROM membership_department; SELECT * FROM membership_role; SELECT * FROM role; SELECT id, state, email, account_id, grants, sent_at, accepted_by FROM invitation;
        SELECT * FROM contact; SELECT * FROM owner_offer; SELECT * FROM mailbox_link; SELECT * FROM sign_on; SELECT count(*) FROM session;
        SELECT max(id) FROM audit WHERE action <> 'KeyholderLoginFailed';`], { encoding: 'latin1', maxBuffer: 2 ** 27 });
    return createHash('sha256').update(store).update(sql('SELECT * FROM tblclients; SELECT * FROM tblcontacts')).digest('hex');
}
