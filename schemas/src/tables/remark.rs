//! Comments of columns.

use crate::prose;

/// Longest comment that the catalogue of AWS Glue takes, in bytes.
const LONGEST: usize = 255;

/// First paragraph of documentation, on one line.
pub(super) fn of(docs: &str) -> String {
    prose::plain(docs).split("\n\n").next().unwrap_or_default().replace('`', "")
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
    fn lines_are_wrapped() {
        assert_eq!(lines("a b", "  "), "  -- a b\n");
        assert_eq!(lines("", ""), "");
        assert!(lines(&"word ".repeat(80), "").lines().all(|line| line.len() < 120 && line.starts_with("-- word")));
    }
}
