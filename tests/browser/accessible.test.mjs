// axe-core looks at every client page, and at those of the staff: no serious and no critical issue, on a desk and on a phone.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { invitedLink, at, logInAsStaff, logInAtPanel, logIn, register, said } from './steps.mjs';
import { linkIn, mailTo, people, startWorld } from './world.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { owner, otherOwner } = people;
const person = { email: 'axel.axe@example.org', first: 'Axel', last: 'Axe', password: 'a password of his own' };

let world;
before(async () => { world = await startWorld('accessible'); });
after(() => world?.stop());

const DESK = [1200, 900];
const PHONE = [390, 844];

/** Most pages have the same parts at both sizes, so one of them is looked at; tables and long forms change. */
async function check(page, name, sizes = [PHONE], within = 'html') {
    await page.waitForLoadState();
    for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.addScriptTag({ path: axe });
        await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => { details.open = true; }));
        // A colour on its way from one to another is neither.
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
        const found = await page.evaluate((part) => window.axe.run(part, { resultTypes: ['violations'] }).then((result) => result.violations
            .filter((violation) => ['serious', 'critical'].includes(violation.impact))
            .map((violation) => `${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.html.slice(0, 200)).slice(0, 3).join(' | ')}`)), within);
        assert.deepEqual(found, [], `${name} at ${width}`);
    }
}

test('pages for everybody, and what mails lead to', async () => {
    const page = await world.visitor();
    const owners = await world.visitor();
    await logInAtPanel(owners, owner);
    for (const name of ['login', 'forgotten']) {
        await page.goto(at(name));
        await check(page, name);
    }
    const link = await invitedLink(world, owners, person.email, ['tickets.view']);
    await page.goto(link);
    await check(page, 'accept, to register');
    await page.goto(at('accept'));
    await check(page, 'an unknown invitation');
    await register(page, link, person);
    await said(page, 'You may now use');
    await page.goto(at('forgotten'));
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByRole('button', { name: 'Send the mail' }).click();
    await page.goto(linkIn(await mailTo(world, person.email, 2), world));
    await check(page, 'confirm');
    await page.goto(at('nowhere'));
    await check(page, 'not found');
});

test('the owner’s pages, in two languages', async () => {
    const { members } = world.call('members.list', { account: owner.client });
    const member = members.find((one) => !one.owner).user;
    const { contacts } = world.call('contact.list', { account: owner.client });
    for (const language of ['english', 'romanian']) {
        world.sql(`UPDATE tblclients SET language = '${language}' WHERE id = ${owner.client}`);
        const page = await world.visitor();
        await logInAtPanel(page, owner);
        await page.waitForURL('**/clientarea.php');
        const english = language === 'english';
        const pages = [['users', ''], ['users', '&search=a&status=Active'], ['permissions', `&user=${member}`], ['contact', ''], ['profile', ''], ...(english ? [
            ['permissions', `&user=${members[0].user}`], ['ownership', ''], ['contacts', ''], ['contact', `&contact=${contacts[0].contact}`],
            ['record', ''], ['accounts', ''], ['newaccount', '']] : [])];
        for (const [name, query] of pages) {
            await page.goto(at(name, query));
            await check(page, `${name}${query} ${language}`, english && ['users', 'contact', 'record'].includes(name) ? [DESK, PHONE] : [PHONE]);
        }
        // What comes back with a mistake, and what would change.
        await page.goto(at('permissions', `&user=${member}`));
        await page.locator('input[name="permissions[]"]').first().check();
        await page.locator('button[value=preview]').click();
        await page.locator('#keyholder-changes').waitFor();
        await check(page, `what changes ${language}`);
        await page.goto(at('users'));
        await page.locator('#invite-email').fill('x@y');
        await page.locator('#choice-choose').check();
        await page.locator('button[value=invite]').click();
        await page.locator('#keyholder-error').waitFor();
        await check(page, `a wrong invitation ${language}`);
        await page.context().close();
    }
    world.sql(`UPDATE tblclients SET language = 'english' WHERE id = ${owner.client}`);
});

test('a member’s pages: refused, choosing, switching', async () => {
    const { user } = world.call('login', { email: person.email, password: person.password });
    world.call('member.add', { account: otherOwner.client, user: user.id, permissions: [] });
    const page = await world.visitor();
    await logIn(page, person.email, person.password);
    await check(page, 'choose an account');
    await page.locator(`[data-account="${owner.client}"] button`).click();
    await page.waitForURL('**/clientarea.php');
    await page.goto('/clientarea.php?action=invoices');
    await check(page, 'refused');
    await page.locator('nav.navbar-secondary summary').first().click();
    await check(page, 'the switcher');
    await page.goto(at('newaccount'));
    await check(page, 'a new account');
    await page.goto(at('profile'));
    await check(page, 'profile of a member');
    const moved = 'axel.moved@example.org';
    const ask = async (password) => {
        await page.getByLabel('New e-mail address').fill(moved);
        await page.getByLabel('Your password, to be sure').fill(password);
        await page.getByRole('button', { name: 'Send the link' }).click();
    };
    await ask('not it');
    await page.locator('#keyholder-error').waitFor();
    await check(page, 'a wrong password for another address');
    await ask(person.password);
    await said(page, 'We have sent a link');
    await page.goto(linkIn(await mailTo(world, moved), world));
    await check(page, 'another address');
});

test('the pages of the staff', async () => {
    const page = await world.visitor();
    await logInAsStaff(page);
    const { members } = world.call('members.list', { account: owner.client });
    for (const [name, query] of [
        ['health', ''], ['people of an account', `&page=client&userid=${owner.client}`], ['found people', `&page=client&userid=${owner.client}&search=a`],
        ['access list', `&page=user&user=${members[1].user}`], ['roles', '&page=roles'], ['settings', '&page=settings'], ['search', '&page=client&search=Studio'],
    ]) {
        await page.goto(`/admin/addonmodules.php?module=keyholder${query}`);
        await check(page, name, [DESK, PHONE]);
    }
    await page.goto(`/admin/clientssummary.php?userid=${owner.client}`);
    // The rest of that page is the panel's.
    await check(page, 'summary of a client', [DESK, PHONE], '#keyholder-summary');
});
