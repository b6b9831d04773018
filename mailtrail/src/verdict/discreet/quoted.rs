//! Hides the quoted parts of sentences, unless they are words of ours.

use mailtrail_wire::{TextForm, TextValue as _, Timestamp};

use super::HIDDEN;
use super::described::{bare, described};
use super::ours::is_ours;
use super::way::without_names;

/// What is known of the things in backticks.
pub(super) struct Quoted<'q> {
    /// What of the input may be shown.
    pub(super) shown: [Option<&'q str>; 2],
    /// Whether it is about a time, which everybody may read, and so what it could be.
    pub(super) is_time: bool,
    /// Values as JSON and names that may stand there, also such as have backticks in them.
    pub(super) hidden: &'q [&'q str],
}

/// Stands before the number of a value with backticks; no text of a finding has it.
const STANDS: char = '\0';

/// What comes before the name of something known, never before a value.
const KNOWN: [&str; 2] = ["did you mean ", "known values are "];

/// Nouns before a value, which its description has as well.
const NOUNS: [&str; 3] = ["string ", "number ", "boolean "];

/// A sentence without what is not to be shown; nothing if nobody can tell where its quoted parts end.
pub(super) fn hidden(text: &str, quoted: &Quoted<'_>) -> Option<String> {
    if !text.contains('`') {
        return Some(text.to_owned());
    }
    // What has backticks in it would end too early.
    let mut text = text.to_owned();
    for (index, value) in quoted.hidden.iter().enumerate().filter(|(_, value)| value.contains('`')) {
        for way in [*value, bare(value)] {
            text = text.replace(&format!("`{way}`"), &format!("`{STANDS}{index}`"));
        }
    }
    if !text.matches('`').count().is_multiple_of(2) || has_names_with_backticks(&text) {
        return None;
    }
    let mut told = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        let stands = part.strip_prefix(STANDS).and_then(|index| quoted.hidden.get(index.parse::<usize>().ok()?));
        if index % 2 == 0 {
            told.push_str(part);
        } else if let Some(value) = stands {
            tell(&mut told, value);
        } else if is_shown(part, &told, quoted) {
            told.extend(["`", part, "`"]);
        } else if part.starts_with('/') {
            let ways: Vec<_> = part.split(" -> ").map(|way| without_names(way, quoted.shown[1])).collect();
            told.extend(["`", &ways.join(" -> "), "`"]);
        } else {
            let value = quoted.hidden.iter().copied().find(|value| bare(value) == bare(part)).unwrap_or(part);
            tell(&mut told, value);
        }
    }
    Some(told)
}

/// Whether the names of an unknown document do not stand in a row as they should.
fn has_names_with_backticks(text: &str) -> bool {
    let Some((_, names)) = text.split_once("object with `") else { return false };
    let mut between = names.split('`').skip(1).step_by(2);
    let ends = |part: &str| part.is_empty() || part.starts_with(", ...") || part.starts_with(')');
    !between.by_ref().take_while(|part| !ends(part)).all(|part| part == ", ")
}

fn is_shown(part: &str, before: &str, quoted: &Quoted<'_>) -> bool {
    let text = bare(part);
    let is_known = KNOWN.iter().any(|known| before.rfind(known).is_some_and(|at| !before[at..].contains([';', '?'])));
    let is_value = || quoted.hidden.iter().any(|value| bare(value) == text);
    is_known
        || is_small_number(text) && !is_value()
        || quoted.is_time && is_time(text)
        || quoted.shown.contains(&Some(text))
        || is_ours(text)
        || is_ours(part)
}

/// A day, an hour, a place in a list.
fn is_small_number(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is written as times are.
fn is_time(text: &str) -> bool {
    Timestamp::form(text) != TextForm::Unreadable
}

/// Tells kind and length of a value, as it fits behind what was told before.
fn tell(told: &mut String, value: &str) {
    let is_after = |told: &str, ends: &[&str]| ends.iter().any(|end| told.ends_with(end));
    let noun = NOUNS.iter().find(|noun| told.ends_with(**noun));
    let length = noun.map_or(0, |noun| noun.len());
    let before = &told[..told.len() - length];
    if is_after(before, &["found ", "expected "]) {
        told.truncate(told.len() - length);
        // A string may stand there without its quotes.
        match noun {
            Some(&"string ") if !value.starts_with('"') => told.push_str(&described(&format!("\"{value}"))),
            _ => told.push_str(&described(value)),
        }
    } else if told.ends_with("value ") {
        told.extend(["(", &described(value), ")"]);
    } else {
        told.extend(["`", HIDDEN, "`"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, shown: Option<&str>, secrets: &[&str]) -> Option<String> {
        hidden(text, &Quoted { shown: [shown, None], is_time: false, hidden: secrets })
    }

    #[test]
    fn values_become_what_they_are() {
        for (text, expected) in [
            ("no value", "no value"),
            ("expected a number, found string `jane`", "expected a number, found a string of 4 characters"),
            ("expected a string, found number `12345`", "expected a string, found a number of 5 characters"),
            ("expected `,` or `}`, found `\"jane\"`", "expected `,` or `}`, found a string of 4 characters"),
            ("unknown value `jane` for `eventType`", "unknown value (text of 4 characters) for `eventType`"),
            ("unknown field `for jane`", "unknown field `…`"),
            ("did you mean `eventNome`?", "did you mean `eventNome`?"),
            ("quote it: `\"111122223333\"`; as a number", "quote it: `…`; as a number"),
            ("it holds a `ses sending event` at `/jane/0`", "it holds a `ses sending event` at `/…/0`"),
        ] {
            assert_eq!(told(text, None, &[]).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(
            told("unknown value `jane` for `eventType`", None, &["\"jane\""]).as_deref(),
            Some("unknown value (a string of 4 characters) for `eventType`")
        );
        assert_eq!(told("found string `Bounse`", Some("Bounse"), &[]).as_deref(), Some("found string `Bounse`"));
    }

    #[test]
    fn backticks_in_values_hide_nothing_but_themselves() {
        let text = "expected a number, found string `a`b`c`";
        assert_eq!(
            told(text, None, &["\"a`b`c\""]).as_deref(),
            Some("expected a number, found a string of 5 characters")
        );
        assert_eq!(told("unknown field `a`b`", None, &["a`b"]).as_deref(), Some("unknown field `…`"));
        assert_eq!(told("unknown field `a`b`", None, &[]), None);
        assert_eq!(told("not a known document (object with `eventName`, `a`jane`b`, `x`)", None, &[]), None);
        let text = "not a known document (object with `eventName`, `jane`, ...)";
        assert_eq!(told(text, None, &[]).as_deref(), Some("not a known document (object with `eventName`, `…`, ...)"));
    }
}
