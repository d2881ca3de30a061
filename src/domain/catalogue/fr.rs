//! French texts of the permissions.

use super::super::permission::Permission;
use super::language::{Texts, WhmcsTitles};

pub(super) const TEXTS: Texts = [
    (
        Permission::ACCOUNT_PROFILE,
        "Modifier les informations du compte",
        "Consulter et modifier le nom, la société, l’adresse et les informations fiscales du compte.",
    ),
    (
        Permission::CONTACTS_MANAGE,
        "Gérer les contacts",
        "Consulter, ajouter, modifier et supprimer les contacts du compte et choisir les e-mails qu’ils reçoivent.",
    ),
    (
        Permission::SERVICES_VIEW,
        "Voir les services",
        "Consulter les produits et services du compte, leurs détails et leurs dates de renouvellement.",
    ),
    (
        Permission::SERVICES_MANAGE,
        "Gérer les services",
        "Consulter et modifier les mots de passe et les réglages des services, et lancer des actions comme le redémarrage ou la réinstallation.",
    ),
    (
        Permission::SERVICES_SSO,
        "Se connecter aux panneaux de contrôle",
        "Ouvrir le panneau de contrôle d’un service en un clic, sans saisir son mot de passe.",
    ),
    (
        Permission::SERVICES_ORDER,
        "Passer des commandes",
        "Commander de nouveaux produits, services, options et domaines au nom du compte.",
    ),
    (
        Permission::SERVICES_UPGRADE,
        "Changer de formule",
        "Faire passer les services à une formule supérieure ou inférieure et modifier leurs options.",
    ),
    (
        Permission::SERVICES_CANCEL,
        "Résilier des services",
        "Demander la résiliation des services, tout de suite ou à la fin de la période payée.",
    ),
    (
        Permission::DOMAINS_VIEW,
        "Voir les domaines",
        "Consulter les domaines du compte, leur état et leur date d’expiration.",
    ),
    (
        Permission::DOMAINS_MANAGE,
        "Gérer les domaines",
        "Modifier les serveurs de noms, la zone DNS, les coordonnées du titulaire, le verrouillage et le renouvellement automatique, et obtenir les codes de transfert.",
    ),
    (
        Permission::INVOICES_VIEW,
        "Voir les factures",
        "Consulter et télécharger les factures du compte et l’historique des paiements.",
    ),
    (
        Permission::INVOICES_PAY,
        "Payer les factures",
        "Régler les factures du compte, y compris avec ses moyens de paiement enregistrés et son solde.",
    ),
    (
        Permission::BALANCE_VIEW,
        "Voir le solde",
        "Consulter le crédit du compte et les montants restant à payer.",
    ),
    (
        Permission::FUNDS_ADD,
        "Ajouter des fonds",
        "Créditer le solde du compte pour de prochaines factures.",
    ),
    (
        Permission::PAYMETHODS_MANAGE,
        "Gérer les moyens de paiement",
        "Ajouter, modifier et supprimer les cartes et autres moyens de paiement enregistrés sur le compte.",
    ),
    (
        Permission::QUOTES_VIEW,
        "Voir les devis",
        "Consulter et télécharger les devis préparés pour le compte.",
    ),
    (
        Permission::QUOTES_ACCEPT,
        "Accepter les devis",
        "Accepter des devis au nom du compte, ce qui peut entraîner l’émission d’une facture.",
    ),
    (
        Permission::CONTRACTS_ACCEPT,
        "Accepter les contrats",
        "Accepter au nom du compte les contrats qui accompagnent une commande.",
    ),
    (
        Permission::TICKETS_VIEW,
        "Voir les tickets d’assistance",
        "Lire les tickets d’assistance du compte et y répondre.",
    ),
    (
        Permission::TICKETS_OPEN,
        "Ouvrir des tickets d’assistance",
        "Demander l’aide de l’équipe d’assistance au nom du compte.",
    ),
    (
        Permission::TICKETS_CLOSE,
        "Fermer des tickets d’assistance",
        "Marquer comme résolus les tickets d’assistance du compte.",
    ),
    (
        Permission::AFFILIATES_MANAGE,
        "Gérer le compte d’affiliation",
        "Consulter les parrainages et les commissions et en demander le versement.",
    ),
    (
        Permission::EMAILS_VIEW,
        "Voir l’historique des e-mails",
        "Lire les e-mails que nous avons envoyés au compte.",
    ),
    (
        Permission::SSHKEYS_MANAGE,
        "Gérer les clés SSH",
        "Ajouter et supprimer les clés SSH qui peuvent être installées sur les serveurs du compte.",
    ),
    (
        Permission::IPACCESS_MANAGE,
        "Gérer les adresses IP autorisées",
        "Choisir les adresses IP depuis lesquelles le compte peut être utilisé.",
    ),
    (
        Permission::MEMBERS_MANAGE,
        "Gérer les utilisateurs",
        "Inviter des personnes sur le compte, modifier leurs droits et les retirer.",
    ),
];

pub(super) const WHMCS_TITLES: WhmcsTitles = [
    ("profile", "Modifier le profil du compte principal"),
    ("contacts", "Voir et gérer les contacts"),
    ("products", "Voir les produits et services"),
    ("manageproducts", "Voir et modifier les mots de passe des produits"),
    ("productsso", "Utiliser l’authentification unique (SSO)"),
    ("domains", "Voir les domaines"),
    ("managedomains", "Gérer les paramètres des domaines"),
    ("invoices", "Voir et payer les factures"),
    ("quotes", "Voir et accepter les devis"),
    ("tickets", "Voir et ouvrir des tickets d’assistance"),
    ("affiliates", "Voir et gérer le compte d’affiliation"),
    ("emails", "Voir les e-mails"),
    ("orders", "Passer commande, changer de formule et résilier"),
];
