//! Lines that are parts of a document: the lost rest must not pass as words of a log.

use super::{Finding, Level, Once};
use crate::envelope::Scope;
use crate::layout::SIGHT;

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Before a document on its line.
    Before,
    /// On a line, or the rest of one, without a document.
    Around,
}

/// Text that is looked at, at either end of a line.
const NEAR: usize = 4096;

/// Finding for a text that seems to be a part of a document.
pub(crate) fn fragment(scope: &Scope<'_>, side: Side) -> Option<Finding> {
    // Its line, as far as it is looked at.
    let place = || scope.place_of(0..scope.text.lines().next().map_or(0, str::len), "").in_text(SIGHT);
    if side == Side::Around && is_comment(scope.text) {
        let finding = Finding::new(Level::Error, "comment", place(), "a document", "a comment");
        return Some(finding.saying("comment; JSON has none").helping("remove the comments").once(Once::File));
    }
    let is_part = match side {
        Side::Before => ends_in_name(scope.text) || begins_with_name(scope.text),
        Side::Around => is_part(scope.text),
    };
    is_part.then(|| {
        let found = "part of a document";
        Finding::new(Level::Error, "fragment", place(), "a whole document", found)
            .saying("this line looks like part of a document whose beginning or end is missing")
            .helping("a bracket or a quote may be missing on this line, or on the one before")
            .once(Once::Run)
    })
}

/// Whether a line is a comment of a programming language; `#` begins lines of many logs.
fn is_comment(text: &str) -> bool {
    text.trim_start().starts_with("//") || text.trim_start().starts_with("/*")
}

/// Whether a text begins with a name in quotes and a colon: `"eventName": `.
fn begins_with_name(text: &str) -> bool {
    let text = text.trim_ascii_start().trim_start_matches([',', '{', '}', ']']).trim_ascii_start();
    let Some(rest) = text.strip_prefix('"') else { return false };
    let near = &rest.as_bytes()[..rest.len().min(NEAR)];
    let end = near.iter().position(|byte| !is_of_name(*byte));
    let behind = end.and_then(|end| near[end..].strip_prefix(b"\"")).map(<[u8]>::trim_ascii_start);
    end != Some(0) && behind.is_some_and(|behind| behind.starts_with(b":"))
}

/// Whether a text ends with a name in quotes and a colon, so that what follows is the value of a field.
fn ends_in_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let near = bytes[bytes.len().saturating_sub(NEAR)..].trim_ascii_end();
    let Some(rest) = near.strip_suffix(b":").map(<[u8]>::trim_ascii_end).and_then(|rest| rest.strip_suffix(b"\""))
    else {
        return false;
    };
    let name = rest.iter().rev().take_while(|byte| is_of_name(**byte)).count();
    name > 0 && rest[..rest.len() - name].ends_with(b"\"")
}

/// Whether a line without a document looks like part of one: nothing but brackets and commas, or a field at its beginning, or
/// one in it and a bracket at its end.
fn is_part(text: &str) -> bool {
    let text = text.trim();
    let bytes = text.as_bytes();
    let is_punctuation = |byte: &u8| matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b' ' | b'\t');
    if bytes.iter().all(is_punctuation) {
        return !is_balanced(bytes);
    }
    begins_with_name(text) || matches!(bytes.last(), Some(b'}' | b']' | b',')) && has_name(text)
}

/// Whether every bracket has its partner: some loggers write `[]` behind each line.
fn is_balanced(bytes: &[u8]) -> bool {
    let mut open = Vec::new();
    bytes.iter().all(|byte| match byte {
        b'{' | b'[' => {
            open.push(byte + 2);
            true
        }
        b'}' | b']' => open.pop() == Some(*byte),
        _ => true,
    }) && open.is_empty()
}

/// Whether a text has a name in quotes with a colon behind it.
fn has_name(text: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), "\":").any(|at| ends_in_name(&text[..at + 2]))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_documents() {
        for text in [
            r#""eventVersion": "1.08","#,
            r#"  "userIdentity": {"#,
            r#","eventName":"ListUsers"}"#,
            r#"entName":"ListUsers","awsRegion":"eu-west-1"}"#,
            "}",
            "},",
            "]}",
        ] {
            assert!(is_part(text), "{text}");
        }
        for text in [
            "START RequestId: EXAMPLE Version: $LATEST",
            "done",
            "",
            "[]",
            "{} []",
            "at Object.<anonymous> (/var/task/index.js:1:1)",
            r#"GET /a HTTP/1.1" 200 "-" "Mozilla/5.0 (X11; Linux)""#,
            r#"level="info" msg="a: b""#,
            r#"said "name": yes"#,
            "usage: [a] {b}",
        ] {
            assert!(!is_part(text), "{text}");
        }
    }

    #[test]
    fn words_that_lead_into_a_field() {
        assert!(ends_in_name(r#""eventVersion":"1.08","userIdentity": "#));
        assert!(begins_with_name(r#""eventVersion":"1.08", "#));
        for words in ["Received event: ", "2026-03-02T08:15:30Z\tid\tINFO\t", "[INFO] ", "body=\"", "event\": "] {
            assert!(!ends_in_name(words) && !begins_with_name(words), "{words}");
        }
    }
}
