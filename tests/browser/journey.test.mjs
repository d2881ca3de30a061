// The story: an owner invites somebody; the person joins, sees what was granted, switches accounts; the owner takes a
// permission away, and the next click is refused.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import {
    at, enter, fillInRegistration, followMenu, invite, logInAtPanel, look, offered, picture, refused, save, said, shown, story,
} from './steps.mjs';

const person = { email: 'vera.vos@example.org', password: 'a-quiet-river-7' };
const { owner, otherOwner } = people;

let world;
before(async () => { world = await startWorld('journey'); });
after(() => world?.stop());

test('invite, register, log in, switch accounts, lose a permission', async (t) => {
    const step = story(t);
    const ownersPage = await world.visitor();
    const page = await world.visitor();

    await step('the owner logs in with the old password and opens User Management', async () => {
        await logInAtPanel(ownersPage, owner);
        await followMenu(ownersPage, 'Hello, Олена García!', 'User management');
        assert.equal(await ownersPage.locator('h1').innerText(), 'User management');
        await look(ownersPage, 'users');
    });

    await step('the owner invites an unknown address with two permissions', async () => {
        await ownersPage.locator('#invite-email').fill(person.email);
        await ownersPage.getByLabel('Choose permissions').check();
        await ownersPage.getByLabel('View invoices').check();
        await ownersPage.getByLabel('View support tickets').check();
        await look(ownersPage, 'users-invite');
        await ownersPage.getByRole('button', { name: 'Send invitation' }).click();
        await said(ownersPage, `An invitation was sent to ${person.email}.`);
        await look(ownersPage, 'users-invited');
        await picture(ownersPage, 'users');
        const row = ownersPage.locator('[data-invitation]', { hasText: person.email });
        assert.match(await row.innerText(), /Sent/);
    });

    await step('the person opens the link of the mail, registers and logs in', async () => {
        const mail = await mailTo(world, person.email);
        assert.match(mail.subject, /invites you to the account Studio García/);
        await page.goto(linkIn(mail, world));
        assert.ok(!page.url().includes('token='), 'the token has left the address');
        await look(page, 'accept-register');
        await fillInRegistration(page, person);
        await said(page, `You may now use the account “${owner.account}”. Please log in.`);
        await look(page, 'login-registered');
        assert.equal(await page.getByLabel('E-mail address').inputValue(), person.email);
        await page.getByLabel('Password').fill(person.password);
        await page.getByRole('button', { name: 'Log in' }).click();
        await page.waitForURL('**/clientarea.php');
        assert.match(await page.locator('h1').innerText(), /Vera Vos/, 'the person is greeted, not the owner');
        await look(page, 'home-guest');
    });

    await step('only what was granted is offered', async () => {
        const links = await offered(page);
        for (const link of ['My Invoices', 'Tickets', 'Switch account']) {
            assert.ok(links.includes(link), `${link} is offered: ${links}`);
        }
        for (const link of ['My Services', 'My Domains', 'My Quotes', 'Open Ticket', 'User management', 'Edit Account Details']) {
            assert.ok(!links.includes(link), `${link} is not offered: ${links}`);
        }
    });

    await step('only what was granted opens', async () => {
        await shown(page, '/clientarea.php?action=invoices', 'My Invoices');
        await shown(page, '/supporttickets.php', 'Support Tickets');
        const ask = 'Ask Олена García to give you access.';
        await refused(page, '/clientarea.php?action=services', { needs: 'View services', ask });
        assert.equal(await page.locator('main').getByRole('link', { name: 'Switch account' }).count(), 0, 'there is no other account');
        await look(page, 'refused');
        await picture(page, 'refused');
        await refused(page, '/clientarea.php?action=domains', { needs: 'View domains', ask });
        await refused(page, '/clientarea.php?action=details', { needs: 'Edit account details', ask });
        await refused(page, '/submitticket.php?step=2&deptid=1', { needs: 'Open support tickets', ask });
        await refused(page, at('users'), { needs: 'Only the owner', ask: 'The owner is Олена García.' });
    });

    await step('a second owner invites the same address; the person accepts while logged in', async () => {
        const secondOwnersPage = await world.visitor();
        await logInAtPanel(secondOwnersPage, otherOwner);
        await invite(secondOwnersPage, person.email);
        await said(secondOwnersPage, `An invitation was sent to ${person.email}.`);
        await secondOwnersPage.context().close();
        await page.goto(linkIn(await mailTo(world, person.email, 2), world));
        assert.match(await page.locator('main').innerText(), /You are logged in as Vera Vos/);
        await look(page, 'accept');
        await page.getByRole('button', { name: 'Accept' }).click();
        await said(page, `You may now use the account “${otherOwner.account}”.`);
    });

    await step('the person switches accounts, and the menus follow', async () => {
        await look(page, 'accounts');
        await picture(page, 'accounts');
        await enter(page, otherOwner.client);
        await page.waitForURL('**/clientarea.php');
        assert.ok((await offered(page)).includes(otherOwner.account), 'the account in use is named');
        await shown(page, '/clientarea.php?action=services', 'My Services');
        await followMenu(page, 'Hello, Vera Vos!', 'Switch account');
        await enter(page, owner.client);
        await page.waitForURL('**/clientarea.php');
        assert.ok((await offered(page)).includes(owner.account));
        await refused(page, '/clientarea.php?action=services', { needs: 'View services', ask: 'Ask Олена García' });
        assert.match(await page.locator('main').innerText(), /Account in use: Studio García[\s\S]*Switch account/, 'with two accounts it may be the wrong one');
        await shown(page, '/clientarea.php?action=invoices', 'My Invoices');
    });

    await step('the owner takes a permission away, and the very next click is refused', async () => {
        await ownersPage.goto(at('users'));
        await ownersPage.locator('[data-user]', { hasText: person.email }).getByRole('link', { name: 'Permissions' }).click();
        await look(ownersPage, 'permissions');
        assert.ok(await ownersPage.getByLabel('View invoices').isChecked());
        await ownersPage.getByLabel('View invoices').uncheck();
        await save(ownersPage, ['May no longer: View invoices']);
        await said(ownersPage, 'The access of Vera Vos was saved.');

        // The link is still on the person's page: it was drawn before.
        const answer = page.waitForResponse((response) => response.status() === 403);
        await followMenu(page, 'Billing', 'My Invoices');
        await answer;
        await page.getByRole('heading', { name: 'You may not do this' }).waitFor();
        const text = await page.locator('main').innerText();
        assert.match(text, /View invoices/);
        assert.match(text, /Ask Олена García to give you access/);
        await shown(page, '/supporttickets.php', 'Support Tickets');
    });

    await step('the owner removes the person, and the next click leads out of the account', async () => {
        await ownersPage.locator('[data-user]', { hasText: person.email }).getByRole('button', { name: 'Remove' }).click();
        await said(ownersPage, 'The person has no access to this account any more.');
        await page.goto('/supporttickets.php');
        assert.doesNotMatch(await page.locator('h1').first().innerText(), /Tickets/);
        await look(page, 'removed');
    });
});
