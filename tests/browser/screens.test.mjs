// Every page in two more languages, on a desk and on a phone: pictures are kept, and no page falls back to English.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, root, startWorld } from './world.mjs';
import { at, logInAsStaff, logInAtPanel, look } from './steps.mjs';

const { owner, otherOwner } = people;
const addon = path.join(root, 'php-bridge/addon/keyholder');
const password = 'a password of her own';

let world;
before(async () => { world = await startWorld('screens'); });
after(() => world?.stop());

/** The texts of a language, by key. */
const textsOf = (language) => JSON.parse(execFileSync('php', ['-r', `define('WHMCS', true); require '${addon}/lib/autoload.php';
    echo json_encode(WHMCS\\Module\\Addon\\Keyholder\\Texts::in('${language}')->all());`], { encoding: 'utf8', maxBuffer: 16e6 }));
const english = textsOf('english');

/** Labels, buttons and headings of the page that are English where the language has a text of its own. */
async function untranslated(page, texts) {
    const foreign = new Set(Object.keys(english).filter((key) => english[key] !== texts[key] && /[a-z]{3}/.test(english[key])).map((key) => english[key]));
    const same = new Set(Object.values(texts));
    const shown = await page.locator('main').locator('h1, h2, h3, label, button, legend, summary, th, p, small, option, a.btn').allInnerTexts();
    // Departments, roles and products are called as the host calls them.
    const own = world.sql('SELECT name FROM tblticketdepartments UNION SELECT name FROM tblproducts').split('\n');
    return shown.map((text) => text.trim()).filter((text) => foreign.has(text) && !same.has(text) && !own.includes(text));
}

async function keep(page, name, texts, title) {
    assert.equal(await page.locator('main h1').first().innerText(), texts[title], name);
    assert.deepEqual(await untranslated(page, texts), [], name);
    await look(page, name);
}

for (const language of ['romanian', 'dutch']) {
    test(`the pages in ${language}`, async () => {
        const texts = textsOf(language);
        world.sql(`UPDATE tblclients SET language = '${language}'; REPLACE INTO tblconfiguration (setting, value) VALUES ('Language', '${language}')`);
        const { members } = world.call('members.list', { account: owner.client });
        const { contacts } = world.call('contact.list', { account: owner.client });
        const [service] = world.sql(`SELECT id FROM tblhosting WHERE userid = ${owner.client} ORDER BY id LIMIT 1`).split('\n');
        if (service) {
            world.call('item.put', { account: owner.client, service: Number(service), functions: ['reboot', 'reset-password'] });
        }
        const invited = `nieuw.${language}@example.org`;
        const page = await world.visitor();
        await logInAtPanel(page, owner);
        await page.waitForURL('**/clientarea.php');
        world.call('invitation.create', { account: owner.client, email: invited, permissions: ['tickets.view', 'invoices.view'] });
        for (const [name, query, title] of [
            ['users', '', 'users_title'], ['users', '&search=a&status=Active', 'users_title'], ['permissions', `&user=${members[1].user}`, 'permissions_title'],
            ['permissions', `&user=${members[0].user}`, 'permissions_title'], ['contacts', '', 'contacts_title'], ['contact', '', 'contact_add_title'],
            ['contact', `&contact=${contacts[0].contact}`, 'contact_title'], ['ownership', '', 'ownership_title'], ['profile', '', 'profile_title'],
            ['record', '', 'record_title'], ['accounts', '', 'accounts_title'], ['newaccount', '', 'new_account_title'],
        ]) {
            await page.goto(at(name, query));
            await keep(page, `${language}-${name}${query === '' ? '' : `-${query.replace(/[^a-z]+/g, '')}`}`, texts, title);
        }
        // What changes, before it is saved.
        await page.goto(at('permissions', `&user=${members[1].user}`));
        await page.locator('input[name="permissions[]"]').first().check();
        await page.locator('button[value=preview]').click();
        await page.locator('#keyholder-changes').waitFor();
        await keep(page, `${language}-permissions-changes`, texts, 'permissions_title');
        await page.context().close();
    });

    test(`the pages before the log-in, and those that mails lead to, in ${language}`, async () => {
        const texts = textsOf(language);
        const invited = `gast.${language}@example.org`;
        const page = await world.visitor();
        await page.goto(at('login'));
        await keep(page, `${language}-login`, texts, 'login_title');
        await page.goto(at('forgotten'));
        await keep(page, `${language}-forgotten`, texts, 'forgotten_title');
        world.call('invitation.create', { account: owner.client, email: invited, permissions: ['tickets.view'] });
        execFileSync(world.panel, ['cron'], { env: world.env });
        await page.goto(linkIn(await mailTo(world, invited), world));
        await keep(page, `${language}-accept`, texts, 'accept_title');
        await page.locator('input[name=first_name]').fill('Gerda');
        await page.locator('input[name=last_name]').fill('Gast');
        await page.locator('input[name=password]').fill(password);
        await page.locator('input[name=password_again]').fill(password);
        await page.locator('button[value=register]').click();
        await page.waitForURL('**page=login**');
        const user = world.call('user.show', { email: invited }).user;
        world.call('member.add', { account: otherOwner.client, user, permissions: [] });
        await page.locator('input[name=email]').fill(invited);
        await page.locator('input[name=password]').fill(password);
        await page.locator('button[value=login]').click();
        await page.waitForURL('**page=accounts');
        await keep(page, `${language}-choose`, texts, 'accounts_title');
        await page.locator(`[data-account="${owner.client}"] button`).click();
        await page.waitForURL('**/clientarea.php');
        await page.goto('/clientarea.php?action=invoices');
        await keep(page, `${language}-refused`, texts, 'refused_title');
        await page.goto(at('profile'));
        await keep(page, `${language}-profile-member`, texts, 'profile_title');
        const moved = `verhuisd.${language}@example.org`;
        await page.locator('#new-email').fill(moved);
        await page.locator('#password-now').fill(password);
        await page.locator('button[value=address]').click();
        await page.waitForURL('**page=profile');
        await page.goto(linkIn(await mailTo(world, moved), world));
        await keep(page, `${language}-address`, texts, 'address_title');
        await page.context().close();
    });

    test(`the pages of the staff in ${language}`, async () => {
        const texts = textsOf(language);
        world.sql(`UPDATE tbladmins SET language = '${language}'`);
        const page = await world.visitor();
        await logInAsStaff(page);
        const { members } = world.call('members.list', { account: owner.client });
        for (const [name, query] of [
            ['home', ''], ['client', `&page=client&userid=${owner.client}`], ['user', `&page=user&user=${members[1].user}`],
            ['roles', '&page=roles'], ['settings', '&page=settings'], ['find', '&page=client&search=Studio'],
        ]) {
            await page.goto(`/admin/addonmodules.php?module=keyholder${query}`);
            assert.deepEqual(await untranslated(page, texts), [], name);
            await look(page, `${language}-admin-${name}`);
        }
        await page.goto(`/admin/clientssummary.php?userid=${owner.client}`);
        await look(page, `${language}-admin-summary`);
        await page.context().close();
    });
}
