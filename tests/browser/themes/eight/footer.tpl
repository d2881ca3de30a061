{* The foot of every page. Written for the tests. *}
</main>
<footer>
    {if $languagechangeenabled && count($locales) > 1 || $currencies}<button>{$activeCurrency.code}</button>{/if}
    <p id="copyright">{lang key="copyrightFooterNotice" year=$date_year company=$companyname}</p>
    <p id="unknown">{lang key="nobody.knows.this"}</p>
    {if !$loggedin && $adminLoggedIn}<a href="{$WEB_ROOT}/logout.php?returntoadmin=1">{lang key="returntoadminarea"}</a>{/if}
    <a id="login" href="{routePath('login-index')}">{lang key="login"}</a>
    <a id="begin" href="{routePath('password-reset-begin')}">{lang key="loginpassword"}</a>
    <form id="login-form" method="post" action="{routePath('login-validate')}" hidden>
        <input name="username"><input name="password" type="password"><input type="checkbox" name="rememberme"><input name="code">
    </form>
    <form id="forgotten" method="post" action="{routePath('password-reset-validate-email')}" hidden>
        <input name="action" value="reset"><input name="email">
    </form>
    <form id="answer" method="post" action="{routePath('password-reset-security-verify')}" hidden><input name="answer"></form>
    <form id="change" method="post" action="{routePath('password-reset-change-perform')}" hidden><input name="newpw"></form>
    <form id="challenge" method="post" action="{routePath('login-two-factor-challenge-verify')}" hidden>{$challenge}</form>
    <form id="backup" method="post" action="{routePath('login-two-factor-challenge-backup-verify')}" hidden><input name="twofabackupcode"></form>
    <a id="clientarea" href="{routePath('clientarea-home')}">{lang key="clientareatitle"}</a>
</footer>
{include file="$template/includes/answered.tpl"}
{$footeroutput}
</body>
</html>
