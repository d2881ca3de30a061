<?php

/**
 * Put before every page of the panel: writes down how long it took from the moment that the panel turned to its add-ons.
 * BENCH_TIMES names the file; a line is an address, milliseconds by the wall, and those in which this process computed.
 */

declare(strict_types=1);

// PHP's own web server runs this twice, for its router and for the page.
if (!isset($GLOBALS['bench_begun'])) {
    $GLOBALS['bench_begun'] = 0;
    $GLOBALS['bench_computed'] = static function (): float {
        $used = getrusage();

        return ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec']) * 1e3 + ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']) / 1e3;
    };
    spl_autoload_register(static function (string $class): void {
        if ($class === 'Panel\\Addons' && $GLOBALS['bench_begun'] === 0) {
            $GLOBALS['bench_computing'] = $GLOBALS['bench_computed']();
            $GLOBALS['bench_begun'] = hrtime(true);
        }
    }, true, true);
    register_shutdown_function(static function (): void {
        if ($GLOBALS['bench_begun'] > 0) {
            $taken = (hrtime(true) - $GLOBALS['bench_begun']) / 1e6;
            $computed = $GLOBALS['bench_computed']() - $GLOBALS['bench_computing'];
            file_put_contents((string) getenv('BENCH_TIMES'), $_SERVER['REQUEST_URI'] . " $taken $computed\n", FILE_APPEND);
        }
    });
}
