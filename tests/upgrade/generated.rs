//! A made-up panel of any size with every oddity planted, written as a dump.
//!
//! The same number of clients gives the same panel, byte for byte.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::rows::{bcrypt_of, md5_of};

/// One of the two tables with its columns: as a panel has them, and not the list of the reader, so that a
/// column which this one needs and a panel has not would be noticed.
const CLIENT: (&str, &[&str]) = (
    "tblclients",
    &[
        "id",
        "firstname",
        "lastname",
        "companyname",
        "email",
        "address1",
        "city",
        "country",
        "password",
        "status",
        "language",
        "email_preferences",
        "created_at",
        "updated_at",
    ],
);
const CONTACT: (&str, &[&str]) = (
    "tblcontacts",
    &[
        "id",
        "userid",
        "firstname",
        "lastname",
        "companyname",
        "email",
        "city",
        "subaccount",
        "password",
        "permissions",
        "generalemails",
        "productemails",
        "domainemails",
        "invoiceemails",
        "supportemails",
        "affiliateemails",
        "created_at",
    ],
);

const KEYS: [&str; 13] = [
    "profile",
    "contacts",
    "products",
    "manageproducts",
    "productsso",
    "domains",
    "managedomains",
    "invoices",
    "quotes",
    "tickets",
    "affiliates",
    "emails",
    "orders",
];

/// A log-in of the old panel whose password is known.
pub struct Login {
    pub client: i64,
    /// 0: the client itself.
    pub contact: i64,
    /// As it stands in the row.
    pub email: String,
    pub password: String,
    /// Whether the old panel lets it in.
    pub enters: bool,
    /// Whether a note says that Keyholder does otherwise.
    pub noted: bool,
}

/// A generated panel: how many rows there are, and every log-in.
pub struct Generated {
    pub clients: u64,
    pub contacts: u64,
    pub logins: Vec<Login>,
}

struct Writer {
    out: BufWriter<File>,
    table: (&'static str, &'static [&'static str]),
    rows: u64,
    bcrypts: Vec<String>,
    made: Generated,
}

/// Writes a panel of so many clients, with three contacts each, into `path`. `wild`: with rows whose
/// numbers no database would hold.
pub fn write(path: &Path, clients: i64, wild: bool) -> Generated {
    let mut writer = Writer {
        out: BufWriter::new(File::create(path).unwrap()),
        table: CLIENT,
        rows: 0,
        bcrypts: (0..16).map(|number| bcrypt_of(&format!("pw-b{number}"))).collect(),
        made: Generated { clients: 0, contacts: 0, logins: Vec::new() },
    };
    writer.begin(CLIENT);
    for id in 1..=clients {
        writer.client(id);
    }
    if wild {
        for id in ["0", "-7", "99999999999999999999"] {
            writer.row(&[("id", id), ("email", "wild@example.org"), ("status", "Active")]);
            writer.made.clients += 1;
        }
    }
    writer.end();
    writer.begin(CONTACT);
    for id in 1..=clients * 3 {
        writer.contact(id, (id - 1) / 3 + 1, clients);
    }
    if wild {
        for (id, client) in [
            ("0", "1"),
            ("-9", "1"),
            ("88888888888888888888", "1"),
            ("900000001", "77777777777777777777"),
        ] {
            writer.row(&[
                ("id", id),
                ("userid", client),
                ("email", "wild@example.org"),
                ("subaccount", "1"),
            ]);
            writer.made.contacts += 1;
        }
    }
    writer.end();
    writer.out.flush().unwrap();
    writer.made
}

impl Writer {
    fn begin(&mut self, table: (&'static str, &'static [&'static str])) {
        self.table = table;
        self.rows = 0;
        let type_of = |column: &&str| match *column {
            "id" => "`id` int(10) NOT NULL AUTO_INCREMENT".to_owned(),
            "userid" | "subaccount" => format!("`{column}` int(10) NOT NULL DEFAULT 0"),
            other => format!("`{other}` text NOT NULL DEFAULT ''"),
        };
        let columns: Vec<String> = table.1.iter().map(type_of).collect();
        writeln!(
            self.out,
            "/*!40101 SET NAMES utf8mb4 */;\n-- Table `{0}`; not an end\nDROP TABLE IF EXISTS `{0}`;\n\
             CREATE TABLE `{0}` (\n  {1},\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 \
             COMMENT='a ; and a ) in it';",
            table.0,
            columns.join(",\n  ")
        )
        .unwrap();
    }

    fn end(&mut self) {
        if self.rows > 0 {
            writeln!(self.out, ";").unwrap();
        }
    }

    /// A row with some columns filled; the others are empty.
    fn row(&mut self, values: &[(&str, &str)]) {
        match self.rows % 200 {
            0 if self.rows > 0 => {
                write!(self.out, ";\nINSERT INTO `{}` VALUES ", self.table.0).unwrap()
            }
            0 => write!(self.out, "INSERT INTO `{}` VALUES ", self.table.0).unwrap(),
            _ => write!(self.out, ",").unwrap(),
        }
        self.rows += 1;
        for (at, column) in self.table.1.iter().enumerate() {
            let value =
                values.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value);
            let bare = matches!(*column, "id" | "userid" | "subaccount");
            let before = if at == 0 { "(" } else { "," };
            match bare {
                true if value.is_empty() => write!(self.out, "{before}0"),
                true => write!(self.out, "{before}{value}"),
                false => write!(self.out, "{before}'{}'", escaped(value)),
            }
            .unwrap();
        }
        write!(self.out, ")").unwrap();
    }

    /// A password that is known, with its hash: most are md5 with a salt, some bcrypt.
    fn password(&self, id: i64, salt: &str) -> (String, String) {
        if id % 5 == 0 {
            let number = usize::try_from(id / 5 % 16).unwrap();
            return (format!("pw-b{number}"), self.bcrypts[number].clone());
        }
        let password = format!("pw-{salt}{id}");
        let hash = md5_of(&password, &format!("{salt}{id}"));
        (password, hash)
    }

    fn client(&mut self, id: i64) {
        self.made.clients += 1;
        let (password, mut hash) = self.password(id, "c");
        let mut email = client_address(id);
        let (mut first, mut last, mut company) =
            ("Ana".to_owned(), format!("Ruiz {id}"), String::new());
        let (mut status, mut created, mut preferences) = ("Active", "2019-03-01 10:00:00", "");
        match id % 40 {
            1 => company = "Ionescu &amp; Fils &quot;SRL&quot;".into(),
            2 => email = format!("  {}\t", email.to_uppercase()),
            3 => status = "Closed",
            4 => status = "Inactive",
            5 => status = "Fraud",
            6 => email.clear(),
            7 => email = format!("{email}, second{id}@example.org"),
            8 => last = "Po\u{202e}pa\u{7}\u{200b}".into(),
            9 => first = "x".repeat(300),
            10 => last = "Robert'); DROP TABLE tblclients;-- \\' \"".into(),
            11 => company = "<script>alert(1)</script><b>".into(),
            12 => created = "0000-00-00 00:00:00",
            13 => hash = "$S$Dsomethingfromaplugin".into(),
            14 => hash.clear(),
            // The address of the client before, in another case: another client with another password.
            15 => email = client_address(id - 1).replace("client", "CLIENT"),
            16 => email = format!("o&#039;brien{id}@example.org"),
            17 => preferences = r#"{"general":1,"invoice":0}"#,
            18 => email = format!("jos\u{e9}{id}@m\u{fc}nchen.example"),
            19 => last = "a\nb\tc\r\0d".into(),
            _ => {}
        }
        self.row(&[
            ("id", &id.to_string()),
            ("firstname", &first),
            ("lastname", &last),
            ("companyname", &company),
            ("email", &email),
            ("address1", "Strada Mare 1"),
            ("city", "Cluj &amp; Napoca"),
            ("country", "RO"),
            ("password", &hash),
            ("status", status),
            ("language", "romanian"),
            ("email_preferences", preferences),
            ("created_at", created),
            ("updated_at", created),
        ]);
        if is_known(&hash) {
            self.made.logins.push(Login {
                client: id,
                contact: 0,
                email,
                password,
                enters: status != "Closed",
                noted: status == "Fraud",
            });
        }
    }

    fn contact(&mut self, id: i64, of: i64, clients: i64) {
        self.made.contacts += 1;
        let (password, mut hash) = self.password(id, "k");
        let mut client = of;
        let mut email = format!("contact{id}@firma.example");
        let mut sub = id % 5 < 3;
        let mut keys: Vec<&str> = KEYS
            .iter()
            .enumerate()
            .filter(|(at, _)| (id >> at) & 1 == 1)
            .map(|(_, k)| *k)
            .collect();
        let mut list = None;
        match id % 50 {
            1 => client = clients + 1000 + id,
            2 => list = Some("invoices;tickets".to_owned()),
            3 => list = Some("Invoices,TICKETS,quotes".to_owned()),
            4 => list = Some(" products , domains".to_owned()),
            5 => keys.extend(["licensing_addon", "dns_manager"]),
            6 => sub = false,
            // The owner's address on the owner's own account, with another password.
            7 => email = client_address(of).to_uppercase(),
            // An accountant of many clients, with a password of its own at each.
            8..=11 => email = format!("accountant{}@books.example", id % (3 + clients / 50)),
            // The same, with one password everywhere.
            12 => {
                email = format!("designer{}@studio.example", id % (2 + clients / 100));
                hash = md5_of("one for all", "sameSalt");
            }
            // A stranger types a client's address into his own form.
            13 => email = client_address(id % clients + 1),
            14 => email = "not an address".into(),
            15 => email = format!("a{id}@example.org;b{id}@example.org"),
            16 => hash = "{plugin}0123456789".into(),
            17 => hash.clear(),
            // Two log-ins of one address on one account.
            18 => email = format!("contact{}@FIRMA.example", id - 1),
            19 => list = Some(String::new()),
            20 => client = 0,
            21 => email = "\u{202e}evil\u{200b}@example.org".into(),
            22 => list = Some("invoices,invoices,,tickets,".to_owned()),
            _ => {}
        }
        let password = if hash == md5_of("one for all", "sameSalt") {
            "one for all".to_owned()
        } else {
            password
        };
        let list = list.unwrap_or_else(|| keys.join(","));
        self.row(&[
            ("id", &id.to_string()),
            ("userid", &client.to_string()),
            ("firstname", "Ion &lt;b&gt;"),
            ("lastname", "Pop"),
            ("email", &email),
            ("subaccount", if sub { "1" } else { "0" }),
            ("password", &hash),
            ("permissions", &list),
            ("invoiceemails", "1"),
            ("supportemails", "0"),
            ("created_at", "2020-01-01 00:00:00"),
        ]);
        let there = (1..=clients).contains(&client);
        if is_known(&hash) && sub {
            self.made.logins.push(Login {
                client,
                contact: id,
                email,
                password,
                enters: there && client % 40 != 3,
                noted: client % 40 == 5,
            });
        }
    }
}

fn client_address(id: i64) -> String {
    format!("client{id}@example.com")
}

fn is_known(hash: &str) -> bool {
    hash.starts_with("$2y$") || hash.split_once(':').is_some_and(|(digest, _)| digest.len() == 32)
}

fn escaped(value: &str) -> String {
    value
        .replace('\\', "\\\\")
        .replace('\'', "\\'")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
        .replace('\0', "\\0")
}
