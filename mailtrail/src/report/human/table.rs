//! Tables at the end of a report.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr as _;

use super::files::{Files, LISTED};
use super::ink::{self, Ink};
use crate::envelope::ENVELOPES;
use crate::report::counted;
use crate::verdict::{KindSummary, Summary};

/// Rows of names and figures.
struct Table<const N: usize> {
    head: [&'static str; N],
    rows: Vec<(String, [u64; N])>,
}

impl<const N: usize> Table<N> {
    fn write(&self, out: &mut impl Write, ink: Ink, title: &str, width: usize) -> io::Result<()> {
        let figures = |column: usize| {
            let widest = self.rows.iter().map(|(_, figures)| figures[column].to_string().len()).max();
            widest.unwrap_or_default().max(self.head[column].len())
        };
        let widths: [usize; N] = std::array::from_fn(figures);
        let room = width.saturating_sub(widths.iter().sum::<usize>() + 2 * N).max(title.len() + 8);
        let names: Vec<_> = self.rows.iter().map(|(name, _)| shortened(name, room)).collect();
        let names_width = names.iter().map(|name| name.width()).max().unwrap_or_default().max(title.len());
        let head = self.head.iter().zip(widths).map(|(name, width)| format!("  {name:>width$}"));
        ink.paint(out, ink::HEAD, &format!("{title:names_width$}{}", head.collect::<String>()))?;
        writeln!(out)?;
        for (name, (_, figures)) in names.iter().zip(&self.rows) {
            let figures = figures.iter().zip(widths).map(|(figure, width)| format!("  {figure:>width$}"));
            let gap = names_width - name.width();
            writeln!(out, "{name}{:gap$}{}", "", figures.collect::<String>())?;
        }
        Ok(())
    }
}

/// A name without its beginning, if it is too long.
fn shortened(name: &str, room: usize) -> String {
    if name.width() <= room {
        return name.to_owned();
    }
    let fits = |(at, _): &(usize, char)| name[*at..].width() < room;
    let at = name.char_indices().find(fits).map_or(name.len(), |(at, _)| at);
    format!("…{}", &name[at..])
}

/// The tables of a run, if it had several files, or records of several kinds.
pub(super) fn written(ink: Ink, files: &mut Files, summary: &Summary, width: usize) -> io::Result<Vec<u8>> {
    let (mut out, (worst, more)) = (Vec::new(), files.take());
    if summary.files > 1 && !worst.is_empty() {
        let rows = worst;
        Table { head: ["errors", "warnings", "notes"], rows }.write(&mut out, ink, "file", width)?;
        if more > 0 {
            writeln!(out, "and {} with findings, none worse than these {LISTED}", counted(more, "more file"))?;
        }
        writeln!(out)?;
    }
    if has_several(summary) {
        let row = |it: &KindSummary| {
            let documents = if it.kind.is_some() { it.documents } else { summary.unrecognized };
            (it.kind.unwrap_or("no known kind").to_owned(), [documents, it.errors, it.warnings, it.notes])
        };
        let (unknown, known): (Vec<_>, Vec<_>) = summary.kinds.iter().partition(|it| it.kind.is_none());
        let rows = known.into_iter().chain(unknown).map(row).filter(|(_, figures)| *figures != [0; 4]).collect();
        Table { head: ["documents", "errors", "warnings", "notes"], rows }.write(&mut out, ink, "kind", width)?;
        writeln!(out)?;
    }
    Ok(out)
}

/// Whether figures of kinds say more than the last line: envelopes around the records of one file are no kinds of their own.
fn has_several(summary: &Summary) -> bool {
    let is_envelope = |kind: &str| ENVELOPES.iter().any(|envelope| envelope.name == kind);
    let kinds = || summary.kinds.iter().filter_map(|it| it.kind.filter(|_| it.documents > 0));
    if summary.files > 1 {
        kinds().nth(1).is_some()
    } else {
        kinds().filter(|kind| !is_envelope(kind)).nth(1).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_at_their_beginning() {
        assert_eq!(shortened("logs/a.json", 20), "logs/a.json");
        assert_eq!(shortened("logs/2026/03/02/a.json", 12), "…3/02/a.json");
        assert_eq!(shortened("東京東京東京", 7), "…京東京");
    }
}
