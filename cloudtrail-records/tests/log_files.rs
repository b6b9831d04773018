//! Log files, whole and event by event.

use std::fmt::Write as _;

use cloudtrail_records::{Document as _, Error, ErrorKind, Event, LogFile};

/// What reading event by event gives: names of events, and places of errors with their kinds.
fn read_each(text: &str) -> Vec<String> {
    LogFile::read_each(text).map(describe).collect()
}

fn describe(item: Result<Event, Error>) -> String {
    match item {
        Ok(event) => event.as_record().and_then(|record| record.event_name.as_deref()).unwrap_or("?").to_owned(),
        Err(error) => format!("{} {:?} {}", error.offset(), error.kind(), error.path()),
    }
}

#[test]
fn events_come_one_by_one() {
    let a = r#"{"eventName":"A"}"#;
    let b = r#"{"eventName":"B"}"#;
    for (text, expected) in [
        ("{}".to_owned(), vec!["0 Missing /Records"]),
        (r#"{"records":[]}"#.to_owned(), vec!["0 Missing /Records"]),
        (r#"{"Records":[]}"#.to_owned(), vec![]),
        (format!(r#"{{"Records":[{a}]}}"#), vec!["A"]),
        (format!(r#" {{ "v" : [1] , "Records" : [ {a} , {b} ] , "w" : {{}} }} "#), vec!["A", "B"]),
        (format!(r#"{{"Records":[{a}],"Records":[{b}]}}"#), vec!["A"]),
        (format!(r#"{{"\u0052ecords":[{a}]}}"#), vec!["A"]),
        (format!(r#"{{"Records":[{{}},{a}]}}"#), vec!["?", "A"]),
    ] {
        assert_eq!(read_each(&text), expected, "{text}");
    }
}

#[test]
fn broken_events_cost_no_other() {
    let a = r#"{"eventName":"A"}"#;
    let b = r#"{"eventName":"B"}"#;
    for (broken, error) in [
        (r#"{"eventName":oops}"#, "43 Syntax /Records/1/eventName"),
        (r#"{"eventName":"X",}"#, "47 Syntax /Records/1"),
        (r#"{"a":[1 2]}"#, "38 Syntax /Records/1/a/0"),
        (r#"{"a":"},{ \" ","b":oops}"#, "49 Syntax /Records/1/b"),
        ("{\"a\":\"\n\"}", "36 Syntax /Records/1/a"),
        (r#"{"a":"\x"}"#, "36 Syntax /Records/1/a"),
        ("oops", "30 Syntax /Records/1"),
        ("7", "30 Type /Records/1"),
        ("null", "30 Type /Records/1"),
        ("[{}]", "30 Type /Records/1"),
    ] {
        let text = format!(r#"{{"Records":[{a},{broken},{b}]}}"#);
        assert_eq!(read_each(&text), ["A", error, "B"], "{text}");
    }
    let deep = format!(r#"{{"Records":[{{"a":{}}},{b}]}}"#, "[".repeat(200) + &"]".repeat(200));
    let items: Vec<_> = LogFile::read_each(&deep).collect();
    assert_eq!(items[0].as_ref().unwrap_err().kind(), ErrorKind::TooDeep);
    assert!(items[1].is_ok());
}

#[test]
fn commas_that_lack_or_trail_cost_no_event() {
    let a = r#"{"eventName":"A"}"#;
    assert_eq!(read_each(&format!(r#"{{"Records":[{a} {a},{a}]}}"#)), ["A", "30 Syntax /Records/0", "A", "A"]);
    assert_eq!(read_each(&format!(r#"{{"Records":[{a},],"b":oops}}"#)), ["A", "30 Syntax /Records/1", "36 Syntax /b"]);
}

#[test]
fn texts_that_cannot_be_followed_end() {
    let a = r#"{"eventName":"A"}"#;
    for (rest, error) in [
        ("", "29 Truncated /Records/0"),
        (",", "30 Truncated /Records/1"),
        (r#",{"eventName":"B"#, "45 Truncated /Records/1/eventName"),
        (r#",{"eventName":"B},{"eventName":"C"}]}"#, "49 Syntax /Records/1/eventName"),
        (r#",{"a":{"b":1},{"eventName":"C"}]}"#, "43 Syntax /Records/1"),
        (r#",{"a":[1},{"eventName":"C"}]}"#, "37 Syntax /Records/1/a/0"),
        (r#"},{"eventName":"C"}]}"#, "29 Syntax /Records/0"),
        ("]", "30 Truncated "),
        ("]}x", "31 Syntax "),
    ] {
        let text = format!(r#"{{"Records":[{a}{rest}"#);
        let items = read_each(&text);
        assert_eq!(items.len(), 2, "{text}: {items:?}");
        assert_eq!(items[0], "A");
        // The pointer of a fault behind the list is left to the reader.
        assert!(items[1].starts_with(error.trim_end()), "{text}: {items:?}");
    }
    for text in ["", "[]", "7", r#"{"Records":7}"#, r#"{"Records":null}"#, r#"{"Records":{"a":[]}}"#, "{\"a\":"] {
        let items: Vec<_> = LogFile::read_each(text).collect();
        assert!(matches!(items.as_slice(), [Err(_)]), "{text}: {items:?}");
    }
}

#[test]
fn the_iterator_stays_at_its_end() {
    let mut events = LogFile::read_each("{\"Records\":[oops");
    assert!(events.next().is_some_and(|event| event.is_err()));
    assert!(events.next().is_none());
    assert!(events.next().is_none());
}

#[test]
fn whole_files_and_single_events_agree() {
    let mut text = String::from("{\"Records\":[");
    for index in 0..100 {
        let separator = if index == 0 { "" } else { "," };
        write!(text, "{separator}{{\"eventVersion\":\"1.08\",\"eventName\":\"{index}\",\"eventCategory\":\"Data\"}}")
            .unwrap();
    }
    text.push_str("]}");
    let file = LogFile::from_json(&text).unwrap();
    let each: Vec<_> = LogFile::read_each(&text).collect::<Result<_, _>>().unwrap();
    assert!(file.events().map(|event| event.unwrap().get()).eq(&each));
    assert_eq!(file.records().flatten().count(), 100);
}
