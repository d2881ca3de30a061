// What an owner gives, in every way there is: roles, single services and domains, departments, a time; and what
// saving would change, before it is saved.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mailTo, linkIn, people, startWorld } from './world.mjs';
import { at, look, logIn, logInAtPanel, picture, refused, register, said, save, shown, story } from './steps.mjs';

const { owner } = people;
const person = { email: 'mila.member@example.org', first: 'Mila', last: 'Member', password: 'a password of her own' };

let world;
let services;
before(async () => {
    world = await startWorld('members');
    // Two services, so that one can be given and the other not.
    world.sql(`INSERT INTO tblhosting (userid, packageid, domain, domainstatus, username)
        VALUES (${owner.client}, 1, 'one.example', 'Active', 'one'), (${owner.client}, 1, 'two.example', 'Active', 'two')`);
    services = world.sql(`SELECT id FROM tblhosting WHERE userid = ${owner.client} AND domain IN ('one.example', 'two.example') ORDER BY id`).split('\n');
    // What a server module tells of its service.
    world.call('item.put', { account: owner.client, service: Number(services[0]), functions: ['reboot', 'reset-password'] });
});
after(() => world?.stop());

const mila = () => world.call('members.list', { account: owner.client, search: person.email }).members[0].user;
const mayDo = (name) => world.call('check', {
    user: mila(), account: owner.client, permission: 'services.manage', service: Number(services[0]), function: name,
}).allowed;
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('roles, one service, a closed department and an end', async (t) => {
    const step = story(t);
    const owners = await world.visitor();
    const page = await world.visitor();

    await step('the invitation offers a role, one service and a time', async () => {
        await logInAtPanel(owners, owner);
        await owners.goto(at('users'));
        await owners.locator('#invite-email').fill(person.email);
        await owners.getByLabel('Choose permissions').check();
        await owners.getByLabel('Accountant').check();
        await owners.locator('summary', { hasText: 'Single services and domains' }).click();
        await owners.locator(`#services-${services[0]}-view`).check();
        await owners.getByRole('group', { name: 'Also: Starter hosting – one.example' }).getByLabel('reboot').check();
        await owners.getByText('Closed ticket departments').click();
        await owners.getByLabel('Sales').check();
        await owners.getByText('Only for a time').click();
        await owners.getByLabel('Until').fill(day(30));
        await look(owners, 'invite-choose');
        await owners.getByRole('button', { name: 'Send invitation' }).click();
        await said(owners, `An invitation was sent to ${person.email}.`);
    });

    await step('the person joins and may do exactly that', async () => {
        await register(page, linkIn(await mailTo(world, person.email), world), person);
        await said(page, 'You may now use the account');
        await logIn(page, person.email, person.password);
        await page.waitForURL('**/clientarea.php');
        await shown(page, '/clientarea.php?action=invoices', 'My Invoices');
        assert.equal((await page.goto(`/clientarea.php?action=productdetails&id=${services[0]}`)).status(), 200);
        assert.deepEqual(['reboot', 'reset-password'].filter(mayDo), ['reboot']);
        await refused(page, `/clientarea.php?action=productdetails&id=${services[1]}`, { needs: 'View services', ask: 'Ask Олена García' });
        await refused(page, '/submitticket.php?step=2&deptid=1', { needs: 'Open support tickets', ask: 'Ask Олена García' });
    });

    await step('the list tells the role and the end', async () => {
        await owners.goto(at('users'));
        const row = owners.locator('[data-user]', { hasText: person.email });
        assert.match(await row.innerText(), /Accountant/);
        assert.match(await row.innerText(), /Until/);
        await look(owners, 'users-roles');
        await row.getByRole('link', { name: 'Permissions' }).click();
    });

    await step('what would change is shown before it is saved, and nothing is saved by looking', async () => {
        assert.ok(await owners.getByLabel('Accountant').isChecked());
        assert.equal(await owners.getByLabel('Until').inputValue(), day(30));
        await owners.getByLabel('Accountant').uncheck();
        await owners.getByLabel('View support tickets').check();
        await owners.getByLabel('Open support tickets').check();
        await owners.locator(`#services-${services[1]}-manage`).check();
        assert.ok(await owners.getByLabel('reboot').isChecked());
        await owners.getByLabel('reboot').uncheck();
        await owners.getByLabel('reset-password').check();
        await owners.getByRole('button', { name: 'Show what changes' }).click();
        await look(owners, 'permissions-changes');
        assert.equal(await owners.evaluate(() => document.activeElement.id), 'keyholder-changes', 'the answer has the focus');
        await picture(owners, 'permissions');
        await shown(page, '/clientarea.php?action=invoices', 'My Invoices');
        // Who goes on editing has to look again.
        await owners.getByLabel('Until').fill('');
        assert.ok(await owners.locator('#keyholder-changes').isHidden());
        await save(owners, [
            'Does not end by itself', 'May no longer: Role Accountant',
            'May from now on: View support tickets', 'May from now on: Open support tickets',
            'May from now on: Starter hosting – one.example: reset-password', 'May from now on: Starter hosting – two.example: Manage services',
            'May no longer: View invoices', 'May no longer: Pay invoices', 'May no longer: View balance', 'May no longer: Add funds',
            'May no longer: Manage payment methods', 'May no longer: View quotes', 'May no longer: Accept quotes',
            'May no longer: Starter hosting – one.example: reboot',
        ]);
        await said(owners, 'The access of Mila Member was saved.');
    });

    await step('the record says it too, with the services by their names', async () => {
        await owners.goto(at('record'));
        await owners.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        const record = await owners.locator('main').innerText();
        assert.match(record, /Roles\nAccountant\n[\s\S]*Closed ticket departments\nSales/);
        assert.match(record, /Starter hosting – one\.example: View services, reset-password; Starter hosting – two\.example: Manage services/);
        await owners.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'User management' }).click();
        await owners.locator('[data-user]').first().waitFor();
        // What may be seen of single services has a way there.
        await page.goto(at('profile'));
        await page.locator('.keyholder-rights').getByRole('link', { name: 'Starter hosting – one.example' }).click();
        await page.waitForURL(`**action=productdetails&id=${services[0]}`);
        assert.equal(await page.locator('main h1', { hasText: 'You may not' }).count(), 0);
    });

    await step('the next click feels it: the department stays closed, the others are open', async () => {
        assert.deepEqual(['reboot', 'reset-password'].filter(mayDo), ['reset-password']);
        await refused(page, '/clientarea.php?action=invoices', { needs: 'View invoices', ask: 'Ask Олена García' });
        await refused(page, '/submitticket.php?step=2&deptid=1', { needs: 'Open support tickets', ask: 'Ask Олена García' });
        assert.equal((await page.goto('/submitticket.php?step=2&deptid=3')).status(), 200);
    });

    await step('an address list shuts out who comes from elsewhere, and a wrong one comes back with the form', async () => {
        await owners.locator('[data-user]', { hasText: person.email }).getByRole('link', { name: 'Permissions' }).click();
        await owners.getByText('Time and network addresses').click();
        await owners.locator('#allow-from').fill('not an address');
        await owners.getByRole('button', { name: 'Show what changes' }).click();
        await owners.locator('#keyholder-error').waitFor();
        assert.equal(await owners.locator('#allow-from').inputValue(), 'not\nan\naddress');
        await owners.locator('#allow-from').fill('192.0.2.0/24');
        await save(owners, ['Only from 192.0.2.0/24']);
        await page.goto('/supporttickets.php');
        assert.doesNotMatch(await page.locator('h1').first().innerText(), /Tickets/);
    });

    await step('the list lets in who comes from there, at the next click', async () => {
        const change = (more) => world.call('member.change', { account: owner.client, user: mila(), ...more });
        const ticket = async () => (await page.goto('/submitticket.php?step=2&deptid=3')).status();
        change({ allow_from: ['127.0.0.0/8'] });
        assert.equal(await ticket(), 200);
        await refused(page, '/clientarea.php?action=invoices', { needs: 'View invoices', ask: 'Ask Олена García' });
        change({ allow_from: ['10.0.0.0/8'] });
        assert.equal(await ticket(), 403);
        assert.match(await page.locator('main').innerText(), /address/);
        change({ allow_from: ['10.0.0.0/8', '127.0.0.1'] });
        assert.equal(await ticket(), 200);
        // A second factor that was not shown keeps everybody out, and does so until nobody asks for it.
        world.call('account.put', { account: owner.client, second_factor: true });
        assert.equal(await ticket(), 403);
        assert.match(await page.locator('main').innerText(), /two-factor/);
        world.call('account.put', { account: owner.client, second_factor: false });
        assert.equal(await ticket(), 200);
    });
});

test('only single services: said where the permissions are chosen, with the keyboard alone', async () => {
    const page = await world.visitor();
    await logInAtPanel(page, owner);
    await page.goto(at('users'));
    const email = 'sole.service@example.org';
    const things = page.locator('summary', { hasText: 'Single services and domains' });
    assert.ok(await things.isHidden(), 'all permissions need no single ones');
    await page.locator('#invite-email').focus();
    await page.keyboard.type(email);
    for (const key of ['Tab', 'ArrowDown', 'ArrowDown']) {
        await page.keyboard.press(key);
    }
    assert.ok(await page.getByRole('radiogroup', { name: 'Permissions' }).getByRole('radio', { name: 'Only single services and domains' }).isChecked());
    assert.ok(await page.locator('#keyholder-invite [value="invoices.view"]').isHidden());
    assert.ok(await page.locator('#keyholder-invite [name="roles[]"]').first().isHidden());
    assert.ok(await page.locator(`#services-${services[0]}-view`).isVisible(), 'they are open at once');
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await page.locator('#keyholder-error', { hasText: 'Choose at least one permission.' }).waitFor();
    assert.equal(await page.locator('#invite-email').inputValue(), email);
    assert.ok(await page.locator(`#services-${services[0]}-view`).isVisible(), 'the form comes back as it was');
    await look(page, 'invite-single');
    await page.getByRole('button', { name: 'Send invitation' }).focus();
    await page.locator(`#services-${services[0]}-view`).focus();
    await page.keyboard.press('Space');
    // What was ticked under another choice does not count under this one.
    await page.locator('#keyholder-invite [value="invoices.view"]').evaluate((box) => { box.checked = true; });
    await page.locator('#keyholder-invite [name="roles[]"]').first().evaluate((box) => { box.checked = true; });
    await page.keyboard.press('Enter');
    await said(page, `An invitation was sent to ${email}.`);
    const { permissions, roles, services: given } = world.call('invitations.list', { account: owner.client }).invitations.find((one) => one.email === email);
    assert.deepEqual([permissions, roles, given.map((one) => [one.id, one.permissions])], [[], [], [[Number(services[0]), ['services.view']]]]);
    // On the page of a member they stand before the long list.
    await page.goto(at('permissions', `&user=${mila()}`));
    assert.ok(await page.locator('.keyholder-single').evaluate((it) => it.compareDocumentPosition(document.querySelector('.keyholder-groups')) & Node.DOCUMENT_POSITION_FOLLOWING));
    await page.context().close();
});

test('ten thousand members: a page of fifty, in no time', async () => {
    const { client } = people.otherOwner;
    world.sql(`INSERT INTO tblcontacts (userid, firstname, lastname, email, subaccount, permissions, password, pwresetkey)
        SELECT ${client}, 'Many', seq, CONCAT('many', seq, '@example.net'), 1, 'tickets', '', '' FROM seq_1_to_10000`);
    world.keyholder('upgrade', 'apply');
    const page = await world.visitor();
    await logInAtPanel(page, people.otherOwner);
    await page.waitForURL('**/clientarea.php');
    for (const [query, most] of [['', 50], ['&from=9950', 53], ['&from=999999', 0]]) {
        const begun = Date.now();
        const answer = await page.goto(at('users', query));
        assert.equal(answer.status(), 200);
        assert.ok(await page.locator('[data-user]').count() <= most, `${query} lists ${most} at most`);
        assert.ok(Date.now() - begun < 3000, `${query} took ${Date.now() - begun} ms`);
    }
    await page.goto(at('users', '&from=100'));
    assert.match(await page.locator('main').innerText(), /101 to 150 of 10/);
    await look(page, 'users-many');
    await page.getByRole('link', { name: 'Next' }).click();
    assert.match(await page.locator('main').innerText(), /151 to 200 of 10/);
});

test('one of ten thousand is found, with the keyboard alone', async () => {
    const { client } = people.otherOwner;
    const page = await world.visitor();
    await logInAtPanel(page, people.otherOwner);
    await page.waitForURL('**/clientarea.php');
    await page.goto(at('users'));
    const found = async (text) => {
        await page.getByRole('search').getByRole('status').filter({ hasText: text }).waitFor();
        return page.locator('[data-user]').count();
    };
    await page.getByLabel('Name or e-mail address').focus();
    await page.keyboard.type('MANY 9999');
    await page.keyboard.press('Enter');
    assert.equal(await found('1 person found'), 1);
    assert.match(await page.locator('[data-user]').innerText(), /many9999@example\.net/);
    await look(page, 'users-found');
    await picture(page, 'users-phone', { width: 390, height: 844 });

    // A part of a long result keeps what was asked for.
    await page.getByLabel('Name or e-mail address').fill('many99');
    await page.getByRole('button', { name: 'Search' }).click();
    assert.equal(await found('111 people found'), 50);
    await page.getByRole('link', { name: 'Next' }).click();
    assert.equal(await found('111 people found'), 50);
    assert.match(await page.locator('main').innerText(), /51 to 100 of 111/);

    const [one] = world.call('members.list', { account: client, search: 'many42@' }).members;
    world.call('member.change', { account: client, user: one.user, status: 'Inactive' });
    await page.goto(at('users'));
    await page.getByRole('search').getByLabel('Status').selectOption('Inactive');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('[data-user]', { hasText: 'many42@example.net' }).waitFor();
    await page.getByRole('link', { name: 'Show everybody' }).click();
    assert.equal(await page.getByRole('search').getByRole('status').count(), 0);

    // Nobody, a pattern, a document: an answer, escaped, and no page that breaks.
    for (const text of ['nobody at all', '%', '<b>x</b>', 'x'.repeat(300), "' OR 1=1 --"]) {
        const answer = await page.goto(at('users', `&search=${encodeURIComponent(text)}`));
        assert.equal(answer.status(), 200, text);
        assert.equal(await page.locator('main b').count(), 0, text);
    }
    await page.goto(at('users', '&search=nobody+at+all'));
    assert.equal(await found('0 people found'), 0);
    await page.goto(at('users', '&search=%00'));
    await page.locator('.keyholder-messages .alert', { hasText: 'Nobody can be found by this text.' }).waitFor();
});
