{* One mail. Given: $email. *}
<h1>{$email->subject|plain}</h1>
<div class="card">
    <div class="card-body">
        <dl class="facts">
            <dt>Date</dt><dd>{$email->date}</dd>
            <dt>To</dt><dd>{$email->to}</dd>
            {if $email->cc}<dt>Copy to</dt><dd>{$email->cc}</dd>{/if}
        </dl>
        <p class="message">{$email->message}</p>
    </div>
</div>
