//! A finding, told from where its document begins.

use super::Spot;
use crate::verdict::{Finding, Once};

/// A finding, whose place and help are told from where the document begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) finding: Finding,
    away: Away,
    /// Bytes between.
    bytes: u64,
    /// Place that ends the help.
    help: Option<Away>,
}

/// How far a place is from where the document begins: lines, and columns if it is on the first one, else its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Away {
    lines: u64,
    columns: u64,
}

impl Told {
    pub(super) fn of(finding: &Finding, spot: Spot, prefix: Option<&str>) -> Option<Self> {
        let pointer = match prefix {
            Some(prefix) => finding.pointer.strip_prefix(prefix)?,
            None => &finding.pointer,
        };
        let ending = finding.help.as_deref().and_then(|help| ending(help, spot));
        let text = finding.help.as_deref().map(|help| ending.map_or(help, |(length, _)| &help[..length]));
        let away = Away::of(finding.line, finding.column, spot)?;
        let bytes = finding.offset.checked_sub(spot.offset)?;
        let (pointer, help) = (pointer.to_owned(), text.map(str::to_owned));
        let finding = Finding { pointer, help, line: 0, column: 0, offset: 0, ..finding.clone() };
        Some(Self { finding, away, bytes, help: ending.map(|(_, away)| away) })
    }

    /// Whether it is said once for lines that follow each other, and about the line where the document begins.
    pub(super) fn runs(&self) -> bool {
        self.finding.once == Once::Run && self.away.lines == 0
    }

    pub(super) fn at(&self, spot: Spot, prefix: Option<&str>) -> Finding {
        let (line, column) = self.away.from(spot);
        let pointer = match prefix {
            Some(prefix) => [prefix, &self.finding.pointer].concat(),
            None => self.finding.pointer.clone(),
        };
        let Finding { level, once, about, kind, length, unpacked, .. } = self.finding;
        let Finding { fix, snippet, .. } = &self.finding;
        let Finding { rule, inner, message, found, expected, help, .. } = &self.finding;
        let help = match (help, self.help) {
            (Some(help), Some(away)) => {
                let (line, column) = away.from(spot);
                let mut text = String::with_capacity(help.len() + 48);
                text.push_str(help);
                text.push_str(AT_LINE);
                push_number(&mut text, line);
                text.push_str(AND_COLUMN);
                push_number(&mut text, column);
                Some(text)
            }
            (help, _) => help.clone(),
        };
        let (rule, inner, message) = (rule.clone(), inner.clone(), message.clone());
        let (found, expected) = (found.clone(), expected.clone());
        let (fix, snippet, offset) = (fix.clone(), snippet.clone(), spot.offset + self.bytes);
        Finding {
            level,
            rule,
            line,
            column,
            pointer,
            inner,
            message,
            found,
            expected,
            help,
            fix,
            kind,
            offset,
            length,
            unpacked,
            snippet,
            once,
            about,
        }
    }
}

/// Appends a number; there are many, and this is faster than formatting them.
fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.extend(char::from_digit(u32::try_from(number % 10).unwrap_or_default(), 10));
}

const AT_LINE: &str = " at line ";
const AND_COLUMN: &str = ", column ";

/// Where the place begins that ends a help, and that place.
fn ending(help: &str, spot: Spot) -> Option<(usize, Away)> {
    let length = help.rfind(AT_LINE)?;
    let (line, column) = help[length + AT_LINE.len()..].split_once(AND_COLUMN)?;
    Some((length, Away::of(line.parse().ok()?, column.parse().ok()?, spot)?))
}

impl Away {
    fn of(line: u64, column: u64, spot: Spot) -> Option<Self> {
        let lines = line.checked_sub(spot.line)?;
        let columns = if lines == 0 { column.checked_sub(spot.column)? } else { column };
        Some(Self { lines, columns })
    }

    fn from(self, spot: Spot) -> (u64, u64) {
        let column = if self.lines == 0 { spot.column + self.columns } else { self.columns };
        (spot.line + self.lines, column)
    }
}
