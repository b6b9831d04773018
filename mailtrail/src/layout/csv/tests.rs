//! Tables as other programs write them, through windows of any length.

use mailtrail_wire::{Fault, Reader};
use proptest::prelude::*;

use super::*;
use crate::input::{Defect, TextStream};
use crate::layout::{Entry, Flaw, Glance, Stream, Stripped};

/// Everything that is handed over.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    cells: Vec<(String, u64, u64)>,
    texts: Vec<String>,
    remarks: Vec<CsvRemark>,
}

impl Visitor for Seen {
    fn is_quick(&self) -> bool {
        false
    }

    fn quick(&mut self, _: &mut Reader<'_>) -> Result<Glance, Fault> {
        Ok(Glance::Unsure)
    }

    fn noted(&mut self, piece: &Piece<'_>) {
        self.document(piece);
    }

    fn document(&mut self, piece: &Piece<'_>) {
        self.texts.push(piece.text.to_owned());
    }

    fn broken(&mut self, piece: &Piece<'_>, _: &Flaw) {
        self.texts.push(piece.text.to_owned());
    }

    fn words(&mut self, piece: &Piece<'_>) {
        self.texts.push(piece.text.to_owned());
    }

    fn text(&mut self, piece: &Piece<'_>) {
        self.texts.push(piece.text.to_owned());
    }

    fn cell(&mut self, cell: &Cell<'_>) -> bool {
        if cell.role == Role::Other && !cell.text.contains('{') {
            return false;
        }
        self.cells.push((cell.unpack().into_owned(), cell.position.line, cell.position.column));
        cell.text.contains('{')
    }

    fn fields(&self, _: &[String]) -> bool {
        false
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        self.texts.push(entry.line.to_owned());
    }

    fn lines(&mut self, _: &Piece<'_>, document: &Stripped, _: &[Defect], _: usize) {
        self.texts.push(document.text.clone());
    }

    fn remark(&mut self, _: &Piece<'_>, remark: Remark<'_>) {
        if let Remark::Csv(remark) = remark {
            self.remarks.push(remark);
        }
    }
}

fn walk(text: &str, step: usize) -> Seen {
    let mut stream = Stream {
        text: TextStream::with_step(text.as_bytes(), step),
        error: None,
        longest: super::super::LONGEST_DOCUMENT,
    };
    let mut walker = Walker::new(Seen::default());
    // Whoever takes what was found row by row finds the same.
    while !stream.text.at_end() || !stream.window().is_empty() {
        let mut steps = 0;
        walker.walk(&mut stream, |_, _| {
            steps += 1;
            steps > 1
        });
    }
    walker.walk(&mut stream, |_, _| false);
    walker.visitor
}

fn cells(text: &str) -> Vec<String> {
    walk(text, 7).cells.into_iter().map(|(text, ..)| text).collect()
}

#[test]
fn places_are_those_of_the_cells() {
    let seen = walk("\u{feff}@timestamp,@message\r\n1,\"a\r\nb\"\r\n\r\né,c\r\n", 3);
    assert_eq!(seen.cells, [("a\r\nb".to_owned(), 2, 4), ("c".to_owned(), 5, 3)]);
    assert_eq!(seen.remarks, []);
}

#[test]
fn a_broken_quote_costs_one_row() {
    for broken in ["2,\"lost", "2,\"{\"a\":1}\"", "2,\"a\"b\"", "\"2,b"] {
        for next in ["3,\"x\"\"y\"\n4,z\n", "3,\"x\"\"y\"\r\n4,z"] {
            let seen = walk(&format!("timestamp,message\n1,a\n{broken}\n{next}"), 5);
            let found: Vec<_> = seen.cells.iter().map(|(text, ..)| text.as_str()).collect();
            assert_eq!(found, ["a", broken, "x\"y", "z"], "{broken}");
            assert_eq!(seen.remarks, [CsvRemark::Quote], "{broken}");
        }
    }
}

#[test]
fn a_quote_that_is_never_closed_costs_one_row() {
    let rows = "2,b\n".repeat(1000);
    let seen = walk(&format!("timestamp,message\n1,\"lost\n{rows}"), 64);
    assert_eq!(seen.cells.len(), 1001);
    assert_eq!(seen.remarks, [CsvRemark::Quote]);
    let lost = walk(&format!("timestamp,message\n{}", "1,\"lost\n".repeat(1001)), 64);
    assert_eq!((lost.remarks.len(), lost.cells.len()), (1, 1), "no row fits");
}

#[test]
fn rows_of_another_length_are_said_once_and_read() {
    let seen = walk("timestamp,message\n1,a,b\n2,c\n3\n4,\"d\ne\",f\n5,g\n", 4);
    let found: Vec<_> = seen.cells.iter().map(|(text, ..)| text.as_str()).collect();
    assert_eq!(found, ["1,a,b", "c", "3", "4,\"d\ne\",f", "g"]);
    assert_eq!(seen.remarks, [CsvRemark::Cells { columns: 2, cells: 3 }]);
}

#[test]
fn the_last_row_may_be_the_wrong_one() {
    assert_eq!(cells("timestamp,message\n1,a\n2"), ["a", "2"]);
    assert_eq!(cells("timestamp,message\n1,a\n2,\"b"), ["a", "2,\"b"]);
    assert_eq!(cells("timestamp,message\n1,a\n2,\"b\n\n"), ["a", "2,\"b"]);
}

#[test]
fn tables_without_rows_or_messages() {
    assert_eq!(walk("@timestamp,@message\n\n", 4).remarks, [CsvRemark::NoRows]);
    let text = "@timestamp,event.eventName\n1,2\n";
    let remark = CsvRemark::NoMessages { export: Export::Insights, delimiter: b',' };
    assert_eq!(walk(text, 4).remarks, [remark]);
    assert_eq!(walk("@timestamp,event.eventName\n1,{\n", 4).remarks, [], "a document in a cell");
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z{}\":,;\\t ]{0,12}", "[\"\\r\\n,]{0,8}", "\\PC{0,8}", Just("{\"a\":\"b\"}".to_owned())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_others_write_is_read(
        messages in proptest::collection::vec(text(), 1..12),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        always in any::<bool>(),
        crlf in any::<bool>(),
        step in 1_usize..40,
    ) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer =
            csv::WriterBuilder::new().delimiter(delimiter).quote_style(style).terminator(terminator).from_writer(Vec::new());
        writer.write_record(["@timestamp", "@message", "@log"]).unwrap();
        for message in &messages {
            writer.write_record(["2026-03-02 08:15:30.120", message, "a \"b\"\n, c"]).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let seen = walk(&text, step);
        let expected: Vec<_> = messages.iter().filter(|it| !it.trim_ascii().is_empty()).collect();
        let found: Vec<_> = seen.cells.iter().map(|(text, ..)| text).collect();
        prop_assert_eq!(found, expected, "{}", text);
        prop_assert_eq!(seen.remarks, []);
        prop_assert_eq!(seen.texts, Vec::<String>::new());
    }

    #[test]
    fn windows_make_no_difference(
        rows in proptest::collection::vec("[12],?[ab\"\\n]{0,5}\"?", 1..12),
        step in 1_usize..40,
    ) {
        let text = format!("timestamp,message\n{}", rows.join("\n"));
        prop_assert_eq!(walk(&text, step), walk(&text, 1 << 16), "{}", text);
    }

    #[test]
    fn nothing_is_lost(rows in proptest::collection::vec("[12],?[ab\"\\n]{0,5}\"?", 1..12)) {
        let text = format!("timestamp,message\n{}", rows.join("\n"));
        let count = |text: &str, of: char| text.chars().filter(|it| *it == of).count();
        let seen: String = walk(&text, 16).cells.into_iter().map(|(text, ..)| text).collect();
        for letter in ['a', 'b'] {
            prop_assert_eq!(count(&seen, letter), count(&rows.concat(), letter), "{}", text);
        }
    }
}
