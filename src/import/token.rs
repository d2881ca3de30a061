//! The words of a dump: what stands between blanks and comments.

use std::io;

use super::bytes::Bytes;

/// One word of SQL as a dump has it.
#[derive(Clone, PartialEq, Debug)]
pub enum Token {
    /// A bare word or a number: `INSERT`, `NULL`, `-12.50`.
    Word(String),
    /// A name between backquotes.
    Name(String),
    /// Text between quotes, or after `0x`.
    Text(Vec<u8>),
    /// One other character.
    Mark(u8),
}

impl Token {
    /// Whether it is this word, in whatever case.
    pub fn is(&self, word: &str) -> bool {
        matches!(self, Token::Word(found) if found.eq_ignore_ascii_case(word))
    }

    /// The name that it gives to a table or column.
    pub fn into_name(self) -> Option<String> {
        match self {
            Token::Word(name) | Token::Name(name) => Some(name),
            Token::Text(_) | Token::Mark(_) => None,
        }
    }
}

/// The next word; `None` at the end of the file. Comments are passed over, conditional ones
/// (`/*!40101 ... */`) too: dumps keep nothing in them that is read here.
pub fn next(bytes: &mut Bytes) -> io::Result<Option<Token>> {
    loop {
        let Some(byte) = bytes.next()? else {
            return Ok(None);
        };
        return Ok(Some(match byte {
            byte if byte.is_ascii_whitespace() => continue,
            b'#' => {
                bytes.pass_over(b"\n")?;
                continue;
            }
            b'/' if bytes.take(b'*')? => {
                bytes.pass_over(b"*/")?;
                continue;
            }
            b'-' if bytes.take(b'-')? => {
                bytes.pass_over(b"\n")?;
                continue;
            }
            b'`' => Token::Name(lossless(quoted(bytes, b'`')?)),
            b'\'' | b'"' => Token::Text(quoted(bytes, byte)?),
            // In front of a digit the dot begins a number, else it stands between two names.
            b'.' if !bytes.peek()?.is_some_and(|byte| byte.is_ascii_digit()) => Token::Mark(b'.'),
            byte if is_of_word(byte) => word(bytes, byte)?,
            mark => Token::Mark(mark),
        }));
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.' | b'-' | b'+' | b'@' | 0x80..)
}

fn word(bytes: &mut Bytes, first: u8) -> io::Result<Token> {
    let mut word = vec![first];
    while let Some(byte) = bytes.peek()? {
        if byte == b'\'' && matches!(word.as_slice(), b"x" | b"X" | b"N" | b"n") {
            bytes.next()?;
            let text = quoted(bytes, b'\'')?;
            let hex = matches!(word.as_slice(), b"x" | b"X");
            return Ok(Token::Text(if hex { of_hex(&text) } else { text }));
        }
        if !is_of_word(byte) || (byte == b'.' && bytes_are_a_name(&word)) {
            break;
        }
        word.push(byte);
        bytes.next()?;
    }
    match word.strip_prefix(b"0x") {
        Some(hex) => Ok(Token::Text(of_hex(hex))),
        None => Ok(Token::Word(lossless(word))),
    }
}

/// In `panel.tblclients` the dot stands between two names; in `12.50` it belongs to the number.
fn bytes_are_a_name(word: &[u8]) -> bool {
    word.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
}

/// What stands up to the closing quote: doubled quotes and backslashes are taken off.
fn quoted(bytes: &mut Bytes, quote: u8) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    while let Some(byte) = bytes.next()? {
        match byte {
            byte if byte == quote && !bytes.take(quote)? => return Ok(text),
            b'\\' if quote != b'`' => match bytes.next()? {
                Some(b'0') => text.push(0),
                Some(b'b') => text.push(8),
                Some(b'n') => text.push(b'\n'),
                Some(b'r') => text.push(b'\r'),
                Some(b't') => text.push(b'\t'),
                Some(b'Z') => text.push(26),
                Some(other) => text.push(other),
                None => break,
            },
            byte => text.push(byte),
        }
    }
    let line = bytes.line();
    Err(io::Error::new(io::ErrorKind::UnexpectedEof, format!("a text is not ended at line {line}")))
}

fn of_hex(digits: &[u8]) -> Vec<u8> {
    let value = |digit: &u8| char::from(*digit).to_digit(16).unwrap_or(0);
    digits
        .chunks(2)
        .map(|pair| {
            let whole = pair.iter().fold(0, |sum, digit| sum * 16 + value(digit));
            u8::try_from(whole).unwrap_or(0)
        })
        .collect()
}

/// Text out of bytes.
pub fn lossless(bytes: Vec<u8>) -> String {
    read(bytes).0
}

/// Text out of bytes, and whether these were no UTF-8: they stand there since the days of Latin-1, by which
/// MySQL means Windows-1252.
pub fn read(bytes: Vec<u8>) -> (String, bool) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (error.into_bytes().into_iter().map(of_windows).collect(), true),
    }
}

fn of_windows(byte: u8) -> char {
    const FROM_80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let above = byte.checked_sub(0x80).and_then(|at| FROM_80.chars().nth(usize::from(at)));
    above.unwrap_or(char::from(byte))
}
