//! The same question to policy engines that a PHP or Rust panel could take instead. The models
//! are the cheapest fitting ones that were found, not their authors' advice. Neither engine looks
//! at a database, so both answer from the past until they are told.
//!
//! A program of its own, because linking the engines takes longer than all the rest.

#![allow(dead_code, reason = "of the shared modules only some functions are used here")]

#[path = "../src/calls.rs"]
mod calls;
#[path = "../src/data.rs"]
mod data;
#[path = "../src/figure.rs"]
mod figure;
#[path = "../src/library.rs"]
mod library;
#[path = "../src/timing.rs"]
mod timing;

use std::collections::HashMap;

use casbin::{CoreApi, DefaultModel, Enforcer, MemoryAdapter, MgmtApi};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    PolicySet, Request, RestrictedExpression,
};

use crate::calls::asking;
use crate::data::{BIT, KEY, Scale, mix};
use crate::figure::Figure;
use crate::library::Keyholder;
use crate::timing::{Work, in_turns, repetitions};

const QUESTIONS: usize = 4096;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("cedar") => cedar(),
        Some("casbin") => casbin(),
        _ => std::process::exit(2),
    }
}

type Membership = (i64, i64, u64);

/// All memberships of the middle store, owners too.
fn memberships() -> Vec<Membership> {
    let db = rusqlite::Connection::open(Scale::Middle.store()).expect("the store");
    let mut query = db
        .prepare(
            "SELECT user_id, account_id, own_builtin FROM membership
              UNION ALL SELECT owner_user_id, id, 134217726 FROM account",
        )
        .expect("a query");
    let rows = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.cast_unsigned())))
        .expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

/// Times the peer and the check in turns, about the same random memberships.
fn beside(key: &str, peer: impl Fn(&Membership) -> bool) {
    let questions = &Scale::Middle.questions()[..QUESTIONS];
    let keyholder = Keyholder::open(&Scale::Middle.store());
    let number = keyholder.permission(KEY);
    let mut at = 0;
    let asked: Work<'_> = Box::new(move |calls| {
        for _ in 0..calls {
            std::hint::black_box(peer(&questions[at % QUESTIONS]));
            at += 1;
        }
    });
    let mut works = [asked, asking(keyholder.check, keyholder.handle, questions, number)];
    works[1](QUESTIONS as u64);
    let times = in_turns(repetitions(5, 15), 0.02, &mut works);
    Figure::ratio(key, &times[0], &times[1], "ns").print();
}

/// One policy; each account has a tag for each member with the set of what they may do.
fn cedar() {
    let type_of = |name: &str| name.parse::<EntityTypeName>().expect("a name");
    let (users, accounts, actions) = (type_of("User"), type_of("Account"), type_of("Action"));
    let uid = |kind: &EntityTypeName, id: &str| {
        EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(id))
    };
    let policies: PolicySet = "permit (principal, action, resource)
         when { resource.hasTag(principal.key)
             && resource.getTag(principal.key).contains(context.permission) };"
        .parse()
        .expect("a policy");

    let mut tags: HashMap<i64, HashMap<String, RestrictedExpression>> = HashMap::new();
    let all = memberships();
    for (user, account, set) in &all {
        let held = (1..=26).filter(|bit| set >> bit & 1 == 1);
        let names = held.map(|bit| RestrictedExpression::new_string(format!("p{bit}")));
        let set = RestrictedExpression::new_set(names);
        tags.entry(*account).or_default().insert(user.to_string(), set);
    }
    let accounts_and_tags = tags.into_iter().map(|(account, tags)| {
        let id = uid(&accounts, &account.to_string());
        Entity::new_with_tags(id, [], [], tags).expect("an account")
    });
    let people = (1..=Scale::Middle.users()).map(|user| {
        let key = RestrictedExpression::new_string(user.to_string());
        let id = uid(&users, &user.to_string());
        Entity::new(id, HashMap::from([("key".to_owned(), key)]), Default::default())
            .expect("a user")
    });
    let entities =
        Entities::from_entities(accounts_and_tags.chain(people), None).expect("entities");

    let authorizer = Authorizer::new();
    let action = uid(&actions, "ask");
    let context = Context::from_pairs([(
        "permission".to_owned(),
        RestrictedExpression::new_string(format!("p{BIT}")),
    )])
    .expect("a context");
    let ask = |(user, account, _): &Membership| {
        let (user, account) =
            (uid(&users, &user.to_string()), uid(&accounts, &account.to_string()));
        let request =
            Request::new(user, action.clone(), account, context.clone(), None).expect("a request");
        authorizer.is_authorized(&request, &policies, &entities).decision() == Decision::Allow
    };
    for question in &all[..256] {
        assert_eq!(ask(question), question.2 >> BIT & 1 == 1, "cedar answers {question:?}");
    }
    beside("cedar_vs_c_check", ask);
}

/// Roles in domains: every set is rounded to one of 64 role templates, so that the rules stay few.
fn casbin() {
    const TEMPLATES: u64 = 64;
    let template = |set: u64| mix(set) % TEMPLATES;
    let set_of = |template: u64| mix(template) | 2;
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let enforcer = runtime.block_on(async {
        let model = DefaultModel::from_str(
            "[request_definition]\nr = sub, dom, act\n[policy_definition]\np = sub, act\n\
             [role_definition]\ng = _, _, _\n[policy_effect]\ne = some(where (p.eft == allow))\n\
             [matchers]\nm = g(r.sub, p.sub, r.dom) && r.act == p.act\n",
        )
        .await
        .expect("a model");
        let mut enforcer =
            Enforcer::new(model, MemoryAdapter::default()).await.expect("an enforcer");
        let rules = (0..TEMPLATES).flat_map(|at| {
            let held = (1..=26).filter(move |bit| set_of(at) >> bit & 1 == 1);
            held.map(move |bit| vec![format!("role{at}"), format!("p{bit}")])
        });
        enforcer.add_policies(rules.collect()).await.expect("rules");
        let groups = memberships().into_iter().map(|(user, account, set)| {
            vec![format!("u{user}"), format!("role{}", template(set)), format!("a{account}")]
        });
        enforcer.add_grouping_policies(groups.collect()).await.expect("groups");
        enforcer
    });
    let ask = |(user, account, _): &Membership| {
        let question = (format!("u{user}"), format!("a{account}"), format!("p{BIT}"));
        enforcer.enforce(question).expect("an answer")
    };
    for question in &Scale::Middle.questions()[..16] {
        let holds = set_of(template(question.2)) >> BIT & 1 == 1;
        assert_eq!(ask(question), holds, "casbin answers {question:?}");
    }
    beside("casbin_vs_c_check", ask);
}
