//! The order of K6 and the grants of K7-K11, one rule per test.

use super::super::ids::{RoleId, UserId};
use super::super::sample::{account, member, user};
use super::*;

const NOW: Seconds = 1_700_000_000;

fn set(permissions: &[Permission]) -> PermissionSet {
    permissions.iter().copied().collect()
}

/// A small world with one knob per reason.
struct World {
    user: Option<User>,
    account: Option<Account>,
    member: Option<Membership>,
    item: Option<ItemFacts>,
    policy: Policy,
    ask: Ask,
}

impl World {
    /// User 7, a member of account 42 who holds `tickets.open`, asks for it.
    fn allowed() -> World {
        World {
            user: Some(user(7)),
            account: Some(account()),
            member: Some(member(Grants::of(set(&[Permission::TICKETS_OPEN])))),
            item: None,
            policy: Policy {
                ceiling: PermissionSet::EVERYTHING,
                delegate: false,
                deny_hides: false,
            },
            ask: Ask::anywhere(Permission::TICKETS_OPEN),
        }
    }

    fn owner() -> World {
        World { user: Some(user(1)), member: None, ..World::allowed() }
    }

    fn verdict(&self) -> Verdict {
        let standing = Standing {
            user: self.user.as_ref(),
            account: self.account.as_ref(),
            member: self.member.as_ref(),
            item: self.item.as_ref(),
            policy: self.policy,
        };
        decide(standing, &self.ask, NOW)
    }

    fn with(mut self, change: impl FnOnce(&mut World)) -> World {
        change(&mut self);
        self
    }

    fn account(&mut self) -> &mut Account {
        self.account.as_mut().expect("the world has an account")
    }

    fn member(&mut self) -> &mut Membership {
        self.member.as_mut().expect("the world has a member")
    }
}

type Knob = (No, fn(&mut World));

/// One knob per reason, in the order of K6.
fn knobs() -> Vec<Knob> {
    vec![
        (No::NoSuchUser, |w| w.user = None),
        (No::UserDisabled, |w| {
            if let Some(user) = w.user.as_mut() {
                user.disabled = true;
            }
        }),
        (No::NoSuchAccount, |w| w.account = None),
        (No::AccountClosed, |w| {
            if let Some(account) = w.account.as_mut() {
                account.status = AccountStatus::Closed;
            }
        }),
        (No::NotAMember, |w| w.member = None),
        (No::NotActive, |w| {
            if let Some(member) = w.member.as_mut() {
                member.status = Status::Inactive;
            }
        }),
        (No::OutsideWindow, |w| {
            if let Some(member) = w.member.as_mut() {
                member.not_after = Some(NOW);
            }
        }),
        (No::SecondFactorRequired, |w| {
            if let Some(account) = w.account.as_mut() {
                account.second_factor = true;
            }
        }),
        (No::AddressNotAllowed, |w| {
            if let Some(member) = w.member.as_mut() {
                member.allow_from = vec!["10.0.0.0/8".parse().expect("a network")];
            }
        }),
        (No::AboveCeiling, |w| w.policy.ceiling = PermissionSet::EMPTY),
        (No::DepartmentDenied, |w| {
            w.ask.department = Some(DepartmentId(3));
            if let Some(member) = w.member.as_mut() {
                member.grants.denied_departments.insert(DepartmentId(3));
            }
        }),
        (No::NotOnThisItem, |w| {
            w.item = Some(ItemFacts { account: AccountId(43), functions: Vec::new() });
        }),
        (No::NotGranted, |w| {
            if let Some(member) = w.member.as_mut() {
                member.grants.own = PermissionSet::EMPTY;
            }
        }),
    ]
}

#[test]
fn k8_what_the_membership_grants_is_allowed() {
    assert_eq!(World::allowed().verdict(), Verdict::Allowed(Yes::Granted));
}

#[test]
fn k5_k6_each_reason_refuses_alone() {
    for (reason, knob) in knobs() {
        assert_eq!(World::allowed().with(knob).verdict(), Verdict::Denied(reason));
    }
}

/// K6 says "in this order": of two reasons the earlier one is named, for every pair.
#[test]
fn k6_of_two_reasons_the_earlier_one_is_named() {
    let knobs = knobs();
    for (at, (earlier, first)) in knobs.iter().enumerate() {
        for (_, second) in knobs.iter().skip(at + 1) {
            let world = World::allowed().with(second).with(first);
            assert_eq!(world.verdict(), Verdict::Denied(*earlier));
        }
    }
}

#[test]
fn k6_not_after_is_exclusive_and_not_before_inclusive() {
    let ends = |at| World::allowed().with(|w| w.member().not_after = Some(at)).verdict();
    assert!(ends(NOW + 1).is_allowed());
    assert_eq!(ends(NOW), Verdict::Denied(No::OutsideWindow));
    let begins = |at| World::allowed().with(|w| w.member().not_before = Some(at)).verdict();
    assert!(begins(NOW).is_allowed());
    assert_eq!(begins(NOW + 1), Verdict::Denied(No::OutsideWindow));
}

#[test]
fn k6_only_active_opens_anything() {
    for status in Status::ALL {
        let verdict = World::allowed().with(|w| w.member().status = status).verdict();
        assert_eq!(verdict.is_allowed(), status == Status::Active);
    }
}

#[test]
fn k6_an_unknown_address_is_on_nobodys_list_and_a_listed_one_passes() {
    let listed = |w: &mut World| {
        w.member().allow_from = vec!["10.0.0.0/8".parse().expect("a network")];
    };
    assert!(!World::allowed().with(listed).verdict().is_allowed());
    let from = |w: &mut World| w.ask.remote = Some("10.1.2.3".parse().expect("an address"));
    assert!(World::allowed().with(listed).with(from).verdict().is_allowed());
    let mapped = |w: &mut World| {
        w.ask.remote = Some("::ffff:10.1.2.3".parse().expect("an address"));
    };
    assert!(World::allowed().with(listed).with(mapped).verdict().is_allowed());
}

#[test]
fn k6_a_membership_of_somebody_else_or_elsewhere_counts_for_nothing() {
    let other_user = World::allowed().with(|w| w.member().user = UserId(8));
    assert_eq!(other_user.verdict(), Verdict::Denied(No::NotAMember));
    let other_account = World::allowed().with(|w| w.member().account = AccountId(43));
    assert_eq!(other_account.verdict(), Verdict::Denied(No::NotAMember));
}

#[test]
fn k7_the_owner_may_do_everything_below_the_ceiling_without_any_grant() {
    for number in 1..=127 {
        let permission = Permission::from_number(number).expect("1 to 127 are permissions");
        let world = World::owner().with(|w| w.ask = Ask::anywhere(permission));
        assert_eq!(world.verdict(), Verdict::Allowed(Yes::Owner));
        let capped = world.with(|w| {
            w.account().ceiling = PermissionSet::EVERYTHING.without(permission);
        });
        assert_eq!(capped.verdict(), Verdict::Denied(No::AboveCeiling));
    }
}

#[test]
fn k7_managing_members_is_the_owners_unless_the_host_lets_members_and_they_hold_it() {
    let holding = |w: &mut World| {
        w.ask = Ask::anywhere(Permission::MEMBERS_MANAGE);
        w.member().grants.own = set(&[Permission::MEMBERS_MANAGE]);
    };
    assert_eq!(World::allowed().with(holding).verdict(), Verdict::Denied(No::OwnerOnly));
    let delegated = World::allowed().with(holding).with(|w| w.policy.delegate = true);
    assert!(delegated.verdict().is_allowed());
    let without = delegated.with(|w| w.member().grants.own = PermissionSet::EMPTY);
    assert_eq!(without.verdict(), Verdict::Denied(No::NotGranted));
}

#[test]
fn k8_a_role_and_a_grant_on_the_service_asked_about_count() {
    let by_role = World::allowed().with(|w| {
        w.member().grants = Grants {
            roles: [(RoleId(1), set(&[Permission::TICKETS_OPEN]))].into(),
            ..Grants::default()
        };
    });
    assert_eq!(by_role.verdict(), Verdict::Allowed(Yes::GrantedByRole));
    let on_service = |asked: i64| {
        World::allowed().with(|w| {
            let item = ItemGrant {
                permissions: set(&[Permission::SERVICES_VIEW]),
                functions: ["reset-password".to_owned()].into(),
            };
            w.member().grants =
                Grants { services: [(ServiceId(41), item)].into(), ..Grants::default() };
            w.ask = Ask {
                target: Target::Service(ServiceId(asked)),
                ..Ask::anywhere(Permission::SERVICES_VIEW)
            };
        })
    };
    assert_eq!(on_service(41).verdict(), Verdict::Allowed(Yes::GrantedOnItem));
    assert_eq!(on_service(40).verdict(), Verdict::Denied(No::NotGranted));
    let anywhere = on_service(41).with(|w| w.ask.target = Target::Account);
    assert_eq!(anywhere.verdict(), Verdict::Denied(No::NotGranted));
    let as_domain = on_service(41).with(|w| w.ask.target = Target::Domain(DomainId(41)));
    assert_eq!(as_domain.verdict(), Verdict::Denied(No::NotGranted));
}

#[test]
fn k11_a_function_counts_only_while_the_service_has_it_and_stays_on_the_account() {
    let function = |facts: Option<ItemFacts>| {
        World::allowed().with(|w| {
            let item = ItemGrant {
                permissions: PermissionSet::EMPTY,
                functions: ["reset-password".to_owned()].into(),
            };
            w.member().grants =
                Grants { services: [(ServiceId(41), item)].into(), ..Grants::default() };
            w.ask = Ask {
                target: Target::Service(ServiceId(41)),
                function: Some("reset-password".into()),
                ..Ask::anywhere(Permission::SERVICES_MANAGE)
            };
            w.item = facts;
        })
    };
    let here = |account, functions: &[&str]| {
        let functions = functions.iter().map(|name| (*name).to_owned()).collect();
        Some(ItemFacts { account: AccountId(account), functions })
    };
    let yes = Verdict::Allowed(Yes::GrantedFunction);
    let no = Verdict::Denied(No::NotOnThisItem);
    assert_eq!(function(here(42, &["reset-password"])).verdict(), yes);
    assert_eq!(function(here(42, &["reboot"])).verdict(), no);
    assert_eq!(function(here(43, &["reset-password"])).verdict(), no);
    assert_eq!(function(None).verdict(), no);
}

#[test]
fn k9_lowering_the_ceiling_is_felt_and_raising_it_brings_grants_back() {
    let mut world = World::allowed();
    world.account().ceiling = PermissionSet::EMPTY;
    assert_eq!(world.verdict(), Verdict::Denied(No::AboveCeiling));
    world.account().ceiling = PermissionSet::EVERYTHING;
    assert!(world.verdict().is_allowed());
}

#[test]
fn k10_a_denied_department_closes_opening_there_and_with_the_setting_hides_old_tickets() {
    let asks = |permission, department, hides| {
        World::allowed()
            .with(|w| {
                w.member().grants.own = set(&[Permission::TICKETS_OPEN, Permission::TICKETS_VIEW]);
                w.member().grants.denied_departments.insert(DepartmentId(3));
                w.policy.deny_hides = hides;
                w.ask =
                    Ask { department: Some(DepartmentId(department)), ..Ask::anywhere(permission) };
            })
            .verdict()
    };
    assert_eq!(asks(Permission::TICKETS_OPEN, 3, false), Verdict::Denied(No::DepartmentDenied));
    assert!(asks(Permission::TICKETS_OPEN, 4, false).is_allowed());
    assert!(asks(Permission::TICKETS_VIEW, 3, false).is_allowed());
    assert_eq!(asks(Permission::TICKETS_VIEW, 3, true), Verdict::Denied(No::DepartmentDenied));
}
