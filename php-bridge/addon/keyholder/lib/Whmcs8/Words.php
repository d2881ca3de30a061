<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The texts that {lang key='...'} asks for: the panel's own, else ours. A key that neither has is printed as it is,
 * which is what the panel does.
 */
final class Words
{
    /** Keys of WHMCS 8 for which we have a text already, and its key here. */
    private const OURS = [
        'navUserManagement' => 'users_title', 'clientOwner' => 'kind_owner', 'never' => 'never', 'cancel' => 'cancel', 'login' => 'login_button',
        'register' => 'register_button', 'loginemail' => 'column_email', 'loginpassword' => 'password', 'clientareasavechanges' => 'save',
        'clientareacancel' => 'cancel', 'clientareafirstname' => 'first_name', 'clientarealastname' => 'last_name', 'clientareaemail' => 'column_email',
        'clientareacompanyname' => 'contact_company', 'clientareaphonenumber' => 'contact_phonenumber', 'clientareacity' => 'contact_city',
        'clientareastate' => 'contact_state', 'clientareapostcode' => 'contact_postcode', 'tax.taxLabel' => 'contact_tax_id',
        'clientareanavaddcontact' => 'contact_add_title', 'contactDetails' => 'step_details', 'clientareacontactsemails' => 'step_mail',
        'clientareadeletecontact' => 'contact_remove', 'clientareacontactsemailsgeneral' => 'mail_about_general',
        'clientareacontactsemailsproduct' => 'mail_about_product', 'clientareacontactsemailsdomain' => 'mail_about_domain',
        'clientareacontactsemailsinvoice' => 'mail_about_invoice', 'clientareacontactsemailssupport' => 'mail_about_support',
        'clientareacontactsemailsaffiliate' => 'mail_about_affiliate', 'existingpassword' => 'password_old', 'newpassword' => 'password_new',
        'confirmnewpassword' => 'password_again', 'pwdoesnotmatch' => 'passwords_differ', 'pwstrengthweak' => 'password_weak',
        'pwstrengthmoderate' => 'password_fair', 'pwstrengthstrong' => 'password_strong', 'generatePassword.btnLabel' => 'password_generate',
        'generatePassword.btnShort' => 'password_generate', 'generatePassword.title' => 'password_generate',
        'sidebars.viewAccount.changePassword' => 'password_button', 'userProfile.profile' => 'profile_title', 'switchAccount.choose' => 'accounts_title',
        'switchAccount.title' => 'switch_account', 'userManagement.emailAddress' => 'column_email', 'userManagement.lastLogin' => 'column_last_used',
        'userManagement.actions' => 'column_actions', 'userManagement.managePermissions' => 'manage_permissions',
        'userManagement.permissions' => 'permissions_title', 'userManagement.removeAccess' => 'remove_access',
        'userManagement.inviteSent' => 'column_created', 'userManagement.resendInvite' => 'resend', 'userManagement.cancelInvite' => 'cancel_invitation',
        'userManagement.accountOwnerPermissionsInfo' => 'owner_fixed', 'userManagement.inviteNewUser' => 'invite_title',
        'userManagement.inviteNewUserDescription' => 'invite_lead', 'userManagement.allPermissions' => 'choice_all',
        'userManagement.choosePermissions' => 'choice_choose', 'userManagement.sendInvite' => 'send_invitation', 'accountInvite.accept' => 'accept_button',
        'accountInvite.notFound' => 'reason_invitation_unknown', 'accountInvite.contactAdministrator' => 'accept_ask_again', 'continue' => 'step_next',
        'shopNow' => 'first_order',
    ];

    /**
     * @param array<string, scalar> $values escaped already; they stand for ":name"
     */
    public static function get(string $key, array $values): string
    {
        $named = [];
        foreach ($values as $name => $value) {
            $named[':' . $name] = (string) $value;
        }
        $panels = self::ofPanel($key, $named);
        if ($panels !== null) {
            return $panels;
        }
        $texts = Texts::ofVisitor();
        $ours = self::OURS[$key] ?? $key;
        if ($ours === 'userManagement.usersFound') {
            return Printed::all($texts->count('members_count', (int) ($values['count'] ?? 0)));
        }

        // The text is escaped before values come in, which are escaped or, as with ot="<strong>", HTML of the template.
        return strtr(Printed::all($texts->get($ours)), $named);
    }

    /** @param array<string, string> $named */
    private static function ofPanel(string $key, array $named): ?string
    {
        if ($key === '' || !class_exists('Lang') || !is_callable(['Lang', 'trans'])) {
            return null;
        }
        try {
            $text = (string) \Lang::trans($key, $named);
        } catch (\Throwable $unknown) {
            return null;
        }

        return $text === $key || $text === '' ? null : $text;
    }
}
