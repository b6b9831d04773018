//! Text between tokens: white space, comments, line numbers, dots for omissions.

use super::edits::Doubt;
use super::habit::line_number;
use super::mender::{Mender, State};
use crate::syntax::SyntaxKind;

/// Whether a character between tokens is as good as white space.
fn is_invisible(char: char) -> bool {
    char.is_control()
        || char.is_whitespace()
        || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl Mender<'_> {
    /// Goes to the next token.
    pub(super) fn trivia(&mut self) {
        loop {
            let from = self.at;
            self.at = self.text.space(from);
            if self.numbered && self.text.0[from..self.at].contains('\n') && self.line_number(from) {
                continue;
            }
            let rest = self.text.rest(self.at);
            let Some(char) = rest.chars().next() else { return };
            match char {
                '/' if rest.starts_with("//") => self.comment(rest.find('\n')),
                '/' if rest.starts_with("/*") => self.comment(rest.find("*/").map(|at| at + 2)),
                '#' => self.comment(rest.find('\n')),
                '\\' if rest[1..].starts_with(['n', 'r', 't']) => self.drop(SyntaxKind::EncodedTwice, 2, Doubt::None),
                '.' | '…' if char == '…' || rest.starts_with("..") => self.dots(),
                _ if is_invisible(char) => self.drop(SyntaxKind::Invisible, char.len_utf8(), Doubt::None),
                _ => return,
            }
        }
    }

    fn drop(&mut self, kind: SyntaxKind, length: usize, doubt: Doubt) {
        self.fault(kind, self.at, None);
        self.edits.remove(self.at..self.at + length, doubt);
        self.at += length;
    }

    fn comment(&mut self, length: Option<usize>) {
        let length = length.unwrap_or(self.text.rest(self.at).len());
        self.drop(SyntaxKind::Comment, length, Doubt::None);
    }

    /// Takes away the number in front of the line that begins behind a place, if there is one.
    fn line_number(&mut self, from: usize) -> bool {
        let gap = &self.text.0[from..self.at];
        let line = from + gap.rfind('\n').map_or(0, |end| end + 1);
        let rest = self.text.rest(line).lines().next().unwrap_or_default();
        let Some((_, length)) = line_number(rest) else { return false };
        self.drop(SyntaxKind::LineNumber, line + length - self.at, Doubt::None);
        true
    }

    fn dots(&mut self) {
        let rest = self.text.rest(self.at);
        let dots = rest.len() - rest.trim_start_matches(['.', '…']).len();
        let words = rest[dots..].find([',', '}', ']', '"', '\n', '{', '[', '\'']).unwrap_or(rest.len() - dots);
        let length = dots + rest[dots..dots + words].trim_end().len();
        if self.state == State::Value {
            let start = self.at;
            self.fault(SyntaxKind::Dots, start, None);
            self.edits.replace(start..start + length, "null", Doubt::Value);
            self.at += length;
            self.completed(start, start + length);
        } else {
            self.drop(SyntaxKind::Dots, length, Doubt::Fields);
        }
        self.elided = true;
    }
}
