#!/bin/bash
# What `make bench` runs: builds, makes the data, measures everything, prints one table and writes
# target/bench/results.json.
#
#   BENCH_QUICK=1              small data and few repetitions: tries the whole chain, its figures mean little
#   BENCH_ONLY="calls php"     only these parts; the others keep what they last said. Parts:
#                              calls instructions threads memory php fpm cold commit invite lists pages cedar casbin stale
#   BENCH_STALE_SECONDS=600    how long the staleness program runs (default 420)
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*" >&2; }
quick=${BENCH_QUICK:-0}
build=${CARGO_TARGET_DIR:-target}
mkdir -p "$build" target/bench
build=$(cd "$build" && pwd)

step "building"
cargo build --release --quiet
CARGO_TARGET_DIR=$build cargo build --release --quiet --manifest-path bench/Cargo.toml
program=$build/release/keyholder-bench
ln -sf libkeyholder.so "$build/release/libkeyholder.so.1"
export BENCH_SOURCE=$PWD/bench
BENCH_PLACE=$PWD/target/bench
[ "$quick" = 0 ] || BENCH_PLACE=$BENCH_PLACE/quick
mkdir -p "$BENCH_PLACE"
export BENCH_PLACE
export BENCH_LIBRARY=${BENCH_LIBRARY:-$build/release/libkeyholder.so}
export BENCH_FLOOR=$build/release/libbench_floor.so
export BENCH_PHP=$(php-config --php-binary)
BENCH_PHP_FPM=$(command -v "php-fpm$("$BENCH_PHP" -r 'echo PHP_MAJOR_VERSION.".".PHP_MINOR_VERSION;')" \
    || command -v php-fpm || true)
export BENCH_PHP_FPM
BENCH_EXTENSION=$(php-bridge/ext/build.sh target/extension-bench "$(dirname "$BENCH_LIBRARY")" | tail -1)
export BENCH_EXTENSION
export BENCH_EMPTY_EXTENSION=$BENCH_PLACE/empty/modules/bench_empty.so
if [ ! -e "$BENCH_EMPTY_EXTENSION" ] || [ bench/php/empty.c -nt "$BENCH_EMPTY_EXTENSION" ]; then
    rm -rf "$BENCH_PLACE/empty"
    mkdir -p "$BENCH_PLACE/empty"
    cp bench/php/config.m4 bench/php/empty.c "$BENCH_PLACE/empty/"
    (cd "$BENCH_PLACE/empty" && phpize && ./configure && make) >"$BENCH_PLACE/empty.log" 2>&1 \
        || { tail -n 40 "$BENCH_PLACE/empty.log" >&2; exit 1; }
fi

database=$BENCH_PLACE/mariadb
finish() { [ ! -d "$database/data" ] || tests/panel/bin/database stop "$database" >/dev/null 2>&1 || true; }
trap finish EXIT

# A private MariaDB with the rows of today's panel. Without it its row of the table says why.
start_mariadb() {
    local text
    text=$("$program" file legacy-text)
    tests/panel/bin/database start "$database" >&2 || return
    if [ "$(cat "$database/loaded" 2>/dev/null)" != "$(stat -c '%Y %s' "$text")" ]; then
        mariadb --no-defaults --socket="$database/socket" -u root --local-infile=1 -e "
            CREATE DATABASE IF NOT EXISTS bench;
            DROP TABLE IF EXISTS bench.users_clients;
            CREATE TABLE bench.users_clients (id INT PRIMARY KEY, auth_user_id INT NOT NULL,
                client_id INT NOT NULL, permissions TEXT NOT NULL);
            LOAD DATA LOCAL INFILE '$text' INTO TABLE bench.users_clients;
            ALTER TABLE bench.users_clients ADD INDEX users_clients_user (auth_user_id, client_id);" || return
        stat -c '%Y %s' "$text" >"$database/loaded"
    fi
    export BENCH_MARIADB_SOCKET=$database/socket
}

figures=$BENCH_PLACE/figures.jsonl
parts="calls instructions threads memory php fpm cold commit invite lists pages cedar casbin stale"
[ -n "${BENCH_ONLY:-}" ] || : >"$figures"

step "data"
"$program" data

for part in ${BENCH_ONLY:-$parts}; do
    step "$part"
    case $part in
        php) start_mariadb || echo "no MariaDB: its figure will be missing" >&2 ;;
    esac
    if [ "$part" = stale ]; then
        report=$BENCH_PLACE/stale.json
        rm -f "$report"
        if [ -e tests/staleness.rs ]; then
            default=420
            [ "$quick" = 0 ] || default=4
            KEYHOLDER_SOAK_SECONDS=${BENCH_STALE_SECONDS:-$default} KEYHOLDER_SOAK_REPORT=$report \
                cargo test --release --quiet --test staleness >&2 || echo "the staleness program failed" >&2
        fi
        "$program" stale "$report" >>"$figures"
    elif [ "$part" = pages ]; then
        bench/pages.sh "$build/release" >"$BENCH_PLACE/pages.log" || { tail -n 20 "$BENCH_PLACE/pages.log" >&2; echo "pages failed; its figures are missing" >&2; }
        grep '^{' "$BENCH_PLACE/pages.log" >>"$figures" || true
    else
        # A part that fails leaves its rows empty and does not keep the others from being measured.
        case $part in cedar|casbin) run=$program-peers ;; *) run=$program ;; esac
        "$run" "$part" >>"$figures" || echo "$part failed; its figures are missing" >&2
    fi
done

step "results"
"$program" table "$figures" "$BENCH_PLACE"
