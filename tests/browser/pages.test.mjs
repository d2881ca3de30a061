// The pages for everybody: by keyboard alone, in the visitor's language, and when Keyholder does not answer.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { mailTo, oldPassword, people, startWorld } from './world.mjs';
import { at, logInAsStaff, logInAtPanel, look } from './steps.mjs';

const { owner } = people;

let world;
before(async () => { world = await startWorld('pages'); });
after(() => world?.stop());

/** Presses Tab until the element has the focus, and sees to it that one can see where the focus is. */
async function tabTo(page, selector, most = 60) {
    for (let presses = 0; presses < most; presses += 1) {
        await page.keyboard.press('Tab');
        const { there, visible, what } = await page.evaluate((wanted) => {
            const focused = document.activeElement;
            const style = getComputedStyle(focused);
            const box = focused.getBoundingClientRect();
            return {
                there: focused.matches(wanted),
                visible: focused === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && box.width > 0),
                what: focused.outerHTML.slice(0, 120),
            };
        }, selector);
        assert.ok(visible, `the focus can be seen on ${what}`);
        if (there) {
            return;
        }
    }
    assert.fail(`${selector} is not reached with ${most} times Tab`);
}

test('logging in, inviting and switching by keyboard alone', async () => {
    const page = await world.visitor();
    const email = 'kim.keyboard@example.org';
    await page.goto('/login.php');
    await tabTo(page, 'input[name=username]');
    await page.keyboard.type(owner.email);
    await tabTo(page, 'input[name=password]', 1);
    await page.keyboard.type(oldPassword(owner.email));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/clientarea.php');

    await tabTo(page, 'nav.navbar-secondary summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'a[href*="page=users"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**page=users');

    await tabTo(page, '#invite-email');
    await page.keyboard.type(email);
    await tabTo(page, '#choice-all', 1);
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'input[value="invoices.view"]');
    await page.keyboard.press('Space');
    await tabTo(page, 'button[value=invite]');
    await page.keyboard.press('Enter');
    await page.locator('.alert-success').waitFor();
    await mailTo(world, email);

    await tabTo(page, '[data-invitation] button[value=cancel]');
    await page.keyboard.press('Enter');
    await page.locator('.alert-success', { hasText: 'cancelled' }).waitFor();
    await page.goto(at('accounts'));
    await tabTo(page, 'button[value=logout]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/logout.php');
    assert.equal((await page.goto(at('users'))).url().includes('page=login'), true);
});

test('Keyholder’s own login by keyboard alone, straight from the field that has the focus', async () => {
    const page = await world.visitor();
    await page.goto(at('login'));
    await page.keyboard.type(owner.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(oldPassword(owner.email));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/clientarea.php');
});

test('every field has a label, every page one heading and one language', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    const [member] = await (async () => {
        await page.goto(at('users'));
        return page.locator('a[href*="page=permissions"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    })();
    for (const address of [at('users'), member, ...['accounts', 'contacts', 'contact', 'profile', 'record', 'ownership'].map((name) => at(name))]) {
        await page.goto(address);
        const { unnamed, headings, ids } = await page.evaluate(() => ({
            unnamed: [...document.querySelectorAll('main input:not([type=hidden]):not([hidden]), main select, main textarea')]
                .filter((field) => field.labels.length === 0 && !field.getAttribute('aria-label')).map((field) => field.outerHTML),
            headings: document.querySelectorAll('h1').length,
            ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
        }));
        assert.deepEqual(unnamed, [], address);
        assert.equal(headings, 1, address);
        assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], `${address}: an id stands once`);
    }
});

test('each language: no page shows the name of a text instead of the text', async () => {
    for (const language of ['english', 'romanian', 'french', 'spanish', 'dutch']) {
        world.sql(`UPDATE tblclients SET language = '${language}' WHERE id = ${owner.client}`);
        const page = await world.visitor();
        await logInAtPanel(page, owner);
        for (const name of ['users', 'accounts', 'contacts', 'contact', 'profile', 'record', 'ownership']) {
            await page.goto(at(name));
            const text = await page.locator('main').textContent();
            assert.doesNotMatch(text, /\b[a-z]{3,}_[a-z_]{2,}\b|:(account|name|email|count|total)\b/, `${language} ${name}`);
            if (name === 'contact' || name === 'users') {
                await look(page, `${name}-${language}`);
            }
        }
        await page.context().close();
    }
    world.sql(`UPDATE tblclients SET language = 'english' WHERE id = ${owner.client}`);
});

/** Keyholder's page for staff. */
async function adminPage(url) {
    const staff = await world.visitor();
    await logInAsStaff(staff, url);
    await staff.goto(`${url}/admin/addonmodules.php?module=keyholder`);
    return staff;
}

/** What somebody who is logged in sees at another address of the panel, and what staff see. */
async function shutPanel(broken, name, why) {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    await page.waitForURL('**/clientarea.php');
    try {
        for (const address of ['/clientarea.php', '/clientarea.php?action=invoices', '/supporttickets.php', at('users'), at('login')]) {
            const answer = await page.goto(broken.url + address);
            assert.equal(answer.status(), 503, address);
            const text = await page.locator('body').innerText();
            assert.match(text, /Access control is unavailable/);
            assert.doesNotMatch(text, /sqlite|store|extension/i, 'customers do not read what is broken');
        }
        await look(page, `unavailable-${name}`);

        const staff = await adminPage(broken.url);
        assert.match(await staff.locator('#keyholder-fault').innerText(), why);
        await look(staff, `admin-${name}`);
        await staff.context().close();
    } finally {
        await broken.stop();
    }
    // The host is mended: the same browser goes on.
    assert.equal((await page.goto('/clientarea.php')).status(), 200);
    await page.context().close();
}

test('a store that cannot be read shuts the client area, and staff read why', async () => {
    const unreadable = `${world.place}/unreadable.sqlite`;
    mkdirSync(unreadable, { recursive: true });
    await shutPanel(await world.serveOtherwise((options) => options.replace(world.store, unreadable)), 'store', /unable to open|store/i);
});

test('a PHP without the extension shuts it as well', async () => {
    await shutPanel(await world.serveOtherwise((options) => options.replace(/-d extension=\S+/, '').replace(/-d keyholder\.store=\S+/, '')), 'extension',
        /the PHP extension "keyholder" is not loaded/);
});

test('staff see a healthy Keyholder', async () => {
    const staff = await adminPage(world.url);
    assert.equal(await staff.locator('#keyholder-fault').count(), 0);
    await look(staff, 'admin');
});
