#!/bin/sh
# Runs the stories in a browser and prints node's summary. What is missing is said with the command that installs it.
set -eu
cd "$(dirname "$0")"

command -v node >/dev/null || { echo "node is missing; install it with: .ci/packages test" >&2; exit 1; }
# Again only when the list of packages has changed.
if ! cmp -s package-lock.json node_modules/.installed-lock; then
    npm ci --no-audit --no-fund
    cp package-lock.json node_modules/.installed-lock
fi
exec node --test --test-concurrency=2 --test-reporter=spec ./*.test.mjs
