//! Mail categories: which there are, who gets a mail, and the one that cannot go to nobody (K24,
//! K25).

use std::collections::BTreeSet;

use super::email::Email;
use super::rule::BrokenRule;

/// A kind of mail that a person may switch on and off.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
#[allow(missing_docs, reason = "each is named as people read it")]
pub enum Category {
    General,
    Product,
    Domain,
    Invoice,
    Support,
    Affiliate,
}

/// A category that does not exist.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
#[error("unknown mail category: {0}; known: {known}", known = Category::ALL.map(Category::word).join(", "))]
pub struct UnknownCategory(String);

impl Category {
    /// Every category, in the fixed order of rows and answers.
    pub const ALL: [Category; 6] = [
        Category::General,
        Category::Product,
        Category::Domain,
        Category::Invoice,
        Category::Support,
        Category::Affiliate,
    ];

    /// The word in rows and answers.
    pub fn word(self) -> &'static str {
        match self {
            Category::General => "general",
            Category::Product => "product",
            Category::Domain => "domain",
            Category::Invoice => "invoice",
            Category::Support => "support",
            Category::Affiliate => "affiliate",
        }
    }

    /// The category behind a word.
    pub fn from_word(word: &str) -> Result<Category, UnknownCategory> {
        let named = |category: &Category| category.word() == word;
        Category::ALL
            .into_iter()
            .find(named)
            .ok_or_else(|| UnknownCategory(word.chars().take(100).collect()))
    }

    /// Whether it is among these words.
    pub fn is_on(self, words: &[String]) -> bool {
        words.iter().any(|word| word == self.word())
    }
}

/// The words of known categories, each once and in the fixed order.
pub fn in_order(words: &[String]) -> Result<Vec<String>, UnknownCategory> {
    for word in words {
        Category::from_word(word)?;
    }
    Ok(Category::ALL
        .into_iter()
        .filter(|category| category.is_on(words))
        .map(|category| category.word().to_owned())
        .collect())
}

/// Every category is on: what a new account gets.
pub fn everything() -> Vec<String> {
    Category::ALL.into_iter().map(|category| category.word().to_owned()).collect()
}

/// Whose switch is about to be changed.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Whose {
    /// The account's own address.
    Account,
    /// A contact or a member.
    Person,
}

/// K25: the domain category cannot be switched off for everyone. `before` and `after` tell
/// whether this one gets domain mail, `elsewhere` whether anybody else does.
pub fn may_change_domain(
    whose: Whose,
    before: bool,
    after: bool,
    elsewhere: bool,
) -> Result<(), BrokenRule> {
    match whose {
        _ if !before || after || elsewhere => Ok(()),
        Whose::Account => Err(BrokenRule::LastDomainMailOfAccount),
        Whose::Person => Err(BrokenRule::LastDomainMail),
    }
}

/// Somebody who may be written to.
#[derive(Clone, PartialEq, Debug)]
pub struct Listener<Who> {
    /// Who.
    pub who: Who,
    /// Where; `None`: there is no usable address.
    pub email: Option<Email>,
    /// The categories that are on.
    pub mail: Vec<String>,
}

/// K25: who gets a mail of this category. The account's own address comes first and stands in
/// when nobody else is left to hear about a domain. An address gets a mail once.
pub fn recipients<Who>(
    own: Listener<Who>,
    others: Vec<Listener<Who>>,
    category: Category,
) -> Vec<Listener<Who>> {
    let mut seen = BTreeSet::new();
    let mut fresh = |listener: &Listener<Who>| match &listener.email {
        Some(email) => seen.insert(email.canonical().to_owned()),
        None => false,
    };
    let listens =
        |listener: &Listener<Who>| category.is_on(&listener.mail) && listener.email.is_some();
    let nobody = !listens(&own) && !others.iter().any(listens);
    let first = (listens(&own) || (nobody && category == Category::Domain)).then_some(own);
    first.into_iter().chain(others.into_iter().filter(listens)).filter(|it| fresh(it)).collect()
}

/// What becomes of the copies that a panel would send of a mail.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Reconciled<Who> {
    /// The addresses of the panel's list that stay on it, as the panel wrote them.
    pub keep: Vec<String>,
    /// Those who are meant and not on the list: the mail goes to them by itself.
    pub add: Vec<Who>,
}

/// K25, K26: a panel makes its list of copies from what it knows. Who is not meant is dropped, who is
/// meant and missing is added. `own` is the account's own address, which the panel writes to first.
///
/// `category` is that of the mail; `None`: it lets its reader in, so nobody else sees it. To the
/// general category nobody is added: it also holds mails for one person alone, under names that a
/// host chose.
pub fn reconcile<Who>(
    meant: Vec<(Email, Who)>,
    listed: &[String],
    own: Option<&Email>,
    category: Option<Category>,
) -> Reconciled<Who> {
    let Some(category) = category else {
        return Reconciled { keep: Vec::new(), add: Vec::new() };
    };
    let canonical =
        |text: &String| Email::parse(text).ok().map(|email| email.canonical().to_owned());
    let wanted: BTreeSet<&str> = meant.iter().map(|(email, _)| email.canonical()).collect();
    let is_wanted = |text: &&String| canonical(text).is_some_and(|it| wanted.contains(it.as_str()));
    let keep = listed.iter().filter(is_wanted).cloned().collect();
    let mut has_it: BTreeSet<String> = listed.iter().filter_map(canonical).collect();
    has_it.extend(own.map(|email| email.canonical().to_owned()));
    let missing =
        meant.into_iter().filter(|(email, _)| has_it.insert(email.canonical().to_owned()));
    let add = missing.map(|(_, who)| who).filter(|_| category != Category::General).collect();
    Reconciled { keep, add }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reconciled(listed: &[&str], category: Option<Category>) -> (Vec<String>, Vec<u8>) {
        let email = |text: &str| Email::parse(text).expect("an address");
        let meant = vec![
            (email("own@example.org"), 1),
            (email("a@example.org"), 2),
            (email("b@example.org"), 3),
        ];
        let listed: Vec<String> = listed.iter().map(|text| (*text).to_owned()).collect();
        let it = reconcile(meant, &listed, Some(&email("own@example.org")), category);
        (it.keep, it.add)
    }

    #[test]
    fn k25_copies_go_to_those_who_are_meant_and_to_nobody_else() {
        let said =
            reconciled(&["A@Example.org", "x@example.org", "no address"], Some(Category::Invoice));
        assert_eq!(said, (vec!["A@Example.org".to_owned()], vec![3]));
    }

    #[test]
    fn k25_nobody_is_added_to_the_general_category_and_a_private_mail_has_no_copies() {
        let kept = vec!["a@example.org".to_owned()];
        assert_eq!(reconciled(&["a@example.org"], Some(Category::General)), (kept, Vec::new()));
        assert_eq!(reconciled(&["a@example.org"], None), (Vec::new(), Vec::new()));
    }

    fn listener(who: u8, email: &str, mail: &[&str]) -> Listener<u8> {
        let email = Email::parse(email).ok();
        Listener { who, email, mail: mail.iter().map(|word| (*word).to_owned()).collect() }
    }

    fn whom(own: Listener<u8>, others: Vec<Listener<u8>>, category: Category) -> Vec<u8> {
        recipients(own, others, category).into_iter().map(|listener| listener.who).collect()
    }

    #[test]
    fn k24_categories_are_kept_once_in_their_order_and_unknown_ones_are_named() {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            in_order(&words(&["support", "general", "support"])),
            Ok(words(&["general", "support"]))
        );
        let said = in_order(&words(&["billing"])).expect_err("no such category").to_string();
        assert!(said.contains("billing") && said.contains("invoice"), "{said}");
    }

    #[test]
    fn k25_whoever_has_the_category_on_gets_the_mail_once() {
        let own = listener(1, "own@example.org", &["invoice"]);
        let same = listener(2, "OWN@example.org", &["invoice"]);
        let on = listener(3, "on@example.org", &["invoice", "support"]);
        let off = listener(4, "off@example.org", &["support"]);
        let nowhere = listener(5, "", &["invoice"]);
        let others = vec![same, on, off, nowhere];
        assert_eq!(whom(own.clone(), others.clone(), Category::Invoice), [1, 3]);
        assert_eq!(whom(own.clone(), others.clone(), Category::Support), [3, 4]);
        assert!(whom(own, others, Category::General).is_empty());
    }

    #[test]
    fn k25_domain_mail_never_goes_to_nobody() {
        let own = listener(1, "own@example.org", &[]);
        assert_eq!(whom(own.clone(), Vec::new(), Category::Domain), [1]);
        let other = listener(2, "on@example.org", &["domain"]);
        assert_eq!(whom(own, vec![other], Category::Domain), [2]);
    }

    #[test]
    fn k25_the_last_one_who_hears_about_domains_stays_switched_on() {
        let refused = |whose| may_change_domain(whose, true, false, false);
        assert_eq!(refused(Whose::Account), Err(BrokenRule::LastDomainMailOfAccount));
        assert_eq!(refused(Whose::Person), Err(BrokenRule::LastDomainMail));
        assert_eq!(may_change_domain(Whose::Person, true, false, true), Ok(()));
        assert_eq!(may_change_domain(Whose::Person, false, false, false), Ok(()));
    }
}
