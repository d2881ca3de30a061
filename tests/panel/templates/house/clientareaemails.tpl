{* Mail that the account was sent. Given: $emails. *}
<h1>Email History</h1>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Mail to this account</caption>
        <thead><tr><th scope="col">Date</th><th scope="col">Subject</th></tr></thead>
        <tbody>
            {foreach $emails as $email}
                <tr><td>{$email->date}</td><td><a href="{$WEB_ROOT}/viewemail.php?id={$email->id}">{$email->subject|plain}</a></td></tr>
            {foreachelse}
                <tr><td colspan="2">There is no mail yet.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
