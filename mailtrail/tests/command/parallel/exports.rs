//! Exported log groups, and logs in which not every line is a record.

use super::{figure, mixed, same, whole};
use crate::layouts::gzip;
use crate::records::{cut_record, pretty, record};

const TIME: &str = "2026-03-02T08:15:30.120Z";

/// A log in which some records have a time in front of them.
fn log(records: &[String], has_time: impl Fn(usize) -> bool) -> String {
    let line = |(index, record): (usize, &String)| {
        if has_time(index) { format!("{TIME} {record}\n") } else { format!("{record}\n") }
    };
    records.iter().enumerate().map(line).collect()
}

/// Puts lines of text into a log: every so many lines, the next of them.
fn with_text(log: &str, text: &[&str]) -> String {
    let mut text = text.iter().cycle();
    let line = |(index, line)| {
        let before = if index % 11 == 7 { text.next().copied().unwrap_or_default() } else { "" };
        format!("{before}{line}")
    };
    log.split_inclusive('\n').enumerate().map(line).collect()
}

#[test]
fn exports() {
    let text = log(&mixed(2500), |_| true);
    let report = same("export", &*text);
    assert_eq!(figure(&report, "records"), 2500);
    assert!(figure(&report, "errors") > 20 && figure(&report, "notes") > 20);
    same("export of Windows", text.replace('\n', "\r\n"));
    same("export with a tab", text.replace("Z {", "Z\t{"));
    same("packed export", gzip(text.as_bytes()));
    same("export in one line", text.replace('\n', " "));
    same("export without its end", &text[..text.len() * 2 / 3]);
}

/// What stands before a record tells where lines can be cut, too.
#[test]
fn words_in_front_of_records() {
    for words in ["INFO ", "2026-03-02T08:15:30.120Z INFO event=", "app-1  | ", "[INFO] ", "12:", "> "] {
        for behind in ["", " done in 5 ms"] {
            let line = |record: &String| format!("{words}{record}{behind}\n");
            let text: String = mixed(2500).iter().map(line).collect();
            let report = same(&format!("{words:?} {behind:?}"), &*text);
            assert_eq!(figure(&report, "records"), 2500, "{words:?} {behind:?}");
            same(
                &format!("{words:?} {behind:?}, lines of text"),
                with_text(&text, &["ready\n", "{oops}\n", "INFO {\n"]),
            );
        }
    }
}

#[test]
fn words_in_front_of_each_line() {
    for words in ["app-1  | ", "2026-03-02T08:15:30.120Z ", "> "] {
        let records: Vec<_> = whole(1500).iter().map(|record| pretty(record)).collect();
        let with_words = |line| format!("{words}{line}\n");
        let text: String = records.join("\n").lines().map(with_words).collect();
        let report = same(words, &*text);
        assert_eq!((figure(&report, "records"), figure(&report, "errors")), (1500, 0), "{words}");
        same(&format!("{words}, mixed"), format!("{text}{}\n{text}", mixed(1500).join("\n")));
    }
}

/// Services whose lines come between each other's: wherever parts are cut, the same is found.
#[test]
fn lines_of_services() {
    let records: Vec<_> = whole(1500).iter().map(|record| pretty(record)).collect();
    let (mut text, mut waiting) = (String::new(), Vec::new());
    for (index, record) in records.iter().enumerate() {
        let lines = record.lines().map(|line| format!("web-{}  | {line}\n", index % 3));
        waiting.push(lines.collect::<Vec<_>>().into_iter());
        if waiting.len() == 3 {
            while waiting.iter().any(|lines| lines.len() > 0) {
                for lines in &mut waiting {
                    text.extend(lines.take(2));
                }
            }
            waiting.clear();
        }
    }
    let report = same("services", &*text);
    assert_eq!((figure(&report, "records"), figure(&report, "errors")), (1500, 0));
    same("services, with text", with_text(&text, &["web-1  | ready\n", "{oops}\n", "db  | {\n", "web-1  | {\n"]));
}

#[test]
fn exports_with_records_in_several_lines() {
    let records: Vec<_> = whole(2500).iter().map(|record| pretty(record)).collect();
    let report = same("indented", log(&records, |_| true));
    assert_eq!((figure(&report, "records"), figure(&report, "errors")), (2500, 0));
}

#[test]
fn exports_with_cut_records() {
    let records: Vec<_> =
        (0..3000).map(|index| if index % 23 == 5 { cut_record() } else { record(index % 300) }).collect();
    let report = same("export with cut records", log(&records, |_| true));
    assert_eq!((figure(&report, "records"), figure(&report, "errors")), (3000, 131));
}

/// Where only some records have a time, cuts are found at the others, and the parts have records with a time in them.
#[test]
fn times_in_front_of_some_records() {
    let records = mixed(2500);
    for (name, has_time) in [
        ("every third", (|index| index % 3 == 0) as fn(usize) -> bool),
        ("all but every ninth", |index| index % 9 != 0),
        ("stretches", |index| (index / 400).is_multiple_of(2)),
        ("the later ones", |index| index > 1000),
        ("the earlier ones", |index| index < 1000),
    ] {
        assert_eq!(figure(&same(name, log(&records, has_time)), "records"), 2500, "{name}");
    }
}

#[test]
fn lines_of_text_between_records() {
    const TEXT: &[&str] = &[
        "START RequestId: EXAMPLE Version: 1\n",
        "END RequestId: EXAMPLE\n\n",
        "a list: 1, 2,\nand more of it\n",
        "12 of 30\n",
        "{oops}\n",
        "{\"eventVersion\" \"1.08\"}\n",
    ];
    let records = whole(2500);
    let timed: Vec<_> = TEXT.iter().map(|line| format!("{TIME} {line}")).collect();
    let timed: Vec<_> = timed.iter().map(|line| &**line).collect();
    for (name, text) in [("text", TEXT), ("text with times", &timed)] {
        for (layout, has_time) in [
            ("lines", (|_| false) as fn(usize) -> bool),
            ("export", |_| true),
            ("times in front of most", |index| index % 5 != 0),
        ] {
            let report = same(&format!("{layout}, {name}"), with_text(&log(&records, has_time), text));
            assert!(figure(&report, "records") >= 2500, "{layout}, {name}");
            assert!(figure(&report, "errors") + figure(&report, "unrecognized") > 100, "{layout}, {name}");
        }
    }
}

/// A line that begins with words in brackets is text, not the beginning of an array.
#[test]
fn lines_of_text_that_begin_with_a_bracket() {
    let records = whole(2500);
    for (name, has_time, line) in [
        ("lines", (|_| false) as fn(usize) -> bool, "[INFO] begun\n"),
        ("export", |_| true, "[INFO] begun\n"),
        ("times", |_| true, &format!("{TIME} [INFO] begun\n")),
    ] {
        let report = same(name, with_text(&log(&records, has_time), &[line]));
        assert!(figure(&report, "records") >= 2500 && figure(&report, "lines") > 100, "{name}");
    }
}
