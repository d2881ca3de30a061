// What people do on the pages, in the words of the stories.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkIn, mailTo, oldPassword, root } from './world.mjs';

export const at = (name, query = '') => `/index.php?m=keyholder&page=${name}${query}`;

/** With an old password, at the panel's own form. */
export async function logInAtPanel(page, { email }, password = oldPassword(email)) {
    await page.goto('/login.php');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
}

/** In the admin area. */
export async function logInAsStaff(page, url = '') {
    await page.goto(`${url}/admin/`);
    await page.locator('input[name=username]').fill('admin');
    await page.locator('input[name=password]').fill('admin-demo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/index.php');
}

/** With the one password for all accounts, at Keyholder's form. */
export async function logIn(page, email, password) {
    await page.goto(at('login'));
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
}

/** Opens a menu of the head and follows one of its links, as a person does. */
export async function followMenu(page, menu, link) {
    const details = page.locator('nav details', { has: page.getByRole('link', { name: link, exact: true, includeHidden: true }) })
        .filter({ hasText: menu });
    if (!await details.evaluate((element) => element.open)) {
        await details.locator('summary').click();
    }
    await details.getByRole('link', { name: link, exact: true }).click();
}

/** The texts of all links and menus of the head, shut ones too. */
export const offered = (page) => page.locator('header nav a, header nav summary').evaluateAll((links) => links.map((link) => link.textContent.trim()));

/** Fills in the form on the page "User management" and sends it. No permissions: all of them. */
export async function invite(page, email, permissions = []) {
    await page.goto(at('users'));
    await page.locator('#invite-email').fill(email);
    if (permissions.length > 0) {
        await page.getByLabel('Choose permissions').check();
        for (const permission of permissions) {
            await page.locator(`#keyholder-invite input[value="${permission}"]`).check();
        }
    }
    await page.getByRole('button', { name: 'Send invitation' }).click();
}

/** Invites and returns the link that the person gets. */
export async function invitedLink(world, page, email, permissions = [], mails = 1) {
    await invite(page, email, permissions);
    await said(page, `An invitation was sent to ${email}.`);
    return linkIn(await mailTo(world, email, mails), world);
}

/**
 * Accepts the invitation that the page shows, as somebody who came in with an old password: the page asks for a mail
 * first, whose number among those to the address is `mails`. Ends on the page "Choose an account".
 */
export async function acceptByMail(world, page, email, password, mails) {
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.locator('#keyholder-prove').waitFor();
    await look(page, 'accept-prove');
    await page.getByRole('button', { name: 'Confirm by mail' }).click();
    await said(page, 'We have sent you a mail');
    assert.equal(await page.getByRole('button', { name: 'Accept' }).count(), 1, 'the invitation is still here');
    await page.goto(linkIn(await mailTo(world, email, mails), world));
    await page.locator('#confirm-password').fill(password);
    await page.locator('#confirm-again').fill(password);
    await page.locator('button[value=confirm]').click();
    await said(page, 'Your password is set.');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.waitForURL('**page=accounts');
}

/** Fills in the form behind an invitation's link. */
export async function register(page, link, person) {
    await page.goto(link);
    await fillInRegistration(page, person);
}

/** The same where the page is open already. */
export async function fillInRegistration(page, { first = 'Vera', last = 'Vos', password }) {
    await page.getByLabel('First name').fill(first);
    await page.getByLabel('Last name').fill(last);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('Password again').fill(password);
    await page.getByRole('button', { name: 'Register and accept' }).click();
}

/** On the page "Permissions": asks what would change, reads exactly that, and saves it. */
export async function save(page, changes) {
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.locator('#keyholder-changes').waitFor();
    assert.deepEqual(await page.locator('#keyholder-changes li').allInnerTexts(), changes);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.waitForURL('**page=users');
}

/** Chooses an account on the page "Choose an account". */
export const enter = (page, client) => page.locator(`[data-account="${client}"]`).getByRole('button', { name: 'Enter' }).click();

/** The page says this, in a message. */
export async function said(page, text) {
    await page.locator('.keyholder-messages .alert', { hasText: text }).waitFor();
}

/** The page is refused: 403, what is missing, and whom to ask. */
export async function refused(page, address, { needs, ask }) {
    const response = await page.goto(address);
    assert.equal(response.status(), 403, `${address} is refused`);
    const text = await page.locator('main').innerText();
    for (const part of ['You may not do this', needs, ask]) {
        assert.ok(text.includes(part), `the refusal says "${part}": ${text}`);
    }
}

/** The page is shown. */
export async function shown(page, address, heading) {
    const response = await page.goto(address);
    assert.equal(response.status(), 200, `${address} is shown`);
    assert.equal(await page.locator('h1').first().innerText(), heading);
}

/** Takes pictures of the page on a desk and on a phone, and sees to it that nobody has to scroll sideways. */
export async function look(page, name) {
    const screens = path.join(root, 'target/browser/screens');
    mkdirSync(screens, { recursive: true });
    const before = page.viewportSize();
    await page.waitForLoadState();
    for (const [width, height] of [[1200, 900], [390, 844]]) {
        await page.setViewportSize({ width, height });
        const { content, screen, widest } = await page.evaluate(() => {
            const wide = [...document.querySelectorAll('body *')]
                .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map((element) => `${element.tagName}.${element.className}`);
            return { content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth, widest: wide.slice(0, 5) };
        });
        await page.screenshot({ path: path.join(screens, `${name}-${width}.png`), fullPage: true });
        assert.ok(content <= screen, `${name} is ${content} wide on a screen of ${screen}: ${widest.join(' ')}`);
    }
    await page.setViewportSize(before);
}

/** Takes a picture for the documents, when asked to: KEYHOLDER_PICTURES=1. */
export async function picture(page, name, size = { width: 1100, height: 760 }) {
    if (!process.env.KEYHOLDER_PICTURES) {
        return;
    }
    const before = page.viewportSize();
    await page.setViewportSize(size);
    await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 0); });
    await page.mouse.move(1, size.height - 1);
    await page.screenshot({ path: path.join(root, `docs/images/${name}.png`) });
    await page.setViewportSize(before);
}

/** The steps of one story: when one fails, those after it say so instead of failing for the same reason. */
export function story(t) {
    let failed = false;
    return (name, run) => t.test(name, { skip: failed && 'an earlier step failed' }, async () => {
        failed = true;
        await run();
        failed = false;
    });
}
