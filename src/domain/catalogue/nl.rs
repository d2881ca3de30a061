//! Dutch texts of the permissions.

use super::super::permission::Permission;
use super::language::{Texts, WhmcsTitles};

pub(super) const TEXTS: Texts = [
    (
        Permission::ACCOUNT_PROFILE,
        "Accountgegevens wijzigen",
        "Naam, bedrijf, adres en belastinggegevens van het account bekijken en wijzigen.",
    ),
    (
        Permission::CONTACTS_MANAGE,
        "Contactpersonen beheren",
        "Contactpersonen van het account bekijken, toevoegen, wijzigen en verwijderen, en kiezen welke e-mails zij ontvangen.",
    ),
    (
        Permission::SERVICES_VIEW,
        "Diensten bekijken",
        "De producten en diensten van het account bekijken, met details en verlengdatums.",
    ),
    (
        Permission::SERVICES_MANAGE,
        "Diensten beheren",
        "Wachtwoorden en instellingen van diensten bekijken en wijzigen, en acties zoals herstarten of opnieuw installeren uitvoeren.",
    ),
    (
        Permission::SERVICES_SSO,
        "Inloggen op controlepanelen",
        "Het controlepaneel van een dienst met één klik openen, zonder het wachtwoord in te voeren.",
    ),
    (
        Permission::SERVICES_ORDER,
        "Bestellingen plaatsen",
        "Nieuwe producten, diensten, extra’s en domeinen bestellen namens het account.",
    ),
    (
        Permission::SERVICES_UPGRADE,
        "Pakketten wijzigen",
        "Diensten naar een groter of kleiner pakket overzetten en de opties ervan wijzigen.",
    ),
    (
        Permission::SERVICES_CANCEL,
        "Diensten opzeggen",
        "Diensten opzeggen, direct of aan het einde van de betaalde periode.",
    ),
    (
        Permission::DOMAINS_VIEW,
        "Domeinen bekijken",
        "De domeinen van het account bekijken, met status en vervaldatum.",
    ),
    (
        Permission::DOMAINS_MANAGE,
        "Domeinen beheren",
        "Naamservers, DNS-records, houdergegevens, vergrendeling en automatische verlenging wijzigen, en verhuiscodes opvragen.",
    ),
    (
        Permission::INVOICES_VIEW,
        "Facturen bekijken",
        "De facturen en de betaalgeschiedenis van het account bekijken en downloaden.",
    ),
    (
        Permission::INVOICES_PAY,
        "Facturen betalen",
        "Facturen van het account betalen, ook met de opgeslagen betaalmethoden en het tegoed.",
    ),
    (
        Permission::BALANCE_VIEW,
        "Saldo bekijken",
        "Het tegoed van het account en de openstaande bedragen bekijken.",
    ),
    (
        Permission::FUNDS_ADD,
        "Tegoed toevoegen",
        "Het tegoed van het account opwaarderen voor latere facturen.",
    ),
    (
        Permission::PAYMETHODS_MANAGE,
        "Betaalmethoden beheren",
        "Opgeslagen kaarten en andere betaalmethoden van het account toevoegen, wijzigen en verwijderen.",
    ),
    (
        Permission::QUOTES_VIEW,
        "Offertes bekijken",
        "De offertes voor het account bekijken en downloaden.",
    ),
    (
        Permission::QUOTES_ACCEPT,
        "Offertes accepteren",
        "Offertes accepteren namens het account; hieruit kan een factuur volgen.",
    ),
    (
        Permission::CONTRACTS_ACCEPT,
        "Contracten accepteren",
        "Contracten die bij een bestelling horen accepteren namens het account.",
    ),
    (
        Permission::TICKETS_VIEW,
        "Supporttickets bekijken",
        "De supporttickets van het account lezen en beantwoorden.",
    ),
    (
        Permission::TICKETS_OPEN,
        "Supporttickets openen",
        "De supportafdeling om hulp vragen namens het account.",
    ),
    (
        Permission::TICKETS_CLOSE,
        "Supporttickets sluiten",
        "Supporttickets van het account als opgelost markeren.",
    ),
    (
        Permission::AFFILIATES_MANAGE,
        "Affiliate-account beheren",
        "Verwijzingen en commissies bekijken en uitbetaling aanvragen.",
    ),
    (
        Permission::EMAILS_VIEW,
        "E-mailgeschiedenis bekijken",
        "De e-mails lezen die we naar het account hebben gestuurd.",
    ),
    (
        Permission::SSHKEYS_MANAGE,
        "SSH-sleutels beheren",
        "SSH-sleutels toevoegen en verwijderen die op de servers van het account kunnen worden geïnstalleerd.",
    ),
    (
        Permission::IPACCESS_MANAGE,
        "Toegestane IP-adressen beheren",
        "Kiezen vanaf welke IP-adressen het account mag worden gebruikt.",
    ),
    (
        Permission::MEMBERS_MANAGE,
        "Gebruikers beheren",
        "Mensen uitnodigen voor het account, hun rechten wijzigen en hun toegang intrekken.",
    ),
];

pub(super) const WHMCS_TITLES: WhmcsTitles = [
    ("profile", "Profiel van het hoofdaccount wijzigen"),
    ("contacts", "Contactpersonen bekijken en beheren"),
    ("products", "Producten en diensten bekijken"),
    ("manageproducts", "Productwachtwoorden bekijken en wijzigen"),
    ("productsso", "Single sign-on gebruiken"),
    ("domains", "Domeinen bekijken"),
    ("managedomains", "Domeininstellingen beheren"),
    ("invoices", "Facturen bekijken en betalen"),
    ("quotes", "Offertes bekijken en accepteren"),
    ("tickets", "Supporttickets bekijken en openen"),
    ("affiliates", "Affiliate-account bekijken en beheren"),
    ("emails", "E-mails bekijken"),
    ("orders", "Bestellen, pakketten wijzigen en opzeggen"),
];
