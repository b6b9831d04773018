//! Half surrogate pairs: JSON by the grammar, but no text. They stay where they are.

use cloudtrail_records::{Document as _, Json, Record};
use mailtrail_tests::tree::discrepancies;
use mailtrail_tests::{Tree, kinds};
use mailtrail_wire::{IssueKind, Wire, check, differences};

fn assert_same(source: &str, written: &str) {
    assert_eq!(differences(source, written).unwrap(), []);
    let [source, written] = [source, written].map(|text| Tree::parse(text).expect("JSON"));
    assert_eq!(discrepancies(&source, &written), Vec::<String>::new());
}

const HALVES: [&str; 5] = [r"\ud83d", r"\ude00", r"\ude00\ud83d", r"a\uD83Db", r"\ud83d\u0041"];

#[test]
fn in_values() {
    for half in HALVES {
        let text = format!(
            r#"{{"eventName":"{half}","eventTime":"{half}","eventType":"{half}","readOnly":"{half}","x":"{half}",
            "requestParameters":{{"a":["{half}"]}},"resources":[{{"ARN":"{half}"}}]}}"#
        );
        let record = Record::from_json(&text).unwrap();
        assert_same(&text, &record.to_json());
        assert!(record.event_name.unexpected().is_some() && record.event_time.unexpected().is_some());
        let bad = |pointer: &str| {
            let issues = check(&text, Record::SHAPE).unwrap();
            issues.iter().any(|issue| issue.kind == IssueKind::BadText && issue.pointer == pointer)
        };
        assert!(bad("/eventName") && bad("/eventTime") && bad("/eventType") && bad("/resources/0/ARN"));
        let by_serde: Record = serde_json::from_str(&text).unwrap();
        assert_same(&text, &serde_json::to_string(&by_serde).unwrap());
    }
}

#[test]
fn in_names_of_opaque_values() {
    for half in HALVES {
        let text = format!(
            r#"{{"requestParameters":{{"{half}":1,"b":2,"{half}":{{"{half}":3}}}},"x":[{{"{half}":4,"c":5}}]}}"#
        );
        let record = Record::from_json(&text).unwrap();
        assert_same(&text, &record.to_json());
        check(&text, Record::SHAPE).unwrap();
    }
}

#[test]
fn in_names_of_opaque_values_through_serde() {
    for half in HALVES {
        let text = format!(r#"{{"requestParameters":{{"{half}":1,"b":2}},"x":[{{"{half}":4,"c":5}}]}}"#);
        let record: Record = serde_json::from_str(&text).unwrap();
        assert_same(&text, &serde_json::to_string(&record).unwrap());
    }
}

#[test]
fn differences_see_them_in_names() {
    let source = r#"{"\ud800":1,"b":2}"#;
    assert_eq!(differences(source, source).unwrap(), []);
    assert_eq!(differences(source, r#"{"b":2,"\uD800":1}"#).unwrap(), []);
    for other in [
        r#"{"\ud800":2,"b":2}"#,
        r#"{"\ud800":1,"b":3}"#,
        r#"{"\ud801":1,"b":2}"#,
        r#"{"\ud800":1}"#,
        r#"{"b":2}"#,
        "{}",
    ] {
        assert!(!differences(source, other).unwrap().is_empty(), "{other}");
        assert!(!differences(other, source).unwrap().is_empty(), "{other}");
        assert_ne!(Json::parse(source).unwrap(), Json::parse(other).unwrap(), "{other}");
    }
}

/// A record with such a name either comes back or is an error that says where; it is never changed silently.
#[test]
fn in_names_of_members() {
    for kind in kinds() {
        for half in HALVES {
            let text = format!("{{\"a\":1,\n \"{half}\":2,\"b\":3}}");
            match (kind.read)(&text) {
                Ok(value) => assert_same(&text, &value.to_json()),
                Err(error) => assert_eq!((error.line(), error.column()), (2, 2), "{}: {error}", kind.name),
            }
        }
    }
}
