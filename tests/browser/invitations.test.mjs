// Invitations that do not end in the plain way, one story each.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import {
    at, fillInRegistration, invite, invitedLink, logIn, logInAtPanel, look, register, said,
} from './steps.mjs';

const { owner, otherOwner } = people;
const password = 'a-quiet-river-7';

let world;
let owners;
before(async () => {
    world = await startWorld('invitations');
    owners = await world.visitor();
    await logInAtPanel(owners, owner);
});
after(() => world?.stop());

/** What the owner reads about the newest invitation of an address. */
const status = async (email) => {
    await owners.goto(at('users'));
    return owners.locator('[data-invitation]', { hasText: email }).first().locator('.badge').innerText();
};

const press = (email, button) => owners.locator('[data-invitation]', { hasText: email }).first().getByRole('button', { name: button }).click();

/** The page behind a link that is no use any more. */
async function deadLink(link, why) {
    const page = await world.visitor();
    await page.goto(link);
    const text = await page.locator('main').innerText();
    assert.ok(text.includes(why), `"${why}" in: ${text}`);
    assert.equal(await page.locator('form[action*="page=accept"]').count(), 0, 'there is nothing to press');
    await page.context().close();
}

test('the invited person declines, without any login', async () => {
    const email = 'nina.nee@example.org';
    const page = await world.visitor();
    await page.goto(await invitedLink(world, owners, email));
    await page.getByRole('button', { name: 'Decline' }).click();
    await said(page, `You have declined the invitation to the account “${owner.account}”.`);
    await look(page, 'declined');
    assert.equal(await status(email), 'Declined');
});

test('sending again makes a new link and kills the first one', async () => {
    const email = 'rita.resend@example.org';
    const first = await invitedLink(world, owners, email);
    await press(email, 'Send again');
    await said(owners, `A new invitation was sent to ${email}. The old link stopped working.`);
    const second = linkIn(await mailTo(world, email, 2), world);
    assert.notEqual(first, second);
    await deadLink(first, 'There is no such invitation');
    const page = await world.visitor();
    await register(page, second, { password });
    await said(page, 'Please log in.');
    assert.equal(await status(email), 'Accepted');
});

test('an invitation that was taken back cannot be accepted', async () => {
    const email = 'carl.cancelled@example.org';
    const link = await invitedLink(world, owners, email);
    const page = await world.visitor();
    await page.goto(link);
    await owners.goto(at('users'));
    await press(email, 'Cancel invitation');
    await said(owners, `The invitation of ${email} was cancelled.`);
    assert.equal(await status(email), 'Cancelled');
    assert.equal(await owners.locator('[data-invitation]', { hasText: email }).locator('time').count(), 1, 'it is valid until nothing any more');
    await deadLink(link, 'It may have been taken back');
    // A person who has the page open is told as well.
    await fillInRegistration(page, { password });
    await page.getByText('It may have been taken back').waitFor();
    await look(page, 'notice');
});

test('the same address invited twice has one open invitation, the newer one', async () => {
    const email = 'tom.twice@example.org';
    const first = await invitedLink(world, owners, email, ['invoices.view']);
    const second = await invitedLink(world, owners, email, ['tickets.view'], 2);
    const rows = await owners.locator('[data-invitation]', { hasText: email }).allInnerTexts();
    assert.equal(rows.filter((row) => /\bSent\b/.test(row.replace('Sent on', ''))).length, 1, rows.join('\n'));
    await deadLink(first, 'invitation');
    const page = await world.visitor();
    await register(page, second, { password });
    await said(page, 'Please log in.');
});

test('a member is not invited again, and a wrong address comes back with the form', async () => {
    const email = 'mia.member@example.org';
    const page = await world.visitor();
    await register(page, await invitedLink(world, owners, email), { password });
    await said(page, 'Please log in.');
    await invite(owners, email, ['quotes.view']);
    await said(owners, 'This person is already a member of the account.');
    await look(owners, 'users-error');
    assert.equal(await owners.locator('#invite-email').inputValue(), email);
    assert.ok(await owners.locator('input[value="quotes.view"]').isChecked(), 'the choice is kept');
    await invite(owners, 'no@such@address');
    assert.equal(await owners.locator('#invite-email:invalid').count(), 1, 'the browser refuses it');
    await owners.locator('#keyholder-invite').evaluate((form) => { form.noValidate = true; });
    await owners.getByRole('button', { name: 'Send invitation' }).click();
    await said(owners, 'This is not a usable e-mail address.');
});

test('somebody else who is logged in cannot accept', async () => {
    const link = await invitedLink(world, owners, 'walt.wanted@example.org');
    const page = await world.visitor();
    await logInAtPanel(page, otherOwner);
    await page.goto(link);
    assert.match(await page.locator('.alert-warning').innerText(), /sent to another address/);
    await look(page, 'accept-other');
    await page.getByRole('button', { name: 'Accept' }).click();
    await said(page, 'This invitation was sent to another address.');
    assert.equal(await status('walt.wanted@example.org'), 'Sent');
    await page.goto(at('accounts'));
    assert.equal(await page.locator(`[data-account="${owner.client}"]`).count(), 0);
});

test('a used link is used', async () => {
    const email = 'una.used@example.org';
    const link = await invitedLink(world, owners, email);
    const page = await world.visitor();
    await register(page, link, { password });
    await said(page, 'Please log in.');
    await deadLink(link, 'This invitation has been used already.');
});

test('a password that is too short, or typed in two ways, comes back with the form', async () => {
    const page = await world.visitor();
    await register(page, await invitedLink(world, owners, 'petra.password@example.org'), { password: 'short' });
    await said(page, 'The password must have 10 to 200 characters.');
    assert.equal(await page.getByLabel('First name').inputValue(), 'Vera');
    await look(page, 'register-error');
});

test('names are text, whatever they look like', async () => {
    const email = 'bold@example.org';
    const first = '<b>Bold</b><img src=x onerror=alert(1)>';
    const last = `O'Neil "quoted" & Söhne`;
    const page = await world.visitor();
    await register(page, await invitedLink(world, owners, email, ['account.profile']), { first, last, password });
    await said(page, 'Please log in.');
    await logIn(page, email, password);
    await page.waitForURL('**/clientarea.php');
    const name = `${first} ${last}`;
    let asked = '';
    owners.removeAllListeners('dialog');
    owners.on('dialog', (dialog) => {
        asked = dialog.message();
        return dialog.dismiss();
    });
    for (const [visitor, address] of [[page, '/clientarea.php'], [page, at('accounts')], [owners, at('users')]]) {
        await visitor.goto(address);
        const text = await visitor.locator('body').innerText();
        assert.ok(text.includes(name), `${address} shows the name as it was typed`);
        assert.equal(await visitor.locator('b, img').count(), 0, `${address} has no element out of the name`);
    }
    await owners.locator('[data-user]', { hasText: email }).getByRole('button', { name: 'Remove' }).click();
    assert.ok(asked.includes(name), asked);
    assert.equal(await owners.locator('[data-user]', { hasText: email }).count(), 1, 'who says no to the question has removed nobody');
    await look(owners, 'users-many');
    owners.removeAllListeners('dialog');
    owners.on('dialog', (dialog) => dialog.accept());
});
