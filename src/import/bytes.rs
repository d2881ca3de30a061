//! A file read byte by byte, with one byte of foresight.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// A file that is read once from front to end.
pub struct Bytes {
    reader: BufReader<File>,
    line: u64,
}

impl Bytes {
    pub fn open(path: &Path) -> io::Result<Bytes> {
        Ok(Bytes { reader: BufReader::with_capacity(1 << 16, File::open(path)?), line: 1 })
    }

    /// The line that the next byte is in.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The next byte, which stays; `None` at the end.
    pub fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.reader.fill_buf()?.first().copied())
    }

    /// The next byte, taken.
    pub fn next(&mut self) -> io::Result<Option<u8>> {
        let found = self.peek()?;
        if let Some(byte) = found {
            self.reader.consume(1);
            self.line += u64::from(byte == b'\n');
        }
        Ok(found)
    }

    /// Takes the next byte when it is this one.
    pub fn take(&mut self, wanted: u8) -> io::Result<bool> {
        let found = self.peek()? == Some(wanted);
        if found {
            self.next()?;
        }
        Ok(found)
    }

    /// Passes over everything up to and with `end`.
    pub fn pass_over(&mut self, end: &[u8]) -> io::Result<()> {
        let mut seen = Vec::new();
        while let Some(byte) = self.next()? {
            seen.push(byte);
            if seen.ends_with(end) {
                return Ok(());
            }
            if seen.len() > 64 {
                seen.drain(..32);
            }
        }
        Ok(())
    }
}
