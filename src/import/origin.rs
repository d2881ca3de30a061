//! Which panel a row comes from.

use crate::domain::dialect::Dialect;

/// The panel that rows are taken over from. Rows are remembered under its name.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub enum Origin {
    /// WHMCS, of any version.
    #[default]
    Whmcs,
    /// HostBill.
    HostBill,
}

impl Origin {
    /// All of them.
    pub const ALL: [Origin; 2] = [Origin::Whmcs, Origin::HostBill];

    /// The name that stands in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Origin::Whmcs => super::whmcs7::PANEL,
            Origin::HostBill => super::hostbill::PANEL,
        }
    }

    /// The panel with this name; no name is WHMCS.
    pub fn from_name(name: &str) -> Option<Origin> {
        if name.is_empty() {
            return Some(Origin::Whmcs);
        }
        Origin::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whose words its permission keys are.
    pub const fn dialect(self) -> Dialect {
        match self {
            Origin::Whmcs => Dialect::Whmcs,
            Origin::HostBill => Dialect::HostBill,
        }
    }
}
