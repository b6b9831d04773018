//! Events of Amazon SES and WorkMail come back as they were; checking them and advising about them never panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mailtrail_wire::{Document, Json, Wire, check, differences};
use ses_events::{SendingEvent, StatusCode, TopicMessage, advise};
use workmail_events::{AuditLog, EventRecord};

/// Reads, writes and compares a document that is an object.
fn comes_back<T: Document>(text: &str) {
    let Ok(value) = T::from_json(text) else { return };
    assert_eq!(differences(text, &value.to_json()), Ok(Vec::new()));
    check(text, T::SHAPE).unwrap();
}

fuzz_target!(|text: &str| {
    comes_back::<SendingEvent>(text);
    comes_back::<EventRecord>(text);
    comes_back::<AuditLog>(text);
    drop(TopicMessage::read(text));
    StatusCode::parse(text);
    if let (Ok(event), Ok(json)) = (SendingEvent::from_json(text), Json::parse(text)) {
        event.time();
        for issue in check(text, SendingEvent::SHAPE).unwrap() {
            advise(&issue, json.view());
        }
        if let Ok(mail) = event.mail() {
            mail.tags().source_ip();
            mail.destinations().count();
        }
    }
});
