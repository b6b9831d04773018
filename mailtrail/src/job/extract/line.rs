//! A document as one line.

use crate::envelope::Scope;
use crate::job::product::{Product, json};
use crate::kind::Kind;

/// Appends a document as one line.
pub(super) fn push(document: &str, lines: &mut String) {
    lines.reserve(document.len() + 1);
    one_line(document, lines);
    lines.push('\n');
}

/// Appends a document with the place where it stands, as one line; file and place are put in when it is written.
pub(super) fn with_source(scope: &Scope<'_>, kind: &Kind, product: &mut Product) {
    let place = scope.place_of(0..scope.text.len(), "");
    // A pointer that was completed has the element already.
    let element = scope.element().filter(|(_, index)| matches!(index, crate::layout::Index::Relative(_)));
    product.start(&place, element);
    let lines = &mut product.lines;
    lines.push_str(&json(&place.pointer)[1..]);
    if !place.inner.is_empty() {
        lines.push_str(",\"inner\":[");
        for (index, pointer) in place.inner.iter().enumerate() {
            if index > 0 {
                lines.push(',');
            }
            lines.push_str(&json(pointer));
        }
        lines.push(']');
    }
    lines.push_str(",\"kind\":\"");
    lines.push_str(kind.name);
    lines.push_str("\"},\"document\":");
    one_line(scope.text, lines);
    lines.push_str("}\n");
}

/// Appends a JSON text without its line breaks, and the white space behind them. No string of JSON has one in it.
fn one_line(json: &str, line: &mut String) {
    let mut rest = json;
    while let Some(at) = memchr::memchr2(b'\n', b'\r', rest.as_bytes()) {
        line.push_str(&rest[..at]);
        rest = rest[at..].trim_start_matches([' ', '\t', '\n', '\r']);
    }
    line.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_line_breaks_and_indents_go() {
        let line = |json: &str| {
            let mut line = String::new();
            one_line(json, &mut line);
            line
        };
        assert_eq!(line("{ \"a b\" : [1 , 2]\t}"), "{ \"a b\" : [1 , 2]\t}");
        assert_eq!(line("{\r\n  \"a\\n\": 1.0,\n\n\t\"b\":\r[]\n}"), "{\"a\\n\": 1.0,\"b\":[]}");
    }
}
