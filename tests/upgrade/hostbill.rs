//! HostBill: contacts, guests, teams and privileges as its admin API returns them (K36-K38), from a
//! folder of replies and from a live address.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::command::{Host, canonical};
use crate::rows::bcrypt_of;
use crate::world::World;

const REPLIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hostbill");

/// The replies of tests/data with a password hash for each `PASSWORD:word` in them.
fn replies(host: &Host) -> PathBuf {
    let folder = host.path("replies");
    std::fs::create_dir(&folder).unwrap();
    for file in std::fs::read_dir(REPLIES).unwrap().map(Result::unwrap) {
        let mut text = std::fs::read_to_string(file.path()).unwrap();
        while let Some(start) = text.find("PASSWORD:") {
            let word: String = text[start..].chars().take_while(|c| *c != '"').collect();
            text = text.replace(&word, &bcrypt_of(&word["PASSWORD:".len()..]));
        }
        std::fs::write(folder.join(file.file_name()), text).unwrap();
    }
    folder
}

fn step(host: &Host, step: &str, more: &[&str]) -> Value {
    let run = host.run("store", &[&[step, "--json", "--from", "hostbill"], more].concat());
    assert!(run.status.success(), "{step}: {}", String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice(&run.stdout).unwrap()
}

fn from_folder(host: &Host, name: &str, folder: &Path) -> Value {
    step(host, name, &["--replies", folder.to_str().unwrap()])
}

fn notes_of(report: &Value, kind: &str, id: i64) -> String {
    let rows = report["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["kind"] == kind && row["id"] == id);
    row.unwrap_or_else(|| panic!("no {kind} {id}"))["notes"].to_string()
}

#[test]
fn k38_hostbills_people_keep_their_rights_and_passwords_and_get_no_more() {
    let host = Host::new();
    let folder = replies(&host);
    let plan = from_folder(&host, "plan", &folder);
    assert!(!host.path("store").exists(), "the plan leaves no store behind");
    let report = from_folder(&host, "apply", &folder);
    for (kind, rows) in [("clients", 4), ("contacts", 6), ("links", 6), ("teams", 3)] {
        assert_eq!(report[kind]["rows"], rows, "{kind}");
        assert_eq!(report[kind], plan[kind], "{kind}");
    }
    assert_eq!(plan["panel"], json!({ "clients": 4, "contacts": 6, "guests": 6, "teams": 3 }));
    assert_eq!(plan["compared"]["unexplained"], 0, "{:#}", plan["compared"]["differences"]);
    let compared = from_folder(&host, "compare", &folder);
    assert_eq!(compared["compared"], plan["compared"]);

    let world = World::in_file(&host.path("store"));
    for (email, password, accounts) in [
        ("ana@example.org", "ana", vec![1]),
        ("ben@example.net", "ben", vec![1, 2]),
        ("cleo@example.com", "cleo", vec![]),
        ("dora@example.org", "dora", vec![1]),
        ("off@example.org", "off", vec![]),
        ("gus@example.org", "gus", vec![2]),
        ("news@example.org", "", vec![]),
    ] {
        assert_eq!(world.enters(email, password), accounts, "{email}");
    }
}

#[test]
fn k36_a_stranger_with_a_guests_address_in_his_contact_form_gains_nothing() {
    let host = Host::new();
    from_folder(&host, "apply", &replies(&host));
    let world = World::in_file(&host.path("store"));
    // Contact 60 of client 4 has the address of client 2, who is a guest of client 1.
    assert_eq!(world.enters("ben@example.net", "trap"), [4]);
    assert_eq!(world.enters("ben@example.net", "ben"), [1, 2]);
}

#[test]
fn k3_privileges_statuses_and_teams_of_hostbill_become_what_they_mean() {
    let host = Host::new();
    let report = from_folder(&host, "apply", &replies(&host));
    let world = World::in_file(&host.path("store"));
    let user = |email: &str, password: &str| {
        let login = world.ok("login", json!({ "email": email, "password": password }));
        login["user"]["id"].as_i64().unwrap()
    };
    let (dora, ben) = (user("dora@example.org", "dora"), user("ben@example.net", "ben"));
    for (permission, may) in [
        ("invoices.pay", true),
        ("hostbill:misc.licences", true),
        ("tickets.view", true),
        ("tickets.open", false),
        ("services.view", false),
        ("members.manage", false),
        ("emails.view", false),
    ] {
        assert_eq!(world.can(dora, 1, permission), may, "{permission}");
    }
    assert!(world.can(ben, 1, "tickets.open") && !world.can(ben, 1, "invoices.view"));
    for (kind, id, words) in [
        ("client", 3, "status unknown"),
        ("contact", 46, "kept as hostbill:misc.licences"),
        ("contact", 47, "HTML entities became characters"),
        ("contact", 49, "no such contact"),
        ("link", 904, "nobody is registered with its address"),
        ("link", 905, "names no privileges"),
        ("link", 905, "status unknown"),
        ("team", 2, "a remote team"),
        ("team", 1, "no log-in of this client, so no member of the team: 60"),
        ("team", 3, "kept as hostbill:keyholder.services"),
    ] {
        assert!(notes_of(&report, kind, id).contains(words), "{kind} {id}: {report:#}");
    }
    let statuses = |account: i64| {
        let list = json!({ "actor": crate::world::staff(), "account": account });
        let members = world.ok("members.list", list)["members"].clone();
        let word = |one: &Value| one["status"].as_str().unwrap().to_owned();
        let mut words: Vec<String> = members.as_array().unwrap().iter().map(word).collect();
        words.sort();
        words
    };
    assert_eq!(statuses(1), ["Active", "Active", "Active", "Declined", "Inactive", "Inactive"]);
    assert_eq!(statuses(2), ["Active", "Active", "Inactive"]);
    assert_eq!(statuses(4), ["Active", "Active", "Pending"]);
}

#[test]
fn k35_a_second_run_over_the_same_replies_changes_nothing() {
    let host = Host::new();
    let folder = replies(&host);
    from_folder(&host, "apply", &folder);
    let before = canonical(&host.path("store"));
    let again = from_folder(&host, "apply", &folder);
    assert_eq!(again["done"]["already"], 19);
    assert_eq!(canonical(&host.path("store")), before);
}

#[test]
fn k37_a_reply_that_is_missing_or_none_stops_everything() {
    for (file, text, words) in [
        ("getClientContact-46.json", None, "lacks the reply getClientContact-46.json"),
        ("getClientDetails-2.json", None, "lacks the reply getClientDetails-2.json"),
        ("getClientDetails-2.json", Some("<html>"), "getClientDetails-2.json"),
        ("getClientContacts-2-0.json", Some("{\"success\":false}"), "not a success"),
        ("notes.txt", Some("x"), "not named after a call"),
        ("getClientContact-046.json", Some("{}"), "not named after a call"),
    ] {
        let host = Host::new();
        let folder = replies(&host);
        match text {
            Some(text) => std::fs::write(folder.join(file), text).unwrap(),
            None => std::fs::remove_file(folder.join(file)).unwrap(),
        }
        let folder = folder.to_str().unwrap();
        let run = host.run("store", &["apply", "--from", "hostbill", "--replies", folder]);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(1), "{file}");
        assert!(said.contains(words), "{file}: {said}");
    }
}

/// An admin API over the files: a real server, one connection at a time.
struct Server {
    address: String,
    asked: Arc<AtomicUsize>,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn over(folder: PathBuf) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/admin/api.php", listener.local_addr().unwrap());
        let (asked, seen) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(Vec::new())));
        let (count, lines) = (asked.clone(), seen.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut reader = BufReader::new(stream.unwrap());
                while let Some((line, form)) = request(&mut reader) {
                    count.fetch_add(1, Ordering::Relaxed);
                    lines.lock().unwrap().push(line);
                    let text = answer(&folder, &form);
                    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", text.len());
                    reader.get_mut().write_all((head + &text).as_bytes()).unwrap();
                }
            }
        });
        Server { address, asked, seen }
    }
}

fn request(reader: &mut BufReader<TcpStream>) -> Option<(String, Vec<(String, String)>)> {
    let (mut first, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if first.is_empty() {
            first = line.clone();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let body = String::from_utf8(body).unwrap();
    let pair =
        |it: &str| it.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    Some((first, body.split('&').filter_map(pair).collect()))
}

fn answer(folder: &Path, form: &[(String, String)]) -> String {
    let get = |name: &str| {
        let found = form.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    if (get("api_id").as_str(), get("api_key").as_str()) != ("id1", "s3cret") {
        return r#"{"success":false,"error":["authentication failed"]}"#.to_owned();
    }
    let name = match get("call").as_str() {
        "getClients" => format!("getClients-{}.json", get("page")),
        "getClientContacts" => format!("getClientContacts-{}-{}.json", get("id"), get("page")),
        call => format!("{call}-{}.json", get("id")),
    };
    let empty = r#"{"success":true,"clients":[],"contacts":[]}"#.to_owned();
    std::fs::read_to_string(folder.join(name)).unwrap_or(empty)
}

#[test]
fn k35_a_live_address_gives_what_the_files_give_and_its_key_stands_nowhere() {
    let host = Host::new();
    let folder = replies(&host);
    let by_files = from_folder(&host, "plan", &folder);
    let server = Server::over(folder);
    let options = host.path("hostbill.ini");
    let file =
        |key: &str| format!("[hostbill]\nurl={}\napi_id=id1\napi_key={key}\n", server.address);
    std::fs::write(&options, file("s3cret")).unwrap();
    let options = options.to_str().unwrap();
    let live = step(&host, "plan", &["--options", options]);
    for key in ["clients", "contacts", "links", "teams", "rows", "joined", "compared", "done"] {
        assert_eq!(live[key], by_files[key], "{key}");
    }
    let by_variable = host
        .command("store", &["plan", "--json", "--from", "hostbill", "--panel", &server.address])
        .env("KEYHOLDER_API_ID", "id1")
        .env("KEYHOLDER_API_KEY", "s3cret")
        .output()
        .unwrap();
    assert!(by_variable.status.success(), "{}", String::from_utf8_lossy(&by_variable.stderr));
    assert!(server.asked.load(Ordering::Relaxed) > 100, "the server was really asked");
    assert!(
        server.seen.lock().unwrap().iter().all(|line| line.starts_with("POST /admin/api.php "))
    );
    let left = std::fs::read_dir(host.place.path()).unwrap().map(Result::unwrap);
    assert!(left.into_iter().all(|it| !it.file_name().to_string_lossy().starts_with("keyholder-")));

    std::fs::write(options, file("wr0ng")).unwrap();
    let refused = host.run("store", &["plan", "--from", "hostbill", "--options", options]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("authentication failed") && !said.contains("wr0ng"), "{said}");
    for address in
        ["http://panel.example/admin/api.php", "http://localhost.evil.example/", "https://k@h/"]
    {
        let run = host.run("store", &["plan", "--from", "hostbill", "--panel", address]);
        assert!(String::from_utf8_lossy(&run.stderr).contains("https://"), "{address}");
    }
}
