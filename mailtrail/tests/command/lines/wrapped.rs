//! Lines of Docker's `json-file` driver: a document over several of them, or in pieces of 16 KiB, is one document.

use mailtrail::{Finding, Options, Summary, read_text, validate_text};

use crate::records::{odd_record, pretty, record};

/// Bytes of a piece.
const PIECE: usize = 16 * 1024;

/// A line of the file for each of these texts.
fn wrapped<'t>(texts: impl IntoIterator<Item = &'t str>, stream: &str) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let line =
        |text| format!("{{\"log\":{},\"stream\":\"{stream}\",\"time\":\"2026-03-02T08:15:30.120Z\"}}\n", quoted(text));
    texts.into_iter().map(line).collect()
}

/// A document over several lines.
fn over_lines(document: &str, stream: &str) -> String {
    wrapped(document.split_inclusive('\n'), stream)
}

/// A line in pieces.
fn in_pieces(line: &str) -> String {
    wrapped(line.as_bytes().chunks(PIECE).map(|piece| std::str::from_utf8(piece).unwrap()), "stdout")
}

fn found(text: &str) -> (Vec<Finding>, Summary) {
    validate_text(text, &Options::default())
}

#[test]
fn a_document_over_several_lines_is_one() {
    let (whole, line) = (pretty(&record(0)) + "\n", record(0) + "\n");
    for words in ["", "Received event: "] {
        let text = over_lines(&format!("{words}{whole}"), "stdout")
            + &wrapped([line.as_str(), "ready\n"], "stdout")
            + &over_lines(&whole, "stderr");
        let (findings, summary) = found(&text);
        assert_eq!((findings.len(), summary.records), (0, 3), "{words}: {findings:?}");
        assert_eq!(read_text(&text).flatten().count(), 3);
    }
}

#[test]
fn what_is_found_in_it_stands_on_its_line() {
    let odd = pretty(&odd_record()) + "\n";
    let text = over_lines(&odd, "stdout") + &over_lines(&(pretty(&record(0)) + "\n"), "stdout");
    let (findings, summary) = found(&text);
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!((finding.pointer.as_str(), summary.records), ("/futureMember", 2));
    let line = odd.lines().position(|line| line.contains("futureMember")).unwrap();
    assert_eq!(finding.line, line as u64 + 1);
    let before = usize::try_from(finding.column).unwrap() - 1;
    assert!(text.lines().nth(line).unwrap()[before..].starts_with("\\\"futureMember"), "{finding:?}");
}

#[test]
fn pieces_are_put_together() {
    let text =
        in_pieces(&(record(3 * PIECE) + "\n")) + &in_pieces(&(record(0) + "\n")) + &in_pieces(&(record(PIECE) + "\n"));
    let (findings, summary) = found(&text);
    assert_eq!((findings.len(), summary.records), (0, 3), "{findings:?}");
    assert!(text.lines().count() > 5);
}

#[test]
fn what_is_cut_costs_no_other_record() {
    let (whole, line) = (pretty(&record(0)) + "\n", record(0) + "\n");
    let lines: Vec<_> = whole.split_inclusive('\n').collect();
    for kept in 1..lines.len() {
        let text = wrapped(lines[..kept].iter().copied(), "stdout")
            + &over_lines(&whole, "stdout")
            + &wrapped([line.as_str()], "stdout");
        // Fewer fields are a document of another program.
        assert!(kept < 8 || found(&text).0.iter().any(|finding| finding.line <= kept as u64 + 1), "{kept}");
        assert_eq!(read_text(&text).flatten().count(), 2, "{kept}");
    }
}
