{* How to become a client. *}
<h1>Register</h1>
<div class="card"><div class="card-body">
    <p>New accounts are opened by our staff. <a href="{$WEB_ROOT}/submitticket.php">Write to us</a>.</p>
</div></div>
