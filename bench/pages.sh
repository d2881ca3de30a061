#!/bin/bash
# The part "pages" of run.sh: the add-on's pages in the reference panel, on an account with 1,000 members and on one with
# 10,000. Prints one line of JSON for each figure.
#
#   bench/pages.sh BUILD       BUILD has the library and the command
#
# Timed in the panel's own server with opcache, one worker, from the moment that the panel turns to its add-ons until the
# page is complete: gate, page, core, and the panel's frame around it.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != --inside ]; then
    port=$((20000 + $$ % 20000))
    exec .ci/world --build "$1" --port "$port" "${BENCH_PLACE:-target/bench}/pages" bench/pages.sh --inside "$1" "$((port + 1))"
fi
build=$2 port=$3

# An owner with 1,000 people, and one with 10,000.
tests/panel/bin/database shell "$(dirname "$PANEL_DB_SOCKET")" <<'SQL'
INSERT INTO panel.tblcontacts (userid, firstname, lastname, email, subaccount, permissions, password, pwresetkey)
SELECT 61, 'Many', seq, CONCAT('many', seq, '@example.net'), seq % 10 > 0, 'tickets,invoices', '', '' FROM seq_1_to_1111;
INSERT INTO panel.tblcontacts (userid, firstname, lastname, email, subaccount, permissions, password, pwresetkey)
SELECT 117, 'More', seq, CONCAT('more', seq, '@example.net'), 1, 'tickets', '', '' FROM seq_1_to_10000;
SQL
"$build/keyholder" upgrade apply >&2

times=$PANEL_VAR/times
: >"$times"
# shellcheck disable=SC2086
BENCH_TIMES=$times PANEL_URL=http://127.0.0.1:$port php $PANEL_PHP_OPTS -d opcache.enable_cli=1 -d display_errors=0 -d log_errors=0 \
    -d auto_prepend_file="$PWD/bench/php/timed.php" -d sendmail_path=/bin/true \
    -S "127.0.0.1:$port" -t tests/panel tests/panel/bin/router.php >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    curl -fs -o /dev/null "http://127.0.0.1:$port/login.php" && break
    sleep 0.1
done
rounds=40
[ "${BENCH_QUICK:-0}" = 0 ] || rounds=8
php bench/php/pages.php "http://127.0.0.1:$port" "$times" "$rounds"
