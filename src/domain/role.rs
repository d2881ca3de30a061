//! Roles: named sets of grants, of the installation or of one account (K8).
//!
//! A member holds a role by its number, so a change of the role is felt by all who hold it at
//! their next check. Four roles of the installation are ready-made.

use super::catalogue::Language;
use super::delegation::Holdings;
use super::ids::{AccountId, RoleId};
use super::permission::{Permission as P, PermissionSet};
use super::rule::BrokenRule;

/// The longest name, in characters.
const LONGEST: usize = 60;

/// A named set of grants.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Role {
    /// Keyholder's number.
    pub id: RoleId,
    /// Of which account; `None`: of the installation, for every account.
    pub account: Option<AccountId>,
    /// What people call it; unique on its account, whatever the case.
    pub name: String,
    /// What it gives on the whole account.
    pub permissions: PermissionSet,
    /// Which of the ready-made ones it is.
    pub ready_made: Option<ReadyMade>,
}

impl Role {
    /// The name for people: a ready-made role that kept its name has one in every language.
    pub fn title(&self, language: Language) -> &str {
        match self.ready_made {
            Some(ready_made) if self.name == ready_made.name() => ready_made.title(language),
            _ => &self.name,
        }
    }

    /// Whether the role can be given on `account`: one of its own, or of the installation.
    pub fn is_for(&self, account: AccountId) -> bool {
        self.account.is_none_or(|own| own == account)
    }

    /// A ready-made role stays: orders, pages and other programs name it. Staff may rename it
    /// and empty it.
    pub fn may_go(&self, holders: i64) -> Result<(), BrokenRule> {
        if self.ready_made.is_some() {
            Err(BrokenRule::RoleReadyMade)
        } else if holders > 0 {
            Err(BrokenRule::RoleHeld(holders))
        } else {
            Ok(())
        }
    }
}

/// A name without blanks at its ends; refused when it is empty, too long, or taken by another of
/// `roles`.
pub fn name(text: &str, own: RoleId, roles: &[Role]) -> Result<String, BrokenRule> {
    let name = text.trim();
    let length = name.chars().count();
    if length == 0 || length > LONGEST || name.chars().any(char::is_control) {
        return Err(BrokenRule::RoleName);
    }
    let same = |role: &Role| role.id != own && role.name.to_lowercase() == name.to_lowercase();
    if roles.iter().any(same) { Err(BrokenRule::RoleTaken) } else { Ok(name.to_owned()) }
}

/// K12: roles of an account are changed by its owner and by staff, those of the installation by
/// staff only. A delegate gives roles and does not change them: whoever holds one would get the
/// change too.
pub fn may_change(holdings: &Holdings, account: Option<AccountId>) -> Result<(), BrokenRule> {
    match (holdings, account) {
        (Holdings::Anything, _) | (Holdings::Owner(_), Some(_)) => Ok(()),
        (_, None) => Err(BrokenRule::StaffOnly),
        (Holdings::Member { .. }, Some(_)) => Err(BrokenRule::RolesOfOwner),
    }
}

/// The roles that an installation begins with.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum ReadyMade {
    /// Money: invoices, balance, payment methods, quotes.
    Accountant,
    /// Services, domains and keys, and tickets about them; no money.
    Developer,
    /// Tickets, and a look at what they are about.
    Support,
    /// Everything that can be looked at, nothing that can be changed.
    ReadOnly,
}

impl ReadyMade {
    /// All of them, in the order in which they are made.
    pub const ALL: [ReadyMade; 4] =
        [ReadyMade::Accountant, ReadyMade::Developer, ReadyMade::Support, ReadyMade::ReadOnly];

    /// The word in rows and answers.
    pub const fn word(self) -> &'static str {
        match self {
            ReadyMade::Accountant => "accountant",
            ReadyMade::Developer => "developer",
            ReadyMade::Support => "support",
            ReadyMade::ReadOnly => "read_only",
        }
    }

    /// The ready-made role behind a word.
    pub fn from_word(word: &str) -> Option<ReadyMade> {
        ReadyMade::ALL.into_iter().find(|role| role.word() == word)
    }

    /// The name that it is made with.
    pub const fn name(self) -> &'static str {
        self.title(Language::En)
    }

    /// The name in one language.
    pub const fn title(self, language: Language) -> &'static str {
        use Language::{En, Es, Fr, Nl, Ro};
        match (self, language) {
            (ReadyMade::Accountant, En) => "Accountant",
            (ReadyMade::Accountant, Ro) => "Contabil",
            (ReadyMade::Accountant, Fr) => "Comptable",
            (ReadyMade::Accountant, Es) => "Contable",
            (ReadyMade::Accountant, Nl) => "Boekhouder",
            (ReadyMade::Developer, En) => "Developer",
            (ReadyMade::Developer, Ro) => "Dezvoltator",
            (ReadyMade::Developer, Fr) => "Développeur",
            (ReadyMade::Developer, Es) => "Desarrollador",
            (ReadyMade::Developer, Nl) => "Ontwikkelaar",
            (ReadyMade::Support, En) => "Support",
            (ReadyMade::Support, Ro) => "Asistență",
            (ReadyMade::Support, Fr) => "Assistance",
            (ReadyMade::Support, Es) => "Soporte",
            (ReadyMade::Support, Nl) => "Ondersteuning",
            (ReadyMade::ReadOnly, En) => "Read-only",
            (ReadyMade::ReadOnly, Ro) => "Doar citire",
            (ReadyMade::ReadOnly, Fr) => "Lecture seule",
            (ReadyMade::ReadOnly, Es) => "Solo lectura",
            (ReadyMade::ReadOnly, Nl) => "Alleen lezen",
        }
    }

    /// What it is made with.
    pub const fn permissions(self) -> PermissionSet {
        match self {
            ReadyMade::Accountant => PermissionSet::of(&[
                P::INVOICES_VIEW,
                P::INVOICES_PAY,
                P::BALANCE_VIEW,
                P::FUNDS_ADD,
                P::PAYMETHODS_MANAGE,
                P::QUOTES_VIEW,
                P::QUOTES_ACCEPT,
            ]),
            ReadyMade::Developer => PermissionSet::of(&[
                P::SERVICES_VIEW,
                P::SERVICES_MANAGE,
                P::SERVICES_SSO,
                P::DOMAINS_VIEW,
                P::DOMAINS_MANAGE,
                P::TICKETS_VIEW,
                P::TICKETS_OPEN,
                P::TICKETS_CLOSE,
                P::SSHKEYS_MANAGE,
            ]),
            ReadyMade::Support => PermissionSet::of(&[
                P::SERVICES_VIEW,
                P::DOMAINS_VIEW,
                P::TICKETS_VIEW,
                P::TICKETS_OPEN,
                P::TICKETS_CLOSE,
                P::EMAILS_VIEW,
            ]),
            ReadyMade::ReadOnly => PermissionSet::of(&[
                P::SERVICES_VIEW,
                P::DOMAINS_VIEW,
                P::INVOICES_VIEW,
                P::BALANCE_VIEW,
                P::QUOTES_VIEW,
                P::TICKETS_VIEW,
                P::EMAILS_VIEW,
            ]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grants::Grants;
    use super::super::ids::UserId;
    use super::*;

    fn role(id: i64, name: &str) -> Role {
        Role {
            id: RoleId(id),
            account: Some(AccountId(42)),
            name: name.into(),
            permissions: PermissionSet::EMPTY,
            ready_made: None,
        }
    }

    #[test]
    fn k12_owner_and_staff_change_roles_of_an_account_and_staff_only_those_of_the_installation() {
        let delegate = Holdings::Member {
            user: UserId(7),
            grants: Box::new(Grants::of(PermissionSet::EVERYTHING)),
            not_after: None,
            allow_from: Vec::new(),
        };
        let account = Some(AccountId(42));
        assert_eq!(may_change(&Holdings::Anything, None), Ok(()));
        assert_eq!(may_change(&Holdings::Anything, account), Ok(()));
        assert_eq!(may_change(&Holdings::Owner(UserId(1)), account), Ok(()));
        assert_eq!(may_change(&Holdings::Owner(UserId(1)), None), Err(BrokenRule::StaffOnly));
        assert_eq!(may_change(&delegate, account), Err(BrokenRule::RolesOfOwner));
        assert_eq!(may_change(&delegate, None), Err(BrokenRule::StaffOnly));
    }

    #[test]
    fn a_name_is_trimmed_not_empty_and_nobody_elses_in_any_case() {
        let roles = [role(1, "Țesător"), role(2, "Buyer")];
        assert_eq!(name(" Seller ", RoleId(0), &roles).as_deref(), Ok("Seller"));
        assert_eq!(name("BUYER", RoleId(2), &roles).as_deref(), Ok("BUYER"), "its own");
        assert_eq!(name("ȚESĂTOR", RoleId(2), &roles), Err(BrokenRule::RoleTaken));
        for bad in ["", "  ", "a\nb", &"x".repeat(61)] {
            assert_eq!(name(bad, RoleId(0), &roles), Err(BrokenRule::RoleName), "{bad:?}");
        }
    }

    #[test]
    fn k8_a_ready_made_role_speaks_five_languages_until_it_is_renamed() {
        for ready_made in ReadyMade::ALL {
            let made = Role { ready_made: Some(ready_made), ..role(1, ready_made.name()) };
            let titles: std::collections::BTreeSet<_> =
                Language::ALL.into_iter().map(|language| made.title(language)).collect();
            assert_eq!(titles.len(), Language::ALL.len(), "{ready_made:?}");
            let renamed = Role { name: "Else".into(), ..made };
            assert_eq!(renamed.title(Language::Ro), "Else");
            assert_eq!(ReadyMade::from_word(ready_made.word()), Some(ready_made));
        }
    }

    #[test]
    fn k12_no_ready_made_role_hands_out_members_or_profile() {
        for ready_made in ReadyMade::ALL {
            let set = ready_made.permissions();
            assert!(!set.contains(P::MEMBERS_MANAGE) && !set.contains(P::ACCOUNT_PROFILE));
        }
    }

    #[test]
    fn a_role_goes_when_nobody_holds_it_and_a_ready_made_one_stays() {
        assert_eq!(role(1, "x").may_go(0), Ok(()));
        assert_eq!(role(1, "x").may_go(3), Err(BrokenRule::RoleHeld(3)));
        let made = Role { ready_made: Some(ReadyMade::Support), ..role(1, "x") };
        assert_eq!(made.may_go(0), Err(BrokenRule::RoleReadyMade));
    }
}
