//! A line of the input as a terminal shows it, with the columns of its parts.

use std::borrow::Cow;
use std::ops::Range;

use unicode_width::UnicodeWidthChar as _;

use crate::report::plain;

/// Columns that a tab at the beginning of a line takes.
const TAB: &str = "    ";

/// What stands where text is left out.
const CUT: char = '…';

/// A line as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) text: String,
    /// Columns of the terminal that are marked.
    pub(super) mark: Range<usize>,
}

impl Row {
    /// As much of a line as so many columns take, around a marked part of it; `cut` tells whether the line has more before and behind.
    pub(super) fn fit(line: &str, mark: Range<usize>, cut: (bool, bool), width: usize) -> Self {
        let room = width.saturating_sub(2).max(8);
        // What is marked stands a little before the middle, unless there is less text behind it.
        let from = |mark: usize, all: usize| {
            if all <= room { 0 } else { mark.saturating_sub(room * 2 / 5).min(all - room) }
        };
        if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            // Each byte is a column, as it nearly always is.
            let from = from(mark.start, line.len());
            let to = line.len().min(from + room);
            return Self::of(&line[from..to], mark, from..to, (cut.0 || from > 0, cut.1 || to < line.len()));
        }
        let cells = cells(line);
        let columns = |bytes: Range<usize>| {
            let before = |at: usize| cells.iter().take_while(|cell| cell.at < at).map(|cell| cell.width).sum::<usize>();
            before(bytes.start)..before(bytes.end)
        };
        let (mark, all) = (columns(mark), cells.iter().map(|cell| cell.width).sum::<usize>());
        let from = from(mark.start, all);
        let (mut text, mut at, mut skipped) = (String::new(), 0, 0);
        let mut is_cut = cut;
        for cell in &cells {
            if at < from {
                (at, skipped, is_cut.0) = (at + cell.width, at + cell.width, true);
            } else if at + cell.width > skipped + room {
                is_cut.1 = true;
                break;
            } else {
                text.push_str(&cell.shown);
                at += cell.width;
            }
        }
        Self::of(&text, mark, skipped..at, is_cut)
    }

    /// A part of a line that takes these columns of it, in which others are marked.
    fn of(text: &str, mark: Range<usize>, shown: Range<usize>, is_cut: (bool, bool)) -> Self {
        let lead = usize::from(is_cut.0);
        let place = |column: usize| column.clamp(shown.start, shown.end) - shown.start + lead;
        let mark = place(mark.start)..place(mark.end);
        let cuts = [is_cut.0, is_cut.1].map(|is_cut| if is_cut { CUT.to_string() } else { String::new() });
        Self { text: format!("{}{text}{}", cuts[0], cuts[1]), mark }
    }
}

/// A character as it is shown.
struct Cell<'l> {
    /// Its offset.
    at: usize,
    shown: Cow<'l, str>,
    width: usize,
}

fn cells(line: &str) -> Vec<Cell<'_>> {
    let indent = line.len() - line.trim_start_matches(['\t', ' ']).len();
    let cell = |(at, char): (usize, char)| {
        let shown = match &line[at..at + char.len_utf8()] {
            "\t" if at < indent => Cow::Borrowed(TAB),
            text => plain(text),
        };
        let width = shown.chars().map(|char| char.width().unwrap_or_default()).sum();
        Cell { at, shown, width }
    };
    line.char_indices().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line, and below it what is marked.
    fn shown(line: &str, marked: &str, width: usize) -> (String, usize, usize) {
        let start = line.find(marked).unwrap();
        let row = Row::fit(line, start..start + marked.len(), (false, false), width);
        (row.text, row.mark.start, row.mark.len())
    }

    #[test]
    fn marks_stand_below_what_they_mark() {
        assert_eq!(shown("{\"a\": 1}", "1", 80), ("{\"a\": 1}".into(), 6, 1));
        assert_eq!(shown("\t\t{\"a\": 1}", "1", 80), ("        {\"a\": 1}".into(), 14, 1));
        assert_eq!(shown("東京: 1", "1", 80), ("東京: 1".into(), 6, 1), "wide characters take two columns");
        assert_eq!(shown("a\u{301}é: 1", "1", 80), ("a\u{301}é: 1".into(), 4, 1), "marks on letters take none");
        assert_eq!(shown("a\tb\u{1b}[31m\u{202e}: 1", "1", 80).0, r"a\tb\u{1b}[31m\u{202e}: 1");
        assert_eq!(shown("a\u{1b}: 1", "1", 80), (r"a\u{1b}: 1".into(), 9, 1), "escapes take what is seen of them");
        assert_eq!(shown("ab: \u{1b}", "\u{1b}", 80), (r"ab: \u{1b}".into(), 4, 6));
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let line = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        let (text, start, length) = shown(&line, "X", 40);
        assert_eq!((text.chars().count(), text.chars().nth(start), length), (40, Some('X'), 1), "{text}");
        assert!(text.starts_with("…a") && text.ends_with("b…"), "{text}");
        let line = format!("{}X", "a".repeat(500));
        let (text, start, _) = shown(&line, "X", 40);
        assert_eq!((text.chars().nth(start), text.chars().count()), (Some('X'), 39), "{text}");
        let wide = "京".repeat(100) + "X";
        let (text, start, _) = shown(&wide, "X", 40);
        assert!(text.ends_with('X') && start <= 40, "{text}");
        let row = Row::fit("abc", 3..3, (true, true), 40);
        assert_eq!((row.text.as_str(), row.mark), ("…abc…", 4..4));
    }
}
