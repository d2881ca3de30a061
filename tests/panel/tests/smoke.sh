#!/bin/bash
# Drives the whole panel once, over HTTP, with an add-on of its own and a database of its own.
#
#   tests/smoke.sh DUMP.sql      a dump of the legacy tables, as made by mysqldump
#
# Says what failed and ends with 1 when anything did.
set -u

panel=$(cd "$(dirname "$0")/.." && pwd)
dump=${1:?usage: tests/smoke.sh DUMP.sql}
port=${PANEL_SMOKE_PORT:-8397}
base=http://127.0.0.1:$port
work=$(mktemp -d)
chmod 755 "$work"
server=
failures=0
checks=0

finish() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; }
    "$panel/bin/database" stop "$work/db" >/dev/null
    rm -rf "$work"
}
trap finish EXIT

export PANEL_DB_SOCKET=$work/db/socket PANEL_VAR=$work/var PANEL_MAIL_DIR=$work/mail PANEL_URL=$base
export PANEL_ADDONS=$work/probe PANEL_API=$work/api PANEL_HOOKS=$work/hooks

sql() { mariadb --no-defaults --default-character-set=utf8mb4 --socket="$PANEL_DB_SOCKET" -u root -N panel -e "$1"; }

passed() { checks=$((checks + 1)); }
failed() { checks=$((checks + 1)); failures=$((failures + 1)); echo "FAILED: $*" >&2; }

# same WHAT EXPECTED FOUND
same() { if [ "$2" = "$3" ]; then passed; else failed "$1: expected '$2', found '$3'"; fi; }

# request JAR PATH [curl options]: the page goes to $work/page, the status is printed
request() {
    local jar=$work/$1.jar path=$2
    shift 2
    curl -s -o "$work/page" -w '%{http_code}' -b "$jar" -c "$jar" "$@" "$base/$path"
}

# page JAR PATH STATUS [TEXT]: a GET, its status, and a text that must be on the page
page() {
    local status
    status=$(request "$1" "$2")
    same "GET $2 as $1" "$3" "$status"
    [ $# -lt 4 ] || contains "GET $2 as $1" "$4"
}

contains() { if grep -qF -- "$2" "$work/page"; then passed; else failed "$1: '$2' is not on the page"; fi; }
lacks() { if grep -qF -- "$2" "$work/page"; then failed "$1: '$2' is on the page"; else passed; fi; }

# post JAR PATH STATUS FIELD...: a form with the session's token
post() {
    local jar=$1 path=$2 status=$3 field fields=()
    shift 3
    for field in "$@"; do fields+=(--data-urlencode "$field"); done
    request "$jar" "${form:-clientarea.php?action=changepw}" >/dev/null
    token=$(grep -o 'name="token" value="[0-9a-f]*"' "$work/page" | head -1 | cut -d'"' -f4)
    same "POST $path as $jar" "$status" "$(request "$jar" "$path" --data-urlencode "token=$token" "${fields[@]}")"
}

login() { form=login.php post "$1" dologin.php 303 "username=$2" "password=$3"; }

password_of() { printf 'pw-%s' "$(printf '%s' "$1" | tr A-Z a-z | sed -E 's/.*\.([0-9a-f]{6})@.*/\1/')"; }

make_addon() {
    mkdir -p "$work/probe/lib/Client" "$work/probe/lang" "$work/probe/templates" "$work/api" "$work/hooks"
    cat >"$work/probe/probe.php" <<'PHP'
<?php
defined('WHMCS') or exit;
function probe_config() { return ['name' => 'Probe', 'version' => '1.0', 'fields' => ['greeting' => ['Type' => 'text', 'Default' => 'hello'], 'other' => ['Type' => 'text', 'Default' => 'kept']]]; }
function probe_activate() { WHMCS\Database\Capsule::statement('CREATE TABLE mod_probe (id INT)'); return ['status' => 'success', 'description' => 'made']; }
function probe_deactivate() { WHMCS\Database\Capsule::statement('DROP TABLE mod_probe'); return ['status' => 'success']; }
function probe_clientarea($vars) { return ['pagetitle' => 'Probe page', 'breadcrumb' => [$vars['modulelink'] => 'Probe'], 'templatefile' => 'page', 'requirelogin' => true, 'vars' => ['said' => $vars['greeting'] . '<b>', 'word' => $vars['_lang']['word'], 'made' => (new WHMCS\Module\Addon\Probe\Client\Maker)->make()]]; }
function probe_output($vars) { echo 'OUTPUT ', $vars['greeting'], ' ', $vars['modulelink'], ' ', $vars['_lang']['word']; }
PHP
    cat >"$work/probe/hooks.php" <<'PHP'
<?php
defined('WHMCS') or exit;
add_hook('ClientAreaPage', 2, function ($vars) { return ['order' => ($vars['order'] ?? '') . 'second']; });
add_hook('ClientAreaPage', 1, function ($vars) { return ['order' => 'first-', 'uid_at_load' => $_SESSION['uid'] ?? 0]; });
add_hook('ClientAreaPageInvoices', 1, function () { if (isset($_GET['boom'])) throw new RuntimeException('boom'); });
add_hook('ClientAreaHeadOutput', 1, function ($vars) { return "<!-- order={$vars['order']} file={$vars['filename']} template={$vars['templatefile']} -->"; });
add_hook('ClientAreaPrimaryNavbar', 1, function (WHMCS\View\Menu\Item $root) { $root->addChild('Probed', ['uri' => 'index.php?m=probe', 'order' => 1]); $root->getChild('Affiliates')?->setLabel('Partners <i>'); });
add_hook('ClientAreaHomepagePanels', 1, function (WHMCS\View\Menu\Item $root) { $root->addChild('Probe Panel', ['label' => 'Probe panel'])->setBodyHtml('<em>probe body</em>'); });
add_hook('ClientAreaHomepage', 1, fn () => '<p>probe homepage</p>');
add_hook('TicketOpenValidation', 1, function ($vars) { return $vars['subject'] === 'refuse me' ? 'refused by a hook ' . $vars['clientId'] . '/' . $vars['contactId'] : null; });
add_hook('PreModuleChangePassword', 1, function ($vars) { return $vars['params']['password'] === 'stop-this-one' ? ['abortcmd' => true] : null; });
add_hook('ShoppingCartValidateCheckout', 1, function ($vars) { return isset($GLOBALS['CONFIG']['RefuseOrders']) ? ['no orders'] : []; });
foreach (['ClientLogin', 'ClientLogout', 'TicketOpen', 'ContactAdd', 'ContactEdit', 'ContactDelete', 'ClientEdit', 'DailyCronJob', 'AfterCronJob', 'AdminLogin'] as $point) {
    add_hook($point, 1, function ($vars) use ($point) { unset($vars['olddata']); file_put_contents(getenv('PANEL_VAR') . '/events', $point . ' ' . json_encode($vars) . "\n", FILE_APPEND); });
}
add_hook('AdminAreaClientSummaryPage', 1, fn ($vars) => 'SUMMARY ' . $vars['userid']);
PHP
    echo '<?php namespace WHMCS\Module\Addon\Probe\Client; class Maker { public function make(): string { return "made in lib"; } }' >"$work/probe/lib/Client/Maker.php"
    echo '<?php $_ADDONLANG["word"] = "English word";' >"$work/probe/lang/english.php"
    echo '<p>{$said|escape} {$word} {$made} {$clientsdetails.userid}</p>' >"$work/probe/templates/page.tpl"
    echo '<?php $apiresults = ["result" => "success", "echoed" => $_POST["word"], "local" => $apivalues1["word"]];' >"$work/api/probeecho.php"
    echo '<?php add_hook("ClientAreaFooterOutput", 1, fn () => "<!-- from a hook file -->");' >"$work/hooks/one.php"
    echo '<?php throw new Exception("a disabled file was loaded");' >"$work/hooks/_off.php"
}

make_addon
"$panel/bin/database" start "$work/db" >/dev/null || exit 1
"$panel/bin/database" load "$work/db" "$dump" >/dev/null || exit 1
same 'activation' 'success: made' "$("$panel/bin/panel" addon:activate probe greeting=salut)"
same 'stored settings' 'salut kept' "$(sql "SELECT GROUP_CONCAT(value ORDER BY setting SEPARATOR ' ') FROM tbladdonmodules WHERE setting IN ('greeting','other')")"
PANEL_PHP_OPTS="${PANEL_PHP_OPTS:-}" "$panel/bin/serve" "$port" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 50); do curl -s -o /dev/null "$base/index.php" && break; sleep 0.1; done

# People of the dump: a client with everything, a stranger's things, a sub-account with few permissions.
client=$(sql "SELECT h.userid FROM tblhosting h JOIN tblclients c ON c.id=h.userid JOIN tbldomains d ON d.userid=c.id JOIN tblinvoices i ON i.userid=c.id AND i.status='Unpaid' WHERE c.id<=40 AND c.status='Active' AND c.password LIKE '\$2y%' AND c.email RLIKE '[.][0-9a-f]{6}@' AND h.domainstatus='Active' ORDER BY c.id LIMIT 1")
email=$(sql "SELECT email FROM tblclients WHERE id=$client")
service=$(sql "SELECT MIN(id) FROM tblhosting WHERE userid=$client AND domainstatus='Active'")
domain=$(sql "SELECT MIN(id) FROM tbldomains WHERE userid=$client")
invoice=$(sql "SELECT MIN(id) FROM tblinvoices WHERE userid=$client AND status='Unpaid'")
quote=$(sql "SELECT MIN(id) FROM tblquotes WHERE userid=$client")
mail=$(sql "SELECT MIN(id) FROM tblemails WHERE userid=$client")
foreign() { sql "SELECT MIN(id) FROM $1 WHERE userid<>$client AND userid>0"; }
[ -n "$client" ] || { echo "the dump has no client to test with" >&2; exit 1; }

echo 'logged out'
page guest index.php 200 'Welcome to'
page guest clientarea.php 303
page guest login.php 200 'Email address'
page guest register.php 200
page guest cart.php 200
page guest submitticket.php 200 'Sales'
lacks 'departments of a guest' 'Billing questions'
page guest "viewinvoice.php?id=$invoice" 303
page guest nothing.php 404
page guest var/secret 404
page guest src/cli.php 404
page guest sql/extra.sql 404
page guest bin/serve 404
same 'login without a token' 403 "$(request guest dologin.php -d "username=x&password=y")"
same 'login by GET' 405 "$(request guest dologin.php)"
login guest "$email" wrong
page guest 'login.php?incorrect=true' 200 'not right'
same 'array as a username' 400 "$(form=login.php; request guest login.php >/dev/null; t=$(grep -o 'name="token" value="[0-9a-f]*"' "$work/page" | cut -d'"' -f4); request guest dologin.php -d "token=$t&username[]=x&password=y")"

echo 'as a client'
request client login.php >/dev/null; before=$(grep PANELSESSION "$work/client.jar" | awk '{print $7}')
login client " ${email^^} " "$(password_of "$email")"
after=$(grep PANELSESSION "$work/client.jar" | awk '{print $7}')
if [ "$before" != "$after" ]; then passed; else failed 'the session id stayed the same over the login'; fi
page client clientarea.php 200 'Welcome back'
contains home 'Hello, '
contains home '<em>probe body</em>'
contains home '<p>probe homepage</p>'
contains home 'Partners &lt;i&gt;'
contains home 'order=first-second file=clientarea template=clientareahome'
contains home '<!-- from a hook file -->'
for action in details services products domains invoices quotes emails contacts addcontact changepw masspay addfunds; do
    page client "clientarea.php?action=$action" 200 'order=first-second'
done
page client "clientarea.php?action=productdetails&id=$service" 200 'Change Password'
page client "clientarea.php?action=domaindetails&id=$domain" 200 'Name servers'
page client "clientarea.php?action=cancel&id=$service" 200
page client "upgrade.php?type=package&id=$service" 200
page client "viewinvoice.php?id=$invoice" 200 '>Pay<'
page client "viewquote.php?id=$quote" 200 '>Accept<'
page client "viewemail.php?id=$mail" 200
page client supporttickets.php 200
page client affiliates.php 200
page client 'clientarea.php?action=nonsense' 404
page client 'clientarea.php?action[]=home' 400
page client "viewinvoice.php?id=abc" 400
page client "viewinvoice.php?id=$(foreign tblinvoices)" 404
page client "viewquote.php?id=$(foreign tblquotes)" 404
page client "viewemail.php?id=$(foreign tblemails)" 404
page client "viewticket.php?tid=$(sql "SELECT MIN(tid) FROM tbltickets WHERE userid<>$client")" 404
page client "clientarea.php?action=productdetails&id=$(foreign tblhosting)" 404
page client "clientarea.php?action=domaindetails&id=$(foreign tbldomains)" 404
page client "clientarea.php?action=contacts&id=$(foreign tblcontacts)" 404
page client 'clientarea.php?action=invoices&boom=1' 500 'Something went wrong'
lacks 'a page whose hook failed' 'My Invoices</h1>'

page client 'index.php?m=probe' 200 'salut&lt;b&gt; English word made in lib'
contains 'page of an add-on' 'template=page'
page guest 'index.php?m=probe' 303
page client 'index.php?m=absent' 404

same 'payment without a token' 403 "$(request client "viewinvoice.php?id=$invoice" -X POST)"
same 'still unpaid' Unpaid "$(sql "SELECT status FROM tblinvoices WHERE id=$invoice")"
other=$(sql "SELECT MIN(id) FROM tblinvoices WHERE userid<>$client AND status='Unpaid'")
post client "viewinvoice.php?id=$other" 404
post client 'clientarea.php?action=masspay' 303 "invoiceids[]=$other"
same "a stranger's invoice" Unpaid "$(sql "SELECT status FROM tblinvoices WHERE id=$other")"
post client "viewinvoice.php?id=$invoice" 303
same 'paid' Paid "$(sql "SELECT status FROM tblinvoices WHERE id=$invoice")"
page client "viewquote.php?id=$quote&action=accept" 405
post client "viewquote.php?id=$quote" 303 action=accept
same 'accepted quote' Accepted "$(sql "SELECT stage FROM tblquotes WHERE id=$quote")"
post client 'submitticket.php?step=3' 200 deptid=3 'subject=refuse me' message=x urgency=Low
contains 'validation by a hook' "refused by a hook $client/0"
post client 'submitticket.php?step=3' 404 deptid=99 subject=x message=x urgency=Low
post client 'submitticket.php?step=3' 303 deptid=3 'subject=A <b>question</b>' message=Please urgency=High
tid=$(sql "SELECT tid FROM tbltickets WHERE userid=$client ORDER BY id DESC LIMIT 1")
page client "viewticket.php?tid=$tid" 200 'A &lt;b&gt;question&lt;/b&gt;'
page client "viewticket.php?tid=$tid&c=wrong" 404
post client "viewticket.php?tid=$tid" 303 'replymessage=One more thing'
page client "viewticket.php?tid=$tid" 200 'One more thing'
post client "viewticket.php?tid=$tid" 303 closeticket=true
same 'closed ticket' Closed "$(sql "SELECT status FROM tbltickets WHERE tid='$tid'")"
same 'mail about the ticket' 1 "$(grep -lF 'Please' "$work"/mail/*.eml | wc -l)"
post client cart.php 303 pid=1 domain=new.example
same 'order' "Pending" "$(sql "SELECT status FROM tblorders WHERE userid=$client")"
post client 'clientarea.php?action=productdetails' 303 "id=$service" modulechangepassword=true newpw=long-enough confirmpw=long-enough
post client 'clientarea.php?action=productdetails' 200 "id=$service" modulechangepassword=true newpw=stop-this-one confirmpw=stop-this-one
contains 'a vetoed password' 'the action was stopped'
post client 'clientarea.php?action=domaindetails' 303 "id=$domain" ns1=a.example.net ns2=b.example.net ns3= ns4=
post client 'clientarea.php?action=cancel' 303 "id=$service" cancellationreason=Enough
post client 'upgrade.php' 303 "id=$service" "pid=$(sql "SELECT MAX(p.id) FROM tblproducts p JOIN tblhosting h ON h.id=$service WHERE p.id<>h.packageid")"
post client 'clientarea.php?action=addfunds' 303 amount=25
post client 'clientarea.php?action=addcontact' 303 firstname=Ana lastname=Probe email=ana.probe@example.net subaccount=1 password=ana-password password2=ana-password 'permissions[]=invoices' 'permissions[]=nonsense' 'email_preferences[invoice]=1'
contact=$(sql "SELECT id FROM tblcontacts WHERE email='ana.probe@example.net'")
same 'stored permissions' invoices "$(sql "SELECT permissions FROM tblcontacts WHERE id=$contact")"
post client 'clientarea.php?action=contacts' 303 "id=$contact" lastname=Changed subaccount=1 'permissions[]=invoices' 'permissions[]=tickets'
same 'changed contact' 'Changed invoices,tickets' "$(sql "SELECT CONCAT(lastname,' ',permissions) FROM tblcontacts WHERE id=$contact")"
post client 'clientarea.php?action=details' 303 'companyname=Fils & Co' 'email_preferences[domain]=1' 'email_preferences[general]=1'
same 'changed profile' 'Fils & Co' "$(sql "SELECT companyname FROM tblclients WHERE id=$client")"
post client affiliates.php "$(sql "SELECT IF(COUNT(*)=0,303,400) FROM tblaffiliates WHERE clientid=$client")" activate=true

echo 'as a sub-account'
login sub ana.probe@example.net ana-password
page sub clientarea.php 200 'Welcome back, Ana'
page sub 'clientarea.php?action=invoices' 200
page sub supporttickets.php 200
for denied in 'clientarea.php?action=details' 'clientarea.php?action=contacts' 'clientarea.php?action=services' "clientarea.php?action=productdetails&id=$service" 'clientarea.php?action=domains' 'clientarea.php?action=quotes' "viewquote.php?id=$quote" 'clientarea.php?action=emails' affiliates.php "upgrade.php?id=$service"; do
    page sub "$denied" 403 'You do not have the required permission'
done
contains 'denial page' 'template=contactaccessdenied'
post sub cart.php 403 pid=1
post sub 'clientarea.php?action=addcontact' 403 firstname=x
"$panel/bin/panel" config:set LegacySubaccountGate off
page sub 'clientarea.php?action=services' 200
"$panel/bin/panel" config:set LegacySubaccountGate on
page sub 'clientarea.php?action=services' 403
page sub logout.php 200 'logged out'
page sub clientarea.php 303
for row in $(sql "SELECT CONCAT_WS('|',REPLACE(email,' ',''),id) FROM tblcontacts WHERE subaccount=1 AND password LIKE '\$2y%' AND permissions LIKE '%products%' AND permissions NOT LIKE '%tickets%' AND email RLIKE '[.][0-9a-f]{6}@' AND LOWER(email) NOT IN (SELECT LOWER(email) FROM tblclients) LIMIT 1"); do
    login legacy "${row%|*}" "$(password_of "${row%|*}")"
    page legacy supporttickets.php 403
    page legacy 'clientarea.php?action=services' 200
done
md5mail=$(sql "SELECT email FROM tblclients WHERE password RLIKE '^[0-9a-f]{32}:' AND status='Active' AND email RLIKE '^[^ ]*[.][0-9a-f]{6}@[^ ]*$' LIMIT 1")
login old "$md5mail" "$(password_of "$md5mail")"
page old clientarea.php 200
closed=$(sql "SELECT email FROM tblclients c WHERE status='Closed' AND email RLIKE '^[^ ]*[.][0-9a-f]{6}@[^ ]*$' AND NOT EXISTS (SELECT 1 FROM tblclients o WHERE o.email=c.email AND o.id<>c.id) AND NOT EXISTS (SELECT 1 FROM tblcontacts o WHERE o.email=c.email) LIMIT 1")
login closed "$closed" "$(password_of "$closed")"
page closed clientarea.php 303
post client 'clientarea.php?action=contacts' 303 "id=$contact" delete=true
same 'deleted contact' 0 "$(sql "SELECT COUNT(*) FROM tblcontacts WHERE id=$contact")"

echo 'single sign-on, API, cron, admin'
url=$("$panel/bin/panel" sso "$client")
page sso "${url#"$base"/}" 303
page sso clientarea.php 200 'Welcome back'
page again "${url#"$base"/}" 403
same 'custom action' '"echoed": "wow",' "$("$panel/bin/panel" api ProbeEcho word=wow | grep -o '"echoed.*')"
same 'unknown action' '"result": "error",' "$("$panel/bin/panel" api Nonsense | grep -o '"result.*')"
same 'a client by the API' "\"userid\": $client," "$("$panel/bin/panel" api GetClientsDetails "clientid=$client" | grep -o '"userid.*' | head -1)"
same 'mail by the API' '"result": "success"' "$("$panel/bin/panel" api SendEmail "id=$client" customtype=general 'customsubject=Grüße' 'custommessage=Dear {$client_name}' | grep -o '"result.*')"
same 'cron' 'daily part done done' "$("$panel/bin/panel" cron | tr '\n' ' ' | sed 's/ $//')"
page admin admin/index.php 303
form=admin/login.php post admin admin/login.php 200 username=admin password=wrong
form=admin/login.php post admin admin/login.php 303 username=admin password=admin-demo
page admin 'admin/index.php' 200 'clients'
page admin "admin/clientssummary.php?userid=$client" 200 "SUMMARY $client"
page admin 'admin/addonmodules.php?module=probe' 200 'OUTPUT salut addonmodules.php?module=probe English word'
form=admin/index.php post admin "admin/clientssummary.php?userid=$client" 303 loginasclient=true
page admin clientarea.php 200 'Return to the admin area'
page admin 'logout.php?returntoadmin=1' 303
page admin admin/index.php 200
for event in "ClientLogin {\"userid\":$client}" "\"contactid\":$contact" ClientLogout TicketOpen ContactAdd ContactEdit ContactDelete ClientEdit DailyCronJob AfterCronJob AdminLogin; do
    if grep -qF -- "$event" "$work/var/events"; then passed; else failed "no event $event"; fi
done
same 'deactivation' success "$("$panel/bin/panel" addon:deactivate probe)"
page client 'index.php?m=probe' 404
same 'PHP warnings in the log' '' "$(grep -E 'PHP (Warning|Notice|Deprecated|Fatal)' "$work/log" | sort -u | head -5)"

echo "$checks checks, $failures failed"
[ "$failures" = 0 ]
