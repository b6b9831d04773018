//! Names that stand twice, are escaped, are empty, or look like something of ours.

use cloudtrail_records::{Document as _, Is as _, IssueKind, LogFile, Record, Wire, check};
use mailtrail_wire::differences;

fn holds(text: &str) -> Record {
    let record = Record::from_json(text).unwrap();
    assert_eq!(differences(text, &record.to_json()).unwrap(), [], "{text}");
    let by_serde: Record = serde_json::from_str(text).unwrap();
    assert_eq!(by_serde, record, "{text}");
    assert_eq!(differences(text, &serde_json::to_string(&by_serde).unwrap()).unwrap(), [], "{text}");
    record
}

fn duplicates(text: &str) -> Vec<String> {
    let issues = check(text, Record::SHAPE).unwrap().into_iter();
    issues.filter(|issue| issue.kind == IssueKind::Duplicate).map(|issue| issue.pointer).collect()
}

#[test]
fn a_known_name_twice() {
    let text = r#"{"eventName":"A","eventName":"B","eventN\u0061me":null}"#;
    let record = holds(text);
    assert!(record.event_name.is("A"));
    assert_eq!(record.extra.len(), 2);
    assert_eq!(duplicates(text), ["/eventName", "/eventName"]);
}

#[test]
fn a_known_name_twice_of_which_the_first_is_odd_or_null() {
    for first in ["null", "7", "[]", "{\"a\":1}"] {
        let text = format!(r#"{{"eventName":{first},"eventName":"B"}}"#);
        let record = holds(&text);
        assert_eq!(record.event_name.as_ref(), None, "{text}");
        assert_eq!(record.extra.get("eventName").unwrap().as_str(), "\"B\"", "{text}");
    }
}

#[test]
fn an_unknown_name_twice() {
    let text = r#"{"x":1,"y":2,"x":{"z":1,"z":2},"\u0078":1}"#;
    assert_eq!(holds(text).extra.len(), 4);
    assert_eq!(duplicates(text), ["/x", "/x/z", "/x"]);
}

/// Judged alike wherever they stand: in opaque values, in values of another type, in maps of any size, behind a first duplicate.
#[test]
fn a_name_twice_where_no_type_looks() {
    for (text, expected) in [
        (
            r#"{"requestParameters":{"a":1,"b":[{"c":1,"d":2,"c":3}],"\u0061":2}}"#,
            &["/requestParameters/b/0/c", "/requestParameters/a"][..],
        ),
        (r#"{"eventName":{"a":1,"a":2}}"#, &["/eventName/a"]),
        (r#"{"resources":[7,[{"a":1,"a":2}]]}"#, &["/resources/1/0/a"]),
        (r#"{"eventName":"A","eventName":{"a":1,"a":2}}"#, &["/eventName", "/eventName/a"]),
        (r#"{"additionalEventData":{"a":{"a":{"a":1}},"b":{"a":1}}}"#, &[]),
    ] {
        holds(text);
        assert_eq!(duplicates(text), expected, "{text}");
    }
    let many: Vec<_> = (0..500).map(|number| format!("\"name{number}\":\"x\"")).collect();
    let many = many.join(",");
    for (field, pointer) in [("requestParameters", "/requestParameters/name77"), ("x", "/x/name77")] {
        let text = format!(r#"{{"{field}":{{{many},"name77":"y"}}}}"#);
        assert_eq!(duplicates(&text), [pointer]);
        assert_eq!(duplicates(&format!(r#"{{"{field}":{{{many}}}}}"#)), [""; 0]);
    }
    let text = format!("{{{many},\"n\\u0061me77\":\"y\",\"name499\":\"z\"}}");
    let issues = check(&text, mailtrail_wire::Map::<String>::SHAPE).unwrap();
    let found: Vec<_> = issues.iter().map(|issue| (issue.kind, issue.pointer.as_str())).collect();
    assert_eq!(found, [(IssueKind::Duplicate, "/name77"), (IssueKind::Duplicate, "/name499")]);
}

#[test]
fn names_of_any_kind() {
    let text =
        r#"{"":1,"/":2,"~":3,"a/b":4,"\"":5,"\\":6,"\n\u0000":7,"é":8,"extra":9,"r#type":10,"$ref":11,"__proto__":12}"#;
    assert_eq!(holds(text).extra.len(), 12);
}

#[test]
fn records_twice() {
    let text = r#"{"Records":[{"eventName":"A"}],"Records":[{"eventName":"B"}]}"#;
    let file = LogFile::from_json(text).unwrap();
    assert_eq!(file.records.as_ref().unwrap().len(), 1);
    assert_eq!(differences(text, &file.to_json()).unwrap(), []);
    assert_eq!(check(text, LogFile::SHAPE).unwrap()[1].kind, IssueKind::Missing);
    assert!(check(text, LogFile::SHAPE).unwrap().iter().any(|issue| issue.kind == IssueKind::Duplicate));
}
