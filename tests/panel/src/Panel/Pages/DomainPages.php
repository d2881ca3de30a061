<?php

namespace Panel\Pages;

use Panel\ActivityLog;
use Panel\ErrorPage;
use Panel\Holdings;
use Panel\Hooks;
use Panel\Language;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** Domains: the list, one domain and its name servers. */
final class DomainPages
{
    private const HOST = '/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i';

    public static function list(): never
    {
        SubaccountGate::require('domains');
        (new Page('clientareadomains', Language::trans('clientareanavdomains')))
            ->hook('ClientAreaPageDomains')
            ->sidebar('domainList')
            ->assign(['domains' => Holdings::domains(Visitor::clientId())])
            ->output();
    }

    public static function details(): never
    {
        SubaccountGate::require('domains');
        $domain = Holdings::domain(Visitor::clientId(), Request::id('id')) ?? ErrorPage::notFound('domain');
        $errors = Request::isPost() ? self::saveNameservers($domain) : [];
        Hooks::run('ClientAreaDomainDetails', ['domain' => $domain]);
        (new Page('clientareadomaindetails', Language::trans('clientareadomaindetails')))
            ->hook('ClientAreaPageDomainDetails')
            ->sidebar('domainList')
            ->assign([
                'domain' => $domain->domain,
                'domainid' => (int) $domain->id,
                'status' => $domain->status,
                'expirydate' => $domain->expirydate,
                'nameservers' => self::nameservers((int) $domain->id),
                'errors' => $errors,
                'hookOutput' => Hooks::html('ClientAreaDomainDetailsOutput', ['domain' => $domain]),
            ])
            ->output();
    }

    private static function saveNameservers(object $domain): array
    {
        Request::requirePost();
        SubaccountGate::require('managedomains');
        $hosts = [];
        for ($position = 1; $position <= 4; $position++) {
            $host = strtolower(trim(Request::posted("ns$position")));
            if ($host !== '' && !preg_match(self::HOST, $host)) {
                return ["This is no host name: $host"];
            }
            $hosts[$position] = $host;
        }
        $hosts = array_filter($hosts);
        if (count($hosts) < 2) {
            return ['At least two name servers are needed.'];
        }
        Capsule::connection()->transaction(static function () use ($domain, $hosts): void {
            Capsule::table('panel_domain_nameservers')->where('domainid', $domain->id)->delete();
            foreach ($hosts as $position => $host) {
                Capsule::table('panel_domain_nameservers')->insert(['domainid' => $domain->id, 'position' => $position, 'host' => $host]);
            }
        });
        ActivityLog::write("Name servers changed: $domain->domain", (int) $domain->userid);
        Session::flash('success', 'The name servers are saved.');
        Redirect::to("clientarea.php?action=domaindetails&id=$domain->id");
    }

    /** @return array<int,string> by position, 1 to 4 */
    private static function nameservers(int $domainId): array
    {
        $stored = Capsule::table('panel_domain_nameservers')->where('domainid', $domainId)->pluck('host', 'position')->all();
        return $stored + ($stored === [] ? [1 => 'ns1.panel.example', 2 => 'ns2.panel.example'] : []) + [1 => '', 2 => '', 3 => '', 4 => ''];
    }
}
