//! Spanish texts of the answers.

use super::{No, Yes};

pub(super) const fn yes(yes: Yes) -> &'static str {
    match yes {
        Yes::Owner => "usted es el propietario de esta cuenta",
        Yes::Granted => "se le ha concedido este permiso",
        Yes::GrantedByRole => "uno de sus roles concede este permiso",
        Yes::GrantedOnItem => "se le ha concedido este permiso para el servicio o dominio",
        Yes::GrantedFunction => "se le ha concedido esta función del servicio",
    }
}

pub(super) const fn no(no: No) -> &'static str {
    match no {
        No::NoSuchUser => "este acceso ya no existe",
        No::UserDisabled => "el proveedor ha desactivado este acceso",
        No::NoSuchAccount => "esta cuenta no existe",
        No::AccountClosed => "esta cuenta está cerrada",
        No::NotAMember => "usted no es miembro de esta cuenta",
        No::NotActive => "su acceso a esta cuenta no está activo",
        No::OutsideWindow => "su acceso a esta cuenta no ha empezado o ha terminado",
        No::SecondFactorRequired => "esta cuenta exige un inicio de sesión en dos pasos",
        No::AddressNotAllowed => "su dirección de red no está en la lista permitida",
        No::AboveCeiling => "esto no está disponible para la cuenta",
        No::DepartmentDenied => "este departamento no está abierto para usted",
        No::NotOnThisItem => "esto no está disponible para el servicio o dominio",
        No::OwnerOnly => "solo el propietario de la cuenta puede hacerlo",
        No::NotGranted => "no se le ha concedido este permiso",
    }
}
