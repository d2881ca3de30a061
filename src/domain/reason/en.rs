//! English texts of the answers.

use super::{No, Yes};

pub(super) const fn yes(yes: Yes) -> &'static str {
    match yes {
        Yes::Owner => "you own this account",
        Yes::Granted => "you have been given this permission",
        Yes::GrantedByRole => "one of your roles gives you this permission",
        Yes::GrantedOnItem => "you have been given this permission for the service or domain",
        Yes::GrantedFunction => "you have been given this function of the service",
    }
}

pub(super) const fn no(no: No) -> &'static str {
    match no {
        No::NoSuchUser => "this login does not exist any more",
        No::UserDisabled => "this login has been switched off by the provider",
        No::NoSuchAccount => "this account does not exist",
        No::AccountClosed => "this account is closed",
        No::NotAMember => "you are not a member of this account",
        No::NotActive => "your access to this account is not active",
        No::OutsideWindow => "your access to this account has not begun or has ended",
        No::SecondFactorRequired => "this account asks for two-factor login",
        No::AddressNotAllowed => "your network address is not on the allowed list",
        No::AboveCeiling => "this is not available for the account",
        No::DepartmentDenied => "this department is not open to you",
        No::NotOnThisItem => "this is not available for the service or domain",
        No::OwnerOnly => "only the owner of the account may do this",
        No::NotGranted => "you have not been given this permission",
    }
}
