// A world whose pages a theme of WHMCS 8 draws, and what the stories about it ask.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { linkIn, mailTo, root, startWorld } from './world.mjs';

export const themes = path.join(root, 'tests/browser/themes');

/** The message that the theme shows. */
export const told = (page) => page.locator('.message').first().innerText();

/** Opens a page and sees that the theme has drawn it. */
export async function open(page, address) {
    const response = await page.goto(address);
    assert.equal(response.status(), 200, `${address} is drawn`);
    assert.equal(await page.locator('body').getAttribute('data-theme'), 'eight');
}

/** A world with the theme `themes/eight`, and with the hooks of `themes/hooks` in its panel. */
export async function startThemedWorld(name) {
    process.env.PANEL_HOOKS = path.join(themes, 'hooks');
    const world = await startWorld(name);
    const command = world.panel;
    const panel = (...args) => execFileSync(command, args, { env: world.env });
    Object.assign(world, {
        panel,
        /** What staff type into the module's settings. */
        setTheme: (theme, frame = 'theme') => panel('addon:set', 'keyholder', `theme=${theme}`, `theme_frame=${frame}`),
        members: (client) => world.call('members.list', { account: client }).members,
        invites: (client) => world.call('invitations.list', { account: client }).invitations,
        /** Invites the address on an account, in the name of staff, and gives the link of the mail. */
        async invited(email, client, mails = 1) {
            world.call('invitation.create', { account: client, email, permissions: ['invoices.view'] });
            panel('cron');
            return linkIn(await mailTo(world, email, mails), world);
        },
    });
    world.setTheme(`${themes}/eight`);
    return world;
}
