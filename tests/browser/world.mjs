// A world for one test file: a legacy panel of its own, guarded by Keyholder, and a browser to visit it with.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const build = process.env.KEYHOLDER_BUILD ?? 'target/debug';

/** The sample's rule for old passwords; see tests/data/README.md. */
export const oldPassword = (address, tail = '') => `pw-${/([0-9a-f]{6})@/i.exec(address)[1].toLowerCase()}${tail}`;

/** People of the sample database who read the panel in English. */
export const people = {
    // Owns "Studio García", with four sub-accounts, invoices and tickets.
    owner: { email: 'garca.abc71b@example.com', client: 117, account: 'Studio García' },
    // Owns an account whose name is stored with HTML entities.
    otherOwner: { email: 'fleur.uvrard.1382ac@example.com', client: 61, account: 'Œuvrard "Digital" S.L.' },
    // A sub-account of five clients, with other hashes at each of them.
    accountant: { email: 'ioana.marin.5bf128@example.net', client: 6 },
    // A sub-account that may see quotes and nothing else.
    fewRights: { email: 'tefan.8dc49b@agence.example', client: 6 },
};

/** Starts a world. `name` is the directory below target/browser that keeps it. Stop it with `await world.stop()`. */
export async function startWorld(name) {
    const playwright = await loadPlaywright();
    const place = path.join(root, 'target/browser', name);
    mkdirSync(place, { recursive: true });
    const url = `http://127.0.0.1:${await freePort()}`;
    const panel = await startPanel(place, new URL(url).port);
    let browser;
    try {
        browser = await playwright.chromium.launch({
            executablePath: chromium,
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
                '--disable-component-update', '--disable-sync'],
        });
    } catch (error) {
        await panel.stop();
        throw error;
    }

    return {
        url,
        place,
        /** The panel's command: of the copy that is served, not of the one in the tree. */
        panel: path.join(place, 'panel/bin/panel'),
        store: path.join(place, 'keyholder.sqlite'),
        mails: () => readMails(path.join(place, 'var/mail')),
        sql: (query) => sql(place, query),
        /** For commands of the panel, such as bin/panel. */
        env: {
            ...process.env, PANEL_DB_SOCKET: `${place}/database/socket`, PANEL_VAR: `${place}/var`, PANEL_MAIL_DIR: `${place}/var/mail`, PANEL_URL: url,
            PANEL_PHP_OPTS: panel.options, PANEL_ADDONS: path.join(root, 'php-bridge/addon/keyholder'),
        },
        /** Runs the command beside the panel: the upgrade again, or an action of docs/actions.md. */
        keyholder: (...args) => execFileSync(path.resolve(root, build, 'keyholder'), args, { encoding: 'utf8', env: {
            ...process.env, KEYHOLDER_STORE: path.join(place, 'keyholder.sqlite'),
            KEYHOLDER_PANEL: `mysql://root@localhost/panel?socket=${place}/database/socket`,
        } }),
        /** An action of the library, in the name of staff, straight on the store. */
        call(action, args) {
            return JSON.parse(this.keyholder('call', action, JSON.stringify({ actor: { staff: 'test' }, ...args })));
        },
        /** The same panel at another address, with other options for PHP: a host where something is broken. */
        serveOtherwise: (change) => serveOtherwise(place, change(panel.options)),

        /** A browser of its own: other cookies, nothing in common with the next one. */
        async visitor({ width = 1200, height = 900, ...options } = {}) {
            const context = await browser.newContext({ baseURL: url, viewport: { width, height }, locale: 'en-GB', ...options });
            context.setDefaultTimeout(15_000);
            const page = await context.newPage();
            page.on('dialog', (dialog) => dialog.accept());
            return page;
        },

        async stop() {
            try {
                await browser.close();
            } finally {
                await panel.stop();
            }
        },
    };
}

async function loadPlaywright() {
    try {
        accessSync(chromium, constants.X_OK);
    } catch {
        throw new Error(`no browser at ${chromium}; install it with: .ci/packages test`);
    }
    try {
        return await import('playwright-core');
    } catch (error) {
        throw new Error(`playwright-core is missing; install it with: npm ci --prefix tests/browser (${error.code})`);
    }
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/** Resolves when the panel answers. It lives as long as its standard input: it also ends when this process is killed. */
function startPanel(place, port) {
    const log = path.join(place, 'world.log');
    const child = spawn(path.join(root, '.ci/world'),
        ['--build', build, '--port', port, place, 'sh', '-c', 'echo "world: ready $PANEL_PHP_OPTS" >&2; exec cat >/dev/null'],
        { cwd: root, stdio: ['pipe', openSync(log, 'w'), 'pipe'] });
    let said = '';
    const ended = new Promise((resolve) => child.once('exit', resolve));

    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.stderr.on('data', (data) => {
            said += data;
            const [, options] = /world: ready (.*)\n/.exec(said) ?? [];
            if (options) {
                resolve({
                    options,
                    async stop() {
                        child.stdin.end();
                        await ended;
                    },
                });
            }
        });
        ended.then((code) => reject(new Error(`the panel did not start (${code}): ${said}\n${readFileSync(log, 'utf8')}`)));
    });
}

async function serveOtherwise(place, options) {
    const url = `http://127.0.0.1:${await freePort()}`;
    const server = spawn(path.join(root, 'tests/panel/bin/serve'), [new URL(url).port], {
        stdio: 'ignore',
        env: {
            ...process.env, PANEL_DB_SOCKET: `${place}/database/socket`, PANEL_VAR: `${place}/var`, PANEL_URL: url, PANEL_PHP_OPTS: options,
            PANEL_ADDONS: path.join(root, 'php-bridge/addon/keyholder'),
        },
    });
    const ended = new Promise((resolve) => { server.once('exit', resolve); });
    await until('the other panel', () => fetch(`${url}/login.php`).then(() => true, () => false));

    return {
        url,
        async stop() {
            server.kill();
            await ended;
        },
    };
}

function sql(place, query) {
    return execFileSync('mariadb', ['--no-defaults', '--default-character-set=utf8mb4', `--socket=${place}/database/socket`, '-u', 'root', '-N', 'panel', '-e', query], { encoding: 'utf8' }).trim();
}

/** All mails, the oldest first: {to, subject, text}. */
function readMails(directory) {
    return readdirSync(directory).filter((file) => file.endsWith('.eml')).sort()
        .map((file) => readMail(readFileSync(path.join(directory, file))));
}

/** Enough of MIME for mails of one part, which is all that the panel and Keyholder send. */
export function readMail(bytes) {
    const raw = bytes.toString('latin1').replace(/\r\n/g, '\n');
    const end = raw.indexOf('\n\n');
    const headers = new Map();
    for (const line of raw.slice(0, end).replace(/\n[ \t]+/g, ' ').split('\n')) {
        const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
        if (name) {
            headers.set(name.toLowerCase(), encodedWords(value));
        }
    }
    const body = raw.slice(end + 2);
    const decoders = { base64: fromBase64, 'quoted-printable': fromQuotedPrintable };
    const decode = decoders[(headers.get('content-transfer-encoding') ?? '').toLowerCase()] ?? ((text) => Buffer.from(text, 'latin1'));

    return { to: headers.get('to') ?? '', cc: headers.get('cc') ?? '', subject: headers.get('subject') ?? '', text: decode(body).toString('utf8').replace(/\r\n/g, '\n') };
}

const fromBase64 = (text) => Buffer.from(text, 'base64');

const fromQuotedPrintable = (text) => Buffer.from(
    text.replace(/[ \t]*\n/g, '\n').replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1');

/** RFC 2047: =?UTF-8?B?...?= and =?UTF-8?Q?...?=; blanks between two such words do not count. */
function encodedWords(value) {
    return value.replace(/(\?=)\s+(?==\?)/g, '$1').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding, text) => (
        encoding.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' '))).toString('utf8'));
}

/** Waits until `look` gives something; says what was missed when it does not come in time. */
export async function until(what, look, seconds = 15) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = await look();
        if (found) {
            return found;
        }
        assert.ok(Date.now() < end, `waited ${seconds} s for ${what}`);
        await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
}

/** The newest mail to an address, once there are `count` of them. */
export async function mailTo(world, address, count = 1) {
    const mine = () => world.mails().filter((mail) => mail.to.toLowerCase().includes(address.toLowerCase()));
    const found = await until(`mail ${count} to ${address}`, () => (mine().length >= count ? mine() : null));
    return found.at(-1);
}

/** The link in a mail, which has to lead into this panel. */
export function linkIn(mail, world) {
    const [link] = /https?:\/\/\S+/.exec(mail.text) ?? [];
    assert.ok(link, `a link in the mail: ${mail.text}`);
    assert.equal(new URL(link).origin, world.url, 'the link leads to the panel');
    return link;
}
