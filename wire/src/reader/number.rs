//! Numbers: the grammar of RFC 8259, nothing converted.

use super::Reader;
use crate::{Fault, FaultKind};

impl Reader<'_> {
    /// Goes behind the number that begins here.
    pub(super) fn skip_number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits(start)?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits(start)?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits(start)?;
        }
        match self.byte() {
            Some(b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'+' | b'-') => {
                Err(Fault::new(FaultKind::InvalidNumber, start))
            }
            _ => Ok(()),
        }
    }

    /// Goes behind the number that stands here if there is one; else the place stays.
    #[inline]
    pub(crate) fn skip_clean_number(&mut self) -> bool {
        let start = self.at;
        let is_number = matches!(self.peek(), Some(b'-' | b'0'..=b'9')) && self.skip_number().is_ok();
        if !is_number {
            self.at = start;
        }
        is_number
    }

    fn digits(&mut self, start: usize) -> Result<(), Fault> {
        let first = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        match self.byte() {
            _ if self.at > first => Ok(()),
            None => Err(Fault::new(FaultKind::End, self.at)),
            Some(_) => Err(Fault::new(FaultKind::InvalidNumber, start)),
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_the_grammar_takes() {
        for text in ["0", "-0", "10", "1.0", "1e3", "1E+3", "-1.5e-300", "123456789012345678901234567890"] {
            assert_eq!(Reader::new(text).number().unwrap(), text);
        }
        for text in ["01", "-a", "1.x", "1ex", ".5", "+1", "1.2.3", "0x10", "1_000", "--1", "1e+x", "NaN"] {
            assert!(Reader::new(text).number().is_err(), "{text}");
        }
        for text in ["-", "1.", "1e", "1e+"] {
            assert_eq!(Reader::new(text).number().unwrap_err().kind, FaultKind::End, "{text}");
        }
    }
}
