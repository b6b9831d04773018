//! Unknown documents that are meant to hurt.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::validate;

/// A megabyte of names, of depth, of strings within strings: looked through in time that is linear.
#[test]
fn unknown_documents_end_in_time() {
    let wide = |name: &str| {
        let mut text = String::from("{");
        for index in 0..100_000 {
            let _ = write!(text, r#""{name}{index}":1,"#);
        }
        text + r#""z":1}"#
    };
    let nest = |open: &str, inside: &str, close: &str, times: usize| open.repeat(times) + inside + &close.repeat(times);
    let mut packed = String::from("{}");
    for _ in 0..10 {
        packed = format!(r#"{{"a":{}}}"#, serde_json::Value::from(packed.as_str()));
    }
    let names = r#""eventVersion":1,"userIdentity2":{},"detail":"{","source":1,"Message":1,"mail":[],"#;
    let texts = [
        wide("eventNam"),
        wide("event_"),
        format!(r#"{{"a":[{}1]}}"#, r#"{"b":{"c":"{"}},"#.repeat(60_000)),
        nest(r#"{"a":"#, "1", "}", 100),
        nest(&format!("{{{names}\"a\":"), &format!("\"{}\"", "x{".repeat(400_000)), "}", 100),
        format!(r#"{{"a":[{}1]}}"#, r#""{\"a\":\"{\\\"b\\\":1}\"}","#.repeat(40_000)),
        format!("{{\"a\":{}}}", serde_json::Value::from("[\"".repeat(300_000))),
        packed,
        "[\"a string that holds nothing but words\"]".into(),
    ];
    for text in texts {
        let start = Instant::now();
        let (findings, _) = validate(&text);
        let shown: String = text.chars().take(60).collect();
        assert!(!findings.is_empty(), "{shown}");
        assert!(start.elapsed() < Duration::from_secs(20), "{shown}: {:?}", start.elapsed());
    }
}
