//! Words: literals, those of other languages, calls, and unquoted strings.

use super::edits::Doubt;
use super::mender::Mender;
use super::verdict::Style;
use crate::syntax::SyntaxKind;

/// What a word of another language is in JSON.
fn foreign(word: &str) -> Option<(&'static str, SyntaxKind)> {
    Some(match word {
        "None" => ("null", SyntaxKind::PythonWord),
        "True" => ("true", SyntaxKind::PythonWord),
        "False" => ("false", SyntaxKind::PythonWord),
        "NaN" | "nan" | "Infinity" | "inf" | "Inf" => ("null", SyntaxKind::NotFinite),
        "undefined" | "nil" | "NULL" | "Null" | "none" => ("null", SyntaxKind::NullWord),
        "TRUE" => ("true", SyntaxKind::BooleanWord),
        "FALSE" => ("false", SyntaxKind::BooleanWord),
        _ => return None,
    })
}

impl Mender<'_> {
    /// What begins like a word.
    pub(super) fn word(&mut self) {
        let start = self.at;
        let (word, end) = self.text.word(start);
        let next = self.text.space(end);
        if matches!(word, "true" | "false" | "null") && !self.is_call(end) {
            self.good += 1;
            self.literal(start, end);
        } else if self.is_call(end) || (word == "new" && self.is_call(self.text.word(next).1)) {
            self.call();
        } else if matches!(word, "u" | "b" | "r") && self.text.byte(end) == Some(b'\'') {
            self.edits.remove(start..end, Doubt::None);
            self.at = end;
            self.string(Style::Single);
        } else if let Some((with, kind)) = foreign(word) {
            self.fault(kind, start, None);
            let doubt = if kind == SyntaxKind::NotFinite { Doubt::Value } else { Doubt::None };
            self.edits.replace(start..end, with, doubt);
            self.literal(start, end);
        } else if next == self.text.0.len()
            && let Some(whole) = ["true", "false", "null"].into_iter().find(|whole| whole.starts_with(word))
        {
            // The end of the text cuts it.
            self.edits.replace(start..end, whole, Doubt::Value);
            self.literal(start, end);
        } else if matches!(self.text.byte(next), Some(b'{' | b'[')) && !self.text.breaks(end, next) {
            self.fault(SyntaxKind::Placeholder, start, None);
            self.edits.remove(start..end, Doubt::None);
            self.at = end;
        } else {
            self.bare(SyntaxKind::BareString);
        }
    }

    fn literal(&mut self, start: usize, end: usize) {
        self.at = end;
        self.completed(start, end);
    }

    fn is_call(&self, at: usize) -> bool {
        self.text.byte(at) == Some(b'(')
    }

    /// A call: a string with what stands there, or its only argument if that is a string or number.
    fn call(&mut self) {
        let start = self.at;
        let rest = self.text.rest(start);
        let Some(opening) = rest.find('(') else { return };
        let Some(length) = call_length(&rest[opening..]) else {
            self.bare(SyntaxKind::Call);
            return;
        };
        let end = start + opening + length;
        self.fault(SyntaxKind::Call, start, None);
        let argument = rest[opening + 1..opening + length - 1].trim();
        let is_plain = |text: &str| !text.contains(['"', '\'', '\\']) && !text.chars().any(char::is_control);
        let unquoted = ['"', '\''].iter().find_map(|quote| argument.strip_prefix(*quote)?.strip_suffix(*quote));
        if let Some(text) = unquoted.filter(|text| is_plain(text)) {
            self.edits.replace(start..end, format!("\"{text}\""), Doubt::Value);
        } else if !argument.is_empty()
            && argument.bytes().all(|byte| byte.is_ascii_digit())
            && !argument.starts_with('0')
        {
            self.edits.replace(start..end, argument.to_owned(), Doubt::Value);
        } else {
            self.edits.insert_before(start, "\"", Doubt::Value);
            self.quote_bare(start, end);
            self.edits.insert_after(end, "\"", Doubt::Value);
        }
        self.literal(start, end);
    }
}

/// Length of the arguments of a call, brackets included, within a readable distance.
fn call_length(arguments: &str) -> Option<usize> {
    const LONGEST: usize = 1024;
    let (mut depth, mut quote) = (0_usize, None);
    let at = arguments.bytes().take(LONGEST).position(|byte| {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if open == byte => quote = None,
            (b'(', None) => depth += 1,
            (b')', None) => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    Some(at + 1)
}
