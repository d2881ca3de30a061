<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;

/**
 * One demand of the table, with its subjects filled in from the request: a question for Keyholder.
 */
final class Demand
{
    /** @var string a permission key, or free, member, owner, unclear */
    public $key;

    /** @var array{service: int, domain: int, department: int} */
    public $about = ['service' => 0, 'domain' => 0, 'department' => 0];

    /** @var string the function of the service or domain that may be given alone; '' for none */
    public $function = '';

    private function __construct(string $key)
    {
        $this->key = $key;
    }

    /**
     * Everything that a request must be allowed.
     *
     * @return list<self>
     */
    public static function of(Request $request): array
    {
        return self::readAll(Pages::demands($request), $request);
    }

    /** What somebody must be allowed to see the page once it has acted, beside that. @return list<self> */
    public static function ofDrawn(Request $request): array
    {
        return self::readAll(Pages::drawn($request), $request);
    }

    /** @param list<string> $lines @return list<self> */
    private static function readAll(array $lines, Request $request): array
    {
        $demands = [];
        foreach ($lines as $line) {
            foreach (explode(' + ', $line) as $written) {
                $demands[] = self::read($written, $request);
            }
        }

        return $demands;
    }

    public static function plain(string $key, int $department = 0): self
    {
        $demand = new self($key);
        $demand->about['department'] = $department;

        return $demand;
    }

    /** The question as the library's actions take it. @return array<string, mixed> */
    public function question(int $user, int $account): array
    {
        return ['user' => $user, 'account' => $account, 'permission' => $this->key] + array_filter($this->about);
    }

    private static function read(string $written, Request $request): self
    {
        $words = explode(' ', $written);
        $demand = new self(LoginFields::keyOf((string) array_shift($words), $request));
        foreach ($words as $word) {
            [$subject, $parameter] = explode(':', $word, 2);
            if ($subject === 'function') {
                $function = self::functionOf($parameter, $request);
                if ($function === null) {
                    return new self('unclear');
                }
                $demand->function = $function;
                continue;
            }
            $id = self::id($parameter, $request);
            if ($id === null) {
                // The panel might read another id than we do: nobody can be asked about it.
                return new self('unclear');
            }
            if ($id === 0 && in_array($parameter, ['@id', '@reply'], true)) {
                return new self('owner');
            }
            $demand->about[$subject] = $id;
        }

        return $demand;
    }

    /** The panel runs a function for `modop=custom` alone; null when it could be read in two ways. */
    private static function functionOf(string $parameter, Request $request): ?string
    {
        if ($parameter[0] === '=') {
            return substr($parameter, 1);
        }
        [$way, $name] = [$request->text('modop'), $request->text($parameter)];

        return $way === null || $name === null ? null : ($way === 'custom' ? $name : '');
    }

    /** The id that a parameter names: 0 when there is none, null when it could be read in two ways. */
    private static function id(string $parameter, Request $request): ?int
    {
        if ($parameter[0] === '=') {
            return (int) substr($parameter, 1);
        }
        if ($parameter[0] === '@') {
            return self::departmentOfTicket(substr($parameter, 1), $request);
        }
        $found = 0;
        foreach (explode('|', $parameter) as $name) {
            $id = $request->id($name);
            if ($id === null || ($id > 0 && $found > 0 && $id !== $found)) {
                return null;
            }
            $found = $id > 0 ? $id : $found;
        }

        return $found;
    }

    /** The panel names a ticket by its number (tid); where attachments are downloaded, by its id or a reply's. */
    private static function departmentOfTicket(string $parameter, Request $request): ?int
    {
        $named = $parameter === 'tid' ? $request->text('tid') : $request->id('id');
        if ($named === null || $named === '' || $named === 0) {
            return $named === null ? null : 0;
        }
        if ($parameter === 'reply') {
            return (int) Capsule::table('tblticketreplies')->join('tbltickets', 'tbltickets.id', '=', 'tblticketreplies.tid')
                ->where('tblticketreplies.id', $named)->value('tbltickets.did');
        }

        return (int) Capsule::table('tbltickets')->where($parameter, $named)->value('did');
    }
}
