//! A host that has upgraded to WHMCS 8 already: users beside the clients (K36-K38).

use serde_json::Value;

use crate::command::Host;
use crate::rows::{bcrypt_of, md5_of};
use crate::world::World;

const TABLES: &str = "
CREATE TABLE tblclients (id int, firstname text, lastname text, companyname text, email text, status text);
CREATE TABLE tblcontacts (id int, userid int, firstname text, lastname text, companyname text, email text,
  subaccount int, password text, permissions text, generalemails int, productemails int, domainemails int,
  invoiceemails int, supportemails int);
CREATE TABLE tblusers (id int, first_name text, last_name text, email text, password text);
CREATE TABLE tblusers_clients (id int, auth_user_id int, client_id int, owner int, permissions text);
CREATE TABLE tblusers_invites (id int, token text, email text, client_id int, permissions text, accepted_at text);
INSERT INTO tblusers_invites VALUES (1,'x','new@example.org',3,'invoices',NULL),(2,'y','dan@example.net',3,'','2024-01-02 03:04:05');
INSERT INTO tblclients VALUES (1,'Ana','Client','A &amp; Co','billing@example.org','Active'),
  (2,'Ben','Client','','ben@example.org','Closed'),(3,'Cleo','Client','','cleo@example.org','Active'),
  (4,'Dora','Client','','nobody.owns@example.org','Active');
INSERT INTO tblcontacts VALUES (1,1,'Con','Tact','','con@example.org',1,'leftover','invoices',1,0,0,1,0);
INSERT INTO tblusers_clients VALUES (1,10,1,1,''),(2,11,2,1,''),(3,12,3,1,''),(4,12,1,0,'invoices,tickets'),
  (5,10,2,0,'products'),(6,12,1,0,'orders'),(7,77,1,0,'orders'),(8,12,99,0,'orders'),
  (9,13,3,0,'Invoices,licensing_addon'),(10,11,3,1,'products');
";

fn dump(host: &Host) -> String {
    let users = [
        (10, "ana@example.net", bcrypt_of("ana")),
        (11, "ben@example.net", bcrypt_of("ben")),
        (12, "Cleo@Example.net", bcrypt_of("cleo")),
        (13, "dan@example.net", md5_of("dan", "x")),
        (14, "alone@example.net", bcrypt_of("alone")),
        (15, "not an address", bcrypt_of("odd")),
    ];
    let row =
        |(id, email, hash): &(i32, &str, String)| format!("({id},'F','L','{email}','{hash}')");
    let users: Vec<String> = users.iter().map(row).collect();
    let path = host.path("eight.sql");
    std::fs::write(&path, format!("{TABLES}INSERT INTO tblusers VALUES {};", users.join(",")))
        .unwrap();
    path.to_str().unwrap().to_owned()
}

fn step(host: &Host, step: &str, dump: &str) -> Value {
    let run = host.run("store", &[step, "--json", "--from", "whmcs8", "--dump", dump]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice(&run.stdout).unwrap()
}

#[test]
fn k38_users_of_whmcs_8_keep_their_clients_rights_and_passwords() {
    let host = Host::new();
    let dump = dump(&host);
    let plan = step(&host, "plan", &dump);
    let report = step(&host, "apply", &dump);
    for (kind, rows) in
        [("people", 6), ("clients", 4), ("contacts", 1), ("links", 10), ("invites", 2)]
    {
        assert_eq!(report[kind]["rows"], rows, "{kind}");
        assert_eq!(report[kind], plan[kind], "{kind}");
    }
    assert_eq!(plan["compared"]["rows"], 15, "clients, contacts and links");
    assert_eq!(plan["compared"]["unexplained"], 0, "{:#}", plan["compared"]["differences"]);
    assert_eq!(report["links"]["not_imported"], 2);

    let world = World::in_file(&host.path("store"));
    for (email, password, accounts) in [
        ("ana@example.net", "ana", vec![1]),
        ("ben@example.net", "ben", vec![3]),
        ("cleo@example.net", "cleo", vec![1, 3]),
        ("dan@example.net", "dan", vec![3]),
        ("alone@example.net", "alone", vec![]),
        ("billing@example.org", "leftover", vec![]),
        ("con@example.org", "leftover", vec![]),
    ] {
        assert_eq!(world.enters(email, password), accounts, "{email}");
    }
    let user = |email: &str, password: &str| {
        let login = world.ok("login", serde_json::json!({ "email": email, "password": password }));
        login["user"]["id"].as_i64().unwrap()
    };
    let (ana, cleo) = (user("ana@example.net", "ana"), user("cleo@example.net", "cleo"));
    assert_eq!(world.reason(ana, 1, "members.manage"), "owner");
    assert_eq!(world.reason(cleo, 3, "members.manage"), "owner");
    for (permission, may) in
        [("invoices.pay", true), ("tickets.open", true), ("services.order", false)]
    {
        assert_eq!(world.can(cleo, 1, permission), may, "{permission}");
    }
    let dan = user("dan@example.net", "dan");
    assert!(world.can(dan, 3, "whmcs:licensing_addon") && !world.can(dan, 3, "invoices.view"));
}

#[test]
fn k37_odd_links_are_in_the_report_and_a_second_run_does_nothing() {
    let host = Host::new();
    let dump = dump(&host);
    let first = step(&host, "apply", &dump);
    let again = step(&host, "apply", &dump);
    assert_eq!(again["done"]["already"], 23);
    assert_eq!(again["rows"], first["rows"]);
    for (kind, id, words) in [
        ("link", 6, "a second link of one user to one client"),
        ("link", 7, "its user does not exist: 77"),
        ("link", 8, "its client does not exist: 99"),
        ("link", 9, "gives nothing, as in the old panel"),
        ("link", 10, "a second owner of client 3"),
        ("client", 4, "no user owns it"),
        ("invite", 1, "invite new@example.org to client 3 again"),
        ("invite", 2, "an invitation that is over"),
        ("user", 15, "address cannot be used"),
    ] {
        let rows = first["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["kind"] == kind && row["id"] == id).unwrap();
        assert!(row["notes"].to_string().contains(words), "{row}");
    }
}

#[test]
fn k37_a_panel_without_the_table_of_invitations_is_upgraded_all_the_same() {
    let host = Host::new();
    let dump = dump(&host);
    let text = std::fs::read_to_string(&dump).unwrap();
    let without = text.lines().filter(|line| !line.contains("tblusers_invites"));
    std::fs::write(&dump, without.collect::<Vec<_>>().join("\n")).unwrap();
    let report = step(&host, "apply", &dump);
    assert_eq!((&report["invites"]["rows"], &report["links"]["rows"]), (&0.into(), &10.into()));
}
