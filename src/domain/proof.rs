//! What a log-in has proved, and what may therefore be entered (K31, K36).
//!
//! Anybody could type any address into a legacy contact form. So an old password proves only
//! the account that it opened before; a password set through Keyholder, or after the mailbox
//! was proved, proves the person.

use std::collections::BTreeSet;

use super::ids::AccountId;
use super::rule::BrokenRule;
use super::user::{Credential, User};

/// What a log-in has proved.
#[derive(Clone, Eq, PartialEq, Debug)]
pub enum Proof {
    /// Who the person is: every account of theirs may be entered.
    Person,
    /// The old passwords of these accounts.
    Accounts(BTreeSet<AccountId>),
}

/// What the credentials that fitted the typed password prove together; `None`: nothing fitted.
/// `trust` is the setting `upgrade.same_person`.
pub fn of_matches(matched: &[Credential], trust: bool) -> Option<Proof> {
    if matched.is_empty() {
        return None;
    }
    let accounts: Option<BTreeSet<AccountId>> =
        matched.iter().map(|credential| credential.account).collect();
    match accounts {
        Some(accounts) if !trust => Some(Proof::Accounts(accounts)),
        _ => Some(Proof::Person),
    }
}

/// What it proves that the panel itself has checked the old password of one account.
pub fn of_panel(account: AccountId, credentials: &[Credential], trust: bool) -> Proof {
    let own = |credential: &Credential| credential.account.is_none();
    let person = !credentials.is_empty() && credentials.iter().all(own);
    if person || trust { Proof::Person } else { Proof::Accounts([account].into()) }
}

/// K36, K39: whether somebody may move to another address: the person, with no other log-in left
/// under the present one that could be somebody else's. One that staff have switched off is nobody's.
pub fn may_move_address(proved: bool, user: &User, shadows: &[User]) -> Result<(), BrokenRule> {
    if proved && user.shadow_of.is_none() && shadows.iter().all(|shadow| shadow.disabled) {
        Ok(())
    } else {
        Err(BrokenRule::ConfirmByMail)
    }
}

/// What opens an account that can be reached with an address.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum LoginState {
    /// A password of the person's own.
    Proved,
    /// Its own old password, and no other until the mailbox is proved.
    Waiting,
    /// No password.
    NoPassword,
}

/// What opens `account` for a user with these credentials.
pub fn state_of(credentials: &[Credential], account: AccountId) -> LoginState {
    if has_own(credentials) {
        LoginState::Proved
    } else if credentials.iter().any(|one| one.account == Some(account)) {
        LoginState::Waiting
    } else {
        LoginState::NoPassword
    }
}

/// The accounts of a user that wait until the mailbox is proved.
pub fn waiting(credentials: &[Credential]) -> BTreeSet<AccountId> {
    if has_own(credentials) {
        return BTreeSet::new();
    }
    credentials.iter().filter_map(|one| one.account).collect()
}

/// The passwords that serve all when staff say that every log-in of an address is one person's: those
/// with which `theirs` opens `account`. All others end, so what a stranger typed somewhere never opens
/// more than it did.
pub fn staying(theirs: &[Credential], account: AccountId) -> Vec<&Credential> {
    theirs.iter().filter(|one| one.account.is_none_or(|own| own == account)).collect()
}

/// Whether there is a password of the person's own, which opens every account.
pub fn has_own(credentials: &[Credential]) -> bool {
    credentials.iter().any(|one| one.account.is_none())
}

impl Proof {
    /// This proof and what the credentials that fitted prove beside it.
    pub fn and(self, fitting: &[Credential]) -> Proof {
        match self {
            Proof::Person => Proof::Person,
            Proof::Accounts(mut accounts) => {
                accounts.extend(fitting.iter().filter_map(|credential| credential.account));
                Proof::Accounts(accounts)
            }
        }
    }

    /// K36: whether this proof opens `account`.
    pub fn opens(&self, account: AccountId) -> Result<(), BrokenRule> {
        match self {
            Proof::Person => Ok(()),
            Proof::Accounts(accounts) if accounts.contains(&account) => Ok(()),
            Proof::Accounts(_) => Err(BrokenRule::ConfirmByMail),
        }
    }

    /// K36: whether this proof speaks for somebody on all of these accounts.
    pub fn opens_all(
        &self,
        accounts: impl IntoIterator<Item = AccountId>,
    ) -> Result<(), BrokenRule> {
        accounts.into_iter().try_for_each(|account| self.opens(account))
    }
}

#[cfg(test)]
mod tests {
    use super::super::ids::UserId;
    use super::super::sample;
    use super::*;

    fn credential(account: Option<i64>) -> Credential {
        let account = account.map(AccountId);
        Credential { id: 1, user: UserId(7), account, hash: "x".into() }
    }

    #[test]
    fn k36_an_old_password_opens_only_its_own_account() {
        let proof = of_matches(&[credential(Some(42))], false).expect("one fitted");
        assert_eq!(proof.opens(AccountId(42)), Ok(()));
        assert_eq!(proof.opens(AccountId(43)), Err(BrokenRule::ConfirmByMail));
    }

    #[test]
    fn k36_a_password_that_fits_two_old_accounts_opens_both_and_no_third() {
        let matched = [credential(Some(42)), credential(Some(43))];
        let proof = of_matches(&matched, false).expect("two fitted");
        assert_eq!(proof.opens(AccountId(43)), Ok(()));
        assert_eq!(proof.opens(AccountId(44)), Err(BrokenRule::ConfirmByMail));
    }

    #[test]
    fn k36_a_password_of_the_person_opens_everything_and_none_opens_nothing() {
        let matched = [credential(Some(42)), credential(None)];
        assert_eq!(of_matches(&matched, false), Some(Proof::Person));
        assert_eq!(of_matches(&[], true), None);
    }

    #[test]
    fn k36_a_host_that_trusts_addresses_lets_any_old_password_prove_the_person() {
        assert_eq!(of_matches(&[credential(Some(42))], true), Some(Proof::Person));
    }

    #[test]
    fn k36_only_the_person_moves_to_another_address_and_only_when_nobody_else_is_left_at_it() {
        let user = sample::user(1);
        let shadow = User { shadow_of: Some("ana@example.org".into()), ..sample::user(2) };
        let off = User { disabled: true, ..shadow.clone() };
        assert_eq!(may_move_address(true, &user, &[]), Ok(()));
        assert_eq!(may_move_address(true, &user, std::slice::from_ref(&off)), Ok(()));
        let no = Err(BrokenRule::ConfirmByMail);
        assert_eq!(may_move_address(false, &user, &[]), no);
        assert_eq!(may_move_address(true, &shadow, &[]), no);
        assert_eq!(may_move_address(true, &user, &[off, shadow.clone()]), no);
    }

    #[test]
    fn k36_joined_by_staff_one_password_serves_all_and_the_others_end() {
        let (old, other, own) = (credential(Some(42)), credential(Some(43)), credential(None));
        let both = [old.clone(), other];
        assert_eq!(waiting(&both).len(), 2);
        assert_eq!(staying(&both, AccountId(42)), [&old]);
        assert_eq!(staying(&both, AccountId(44)), [&old; 0]);
        let mixed = [own.clone(), old];
        assert_eq!(staying(&mixed, AccountId(44)), [&own]);
        assert!(waiting(&mixed).is_empty());
        assert_eq!(state_of(&mixed, AccountId(42)), LoginState::Proved);
        assert_eq!(state_of(&both, AccountId(42)), LoginState::Waiting);
        assert_eq!(state_of(&both, AccountId(44)), LoginState::NoPassword);
    }

    #[test]
    fn k36_a_log_in_at_the_panel_proves_that_account_while_old_passwords_stand() {
        let accounts_of_42 = || Proof::Accounts([AccountId(42)].into());
        assert_eq!(of_panel(AccountId(42), &[credential(Some(42))], false), accounts_of_42());
        assert_eq!(of_panel(AccountId(42), &[], false), accounts_of_42());
        assert_eq!(of_panel(AccountId(42), &[credential(None)], false), Proof::Person);
    }
}
