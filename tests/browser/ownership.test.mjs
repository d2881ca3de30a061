// An account changes hands: offered, taken back, declined, accepted; by the mailed link and in a session.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld } from './world.mjs';
import { at, invitedLink, logIn, logInAtPanel, look, register, said, shown, story } from './steps.mjs';

const { owner } = people;
const person = { email: 'olu.next@example.org', first: 'Olu', last: 'Next', password: 'a password of their own' };

let world;
before(async () => { world = await startWorld('ownership'); });
after(() => world?.stop());

test('the owner offers the account, and the other becomes the owner', async (t) => {
    const step = story(t);
    const owners = await world.visitor();
    const page = await world.visitor();
    const offer = async (former) => {
        await owners.goto(at('ownership'));
        await owners.getByLabel('New owner').selectOption({ label: `Olu Next (${person.email})` });
        await owners.getByLabel(former).check();
        await owners.getByRole('button', { name: 'Send the offer' }).click();
        await said(owners, 'The account was offered to Olu Next.');
    };

    await step('somebody joins who may see tickets', async () => {
        await logInAtPanel(owners, owner);
        await register(page, await invitedLink(world, owners, person.email, ['tickets.view']), person);
        await said(page, 'You may now use the account');
    });

    await step('an offer is taken back, and its link says so', async () => {
        await offer('I stay as a user');
        await look(owners, 'ownership-offered');
        const link = linkIn(await mailTo(world, person.email, 2), world);
        await owners.getByRole('button', { name: 'Take the offer back' }).click();
        await said(owners, 'The offer was taken back.');
        await page.goto(link);
        await said(page, 'This offer was taken back.');
    });

    await step('the link shows the offer and accepts nothing by itself; declined, it says so', async () => {
        await offer('I leave the account');
        const mail = await mailTo(world, person.email, 3);
        assert.match(mail.text, /Олена García leaves the account\./);
        const link = linkIn(mail, world);
        await page.goto(link);
        await page.getByRole('heading', { name: 'Олена García offers you the account Studio García' }).waitFor();
        assert.doesNotMatch(page.url(), /token/, 'the token leaves the address');
        await look(page, 'ownership-mailed');
        await owners.goto(at('users'));
        assert.match(await owners.locator('[data-user]').first().innerText(), /Олена García/, 'a look changes nothing');
        await page.getByRole('button', { name: 'Decline' }).click();
        await said(page, 'You have declined');
        await owners.goto(at('ownership'));
        assert.match(await owners.locator('main').innerText(), /Offered to Olu Next\s*Declined/);
        await page.goto(link);
        await said(page, 'This offer was declined.');
    });

    await step('in the session of the one to whom it is offered, it can be accepted', async () => {
        await offer('I stay as a user');
        await logIn(page, person.email, person.password);
        await page.waitForURL('**/clientarea.php');
        await page.goto(at('ownership'));
        await look(page, 'ownership-mine');
        await page.getByRole('button', { name: 'Become the owner' }).click();
        await said(page, 'You are now the owner of the account “Studio García”.');
    });

    await step('now the one is the owner, the other a user with all permissions', async () => {
        if (!page.url().includes('page=login')) {
            await page.goto(at('login'));
        }
        await logIn(page, person.email, person.password);
        await page.waitForURL('**/clientarea.php');
        await page.goto(at('users'));
        const rows = await page.locator('[data-user]').allInnerTexts();
        assert.match(rows[0], /Olu Next[\s\S]*Owner/);
        assert.ok(rows.some((row) => /Олена García[\s\S]*Active/.test(row)));
        await logInAtPanel(owners, owner);
        await shown(owners, '/clientarea.php?action=invoices', 'My Invoices');
        assert.equal((await owners.goto(at('users'))).status(), 403, 'the former owner manages nobody');
    });
});

test('nobody but the owner and the one to whom it is offered sees the page', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, { email: 'ukasz.nez.aca0cb@cliente.example' });
    await page.waitForURL('**/clientarea.php');
    assert.equal((await page.goto(at('ownership'))).status(), 403);
    assert.match(await page.locator('main').innerText(), /Only the owner/);
});
