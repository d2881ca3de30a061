--TEST--
While opcache preloads, before the workers are forked, nothing is opened
--SKIPIF--
<?php
if (!is_file(ini_get('extension_dir') . '/opcache.so')) die('skip opcache is not there');
?>
--FILE--
<?php
require 'store.inc';

$script = __DIR__ . '/preload.tmp.php';
file_put_contents($script, '<?php try { Keyholder\can(1, 42, 1); echo "opened\n"; } catch (Keyholder\Error $e) { echo $e->reason, "\n"; }');
$command = php_command(':memory:');
array_splice($command, 2, 0, [
    '-d', 'zend_extension=' . ini_get('extension_dir') . '/opcache.so', '-d', 'opcache.enable_cli=1',
    '-d', "opcache.preload=$script", '-d', 'opcache.preload_user=' . posix_getpwuid(posix_geteuid())['name'],
]);
$command[] = '-r';
$command[] = 'var_dump(Keyholder\can(1, 42, 1));';
passthru(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1');
?>
--CLEAN--
<?php @unlink(__DIR__ . '/preload.tmp.php'); ?>
--EXPECT--
store_not_allowed
bool(false)
