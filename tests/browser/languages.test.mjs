// The five languages are whole: no key is missing in any, every placeholder is there, every text that is asked for exists.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from './world.mjs';

const addon = path.join(root, 'php-bridge/addon/keyholder');
const script = `define('WHMCS', true); require '${addon}/lib/autoload.php'; use WHMCS\\Module\\Addon\\Keyholder\\Texts;
    $all = []; $twice = []; foreach (array_keys(Texts::LANGUAGES) as $language) { $texts = [];
        foreach (array_merge(['${addon}/lang/' . $language . '.php'], glob('${addon}/lang/' . $language . '/*.php')) as $file) {
            $_ADDONLANG = []; include $file;
            foreach (array_keys(array_intersect_key($_ADDONLANG, $texts)) as $key) { $twice[] = $language . ' ' . $key; }
            $texts += $_ADDONLANG; }
        $all[$language] = $texts; $counts[$language] = array_map(fn ($n) => Texts::in($language)->count('members_count', $n), [0, 1, 2, 19, 20, 101, 120]); }
    echo json_encode([$all, $counts, array_keys(Texts::in('english')->all()), $twice]);`;
const [languages, counts, loaded, twice] = JSON.parse(execFileSync('php', ['-r', script], { encoding: 'utf8', maxBuffer: 16e6 }));
const english = languages.english;

/** Texts that are the same word in English and in this language. */
const SAME = {
    romanian: ['group_general', 'on_services_upgrade'],
    french: ['column_actions', 'invitations_title', 'service_number', 'accept_title', 'contacts_list', 'contacts_count_one', 'contacts_count_few',
        'contacts_count_other', 'kind_contact', 'contact_title', 'step_permissions'],
    spanish: ['group_general', 'mail_category_general', 'roles_title'],
    dutch: ['column_status', 'admin_account', 'column_mail', 'contact_postcode', 'change_status', 'record_details'],
};

test('no text is missing in any language, and none is left over', () => {
    assert.deepEqual(new Set(Object.keys(languages)), new Set(['english', 'romanian', 'french', 'spanish', 'dutch']));
    assert.deepEqual(loaded.sort(), Object.keys(english).sort(), 'every file of a language is read');
    for (const [language, texts] of Object.entries(languages)) {
        assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort(), language);
        assert.deepEqual(Object.entries(texts).filter(([, text]) => text.trim() === ''), [], language);
    }
});

test('no key stands in two files, where the later text would take the place of the other', () => {
    assert.deepEqual(twice, []);
});

test('every placeholder of a text stands in each of its translations', () => {
    const holders = (text) => [...new Set(text.match(/:[a-z_]+\b/g) ?? [])].sort();
    for (const [language, texts] of Object.entries(languages)) {
        for (const [key, text] of Object.entries(texts)) {
            assert.deepEqual(holders(text), holders(english[key]), `${language} ${key}`);
        }
    }
});

test('a translation is another text than the English one', () => {
    for (const [language, texts] of Object.entries(languages)) {
        const same = Object.keys(texts).filter((key) => language !== 'english' && /[a-z]{3}/i.test(english[key].replace(/:[a-z_]+/g, ''))
            && texts[key] === english[key] && !SAME[language].includes(key));
        assert.deepEqual(same, [], language);
    }
});

test('numbers take the form that the language has for them', () => {
    assert.deepEqual(counts.english, ['0 people', '1 person', '2 people', '19 people', '20 people', '101 people', '120 people']);
    assert.deepEqual(counts.romanian, ['0 persoane', '1 persoană', '2 persoane', '19 persoane', '20 de persoane', '101 persoane', '120 de persoane']);
    assert.deepEqual(counts.french.slice(0, 3), ['0 personne', '1 personne', '2 personnes']);
    assert.deepEqual(counts.dutch.slice(0, 3), ['0 personen', '1 persoon', '2 personen']);
    assert.deepEqual(counts.spanish.slice(0, 3), ['0 personas', '1 persona', '2 personas']);
});

test('every text that a page or a class asks for exists', () => {
    const files = (folder, end) => readdirSync(path.join(addon, folder), { recursive: true }).filter((file) => file.endsWith(end))
        .map((file) => [file, readFileSync(path.join(addon, folder, file), 'utf8')]);
    for (const [file, text] of [...files('templates', '.tpl'), ...files('templates', '.php'), ...files('lib', '.php')]) {
        for (const [, key] of text.matchAll(/\$_lang\.([a-z0-9_]+)|(?:->|self::|\$this->)(?:texts->)?get\('([a-z0-9_]+)'[,)]/g)) {
            assert.ok(key === undefined || key in english, `${file} asks for ${key}`);
        }
        for (const [, key] of text.matchAll(/texts?->(?:get|count)\('([a-z0-9_]+)'[,)]/g)) {
            assert.ok(key in english || `${key}_other` in english, `${file} asks for ${key}`);
        }
    }
});
