//! An e-mail address: one canonical form decides equality, mail goes to what was typed (K39).
//!
//! | Part | Canonical form |
//! |---|---|
//! | whole | white space around it removed |
//! | local part | NFC, then ASCII letters lower-cased, then NFC again; nothing else is folded |
//! | domain | IDNA (UTS 46, non-transitional) to lower-case A-labels |
//!
//! Dots and `+tags` are kept: `a.b@` and `ab@` may be two people, and only their provider knows.
//! The second NFC is there because lower-casing can make a pair composable: `T` with a diaeresis has
//! no precomposed form, `t` with a diaeresis has one.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::iter;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46, verify_dns_length};
use unicode_normalization::UnicodeNormalization;

/// Most bytes of an address, stored or canonical (RFC 5321: a path of 256 less its brackets).
pub const MAX_BYTES: usize = 254;
/// Most bytes of the part before the `@`.
pub const MAX_LOCAL_BYTES: usize = 64;

/// A usable address. Two are equal when their canonical forms are the same bytes.
#[derive(Clone, Debug)]
pub struct Email {
    stored: String,
    canonical: String,
}

impl Email {
    /// Reads one address as a person types it or a legacy row holds it.
    ///
    /// Host names are held to letters, digits and hyphens (STD 3), hyphens not at the ends of a
    /// label: what has a mail exchanger obeys that. `--` in third place is let through, because
    /// such names are registered. A domain of one label (`root@localhost`) is let through too: it is
    /// somebody's login today; see [`parse_reachable`](Self::parse_reachable). Quoted local parts (`"a b"@x.ro`) are refused: hardly anybody has one,
    /// one mailbox has many quoted spellings, and few panels or mailers survive them.
    pub fn parse(text: &str) -> Result<Email, BadEmail> {
        let stored = text.trim();
        if stored.is_empty() {
            return Err(BadEmail::Empty);
        }
        if stored.len() > MAX_BYTES {
            return Err(BadEmail::TooLong(stored.len()));
        }
        check_characters(stored)?;
        let (local, domain) = split(stored)?;
        let local = canonical_local(local)?;
        let domain = canonical_domain(domain)?;
        let canonical = format!("{local}@{domain}");
        if canonical.len() > MAX_BYTES {
            return Err(BadEmail::TooLong(canonical.len()));
        }
        Ok(Email { stored: stored.to_owned(), canonical })
    }

    /// The same for an address that is given now and has to be reached by mail: a domain of one
    /// label is a slip of the hand (`ana@exmaple`), for nothing gets there from a hosting panel.
    pub fn parse_reachable(text: &str) -> Result<Email, BadEmail> {
        let email = Email::parse(text)?;
        match email.canonical.rsplit_once('@') {
            Some((_, domain)) if domain.contains('.') => Ok(email),
            _ => Err(BadEmail::OneLabel(email.stored)),
        }
    }

    /// The address of a row: both forms as [`parse`](Self::parse) once gave them, not read again.
    pub fn from_canonical(stored: impl Into<String>, canonical: impl Into<String>) -> Email {
        Email { stored: stored.into(), canonical: canonical.into() }
    }

    /// What was typed, trimmed: mail is sent here.
    pub fn as_str(&self) -> &str {
        &self.stored
    }

    /// What is compared, as bytes.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }
}

impl PartialEq for Email {
    fn eq(&self, other: &Email) -> bool {
        self.canonical == other.canonical
    }
}

impl Eq for Email {}

impl Hash for Email {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.canonical.hash(state);
    }
}

impl fmt::Display for Email {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.stored)
    }
}

/// What is wrong with an address.
///
/// The offending value is shown only where it cannot disturb a terminal, a log or a page's direction.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BadEmail {
    /// Nothing but white space.
    #[error("e-mail address is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("e-mail address is longer than {MAX_BYTES} bytes: {0}")]
    TooLong(usize),
    /// A control character, a line break among them.
    #[error("control character in e-mail address: U+{:04X}", u32::from(*.0))]
    ControlCharacter(char),
    /// A character without a shape, or one that turns the direction of text.
    #[error("invisible character in e-mail address: U+{:04X}", u32::from(*.0))]
    InvisibleCharacter(char),
    /// White space inside: two addresses, or a name and an address.
    #[error("white space in e-mail address")]
    WhiteSpace,
    /// A comma or semicolon: several addresses in one.
    #[error("several e-mail addresses in one, separated by: {0}")]
    SeveralAddresses(char),
    /// More than one `@`.
    #[error("more than one @ in e-mail address: {0}")]
    SeveralAts(String),
    /// No `@`.
    #[error("no @ in e-mail address: {0}")]
    NoAt(String),
    /// A quotation mark: quoted local parts are not supported.
    #[error("quoted e-mail address is not supported: {0}")]
    Quoted(String),
    /// Brackets around an IP address in place of a domain.
    #[error("e-mail domain is an IP address in brackets: {0}")]
    DomainLiteral(String),
    /// A character that an address cannot have unquoted, or a look-alike of an ASCII one.
    #[error("character not allowed in e-mail address: {0}")]
    ForbiddenCharacter(char),
    /// Nothing before the `@`.
    #[error("nothing before the @ of e-mail address: {0}")]
    EmptyLocal(String),
    /// More than [`MAX_LOCAL_BYTES`] before the `@`.
    #[error("part before the @ is longer than {MAX_LOCAL_BYTES} bytes: {0}")]
    LocalTooLong(usize),
    /// Nothing after the `@`.
    #[error("nothing after the @ of e-mail address: {0}")]
    EmptyDomain(String),
    /// A dot at the end of the domain.
    #[error("e-mail domain ends with a dot: {0}")]
    TrailingDot(String),
    /// A dot at the start of the domain, or two in a row.
    #[error("empty part in e-mail domain: {0}")]
    EmptyLabel(String),
    /// A label over 63 bytes or a name over 253, as the DNS counts.
    #[error("e-mail domain is longer than the DNS allows: {0}")]
    DomainTooLong(String),
    /// No dot in the domain, where mail has to get there.
    #[error("no dot after the @ of e-mail address, so mail does not get there: {0}")]
    OneLabel(String),
    /// Not a host name by IDNA and STD 3.
    #[error("not a valid e-mail domain: {0}")]
    BadDomain(String),
}

/// Refuses every character that no part of an address may have.
fn check_characters(text: &str) -> Result<(), BadEmail> {
    // First what must not even be shown, so that the other errors may show the whole.
    for character in text.chars() {
        if character.is_control() {
            return Err(BadEmail::ControlCharacter(character));
        }
        if is_invisible(character) {
            return Err(BadEmail::InvisibleCharacter(character));
        }
    }
    for character in text.chars() {
        match character {
            ',' | ';' => return Err(BadEmail::SeveralAddresses(character)),
            '"' => return Err(BadEmail::Quoted(text.to_owned())),
            _ if character.is_whitespace() => return Err(BadEmail::WhiteSpace),
            _ if imitates_ascii(character) => return Err(BadEmail::ForbiddenCharacter(character)),
            _ => {}
        }
    }
    Ok(())
}

/// Characters that are not seen, or that turn the direction of their neighbours: Unicode's
/// default-ignorable and format characters. Two addresses that look the same would differ.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}'
        | '\u{890}' | '\u{891}' | '\u{8E2}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1345F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether NFC makes an ASCII character of this one: the Kelvin sign becomes `K`, the Greek question
/// mark `;`. Its mailbox is not the one of the ASCII spelling, its canonical form would be.
fn imitates_ascii(character: char) -> bool {
    !character.is_ascii() && iter::once(character).nfc().any(|it| it.is_ascii())
}

fn split(text: &str) -> Result<(&str, &str), BadEmail> {
    let Some((local, domain)) = text.split_once('@') else {
        return Err(BadEmail::NoAt(text.to_owned()));
    };
    if domain.contains('@') {
        return Err(BadEmail::SeveralAts(text.to_owned()));
    }
    if local.is_empty() {
        return Err(BadEmail::EmptyLocal(text.to_owned()));
    }
    if domain.is_empty() {
        return Err(BadEmail::EmptyDomain(text.to_owned()));
    }
    Ok((local, domain))
}

fn canonical_local(local: &str) -> Result<String, BadEmail> {
    let composed: String = local.nfc().collect();
    let canonical: String = composed.to_ascii_lowercase().nfc().collect();
    let bytes = local.len().max(canonical.len());
    if bytes > MAX_LOCAL_BYTES {
        return Err(BadEmail::LocalTooLong(bytes));
    }
    if let Some(character) = local.chars().find(|it| !may_stand_in_local(*it)) {
        return Err(BadEmail::ForbiddenCharacter(character));
    }
    // Dots anywhere are let through: RFC 5321 forbids them at the ends, providers and old panels
    // do not, and a person who logged in with such an address must go on doing so (K38).
    Ok(canonical)
}

/// RFC 5322 `atext` and the dot, and RFC 6532: everything beyond ASCII that was not refused before.
fn may_stand_in_local(character: char) -> bool {
    match character {
        _ if character.is_ascii_alphanumeric() => true,
        '\u{FFFD}' => false, // what is left of a character that somebody lost
        _ if !character.is_ascii() => true,
        _ => "!#$%&'*+-/=?^_`{|}~.".contains(character),
    }
}

fn canonical_domain(domain: &str) -> Result<String, BadEmail> {
    if domain.starts_with('[') {
        return Err(BadEmail::DomainLiteral(domain.to_owned()));
    }
    let canonical = Uts46::new()
        .to_ascii(
            domain.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::CheckFirstLast,
            DnsLength::Ignore, // told apart below
        )
        .map_err(|_| BadEmail::BadDomain(domain.to_owned()))?;
    // Looked at only now, because IDNA reads some other characters as dots.
    if let Some(rest) = canonical.strip_suffix('.') {
        return Err(match rest.is_empty() || rest.ends_with('.') {
            true => BadEmail::EmptyLabel(domain.to_owned()),
            false => BadEmail::TrailingDot(domain.to_owned()),
        });
    }
    if canonical.split('.').any(str::is_empty) {
        return Err(BadEmail::EmptyLabel(domain.to_owned()));
    }
    if !verify_dns_length(&canonical, false) {
        return Err(BadEmail::DomainTooLong(domain.to_owned()));
    }
    Ok(canonical.into_owned())
}

#[cfg(test)]
mod tests;
