//! Values: which one begins here.

use super::edits::Doubt;
use super::mender::{Mender, State};
use super::verdict::{Style, Verdict, judge};
use crate::syntax::SyntaxKind;

/// What printers put into the place of arrays and objects that they left out.
const PLACEHOLDERS: [&str; 7] =
    ["[Object]", "[Array]", "[Circular", "[Function", "[Getter", "[object Object]", "[Object: null prototype]"];

impl Mender<'_> {
    /// Where a value is awaited.
    pub(super) fn value(&mut self, char: char) {
        if let Some(style) = Style::at(self.text, self.at, self.doubled) {
            self.string(style);
            return;
        }
        let rest = self.text.rest(self.at);
        match char {
            '[' if PLACEHOLDERS.iter().any(|word| rest.starts_with(word)) => self.placeholder(']'),
            '<' if rest.bytes().take(256).take_while(|byte| *byte != b'\n').any(|byte| byte == b'>') => {
                self.placeholder('>');
            }
            '\\' => self.drop_char(char),
            '0'..='9' if matches!(self.text.byte(self.at + 1), Some(b'"' | b'{' | b'[')) => self.drop_char(char),
            '{' => self.open(true),
            '[' => self.open(false),
            '(' => self.parenthesis(),
            '-' | '+' | '.' | '0'..='9' => self.number(),
            '}' | ']' if matches!(self.text.byte(self.at + 1), Some(b'"' | b'{' | b'[' | b'0'..=b'9')) => {
                self.drop_closing();
            }
            ',' if self.state == State::Value && self.is_before_value() => self.extra_comma(),
            '}' | ']' | ')' | ',' | ';' if self.state == State::Value => self.missing_value(),
            ':' | '=' => self.unexpected(char),
            '$' | '_' => self.word(),
            _ if char.is_alphabetic() => self.word(),
            _ => self.bare(SyntaxKind::BareString),
        }
    }

    fn missing_value(&mut self) {
        let end = self.last.1;
        self.fault(SyntaxKind::MissingValue, self.at, Some(end));
        self.edits.insert_after(end.max(self.colon_end()), "null", Doubt::Value);
        self.completed(self.at, self.at);
    }

    /// Whether the comma here has a value behind it, and no name: then the comma is one too many, and no value is missing.
    fn is_before_value(&self) -> bool {
        const LONGEST: usize = 256;
        let next = self.text.space(self.at + 1);
        match self.text.char(next) {
            Some('"') => {
                let rest = self.text.rest(next + 1);
                let end = rest.bytes().take(LONGEST).position(|byte| matches!(byte, b'"' | b'\n'));
                let behind = end.and_then(|end| self.text.char(self.text.space(next + end + 2)));
                matches!(behind, Some(',' | '}')) && !self.text.name(next)
            }
            Some('{' | '[' | '-' | '0'..='9') => true,
            _ => ["true", "false", "null"].contains(&self.text.word(next).0) && !self.text.name(next),
        }
    }

    /// Offset behind the colon before this place.
    fn colon_end(&self) -> usize {
        self.text.0[..self.at].trim_end().len()
    }

    fn placeholder(&mut self, closing: char) {
        let rest = self.text.rest(self.at);
        let length = rest.find(closing).map_or(rest.len(), |length| length + 1);
        let (start, end) = (self.at, self.at + length);
        self.fault(SyntaxKind::Placeholder, start, None);
        self.edits.replace(start..end, "null", Doubt::Value);
        self.at = end;
        self.completed(start, end);
    }

    fn parenthesis(&mut self) {
        let at = self.at;
        self.fault(SyntaxKind::Parentheses, at, None);
        self.open(false);
        if let Some(frame) = self.stack.last_mut().filter(|frame| frame.opening == at) {
            frame.odd = true;
            self.edits.replace(at..at + 1, "[", Doubt::None);
        }
    }

    /// A string without quotes, up to a comma, a bracket or the end of the line.
    pub(super) fn bare(&mut self, kind: SyntaxKind) {
        let (start, role) = (self.at, self.role());
        let rest = self.text.rest(start);
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = rest[first..].find([',', '}', ']', '\n', '\r', '"']).map_or(rest.len(), |length| first + length);
        let quote = start + length;
        let end = self.stuck_end(quote).unwrap_or(start + rest[..length].trim_end().len().max(first));
        if self.text.byte(quote) == Some(b'"')
            && judge(self.text, role, start, &rest[..length], quote + 1) == Verdict::End
        {
            self.fault(SyntaxKind::UnopenedString, start, None);
            self.quote_bare(start, quote);
            self.edits.insert_before(start, "\"", Doubt::Value);
            self.at = quote + 1;
        } else {
            self.fault(kind, start, None);
            self.quote_bare(start, end);
            self.edits.insert_before(start, "\"", Doubt::Value);
            self.edits.insert_after(end, "\"", Doubt::Value);
            self.at = end;
        }
        self.completed(start, self.at);
    }

    /// Where a string ends that sticks to the word before it and is no name, as in `tru"x"`: both are one value.
    fn stuck_end(&self, quote: usize) -> Option<usize> {
        const LONGEST: usize = 256;
        let before = self.text.0.as_bytes().get(quote.checked_sub(1)?)?;
        if self.text.byte(quote) != Some(b'"') || before.is_ascii_whitespace() {
            return None;
        }
        let inside = self.text.rest(quote + 1);
        let length = inside.bytes().take(LONGEST).position(|byte| matches!(byte, b'"' | b'\\' | b'\n'))?;
        let end = quote + length + 2;
        let is_over = matches!(self.text.byte(self.text.space(end)), Some(b',' | b'}' | b']'));
        (self.text.byte(end - 1) == Some(b'"') && is_over).then_some(end)
    }

    /// Escapes what stands between two places.
    pub(super) fn quote_bare(&mut self, start: usize, end: usize) {
        let inside = &self.text.0.as_bytes()[start..end];
        for (at, byte) in (start..).zip(inside) {
            match byte {
                b'\\' | b'"' => self.edits.insert_before(at, "\\", Doubt::Value),
                ..0x20 => self.escape_control(at),
                _ => {}
            }
        }
    }
}
