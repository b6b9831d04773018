//! Strings: where they end, and what must be changed in them.

use super::edits::Doubt;
use super::fixes::{Fix, embedded_end};
use super::mender::{Mender, State};
use super::verdict::{Role, Style, Verdict, is_split_name, judge, name_end};
use crate::syntax::SyntaxKind;

/// How a string ends.
#[derive(Clone, Copy, Debug)]
pub(super) enum End {
    /// With a quote of this length.
    Quote(usize, usize),
    /// Without a quote, where one should stand.
    Missing(usize),
    /// With the text.
    Cut,
}

/// What is known of a string while its end is looked for.
struct Scan {
    style: Style,
    role: Role,
    start: usize,
    fixes: Vec<Fix>,
    /// Quotes that seem to be within, the first of them, and the end of the first line.
    inner: usize,
    first_inner: Option<usize>,
    first_line: Option<usize>,
    /// A typographic quote that may be the end.
    typographic: Option<usize>,
}

impl Mender<'_> {
    pub(super) fn role(&self) -> Role {
        match (self.state, self.stack.last()) {
            (State::Entry, Some(frame)) if frame.object => Role::Name,
            (State::Entry, Some(_)) => Role::Element,
            (State::Value, _) => Role::Field,
            _ => Role::Top,
        }
    }

    /// Goes behind the string that begins here.
    pub(super) fn string(&mut self, style: Style) {
        if style == Style::Escaped {
            self.escaped_string();
            return;
        }
        let open = self.at;
        let start = open + style.opening(self.text, open);
        let mut scan = Scan {
            style,
            role: self.role(),
            start,
            fixes: Vec::new(),
            inner: 0,
            first_inner: None,
            first_line: None,
            typographic: None,
        };
        let (end, seen) = self.find_end(&mut scan);
        let content_end = match end {
            End::Quote(at, _) | End::Missing(at) => at,
            End::Cut => self.text.0.len(),
        };
        self.budget = self.budget.saturating_sub(seen.saturating_sub(content_end));
        if matches!(style, Style::Single | Style::Backtick)
            && !matches!(end, End::Quote(..))
            && self.text.0[start..content_end].contains("\":")
        {
            // A quote alone, in front of what is quoted otherwise.
            self.budget = self.budget.saturating_sub(seen - start);
            self.fault(SyntaxKind::Unexpected, open, None);
            self.edits.remove(open..start, Doubt::None);
            self.at = start;
            return;
        }
        self.fix_all(&scan.fixes, open, content_end, style);
        self.quote(style, open, start, end);
        self.finish_string(open, end);
    }

    /// The string is complete, as a name or a value.
    pub(super) fn finish_string(&mut self, open: usize, end: End) {
        let behind = match end {
            End::Quote(at, length) => at + length,
            End::Missing(at) => at,
            End::Cut => self.text.0.len(),
        };
        self.in_string |= matches!(end, End::Cut);
        if self.role() == Role::Name {
            self.named(open, behind);
        } else {
            self.good += 1;
            self.at = behind;
            self.completed(open, behind);
        }
    }

    /// Puts the right quotes around a string.
    pub(super) fn quote(&mut self, style: Style, open: usize, start: usize, end: End) {
        let kind = match style {
            Style::Double => None,
            Style::Single => Some(SyntaxKind::SingleQuotes),
            Style::Backtick => Some(SyntaxKind::Backticks),
            Style::Typographic => Some(SyntaxKind::TypographicQuotes),
            Style::Escaped if matches!(end, End::Quote(_, 1)) => Some(SyntaxKind::Unexpected),
            Style::Escaped => Some(SyntaxKind::EncodedTwice),
            Style::Doubled => Some(SyntaxKind::DoubledQuotes),
        };
        if let Some(kind) = kind {
            self.fault(kind, open, None);
            self.edits.replace(open..start, "\"", Doubt::None);
        }
        match end {
            End::Quote(at, length) if length == 1 && self.text.byte(at) == Some(b'"') => {}
            End::Quote(at, length) => {
                if kind.is_none() {
                    self.fault(SyntaxKind::TypographicQuotes, at, None);
                }
                self.edits.replace(at..at + length, "\"", Doubt::None);
            }
            End::Missing(at) => {
                self.fault(SyntaxKind::UnclosedString, open, Some(at));
                self.edits.insert_after(at, "\"", Doubt::Value);
            }
            End::Cut => self.edits.insert_after(self.text.0.len(), "\"", Doubt::Value),
        }
    }

    /// Looks for the end of a string; also says how far was looked.
    fn find_end(&mut self, scan: &mut Scan) -> (End, usize) {
        let text = self.text;
        let mut at = scan.start;
        while let Some(byte) = text.byte(at) {
            match byte {
                b'\\' => {
                    let (fix, length) = Fix::escape(text, at, scan.style);
                    scan.fixes.extend(fix);
                    at += length;
                }
                b'\n' | b'\r' => {
                    if let Some(end) = self.line_end(scan, at) {
                        return (end, at);
                    }
                    scan.first_line.get_or_insert(at);
                    let next = text.space(at);
                    let controls = (at..next).filter(|at| text.byte(*at) != Some(b' '));
                    scan.fixes.extend(controls.map(Fix::Control));
                    at = next;
                }
                ..0x20 => {
                    scan.fixes.push(Fix::Control(at));
                    at += 1;
                }
                b'"' | b'\'' | b'`' | 0x80.. => {
                    let char = text.char(at).unwrap_or_default();
                    if let Some(length) = scan.style.closing(text, at) {
                        match self.closing(scan, at, length) {
                            Ok(end) => return (end, at),
                            Err(behind) => at = behind,
                        }
                        continue;
                    }
                    if char == '"' {
                        scan.fixes.push(Fix::Quote(at));
                    } else if scan.style == Style::Double && matches!(char, '”' | '“' | '’') {
                        let content = &text.0[scan.start..at];
                        let after = at + char.len_utf8();
                        if judge(text, scan.role, scan.start, content, after) == Verdict::End {
                            scan.typographic.get_or_insert(at);
                        }
                    }
                    at += char.len_utf8();
                }
                _ => at += 1,
            }
        }
        (self.text_end(scan), at)
    }

    /// A quote that may be the end: the end, or where to look further.
    fn closing(&mut self, scan: &mut Scan, at: usize, length: usize) -> Result<End, usize> {
        let text = self.text;
        let content = &text.0[scan.start..at];
        match judge(text, scan.role, scan.start, content, at + length) {
            Verdict::End => return Ok(End::Quote(at, length)),
            Verdict::Earlier(place) => return Ok(End::Missing(place)),
            Verdict::Inner => {}
        }
        if let Some(behind) = self.embedded(scan, at) {
            return Err(behind);
        }
        if let Some(place) = scan.typographic {
            return Ok(End::Quote(place, text.char(place).map_or(1, char::len_utf8)));
        }
        let is_next = match scan.role {
            Role::Field => text.name(at),
            _ => text.name(at) || text.element(at),
        };
        if content.trim_end().ends_with(',') && is_next {
            return Ok(self.missing(scan, at));
        }
        scan.inner += 1;
        scan.first_inner.get_or_insert(at);
        scan.fixes.push(if scan.style == Style::Double { Fix::Inner(at) } else { Fix::Other(at, length) });
        Err(at + length)
    }

    /// Where a string without an end should have ended, the last place that may belong to it given.
    fn missing(&self, scan: &Scan, until: usize) -> End {
        if let (1, Some(place)) = (scan.inner, scan.first_inner) {
            return End::Quote(place, scan.style.closing(self.text, place).unwrap_or(1));
        }
        let content = &self.text.0[scan.start..until];
        if scan.role == Role::Name
            && let Some((colon, _)) = name_end(content)
        {
            return End::Missing(scan.start + colon);
        }
        // Brackets behind it close what is open; one stays open as long as something follows.
        let mut closable = self.stack.len() - usize::from(until < self.text.0.len() && !self.stack.is_empty());
        let kept = content.trim_end_matches(|char: char| match char {
            '}' | ']' if closable > 0 => {
                closable -= 1;
                true
            }
            ',' | ' ' | '\t' | '\r' | '\n' => true,
            _ => false,
        });
        End::Missing(scan.start + kept.len())
    }

    /// A line ends in a string: where the string ended before that, unless it simply goes on.
    fn line_end(&self, scan: &Scan, at: usize) -> Option<End> {
        let text = self.text;
        let next = text.space(at);
        let structure = match text.char(next)? {
            '}' | ']' => true,
            '"' | '{' if scan.role == Role::Element => true,
            _ if scan.role == Role::Name => !is_split_name(text, next),
            char => text.name(next) && (!is_bare(char) || self.bare_names(scan)),
        };
        if !structure {
            return None;
        }
        if scan.style == Style::Double
            && text.byte(next) == Some(b'"')
            && let content = text.0[scan.start..at].trim()
            && !content.is_empty()
            && content.trim_matches(['{', '[', ' ', '\t', '\r', '\n']).is_empty()
        {
            // JSON of several lines, whose quotes are not escaped: they tell when they are met.
            return None;
        }
        if let Some(place) = scan.typographic {
            return Some(End::Quote(place, text.char(place).map_or(1, char::len_utf8)));
        }
        Some(self.missing(scan, at))
    }

    /// Whether names without quotes may follow a string: the one before it has none, or the string has others than JSON.
    ///
    /// Otherwise words before a colon, as in a header of a mail whose lines are wrapped, are in the string.
    fn bare_names(&self, scan: &Scan) -> bool {
        scan.style != Style::Double || scan.role == Role::Field && self.text.char(self.last.0).is_some_and(is_bare)
    }

    /// The text ends in a string.
    fn text_end(&self, scan: &Scan) -> End {
        let text = self.text;
        if let Some((place, char)) = scan.typographic.and_then(|place| Some((place, text.char(place)?)))
            && text.space(place + char.len_utf8()) < text.0.len()
        {
            return End::Quote(place, char.len_utf8());
        }
        if scan.inner == 1 {
            return self.missing(scan, text.0.len());
        }
        let until = scan.first_line.unwrap_or(text.0.len());
        if scan.first_line.is_some() || self.closes_all(&text.0[scan.start..until]) {
            self.missing(scan, until)
        } else {
            End::Cut
        }
    }

    /// Whether a text ends with just the brackets that close all that is open.
    fn closes_all(&self, content: &str) -> bool {
        let mut rest = content.trim_end();
        for frame in self.stack.iter().map(|frame| if frame.object { '}' } else { ']' }) {
            let Some(shorter) = rest.strip_suffix(frame) else { return false };
            rest = shorter.trim_end();
        }
        !self.stack.is_empty()
    }

    /// If JSON whose quotes are not escaped begins just before a quote, where it ends.
    fn embedded(&mut self, scan: &mut Scan, quote: usize) -> Option<usize> {
        let text = self.text;
        let before = text.0[scan.start..quote].trim_end();
        if !self.embedded || scan.style != Style::Double || !before.ends_with(['{', '[']) {
            return None;
        }
        let brackets = before.trim_end_matches(['{', '[', ' ', '\t', '\r', '\n']).len();
        let from = text.space(scan.start + brackets);
        match embedded_end(text, from, scan.role) {
            Ok(end) => {
                while scan.fixes.pop_if(|fix| fix.at() >= from).is_some() {}
                scan.fixes.push(Fix::Embedded(from, end));
                Some(end)
            }
            Err(seen) => {
                self.embedded = false;
                self.budget = self.budget.saturating_sub(seen - from);
                None
            }
        }
    }
}

/// Whether a name that begins with this character has no quotes, or escaped ones.
fn is_bare(char: char) -> bool {
    char == '\\' || char.is_alphanumeric() || matches!(char, '_' | '$' | '.' | '-' | '@')
}
