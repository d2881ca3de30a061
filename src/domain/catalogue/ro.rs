//! Romanian texts of the permissions.

use super::super::permission::Permission;
use super::language::{Texts, WhmcsTitles};

pub(super) const TEXTS: Texts = [
    (
        Permission::ACCOUNT_PROFILE,
        "Modificarea datelor contului",
        "Poate vedea și modifica numele, firma, adresa și datele fiscale ale contului.",
    ),
    (
        Permission::CONTACTS_MANAGE,
        "Administrarea contactelor",
        "Poate vedea, adăuga, modifica și șterge contactele contului și poate alege ce e-mailuri primesc acestea.",
    ),
    (
        Permission::SERVICES_VIEW,
        "Vizualizarea serviciilor",
        "Poate vedea produsele și serviciile contului, cu detaliile și datele lor de reînnoire.",
    ),
    (
        Permission::SERVICES_MANAGE,
        "Administrarea serviciilor",
        "Poate vedea și schimba parolele și setările serviciilor și poate folosi acțiuni precum repornirea sau reinstalarea.",
    ),
    (
        Permission::SERVICES_SSO,
        "Autentificare în panourile de control",
        "Poate deschide panoul de control al unui serviciu cu un singur clic, fără a introduce parola.",
    ),
    (
        Permission::SERVICES_ORDER,
        "Plasarea comenzilor",
        "Poate comanda produse, servicii, opțiuni suplimentare și domenii noi în numele contului.",
    ),
    (
        Permission::SERVICES_UPGRADE,
        "Schimbarea pachetelor",
        "Poate trece serviciile la un pachet mai mare sau mai mic și le poate schimba opțiunile.",
    ),
    (
        Permission::SERVICES_CANCEL,
        "Anularea serviciilor",
        "Poate cere anularea serviciilor, imediat sau la sfârșitul perioadei plătite.",
    ),
    (
        Permission::DOMAINS_VIEW,
        "Vizualizarea domeniilor",
        "Poate vedea domeniile contului, cu starea și data de expirare a fiecăruia.",
    ),
    (
        Permission::DOMAINS_MANAGE,
        "Administrarea domeniilor",
        "Poate schimba serverele de nume, înregistrările DNS, datele titularului, blocarea și reînnoirea automată și poate obține codurile de transfer.",
    ),
    (
        Permission::INVOICES_VIEW,
        "Vizualizarea facturilor",
        "Poate vedea și descărca facturile contului și istoricul plăților.",
    ),
    (
        Permission::INVOICES_PAY,
        "Plata facturilor",
        "Poate plăti facturile contului, inclusiv cu metodele de plată salvate și din soldul acestuia.",
    ),
    (
        Permission::BALANCE_VIEW,
        "Vizualizarea soldului",
        "Poate vedea soldul contului și sumele rămase de plată.",
    ),
    (
        Permission::FUNDS_ADD,
        "Alimentarea contului",
        "Poate adăuga fonduri în soldul contului, pentru facturile viitoare.",
    ),
    (
        Permission::PAYMETHODS_MANAGE,
        "Administrarea metodelor de plată",
        "Poate adăuga, modifica și șterge cardurile și celelalte metode de plată salvate în cont.",
    ),
    (
        Permission::QUOTES_VIEW,
        "Vizualizarea ofertelor",
        "Poate vedea și descărca ofertele de preț pregătite pentru cont.",
    ),
    (
        Permission::QUOTES_ACCEPT,
        "Acceptarea ofertelor",
        "Poate accepta oferte de preț în numele contului, ceea ce poate genera o factură.",
    ),
    (
        Permission::CONTRACTS_ACCEPT,
        "Acceptarea contractelor",
        "Poate accepta în numele contului contractele care însoțesc o comandă.",
    ),
    (
        Permission::TICKETS_VIEW,
        "Vizualizarea tichetelor",
        "Poate citi tichetele de asistență ale contului și poate răspunde la ele.",
    ),
    (
        Permission::TICKETS_OPEN,
        "Deschiderea tichetelor",
        "Poate cere ajutorul echipei de asistență în numele contului.",
    ),
    (
        Permission::TICKETS_CLOSE,
        "Închiderea tichetelor",
        "Poate marca tichetele de asistență ale contului ca rezolvate.",
    ),
    (
        Permission::AFFILIATES_MANAGE,
        "Administrarea contului de afiliat",
        "Poate vedea recomandările și comisioanele și poate cere plata acestora.",
    ),
    (
        Permission::EMAILS_VIEW,
        "Vizualizarea istoricului e-mailurilor",
        "Poate citi e-mailurile pe care le-am trimis contului.",
    ),
    (
        Permission::SSHKEYS_MANAGE,
        "Administrarea cheilor SSH",
        "Poate adăuga și șterge cheile SSH care pot fi instalate pe serverele contului.",
    ),
    (
        Permission::IPACCESS_MANAGE,
        "Administrarea adreselor IP permise",
        "Poate alege adresele IP de la care poate fi folosit contul.",
    ),
    (
        Permission::MEMBERS_MANAGE,
        "Administrarea utilizatorilor",
        "Poate invita persoane în cont, le poate schimba drepturile și le poate elimina.",
    ),
];

pub(super) const WHMCS_TITLES: WhmcsTitles = [
    ("profile", "Modificarea profilului contului principal"),
    ("contacts", "Vizualizarea și administrarea contactelor"),
    ("products", "Vizualizarea produselor și serviciilor"),
    ("manageproducts", "Vizualizarea și modificarea parolelor produselor"),
    ("productsso", "Autentificare unică (SSO)"),
    ("domains", "Vizualizarea domeniilor"),
    ("managedomains", "Administrarea setărilor domeniilor"),
    ("invoices", "Vizualizarea și plata facturilor"),
    ("quotes", "Vizualizarea și acceptarea ofertelor"),
    ("tickets", "Vizualizarea și deschiderea tichetelor de asistență"),
    ("affiliates", "Vizualizarea și administrarea contului de afiliat"),
    ("emails", "Vizualizarea e-mailurilor"),
    ("orders", "Plasarea de comenzi noi, schimbări de pachet și anulări"),
];
