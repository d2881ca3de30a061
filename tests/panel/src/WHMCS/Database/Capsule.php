<?php

namespace WHMCS\Database;

/** The database as add-ons know it. */
class Capsule extends \Illuminate\Database\Capsule\Manager
{
}
