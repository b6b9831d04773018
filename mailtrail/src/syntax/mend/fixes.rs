//! Edits within a string.

use super::ahead::Ahead;
use super::edits::Doubt;
use super::mender::Mender;
use super::verdict::{Role, Style, Verdict, judge};
use crate::syntax::SyntaxKind;

/// Something within a string that JSON does not have there.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fix {
    /// A control character.
    Control(usize),
    /// A backslash that has to be doubled.
    Backslash(usize),
    /// A backslash that has to go.
    Needless(usize),
    /// An escaped line end, which has to go.
    Continued(usize, usize),
    /// `\x` and two digits.
    Hex(usize),
    /// An escape that the end of the text cuts.
    Partial(usize),
    /// A double quote in a string of another style.
    Quote(usize),
    /// A quote that is not escaped.
    Inner(usize),
    /// A quote of another style that is not escaped.
    Other(usize, usize),
    /// JSON whose quotes are not escaped.
    Embedded(usize, usize),
}

impl Fix {
    pub(super) fn at(self) -> usize {
        match self {
            Self::Control(at)
            | Self::Backslash(at)
            | Self::Needless(at)
            | Self::Continued(at, _)
            | Self::Hex(at)
            | Self::Partial(at)
            | Self::Quote(at)
            | Self::Inner(at)
            | Self::Other(at, _)
            | Self::Embedded(at, _) => at,
        }
    }

    /// What is wrong with the escape at a place, and how long it is.
    pub(super) fn escape(text: Ahead<'_>, at: usize, style: Style) -> (Option<Self>, usize) {
        let hex = |from: usize, count: usize| {
            text.0.as_bytes().get(from..from + count).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        match text.byte(at + 1) {
            Some(b'"') if style == Style::Doubled => (Some(Self::Backslash(at)), 1),
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => (None, 2),
            Some(b'u') if hex(at + 2, 4) => (None, 6),
            Some(b'u')
                if text.rest(at + 2).len() < 4 && text.rest(at + 2).bytes().all(|byte| byte.is_ascii_hexdigit()) =>
            {
                (Some(Self::Partial(at)), text.0.len() - at)
            }
            Some(b'x') if hex(at + 2, 2) => (Some(Self::Hex(at)), 4),
            Some(b'\'' | b'`') => (Some(Self::Needless(at)), 2),
            Some(b'\n') => (Some(Self::Continued(at, 2)), 2),
            Some(b'\r') => {
                let length = 2 + usize::from(text.byte(at + 2) == Some(b'\n'));
                (Some(Self::Continued(at, length)), length)
            }
            Some(_) => (Some(Self::Backslash(at)), 1),
            None => (Some(Self::Partial(at)), 1),
        }
    }
}

/// Where JSON ends that begins at a place inside of a string, if the string goes on or ends there as it should; else how far was looked.
pub(super) fn embedded_end(text: Ahead<'_>, from: usize, role: Role) -> Result<usize, usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (offset, byte) in text.rest(from).bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let end = from + offset + 1;
            let rest = text.rest(end);
            let quote = end + rest.bytes().take(256).position(|byte| byte == b'"').unwrap_or_default();
            let between = text.0.get(end..quote).unwrap_or_default();
            let ends = !between.contains(['{', '}', '[', ']', ','])
                && text.byte(quote) == Some(b'"')
                && judge(text, role, end, between, quote + 1) == Verdict::End;
            return if ends { Ok(end) } else { Err(quote) };
        }
    }
    Err(text.0.len())
}

impl Mender<'_> {
    /// Makes the changes within a string that begins at a place and ends at another.
    pub(super) fn fix_all(&mut self, fixes: &[Fix], open: usize, end: usize, style: Style) {
        let foreign = style != Style::Double;
        for fix in fixes.iter().copied().take_while(|fix| fix.at() < end) {
            let at = fix.at();
            match fix {
                Fix::Control(_) => {
                    self.faults.add_in(SyntaxKind::ControlCharacter, at, open, Some(open));
                    self.escape_control(at);
                }
                Fix::Quote(_) => self.edits.insert_before(at, "\\", Doubt::None),
                Fix::Inner(_) => {
                    self.faults.add_in(SyntaxKind::InnerQuote, at, open, Some(open));
                    self.edits.insert_before(at, "\\", Doubt::Value);
                }
                Fix::Other(_, length) => {
                    self.faults.add_in(SyntaxKind::InnerQuote, at, open, Some(open));
                    if style == Style::Doubled || self.text.byte(at) == Some(b'"') {
                        self.edits.replace(at..at + length, "\\\"", Doubt::Value);
                    }
                }
                Fix::Embedded(_, until) => self.escape_embedded(at, until, open),
                Fix::Partial(_) => self.edits.remove(at..self.text.0.len(), Doubt::Value),
                _ => {
                    if !foreign {
                        self.faults.add_in(SyntaxKind::InvalidEscape, at, open, Some(open));
                    }
                    let doubt = if foreign { Doubt::None } else { Doubt::Value };
                    match fix {
                        Fix::Needless(_) => self.edits.remove(at..at + 1, doubt),
                        Fix::Continued(_, length) => self.edits.remove(at..at + length, doubt),
                        Fix::Hex(_) => self.edits.replace(at..at + 2, "\\u00", doubt),
                        _ => self.edits.insert_before(at, "\\", doubt),
                    }
                }
            }
        }
    }

    /// Writes a control character as an escape.
    pub(super) fn escape_control(&mut self, at: usize) {
        let with = match self.text.byte(at).unwrap_or_default() {
            b'\n' => "\\n".to_owned(),
            b'\r' => "\\r".to_owned(),
            b'\t' => "\\t".to_owned(),
            code => format!("\\u{code:04x}"),
        };
        self.edits.replace(at..at + 1, with, Doubt::Value);
    }

    /// Escapes JSON that stands in a string as it is.
    fn escape_embedded(&mut self, from: usize, until: usize, open: usize) {
        let inside = &self.text.0.as_bytes()[from..until];
        for (at, byte) in (from..).zip(inside) {
            match byte {
                b'"' => {
                    self.faults.add_in(SyntaxKind::InnerQuote, at, open, Some(open));
                    self.edits.insert_before(at, "\\", Doubt::None);
                }
                b'\\' => self.edits.insert_before(at, "\\", Doubt::None),
                ..0x20 => self.escape_control(at),
                _ => {}
            }
        }
    }
}
