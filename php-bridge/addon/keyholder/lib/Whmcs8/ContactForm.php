<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * The form of a contact under the names of WHMCS 8's templates, escaped.
 */
final class ContactForm
{
    private const NAMES = ['firstname' => 'first_name', 'lastname' => 'last_name', 'companyname' => 'company', 'email' => 'email'];

    /** @var array<string, mixed>|null the contact as it is; null: a new one */
    private $known;

    /** @var array<string, mixed> what is in the form: a contact, or what our own template is given */
    private $form;

    /** @param array<string, mixed>|null $known @param array<string, mixed> $form */
    public function __construct(?array $known, array $form)
    {
        $this->known = $known;
        $this->form = $form;
    }

    /** @return array<string, mixed> */
    public function vars(string $error): array
    {
        return [
            'contactid' => $this->known === null ? '' : (int) $this->known['contact'],
            'formdata' => $this->data(),
            'countriesdropdown' => Countries::dropdown($this->value('country')),
            'taxIdLabel' => 'tax.taxLabel',
            'showTaxIdField' => true,
            'errorMessageHtml' => $error === '' ? '' : '<li>' . Printed::all($error) . '</li>',
        ];
    }

    /** @return array<string, mixed> */
    private function data(): array
    {
        $data = [];
        foreach (array_merge(array_keys(self::NAMES), array_diff(ContactBook::DETAILS, ['country'])) as $name) {
            $data[$name] = $this->value($name);
        }

        return Printed::all($data) + ['emailPreferences' => $this->preferences()];
    }

    private function value(string $name): string
    {
        $ours = self::NAMES[$name] ?? $name;
        // Our page's form is flat; the library's contact keeps what it does not need under "details".
        $from = $this->form['form'] ?? $this->form + (array) ($this->form['details'] ?? []);
        $default = $name === 'country' ? Site::setting('DefaultCountry') : '';

        return (string) (($from[$ours] ?? '') === '' && $this->known === null ? $default : $from[$ours] ?? '');
    }

    /** @return array<string, bool> */
    private function preferences(): array
    {
        $held = (array) ($this->form['mail'] ?? ($this->known === null ? ['general'] : []));
        foreach ($this->form['categories'] ?? [] as $category) {
            $held = array_diff($held, [$category['key']]);
            if ($category['held']) {
                $held[] = $category['key'];
            }
        }
        $map = [];
        foreach (ContactBook::CATEGORIES as $category) {
            $map[$category] = in_array($category, $held, true);
        }

        return $map;
    }
}
