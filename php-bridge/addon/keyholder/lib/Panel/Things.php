<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * What the panel knows of one account: its services and domains by name, and the ticket departments.
 */
final class Things
{
    /** So many of each are offered on a page; an account with more is served by the grants on all of them. */
    private const MOST = 200;

    /** @return array<int, string> id => what people call it */
    public static function services(int $account): array
    {
        $rows = Capsule::table('tblhosting')->leftJoin('tblproducts', 'tblproducts.id', '=', 'tblhosting.packageid')
            ->where('tblhosting.userid', $account)->orderBy('tblhosting.id')->limit(self::MOST)
            ->get(['tblhosting.id AS id', 'tblproducts.name AS product', 'tblhosting.domain AS domain']);
        $names = [];
        foreach ($rows as $row) {
            $names[(int) $row->id] = implode(' – ', array_filter([self::plain($row->product), self::plain($row->domain)]));
        }

        return $names;
    }

    /** @return array<int, string> */
    public static function domains(int $account): array
    {
        $rows = Capsule::table('tbldomains')->where('userid', $account)->orderBy('domain')->limit(self::MOST)->get(['id', 'domain']);

        return self::named($rows, 'domain');
    }

    /** Departments that customers see. @return array<int, string> */
    public static function departments(): array
    {
        return self::named(Capsule::table('tblticketdepartments')->where('hidden', 0)->orderBy('id')->get(['id', 'name']), 'name');
    }

    /**
     * Tells Keyholder to which account services and domains belong, before somebody is given rights on them: a grant
     * then ends when the thing moves.
     *
     * @param array<string, list<array<string, mixed>>> $lists lists of grants, "services" and "domains"
     */
    public static function tell(int $account, array $lists): void
    {
        // A department that is new since the last cron can be closed to somebody as well.
        Moves::departments();
        foreach (['services' => 'service', 'domains' => 'domain'] as $list => $kind) {
            $known = $list === 'services' ? self::services($account) : self::domains($account);
            foreach ($lists[$list] ?? [] as $thing) {
                $id = (int) ($thing['id'] ?? 0);
                // Functions are told by whoever knows them; telling again without them would take them away.
                if (isset($known[$id]) && ($thing['functions'] ?? []) === []) {
                    Core::call('item.put', ['actor' => Core::system(), 'account' => $account, $kind => $id]);
                }
            }
        }
    }

    /** @param iterable<object> $rows @return array<int, string> */
    private static function named(iterable $rows, string $column): array
    {
        $names = [];
        foreach ($rows as $row) {
            $names[(int) $row->id] = self::plain($row->$column);
        }

        return $names;
    }

    /** Old rows hold HTML entities. */
    private static function plain($text): string
    {
        return html_entity_decode((string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }
}
