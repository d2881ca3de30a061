//! An account: the billable party, its one owner and its ceiling.

use super::ids::{AccountId, UserId};
use super::permission::PermissionSet;
use super::rule::BrokenRule;

/// Whether an account may be entered.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum AccountStatus {
    /// In use.
    Active,
    /// No running services; may be entered.
    Inactive,
    /// May not be entered by anybody.
    Closed,
}

impl AccountStatus {
    /// The word that users read and rows keep.
    pub fn word(self) -> &'static str {
        match self {
            AccountStatus::Active => "Active",
            AccountStatus::Inactive => "Inactive",
            AccountStatus::Closed => "Closed",
        }
    }

    /// The status behind a word, in any case; `None` for an unknown one.
    pub fn from_word(word: &str) -> Option<AccountStatus> {
        [AccountStatus::Active, AccountStatus::Inactive, AccountStatus::Closed]
            .into_iter()
            .find(|status| status.word().eq_ignore_ascii_case(word.trim()))
    }
}

/// The billable party.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Account {
    /// The panel's number.
    pub id: AccountId,
    /// Name of the person behind it.
    pub name: String,
    /// Company, empty when there is none.
    pub company: String,
    /// The account's own mail address, as stored by the panel.
    pub email: String,
    /// The mail categories that its own address gets, in a fixed order (K25).
    pub mail: Vec<String>,
    /// Whether it may be entered.
    pub status: AccountStatus,
    /// The one user who holds everything. A column, not a flag on memberships: two owners or
    /// none cannot even be written down (K14).
    pub owner: UserId,
    /// The most that anybody may do here (K9).
    pub ceiling: PermissionSet,
    /// Whether members must have logged in with a second factor.
    pub second_factor: bool,
    /// Grows with every change of owner or grants. Two changes at once meet on this number,
    /// on one machine and on a cluster.
    pub version: i64,
}

impl Account {
    /// Company, else person, else the number: never empty.
    pub fn display_name(&self) -> String {
        [self.company.trim(), self.name.trim()]
            .into_iter()
            .find(|text| !text.is_empty())
            .map_or_else(|| format!("#{}", self.id), str::to_owned)
    }

    /// Whether `user` is the owner.
    pub fn is_owner(&self, user: UserId) -> bool {
        self.owner == user
    }

    /// K14: the owner keeps their place until ownership has passed to somebody else.
    pub fn may_lose(&self, user: UserId) -> Result<(), BrokenRule> {
        if self.is_owner(user) { Err(BrokenRule::OwnerStays) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Account {
        Account {
            id: AccountId(42),
            name: "Ana Ruiz".into(),
            company: String::new(),
            email: "ana@example.org".into(),
            mail: Vec::new(),
            status: AccountStatus::Active,
            owner: UserId(7),
            ceiling: PermissionSet::EVERYTHING,
            second_factor: false,
            version: 1,
        }
    }

    #[test]
    fn k14_the_owner_cannot_be_removed_but_others_can() {
        assert_eq!(account().may_lose(UserId(7)), Err(BrokenRule::OwnerStays));
        assert_eq!(account().may_lose(UserId(8)), Ok(()));
    }

    #[test]
    fn an_account_shows_company_then_name_then_number() {
        let mut account = account();
        assert_eq!(account.display_name(), "Ana Ruiz");
        account.company = "Studio".into();
        assert_eq!(account.display_name(), "Studio");
        (account.company, account.name) = (" ".into(), String::new());
        assert_eq!(account.display_name(), "#42");
    }

    #[test]
    fn a_status_word_is_read_in_any_case_and_an_unknown_one_is_refused() {
        assert_eq!(AccountStatus::from_word(" closed "), Some(AccountStatus::Closed));
        assert_eq!(AccountStatus::from_word("Suspended"), None);
    }
}
