//! Closing brackets: those that fit, those that do not, and those that are missing.

use super::edits::Doubt;
use super::mender::{Frame, Mender, State};
use crate::syntax::SyntaxKind;

fn closing(object: bool) -> &'static str {
    if object { "}" } else { "]" }
}

impl Mender<'_> {
    /// A closing bracket stands where an entry, or the end, may stand.
    pub(super) fn close(&mut self, char: char) {
        let Some(top) = self.stack.last() else { return };
        let object = char == '}';
        if char == ')' && !top.odd {
            self.unexpected(char);
        } else if top.object == object || top.odd {
            self.close_top(char);
        } else {
            self.close_other(char);
        }
    }

    /// Takes away the comma that stands before the end of what is open on top.
    pub(super) fn drop_comma(&mut self, told: bool) {
        if let Some(comma) = self.stack.last_mut().and_then(|frame| frame.comma.take()) {
            if told && !self.elided {
                self.fault(SyntaxKind::TrailingComma, self.at, Some(comma));
            }
            self.edits.remove(comma..comma + 1, Doubt::None);
        } else if self.state == State::Entry {
            // One that was made up for what was no entry.
            self.edits.withdraw(self.last.1, ",");
        }
    }

    fn close_top(&mut self, char: char) {
        let Some((object, empty)) = self.stack.last().map(|frame| (frame.object, frame.value.is_none())) else {
            return;
        };
        let next = self.text.space(self.at + 1);
        let is_name = self.text.byte(next) == Some(b'"') && self.text.name(next);
        let begins = matches!(self.text.byte(next), Some(b'"' | b'{' | b'['));
        let fills = empty && if object { is_name } else { begins && !is_name };
        if fills || self.stack.len() == 1 && self.goes_on(object) {
            self.drop_closing();
            return;
        }
        self.drop_comma(true);
        if char.to_string() != closing(object) {
            self.edits.replace(self.at..self.at + 1, closing(object), Doubt::None);
        }
        self.at += 1;
        self.pop();
    }

    /// Whether the document goes on behind what seems to be its end.
    fn goes_on(&self, object: bool) -> bool {
        let comma = self.text.space(self.at + 1);
        let next = self.text.space(comma + 1);
        if object && self.text.byte(comma) == Some(b'"') {
            return self.text.name(comma);
        }
        self.text.byte(comma) == Some(b',')
            && match self.text.byte(next) {
                None | Some(b'{' | b'[' | b'}' | b']') => false,
                Some(b'"') if object => self.text.name(next),
                Some(byte) => !object && (byte == b'"' || byte == b'-' || byte.is_ascii_alphanumeric()),
            }
    }

    pub(super) fn drop_closing(&mut self) {
        self.fault(SyntaxKind::ExtraClosing, self.at, None);
        self.edits.remove(self.at..self.at + 1, Doubt::Fields);
        self.at += 1;
    }

    fn pop(&mut self) {
        let Some(frame) = self.stack.pop() else { return };
        self.owed += usize::from(frame.inserted);
        let start = frame.opening;
        self.completed(start, self.at);
    }

    /// The bracket does not fit what is open: others are missing before it, it has the wrong form, or it is too many.
    fn close_other(&mut self, char: char) {
        let object = char == '}';
        let behind = self.at + 1;
        let context = |index: usize| index.checked_sub(1).map(|index| self.stack[index].object);
        let partner = self.stack.iter().rposition(|frame| frame.object == object);
        let top = self.stack.len() - 1;
        if matches!(self.text.byte(behind), Some(b'"' | b'{' | b'[' | b'0'..=b'9')) {
            self.drop_closing();
            return;
        }
        let only_made_up = partner.is_some_and(|index| self.stack[index + 1..].iter().all(|frame| frame.inserted));
        if let Some(index) = partner
            && (only_made_up || self.text.follows(behind, context(index)))
        {
            self.close_down_to(index, !only_made_up);
        } else if self.text.follows(behind, context(top)) {
            self.drop_comma(true);
            let opening = self.stack[top].opening;
            self.fault(SyntaxKind::WrongBracket, self.at, Some(opening));
            self.edits.replace(self.at..behind, closing(!object), Doubt::None);
            self.at = behind;
            self.pop();
        } else if let Some(index) = partner
            && !self.text.follows(behind, Some(!object))
        {
            self.close_down_to(index, true);
        } else {
            self.drop_closing();
        }
    }

    /// Closes what is open above a level, whose own bracket stands here.
    fn close_down_to(&mut self, index: usize, told: bool) {
        let end = self.last.1;
        if told && let Some(frame) = self.stack.last() {
            let related = Some(frame.opening);
            self.fault(SyntaxKind::MissingClosing, self.at, related);
        }
        self.drop_comma(false);
        while self.stack.len() > index + 1 {
            self.close_above(end);
        }
    }

    /// Closes what is open on top where the last token ends.
    pub(super) fn close_above(&mut self, end: usize) {
        if let Some(frame) = self.stack.pop() {
            self.edits.insert_after(end, closing(frame.object), Doubt::Fields);
            let start = frame.opening;
            self.completed(start, end);
        }
    }

    /// Closes all that is open at the end of the text, and says whether the document is cut off.
    pub(super) fn close_all(&mut self) -> bool {
        let text = self.text.0;
        let end = if self.in_string { text.len() } else { text.trim_end().len() };
        match self.state {
            State::Colon => self.edits.insert_after(end, ":null", Doubt::Value),
            State::Value => self.edits.insert_after(end, "null", Doubt::Value),
            State::Entry => self.drop_comma(false),
            _ => {}
        }
        let cut = self.in_string || self.stack.iter().filter(|frame| !frame.inserted).count() > self.owed;
        if cut {
            let related = self.stack.last().map(|frame: &Frame| frame.opening);
            let end = text.trim_end().len();
            self.faults.cut(end);
            self.fault(SyntaxKind::End, end, related);
        }
        while let Some(frame) = self.stack.pop() {
            self.edits.insert_after(end, closing(frame.object), Doubt::Fields);
        }
        cut
    }
}
