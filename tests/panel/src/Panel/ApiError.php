<?php

namespace Panel;

/** A refusal of an API action; its message is the answer. */
final class ApiError extends \RuntimeException
{
}
