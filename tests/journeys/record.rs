//! What every change leaves behind: an entry in the record and an event for the panel (K40, K41).

use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::world::{NOW, PASSWORD, WEEK, World, registration, staff, system, user};

/// A store in a file, with an eye on its tables.
struct Watched {
    world: World,
    eye: Connection,
    _directory: TempDir,
}

fn watched() -> Watched {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("keyholder.sqlite");
    let world = World::in_file(&path);
    let eye = Connection::open(&path).unwrap();
    Watched { world, eye, _directory: directory }
}

impl Watched {
    fn words(&self, sql: &str) -> Vec<String> {
        let mut query = self.eye.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }

    fn recorded(&self) -> Vec<String> {
        self.words("SELECT substr(action, 10) FROM audit ORDER BY id")
    }

    fn waiting(&self) -> Vec<String> {
        self.words("SELECT substr(kind, 10) FROM outbox ORDER BY id")
    }

    /// Does something and says what it left in the record; the outbox must hold the same.
    fn left_by(&self, action: &str, arguments: Value) -> (Value, Vec<String>) {
        let (recorded, waiting) = (self.recorded().len(), self.waiting().len());
        let answer = self.world.ok(action, arguments);
        let left = self.recorded().split_off(recorded);
        assert_eq!(self.waiting().split_off(waiting), left, "{action}: record and outbox differ");
        (answer, left)
    }

    /// Who did the last thing in the record: kind, user, staff, remote.
    fn last_actor(&self) -> (String, i64, String, String) {
        let sql = "SELECT actor_kind, actor_user, actor_staff, remote FROM audit ORDER BY id DESC LIMIT 1";
        self.eye.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))).unwrap()
    }
}

#[test]
fn k40_every_change_leaves_its_entries_and_the_same_events() {
    let watched = watched();
    let does = |action: &str, arguments: Value, kinds: &[&str]| {
        let (answer, left) = watched.left_by(action, arguments.clone());
        assert_eq!(left, kinds, "{action} {arguments}");
        answer
    };
    let owner = json!({ "email": "olga@example.org", "first_name": "Olga", "password": PASSWORD });
    let put = json!({ "actor": staff(), "account": 42, "name": "Forty-two", "owner": owner });
    let olga =
        does("account.put", put, &["UserAdded", "AccountChanged"])["owner"].as_i64().unwrap();
    let on = |more: Value| {
        let mut arguments = json!({ "actor": user(olga), "account": 42 });
        arguments.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        arguments
    };
    let create = on(json!({ "email": "mia@example.net", "permissions": ["tickets.view"] }));
    let first = does("invitation.create", create.clone(), &["InvitationSent"]);
    let which = |made: &Value| on(json!({ "invitation": made["invite"]["invitation"] }));
    does("invitation.resend", which(&first), &["InvitationSent"]);
    let second =
        does("invitation.create", create.clone(), &["InvitationCancelled", "InvitationSent"]);
    does("invitation.cancel", which(&second), &["InvitationCancelled"]);
    let third = does("invitation.create", create.clone(), &["InvitationSent"]);
    let number = third["invite"]["invitation"].as_i64().unwrap();
    let token = watched.world.token("mia@example.net");
    does(
        "invitation.decline",
        json!({ "token": token, "invitation": number }),
        &["InvitationDeclined"],
    );
    let fourth = does("invitation.create", create.clone(), &["InvitationSent"]);
    watched.world.set_clock(NOW + WEEK);
    does("invitations.expire", json!({ "actor": system() }), &["InvitationExpired"]);
    does("invitation.resend", which(&fourth), &["InvitationSent"]);
    let token = watched.world.token("mia@example.net");
    let number = fourth["invite"]["invitation"].as_i64().unwrap();
    let accepted = does(
        "invitation.accept",
        registration(&token, number),
        &["UserAdded", "MembershipAdded", "InvitationAccepted"],
    );
    let mia = accepted["user"].as_i64().unwrap();

    does(
        "member.change",
        on(json!({ "user": mia, "permissions": ["invoices.view"] })),
        &["MembershipChanged"],
    );
    does(
        "account.put",
        json!({ "actor": staff(), "account": 42, "ceiling": ["tickets.view", "members.manage"] }),
        &["CeilingChanged"],
    );
    does(
        "account.put",
        json!({ "actor": staff(), "account": 42, "status": "Inactive" }),
        &["AccountChanged"],
    );
    does(
        "setting.put",
        json!({ "actor": staff(), "key": "members.delegate", "value": "on" }),
        &["SettingChanged"],
    );
    does(
        "setting.put",
        json!({ "actor": staff(), "key": "permissions.ceiling", "value": "tickets.view,members.manage" }),
        &["CeilingChanged"],
    );
    does(
        "permission.register",
        json!({ "actor": staff(), "key": "whmcs:foo" }),
        &["SettingChanged"],
    );
    does(
        "item.put",
        json!({ "actor": system(), "account": 42, "service": 41, "functions": ["reboot"] }),
        &["AccountChanged"],
    );

    let login = json!({ "email": "mia@example.net", "password": PASSWORD });
    let session = does("login", login, &["LoggedIn"])["session"].clone();
    let session = does(
        "session.enter",
        json!({ "session": session, "account": 42 }),
        &["AccountSwitched"],
    )["session"]
        .clone();
    does("session.end", json!({ "session": session }), &["LoggedOut"]);
    does("mailbox.ask", json!({ "email": "mia@example.net" }), &["MailboxAsked"]);
    let token = watched.world.token("mia@example.net");
    does(
        "mailbox.confirm",
        json!({ "token": token, "password": "another long password" }),
        &["UserChanged"],
    );
    let login = json!({ "email": "mia@example.net", "password": "another long password" });
    let session = does("login", login, &["LoggedIn"])["session"].clone();
    let change = json!({ "session": session, "old": "another long password", "new": PASSWORD });
    does("password.change", change, &["UserChanged"]);
    does(
        "user.disable",
        json!({ "actor": staff(), "user": mia, "disabled": true }),
        &["UserChanged"],
    );
    does(
        "user.disable",
        json!({ "actor": staff(), "user": mia, "disabled": false }),
        &["UserChanged"],
    );
    does(
        "account.make_owner",
        json!({ "actor": staff(), "account": 42, "user": mia, "former_stays": true }),
        &["OwnerChanged", "MembershipAdded"],
    );
    does(
        "member.remove",
        json!({ "actor": user(mia), "account": 42, "user": olga }),
        &["MembershipRemoved"],
    );
    does(
        "member.add",
        json!({ "actor": staff(), "account": 42, "user": olga, "permissions": [] }),
        &["MembershipAdded"],
    );

    // What changes nothing leaves nothing.
    for (action, arguments) in [
        (
            "member.change",
            json!({ "actor": user(mia), "account": 42, "user": olga, "permissions": [] }),
        ),
        ("account.put", json!({ "actor": staff(), "account": 42, "status": "Inactive" })),
        (
            "account.make_owner",
            json!({ "actor": staff(), "account": 42, "user": mia, "former_stays": true }),
        ),
        ("setting.put", json!({ "actor": staff(), "key": "members.delegate", "value": "on" })),
        ("permission.register", json!({ "actor": staff(), "key": "whmcs:foo" })),
        (
            "item.put",
            json!({ "actor": system(), "account": 42, "service": 41, "functions": ["reboot"] }),
        ),
        ("user.disable", json!({ "actor": staff(), "user": mia, "disabled": false })),
        ("session.end", json!({ "session": "no such session" })),
        ("mailbox.ask", json!({ "email": "nobody@example.net" })),
        ("invitations.expire", json!({ "actor": system() })),
        ("invitations.list", json!({ "actor": staff(), "account": 42 })),
    ] {
        does(action, arguments, &[]);
    }
}

#[test]
fn k11_a_grant_that_ends_because_its_service_moved_is_in_the_record() {
    let watched = watched();
    let world = &watched.world;
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let item = |account: i64| json!({ "actor": system(), "account": account, "service": 41 });
    world.ok("item.put", item(42));
    let services = json!([{ "id": 41, "permissions": ["services.view"] }]);
    world.ok(
        "member.change",
        json!({ "actor": user(olga), "account": 42, "user": mia, "services": services }),
    );
    let (_, left) = watched.left_by("item.put", item(43));
    // Both accounts learn of it.
    assert_eq!(left, ["AccountChanged", "AccountChanged"]);
    for account in [42, 43] {
        let list = world.ok("audit.list", json!({ "actor": staff(), "account": account }));
        assert!(list["entries"][0].to_string().contains("41"), "{account}: {}", list["entries"][0]);
    }
}

#[test]
fn k40_what_is_refused_leaves_nothing() {
    let watched = watched();
    let world = &watched.world;
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let session = world.session("mia@example.net");
    let before = (watched.recorded(), watched.waiting(), world.totals());
    for (action, arguments, code) in [
        (
            "member.change",
            json!({ "actor": user(mia), "account": 42, "user": mia, "permissions": [] }),
            "not_owner",
        ),
        (
            "member.change",
            json!({ "actor": user(olga), "account": 42, "user": mia, "status": "Active", "permissions": ["no.such"] }),
            "unknown_permission",
        ),
        (
            "member.remove",
            json!({ "actor": user(olga), "account": 42, "user": olga }),
            "owner_stays",
        ),
        (
            "member.add",
            json!({ "actor": staff(), "account": 42, "user": mia, "permissions": [] }),
            "already_member",
        ),
        (
            "invitation.create",
            json!({ "actor": user(olga), "account": 42, "email": "mia@example.net", "permissions": ["tickets.view"] }),
            "already_member",
        ),
        (
            "invitation.create",
            json!({ "actor": user(olga), "account": 42, "email": "x@example.net", "permissions": [] }),
            "nothing_given",
        ),
        (
            "account.put",
            json!({ "actor": staff(), "account": 43, "owner": { "email": "olga@example.org" } }),
            "address_taken",
        ),
        (
            "account.make_owner",
            json!({ "actor": staff(), "account": 42, "user": 99, "former_stays": true }),
            "member_unknown",
        ),
        ("session.enter", json!({ "session": session, "account": 43 }), "account_unknown"),
        (
            "password.change",
            json!({ "session": session, "old": PASSWORD, "new": "short" }),
            "password",
        ),
        (
            "setting.put",
            json!({ "actor": staff(), "key": "members.delegate", "value": "perhaps" }),
            "invalid",
        ),
    ] {
        assert_eq!(world.no(action, arguments), code, "{action}");
    }
    assert_eq!((watched.recorded(), watched.waiting(), world.totals()), before);
    // The one refusal that is itself an event.
    world.no("login", json!({ "email": "mia@example.net", "password": "wrong password" }));
    assert_eq!(watched.recorded().last().map(String::as_str), Some("LoginFailed"));
}

#[test]
fn k40_the_record_says_who_and_from_where() {
    let watched = watched();
    let world = &watched.world;
    let olga = world.account(42, "olga@example.org");
    assert_eq!(watched.last_actor(), ("staff".into(), 0, "Sam".into(), String::new()));
    let new = json!({ "actor": user(olga), "account": 42, "email": "mia@example.net",
        "permissions": ["tickets.view"], "remote": "203.0.113.9" });
    let invitation = world.ok("invitation.create", new)["invite"]["invitation"].as_i64().unwrap();
    assert_eq!(watched.last_actor(), ("user".into(), olga, String::new(), "203.0.113.9".into()));
    let token = world.token("mia@example.net");
    let mia = world.register(&token, invitation);
    assert_eq!(
        watched.last_actor(),
        ("user".into(), mia, String::new(), String::new()),
        "accepting"
    );
    let session = world.session("mia@example.net");
    assert_eq!(watched.last_actor().1, mia, "logging in");
    let session = world.enter(&session, 42);
    assert_eq!(watched.last_actor().1, mia, "switching");
    let change = json!({ "session": session, "old": PASSWORD, "new": "another long password" });
    world.ok("password.change", change);
    assert_eq!(watched.last_actor().1, mia, "changing the password");
    world.ok("mailbox.ask", json!({ "email": "mia@example.net" }));
    assert_eq!(watched.last_actor().0, "system", "anybody can ask for a mail to an address");
    let token = world.token("mia@example.net");
    world.ok("mailbox.confirm", json!({ "token": token, "password": PASSWORD }));
    assert_eq!(watched.last_actor().1, mia, "confirming the mailbox");
    let session = world.session("mia@example.net");
    world.ok("session.end", json!({ "session": session }));
    assert_eq!(watched.last_actor().1, mia, "logging out");
}

#[test]
fn k40_the_owner_reads_the_entries_of_their_account_newest_first() {
    let watched = watched();
    let world = &watched.world;
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.ok("member.change", json!({ "actor": user(olga), "account": 42, "user": mia, "permissions": ["invoices.view"] }));
    let list = world.ok("audit.list", json!({ "actor": user(olga), "account": 42, "limit": 2 }));
    let entries = list["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["action"], "KeyholderMembershipChanged");
    assert_eq!(entries[0]["actor_name"], "Olga");
    assert_eq!(entries[0]["before"]["permissions"], "tickets.view");
    assert_eq!(entries[0]["after"]["permissions"], "invoices.view");
    assert_eq!(list["total"], 5);
    assert!(!list.to_string().contains("otto"));
}

/// The privacy row of the threat model: canaries, and a look into every place.
/// whmcs-cwp-module 2.0.2: the whole client, password and all, stood in a log.
#[test]
fn k40_no_password_and_no_token_stands_anywhere() {
    let watched = watched();
    let world = &watched.world;
    let canary = "canary-in-the-mine-7";
    let mut heard = Vec::new();
    let mut secrets = vec![canary.to_owned()];
    let owner = json!({ "email": "olga@example.org", "password": canary });
    heard.push(world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 42, "owner": owner, "request": "first" }),
    ));
    let olga = heard[0]["owner"].as_i64().unwrap();
    let invitation = world.invite(olga, 42, "mia@example.net", &["tickets.view"]);
    let token = world.token("mia@example.net");
    let mut accept = registration(&token, invitation);
    accept["register"]["password"] = json!(canary);
    accept["request"] = json!("second");
    heard.push(world.ok("invitation.accept", accept));
    let session =
        world.ok("login", json!({ "email": "mia@example.net", "password": canary }))["session"]
            .as_str()
            .unwrap()
            .to_owned();
    world.ok("mailbox.ask", json!({ "session": session }));
    let link = world.token("mia@example.net");
    secrets.extend([token.clone(), session.clone(), link.clone()]);
    for (action, arguments) in [
        ("login", json!({ "email": "mia@example.net", "password": format!("{canary}x") })),
        ("login", json!({ "email": canary, "password": canary, "extra": canary })),
        ("password.change", json!({ "session": session, "old": canary, "new": "short" })),
        ("invitation.accept", json!({ "token": token, "invitation": 99 })),
        (
            "invitation.accept",
            json!({ "token": token, "invitation": invitation, "register": canary }),
        ),
        ("session.enter", json!({ "session": session, "account": 99 })),
        ("mailbox.confirm", json!({ "token": link, "password": "short" })),
        ("members.list", json!({ "actor": canary, "account": 42 })),
    ] {
        let error = world.call(action, arguments).unwrap_err();
        heard.push(json!(error.to_string()));
    }
    // A password of digits, typed as a number, must not come back in the error either.
    for (action, arguments) in [
        ("login", json!({ "email": "mia@example.net", "password": 8_675_309 })),
        ("password.change", json!({ "session": session, "old": 8_675_309, "new": "x" })),
        (
            "account.put",
            json!({ "actor": staff(), "account": 44, "owner": { "email": "x@example.net", "password": 8_675_309 } }),
        ),
    ] {
        let error = world.call(action, arguments).unwrap_err();
        assert_eq!(error.code(), "invalid");
        assert!(!error.to_string().contains("8675309"), "{error}");
    }
    for action in ["members.list", "invitations.list", "audit.list"] {
        heard.push(world.ok(action, json!({ "actor": staff(), "account": 42 })));
    }
    heard.push(world.ok("outbox.take", json!({ "actor": system() })));
    heard.extend(["audit", "outbox", "request", "attempt"].map(|table| json!(watched.dump(table))));
    for (secret, place) in
        secrets.iter().flat_map(|secret| heard.iter().map(move |place| (secret, place)))
    {
        assert!(!place.to_string().contains(secret.as_str()), "{secret} in {place}");
    }
}

impl Watched {
    /// Every text of a table.
    fn dump(&self, table: &str) -> String {
        let mut query = self.eye.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let width = query.column_count();
        let mut text = String::new();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..width {
                let value = row.get_ref(column).unwrap();
                text.push_str(&value.as_str().map(str::to_owned).unwrap_or(format!("{value:?}")));
                text.push('\n');
            }
        }
        text
    }
}

#[test]
fn k41_events_come_again_until_they_are_done() {
    let watched = watched();
    let world = &watched.world;
    world.account(42, "olga@example.org");
    let take = |limit: i64| {
        world.ok("outbox.take", json!({ "actor": system(), "limit": limit }))["events"]
            .as_array()
            .unwrap()
            .clone()
    };
    let kinds = |events: &[Value]| -> Vec<String> {
        events.iter().map(|event| event["kind"].as_str().unwrap().to_owned()).collect()
    };
    let first = take(1);
    assert_eq!(kinds(&first), ["KeyholderUserAdded"]);
    assert_eq!(kinds(&take(100)), ["KeyholderAccountChanged"], "what one takes no other gets");
    assert!(take(100).is_empty());
    world.wait(59);
    assert!(take(100).is_empty());
    world.wait(1);
    let again = take(100);
    assert_eq!(again[0]["id"], first[0]["id"], "at least once, in order");
    assert_eq!(again.len(), 2);
    world.ok("outbox.done", json!({ "actor": system(), "ids": [first[0]["id"], 999] }));
    world.wait(60);
    assert_eq!(kinds(&take(100)), ["KeyholderAccountChanged"]);
    assert_eq!(watched.recorded().len(), 2, "the record keeps what the outbox has given away");
}
