--TEST--
call(): what cannot travel as JSON is a ValueError that says where it is, and never what it is
--INI--
keyholder.store=:memory:
memory_limit=256M
zend.exception_ignore_args=0
--FILE--
<?php
class Printable { public function __toString() { return 'printable'; } }

$shared = 'hunter2secret';
$self = ['name' => 1];
$self['me'] = &$self;
$deep = 1;
for ($level = 0; $level < 64; $level++) {
    $deep = [$deep];
}
$cases = [
    'reference' => ['password' => &$shared],
    'reference inside' => ['register' => ['password' => &$shared]],
    'itself' => $self,
    'object' => ['actor' => new stdClass],
    'printable object' => ['email' => new Printable],
    'closure' => ['email' => function () {}],
    'resource' => ['account' => STDIN],
    'NaN' => ['account' => NAN],
    'infinity' => ['account' => -INF],
    'not UTF-8' => ['password' => "hunter2secret\xff"],
    'name not UTF-8' => ["hunter2secret\xff" => 1],
    'name not UTF-8 inside' => ['actor' => ["hunter2secret\xff" => 1]],
    'too deep' => ['actor' => $deep],
    'a list' => ['hunter2secret'],
    'a number as a name' => ['account' => 42, 7 => 1],
    'secret as a name' => ['hunter2secret' => NAN],
    'long text' => ['name' => str_repeat('x', 8 * 1024 * 1024)],
    'text long as JSON' => ['name' => str_repeat("\x01", 2 * 1024 * 1024)],
    'long list' => ['ids' => array_fill(0, 5000000, 1)],
];
foreach ($cases as $name => $arguments) {
    try {
        Keyholder\call('health', $arguments);
        echo "$name: answered\n";
    } catch (Keyholder\Error $error) {
        echo "$name: reached the library\n";
    } catch (Error $error) {
        $class = PHP_VERSION_ID < 80000 && get_class($error) === 'Error' ? 'ValueError' : get_class($error);
        echo "$name: $class: ", substr($error->getMessage(), strpos($error->getMessage(), 'must')), "\n";
        $whole = $error . print_r($error->getTrace(), true);
        if (strpos($whole, 'hunter2secret') !== false) {
            echo "  gives the secret away\n";
        }
    }
}

// 63 levels inside the outer one are fine, a reference that nobody else holds is a value, and nothing was damaged.
foreach (['arrays' => ['deep' => $deep[0]]] as $name => $arguments) {
    try {
        Keyholder\call('health', $arguments);
    } catch (Keyholder\Error $error) {
        echo "$name: reached the library\n";
    }
}
$once = ['account' => 1];
$hold = &$once['account'];
unset($hold);
try {
    Keyholder\call('health', $once);
} catch (Keyholder\Error $error) {
    echo "a reference of one: reached the library\n";
}
var_dump($shared, count(Keyholder\permissions()));
?>
--EXPECT--
reference: ValueError: must not hold a reference, found in "password"
reference inside: ValueError: must not hold a reference, found in "register"
itself: ValueError: must not hold a reference, found in "me"
object: ValueError: must not hold an object, found in "actor"
printable object: ValueError: must not hold an object, found in "email"
closure: ValueError: must not hold an object, found in "email"
resource: ValueError: must not hold a resource, found in "account"
NaN: ValueError: must not hold a number that is not finite, found in "account"
infinity: ValueError: must not hold a number that is not finite, found in "account"
not UTF-8: ValueError: must not hold text that is not UTF-8
name not UTF-8: ValueError: must not hold text that is not UTF-8
name not UTF-8 inside: ValueError: must not hold text that is not UTF-8, found in "actor"
too deep: ValueError: must not hold arrays nested more than 64 deep, found in "actor"
a list: ValueError: must have a name for each of its fields
a number as a name: ValueError: must have a name for each of its fields
secret as a name: ValueError: must not hold a number that is not finite
long text: ValueError: must not be larger than 8388608 bytes as JSON
text long as JSON: ValueError: must not be larger than 8388608 bytes as JSON
long list: ValueError: must not be larger than 8388608 bytes as JSON
arrays: reached the library
a reference of one: reached the library
string(13) "hunter2secret"
int(26)
