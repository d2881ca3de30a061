<?php

namespace WHMCS\User;

/** An account. */
class Client extends \Panel\ClientRow
{
}
