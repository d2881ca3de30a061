//! Texts in every language, and each reason with what decided it.

use std::collections::BTreeSet;

use super::*;

const NO: [No; 14] = [
    No::NoSuchUser,
    No::UserDisabled,
    No::NoSuchAccount,
    No::AccountClosed,
    No::NotAMember,
    No::NotActive,
    No::OutsideWindow,
    No::SecondFactorRequired,
    No::AddressNotAllowed,
    No::AboveCeiling,
    No::DepartmentDenied,
    No::NotOnThisItem,
    No::OwnerOnly,
    No::NotGranted,
];
const YES: [Yes; 5] =
    [Yes::Owner, Yes::Granted, Yes::GrantedByRole, Yes::GrantedOnItem, Yes::GrantedFunction];

fn verdicts() -> Vec<Verdict> {
    NO.map(Verdict::Denied).into_iter().chain(YES.map(Verdict::Allowed)).collect()
}

#[test]
fn k13_every_answer_has_a_text_of_its_own_in_five_languages() {
    let all: BTreeSet<&str> = verdicts()
        .into_iter()
        .flat_map(|verdict| Language::ALL.map(|language| text(verdict, language)))
        .collect();
    assert_eq!(all.len(), (NO.len() + YES.len()) * Language::ALL.len());
    assert!(all.iter().all(|text| !text.is_empty() && !text.ends_with('.')));
}

#[test]
fn k13_every_answer_names_a_rule_and_a_stranger_is_sent_to_nobody() {
    assert!(verdicts().into_iter().all(|verdict| rule(verdict).starts_with('K')));
    for no in [No::NoSuchUser, No::NoSuchAccount, No::NotAMember] {
        assert_eq!(helper(no), Helper::Nobody);
    }
    assert_eq!(helper(No::NotGranted), Helper::Owner);
    assert_eq!(helper(No::AboveCeiling), Helper::Host);
    assert_eq!(helper(No::SecondFactorRequired), Helper::Oneself);
}
