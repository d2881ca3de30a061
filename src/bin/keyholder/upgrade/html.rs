//! The report of an upgrade as a page: one file, no scripts, everything escaped.

use std::fs::{OpenOptions, Permissions};
use std::io::{BufWriter, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use html_escape::encode_text;
use keyholder::import::Version;
use keyholder::service::{Core, Report};

use super::by;
use super::report::Outcome;
use crate::Failure;

/// The most lines of one table: a browser has to show them.
const MOST: usize = 5_000;

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<title>Keyholder: upgrade</title>\n<style>\n\
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222 }\n\
.wide { overflow-x: auto }\n\
table { border-collapse: collapse; width: 100% }\n\
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere }\n\
td.n { text-align: right; font-variant-numeric: tabular-nums }\n\
.good { background: #e6f4ea; padding: .6rem 1rem } .bad { background: #fce8e6; padding: .6rem 1rem }\n\
</style>\n</head>\n<body>\n";

/// Writes the page. It names people, so only its owner may read it.
pub fn write(path: &Path, outcome: &Outcome, report: &Report, core: &Core) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let file = options.open(path)?;
    // A page that was there before keeps the rights that it had.
    file.set_permissions(Permissions::from_mode(0o600))?;
    let mut out = BufWriter::new(file);
    out.write_all(HEAD.as_bytes())?;
    writeln!(out, "<h1>Upgrade: {}</h1>", outcome.word)?;
    if outcome.done.is_some() {
        counts(&mut out, outcome, report)?;
    }
    if outcome.found.is_some() {
        differences(&mut out, outcome)?;
    }
    if outcome.done.is_some() {
        people(&mut out, core, outcome.version)?;
        rows(&mut out, core, outcome.version, "Rows with a note", true)?;
        rows(&mut out, core, outcome.version, "What becomes of each row", false)?;
    }
    writeln!(out, "</body>\n</html>")?;
    Ok(out.flush()?)
}

fn counts(out: &mut impl Write, outcome: &Outcome, report: &Report) -> Result<(), Failure> {
    let columns = ["", "In the panel", "Imported", "Repaired", "Not imported", "Together"];
    table(out, &columns)?;
    for (name, read, it) in outcome.lines(report) {
        writeln!(
            out,
            "<tr><td>{name}</td><td class=\"n\">{read}</td><td class=\"n\">{}</td>\
             <td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
            it.imported, it.repaired, it.not_imported, it.rows
        )?;
    }
    end_table(out)?;
    let (class, text) = match outcome.adds_up(report) {
        true => ("good", "The counts add up."),
        false => (
            "bad",
            "The counts do not add up: the panel changed meanwhile, or a number stands there twice.",
        ),
    };
    writeln!(out, "<p class=\"{class}\">{text}</p>")?;
    writeln!(
        out,
        "<p>{} users, {} accounts, {} memberships, {} contacts.</p>",
        report.users, report.accounts, report.memberships, report.contacts_kept
    )?;
    Ok(())
}

fn differences(out: &mut impl Write, outcome: &Outcome) -> Result<(), Failure> {
    let Some(found) = &outcome.found else { return Ok(()) };
    writeln!(out, "<h2>What anybody may do</h2>")?;
    let class = if found.unexplained == 0 { "good" } else { "bad" };
    writeln!(
        out,
        "<p class=\"{class}\">{} questions were put to the old panel's rows and to Keyholder. Different answers that \
         a note explains: {}. Different answers that nothing explains: {}.</p>",
        found.asked, found.explained, found.unexplained
    )?;
    if found.differences.is_empty() {
        return Ok(());
    }
    table(out, &["Row", "Question", "Was", "Is", "Reason", "Explained by"])?;
    let answer = |yes: bool| if yes { "yes" } else { "no" };
    for one in found.differences.iter().take(MOST) {
        writeln!(
            out,
            "<tr><td>{} {}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            one.kind,
            one.id,
            encode_text(&one.what),
            answer(one.before),
            answer(one.now),
            encode_text(&one.reason),
            encode_text(&one.explained)
        )?;
    }
    end_table(out)?;
    cut(out, usize::try_from(found.explained + found.unexplained)?)
}

fn people(out: &mut impl Write, core: &Core, version: Version) -> Result<(), Failure> {
    writeln!(out, "<h2>People with several rows</h2>")?;
    table(out, &["Address", "Rows", "Passwords"])?;
    let mut count = 0;
    core.each_joined(&by(), version.origin(), |one| {
        count += 1;
        if count <= MOST {
            let row = |row: &keyholder::service::JoinedRow| format!("{} {}", row.kind, row.id);
            let rows: Vec<String> = one.rows.iter().map(row).collect();
            let passwords = match one.passwords {
                "same_password" => "the same in all rows",
                "confirmed" => "one, the mailbox is confirmed",
                "one_password" => "one, set through Keyholder or chosen by staff",
                _ => "several: each opens what it opened, until the person confirms by mail",
            };
            writeln!(
                out,
                "<tr><td>{}</td><td>{}</td><td>{passwords}</td></tr>",
                encode_text(&one.email),
                rows.join(", ")
            )?;
        }
        Ok::<(), Failure>(())
    })?;
    end_table(out)?;
    cut(out, count)
}

fn rows(
    out: &mut impl Write,
    core: &Core,
    version: Version,
    title: &str,
    noted: bool,
) -> Result<(), Failure> {
    writeln!(out, "<h2>{title}</h2>")?;
    table(out, &["Row", "Becomes", "Outcome", "Notes"])?;
    let mut count = 0;
    core.each_row(&by(), version.origin(), |row| {
        if noted && row.notes.is_empty() {
            return Ok(());
        }
        count += 1;
        if count <= MOST {
            let parts = [
                row.user.map(|it| format!("user {it}")),
                row.account.map(|it| format!("account {it}")),
                row.contact.map(|it| format!("contact {it}")),
            ];
            let becomes: Vec<String> = parts.into_iter().flatten().collect();
            writeln!(
                out,
                "<tr><td>{} {}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                row.kind,
                row.id,
                becomes.join(", "),
                row.outcome.replace('_', " "),
                encode_text(&row.notes.join("; "))
            )?;
        }
        Ok::<(), Failure>(())
    })?;
    end_table(out)?;
    cut(out, count)
}

fn table(out: &mut impl Write, columns: &[&str]) -> Result<(), Failure> {
    write!(out, "<div class=\"wide\"><table>\n<tr>")?;
    for column in columns {
        write!(out, "<th>{column}</th>")?;
    }
    Ok(writeln!(out, "</tr>")?)
}

fn end_table(out: &mut impl Write) -> Result<(), Failure> {
    Ok(writeln!(out, "</table></div>")?)
}

fn cut(out: &mut impl Write, count: usize) -> Result<(), Failure> {
    if count > MOST {
        writeln!(out, "<p>{MOST} of {count} are shown; --json gives all.</p>")?;
    } else {
        writeln!(out, "<p>{count} in all.</p>")?;
    }
    Ok(())
}
