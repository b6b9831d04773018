//! Comments of columns.

use crate::{Column, ColumnKind, prose};

/// Longest comment that the catalogue of AWS Glue takes, in bytes.
const LONGEST: usize = 255;

/// First paragraph of documentation, on one line.
pub(super) fn of(docs: &str) -> String {
    prose::plain_docs(docs).split("\n\n").next().unwrap_or_default().replace('`', "")
}

/// A comment that the catalogue takes: as many sentences as fit, else as many words.
pub(super) fn short(comment: &str) -> &str {
    if comment.len() <= LONGEST {
        return comment;
    }
    let ends =
        |separator: &str| comment.match_indices(separator).map(|(at, _)| at).take_while(|at| *at < LONGEST).last();
    match (ends(". "), ends(" ")) {
        (Some(end), _) => &comment[..=end],
        (None, Some(end)) => &comment[..end],
        (None, None) => "",
    }
}

/// Comment of a column for engines whose comments reach into structures: it also says where JSON stands in a text.
pub(super) fn with_kind(column: &Column) -> String {
    let addition = match &column.kind {
        ColumnKind::Json => "As JSON.",
        ColumnKind::Mixed => "As JSON if it is not text.",
        ColumnKind::Map(inner) if **inner == ColumnKind::Json => "Each value as JSON.",
        _ => "",
    };
    format!("{} {addition}", column.comment).trim().to_owned()
}

/// A note at the head of a file: its lines, of which those that begin with two blanks stay as they are.
pub(super) fn note(note: &str) -> String {
    let line = |line: &str| if line.starts_with("  ") { format!("-- {line}\n") } else { lines(line, "") };
    note.lines().map(line).collect()
}

/// A comment on lines that begin with `--`.
pub(super) fn lines(comment: &str, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in comment.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() <= 114 => {
                line.push(' ');
                *line += word;
            }
            _ => lines.push(format!("{indent}-- {word}")),
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_paragraph() {
        assert_eq!(of("Kind of [`Event`](crate::Event),\nin `JSON`.\n\nSee more."), "Kind of Event, in JSON.");
        assert_eq!(of(""), "");
    }

    #[test]
    fn long_comments_end_with_a_sentence() {
        assert_eq!(short("Short."), "Short.");
        let long = format!("First. Second, {}", "and ".repeat(80));
        assert_eq!(short(&long), "First.");
        let words = "word ".repeat(80);
        assert_eq!(short(&words).len(), 254);
        assert_eq!(short(&"x".repeat(300)), "");
    }

    #[test]
    fn kinds_that_text_hides_are_named() {
        let column = |kind, comment: &str| with_kind(&Column { name: "a", kind, comment: comment.to_owned() });
        assert_eq!(column(ColumnKind::Json, "Answer."), "Answer. As JSON.");
        assert_eq!(column(ColumnKind::Mixed, ""), "As JSON if it is not text.");
        assert_eq!(column(ColumnKind::Text, "Answer."), "Answer.");
    }

    #[test]
    fn queries_stay_on_their_line() {
        let query = format!("  SELECT {}", "a, ".repeat(60));
        assert_eq!(note(&format!("All:\n{query}")), format!("-- All:\n-- {query}\n"));
    }

    #[test]
    fn lines_are_wrapped() {
        assert_eq!(lines("a b", "  "), "  -- a b\n");
        assert_eq!(lines("", ""), "");
        assert!(lines(&"word ".repeat(80), "").lines().all(|line| line.len() < 120 && line.starts_with("-- word")));
    }
}
