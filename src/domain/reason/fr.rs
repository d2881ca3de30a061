//! French texts of the answers.

use super::{No, Yes};

pub(super) const fn yes(yes: Yes) -> &'static str {
    match yes {
        Yes::Owner => "vous êtes propriétaire de ce compte",
        Yes::Granted => "cette permission vous a été accordée",
        Yes::GrantedByRole => "un de vos rôles donne cette permission",
        Yes::GrantedOnItem => "cette permission vous a été accordée pour ce service ou ce domaine",
        Yes::GrantedFunction => "cette fonction du service vous a été accordée",
    }
}

pub(super) const fn no(no: No) -> &'static str {
    match no {
        No::NoSuchUser => "cet identifiant n'existe plus",
        No::UserDisabled => "cet identifiant a été désactivé par l'hébergeur",
        No::NoSuchAccount => "ce compte n'existe pas",
        No::AccountClosed => "ce compte est fermé",
        No::NotAMember => "vous n'êtes pas membre de ce compte",
        No::NotActive => "votre accès à ce compte n'est pas actif",
        No::OutsideWindow => "votre accès à ce compte n'a pas commencé ou a pris fin",
        No::SecondFactorRequired => "ce compte exige une connexion à deux facteurs",
        No::AddressNotAllowed => "votre adresse réseau ne figure pas sur la liste autorisée",
        No::AboveCeiling => "cette action n'est pas disponible pour ce compte",
        No::DepartmentDenied => "ce département ne vous est pas ouvert",
        No::NotOnThisItem => "cette action n'est pas disponible pour ce service ou ce domaine",
        No::OwnerOnly => "seul le propriétaire du compte peut le faire",
        No::NotGranted => "cette permission ne vous a pas été accordée",
    }
}
