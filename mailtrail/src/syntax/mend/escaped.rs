//! Strings of a document that is escaped like the inside of a string: `{\"a\":\"b\"}`.

use super::edits::Doubt;
use super::mender::Mender;
use super::string::End;
use super::verdict::{Style, Verdict, judge};

impl Mender<'_> {
    /// Goes behind the string that begins here with `\"`.
    pub(super) fn escaped_string(&mut self) {
        let open = self.at;
        let start = open + 2;
        let role = self.role();
        let mut at = start;
        let end = loop {
            match (self.text.byte(at), self.text.byte(at + 1)) {
                (None, _) => break End::Cut,
                (Some(b'\\'), None) => {
                    self.edits.remove(at..at + 1, Doubt::Value);
                    break End::Cut;
                }
                (Some(b'\\'), Some(b'"')) => break End::Quote(at, 2),
                (Some(b'\\'), Some(b'\\')) => at = self.twice(at),
                (Some(b'\\'), Some(b'n' | b'r' | b't' | b'b' | b'f' | b'/')) => at += 2,
                (Some(b'\\'), Some(b'u')) if self.is_unicode(at) => at += 6,
                // Only the opening quote was escaped.
                (Some(b'"'), _) if judge(self.text, role, start, &self.text.0[start..at], at + 1) == Verdict::End => {
                    break End::Quote(at, 1);
                }
                (Some(b'\\' | b'"'), _) => {
                    self.edits.insert_before(at, "\\", Doubt::Value);
                    at += 1;
                }
                (Some(..0x20), _) => {
                    self.escape_control(at);
                    at += 1;
                }
                _ => at += 1,
            }
        };
        self.quote(Style::Escaped, open, start, end);
        self.finish_string(open, end);
    }

    fn is_unicode(&self, at: usize) -> bool {
        let digits = self.text.0.as_bytes().get(at + 2..at + 6);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    }

    /// An escape that is escaped: one backslash of it goes. Gives the place behind it.
    fn twice(&mut self, at: usize) -> usize {
        let rest = self.text.rest(at + 2);
        if rest.starts_with("\\\"") || rest.starts_with("\\\\") {
            self.edits.remove(at..at + 2, Doubt::None);
            at + 4
        } else if rest.starts_with(['n', 'r', 't', 'b', 'f', '/']) || (rest.starts_with('u') && self.is_unicode(at + 1))
        {
            self.edits.remove(at..at + 1, Doubt::None);
            at + 3
        } else {
            at + 2
        }
    }
}
