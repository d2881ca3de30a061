<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * AddContact, GetContacts, UpdateContact, DeleteContact in the shape of 8 or of 7.10.
 *
 * Contacts are the panel's rows: its own actions write them, and its hooks tell Keyholder.
 */
final class Contacts
{
    private const TEXTS = [
        'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2', 'city', 'state', 'postcode', 'country', 'phonenumber',
    ];

    /** What only sub-accounts of version 7 have. */
    private const OF_LOGINS = ['password2', 'permissions', 'subaccount'];

    /** Columns of the contact table that only version 7.10 answers with. */
    private const OLD_COLUMNS = ['companyname', 'subaccount', 'password', 'permissions', 'pwresetkey', 'pwresetexpiry', 'tax_id'];

    private const LAST_DOMAIN_MAIL = 'You must have at least one email address enabled to receive domain related notifications as required '
        . 'by ICANN. To disable domain notifications, please enable domain notifications for the primary account holder or another contact';

    private const NO_CLIENT = 'Client ID Not Found';
    private const NO_CONTACT = 'Contact ID Not Found';

    /** AddContact. */
    public static function add(Input $in): array
    {
        $client = $in->id('clientid', self::NO_CLIENT);
        $fields = self::fields($in, ['tax_id']);
        $answer = Install::call('AddContact', ['clientid' => $client] + $fields);

        return ['contactid' => (int) $answer['contactid']] + self::warning($in, 'Please use AddUser and CreateClientInvite');
    }

    /** UpdateContact. */
    public static function update(Input $in): array
    {
        $contact = $in->id('contactid', self::NO_CONTACT);
        $answer = Install::call('UpdateContact', ['contactid' => $contact] + self::fields($in));

        return ['contactid' => (int) $answer['contactid']] + self::warning($in, 'Please use UpdateUser');
    }

    /** DeleteContact: the library first, which may refuse; a login that the contact had goes with it. */
    public static function delete(Input $in): array
    {
        $contact = $in->id('contactid', self::NO_CONTACT);
        $client = (int) Capsule::table('tblcontacts')->where('id', $contact)->value('userid');
        if ($client === 0) {
            throw new ApiError(self::NO_CONTACT);
        }
        $known = ContactBook::find($client, $contact);
        if ($known !== null) {
            // Both or neither: a login does not end because of a contact that has to stay.
            $steps = array_map(static function (string $action) use ($client, $known): array {
                return ['action' => $action, 'arguments' => ['account' => $client, 'contact' => (int) $known['contact']]];
            }, isset($known['user']) ? ['contact.take_login', 'contact.remove'] : ['contact.remove']);
            Ask::change('batch', ['steps' => $steps], ['last_domain_mail' => self::LAST_DOMAIN_MAIL]);
        }
        ContactBook::remove($contact);

        return ['contactid' => $contact];
    }

    /** GetContacts. */
    public static function list(Input $in): array
    {
        $page = $in->page();
        $filters = array_filter($in->texts(array_merge(['userid'], self::TEXTS)), static function (string $text): bool {
            return $text !== '';
        });
        if (isset($filters['userid'])) {
            $filters['userid'] = $in->id('userid', 'userid must be a number');
        }
        if (self::isOld() && $in->given('subaccount')) {
            $filters['subaccount'] = $in->flag('subaccount') ? 1 : 0;
        }
        $answer = Install::call('GetContacts', ['limitstart' => $page['offset'], 'limitnum' => $page['limit']] + $filters);
        $rows = array_map([self::class, 'row'], $answer['contacts']['contact'] ?? []);

        return [
            'totalresults' => (int) $answer['totalresults'],
            'startnumber' => $page['offset'],
            'numreturned' => count($rows),
            'contacts' => ['contact' => $rows],
        ];
    }

    /** @param array<string, mixed> $row the panel's @return array<string, mixed> */
    private static function row(array $row): array
    {
        $isOld = self::isOld();
        $contact = array_diff_key($row, array_flip(self::OLD_COLUMNS));
        foreach (ContactBook::CATEGORIES as $category) {
            $isOn = !empty($row[$category . 'emails']);
            $contact[$category . 'emails'] = $isOld ? ($isOn ? '1' : '0') : $isOn;
        }
        $contact['id'] = (int) $row['id'];
        $contact['userid'] = (int) $row['userid'];
        if (!$isOld) {
            return $contact;
        }

        // Where version 7.10 shows a hash and a key there is nothing: an answer holds no secret.
        return $contact + [
            'companyname' => (string) $row['companyname'],
            'subaccount' => empty($row['subaccount']) ? 0 : 1,
            'password' => '',
            'permissions' => (string) $row['permissions'],
            'pwresetkey' => '',
            'pwresetexpiry' => 0,
        ];
    }

    /** What the panel's own action is given: known fields of the right type. @param list<string> $more @return array<string, mixed> */
    private static function fields(Input $in, array $more = []): array
    {
        $fields = $in->texts(array_merge(self::TEXTS, $more));
        $preferences = $in->parts('email_preferences');
        foreach (ContactBook::CATEGORIES as $category) {
            // Both spellings are looked at; the newer one counts.
            [$new, $old] = [$preferences->flag($category), $in->flag($category . 'emails')];
            $isOn = $new ?? $old;
            if ($isOn !== null) {
                $fields['email_preferences'][$category] = $isOn ? 1 : 0;
                $fields[$category . 'emails'] = $isOn ? 1 : 0;
            }
        }
        if (self::isOld()) {
            $fields += $in->texts(['password2']);
            if ($in->has('permissions')) {
                $fields['permissions'] = implode(',', $in->words('permissions'));
            }
            $isLogin = $in->flag('subaccount');
            if ($isLogin !== null) {
                $fields['subaccount'] = $isLogin ? 1 : 0;
            }
        }

        return $fields;
    }

    /** @return array<string, string> */
    private static function warning(Input $in, string $instead): array
    {
        $sent = array_filter(self::OF_LOGINS, [$in, 'has']);

        return self::isOld() || $sent === [] ? [] : ['warning' => 'Sub Accounts are no longer supported. ' . $instead];
    }

    public static function isOld(): bool
    {
        return Site::ofModule('api_version') === '7.10';
    }
}
