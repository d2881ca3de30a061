<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Client\Form;

/**
 * The roles of the installation: what each gives, and whom a change would give or take what.
 */
final class Roles extends Page
{
    public function show(): string
    {
        return $this->page(0, [], null);
    }

    /** Nothing is saved: says what the form would change, and for how many people. */
    public function preview(): string
    {
        $role = Form::id($_POST, 'role');
        $permissions = Form::texts($_POST, 'permissions');
        $preview = $this->call('role.preview', ['role' => $role, 'permissions' => $permissions]);
        $titles = function (array $keys): string {
            return implode(', ', array_map([$this->catalogue(), 'title'], $keys));
        };

        return $this->page($role, $permissions, [
            'gained' => $titles($preview['gained'] ?? []), 'lost' => $titles($preview['lost'] ?? []), 'total' => (int) ($preview['total'] ?? 0),
        ]);
    }

    public function save(): string
    {
        $role = Form::id($_POST, 'role');
        $this->call('role.put', ($role > 0 ? ['role' => $role] : []) + [
            'name' => Form::text($_POST, 'name'), 'permissions' => Form::texts($_POST, 'permissions'),
        ]);

        return $this->done('admin_role_saved', [], ['page' => 'roles']);
    }

    public function remove(): string
    {
        $this->call('role.remove', ['role' => Form::id($_POST, 'role')]);

        return $this->done('admin_role_removed', [], ['page' => 'roles']);
    }

    /** @param list<string> $ticked of the role that is being looked at */
    private function page(int $open, array $ticked, ?array $changes): string
    {
        $roles = [];
        foreach ($this->call('role.list', ['language' => $this->texts->language()])['roles'] ?? [] as $role) {
            $id = (int) $role['role'];
            $roles[] = [
                'role' => $id, 'title' => (string) $role['title'], 'ready_made' => isset($role['ready_made']), 'open' => $id === $open,
                // The title of a ready-made role is a translation; what staff change is the name.
                'name' => $id === $open ? Form::text($_POST, 'name') : (string) $role['name'],
                'groups' => $this->boxes($id === $open ? $ticked : $role['permissions'] ?? []),
                'changes' => $id === $open ? $changes : null,
            ];
        }

        return $this->draw('roles', ['roles' => $roles, 'groups' => $this->boxes([])]);
    }
}
