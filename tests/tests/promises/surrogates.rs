//! Half surrogate pairs: JSON by the grammar, but no text. They stay where they are.

use cloudtrail_records::{Document as _, Is as _, Json, Record};
use mailtrail_tests::tree::discrepancies;
use mailtrail_tests::{Tree, kinds};
use mailtrail_wire::{IssueKind, Wire, check, differences, pointer_at};

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
        assert!(record.extra.unexpected("eventName").is_some() && record.extra.unexpected("eventTime").is_some());
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

/// Such a name is kept as it is written, everything behind it is read, and one issue says so.
#[test]
fn in_names_of_members() {
    for kind in kinds() {
        for half in HALVES {
            let text = format!("{{\"a\":1,\n \"{half}\":2,\"b\":3}}");
            let value = (kind.read)(&text).unwrap_or_else(|error| panic!("{}: {error}", kind.name));
            assert_same(&text, &value.to_json());
        }
    }
    for half in HALVES {
        let text = format!(r#"{{"{half}":1,"eventName":"A","{half}":2,"x":{{"{half}":3}}}}"#);
        let record = Record::from_json(&text).unwrap();
        assert!(record.event_name.is("A"));
        assert_same(&text, &record.to_json());
        let by_serde: Record = serde_json::from_str(&text).unwrap();
        assert_same(&text, &serde_json::to_string(&by_serde).unwrap());
        let issues = check(&text, Record::SHAPE).unwrap();
        let of = |kind| issues.iter().filter(move |issue| issue.kind == kind).map(|issue| issue.pointer.clone());
        assert_eq!(of(IssueKind::BadText).collect::<Vec<_>>(), [format!("/{half}"), format!("/x/{half}")], "{half}");
        assert_eq!(of(IssueKind::Duplicate).collect::<Vec<_>>(), [format!("/{half}")], "{half}");
    }
}

/// A name with the same letters as text is another one.
#[test]
fn a_name_that_spells_a_surrogate_is_another_one() {
    let text = r#"{"\\ud800":1,"\ud800":2,"requestParameters":{"\\ud800":1,"\ud800":2}}"#;
    let record = Record::from_json(text).unwrap();
    assert_same(text, &record.to_json());
    assert!(check(text, Record::SHAPE).unwrap().iter().all(|issue| issue.kind != IssueKind::Duplicate));
}

#[test]
fn views_see_what_stands_behind_such_a_name() {
    let text = r#"{"x\ud800":1,"Records":[{"\udc00":{"a":7}}]}"#;
    let json = Json::parse(text).unwrap();
    assert_eq!(json.get("/Records/0").unwrap().members().count(), 1);
    assert_eq!(json.get(r"/x\ud800").unwrap().as_u64(), Some(1));
    assert_eq!(json.get(r"/Records/0/\udc00/a").unwrap().as_u64(), Some(7));
    let names: Vec<_> = json.view().members().map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names, [r"x\ud800", "Records"]);
    let [records] = json.view().probe(["Records"]);
    assert!(records.is_some());
    assert_eq!(pointer_at(text, text.find('7').unwrap()), r"/Records/0/\udc00/a");
    assert_eq!(Json::parse(&serde_json::to_string(&json).unwrap()).unwrap(), json);
    let file = cloudtrail_records::LogFile::from_json(text).unwrap();
    assert_same(text, &file.to_json());
    assert_eq!(file.records.unwrap().len(), 1);
}
