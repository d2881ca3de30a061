//! Tickets: who gets a copy of a reply, whose mail it was, and what that proves (K26-K28).

use super::ids::{DepartmentId, Seconds};
use super::mail::Category;
use super::membership::Kind;

/// Setting `tickets.copies`: who beside opener and owner gets a reply (K26).
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub enum Copies {
    /// Nobody.
    #[default]
    Opener,
    /// Also those with the support category on.
    Support,
}

impl Copies {
    /// The word in settings.
    pub fn word(self) -> &'static str {
        match self {
            Copies::Opener => "opener",
            Copies::Support => "support",
        }
    }

    /// The value behind a word; `None` for an unknown one.
    pub fn from_word(word: &str) -> Option<Copies> {
        [Copies::Opener, Copies::Support].into_iter().find(|copies| copies.word() == word)
    }

    /// Whether a person with these mail switches gets a copy of other people's tickets.
    pub fn reach(
        self,
        mail: &[String],
        departments: &[DepartmentId],
        department: Option<DepartmentId>,
    ) -> bool {
        let of_department = department.is_some_and(|id| departments.contains(&id));
        self == Copies::Support && (Category::Support.is_on(mail) || of_department)
    }
}

/// Who wrote a message (K28).
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum SenderClass {
    /// The owner of the account.
    Owner,
    /// A user with a place on the account.
    AuthorisedUser,
    /// A user without one.
    RegisteredUser,
    /// A login made for this account, or a contact of it.
    SubAccount,
    /// Nobody known.
    Guest,
    /// The host.
    Staff,
}

impl SenderClass {
    /// The word in answers.
    pub fn word(self) -> &'static str {
        match self {
            SenderClass::Owner => "owner",
            SenderClass::AuthorisedUser => "authorised_user",
            SenderClass::RegisteredUser => "registered_user",
            SenderClass::SubAccount => "sub_account",
            SenderClass::Guest => "guest",
            SenderClass::Staff => "staff",
        }
    }

    /// The class of a user; `place`: their kind of membership while it is in force.
    pub fn of_user(place: Option<Kind>) -> SenderClass {
        match place {
            Some(Kind::Owner) => SenderClass::Owner,
            Some(Kind::SubAccount) => SenderClass::SubAccount,
            Some(Kind::Guest) => SenderClass::AuthorisedUser,
            None => SenderClass::RegisteredUser,
        }
    }
}

/// What a mail server found out about a message.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Found {
    /// It holds.
    Pass,
    /// It does not, or nobody could tell.
    NotPass,
}

impl Found {
    /// The results that mail servers write (RFC 8601).
    pub const WORDS: [&'static str; 9] = [
        "pass",
        "fail",
        "softfail",
        "neutral",
        "none",
        "policy",
        "temperror",
        "permerror",
        "bestguesspass",
    ];

    /// The result behind a word; `None` for an unknown one.
    pub fn from_word(word: &str) -> Option<Found> {
        let known = Found::WORDS.into_iter().find(|known| known.eq_ignore_ascii_case(word))?;
        Some(if known == "pass" { Found::Pass } else { Found::NotPass })
    }
}

/// K27: whether the From line was written by whoever owns its domain. Only DMARC says so: SPF and
/// DKIM may pass for another domain than the one that people see.
pub fn is_verified(dmarc: Option<Found>) -> bool {
    dmarc == Some(Found::Pass)
}

/// Whether a mail is from somebody who has to do with an account.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Sender {
    /// The panel has the address, or a member or contact has it.
    Customer,
    /// Nobody known: what becomes of strangers' mail is the panel's own rule.
    Stranger,
}

/// K27: whether a mail becomes a ticket or a reply. The panel files by the From line, so the mail of a
/// customer needs an account on which that customer may do it: the ticket's own for a reply.
pub fn is_taken(sender: Sender, is_reply: bool, of_ticket: bool, on_any: bool) -> bool {
    match (sender, is_reply) {
        (Sender::Stranger, _) => true,
        (Sender::Customer, true) => of_ticket,
        (Sender::Customer, false) => on_any,
    }
}

/// How well an account fits an incoming mail; less is better, equal is equal (K27).
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Debug)]
pub struct Fit {
    other_than_tickets: bool,
    not_used_for: std::cmp::Reverse<Option<Seconds>>,
}

impl Fit {
    /// The ticket's own account first, then the one most recently used.
    pub fn new(of_ticket: bool, last_used: Option<Seconds>) -> Fit {
        Fit { other_than_tickets: !of_ticket, not_used_for: std::cmp::Reverse(last_used) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k26_others_get_nothing_unless_the_host_copies_to_support() {
        let support = ["support".to_owned()];
        let three = Some(DepartmentId(3));
        assert!(!Copies::Opener.reach(&support, &[DepartmentId(3)], three));
        assert!(Copies::Support.reach(&support, &[], three));
        assert!(Copies::Support.reach(&[], &[DepartmentId(3)], three));
        assert!(!Copies::Support.reach(&[], &[DepartmentId(4)], three));
        assert!(!Copies::Support.reach(&[], &[], None));
    }

    #[test]
    fn k27_the_mail_of_a_customer_needs_an_account_and_a_reply_the_tickets_own() {
        let (customer, stranger) = (Sender::Customer, Sender::Stranger);
        assert!(is_taken(customer, false, false, true));
        assert!(!is_taken(customer, false, false, false));
        assert!(is_taken(customer, true, true, true));
        assert!(
            !is_taken(customer, true, false, true),
            "another account does not open this ticket"
        );
        assert!(is_taken(stranger, false, false, false) && is_taken(stranger, true, false, false));
    }

    #[test]
    fn k27_only_dmarc_speaks_about_the_from_line() {
        assert!(is_verified(Found::from_word("Pass")));
        for word in Found::WORDS.into_iter().filter(|word| *word != "pass") {
            assert!(!is_verified(Found::from_word(word)), "{word}");
        }
        assert!(!is_verified(None));
        assert_eq!(Found::from_word("yes"), None);
    }

    #[test]
    fn k27_the_tickets_account_comes_first_then_the_last_used() {
        let mut fits = [Fit::new(false, None), Fit::new(false, Some(9)), Fit::new(true, None)];
        fits.sort();
        assert_eq!(fits, [Fit::new(true, None), Fit::new(false, Some(9)), Fit::new(false, None)]);
        assert_eq!(
            Fit::new(false, Some(9)).cmp(&Fit::new(false, Some(9))),
            std::cmp::Ordering::Equal
        );
    }
}
