//! Lines that a container runtime cuts into pieces of 16 KiB: they are one line.

use mailtrail::{Options, read_text, validate_text};

use crate::records::{odd_record, record};

/// Bytes of a piece.
const PIECE: usize = 16 * 1024;

/// A line as the runtime writes it.
fn in_pieces(line: &str, stream: &str) -> String {
    let pieces: Vec<_> = line.as_bytes().chunks(PIECE).map(|piece| std::str::from_utf8(piece).unwrap()).collect();
    let last = pieces.len() - 1;
    let write = |(index, piece): (usize, &&str)| {
        let tag = if index == last { "F" } else { "P" };
        format!("2026-03-02T08:15:30.{:09}Z {stream} {tag} {piece}\n", index + 1)
    };
    pieces.iter().enumerate().map(write).collect()
}

#[test]
fn a_record_in_pieces_is_a_record() {
    for padding in [0, PIECE, 2 * PIECE, 5 * PIECE] {
        for words in ["", "Received event: "] {
            let line = format!("{words}{}", record(padding));
            let text = in_pieces(&line, "stdout") + &in_pieces("ready", "stderr") + &in_pieces(&line, "stderr");
            let (findings, summary) = validate_text(&text, &Options::default());
            assert_eq!((findings.len(), summary.records, summary.lines), (0, 2, 1), "{padding} {words}: {findings:?}");
            assert_eq!(read_text(&text).flatten().count(), 2);
        }
    }
}

#[test]
fn what_is_found_in_a_piece_stands_on_its_line() {
    // The piece begins behind the comment, which comes before what is odd.
    let odd = odd_record().replace("\"comment\":\"\"", &format!("\"comment\":\"{}\"", "x".repeat(2 * PIECE)));
    let text = in_pieces(&record(0), "stdout") + &in_pieces(&odd, "stdout") + &in_pieces(&record(9), "stdout");
    let (findings, summary) = validate_text(&text, &Options::default());
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!((summary.records, finding.pointer.as_str(), finding.line), (3, "/futureMember", 4));
    let line = text.lines().nth(3).unwrap();
    assert!(
        line.chars()
            .skip(usize::try_from(finding.column).unwrap() - 1)
            .collect::<String>()
            .starts_with("\"futureMember\"")
    );
}

#[test]
fn pieces_that_are_missing_cost_no_other_record() {
    let whole = in_pieces(&record(3 * PIECE), "stdout");
    let pieces: Vec<_> = whole.lines().collect();
    assert_eq!(pieces.len(), 4);
    for missing in 1..pieces.len() {
        let mut left = pieces.clone();
        left.remove(missing);
        let text = left.join("\n") + "\n" + &in_pieces(&record(0), "stdout") + &in_pieces(&record(PIECE), "stdout");
        let (findings, _) = validate_text(&text, &Options::default());
        assert!(findings.len() <= 2, "{findings:?}");
        assert!(read_text(&text).flatten().count() >= 2, "{missing}");
    }
}
