#!/bin/sh
# Drives the API of the real panel: every action from tables, and by clients that others wrote. Prints node's summary.
set -eu
cd "$(dirname "$0")"

for tool in node npm python3; do
    command -v "$tool" >/dev/null || { echo "$tool is missing; install it with: .ci/packages test" >&2; exit 1; }
done
# Again only when the list of packages has changed.
if ! cmp -s package-lock.json node_modules/.installed-lock; then
    npm ci --no-audit --no-fund
    cp package-lock.json node_modules/.installed-lock
fi
if ! cmp -s requirements.txt python_modules/.installed-lock; then
    rm -rf python_modules
    python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --require-hashes --no-deps --only-binary :all: --target python_modules -r requirements.txt
    cp requirements.txt python_modules/.installed-lock
fi
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
build=${KEYHOLDER_BUILD:-target/debug}
# The panel's server reads it, so it is set before the world starts.
export PANEL_API_ACCESS_KEY=let-me-in-2026
cd ../..
exec .ci/world --build "$build" --port "$port" target/api tests/api/inside.sh "$@"
