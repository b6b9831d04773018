//! Known and nearly known documents in documents of other programs: found wherever they lie, in logs as in files.

use mailtrail::Level;

use super::{NEAR, RECORD, filled, validate};

/// A document in objects and lists, as it is or packed, one to four levels deep.
fn nested(document: &str) -> Vec<String> {
    let packed = serde_json::Value::from(document).to_string();
    let mut texts = Vec::new();
    for inner in [document, &packed] {
        texts.extend([
            format!(r#"{{"ctx":{inner}}}"#),
            format!(r#"{{"ctx":{{"payload":{inner}}}}}"#),
            format!(r#"{{"n":1,"ctx":{{"list":[1,{inner}]}}}}"#),
            format!(r#"{{"ctx":{{"a":{{"b":{{"c":{inner}}}}}}}}}"#),
            format!(r#"{{"ctx":[[{{"a":{inner}}}]]}}"#),
        ]);
    }
    texts.push(format!(r#"{{"ctx":{{"a":{}}}}}"#, serde_json::Value::from(format!(r#"{{"b":{document}}}"#))));
    texts
}

#[test]
fn what_is_near_is_a_finding_at_any_depth() {
    for (document, said) in NEAR {
        for text in nested(&filled(document)) {
            let (findings, counts) = validate(&format!("INFO {text}\n"));
            let is_said = findings.iter().any(|it| it.level == Level::Error && it.message.ends_with(said));
            assert!(is_said && counts.unrecognized > 0, "{text}: {findings:#?}");
            let (findings, _) = validate(&text);
            assert!(findings.iter().any(|it| it.message.ends_with(said)), "{text}: {findings:#?}");
        }
    }
}

#[test]
fn faulty_records_are_findings_at_any_depth() {
    for (part, with) in [
        (r#""eventName":"ListBuckets""#, r#""eventName":7"#),
        (r#""eventSource":"s3.amazonaws.com""#, r#""eventSource":7"#),
        (r#""eventVersion":"1.08""#, r#""eventVersion":1.08"#),
        (r#""userIdentity":{"type":"Root"}"#, r#""userIdentity":"root""#),
        (r#""userIdentity""#, r#""userIdentiy""#),
        (r#""eventVersion""#, r#""eventVerison""#),
        (r#""eventSource""#, r#""event_source""#),
        (r#""eventName":"ListBuckets","#, ""),
    ] {
        let document = RECORD.replace(part, with);
        assert_ne!(document, RECORD);
        for text in nested(&document) {
            let (findings, _) = validate(&format!("INFO {text}\n"));
            assert!(
                findings.iter().any(|it| it.level == Level::Error && it.rule != "no-document"),
                "{text}: {findings:#?}"
            );
        }
    }
}

/// A true stranger that has a few names of ours stays one.
#[test]
fn strangers_stay_strangers_at_any_depth() {
    for document in super::foreign::DOCUMENTS {
        for text in nested(document) {
            let (findings, counts) = validate(&format!("{RECORD}\nINFO {text}\n"));
            let errors: Vec<_> = findings.iter().filter(|it| it.level == Level::Error).collect();
            assert_eq!((errors.len(), counts.records, counts.others), (0, 1, 1), "{text}: {errors:#?}");
        }
    }
}
