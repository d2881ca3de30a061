--TEST--
The extension is loaded, and says of itself what the stub says
--SKIPIF--
<?php
if (PHP_VERSION_ID < 80000) die('skip PHP 7.4 keeps no types of internal functions');
if (!is_file(__DIR__ . '/../keyholder.stub.php')) die('skip the stub is not beside the tests');
?>
--FILE--
<?php
var_dump(extension_loaded('keyholder'), Keyholder\ABI, phpversion('keyholder') === (new ReflectionExtension('keyholder'))->getVersion());

$directory = dirname(__DIR__);
$stub = str_replace("\r\n", "\n", file_get_contents("$directory/keyholder.stub.php"));
foreach (['keyholder_arginfo.h', 'keyholder_legacy_arginfo.h'] as $generated) {
    if (strpos(file_get_contents("$directory/$generated"), sha1($stub)) === false) {
        echo "$generated is older than the stub: run gen_stub.php\n";
    }
}

// The stub under another name, so that both can be looked at side by side.
$stub = preg_replace('/^namespace Keyholder;$/m', 'namespace Stub;', $stub);
$stub = preg_replace('/^const ABI = UNKNOWN;$/m', '', $stub);
eval('?>' . $stub);

$functions = array_map('strtolower', array_keys((new ReflectionExtension('keyholder'))->getFunctions()));
sort($functions);
echo implode(' ', $functions), "\n";

function signature(ReflectionFunction $function): string
{
    $parameters = [];
    foreach ($function->getParameters() as $parameter) {
        $parameters[] = sprintf(
            '%s $%s%s%s',
            $parameter->getType(),
            $parameter->getName(),
            $parameter->isPassedByReference() ? ' by reference' : '',
            $parameter->isOptional() ? ' = ' . json_encode($parameter->getDefaultValue()) : ''
        );
    }
    return '(' . implode(', ', $parameters) . '): ' . $function->getReturnType();
}
foreach ($functions as $function) {
    $name = substr($function, strlen('keyholder\\'));
    $real = signature(new ReflectionFunction($function));
    $said = signature(new ReflectionFunction("Stub\\$name"));
    echo $name, $real, $real === $said ? '' : " but the stub says $said", "\n";
}

$class = new ReflectionClass('Keyholder\Error');
var_dump($class->getParentClass()->getName(), $class->isFinal());
var_dump((string) $class->getProperty('reason')->getType(), (new Keyholder\Error('text'))->reason);
if (PHP_VERSION_ID >= 80200) {
    foreach ((new ReflectionFunction('Keyholder\call'))->getParameters() as $parameter) {
        echo $parameter->getName(), ' ', count($parameter->getAttributes('SensitiveParameter')), "\n";
    }
} else {
    echo "action 0\narguments 1\n";
}
?>
--EXPECT--
bool(true)
int(1)
bool(true)
keyholder\accounts keyholder\call keyholder\can keyholder\invite keyholder\permissions
accounts(int $user): array
call(string $action, array $arguments = []): array
can(int $user, int $account, string|int $permission, int $service = 0, int $domain = 0, int $department = 0, string $remote = "", bool $second_factor = false): bool
invite(int $actor, int $account, string $email, array $permissions): int
permissions(): array
string(9) "Exception"
bool(false)
string(6) "string"
string(0) ""
action 0
arguments 1
