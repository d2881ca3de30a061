//! Romanian texts of the answers.

use super::{No, Yes};

pub(super) const fn yes(yes: Yes) -> &'static str {
    match yes {
        Yes::Owner => "sunteți proprietarul acestui cont",
        Yes::Granted => "ați primit această permisiune",
        Yes::GrantedByRole => "unul dintre rolurile dumneavoastră dă această permisiune",
        Yes::GrantedOnItem => {
            "ați primit această permisiune pentru serviciul sau domeniul respectiv"
        }
        Yes::GrantedFunction => "ați primit această funcție a serviciului",
    }
}

pub(super) const fn no(no: No) -> &'static str {
    match no {
        No::NoSuchUser => "această autentificare nu mai există",
        No::UserDisabled => "această autentificare a fost dezactivată de furnizor",
        No::NoSuchAccount => "acest cont nu există",
        No::AccountClosed => "acest cont este închis",
        No::NotAMember => "nu sunteți membru al acestui cont",
        No::NotActive => "accesul dumneavoastră la acest cont nu este activ",
        No::OutsideWindow => "accesul dumneavoastră la acest cont nu a început sau s-a încheiat",
        No::SecondFactorRequired => "acest cont cere autentificare în doi pași",
        No::AddressNotAllowed => "adresa dumneavoastră de rețea nu este pe lista permisă",
        No::AboveCeiling => "această acțiune nu este disponibilă pentru cont",
        No::DepartmentDenied => "acest departament nu vă este deschis",
        No::NotOnThisItem => {
            "această acțiune nu este disponibilă pentru serviciul sau domeniul respectiv"
        }
        No::OwnerOnly => "numai proprietarul contului poate face acest lucru",
        No::NotGranted => "nu ați primit această permisiune",
    }
}
