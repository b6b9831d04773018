//! Tables and texts that are wrapped to a width without losing anything.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::plain;
use super::wrap::wrap;

/// Blanks before each line of a table, and between its columns.
const GAP: usize = 2;

/// Least width in which the last column is worth having beside the others.
const LEAST: usize = 36;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Writes rows under their titles. What is too wide is wrapped in the last column; where that would be narrow, the last cell stands in lines of its own below
/// the others; and where these are too wide, each cell stands below its title.
pub(super) fn columns(text: &mut String, width: usize, titles: &[(&str, Align)], rows: &[Vec<String>]) {
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| plain(cell).into_owned()).collect()).collect();
    let head: Vec<String> = titles.iter().map(|(title, _)| (*title).to_owned()).collect();
    let widths: Vec<usize> = (0..titles.len())
        .map(|column| rows.iter().chain([&head]).filter_map(|row| row.get(column)).map(|cell| cell.width()).max())
        .map(Option::unwrap_or_default)
        .collect();
    let first = widths.len().saturating_sub(1);
    let before = widths.iter().take(first).map(|width| width + GAP).sum::<usize>() + GAP;
    let last = widths.last().copied().unwrap_or_default();
    let room = width.saturating_sub(before);
    for row in [&head].into_iter().chain(&rows) {
        if last <= room || room >= LEAST {
            beside(text, row, titles, &widths, room.max(1));
        } else if before <= width {
            below(text, row, titles, &widths, width);
        } else if !std::ptr::eq(row, &raw const head) {
            stacked(text, row, titles, width);
        }
    }
}

/// Cells of a row, those but the last as wide as their columns.
fn cells(row: &[String], titles: &[(&str, Align)], widths: &[usize]) -> String {
    let mut line = " ".repeat(GAP);
    let first = row.len().saturating_sub(1);
    for ((cell, (_, align)), width) in row.iter().take(first).zip(titles).zip(widths) {
        let blanks = " ".repeat(width.saturating_sub(cell.width()));
        match align {
            Align::Left => line.extend([cell, &*blanks]),
            Align::Right => line.extend([&*blanks, cell]),
        }
        line.push_str(&" ".repeat(GAP));
    }
    line
}

/// A row whose last cell is wrapped in its column.
fn beside(text: &mut String, row: &[String], titles: &[(&str, Align)], widths: &[usize], room: usize) {
    let mut line = cells(row, titles, widths);
    let indent = line.width();
    for part in wrap(row.last().map_or("", String::as_str), room) {
        line.push_str(part);
        _ = writeln!(text, "{}", line.trim_end());
        line = " ".repeat(indent);
    }
}

/// A row whose last cell stands below the others.
fn below(text: &mut String, row: &[String], titles: &[(&str, Align)], widths: &[usize], width: usize) {
    _ = writeln!(text, "{}", cells(row, titles, widths).trim_end());
    hang(text, row.last().map_or("", String::as_str), 2 * GAP, 2 * GAP, width);
}

/// A row whose cells stand below each other, each with its title.
fn stacked(text: &mut String, row: &[String], titles: &[(&str, Align)], width: usize) {
    for (index, ((title, _), cell)) in titles.iter().zip(row).enumerate() {
        let indent = if index == 0 { GAP } else { 2 * GAP };
        hang(text, &format!("{title}: {cell}"), indent, 3 * GAP, width);
    }
}

/// Writes a text that is fit for a terminal in lines of a width, the first of them and the others with so many blanks before it.
pub(super) fn hang(text: &mut String, what: &str, first: usize, others: usize, width: usize) {
    let mut indent = first;
    for part in wrap(what, width.saturating_sub(first.max(others)).max(1)) {
        _ = writeln!(text, "{}{part}", " ".repeat(indent));
        indent = others;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(width: usize) -> String {
        let titles = [("who", Align::Left), ("count", Align::Right), ("why", Align::Left)];
        let rows = [
            ["jane@example.com", "7", "delivered to the folder Inbox after all"],
            ["東京@example.com", "1234567", "a-word-without-blanks-that-is-longer-than-its-column"],
        ];
        let mut text = String::new();
        columns(&mut text, width, &titles, &rows.map(|row| row.map(str::to_owned).to_vec()));
        text
    }

    #[test]
    fn nothing_is_wider_than_asked_for_and_nothing_is_lost() {
        let letters = |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
        for width in 1..120 {
            let text = table(width);
            for line in text.lines() {
                assert!(line.width() <= width.max(8), "{width}: {line:?}");
            }
            for cell in ["jane@example.com", "1234567", "a-word-without-blanks-that-is-longer-than-its-column"] {
                assert!(letters(&text).contains(cell), "{width}: {text}");
            }
        }
    }

    #[test]
    fn as_wide_as_there_is_room() {
        insta::assert_snapshot!([200, 66, 40, 24].map(table).join("\n"), @"
        who                 count  why
        jane@example.com        7  delivered to the folder Inbox after all
        東京@example.com  1234567  a-word-without-blanks-that-is-longer-than-its-column

        who                 count  why
        jane@example.com        7  delivered to the folder Inbox after
                                   all
        東京@example.com  1234567  a-word-without-blanks-that-is-longer-
                                   than-its-column

        who                 count
          why
        jane@example.com        7
          delivered to the folder Inbox after
          all
        東京@example.com  1234567
          a-word-without-blanks-that-is-longer
          -than-its-column

        who:
            jane@example.com
          count: 7
          why: delivered to
            the folder Inbox
            after all
        who:
            東京@example.com
          count: 1234567
          why:
            a-word-without-bla
            nks-that-is-longer
            -than-its-column
        ");
    }
}
