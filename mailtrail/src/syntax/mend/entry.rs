//! Handles the text where an entry, its colon, its value, or a comma is expected.

use super::edits::Doubt;
use super::mender::{Frame, Mender, State};
use super::verdict::Style;
use crate::syntax::SyntaxKind;

impl Mender<'_> {
    /// In an object, where a name or the end may stand.
    pub(super) fn field(&mut self, char: char) {
        if let Some(style) = Style::at(self.text, self.at, self.doubled) {
            self.string(style);
            return;
        }
        match char {
            '}' | ']' | ')' => self.close(char),
            ',' | ';' => self.extra_comma(),
            '{' | '[' => self.nameless(char),
            ':' => {
                self.fault(SyntaxKind::MissingName, self.at, None);
                self.edits.insert_before(self.at, "\"\"", Doubt::Fields);
                self.state = State::Colon;
            }
            _ => self.bare_name(char),
        }
    }

    /// In an array, where an element or the end may stand.
    pub(super) fn element(&mut self, char: char) {
        match char {
            '}' | ']' | ')' => self.close(char),
            ',' | ';' => self.extra_comma(),
            _ => self.value(char),
        }
    }

    pub(super) fn extra_comma(&mut self) {
        if !self.elided {
            self.faults.add_in(SyntaxKind::ExtraComma, self.at, self.last.1, None);
        }
        self.elided = false;
        self.edits.remove(self.at..self.at + 1, Doubt::None);
        self.at += 1;
    }

    /// An object or array stands where a name is awaited.
    fn nameless(&mut self, char: char) {
        let below = self.stack.len().checked_sub(2).map(|index| self.stack[index].object);
        let Some(top) = self.stack.last_mut() else { return };
        match top.value {
            Some((_, end)) if char == '{' && below == Some(false) => {
                let comma = top.comma.take();
                let opening = top.opening;
                self.fault(SyntaxKind::MissingClosing, self.at, Some(opening));
                self.close_above(end);
                if let Some(parent) = self.stack.last_mut() {
                    parent.comma = comma;
                }
                self.state = State::Entry;
            }
            Some((start, end)) if self.text.char(start) == Some(char) => self.missing_array(start, end),
            None if char == '{' => {
                self.fault(SyntaxKind::ExtraOpening, self.at, None);
                self.edits.remove(self.at..self.at + 1, Doubt::Fields);
                self.at += 1;
            }
            _ => self.missing_name(),
        }
    }

    fn missing_name(&mut self) {
        self.fault(SyntaxKind::MissingName, self.at, None);
        self.edits.insert_before(self.at, "\"\":", Doubt::Fields);
        self.state = State::Value;
    }

    /// The last value was the first element of an array whose bracket is missing.
    fn missing_array(&mut self, start: usize, end: usize) {
        if !self.make_up(false, start, Some((start, end))) {
            self.missing_name();
        }
    }

    /// Makes up a bracket in front of a value; false if there are too many levels already.
    fn make_up(&mut self, object: bool, start: usize, value: Option<(usize, usize)>) -> bool {
        if self.stack.len() >= mailtrail_wire::MAX_DEPTH {
            return false;
        }
        self.fault(SyntaxKind::MissingOpening, start, None);
        if object && let Some(outer) = self.stack.last_mut() {
            // The value was a name: it is none of the outer values.
            outer.value = outer.previous.map(|end| (end, end));
        }
        self.edits.insert_before(start, if object { "{" } else { "[" }, Doubt::Value);
        self.stack.push(Frame::made_up(object, start, value));
        true
    }

    /// Where a name is awaited, something without quotes.
    fn bare_name(&mut self, char: char) {
        let start = self.at;
        let (mut word, mut end) = self.text.word(start);
        if self.text.byte(end) == Some(b':') {
            // A name with a colon in it whose first quote is missing.
            let (more, more_end) = self.text.word(end + 1);
            if !more.is_empty() && self.text.byte(more_end) == Some(b'"') && self.text.colon(more_end + 1) {
                (word, end) = (more, more_end);
            }
        }
        if matches!(word, "u" | "b" | "r") && self.text.byte(end) == Some(b'\'') {
            self.edits.remove(start..end, Doubt::None);
            self.at = end;
            self.string(Style::Single);
        } else if !word.is_empty() && self.text.colon(end) {
            self.fault(SyntaxKind::BareName, start, None);
            self.edits.insert_before(start, "\"", Doubt::None);
            self.edits.insert_after(end, "\"", Doubt::None);
            self.named(start, end);
        } else if !word.is_empty() && self.text.byte(end) == Some(b'"') && self.text.colon(end + 1) {
            self.fault(SyntaxKind::UnopenedString, start, None);
            self.edits.insert_before(start, "\"", Doubt::None);
            self.named(start, end + 1);
        } else if (char.is_ascii_digit() || char == '-')
            && !self.before_name(end)
            && self.text.byte(end).is_none_or(|byte| b",]} \n".contains(&byte))
        {
            match self.stack.last().and_then(|frame| frame.value) {
                Some((start, value_end)) => self.missing_array(start, value_end),
                None => self.missing_name(),
            }
        } else {
            self.unexpected(char);
        }
    }

    /// Whether a name in quotes follows on the same line, so that what stands before it is too much.
    fn before_name(&self, end: usize) -> bool {
        let next = self.text.space(end);
        self.text.byte(next) == Some(b'"') && !self.text.breaks(end, next) && self.text.name(next)
    }

    /// A name is complete.
    pub(super) fn named(&mut self, start: usize, end: usize) {
        self.last = (start, end);
        self.at = end;
        self.good += 1;
        self.elided = false;
        self.state = State::Colon;
    }

    /// After a name.
    pub(super) fn colon(&mut self, char: char) {
        let (start, end) = self.last;
        match char {
            ':' => {
                self.at += 1;
                self.state = State::Value;
            }
            '=' | '-' if char == '=' || self.text.rest(self.at).starts_with("->") => {
                let rest = self.text.rest(self.at);
                let length = rest.find(|char| !matches!(char, '=' | '-' | '>')).unwrap_or(rest.len());
                self.fault(SyntaxKind::Equals, self.at, None);
                self.edits.replace(self.at..self.at + length, ":", Doubt::None);
                self.at += length;
                self.state = State::Value;
            }
            '}' | ']' if self.text.byte(self.text.space(self.at + 1)) == Some(b':') => self.drop_closing(),
            ',' if self.text.byte(self.text.space(self.at + 1)) == Some(b':') => self.extra_comma(),
            ',' | ']' | '}' | ';' => self.without_value(char, start, end),
            _ if self.text.colon(self.at + char.len_utf8()) => self.drop_char(char),
            '"' | '\'' | '{' | '[' | '“' | '‘' | '`' | '\\' => self.missing_colon(end),
            _ if char.is_alphanumeric() || char == '-' => self.missing_colon(end),
            _ => self.unexpected(char),
        }
    }

    fn missing_colon(&mut self, end: usize) {
        self.fault(SyntaxKind::MissingColon, self.at, Some(end));
        self.edits.insert_after(end, ":", Doubt::None);
        self.state = State::Value;
    }

    /// A name without a value may be an element of an array whose bracket is missing or of the wrong form.
    fn without_value(&mut self, char: char, start: usize, end: usize) {
        let Some(frame) = self.stack.last_mut() else { return };
        match frame.value {
            Some((first, _)) if char == ']' || self.text.list(self.at, b']') => {
                frame.comma = None;
                if self.make_up(false, first, None) {
                    self.completed(start, end);
                    return;
                }
            }
            None if char == ',' && !frame.inserted && !frame.odd && self.text.list(self.at, b'}') => {
                let opening = frame.opening;
                (frame.object, frame.odd) = (false, true);
                self.fault(SyntaxKind::WrongBracket, opening, None);
                self.edits.replace(opening..opening + 1, "[", Doubt::Value);
                self.completed(start, end);
                return;
            }
            _ => {}
        }
        self.fault(SyntaxKind::MissingValue, self.at, Some(end));
        self.edits.insert_after(end, ":null", Doubt::Value);
        self.completed(start, end);
    }

    /// After a value.
    pub(super) fn next(&mut self, char: char) {
        let end = self.last.1;
        let Some(object) = self.stack.last().map(|frame| frame.object) else { return };
        match char {
            ',' => self.comma(),
            ';' => self.semicolon(),
            '}' | ']' | ')' => self.close(char),
            ':' | '=' => self.late_colon(char, object),
            '\\' if self.text.byte(self.at + 1) != Some(b'"') => self.drop_char(char),
            '{' if object && self.stack.len() > 1 && !self.stack[self.stack.len() - 2].object => {
                let opening = self.stack[self.stack.len() - 1].opening;
                self.fault(SyntaxKind::MissingClosing, self.at, Some(opening));
                self.close_above(end);
                self.insert_comma(end);
            }
            _ if object && !self.text.name(self.at) && !matches!(char, '"' | '\'' | '“') => self.unexpected(char),
            '"' | '\'' | '`' | '“' | '‘' | '„' | '{' | '[' | '-' | '0'..='9' | '\\' => {
                self.missing_comma(object, end);
            }
            't' | 'f' | 'n' | 'T' | 'F' | 'N' => self.missing_comma(object, end),
            _ if object => self.missing_comma(object, end),
            _ => self.unexpected(char),
        }
    }

    fn comma(&mut self) {
        if let Some(frame) = self.stack.last_mut() {
            frame.comma = Some(self.at);
        }
        self.at += 1;
        self.elided = false;
        self.state = State::Entry;
    }

    fn semicolon(&mut self) {
        self.fault(SyntaxKind::Semicolon, self.at, None);
        let here = self.at..self.at + 1;
        let next = self.text.byte(self.text.space(self.at + 1));
        self.at += 1;
        if matches!(next, Some(b'}' | b']' | b',') | None) {
            self.edits.remove(here, Doubt::None);
        } else {
            self.edits.replace(here, ",", Doubt::None);
            self.state = State::Entry;
        }
    }

    fn missing_comma(&mut self, object: bool, end: usize) {
        if !self.elided {
            let kind = if object { SyntaxKind::MissingCommaInObject } else { SyntaxKind::MissingCommaInArray };
            self.fault(kind, self.at, Some(end));
        }
        self.insert_comma(end);
    }

    fn insert_comma(&mut self, end: usize) {
        self.edits.insert_after(end, ",", Doubt::None);
        self.state = State::Entry;
    }

    /// A colon after a value: the value is a name, and a bracket is missing in front of it.
    fn late_colon(&mut self, char: char, object: bool) {
        let (start, end) = self.last;
        let is_string = matches!(self.text.char(start), Some('"' | '\'' | '“'));
        let depth = self.stack.len();
        let Some(frame) = self.stack.last() else { return };
        let after_scalar = frame.previous.is_some_and(|end| self.text.byte(end - 1) != Some(b'}'));
        if is_string && !object && after_scalar && depth > 1 && self.stack[depth - 2].object {
            let previous = frame.previous.unwrap_or(start);
            let opening = frame.opening;
            self.fault(SyntaxKind::MissingClosing, start, Some(opening));
            let has_comma = self.edits.withdraw(previous, ",");
            self.close_above(previous);
            if has_comma {
                self.edits.insert_after(previous, ",", Doubt::None);
            }
            self.last = (start, end);
            self.state = State::Colon;
        } else if !is_string || !self.make_up(true, start, None) {
            self.unexpected(char);
        } else {
            self.state = State::Colon;
        }
    }
}
