//! A document and its origin as one line, and back.

use std::fmt::Write as _;

use crate::json::{is_no_text, members, quoted};
use crate::rows::Place;
use crate::table;

/// The document as it is, with further fields; in the field for what is odd, if it is no object or has such fields itself.
pub(crate) fn line(place: &Place<'_>, row: i64, document: &str) -> String {
    let mut line = String::with_capacity(document.len() + 160);
    let is_plain = members(document)
        .is_some_and(|members| members.iter().all(|(name, _)| table::is_of_document(name) && !is_no_text(name)));
    if is_plain {
        line.push_str(document.trim_end().strip_suffix('}').unwrap_or(document).trim_end());
    } else {
        _ = write!(line, "{{{}:{{\"\":{document}}}", quoted(table::ODD));
    }
    if !line.ends_with('{') {
        line.push(',');
    }
    _ = write!(line, "{}:{},{}:{row}", quoted(table::FILE), quoted(&place.file), quoted(table::ROW));
    let numbers = [
        (table::LINE, place.line),
        (table::COLUMN, place.column),
        (table::OFFSET, place.offset),
        (table::LENGTH, place.length),
    ];
    for (name, number) in numbers {
        _ = write!(line, ",{}:{number}", quoted(name));
    }
    _ = write!(line, ",{}:{}", quoted(table::POINTER), quoted(&place.pointer));
    if !place.inner.is_empty() {
        let inner: Vec<String> = place.inner.iter().map(|pointer| quoted(pointer)).collect();
        _ = write!(line, ",{}:[{}]", quoted(table::INNER), inner.join(","));
    }
    line.push_str("}\n");
    line
}

/// What a line holds.
pub(crate) struct Held {
    /// The file, as a string of JSON.
    pub(crate) file: String,
    pub(crate) row: i64,
    pub(crate) document: String,
}

/// The document of a line and where it comes from; nothing if the line is not what was written here.
pub(crate) fn held(line: &str) -> Option<Held> {
    let members = members(line)?;
    let own = |own: &str| members.iter().find(|(name, _)| name == own).map(|(_, value)| *value);
    let (file, row) = (own(table::FILE)?.to_owned(), own(table::ROW)?.parse().ok()?);
    let document = if let Some(odd) = own(table::ODD) {
        crate::json::members(odd)?.into_iter().find(|(name, _)| name.is_empty())?.1.to_owned()
    } else {
        let of_document = members.iter().filter(|(name, _)| table::is_of_document(name));
        let texts: Vec<String> = of_document.map(|(name, value)| format!("{}:{value}", quoted(name))).collect();
        format!("{{{}}}", texts.join(","))
    };
    Some(Held { file, row, document })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_come_out_again() {
        let place = Place {
            file: "a \"b\".json".into(),
            line: 1,
            column: 2,
            offset: 3,
            length: 4,
            pointer: "/Records/0".into(),
            inner: vec!["/body".to_owned()],
            kind: "cloudtrail record".into(),
        };
        for document in [
            r#"{"a":1.50,"b":null}"#,
            "{}",
            "[1]",
            r#"{"_file":"theirs","_row":null}"#,
            r#"{"x":1,"x":[2, 3]}"#,
            r#"{"\ud83d":"\udc00","\\ud83d":1}"#,
            "{ }",
        ] {
            let line = line(&place, 7, document);
            let held = held(line.trim_end()).expect("a line of ours");
            assert_eq!((&*held.file, held.row), ("\"a \\\"b\\\".json\"", 7));
            assert_eq!(held.document, document.replace("{ }", "{}"), "{line}");
        }
        assert!(held("{\"a\":1}").is_none() && held("[").is_none());
    }
}
