//! What went wrong in public elsewhere with invitations, resets and switching, played again here.
//! `docs/known-failures.md` lists every case with the test that plays it; most of them stand beside
//! the rule that they break, and here stand those that belong to no other story.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::world::{PASSWORD, WEEK, World, registration, staff, system, user};

const OLGA: &str = "olga@example.org";
const NORA: &str = "nora@example.net";

/// Account 42 of Olga, with Mia as a member who may look at tickets.
fn cast() -> (World, i64, i64) {
    let world = World::new();
    let olga = world.account(42, OLGA);
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.events();
    (world, olga, mia)
}

fn confirm(token: &str, password: &str) -> Value {
    json!({ "token": token, "password": password })
}

/// Every text in an answer that could be a token: 43 letters of base64.
fn tokens(answer: &Value) -> Vec<String> {
    match answer {
        Value::String(text) => {
            let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let is_one = text.len() == 43 && text.chars().all(letter);
            is_one.then(|| text.clone()).into_iter().collect()
        }
        Value::Array(items) => items.iter().flat_map(tokens).collect(),
        Value::Object(fields) => fields.values().flat_map(tokens).collect(),
        _ => Vec::new(),
    }
}

/// Keycloak CVE-2026-18963: a reset could be finished without the mailed link. Every step out of its
/// order, and every token in the wrong place.
#[test]
fn k31_no_step_of_a_reset_works_out_of_its_order() {
    let (world, olga, _) = cast();
    let new = "another long password";
    // Before anybody asked, and between asking and the mail.
    assert_eq!(world.no("mailbox.confirm", confirm("", new)), "link_invalid");
    world.ok("mailbox.ask", json!({ "email": OLGA }));
    for guess in ["", "0", "null", OLGA] {
        assert_eq!(world.no("mailbox.confirm", confirm(guess, new)), "link_invalid");
    }
    let first = world.token(OLGA);
    world.ok("mailbox.ask", json!({ "email": OLGA }));
    let second = world.token(OLGA);
    // A refused password uses nothing up; a used link takes the other one along.
    assert_eq!(world.no("mailbox.confirm", confirm(&second, "short")), "password");
    world.ok("mailbox.confirm", confirm(&second, new));
    for token in [&first, &second] {
        assert_eq!(world.no("mailbox.confirm", confirm(token, PASSWORD)), "link_invalid");
        assert_eq!(world.no("mailbox.show", json!({ "token": token })), "link_invalid");
    }
    // A token of another kind is no link, and a link is no session.
    world.invite(olga, 42, NORA, &["tickets.view"]);
    let invitation = world.token(NORA);
    assert_eq!(world.no("mailbox.confirm", confirm(&invitation, new)), "link_invalid");
    world.ok("mailbox.ask", json!({ "email": OLGA }));
    let link = world.token(OLGA);
    assert_eq!(world.no("session.show", json!({ "session": link })), "session_ended");
    // A password changed in another way ends the link.
    let login = json!({ "email": OLGA, "password": new });
    let session = world.ok("login", login)["session"].clone();
    world.ok("password.change", json!({ "session": session, "old": new, "new": PASSWORD }));
    assert_eq!(world.no("mailbox.confirm", confirm(&link, new)), "link_invalid");
}

/// Keycloak CVE-2021-3754: a user name that was somebody else's address. There is one name to log in
/// with, the address; what people call themselves finds nobody.
#[test]
fn k39_a_name_that_is_somebodys_address_opens_and_resets_nothing() {
    let (world, _, _) = cast();
    let owner = json!({ "email": "eve@example.com", "first_name": OLGA, "last_name": OLGA,
        "password": "the password of Eve" });
    let put = json!({ "actor": staff(), "account": 66, "name": OLGA, "company": OLGA, "email": OLGA,
        "owner": owner });
    let eve = world.ok("account.put", put)["owner"].as_i64().unwrap();
    for name in ["mia", "Nora New", "3", "Account 42"] {
        assert_eq!(
            world.no("login", json!({ "email": name, "password": PASSWORD })),
            "login_failed"
        );
    }
    let wrong = json!({ "email": OLGA, "password": "the password of Eve" });
    assert_eq!(world.no("login", wrong), "login_failed");
    world.ok("mailbox.ask", json!({ "email": OLGA }));
    let confirmed = world.ok("mailbox.confirm", confirm(&world.token(OLGA), "a new password"));
    assert_ne!(confirmed["user"]["id"], eve);
}

/// Keycloak invitation manager (26.5), asked for in issue 38809: invitations that one cannot see can
/// neither be mended nor ended. Each stays listed with its status, and expired ones can be sent again.
#[test]
fn k17_every_invitation_stays_listed_with_its_status() {
    let (world, olga, _) = cast();
    let invite = |email: &str| world.invite(olga, 42, email, &["tickets.view"]);
    let by_token = |token: String, id: i64| json!({ "token": token, "invitation": id });
    let expired = invite("expired@example.net");
    world.wait(WEEK);
    let (declined, cancelled, sent) =
        (invite("declined@example.net"), invite("cancelled@example.net"), invite(NORA));
    let token = world.token("declined@example.net");
    world.ok("invitation.decline", by_token(token, declined));
    let which = |id: i64| json!({ "actor": user(olga), "account": 42, "invitation": id });
    world.ok("invitation.cancel", which(cancelled));
    for (id, status) in
        [(expired, "Expired"), (declined, "Declined"), (cancelled, "Cancelled"), (sent, "Sent")]
    {
        assert_eq!(world.status(42, id), status);
    }
    world.ok("invitation.resend", which(expired));
    assert_eq!(world.status(42, expired), "Sent");
}

/// Zitadel CVE-2025-64101, GHSA-pfrf-9r5f-73f5 and HestiaCP issue 748: the link in the mail began with
/// what the Host header of the request said. A mail brings a token and no address, and the addon puts
/// the panel's configured address before it.
#[test]
fn k18_the_address_of_a_mailed_link_comes_from_the_configuration_only() {
    let (world, olga, mia) = cast();
    world.invite(olga, 42, NORA, &["tickets.view"]);
    world.ok("mailbox.ask", json!({ "email": OLGA, "remote": "evil.example" }));
    let offer = json!({ "actor": user(olga), "account": 42, "user": mia, "former_stays": true });
    world.ok("owner.offer", offer);
    let mails = world.mails();
    assert_eq!(mails.len(), 3);
    for mail in mails {
        let text = mail.to_string();
        assert!(!text.contains("://") && !text.contains("evil"), "{text}");
    }
    if std::env::var_os("KEYHOLDER_WITHOUT_PHP").is_some_and(|value| value == "1") {
        eprintln!("without the addon: KEYHOLDER_WITHOUT_PHP=1");
        return;
    }
    let site =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("php-bridge/addon/keyholder/lib/Panel/Site.php");
    let script = "foreach (['HTTP_HOST', 'SERVER_NAME', 'HTTP_X_FORWARDED_HOST', 'HTTP_FORWARDED'] as $name) {
            $_SERVER[$name] = 'host=evil.example';
        }
        require $argv[1];
        $GLOBALS['CONFIG'] = ['SystemURL' => 'https://panel.example/'];
        echo WHMCS\\Module\\Addon\\Keyholder\\Panel\\Site::url('index.php?m=keyholder');";
    let php = Command::new("php").args(["-r", script, "--"]).arg(site).output().expect("php");
    assert_eq!(
        String::from_utf8_lossy(&php.stdout),
        "https://panel.example/index.php?m=keyholder",
        "{}",
        String::from_utf8_lossy(&php.stderr)
    );
}

/// Zitadel GHSA-25rw-g6ff-fmg8: a policy was only looked at by the page. Settings, limits and the
/// state of an account hold for whoever calls the library past every page.
#[test]
fn k23_policy_holds_without_any_page() {
    let (world, olga, _) = cast();
    let invite = |email: &str| json!({ "actor": user(olga), "account": 42, "email": email, "permissions": ["tickets.view"] });
    world.set("invitation.require_user", "on");
    assert_eq!(world.no("invitation.create", invite(NORA)), "user_required");
    world.set("invitation.require_user", "off");
    world.set("invitation.per_account", "1");
    assert_eq!(world.no("invitation.create", invite(NORA)), "too_many");
    let put = |more: Value| with(json!({ "actor": staff(), "account": 42 }), &more);
    world.ok("account.put", put(json!({ "second_factor": true })));
    let session = world.session(OLGA);
    let enter = json!({ "session": session, "account": 42 });
    assert_eq!(world.no("session.enter", enter), "second_factor_required");
    world.ok("account.put", put(json!({ "status": "Closed" })));
    assert_eq!(world.no("invitation.create", invite(NORA)), "account_closed");
}

/// Both objects in one.
fn with(mut object: Value, more: &Value) -> Value {
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    object
}

/// InvoicePlane CVE-2021-29023: reset tokens that could be computed. Tokens of every kind have 256
/// bits, none is like another, and none is made of what is known.
#[test]
fn k18_no_token_can_be_computed() {
    let (world, olga, _) = cast();
    let mut all = BTreeSet::new();
    let mut letters = vec![BTreeSet::new(); 42];
    for n in 0..40 {
        let email = format!("new{n}@example.net");
        world.invite(olga, 42, &email, &["tickets.view"]);
        world.wait(900);
        world.ok("mailbox.ask", json!({ "email": OLGA }));
        for mail in world.mails() {
            let token = mail["token"].as_str().unwrap().to_owned();
            assert_eq!(token.len(), 43, "256 bits in base64");
            for (seen, letter) in letters.iter_mut().zip(token.chars()) {
                seen.insert(letter);
            }
            assert!(all.insert(token), "twice the same");
        }
    }
    assert_eq!(all.len(), 80);
    // 80 of 64 letters: fewer than 30 different ones at a place would be no chance.
    assert!(letters.iter().all(|seen| seen.len() >= 30), "a place that hardly changes");
}

/// idenplane issue 471 and lastest PR 25: whoever had an account with the invited address, verified
/// or not, got the invitation. Here nobody joins without the token from the mailbox.
#[test]
fn k19_an_account_with_the_invited_address_is_no_proof_of_the_mailbox() {
    let (world, olga, _) = cast();
    let before = world.invite(olga, 42, NORA, &["tickets.view"]);
    // Somebody registers at the panel with Nora's address and a password of their own.
    let squatter = world.account(66, NORA);
    let session = world.session(NORA);
    let choices = world.ok("session.choices", json!({ "session": session }));
    assert_eq!(choices["total"], 1, "no membership came along");
    for token in ["", "null", &session] {
        let accept = json!({ "token": token, "invitation": before, "session": session });
        assert_eq!(world.no("invitation.accept", accept), "invitation_unknown");
    }
    assert_eq!(world.reason(squatter, 42, "tickets.view"), "not_a_member");
    assert_eq!(world.status(42, before), "Sent");
    // Nora reads the mail, and takes the address over by the mailed link: the squatter is out.
    let token = world.token(NORA);
    assert_eq!(world.no("invitation.accept", registration(&token, before)), "login_exists");
    world.ok("mailbox.ask", json!({ "email": NORA }));
    world.ok("mailbox.confirm", confirm(&world.token(NORA), "the password of Nora"));
    assert_eq!(world.no("session.show", json!({ "session": session })), "session_ended");
    assert_eq!(world.no("login", json!({ "email": NORA, "password": PASSWORD })), "login_failed");
}

/// SELISE blocks-os issue 352: an anonymous confirm gave the activation key back. No answer that
/// anybody can have without a session brings a token, whatever they send.
#[test]
fn k18_no_anonymous_answer_brings_a_token() {
    let (world, olga, _) = cast();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    let mut heard = vec![world.ok("invitation.show", json!({ "token": token }))];
    heard.push(world.ok("invitation.accept", registration(&token, invitation)));
    heard.push(world.ok("mailbox.ask", json!({ "email": NORA })));
    let link = world.token(NORA);
    heard.push(world.ok("mailbox.show", json!({ "token": link })));
    heard.push(world.ok("mailbox.confirm", confirm(&link, "a long new password")));
    let question = json!({ "user": olga, "account": 42, "permission": "tickets.view" });
    heard.push(world.ok("explain", question));
    for answer in heard {
        assert_eq!(tokens(&answer), Vec::<String>::new(), "{answer}");
    }
}

/// RapidPro issue 615: who was removed and invited again got the same code. A token is new each time,
/// and the one that was used stays used.
#[test]
fn k18_who_is_removed_and_invited_again_gets_another_token() {
    let (world, olga, _) = cast();
    let first = world.invite(olga, 42, NORA, &["tickets.view"]);
    let old = world.token(NORA);
    let nora = world.register(&old, first);
    let session = world.session(NORA);
    world.ok("member.remove", json!({ "actor": user(olga), "account": 42, "user": nora }));
    let second = world.invite(olga, 42, NORA, &["tickets.view"]);
    let new = world.token(NORA);
    assert!(new != old && second != first);
    assert_eq!(world.no("session.show", json!({ "session": session })), "session_ended");
    let session = world.session(NORA);
    let accept =
        |token: &str, id: i64| json!({ "token": token, "invitation": id, "session": session });
    assert_eq!(world.no("invitation.accept", accept(&old, first)), "invitation_used");
    assert_eq!(world.no("invitation.accept", accept(&old, second)), "other_invitation");
    assert_eq!(world.reason(nora, 42, "tickets.view"), "not_a_member");
    world.ok("invitation.accept", accept(&new, second));
}

/// Django CVE-2019-19844 and GitHub's of 2016: an address that becomes somebody's by a mapping of
/// letters got their reset mail. Mail goes to the stored address, and look-alikes are nobody.
#[test]
fn k39_a_reset_goes_to_the_stored_address_and_look_alikes_are_nobody() {
    let (world, _, _) = cast();
    world.account(7, "mike@example.org");
    world.ok("mailbox.ask", json!({ "email": " MIKE@Example.ORG " }));
    let mail = world.mails().pop().unwrap();
    assert_eq!(mail["to"], "mike@example.org", "not what was typed");
    for look_alike in ["mıke@example.org", "mİke@example.org", "mike@exampl\u{435}.org"] {
        assert_eq!(world.ok("mailbox.ask", json!({ "email": look_alike })), json!({}));
    }
    for imitation in ["mi\u{212A}e@example.org", "mi\u{200B}ke@example.org"] {
        assert_eq!(world.no("mailbox.ask", json!({ "email": imitation })), "invalid");
    }
    assert_eq!(world.mails(), Vec::<Value>::new());
}

/// Keycloak PR 49590: one list of people did not ask for a permission. Every list and every view of
/// people is refused to a member who manages nobody, and to a stranger.
#[test]
fn k7_every_list_of_people_asks_who_is_asking() {
    let (world, olga, mia) = cast();
    world.contact(42, "carl@example.net", &["invoice"]);
    let stranger = world.person(7, "gus@example.net");
    for (action, more, refused) in [
        ("members.list", json!({}), "not_owner"),
        ("member.show", json!({ "user": olga }), "not_owner"),
        ("member.effective", json!({ "user": olga }), "not_owner"),
        ("invitations.list", json!({}), "not_owner"),
        ("audit.list", json!({}), "not_owner"),
        ("role.list", json!({}), "not_owner"),
        ("who_can", json!({ "permission": "tickets.view" }), "not_owner"),
        ("contact.list", json!({}), "not_granted"),
        ("contact.show", json!({ "contact": 1 }), "not_granted"),
        ("recipients", json!({ "category": "invoice" }), "staff_only"),
        ("ticket.recipients", json!({}), "staff_only"),
    ] {
        let ask = |who: i64| with(json!({ "actor": user(who), "account": 42 }), &more);
        assert_eq!(world.no(action, ask(mia)), refused, "{action}");
        let expected = if refused == "staff_only" { refused } else { "account_unknown" };
        assert_eq!(world.no(action, ask(stranger)), expected, "{action}");
    }
    world.ok("recipients", json!({ "actor": system(), "account": 42, "category": "invoice" }));
}
