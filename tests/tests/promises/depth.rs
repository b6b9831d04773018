//! However deep a document nests, the answer is a value or an error.

use std::thread;

use cloudtrail_records::{Document as _, ErrorKind, Event, Json, Record};
use mailtrail_tests::kinds;
use mailtrail_wire::{MAX_DEPTH, Reader, check, differences, pointer_at};

fn lists(levels: usize) -> String {
    "[".repeat(levels) + &"]".repeat(levels)
}

fn objects(levels: usize) -> String {
    "{\"a\":".repeat(levels) + "1" + &"}".repeat(levels)
}

/// Runs on half the stack that a thread has by default; a recursion over the whole document would not fit in.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(1024 * 1024).spawn(run).unwrap().join().unwrap();
}

#[test]
fn opaque_values_nest_as_deep_as_promised() {
    assert_eq!(MAX_DEPTH, 128);
    on_a_small_stack(|| {
        for nested in [lists, objects] {
            let value = nested(MAX_DEPTH);
            let json = Json::from_json(&value).unwrap();
            assert_eq!(serde_json::to_string(&json).unwrap(), value);
            // The record is a level, too.
            let value = nested(MAX_DEPTH - 1);
            for name in ["requestParameters", "memberOfTomorrow", "userIdentity", "eventName", "resources"] {
                let text = format!("{{\"{name}\":{value}}}");
                let record = Record::from_json(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
                assert_eq!(record.to_json(), text);
                assert_eq!(serde_json::to_string(&record).unwrap(), text);
                assert_eq!(record, record.clone());
                check(&text, <Record as mailtrail_wire::Wire>::SHAPE).unwrap();
            }
        }
    });
}

/// What can be read can be compared with its source.
#[test]
fn what_can_be_read_can_be_compared() {
    let text = format!("{{\"requestParameters\":{}}}", lists(MAX_DEPTH - 1));
    let record = Record::from_json(&text).unwrap();
    assert_eq!(differences(&text, &record.to_json()), Ok(Vec::new()));
}

#[test]
fn one_level_more_is_too_deep() {
    on_a_small_stack(|| {
        for nested in [lists, objects] {
            assert_eq!(Json::from_json(&nested(MAX_DEPTH + 1)).unwrap_err().kind(), ErrorKind::TooDeep);
            let value = nested(MAX_DEPTH);
            for name in ["requestParameters", "memberOfTomorrow", "eventName"] {
                let text = format!("{{\"{name}\":{value}}}");
                let error = Record::from_json(&text).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::TooDeep, "{name}");
                assert!(error.path().starts_with(&format!("/{name}/")), "{name}");
                assert_eq!(Event::from_json(&text).unwrap_err().kind(), ErrorKind::TooDeep, "{name}");
                assert!(serde_json::from_str::<Record>(&text).is_err(), "{name}");
            }
        }
    });
}

#[test]
fn a_hundred_thousand_levels_are_an_error() {
    on_a_small_stack(|| {
        for value in [lists(100_000), objects(100_000), "[".repeat(100_000), "{\"a\":".repeat(100_000)] {
            for kind in kinds() {
                for member in
                    ["requestParameters", "Records", "detail", "logFiles", "insightDetails", "userIdentity", "x"]
                {
                    let text = format!("{{\"{member}\":{value}}}");
                    let error = (kind.read)(&text).unwrap_err();
                    assert_eq!(error.kind(), ErrorKind::TooDeep, "{} with {member}", kind.name);
                    assert_eq!(check(&text, kind.shape).unwrap_err().kind(), ErrorKind::TooDeep, "{member}");
                    assert!(differences(&text, "{}").is_err() && differences("{}", &text).is_err());
                }
            }
            assert_eq!(Json::from_json(&value).unwrap_err().kind(), ErrorKind::TooDeep);
            assert!(Reader::new(&value).skip().is_err());
            pointer_at(&value, value.len());
            assert!(serde_json::from_str::<Json>(&value).is_err());
            assert!(serde_json::from_str::<Record>(&format!("{{\"x\":{value}}}")).is_err());
        }
    });
}
