//! How long messages are waited for.

use super::{stories, trace_text};
use crate::support::run_on_bytes;

/// A bounce that comes 30 hours after the submission belongs to it for whoever is patient enough.
#[test]
fn patience() {
    let line = |minute: usize, trace: &str, event: &str| {
        let (day, hour, minute) = (2 + minute / 1_440, minute / 60 % 24, minute % 60);
        format!("2026-03-{day:02}T{hour:02}:{minute:02}:00.000Z {{\"traceId\":\"{trace}\",\"event\":{event}}}\n")
    };
    let submitted = |address: &str| {
        format!(r#"{{"eventName":"OUTGOING_EMAIL_SUBMITTED","recipients":["{address}"],"from":"jane@example.com"}}"#)
    };
    let bounced = r#"{"eventName":"OUTGOING_EMAIL_BOUNCED","destination":"late@example.org","reason":"no answer"}"#;
    let mut text = line(0, "trace-EXAMPLE0", &submitted("late@example.org"));
    for index in 0..9_000 {
        text += &line(index / 5, &format!("trace-EXAMPLE1{index}"), &submitted("mary@example.org"));
    }
    text += &line(1_800, "trace-EXAMPLE0", bounced);
    let outcomes = |words: &[&str]| {
        let told = stories(&trace_text(&[words, &["--trace-id", "trace-EXAMPLE0"]].concat(), &text));
        told.iter().map(|story| story["recipients"][0]["outcome"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(outcomes(&[]), ["pending", "bounced"], "a day is not enough");
    assert_eq!(outcomes(&["--patience", "1"]), ["pending", "bounced"]);
    assert_eq!(outcomes(&["--patience", "31"]), ["bounced"]);
    assert_eq!(outcomes(&["--patience", "4294967295"]), ["bounced"]);
}

/// However long the log is, messages that are over are told and forgotten.
#[test]
fn memory_does_not_grow_with_the_log() {
    let times = (0..60_000_u64).map(|second| {
        let (day, hour, minute, second) = (1 + second / 2_400, second / 100 % 24, second / 2 % 50, second % 50);
        format!("2026-03-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z")
    });
    let line = |(index, time): (usize, String)| {
        let event = format!(
            concat!(
                r#"{{"eventName":"OUTGOING_EMAIL_SUBMITTED","recipients":["mary@example.org"],"#,
                r#""from":"jane@example.com","subject":"{}"}}"#
            ),
            "long ".repeat(100)
        );
        format!(r#"{time} {{"traceId":"trace-EXAMPLE{index}","event":{event}}}"#)
    };
    let text = times.enumerate().map(line).collect::<Vec<_>>().join("\n");
    let outcome = run_on_bytes(&["trace", "--subject", "none", "-"], text.as_bytes());
    assert_eq!(outcome.stderr, "read 60000 event records, told 0 stories\n");
    outcome.assert_peak_below(40);
}
