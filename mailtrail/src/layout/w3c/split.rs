//! One line, value by value.

use std::ops::Range;

use mailtrail_wire::Reader;

/// Where a value stands in its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Its text, without the quotes around it.
    pub(super) text: Range<usize>,
}

/// Values of a line. JSON and what stands in quotes may hold the delimiter.
pub(super) fn split(line: &str, delimiter: &str) -> Vec<Span> {
    let (mut spans, mut at) = (Vec::new(), 0);
    loop {
        let rest = &line[at..];
        let ends = |end: usize| rest[end..].is_empty() || rest[end..].starts_with(delimiter);
        let (text, end) = match rest.as_bytes().first() {
            Some(b'{' | b'[') => json(rest).filter(|end| ends(*end)).map(|end| (0..end, end)),
            Some(b'"') => quoted(rest).filter(|end| ends(*end)).map(|end| (1..end - 1, end)),
            _ => None,
        }
        .unwrap_or_else(|| {
            let end = rest.find(delimiter).unwrap_or(rest.len());
            (0..end, end)
        });
        spans.push(Span { text: at + text.start..at + text.end });
        if at + end == line.len() {
            return spans;
        }
        at += end + delimiter.len();
    }
}

/// Length of the JSON value that begins a text.
fn json(text: &str) -> Option<usize> {
    let mut reader = Reader::new(text);
    reader.skip().ok().map(|()| reader.at())
}

/// Length of the text in quotes that begins a text.
fn quoted(text: &str) -> Option<usize> {
    text[1..].find('"').map(|end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values<'t>(line: &'t str, delimiter: &str) -> Vec<&'t str> {
        split(line, delimiter).into_iter().map(|span| &line[span.text]).collect()
    }

    #[test]
    fn values_of_a_line() {
        for (line, delimiter, expected) in [
            ("a\tb", "\t", &["a", "b"][..]),
            ("a", "\t", &["a"]),
            ("", "\t", &[""]),
            ("a,,", ",", &["a", "", ""]),
            ("a||b", "||", &["a", "b"]),
            ("[\"a\",\"b\"],c", ",", &["[\"a\",\"b\"]", "c"]),
            ("{\"a\": \"b c\"} d", " ", &["{\"a\": \"b c\"}", "d"]),
            ("\"Access denied\" -", " ", &["Access denied", "-"]),
            // What only begins like JSON or a text in quotes is split as it stands.
            ("[a,b]", ",", &["[a", "b]"]),
            ("\"a,b", ",", &["\"a", "b"]),
            ("{}x,b", ",", &["{}x", "b"]),
        ] {
            assert_eq!(values(line, delimiter), expected, "{line}");
        }
    }
}
