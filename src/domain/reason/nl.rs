//! Dutch texts of the answers.

use super::{No, Yes};

pub(super) const fn yes(yes: Yes) -> &'static str {
    match yes {
        Yes::Owner => "u bent eigenaar van dit account",
        Yes::Granted => "u hebt dit recht gekregen",
        Yes::GrantedByRole => "een van uw rollen geeft dit recht",
        Yes::GrantedOnItem => "u hebt dit recht gekregen voor deze dienst of dit domein",
        Yes::GrantedFunction => "u hebt deze functie van de dienst gekregen",
    }
}

pub(super) const fn no(no: No) -> &'static str {
    match no {
        No::NoSuchUser => "deze login bestaat niet meer",
        No::UserDisabled => "deze login is door de provider uitgeschakeld",
        No::NoSuchAccount => "dit account bestaat niet",
        No::AccountClosed => "dit account is gesloten",
        No::NotAMember => "u bent geen lid van dit account",
        No::NotActive => "uw toegang tot dit account is niet actief",
        No::OutsideWindow => "uw toegang tot dit account is nog niet begonnen of is afgelopen",
        No::SecondFactorRequired => "dit account vraagt om inloggen in twee stappen",
        No::AddressNotAllowed => "uw netwerkadres staat niet op de toegestane lijst",
        No::AboveCeiling => "dit is niet beschikbaar voor het account",
        No::DepartmentDenied => "deze afdeling staat niet voor u open",
        No::NotOnThisItem => "dit is niet beschikbaar voor de dienst of het domein",
        No::OwnerOnly => "alleen de eigenaar van het account mag dit",
        No::NotGranted => "u hebt dit recht niet gekregen",
    }
}
