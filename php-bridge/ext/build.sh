#!/bin/sh
# Builds the PHP extension out of the source tree.
#
#   build.sh OUTPUT LIBRARY_DIR [PHP_CONFIG [PREFIX]]
#
#   OUTPUT       directory to build in; the result is OUTPUT/modules/keyholder.so
#   LIBRARY_DIR  directory of libkeyholder.so, for instance target/release
#   PHP_CONFIG   php-config of the PHP to build for (default: php-config)
#   PREFIX       directory whose include/ has keyholder.h (default: this source tree)
#
# Prints the path of the extension. Does nothing when the last build had the same inputs.
# KEYHOLDER_STRICT=1 turns warnings into errors, as the tests do.
set -eu

fail() {
    echo "build.sh: $*" >&2
    exit 1
}

[ $# -ge 2 ] || fail "usage: build.sh OUTPUT LIBRARY_DIR [PHP_CONFIG [PREFIX]]"
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
output=$(cd "$1" && pwd)
library_dir=$(cd "$2" && pwd) || fail "no such directory: $2"
php_config=${3:-php-config}
prefix=${4:-$here/../..}
strict=${KEYHOLDER_STRICT:-0}

command -v "$php_config" >/dev/null 2>&1 \
    || fail "not found: $php_config; install PHP's development files (Debian: php-dev, Fedora: php-devel, Alpine: php-dev)"
phpize=$("$php_config" --prefix)/bin/$(basename "$php_config" | sed 's/php-config/phpize/')
[ -x "$phpize" ] || phpize=$(command -v "$(basename "$phpize")" || true)
[ -n "$phpize" ] \
    || fail "phpize not found beside $php_config; install PHP's development files (Debian: php-dev, Fedora: php-devel, Alpine: php-dev)"
for tool in cc make autoconf; do
    command -v "$tool" >/dev/null 2>&1 \
        || fail "not found: $tool; install a C compiler, make and autoconf (Debian: build-essential autoconf)"
done
[ -r "$library_dir/libkeyholder.so" ] || fail "no libkeyholder.so in $library_dir; run: cargo build --release"
[ -r "$prefix/include/keyholder.h" ] || fail "no include/keyholder.h in $prefix"
prefix=$(cd "$prefix" && pwd)

# The loader asks for the soname. A cargo target directory has the plain name only, so give it a link.
soname=$(objdump -p "$library_dir/libkeyholder.so" 2>/dev/null | awk '$1 == "SONAME" { print $2 }')
run_path=$library_dir
if [ -n "$soname" ] && [ ! -e "$library_dir/$soname" ]; then
    run_path=$output/lib
    mkdir -p "$run_path"
    ln -sf "$library_dir/libkeyholder.so" "$run_path/libkeyholder.so"
    ln -sf "$library_dir/libkeyholder.so" "$run_path/$soname"
fi

inputs=$(
    {
        echo "$run_path $php_config $("$php_config" --version) $("$php_config" --extension-dir) $prefix $strict ${CFLAGS:-}"
        cat "$here"/*.c "$here"/*.h "$here/config.m4" "$here/build.sh" "$prefix/include/keyholder.h"
    } | cksum
)
if [ "$(cat "$output/built-from" 2>/dev/null)" != "$inputs" ] || [ ! -r "$output/modules/keyholder.so" ]; then
    rm -rf "$output/source" "$output/modules" "$output/built-from"
    mkdir -p "$output/source" "$output/modules"
    cp "$here"/*.c "$here"/*.h "$here/config.m4" "$output/source/"
    warnings="-Wall -Wextra -Wno-unused-parameter"
    [ "$strict" = 1 ] && warnings="$warnings -Werror"
    (
        cd "$output/source" \
            && "$phpize" \
            && ./configure --with-php-config="$(command -v "$php_config")" \
                --with-keyholder="$prefix" --with-keyholder-lib="$run_path" \
            && make EXTRA_CFLAGS="$warnings"
    ) >"$output/build.log" 2>&1 || {
        tail -n 60 "$output/build.log" >&2
        fail "the build failed; its whole log is $output/build.log"
    }
    cp "$output/source/modules/keyholder.so" "$output/modules/keyholder.so"
    echo "$inputs" >"$output/built-from"
fi
echo "$output/modules/keyholder.so"
