//! Good and bad records, each with a number of its own in it.

use serde_json::{Value, json};

pub(crate) const RECORDS: usize = 10_000;

/// A text that a topic, queue or stream delivers, and what has to become of it.
pub(crate) struct Mixed {
    /// What was published.
    pub(crate) text: String,
    /// Whether a queue wraps it into a message of Amazon SNS.
    is_wrapped: bool,
    /// Whether the handler of a queue takes it.
    pub(crate) is_good: bool,
    /// Whether the handler of a topic fails, because it cannot tell who should get no more mail.
    pub(crate) is_undecided: bool,
    /// What the handler of a queue writes about it.
    pub(crate) logged: Option<String>,
    /// What the handler of a topic writes about it.
    pub(crate) suppressed: Option<String>,
    /// What the handler of a stream makes of it.
    pub(crate) in_stream: &'static str,
}

/// A line of a log, and what has to become of it.
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) is_bad: bool,
    pub(crate) bounced: Option<String>,
}

impl Mixed {
    /// Body that a queue delivers.
    pub(crate) fn in_queue(&self) -> String {
        if !self.is_wrapped {
            return self.text.clone();
        }
        json!({"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:mail", "Message": self.text})
            .to_string()
    }
}

/// Numbers without an order that one could rely on, the same in every run.
fn scattered(number: usize) -> usize {
    let mut state = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    usize::try_from((state ^ (state >> 27)) >> 33).unwrap_or_default()
}

fn event(kind: &str, number: usize, payload: &Value) -> String {
    let mut event = json!({"eventType": kind, "mail": {"messageId": format!("EXAMPLE{number:05}"), "timestamp": "2026-03-02T08:15:30.120Z"}});
    event[kind.to_lowercase()] = payload.clone();
    event.to_string()
}

pub(crate) fn mixed(number: usize) -> Mixed {
    let address = format!("mary.{number}@example.com");
    let recipients = json!([{"emailAddress": format!("Mary Major <{address}>")}]);
    let good = |kind: &str, text: String, in_stream| Mixed {
        text,
        is_wrapped: scattered(number).is_multiple_of(5),
        is_good: true,
        is_undecided: false,
        logged: Some(format!("{kind} EXAMPLE{number:05}")),
        suppressed: None,
        in_stream,
    };
    let bad = |text: String, is_undecided| Mixed {
        text,
        is_wrapped: scattered(number).is_multiple_of(5),
        is_good: false,
        is_undecided,
        logged: None,
        suppressed: None,
        in_stream: "ProcessingFailed",
    };
    let bounce = |kind: &str| event("Bounce", number, &json!({"bounceType": kind, "bouncedRecipients": recipients}));
    match scattered(number) % 16 {
        0 => Mixed {
            suppressed: Some(format!("suppress {address} (BOUNCE)")),
            ..good("Bounce", bounce("Permanent"), "Ok")
        },
        1 => good("Bounce", bounce("Transient"), "Ok"),
        2 => Mixed {
            suppressed: Some(format!("suppress {address} (COMPLAINT)")),
            ..good("Complaint", event("Complaint", number, &json!({"complainedRecipients": recipients})) + "\n", "Ok")
        },
        3 => good("Delivery", event("Delivery", number, &json!({"recipients": [address]})), "Dropped"),
        4 => good("Open", event("Open", number, &json!({"ipAddress": "192.0.2.10"})) + "\n", "Dropped"),
        // One odd member costs no record; yet whoever needs that member says so.
        5 => Mixed {
            is_undecided: true,
            ..good(
                "Bounce",
                event("Bounce", number, &json!({"bounceType": 7, "bouncedRecipients": [null, number]})),
                "Ok",
            )
        },
        6 => good("Click", event("Click", number, &json!({"link": null, "tomorrow": {"a": [1.0]}})), "Dropped"),
        7 => Mixed {
            logged: None,
            in_stream: "ProcessingFailed",
            ..good("", "Successfully validated SNS topic for Amazon SES event publishing.".to_owned(), "")
        },
        8 => bad(bounce("Permanent")[..40 + number % 60].to_owned(), true),
        9 => bad(bounce("Permanent").replace(':', "="), true),
        10 => bad(format!("Hello, number {number}"), true),
        11 => bad(json!({"eventType": "Weather", "sky": number}).to_string(), false),
        12 => bad(json!({"number": number}).to_string(), true),
        13 => bad(json!([number]).to_string(), true),
        14 => bad(format!("{number}"), true),
        _ => bad(String::new(), true),
    }
}

/// A line of the email event log, or of something else.
pub(crate) fn line(number: usize) -> Line {
    let address = format!("mary.{number}@example.org");
    let record = |event: Value| json!({"traceId": format!("trace-EXAMPLE{number:05}"), "event": event}).to_string();
    let line = |text, is_bad, bounced| Line { text, is_bad, bounced };
    match scattered(number) % 8 {
        0 => line(record(json!({"eventName": "OUTGOING_EMAIL_BOUNCED", "destination": address})), false, Some(address)),
        1 => line(
            record(json!({"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": address}})),
            false,
            Some(address),
        ),
        2 => line(
            record(json!({"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": address})),
            false,
            Some(address),
        ),
        3 => line(record(json!({"eventName": "OUTGOING_EMAIL_SENT", "recipient": address})), false, None),
        4 => line(record(json!({"eventName": "WEATHER_CHANGED", "sky": number})), false, None),
        5 => line(format!("2026-03-02T08:15:30Z number {number}"), true, None),
        6 => line(record(json!({"eventName": "OUTGOING_EMAIL_BOUNCED"}))[..30 + number % 20].to_owned(), true, None),
        _ => line(json!({"traceId": "trace-EXAMPLE", "event": number}).to_string(), true, None),
    }
}
