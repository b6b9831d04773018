//! Lines of a log, as loggers, container runtimes and people write them: every record that is whole is read, at its place, however the text is cut.
#![no_main]

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use mailtrail::{Options, read_from, validate_in_parts};
use rayon::{ThreadPool, ThreadPoolBuilder};

static POOL: LazyLock<ThreadPool> = LazyLock::new(|| ThreadPoolBuilder::new().num_threads(3).build().unwrap());

/// What stands before a record on its line.
const BEFORE: [&str; 16] = [
    "",
    "Received event: ",
    "2026-03-02T08:15:30.120Z ",
    "2026-03-02 08:15:30,120 ",
    "1772439330120 ",
    "Nov 21 08:15:30 host app[1]: ",
    "<134>1 2026-03-02T08:15:30Z host app 1 - - ",
    "[INFO]\t2026-03-02T08:15:30.120Z\ta1b2c3d4-5678-90ab-cdef-EXAMPLE22222\t",
    "2026-03-02T08:15:30.120456789Z stdout F ",
    "mail_1  | ",
    "\u{1b}[36mweb-1  |\u{1b}[0m ",
    "[pod/mail/app] ",
    "{0} of {1}: ",
    "→ ",
    "'quoted' ",
    "a \"b\": c, ",
];

/// Lines of text without a record.
const WORDS: [&str; 8] = [
    "START RequestId: a1b2c3d4-5678-90ab-cdef-EXAMPLE22222 Version: $LATEST",
    "    at Runtime.handler (/var/task/index.js:5:9)",
    "template {0} of {name}",
    "[main, INFO]",
    "2026-03-02T08:15:30.120456789Z stderr F ready",
    "{\"log\":\"ready\\n\",\"stream\":\"stdout\",\"time\":\"2026-03-02T08:15:30.120Z\"}",
    "",
    "'tis",
];

/// How a record is written.
#[derive(Arbitrary, Debug)]
enum Form {
    /// On one line.
    Line,
    /// Twice on one line.
    Twice,
    /// As a string of JSON.
    Packed,
    /// Over several lines, with words before the first or before each of them.
    Lines(bool),
    /// In pieces of so many bytes, as the runtime of a container cuts lines.
    Pieces(u8),
    /// In a field of a line of JSON, each of its lines or pieces by itself.
    Wrapped(Option<u8>),
}

#[derive(Arbitrary, Debug)]
enum Line<'t> {
    Words(u8),
    Record(u8, Form),
    /// The beginning of a record, which may go on in what follows.
    Cut(u8, u8),
    Any(&'t str),
}

#[derive(Arbitrary, Debug)]
struct Log<'t> {
    part: u8,
    carriage_returns: bool,
    lines: Vec<Line<'t>>,
}

fn record(number: usize) -> String {
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"Root"}},"eventName":"ListUsers","eventID":"{number}"}}"#
    )
}

fn over_lines(record: &str) -> String {
    record.replace("{\"", "{\n  \"").replace(",\"", ",\n  \"").replace('}', "\n}")
}

/// A text in pieces of so many bytes, but for the last one; those of runtimes have 16 KiB, in which a record shows what it is.
fn pieces(text: &str, bytes: u8) -> impl Iterator<Item = (&str, bool)> {
    let bytes = usize::from(bytes).max(24);
    let starts = (0..text.len()).step_by(bytes);
    starts.map(move |from| (&text[from..text.len().min(from + bytes)], from + bytes >= text.len()))
}

fn wrapped(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap_or_default();
    format!("{{\"log\":{text},\"stream\":\"stdout\",\"time\":\"2026-03-02T08:15:30.120Z\"}}\n")
}

impl Line<'_> {
    /// The text of the line, and the records in it that are whole.
    fn text(&self, number: usize) -> (String, usize) {
        let before = |index: u8| BEFORE[usize::from(index) % BEFORE.len()];
        let whole = record(number);
        match self {
            Self::Words(index) => (format!("{}\n", WORDS[usize::from(*index) % WORDS.len()]), 0),
            Self::Any(text) => (format!("{text}\n"), 0),
            Self::Cut(index, at) => (format!("{}{}\n", before(*index), &whole[..usize::from(*at) % whole.len()]), 0),
            Self::Record(index, form) => {
                let before = before(*index);
                match form {
                    Form::Line => (format!("{before}{whole}\n"), 1),
                    Form::Twice => (format!("{before}{whole} {whole}\n"), 2),
                    Form::Packed => (format!("{before}{}\n", serde_json::to_string(&whole).unwrap_or_default()), 1),
                    Form::Lines(each) => {
                        let glue = if *each { format!("\n{before}") } else { "\n".to_owned() };
                        (format!("{before}{}\n", over_lines(&whole).replace('\n', &glue)), 1)
                    }
                    Form::Pieces(bytes) => {
                        let line = |(piece, is_last)| {
                            format!(
                                "2026-03-02T08:15:30.120456789Z stdout {} {piece}\n",
                                if is_last { 'F' } else { 'P' }
                            )
                        };
                        (pieces(&whole, *bytes).map(line).collect(), 1)
                    }
                    Form::Wrapped(None) => {
                        ((over_lines(&whole) + "\n").split_inclusive('\n').map(wrapped).collect(), 1)
                    }
                    Form::Wrapped(Some(bytes)) => {
                        let line = whole + "\n";
                        (pieces(&line, *bytes).map(|(piece, _)| wrapped(piece)).collect(), 1)
                    }
                }
            }
        }
    }

    /// Whether all that it begins ends in it; pieces without a tag go on only if they have the length at which runtimes cut.
    fn is_clear(&self) -> bool {
        match self {
            Self::Words(_) => true,
            Self::Record(_, form) => !matches!(form, Form::Wrapped(Some(_))),
            Self::Cut(..) | Self::Any(_) => false,
        }
    }
}

/// Gives bytes in portions.
struct Portions(Cursor<Vec<u8>>, usize);

impl Read for Portions {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(self.1);
        self.0.read(&mut buffer[..length])
    }
}

fuzz_target!(|log: Log| {
    if log.lines.len() > 24 {
        return;
    }
    let (mut text, mut records) = (String::new(), 0);
    for (number, line) in log.lines.iter().enumerate() {
        let (line, more) = line.text(number);
        text.push_str(&line);
        records += more;
    }
    if log.carriage_returns {
        text = text.replace('\n', "\r\n");
    }
    let options = Options::default();
    let whole = validate_in_parts(text.as_bytes(), &options, &POOL, usize::MAX / 16);
    for part in [usize::from(log.part) + 1, (usize::from(log.part) + 1) * 16] {
        assert_eq!(
            validate_in_parts(text.as_bytes(), &options, &POOL, part),
            whole,
            "parts of {part} bytes of\n{text}"
        );
    }
    let documents = |portion| {
        let items = read_from(Portions(Cursor::new(text.clone().into_bytes()), portion));
        items.map(|item| item.map(|it| (it.line, it.column, it.text)).map_err(|it| it.to_string())).collect::<Vec<_>>()
    };
    let found = documents(usize::MAX);
    assert_eq!(documents(usize::from(log.part) + 1), found, "portions of {text}");
    let lines: Vec<&str> = text.lines().collect();
    for (line, column, _) in found.iter().flatten() {
        let line = lines[usize::try_from(*line).unwrap() - 1];
        assert!(usize::try_from(*column).unwrap() <= line.chars().count(), "{line}:{column} is no place in\n{text}");
    }
    if log.lines.iter().all(Line::is_clear) {
        let read = found.iter().flatten().filter(|(_, _, text)| text.contains("ListUsers")).count();
        assert_eq!(read, records, "records in\n{text}\n{:#?}", whole.0);
    }
});
