// Contacts and sub-accounts: the form in five steps, in step with the panel's own rows; who gets which mail.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { linkIn, mailTo, people, startWorld, until } from './world.mjs';
import { at, followMenu, logIn, logInAtPanel, look, picture, refused, register, said, shown, story } from './steps.mjs';

const { owner } = people;

let world;
before(async () => { world = await startWorld('contacts'); });
after(() => world?.stop());

const next = (page) => page.getByRole('button', { name: 'Continue' }).click();
const row = (page, text) => page.locator('[data-contact]', { hasText: text });
const known = () => world.call('contact.list', { account: owner.client }).contacts;

test('a contact becomes a sub-account with a strong password, and a contact again', async (t) => {
    const step = story(t);
    const page = await world.visitor();
    const person = { email: 'sub.account@example.org', password: '' };

    await step('the form goes step by step, and does not go on from a wrong one', async () => {
        await logInAtPanel(page, owner);
        await followMenu(page, 'Hello', 'Contacts/Sub-Accounts');
        await look(page, 'contacts');
        await page.getByRole('link', { name: 'Add a contact' }).click();
        await page.getByLabel('First name').fill('Sub');
        await page.getByLabel('Last name').fill('<b>Account</b>');
        await page.getByLabel('E-mail address').fill('no address');
        await next(page);
        assert.ok(await page.getByLabel('E-mail address').isVisible(), 'a wrong address keeps the step');
        await page.getByLabel('E-mail address').fill(person.email);
        await page.getByLabel('Country').selectOption('Spain');
        await look(page, 'contact-1-details');
        await next(page);
        assert.equal(await page.locator('.keyholder-steps li').count(), 3, 'a plain contact has three steps');
        await page.getByLabel('I choose the first password').check();
        assert.equal(await page.locator('.keyholder-steps li').count(), 5, 'a sub-account has five');
        await look(page, 'contact-2-sub-account');
        await picture(page, 'contact');
        await next(page);
        await page.getByLabel('All of these').check();
        assert.ok(await page.getByLabel('View invoices').isChecked());
        await page.getByLabel('All of these').uncheck();
        await page.getByLabel('View invoices').check();
        await look(page, 'contact-3-permissions');
        await next(page);
        await page.locator('#contact-password').fill('aaaaaaaaaaaa');
        assert.equal(await page.locator('#password-strength').innerText(), 'Weak');
        await page.getByRole('button', { name: 'Make a strong password' }).click();
        assert.equal(await page.locator('#password-strength').innerText(), 'Strong');
        person.password = await page.locator('#contact-password').inputValue();
        await look(page, 'contact-4-password');
        await next(page);
        await page.getByRole('checkbox', { name: 'Invoices', exact: true }).check();
        await look(page, 'contact-5-mail');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await said(page, 'The sub-account of Sub <b>Account</b> is active.');
    });

    await step('the panel has the same contact, without a password of its own', async () => {
        assert.match(await row(page, person.email).innerText(), /Sub <b>Account<\/b>[\s\S]*Sub-account[\s\S]*General, Invoices/);
        const [panels] = world.sql(`SELECT CONCAT(firstname, '|', country, '|', subaccount, '|', invoiceemails, '|', password) FROM tblcontacts WHERE email = '${person.email}'`).split('\n');
        assert.equal(panels, 'Sub|ES|0|1|');
        assert.equal(known().filter((contact) => contact.email === person.email).length, 1, 'the hook has not added it twice');
    });

    await step('the person logs in with it and may do what was ticked', async () => {
        const theirs = await world.visitor();
        await logIn(theirs, person.email, person.password);
        await theirs.waitForURL('**/clientarea.php');
        await shown(theirs, '/clientarea.php?action=invoices', 'My Invoices');
        await refused(theirs, '/supporttickets.php', { needs: 'View support tickets', ask: 'Ask Олена García' });
        await refused(theirs, at('contacts'), { needs: 'Manage contacts', ask: 'Ask Олена García' });

        await row(page, person.email).getByRole('link', { name: 'Edit' }).click();
        await page.getByRole('button', { name: '2. Sub-account' }).click();
        await look(page, 'contact-has-login');
        await page.getByRole('button', { name: 'Take the login away' }).click();
        await said(page, 'is a contact without a login now.');
        assert.match((await theirs.goto('/clientarea.php')).url(), /login/, 'the person is out at once');
    });

    await step('removed here, it is gone from the panel', async () => {
        await row(page, person.email).getByRole('button', { name: 'Remove' }).click();
        await said(page, 'was removed.');
        assert.equal(world.sql(`SELECT COUNT(*) FROM tblcontacts WHERE email = '${person.email}'`), '0');
    });

    await step('by invitation, the person chooses the password', async () => {
        await page.getByRole('link', { name: 'Add a contact' }).click();
        await page.getByLabel('First name').fill('Ines');
        await page.getByLabel('E-mail address').fill('ines@example.org');
        await next(page);
        await page.getByLabel('the person chooses the password').check();
        await next(page);
        await page.getByLabel('View support tickets').check();
        await next(page);
        await page.getByRole('button', { name: 'Save changes' }).click();
        await said(page, 'an invitation was mailed');
        const theirs = await world.visitor();
        await register(theirs, linkIn(await mailTo(world, 'ines@example.org'), world), { first: 'Ines', last: 'X', password: 'her own password' });
        await said(theirs, 'You may now use');
        await page.goto(at('contacts'));
        assert.match(await row(page, 'ines@example.org').innerText(), /Sub-account/);
    });

    await step('nobody is left without mail about domains by mistake', async () => {
        await page.goto(at('contact'));
        await page.getByRole('button', { name: '3. Mail preferences' }).click();
        assert.ok(await page.getByLabel('E-mail address').isVisible(), 'an empty address is asked for first');
        await page.getByLabel('E-mail address').fill('noname@example.org');
        await page.getByRole('button', { name: '3. Mail preferences' }).click();
        await page.getByRole('button', { name: 'Save changes' }).click();
        await page.locator('#keyholder-error', { hasText: 'A contact needs a name' }).waitFor();
    });
});

test('what the panel itself does to contacts is passed on', async () => {
    const panel = (...args) => JSON.parse(execFileSync(world.panel, ['api', ...args], { encoding: 'utf8', env: world.env }));
    const { contactid } = panel('AddContact', `clientid=${owner.client}`, 'firstname=Api', 'lastname=Contact', 'email=api@example.org', 'invoiceemails=1');
    const mine = () => known().find((contact) => contact.panel_id === contactid);
    assert.deepEqual([mine().first_name, mine().mail], ['Api', ['invoice']]);
    panel('UpdateContact', `contactid=${contactid}`, 'city=Iași', 'supportemails=1');
    assert.deepEqual([mine().details.city, mine().mail], ['Iași', ['invoice', 'support']]);
    panel('DeleteContact', `contactid=${contactid}`);
    assert.equal(mine(), undefined);
    const sub = panel('AddContact', `clientid=${owner.client}`, 'firstname=Sub', 'lastname=Api', 'email=sub.api@example.org', 'permissions=tickets',
        'password2=a password of the panel');
    const user = known().find((contact) => contact.panel_id === sub.contactid).user;
    assert.ok(user > 0, 'a sub-account of the panel is a member at once');
    assert.ok(world.call('check', { user, account: owner.client, permission: 'tickets.view' }).allowed);
});

test('copies go to those who are meant to get them, members too, and to nobody else', async () => {
    const account = owner.client;
    const { members } = world.call('members.list', { account });
    const member = members.find((one) => !one.owner);
    world.call('member.mail', { account, user: member.user, mail: ['invoice'] });
    // The panel's row says that this contact gets invoices; Keyholder has been told otherwise.
    const contact = known().find((one) => one.user === null && one.panel_id > 0);
    world.sql(`UPDATE tblcontacts SET invoiceemails = 1 WHERE id = ${contact.panel_id}`);
    const invoice = world.sql(`SELECT id FROM tblinvoices WHERE userid = ${account} LIMIT 1`);
    const before = world.mails().length;
    execFileSync(world.panel, ['api', 'SendEmail', 'messagename=Invoice Created', `id=${invoice}`], { env: world.env });
    const sent = await until('the copies', () => (world.mails().length >= before + 2 ? world.mails().slice(before) : null));
    assert.ok(sent.some((mail) => mail.to.includes(member.email)), 'the member has a copy');
    assert.ok(!sent.some((mail) => `${mail.to} ${mail.cc}`.includes(contact.email)), 'the contact has none');
});

test('a mail that lets its reader in goes to nobody else', async () => {
    const account = owner.client;
    const contact = known().find((one) => one.user === null && one.panel_id > 0);
    world.call('contact.change', { account, contact: contact.contact, mail: ['general'] });
    world.sql(`UPDATE tblcontacts SET generalemails = 1 WHERE id = ${contact.panel_id}`);
    world.sql(`INSERT INTO tblemailtemplates (type, name, subject, message) VALUES ('general', 'Password Reset Validation', 'Reset', 'link')`);
    const send = (name) => {
        const before = world.mails().length;
        execFileSync(world.panel, ['api', 'SendEmail', `messagename=${name}`, `id=${account}`], { env: world.env });
        return world.mails().slice(before);
    };
    assert.ok(send('Client Signup Email').every((mail) => !mail.cc.includes(contact.email)));
    const [reset, ...copies] = send('Password Reset Validation');
    assert.deepEqual([reset.cc, copies], ['', []]);
    assert.equal(reset.to, owner.email);
});

test('a reply to a ticket goes to the member who opened it, with a copy to the account', async () => {
    const account = owner.client;
    const { members } = world.call('members.list', { account });
    const member = members.find((one) => !one.owner && /^[^@]+@/.test(one.email) && one.email !== 'ines@example.org');
    world.call('member.change', { account, user: member.user, permissions: ['tickets.view', 'tickets.open'] });
    const page = await world.visitor();
    await logInAtPanel(page, member);
    await page.waitForURL('**/clientarea.php');
    await page.goto('/submitticket.php?step=2&deptid=1');
    await page.locator('input[name=subject]').fill('A question');
    await page.locator('textarea[name=message]').fill('What about it?');
    await page.locator('main form button').last().click();
    const ticket = await until('the ticket', () => world.sql(`SELECT id FROM tbltickets WHERE title = 'A question' AND userid = ${account}`));
    const before = world.mails().length;
    execFileSync(world.panel, ['api', 'SendEmail', 'messagename=Support Ticket Reply', `id=${ticket}`], { env: world.env });
    const sent = await until('the reply', () => (world.mails().length >= before + 2 ? world.mails().slice(before) : null));
    assert.deepEqual(sent.map((mail) => mail.to).sort(), [member.email, owner.email].sort());
});
