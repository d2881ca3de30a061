// docs/whmcs-api.md names every action with its parameters, and the texts that its tables of tests expect.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { php } from './panel.mjs';
import clients from './table/clients.mjs';
import contacts from './table/contacts.mjs';
import invitations from './table/invitations.mjs';
import logins from './table/logins.mjs';
import members from './table/members.mjs';
import memberships from './table/memberships.mjs';
import questions from './table/questions.mjs';
import users from './table/users.mjs';

const TABLE = [...users, ...memberships, ...contacts, ...clients, ...logins, ...invitations, ...members, ...questions];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const document = readFileSync(path.join(root, 'docs/whmcs-api.md'), 'utf8');
const sections = new Map([...document.matchAll(/^### (\w+)\n([^]*?)(?=\n##)/gm)].map(([, name, text]) => [name, text]));

test('every action has a section and nothing else has', () => {
    const names = php('echo json_encode(WHMCS\\Module\\Addon\\Keyholder\\Api\\Actions::names());');
    assert.deepEqual([...sections.keys()].sort(), [...names].sort());
});

test('every parameter stands there, and every text of WHMCS\'s documents', () => {
    for (const entry of TABLE) {
        const section = sections.get(entry.action);
        for (const name of Object.keys(entry.params)) {
            assert.ok(new RegExp(`^- Parameters:.*\`${name.replace(/[[\]]/g, '\\$&')}(\`|\\[)`, 'm').test(section), `${entry.action}: ${name}`);
        }
        const texts = entry.action.startsWith('Keyholder') ? [] : Object.values(entry.needs ?? {});
        for (const text of texts) {
            assert.ok(section.includes(text), `${entry.action}: ${text}`);
        }
        for (const field of Object.keys(entry.result ?? {})) {
            assert.ok(section.includes(`\`${field}`), `${entry.action} answers ${field}`);
        }
    }
});
