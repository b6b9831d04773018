//! Habits of the writer, from a first look at the text.

use super::ahead::Ahead;

/// Whether the lines behind the first have consecutive numbers in front.
pub(super) fn numbered(text: &str) -> bool {
    let mut lines = text.lines().skip(1).map(line_number);
    let (Some(Some((first, _))), Some(Some((second, _)))) = (lines.next(), lines.next()) else { return false };
    second == first + 1 && lines.next().is_none_or(|third| third.is_some_and(|(third, _)| third == second + 1))
}

/// The number in front of a line, and the length of it and what divides it from the rest.
pub(super) fn line_number(line: &str) -> Option<(u32, usize)> {
    let trimmed = line.trim_start();
    let digits = trimmed.find(|char: char| !char.is_ascii_digit())?;
    let rest = &trimmed[digits..];
    let divider = rest.len() - rest.strip_prefix(['.', ':', '|', ')']).unwrap_or(rest).len();
    let spaced = rest[divider..].starts_with([' ', '\t']) || rest[divider..].is_empty() && divider > 0;
    let number = trimmed[..digits].parse().ok()?;
    spaced.then_some((number, line.len() - trimmed.len() + digits + divider))
}

/// Whether strings stand in doubled quotes.
pub(super) fn doubled(text: Ahead<'_>) -> bool {
    let quote = text.0.len() - text.0.trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']).len();
    let (name, end) = text.word(quote + 2);
    !name.is_empty()
        && text.rest(quote).starts_with("\"\"")
        && text.rest(end).starts_with("\"\"")
        && text.colon(end + 2)
}
