//! Exports of consoles as CSV.

use serde_json::Value;

use super::records::{cut_record, odd_record, pretty, record};
use super::support::{Outcome, run, run_on, run_on_bytes};

fn validate(text: &str) -> Outcome {
    run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes())
}

/// A cell in quotation marks.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Rules of what is found with the line and the column of each.
fn found(outcome: &Outcome) -> Vec<(String, u64, u64)> {
    let number = |finding: &Value, name: &str| finding[name].as_u64().unwrap();
    let findings = outcome.findings();
    let rule = |it: &Value| it["rule"].as_str().unwrap().to_owned();
    findings.iter().map(|it| (rule(it), number(it, "line"), number(it, "column"))).collect()
}

fn rules(found: &[(&str, u64, usize)]) -> Vec<(String, u64, u64)> {
    found.iter().map(|(rule, line, column)| ((*rule).to_owned(), *line, *column as u64)).collect()
}

/// Column of the unknown field in a cell that begins in a column with its quotation mark.
fn odd_column(from: usize) -> usize {
    from + quoted(&odd_record()).find("\"\"futureMember").unwrap()
}

#[test]
fn every_export_is_read() {
    let cell = quoted(&odd_record());
    for (text, column) in [
        (format!("@timestamp,@message\n2026-03-02 08:15:30.120,{cell}\n"), 25),
        (format!("\u{feff}@timestamp,@message\r\n2026-03-02 08:15:30.120,{cell}\r\n"), 25),
        (format!("timestamp,message\n1772439330120,{cell}\n"), 15),
        (format!("timestamp;message\n1772439330120;{cell}\n"), 15),
        (format!("timestamp\tmessage\n1772439330120\t{cell}"), 15),
        (format!("\"_raw\",\"_time\",host\n{cell},\"2026-03-02T08:15:30.120+0000\",example\n"), 1),
        (format!("@message\n{cell}\n"), 1),
        (format!("eventJson\n{cell}\n"), 1),
        (format!("id,EventName,CloudTrailEvent\n1,ListUsers,{cell}\n"), 13),
        (format!("id,body\n1,{cell}\n"), 3),
        // No column of messages, but the whole record in some cell.
        (format!("Event name,Event time,Resources\nListUsers,2026-03-02,{cell}\n"), 22),
        (format!("id,place,details\n1,x,{cell}\n"), 5),
        (format!("key,value\n1,{cell}\n"), 3),
        (format!("id,event data\n1,{cell}\n"), 3),
        (format!("n,v\r\n1,{cell}\r\n"), 3),
        (format!("ab\tcd\n1\t{cell}\n"), 3),
        (format!("json\n{cell}\n"), 1),
    ] {
        let outcome = validate(&text);
        assert_eq!(found(&outcome), rules(&[("unknown-member", 2, odd_column(column))]), "{text}");
        assert_eq!((outcome.code, outcome.figure("records"), outcome.figure("errors")), (0, 1, 0), "{text}");
        let round = run_on_bytes(&["roundtrip", "--format", "json", "-"], text.as_bytes());
        assert_eq!((round.code, round.figure("exact")), (0, 1), "{text}");
        let documents: Vec<_> = mailtrail::read_text(&text).map(Result::unwrap).collect();
        assert_eq!((documents.len(), documents[0].text == odd_record(), documents[0].line), (1, true, 2), "{text}");
    }
}

/// Words before a record, other lines of the log, records in several lines, envelopes.
#[test]
fn a_cell_is_a_text_of_its_own() {
    let envelope = format!("{{\"Records\":[{}]}}", odd_record());
    for (cell, records, notes) in [
        (format!("2026-03-02T08:15:30.120Z\tid\tINFO\t{}", odd_record()), 1, 1),
        (format!("START RequestId: EXAMPLE\n{}\n{}\nEND", odd_record(), record(0)), 2, 1),
        (pretty(&odd_record()), 1, 1),
        (envelope, 1, 1),
        ("{\"level\":\"info\"}".to_owned(), 0, 0),
        ("Successfully validated SNS topic for Amazon SES event publishing.".to_owned(), 1, 0),
    ] {
        let text = format!("@timestamp,@message\n1,{}\n2,{}\n3,START\n", quoted(&cell), quoted(&record(0)));
        let outcome = validate(&text);
        let figures = ["records", "errors", "warnings", "notes"].map(|name| outcome.figure(name));
        assert_eq!(figures, [records + 1, 0, 0, notes], "{cell}\n{}", outcome.stdout);
    }
}

#[test]
fn places_in_cells_of_several_lines() {
    let text = format!("@timestamp,@message\n1,{}\n", quoted(&pretty(&odd_record())));
    let line = text.lines().position(|line| line.contains("futureMember")).unwrap() as u64 + 1;
    assert_eq!(found(&validate(&text)), rules(&[("unknown-member", line, 3)]));
}

#[test]
fn exports_without_records_are_named() {
    for (text, words, help) in [
        ("Event name,Event time,User name\nListUsers,2026-03-02,jane\n", "CSV from Event history", "download as JSON"),
        ("Event name;Event time;User name\n", "CSV from Event history", "download as JSON"),
        (
            "\"eventversion\",\"useridentity\"\n\"1.08\",\"{type=Root}\"\n\"1.08\",\"{type=Root}\"\n",
            "columns in lower case, from Athena",
            "select the JSON",
        ),
        ("eventVersion,userIdentity,eventName\n1.08,{type=Root},ListUsers\n", "CloudTrail Lake", "`eventJson`"),
        (
            "@timestamp,event.eventName\n2026-03-02 08:15:30.120,X\n",
            "without `@message`",
            "add `@message` to the query",
        ),
        (
            "@timestamp\tevent.eventName\n1\tX\n",
            "tab-separated values from Logs Insights",
            "add `@message` to the query",
        ),
        ("name,age,place\nJane,30,Springfield\n", "CSV without a column of messages", "download as JSON"),
    ] {
        let outcome = validate(text);
        let [finding] = &outcome.findings()[..] else { panic!("{text}: {}", outcome.stdout) };
        assert_eq!((&finding["rule"], outcome.code), (&Value::from("not-json"), 1), "{text}");
        assert!(finding["message"].as_str().unwrap().contains(words), "{text}: {finding}");
        assert!(finding["help"].as_str().unwrap().contains(help), "{text}: {finding}");
        let round = run_on_bytes(&["roundtrip", "-"], text.as_bytes());
        assert_eq!(round.code, 1, "{text}");
    }
}

#[test]
fn tables_without_anything_are_told() {
    assert_eq!(found(&validate("@timestamp,@message\n")), rules(&[("empty-input", 1, 1)]));
    let outcome = validate("@timestamp,@message\n1,START\n2,END\n");
    assert_eq!((found(&outcome), outcome.code), (rules(&[("no-document", 1, 1)]), 1));
}

/// Behind a broken quote the next row is found, and what the broken one holds is read nevertheless.
#[test]
fn a_broken_quote_hides_nothing() {
    let (whole, odd) = (quoted(&record(0)), odd_record());
    let cell = quoted(&odd);
    for broken in
        [format!("2,{}", &cell[..cell.len() - 1]), format!("2,\"{odd}\""), format!("2,{cell}x"), format!("2,{cell}\"")]
    {
        let text = format!("timestamp,message\n1,{whole}\n{broken}\n3,{whole}\n4,{cell}\n");
        let outcome = validate(&text);
        let names = outcome.rules();
        assert_eq!(names, ["csv-quote", "unknown-member", "unknown-member"], "{broken}\n{}", outcome.stdout);
        let lines: Vec<_> = found(&outcome).iter().map(|it| it.1).collect();
        assert_eq!((lines, outcome.figure("records")), (vec![3, 3, 5], 4), "{broken}");
    }
}

#[test]
fn rows_of_another_length_hide_nothing() {
    let (cell, odd) = (quoted(&odd_record()), odd_record());
    let rows = [format!("1,{cell},more"), cell.clone(), format!("1,{odd}"), format!("1,2,{cell}"), format!("1,{cell}")];
    let outcome = validate(&format!("timestamp,message\n0,x\n{}\n", rows.join("\n")));
    // A cell that is in no quotation marks, with some in it, is a fault of its own.
    let expected = [("csv-cells", 3), ("unknown-member", 3), ("unknown-member", 4), ("csv-quote", 5)];
    let expected = expected.into_iter().chain([5, 6, 7].map(|line| ("unknown-member", line)));
    let lines = found(&outcome).into_iter().map(|(rule, line, _)| (rule, line));
    assert!(lines.eq(expected.map(|(rule, line)| (rule.to_owned(), line))), "{}", outcome.stdout);
    assert_eq!((outcome.figure("records"), outcome.figure("warnings")), (5, 1), "{}", outcome.stdout);
}

#[test]
fn what_is_wrong_in_a_cell_is_found_there() {
    let cut = quoted(&cut_record());
    let bad = quoted(&record(0).replace("\"eventVersion\":\"1.08\"", "\"eventVersion\":5"));
    let text = format!("timestamp,message\n1,{cut}\n2,{bad}\n3,{}\n", quoted(&record(0)));
    let outcome = validate(&text);
    let at = 3 + bad.find(":5").unwrap() + 1;
    let found = found(&outcome);
    assert_eq!(found[0].0, "truncated");
    assert!(found.contains(&("wrong-type".to_owned(), 3, at as u64)), "{found:?}");
    assert_eq!(outcome.figure("records"), 3);
}

#[test]
fn bytes_that_are_no_text_cost_one_row() {
    let mut bytes = format!("timestamp,message\n1,{}\n2,", quoted(&record(0))).into_bytes();
    bytes.extend(
        quoted(&record(0)).replace("ListUsers", "List?Users").bytes().map(|it| if it == b'?' { 0xff } else { it }),
    );
    bytes.extend(format!("\n3,{}\n", quoted(&odd_record())).bytes());
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &bytes);
    assert_eq!(outcome.rules(), ["invalid-utf8", "unknown-member"]);
    assert_eq!((outcome.figure("records"), outcome.findings()[0]["line"].as_u64()), (3, Some(3)));
}

#[test]
fn text_with_commas_is_no_table() {
    for text in [
        format!("ready, message\n{}\n", odd_record()),
        format!("{},{}\n", odd_record(), record(0)),
        format!("2026-03-02 08:15:30,120 message,\n2026-03-02 08:15:31,120 {}\n", odd_record()),
    ] {
        assert!(validate(&text).rules().contains(&"unknown-member".to_owned()), "{text}");
        assert!(!validate(&text).stdout.contains("CSV"), "{text}");
    }
}

#[test]
fn threads_make_no_difference() {
    let mut text = String::from("@timestamp,@message,@log\n");
    for number in 0..4_000_u32 {
        let record = if number % 1000 == 7 { odd_record() } else { record(0) };
        let cell = if number % 999 == 5 { format!("\"{record}\"") } else { quoted(&record) };
        text.extend(["2026-03-02 08:15:30.120,", &cell, ",111122223333:example\n"]);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let report = |threads: &str| run(["validate", "--format", "json", "--threads", threads, path]).stdout;
    let one = report("1");
    assert_eq!((one.matches("csv-quote").count(), one.matches("unknown-member").count()), (4, 4));
    assert!(one == report("2") && one == report("16"));
}

/// Rows by the ten thousand, and one quotation mark in the first of them.
#[test]
fn memory_is_bounded() {
    for opening in ["", "1,\"lost\n"] {
        let row = format!("2,{}\n", quoted(&record(0)));
        let outcome = run_on(&["validate", "--format", "json", "-"], |mut stdin| {
            use std::io::Write as _;
            let rows = row.repeat(1000);
            drop(stdin.write_all(format!("timestamp,message\n{opening}").as_bytes()));
            (0..20).for_each(|_| drop(stdin.write_all(rows.as_bytes())));
        });
        assert_eq!(outcome.figure("records"), 20_000);
        assert_eq!(outcome.rules().len(), usize::from(!opening.is_empty()));
        outcome.assert_peak_below(50);
    }
}

/// Quotation marks in every row that match none: the search for the next row takes linear time.
#[test]
fn hostile_rows_take_linear_time() {
    for row in ["1,\"a\n", "\"\n", "1,\"\"\"\n", "1,\"a\",\"b\n", "\",\"\n", "1,a\"\n\"", "1\n", ",,,,,,,,\n"] {
        let text = format!("timestamp,message\n{}", row.repeat(1024 * 1024 / row.len()));
        let begun = std::time::Instant::now();
        let outcome = validate(&text);
        assert!(outcome.code < 2, "{row:?}");
        assert!(begun.elapsed().as_secs() < 20, "{row:?}: {:?}", begun.elapsed());
        outcome.assert_peak_below(200);
    }
}
