#!/bin/sh
# Builds the extension and runs tests/*.phpt with it.
#
#   test.sh OUTPUT LIBRARY_DIR [PHP_CONFIG [PREFIX]]      as build.sh
#
# Fails when a test fails, and when one is skipped for another reason than those below.
# Settings of the environment: TESTS names single tests; RUN_TESTS_ARGS goes to run-tests.php (-m for valgrind).
set -eu

# What a machine or a PHP may lack without making the rest worthless.
allowed_skips='pcntl is not there
PHP 7.4 keeps no types of internal functions
PHP 7.4 has no named arguments
opcache is not there'

here=$(cd "$(dirname "$0")" && pwd)
php_config=${3:-php-config}
extension=$("$here/build.sh" "$@")
output=$(cd "$1" && pwd)
php=$("$php_config" --php-binary)
extension_dir=$("$php_config" --extension-dir)

rm -rf "$output/source/tests"
cp -R "$here/tests" "$output/source/tests"
cp "$here/keyholder.stub.php" "$output/source/"

# The tests run without php.ini; these are what some of them need, where PHP has them as files of their own.
set --
for name in json tokenizer posix pcntl pdo pdo_sqlite; do
    [ -e "$extension_dir/$name.so" ] && set -- "$@" -d "extension=$name"
done
set -- "$@" -d "extension=$extension"

cd "$output/source"
result=0
# KEYHOLDER_PHP_ARGS: how a test starts another PHP, one argument a line; see tests/store.inc.
KEYHOLDER_PHP_ARGS=$(printf '%s\n' "$@") \
NO_INTERACTION=1 REPORT_EXIT_STATUS=1 NO_COLOR=1 TEST_PHP_EXECUTABLE=$php \
    "$php" -n run-tests.php -n "$@" --offline --show-diff -q ${RUN_TESTS_ARGS:-} ${TESTS:-tests} \
    >"$output/tests.log" 2>&1 || result=$?
cat "$output/tests.log"

skipped=$(sed -n 's/^SKIP .* reason: //p' "$output/tests.log" | sort -u)
if [ -n "$skipped" ]; then
    unexpected=$(printf '%s\n' "$skipped" | grep -vxF "$allowed_skips" || true)
    if [ -n "$unexpected" ]; then
        printf 'test.sh: skipped for a reason that does not count:\n%s\n' "$unexpected" >&2
        result=1
    fi
fi
grep -q '^Tests passed    :  *[1-9]' "$output/tests.log" || { echo "test.sh: no test passed" >&2; result=1; }
exit "$result"
