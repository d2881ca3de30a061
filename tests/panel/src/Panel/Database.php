<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** The one database connection. */
final class Database
{
    public static function connect(): void
    {
        $capsule = new Capsule();
        $capsule->addConnection([
            'driver' => 'mysql',
            'unix_socket' => Config::file('db_socket'),
            'host' => Config::file('db_host'),
            'port' => Config::file('db_port'),
            'database' => Config::file('db_name'),
            'username' => Config::file('db_username'),
            'password' => Config::file('db_password'),
            'charset' => 'utf8mb4',
            'collation' => 'utf8mb4_general_ci',
            // Old panels hold zero dates; strict mode would refuse to write such a row back.
            'strict' => false,
        ]);
        $capsule->setAsGlobal();
        $capsule->bootEloquent();
        self::check();
    }

    private static function check(): void
    {
        try {
            Capsule::connection()->getPdo();
        } catch (\PDOException $problem) {
            throw new \RuntimeException(
                'no database: start one (bin/database start DIR) and set PANEL_DB_SOCKET or PANEL_DB_HOST: '
                . $problem->getMessage()
            );
        }
    }
}
