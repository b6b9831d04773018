//! Nothing is invented, and absent, `null`, `{}` and `[]` stay four things.

use cloudtrail_records::{Document as _, Event, LogFile, Presence, Record};
use mailtrail_tests::kinds;
use mailtrail_wire::{Json, Shape};

#[test]
fn an_empty_object_stays_empty() {
    for kind in kinds() {
        assert_eq!((kind.read)("{}").unwrap().to_json(), "{}", "{}", kind.name);
        assert_eq!((kind.read)(" { } ").unwrap().to_json().replace(' ', ""), "{}", "{}", kind.name);
    }
    assert_eq!(Record::default().to_json(), "{}");
}

#[test]
fn every_member_tells_absent_null_and_empty_apart() {
    for kind in kinds() {
        let Shape::Record(record) = kind.shape else { continue };
        for member in record.members {
            let documents =
                ["null", "{}", "[]", "\"\"", "0", "false"].map(|value| format!("{{\"{}\":{value}}}", member.name));
            let mut seen = vec![format!("{:?}", (kind.read)("{}").unwrap())];
            for text in documents {
                let value = (kind.read)(&text).unwrap();
                assert_eq!(value.to_json(), text, "{}", kind.name);
                let debug = format!("{value:?}");
                assert!(!seen.contains(&debug), "{text} looks like another document in {debug}");
                seen.push(debug);
            }
        }
    }
}

#[test]
fn the_states_are_what_a_program_sees() {
    let is = |text: &str, expected: Presence<'_, Json>| {
        let record = Record::from_json(text).unwrap();
        assert_eq!(record.extra.presence("responseElements", &record.response_elements), expected, "{text}");
        assert_eq!(record.response_elements.as_ref(), expected.value());
        assert_eq!(record.extra.is_null("responseElements"), expected.is_null());
    };
    is("{}", Presence::Absent);
    is(r#"{"responseElements":null}"#, Presence::Null);
    is(r#"{"responseElements":{}}"#, Presence::Value(&Json::parse("{}").unwrap()));
    is(r#"{"responseElements":[]}"#, Presence::Value(&Json::parse("[]").unwrap()));
    let record = Record::from_json(r#"{"resources":[]}"#).unwrap();
    assert!(record.resources.unwrap().is_empty());
    let record = Record::from_json(r#"{"resources":{}}"#).unwrap();
    assert_eq!(record.resources, None);
    assert_eq!(record.extra.unexpected("resources").unwrap().as_str(), "{}");
}

#[test]
fn serde_tells_them_apart_too() {
    for text in [
        "{}",
        r#"{"responseElements":null}"#,
        r#"{"responseElements":{}}"#,
        r#"{"resources":[]}"#,
        r#"{"resources":{}}"#,
    ] {
        let record: Record = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&record).unwrap(), text);
        let record: Record = serde_json::from_value(serde_json::from_str(text).unwrap()).unwrap();
        assert_eq!(serde_json::to_value(&record).unwrap().to_string(), text);
    }
}

#[test]
fn one_odd_record_costs_no_other() {
    let text = r#"{"Records":[{"eventName":"A","eventType":"AwsApiCall"},"text",7,null,[],{"Weather":1},{"eventName":"B","eventType":"AwsApiCall"}]}"#;
    let file = LogFile::from_json(text).unwrap();
    let records = file.records.as_ref().unwrap();
    let names: Vec<_> =
        records.iter().filter_map(Event::as_record).map(|record| record.event_name.as_deref()).collect();
    assert_eq!(names, [Some("A"), Some("B")]);
    assert_eq!(records.entries().count(), 7);
    assert_eq!(file.to_json(), text);
}
