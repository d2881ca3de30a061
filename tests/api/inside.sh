#!/bin/sh
# Beside the world that run.sh starts: the panel's own actions are replaced, a caller is let in, then the tests run.
set -eu
cd "$(dirname "$0")"

"$WORLD_PANEL/bin/panel" addon:set keyholder panel_actions=replace
"$WORLD_PANEL/bin/panel" config:set APIAllowedIPs 127.0.0.1
"$WORLD_PANEL/bin/panel" cron >/dev/null
API_CREDENTIALS=$("$WORLD_PANEL/bin/panel" api:credentials admin)
export API_CREDENTIALS
[ $# -gt 0 ] || set -- ./*.test.mjs
exec node --test --test-concurrency=1 --test-reporter=spec "$@"
