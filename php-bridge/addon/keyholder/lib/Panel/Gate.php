<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Stands before every page of the client area. It asks and obeys; it decides nothing.
 *
 * It runs twice: when the panel reads the hook files, before the page can act, and again when the page is
 * about to be shown, because a login may have happened in between. Whatever goes wrong, the page stays shut. In the phases
 * in which the panel answers by itself, the gate stands open.
 */
final class Gate
{
    private const PASS = 'pass';
    private const LOGIN = 'login';
    private const CHOOSE = 'choose';
    private const ENTER = 'enter';
    private const REFUSE = 'refuse';
    private const UNCLEAR = 'unclear';

    /** @var int|null the panel's client that the last answer was for; null: not asked yet */
    private static $answeredFor;

    /** @var Demand|null what was refused */
    private static $refused;

    /** Before the page: called while the panel reads its hook files. */
    public static function atLoad(): void
    {
        if (PHP_SAPI === 'cli' || defined('ADMINAREA') || !defined('CLIENTAREA') && !self::isModules()) {
            return;
        }
        if (!Phase::isLive()) {
            Phase::forgetGuarded();
            if (Phase::word() === Phase::SHADOW) {
                Shadow::watch();
            }

            return;
        }
        Phase::guard();
        Session::begin();
        self::enforce();
    }

    /**
     * When the page is about to be shown.
     *
     * @param array<string, mixed> $vars
     * @return array<string, mixed> variables for every template
     */
    public static function atPage(array $vars = []): array
    {
        if (!Phase::isLive()) {
            Shadow::drawn($vars);

            return [];
        }
        if (self::$answeredFor !== Session::client()) {
            self::enforce(true);
        }
        self::hideWhatActed();
        // Only what was asked already: a page that is free is also drawn when Keyholder is away.
        try {
            $who = Session::client() > 0 ? Session::show() : null;
        } catch (\Throwable $error) {
            $who = null;
        }
        $greeted = $vars['loggedinuser'] ?? null;
        if ($who === null || !is_array($greeted)) {
            return ['keyholder_account' => $who['account'] ?? null];
        }
        // The panel greets the client; the person may be somebody else. Themes print such texts as they are.
        $texts = ['firstname' => $who['user']['name'], 'lastname' => '', 'email' => $who['user']['email']];
        $person = array_map(static fn ($text): string => htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8'), $texts);

        return ['keyholder_account' => $who['account'] ?? null, 'loggedinuser' => $person + $greeted];
    }

    /** Whether the person of this request may do something on the account in use. */
    public static function allows(Demand $demand): bool
    {
        switch ($demand->key) {
            case 'free':
                return true;
            case 'member':
                // An account may have been closed, or the person's time be over, since it was entered.
                return Session::account() > 0 && Session::account() === Session::client()
                    && (Session::show()['account']['may_enter'] ?? false) === true;
            case 'owner':
                return (Session::show()['account']['owner'] ?? false) === true;
            case 'unclear':
                return false;
        }
        $about = array_values($demand->about);
        // Who may do all with a service may run any function of it; else this one may have been given.
        return Session::may($demand->key, ...$about) || $demand->function !== '' && Session::may($demand->key, ...array_merge($about, [$demand->function]));
    }

    /** The same for everything that a request needs; for links that are offered. */
    public static function allowsRequest(Request $request): bool
    {
        foreach (Demand::of($request) as $demand) {
            if (!self::allows($demand)) {
                return false;
            }
        }

        return true;
    }

    /** A file of a module, for a visitor whom it would take for the client. Payment gateways call back by theirs. */
    private static function isModules(): bool
    {
        return session_status() === PHP_SESSION_ACTIVE && Session::client() > 0 && Request::current()->module !== [];
    }

    /** Who was given a function alone has run it, and does not see the page of the service that is drawn after it. */
    private static function hideWhatActed(): void
    {
        try {
            $demands = Session::client() > 0 ? Demand::ofDrawn(Request::current()) : [];
            if (self::firstRefused($demands) !== null) {
                Session::flash('info', Texts::ofVisitor()->get('function_ran'));
                Site::redirect(Site::page('profile'));
            }
        } catch (\Throwable $error) {
            Plain::unavailable($error);
        }
    }

    private static function enforce(bool $isDrawing = false): void
    {
        try {
            if (session_status() !== PHP_SESSION_ACTIVE) {
                throw new \RuntimeException('the panel reads its hooks before it starts the session');
            }
            $request = Request::current();
            $outcome = self::decide($request, $isDrawing);
            self::$answeredFor = Session::client();
            if ($outcome !== self::PASS) {
                self::obey($outcome, $request);
            }
        } catch (\Throwable $error) {
            Plain::unavailable($error);
        }
    }

    private static function decide(Request $request, bool $isDrawing): string
    {
        $demands = Demand::of($request);
        $keys = array_column($demands, 'key');
        if (array_unique($keys) === ['free']) {
            // A page that is drawn already shows whom the panel took the visitor for.
            return self::forgetStranger($request) && $isDrawing ? self::LOGIN : self::PASS;
        }
        if (Session::client() === 0) {
            // Nobody is logged in: the panel shows its public side, or asks for a login. Somebody who has
            // logged in to Keyholder but not chosen an account is sent to choose.
            return Session::token() !== '' && Session::show() !== null ? self::CHOOSE : self::PASS;
        }
        if (in_array('unclear', $keys, true)) {
            return self::UNCLEAR;
        }
        if (Session::account() !== Session::client()) {
            Login::byStaff();
        }
        if (Session::show() === null) {
            return self::LOGIN;
        }
        if (Session::account() !== Session::client() || self::isDrawnForAnother($request)) {
            return self::CHOOSE;
        }
        if (!$request->posts && isset($_SESSION['keyholder_contact'])) {
            return self::ENTER;
        }

        return self::firstRefused($demands) === null ? self::PASS : self::REFUSE;
    }

    /**
     * On pages for everybody: whom the panel takes the visitor for counts only as long as Keyholder says so. Without
     * that, the visitor sees what everybody sees: no name, nothing of an account.
     *
     * @return bool whether the panel had to forget somebody
     */
    private static function forgetStranger(Request $request): bool
    {
        // Logging out needs the panel to know whom; a member of staff is let in by the next page that is not free.
        if (Session::client() === 0 || $request->script === 'logout.php' || Staff::name() !== '') {
            return false;
        }
        try {
            $isKnown = Session::show() !== null && Session::account() === Session::client();
        } catch (\Throwable $error) {
            // Keyholder is away. Pages for everybody stay open, and nobody is logged out by it.
            return false;
        }
        if (!$isKnown) {
            Session::forgetClient();
        }

        return !$isKnown;
    }

    /** @param list<Demand> $demands */
    private static function firstRefused(array $demands): ?Demand
    {
        self::$refused = null;
        foreach ($demands as $demand) {
            if (!self::allows($demand)) {
                return self::$refused = $demand;
            }
        }

        return null;
    }

    /** A form of another tab, drawn while another account was in use. */
    private static function isDrawnForAnother(Request $request): bool
    {
        $drawnFor = $request->id('keyholder_account');

        return $drawnFor === null || ($drawnFor !== 0 && $drawnFor !== Session::account());
    }

    private static function obey(string $outcome, Request $request): void
    {
        $texts = Texts::ofVisitor();
        switch ($outcome) {
            case self::UNCLEAR:
                Plain::refuse(400, $texts->get('refused_title'), [$texts->get('gate_unclear')]);
                break;
            case self::LOGIN:
                // What the panel still believes of the visitor is not proved to Keyholder.
                Session::forgetClient();
                self::send($request, 403, 'login', $texts->get('gate_login'));
                break;
            case self::CHOOSE:
                self::send($request, 409, 'accounts', $texts->get('gate_choose'));
                break;
            case self::ENTER:
                self::enterAsAccount();
                break;
            default:
                self::refuse($request);
        }
    }

    /** To one of Keyholder's pages: a look by a redirect, anything else by a page that says that nothing was done. */
    private static function send(Request $request, int $status, string $page, string $why): void
    {
        if (Plain::wantsPage($request)) {
            // A login that was refused has said already why.
            if (!isset($_SESSION['keyholder_flash'])) {
                Session::flash('warning', $why);
            }
            Site::redirect(Site::page($page));
        }
        $texts = Texts::ofVisitor();
        Plain::refuse($status, $texts->get($page . '_title'), [$why], $page);
    }

    /**
     * A sub-account came in by the panel's own login. From here on Keyholder alone says what it may do, so the
     * panel's session moves from the sub-account, with the keys that its row had once, to the account.
     */
    private static function enterAsAccount(): void
    {
        unset($_SESSION['keyholder_contact']);
        try {
            Site::redirect(Entry::url(Session::client(), (string) ($_SERVER['REQUEST_URI'] ?? '')));
        } catch (Refusal $blocked) {
            // Single sign-on is off for this client. Then both rules hold: nobody gains anything.
            Site::log('single sign-on is refused: ' . $blocked->getMessage(), Session::client());
            Site::redirect((string) ($_SERVER['REQUEST_URI'] ?? Site::path('clientarea.php')));
        }
    }

    private static function refuse(Request $request): void
    {
        $refused = self::$refused ?? Demand::plain('owner');
        if (Plain::wantsPage($request)) {
            $_SESSION['keyholder_refused'] = [
                'key' => $refused->key,
                'about' => $refused->about,
                'page' => (string) ($_SERVER['REQUEST_URI'] ?? ''),
            ];
            Site::redirect(Site::page('refused'));
        }
        $texts = Texts::ofVisitor();
        Plain::refuse(403, $texts->get('refused_title'), Explanation::of($refused)->lines($texts));
    }
}
