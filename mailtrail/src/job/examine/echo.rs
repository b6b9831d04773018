//! Short documents that stand there again and again, as in a file that is broken from end to end: what was found in two of them in
//! different places is found in the others, and is not looked for again.

use mailtrail_wire::Fault;

use crate::input::Position;
use crate::job::tally::Tally;
use crate::layout::{Container, Flaw, Index, Piece, Setting};
use crate::verdict::{Finding, Summary};

/// Longest document that is remembered, in bytes.
const LONGEST: usize = 256;

/// The last short document, and what was found in it.
#[derive(Debug, Default)]
pub(super) struct Echo {
    text: String,
    around: Option<Around>,
    /// What was found when it stood there for the second time.
    heard: Option<Heard>,
    /// Places at which the third one was as the second.
    known: Option<Span>,
}

/// What the findings depend on, but for the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Around {
    setting: Setting,
    container: Option<&'static Container>,
    fault: Option<Fault>,
}

/// Where a document stands.
#[derive(Clone, Copy, Debug)]
struct Spot {
    line: u64,
    column: u64,
    index: Option<Index>,
}

/// Places that two documents of the same text were found at: what they have in common, a third one needs too.
#[derive(Clone, Copy, Debug)]
struct Span(Spot, Spot);

/// What was found in a document.
#[derive(Debug)]
struct Heard {
    spot: Spot,
    counts: Summary,
    seen: u64,
    findings: Vec<Told>,
}

/// A finding, whose place and help are told from where the document begins.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    finding: Finding,
    away: Away,
    /// Place that ends the help.
    help: Option<Away>,
}

/// How far a place is from where the document begins: lines, and columns if it is on the first one, else its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Away {
    lines: u64,
    columns: u64,
}

impl Echo {
    /// Whether a document is the same as the one before, which is then the one that is remembered.
    pub(super) fn hears(&mut self, piece: &Piece<'_>, flaw: Option<&Flaw>) -> bool {
        let container = piece.element.map(|(container, _)| container);
        let around = Around { setting: piece.setting, container, fault: flaw.map(|flaw| flaw.fault) };
        let is_short = piece.text.len() <= LONGEST && flaw.is_none_or(|flaw| flaw.invalid.is_none());
        let is_same = is_short && self.around == Some(around) && self.text == piece.text;
        if !is_same {
            (self.heard, self.known) = (None, None);
            self.around = is_short.then_some(around);
            self.text.clear();
            self.text.push_str(if is_short { piece.text } else { "" });
        }
        is_same
    }

    /// Repeats what was found in the document that is remembered, if that is known for this place.
    pub(super) fn repeats(&self, piece: &Piece<'_>, tally: &mut Tally) -> bool {
        let (Some(heard), Some(span)) = (&self.heard, &self.known) else { return false };
        let spot = Spot::of(piece);
        if !span.covers(spot) {
            return false;
        }
        tally.counts.add(&heard.counts);
        tally.seen += heard.seen;
        let prefix = prefix(piece);
        tally.findings.extend(heard.findings.iter().map(|told| told.at(spot, prefix.as_deref())));
        true
    }

    /// Remembers what was found; `is_all` tells whether that is all there was to it.
    pub(super) fn learn(&mut self, piece: &Piece<'_>, tally: &Tally, is_all: bool) {
        let (spot, prefix) = (Spot::of(piece), prefix(piece));
        let findings = tally.findings.iter().map(|finding| Told::of(finding, spot, prefix.as_deref()));
        let Some(findings) = findings.collect::<Option<Vec<_>>>().filter(|_| is_all) else {
            (self.heard, self.known) = (None, None);
            return;
        };
        let heard = Heard { spot, counts: tally.counts.clone(), seen: tally.seen, findings };
        let is_same = |before: &Heard| {
            (&before.counts, before.seen, &before.findings) == (&heard.counts, heard.seen, &heard.findings)
        };
        self.known = self.heard.as_ref().filter(|before| is_same(before)).map(|before| Span(before.spot, spot));
        self.heard = Some(heard);
    }
}

impl Spot {
    fn of(piece: &Piece<'_>) -> Self {
        let Position { line, column, .. } = piece.position;
        Self { line, column, index: piece.element.map(|(_, index)| index) }
    }
}

impl Span {
    /// Whether what was the same in both places is the same in this one.
    fn covers(self, spot: Spot) -> bool {
        let Self(one, other) = self;
        (one.line != other.line || one.line == spot.line)
            && (one.column != other.column || one.column == spot.column)
            && (one.index != other.index || one.index == spot.index)
    }
}

/// Pointer of the element that a document is, if its number is known.
fn prefix(piece: &Piece<'_>) -> Option<String> {
    match piece.element {
        Some((container, Index::Absolute(index))) => Some(container.pointer(index, "")),
        _ => None,
    }
}

impl Told {
    fn of(finding: &Finding, spot: Spot, prefix: Option<&str>) -> Option<Self> {
        let pointer = match prefix {
            Some(prefix) => finding.pointer.strip_prefix(prefix)?,
            None => &finding.pointer,
        };
        let ending = finding.help.as_deref().and_then(|help| ending(help, spot));
        let text = finding.help.as_deref().map(|help| ending.map_or(help, |(length, _)| &help[..length]));
        let away = Away::of(finding.line, finding.column, spot)?;
        let (pointer, help) = (pointer.to_owned(), text.map(str::to_owned));
        let finding = Finding { pointer, help, line: 0, column: 0, ..finding.clone() };
        Some(Self { finding, away, help: ending.map(|(_, away)| away) })
    }

    fn at(&self, spot: Spot, prefix: Option<&str>) -> Finding {
        let (line, column) = self.away.from(spot);
        let mut finding = Finding { line, column, ..self.finding.clone() };
        if let Some(prefix) = prefix {
            finding.pointer.insert_str(0, prefix);
        }
        if let (Some(help), Some(away)) = (&mut finding.help, self.help) {
            let (line, column) = away.from(spot);
            help.push_str(&format!("{AT_LINE}{line}{AND_COLUMN}{column}"));
        }
        finding
    }
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
