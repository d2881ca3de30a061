<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * The captcha that templates ask after. There is none on Keyholder's forms: the library limits guessing itself.
 */
final class Captcha extends Record
{
    public function __construct()
    {
        parent::__construct([]);
    }

    /** The part for one vendor's captcha is as absent. @return mixed */
    public function __get(string $name)
    {
        return $name === 'recaptcha' ? $this : parent::__get($name);
    }

    public function isEnabled(): bool
    {
        return false;
    }

    public function isEnabledForForm(string $form): bool
    {
        return false;
    }

    public function isInvisible(): bool
    {
        return false;
    }

    public function getButtonClass(string $form): string
    {
        return '';
    }

    public function getPageJs(): string
    {
        return '';
    }

    public function getMarkup(): string
    {
        return '';
    }
}
