//! Lines of text whose bytes are not UTF-8.

use super::super::records::record;
use super::super::support::run_on_bytes;

fn report(bytes: &[u8]) -> (Vec<(String, String, u64, u64)>, String) {
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], bytes);
    assert!(outcome.stdout.is_ascii(), "no bytes of the input: {}", outcome.stdout);
    let findings = outcome.findings().into_iter().map(|finding| {
        let text = |name: &str| finding[name].as_str().unwrap().to_owned();
        (text("rule"), text("level"), finding["line"].as_u64().unwrap(), finding["column"].as_u64().unwrap())
    });
    let findings = findings.collect();
    (findings, outcome.stdout)
}

#[test]
fn lines_of_text_that_are_not_utf8_are_one_finding() {
    let (first, second) = (record(0), record(1));
    let lines =
        [b"started\ncaf\xe9, na\xefve\n".as_slice(), first.as_bytes(), b"\nx \xff ", second.as_bytes(), b"\n\xe9\n"];
    let (findings, text) = report(&lines.concat());
    assert_eq!(findings, [("invalid-utf8".to_owned(), "error".to_owned(), 2, 4)], "{text}");
    assert!(text.contains("invalid UTF-8 in 3 lines of text; the first one has byte `0xe9`"), "{text}");
    assert!(text.contains("byte offset 11"), "{text}");
    assert!(text.contains(r#""records":2"#), "{text}");
}

#[test]
fn one_line_of_text_that_is_not_utf8() {
    let (findings, text) = report(&[record(0).as_bytes(), b"\nna\xc3ve\n"].concat());
    assert_eq!(findings, [("invalid-utf8".to_owned(), "error".to_owned(), 2, 3)], "{text}");
    assert!(text.contains("invalid UTF-8 in a line of text: byte `0xc3`"), "{text}");
}

#[test]
fn behind_a_document_too() {
    let (findings, text) = report(&[b"got ".as_slice(), record(0).as_bytes(), b" na\xefve\n"].concat());
    assert_eq!((findings.len(), &*findings[0].0), (1, "invalid-utf8"), "{text}");
}

#[test]
fn any_number_of_lines_is_one_finding() {
    let bytes = [b"caf\xe9\n".repeat(50_000), record(0).into_bytes()].concat();
    let (findings, text) = report(&bytes);
    assert_eq!(findings.len(), 1);
    assert!(text.contains("in 50000 lines of text"), "{text}");
}
