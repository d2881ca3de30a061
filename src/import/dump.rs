//! Reads the tables out of a dump of the panel's database, statement by statement: a dump of any
//! size needs the memory of a few rows.
//!
//! Reads what mysqldump, mariadb-dump and phpMyAdmin write: `CREATE TABLE` for the order of the
//! columns, `INSERT` and `REPLACE` for the rows. A parser of whole SQL would hold a statement of
//! thousands of rows as a tree.

use std::io;
use std::path::{Path, PathBuf};

use super::bytes::Bytes;
use super::token::{self, Token};
use super::{PanelError, Row, Table, Version, was_no_utf8};

/// A dump in a file.
pub struct Dump {
    path: PathBuf,
    version: Version,
}

/// The columns of the tables, as far as the dump has told them.
#[derive(Default)]
struct Columns([Vec<String>; Table::ALL.len() + 1]);

impl Columns {
    fn of(&mut self, table: Table) -> &mut Vec<String> {
        let [clients, contacts, users, links, invites, none] = &mut self.0;
        match table {
            Table::Clients => clients,
            Table::Contacts => contacts,
            Table::Users => users,
            Table::Links => links,
            Table::Invites => invites,
            Table::Teams => none,
        }
    }
}

impl Dump {
    /// Makes sure that there is a file; its tables are looked at when they are read.
    pub fn open(path: &Path, version: Version) -> Result<Dump, PanelError> {
        Bytes::open(path).map_err(|error| unreadable(path, &error))?;
        Ok(Dump { path: path.to_owned(), version })
    }

    /// Gives every row of one table in the order of the dump. Tells how many there were.
    pub fn rows<E: From<PanelError>>(
        &self,
        table: Table,
        mut each: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<u64, E> {
        let mut reader = Reader {
            bytes: Bytes::open(&self.path).map_err(|error| unreadable(&self.path, &error))?,
            path: &self.path,
            columns: Columns::default(),
        };
        let mut rows = 0;
        while let Some((found, columns)) = reader.next_rows()? {
            if found != table {
                reader.skip()?;
                continue;
            }
            if let Some(missing) =
                self.version.columns(table).find(|it| !columns.iter().any(|c| c == *it))
            {
                return Err(
                    PanelError::Missing(format!("the column {}.{missing}", table.name())).into()
                );
            }
            while let Some(row) = reader.row(&columns)? {
                rows += 1;
                each(row)?;
            }
        }
        match reader.columns.of(table).is_empty() && !table.may_be_missing() {
            true => Err(PanelError::Missing(format!("the table {}", table.name())).into()),
            false => Ok(rows),
        }
    }
}

fn unreadable(path: &Path, error: &io::Error) -> PanelError {
    PanelError::Dump(format!("{}: {error}", path.display()))
}

struct Reader<'a> {
    bytes: Bytes,
    path: &'a Path,
    columns: Columns,
}

impl Reader<'_> {
    fn token(&mut self) -> Result<Option<Token>, PanelError> {
        token::next(&mut self.bytes).map_err(|error| unreadable(self.path, &error))
    }

    fn wrong(&self, what: &str) -> PanelError {
        let (path, line) = (self.path.display(), self.bytes.line());
        PanelError::Dump(format!("{path}: line {line}: {what}"))
    }

    /// Goes on to the next statement that gives rows of one of the tables: which, and its
    /// columns. What follows are the rows.
    fn next_rows(&mut self) -> Result<Option<(Table, Vec<String>)>, PanelError> {
        while let Some(first) = self.token()? {
            if first.is("CREATE") {
                self.create()?;
            } else if first.is("DELIMITER") {
                self.other_delimiter()?;
            } else if first.is("INSERT") || first.is("REPLACE") {
                if let Some(found) = self.insert()? {
                    return Ok(Some(found));
                }
            } else if first != Token::Mark(b';') {
                self.skip()?;
            }
        }
        Ok(None)
    }

    /// Passes over the rest of a statement.
    fn skip(&mut self) -> Result<(), PanelError> {
        while let Some(token) = self.token()? {
            if token == Token::Mark(b';') {
                break;
            }
        }
        Ok(())
    }

    /// Triggers and procedures come between other delimiters: nothing in them is a row.
    fn other_delimiter(&mut self) -> Result<(), PanelError> {
        while let Some(token) = self.token()? {
            if token.is("DELIMITER") {
                break;
            }
        }
        Ok(())
    }

    /// The last of `panel`.`tblclients`, and what stands behind it.
    fn table_name(&mut self, mut token: Token) -> Result<(String, Option<Token>), PanelError> {
        loop {
            let name =
                token.into_name().ok_or_else(|| self.wrong("the name of a table is missing"))?;
            match self.token()? {
                Some(Token::Mark(b'.')) => {
                    token = self.token()?.ok_or_else(|| self.wrong("it ends within a name"))?;
                }
                behind => return Ok((name, behind)),
            }
        }
    }

    fn create(&mut self) -> Result<(), PanelError> {
        let Some(kind) = self.token()? else { return Ok(()) };
        if !kind.is("TABLE") {
            return if kind == Token::Mark(b';') { Ok(()) } else { self.skip() };
        }
        let mut token = self.token()?;
        while token.as_ref().is_some_and(|it| ["IF", "NOT", "EXISTS"].iter().any(|w| it.is(w))) {
            token = self.token()?;
        }
        let Some(token) = token else { return Ok(()) };
        let (name, behind) = self.table_name(token)?;
        match (Table::of_name(&name), behind) {
            (Some(table), Some(Token::Mark(b'('))) => {
                let columns = self.definitions()?;
                *self.columns.of(table) = columns;
                self.skip()
            }
            (_, Some(Token::Mark(b';')) | None) => Ok(()),
            _ => self.skip(),
        }
    }

    /// The names of the columns between the brackets of CREATE TABLE.
    fn definitions(&mut self) -> Result<Vec<String>, PanelError> {
        const NO_COLUMN: [&str; 8] =
            ["PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "CONSTRAINT", "FOREIGN", "CHECK"];
        let is_key = |word: &str| NO_COLUMN.iter().any(|it| word.eq_ignore_ascii_case(it));
        let (mut columns, mut depth, mut at_start) = (Vec::new(), 0, true);
        while let Some(token) = self.token()? {
            match token {
                Token::Mark(b'(') => depth += 1,
                Token::Mark(b')') if depth == 0 => return Ok(columns),
                Token::Mark(b')') => depth -= 1,
                Token::Mark(b',') if depth == 0 => {
                    at_start = true;
                    continue;
                }
                Token::Word(word) if at_start && !is_key(&word) => {
                    columns.push(word.to_lowercase())
                }
                Token::Name(name) if at_start => columns.push(name.to_lowercase()),
                _ => {}
            }
            at_start = false;
        }
        Err(self.wrong("it ends within a table"))
    }

    fn insert(&mut self) -> Result<Option<(Table, Vec<String>)>, PanelError> {
        let mut token = self.token()?;
        while token
            .as_ref()
            .is_some_and(|it| ["INTO", "IGNORE", "DELAYED"].iter().any(|w| it.is(w)))
        {
            token = self.token()?;
        }
        let Some(token) = token else { return Ok(None) };
        let (name, behind) = self.table_name(token)?;
        let Some(table) = Table::of_name(&name) else {
            if behind != Some(Token::Mark(b';')) {
                self.skip()?;
            }
            return Ok(None);
        };
        let mut columns = self.columns.of(table).clone();
        let mut behind = behind;
        if behind == Some(Token::Mark(b'(')) {
            columns = self.definitions()?;
            behind = self.token()?;
        }
        if columns.is_empty() {
            return Err(self.wrong(&format!("rows of {name} without the names of its columns")));
        }
        if self.columns.of(table).is_empty() {
            self.columns.of(table).clone_from(&columns);
        }
        if !behind.is_some_and(|it| it.is("VALUES") || it.is("VALUE")) {
            return Err(self.wrong(&format!("rows of {name} that are not behind VALUES")));
        }
        Ok(Some((table, columns)))
    }

    /// The next row between brackets; `None` at the end of the statement.
    fn row(&mut self, columns: &[String]) -> Result<Option<Row>, PanelError> {
        loop {
            match self.token()? {
                Some(Token::Mark(b'(')) => break,
                Some(Token::Mark(b',')) => {}
                Some(Token::Mark(b';')) | None => return Ok(None),
                // ON DUPLICATE KEY UPDATE, or a row alias.
                Some(_) => {
                    self.skip()?;
                    return Ok(None);
                }
            }
        }
        let mut row = Row::new();
        let mut columns = columns.iter();
        loop {
            let mut token = self.token()?;
            // `_binary 'text'` names the character set of a text.
            if matches!(&token, Some(Token::Word(word)) if word.starts_with('_')) {
                token = self.token()?;
            }
            let mut odd = false;
            let value = match token {
                Some(Token::Word(word)) if word.eq_ignore_ascii_case("NULL") => None,
                Some(Token::Word(word)) => Some(word),
                Some(Token::Text(text)) => {
                    let text = token::read(text);
                    odd = text.1;
                    Some(text.0)
                }
                _ => return Err(self.wrong("a row holds something else than values")),
            };
            let column =
                columns.next().ok_or_else(|| self.wrong("a row has more values than columns"))?;
            row.insert(column.clone(), value);
            if odd {
                was_no_utf8(&mut row, column);
            }
            match self.token()? {
                Some(Token::Mark(b',')) => {}
                Some(Token::Mark(b')')) if columns.len() == 0 => return Ok(Some(row)),
                Some(Token::Mark(b')')) => {
                    return Err(self.wrong("a row has fewer values than columns"));
                }
                _ => return Err(self.wrong("a row is not ended")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn rows(table: Table, sql: &[u8]) -> Result<Vec<Row>, PanelError> {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(sql).expect("written");
        let mut rows = Vec::new();
        Dump::open(file.path(), Version::Whmcs7)?.rows(table, |row| {
            rows.push(row);
            Ok::<(), PanelError>(())
        })?;
        Ok(rows)
    }

    const CREATE: &str = "CREATE TABLE IF NOT EXISTS `panel`.`tblClients` (
        id int(10) NOT NULL COMMENT 'a, ) and ;', `firstname` varchar(9) DEFAULT (concat('a',','))
        , lastname text, companyname text, email text, password text, status enum('A','B'),
        PRIMARY KEY (`id`), KEY email (email(64)), CONSTRAINT c CHECK (id > 0));";

    /// The seven values of each row.
    fn values(sql: &str) -> Vec<Vec<Option<String>>> {
        let sql = format!("{CREATE}\n{sql}");
        let rows = rows(Table::Clients, sql.as_bytes()).expect("a dump");
        let value = |row: &Row, column: &&str| row.get(*column).cloned().flatten();
        rows.iter()
            .map(|row| Table::Clients.columns().iter().map(|c| value(row, c)).collect())
            .collect()
    }

    fn texts(values: [&str; 7]) -> Vec<Option<String>> {
        values.into_iter().map(|value| Some(value.to_owned())).collect()
    }

    #[test]
    fn k37_every_way_to_write_a_value_is_read() {
        let sql = r#"INSERT INTO tblclients VALUES
            (1,'a\'b''c\\d\n','x;y) -- z',"d""q",0x61C3A9,_binary 'bin',X'4142'),(-2,NULL,-1.5,'','/* no */',null,'#');"#;
        let second = vec![
            Some("-2".into()),
            None,
            Some("-1.5".into()),
            Some(String::new()),
            Some("/* no */".into()),
            None,
            Some("#".into()),
        ];
        let first = texts(["1", "a'b'c\\d\n", "x;y) -- z", "d\"q", "a\u{e9}", "bin", "AB"]);
        assert_eq!(values(sql), [first, second]);
    }

    #[test]
    fn k37_comments_other_tables_triggers_and_named_columns_disturb_nobody() {
        let sql = "-- INSERT INTO tblclients VALUES (9,'','','','','','');
            /*!40000 ALTER TABLE tblclients DISABLE KEYS */;
            LOCK TABLES `tblclients` WRITE;
            INSERT INTO tblnotes VALUES (1,'INSERT INTO tblclients VALUES (8);');
            DELIMITER ;;
            CREATE TRIGGER t BEFORE INSERT ON tblclients FOR EACH ROW BEGIN
              INSERT INTO tblclients VALUES (7,'','','','','',''); END ;;
            DELIMITER ;
            REPLACE INTO `tblclients` (status,password,email,companyname,lastname,firstname,`id`) VALUES
            ('s','p','e','c','l','f',3);
            insert ignore into panel.tblclients values (4,'f','l','c','e','p','s')";
        let wanted = ["3", "4"].map(|id| texts([id, "f", "l", "c", "e", "p", "s"]));
        assert_eq!(values(sql), wanted);
    }

    #[test]
    fn k37_bytes_of_windows_1252_are_read_as_what_they_were_and_the_column_is_named() {
        let mut sql = CREATE.as_bytes().to_vec();
        sql.extend(b"INSERT INTO tblclients VALUES (1,'Ren\xe9 \x80\x81','','','','','');");
        let rows = rows(Table::Clients, &sql).expect("a dump");
        assert_eq!(
            rows.first().and_then(|row| row.get("firstname")?.clone()),
            Some("Ren\u{e9} €\u{81}".into())
        );
        let odd = rows.first().and_then(|row| row.get(super::super::NO_UTF8)?.clone());
        assert_eq!(odd.as_deref(), Some("firstname"));
    }

    #[test]
    fn k37_what_is_no_dump_of_the_panel_is_named() {
        for (sql, says) in [
            ("", "the table tblclients"),
            (
                "CREATE TABLE tblclients (id int);INSERT INTO tblclients VALUES (1);",
                "the column tblclients.firstname",
            ),
            ("INSERT INTO tblclients VALUES (1);", "without the names of its columns"),
            ("INSERT INTO tblclients (id) SELECT 1;", "not behind VALUES"),
            (&format!("{CREATE}INSERT INTO tblclients VALUES (1,'a');"), "fewer values"),
            (
                &format!("{CREATE}INSERT INTO tblclients VALUES (1,'','','','','','',8);"),
                "more values",
            ),
            (
                &format!("{CREATE}INSERT INTO tblclients VALUES (1,'cut off"),
                "a text is not ended at line",
            ),
            (&format!("{CREATE}INSERT INTO tblclients VALUES (1,"), "something else than values"),
        ] {
            let error = rows(Table::Clients, sql.as_bytes()).expect_err(sql).to_string();
            assert!(error.contains(says), "{sql}: {error}");
        }
    }
}
