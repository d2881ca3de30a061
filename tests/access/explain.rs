//! Every yes and every no names its rule, what decided, and whom to ask (K13).

use serde_json::{Value, json};

use crate::world::{NOW, staff, user};
use crate::{Cast, cast, with};

fn explain(c: &Cast, permission: &str, more: Value) -> Value {
    let ask = json!({ "user": c.mia, "account": 42, "permission": permission });
    c.world.ok("explain", with(ask, more))
}

fn says(answer: &Value) -> (&str, &str, &Value) {
    (answer["rule"].as_str().unwrap(), answer["reason"].as_str().unwrap(), &answer["because"])
}

#[test]
fn k13_a_yes_names_what_granted_it() {
    let c = cast(&["tickets.view"]);
    let put = json!({ "actor": user(c.olga), "account": 42, "name": "Buyer", "permissions": ["services.order"] });
    let buyer = c.world.ok("role.put", put)["role"]["role"].clone();
    c.world.ok(
        "item.put",
        json!({ "actor": staff(), "account": 42, "service": 41, "functions": ["reboot"] }),
    );
    c.change(json!({ "roles": [buyer],
        "services": [{ "id": 41, "permissions": ["services.view"], "functions": ["reboot"] }],
        "domains": [{ "id": 5, "permissions": ["domains.view"] }] }));
    let own = explain(&c, "tickets.view", json!({}));
    assert_eq!(says(&own), ("K8", "granted", &json!({ "kind": "own" })));
    assert_eq!(own["ask"], Value::Null);
    let role = explain(&c, "services.order", json!({}));
    assert_eq!(
        says(&role),
        ("K8", "granted_by_role", &json!({ "kind": "role", "id": buyer, "name": "Buyer" }))
    );
    let service = explain(&c, "services.view", json!({ "service": 41 }));
    assert_eq!(says(&service), ("K8", "granted_on_item", &json!({ "kind": "service", "id": 41 })));
    let domain = explain(&c, "domains.view", json!({ "domain": 5 }));
    assert_eq!(domain["because"], json!({ "kind": "domain", "id": 5 }));
    let function = explain(&c, "services.manage", json!({ "service": 41, "function": "reboot" }));
    let because = json!({ "kind": "function", "of": "service", "id": 41, "name": "reboot" });
    assert_eq!(says(&function), ("K11", "granted_function", &because));
    let olga = json!({ "user": c.olga, "account": 42, "permission": "tickets.view" });
    assert_eq!(says(&c.world.ok("explain", olga)), ("K7", "owner", &json!({ "kind": "owner" })));
}

#[test]
fn k13_a_no_names_what_denied_it_and_whom_to_ask() {
    let c = cast(&["tickets.view", "tickets.open", "invoices.pay"]);
    let owner = json!({ "who": "owner", "user": c.olga, "name": "Olga" });
    let host = json!({ "who": "host", "name": "" });
    let nothing = explain(&c, "domains.view", json!({}));
    assert_eq!(says(&nothing), ("K8", "not_granted", &json!({ "kind": "reason" })));
    assert_eq!(nothing["ask"], owner);

    c.change(json!({ "denied_departments": [3] }));
    let department = explain(&c, "tickets.open", json!({ "department": 3 }));
    assert_eq!(
        says(&department),
        ("K10", "department_denied", &json!({ "kind": "department", "id": 3 }))
    );

    c.world.ok("item.put", json!({ "actor": staff(), "account": 42, "service": 41 }));
    let function = explain(&c, "services.manage", json!({ "service": 41, "function": "format" }));
    let because = json!({ "kind": "function", "of": "service", "id": 41, "name": "format" });
    assert_eq!(says(&function), ("K11", "not_on_this_item", &because));

    c.world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 42, "ceiling": ["tickets.view", "members.manage"] }),
    );
    let account = explain(&c, "invoices.pay", json!({}));
    assert_eq!(
        says(&account),
        ("K9", "above_ceiling", &json!({ "kind": "ceiling", "of": "account" }))
    );
    assert_eq!(account["ask"], host);
    c.world.set("permissions.ceiling", "tickets.view,members.manage");
    assert_eq!(explain(&c, "invoices.pay", json!({}))["because"]["of"], "installation");

    c.change(json!({ "allow_from": ["10.0.0.0/8"] }));
    let network = explain(&c, "tickets.view", json!({ "remote": "11.0.0.1" }));
    assert_eq!(network["because"], json!({ "kind": "allow_list", "networks": ["10.0.0.0/8"] }));

    c.change(json!({ "not_after": NOW, "not_before": NOW - 5 }));
    let window = explain(&c, "tickets.view", json!({}));
    let because = json!({ "kind": "window", "not_before": NOW - 5, "not_after": NOW });
    assert_eq!(says(&window), ("K6", "outside_window", &because));
    assert_eq!(window["ask"], owner);
}

#[test]
fn k13_a_stranger_is_told_nobodys_name() {
    let c = cast(&[]);
    let otto = c.world.account(43, "otto@example.org");
    let ask = json!({ "user": otto, "account": 42, "permission": "tickets.view" });
    let answer = c.world.ok("explain", ask);
    assert_eq!((says(&answer).1, &answer["ask"]), ("not_a_member", &Value::Null));
    let nowhere = json!({ "user": otto, "account": 4242, "permission": "tickets.view" });
    assert_eq!(c.world.ok("explain", nowhere)["ask"], Value::Null);
}

#[test]
fn k13_the_text_is_in_the_language_asked_for_and_an_unknown_one_is_named() {
    let c = cast(&[]);
    let texts: std::collections::BTreeSet<String> = ["en", "ro", "fr", "es", "nl"]
        .iter()
        .map(|language| {
            explain(&c, "tickets.view", json!({ "language": language }))["text"].to_string()
        })
        .collect();
    assert_eq!(texts.len(), 5);
    let ask = json!({ "user": c.mia, "account": 42, "permission": "tickets.view", "language": "klingon" });
    let error = c.world.call("explain", ask).unwrap_err();
    assert_eq!(error.code(), "language_unknown");
    assert!(
        error.to_string().contains("klingon") && error.to_string().contains("en, ro, fr, es, nl")
    );
}
