//! A view of any text says what the type says that was read from the same text, and is refused where that is.
#![no_main]

use cloudtrail_records::{CloudTrailEventBridgeEvent, Event, LogFile, LookupEventsOutput, Record};
use libfuzzer_sys::fuzz_target;
use mailtrail_wire::{Document, Json, JsonRef, List, Map, S3Notification, SnsMessage, View, Viewed};
use ses_events::mail_manager::MailManagerLog;
use ses_events::{LambdaReceiptEvent, SendingEvent, SesEventBridgeEvent};
use workmail_events::{AuditLog, EventRecord, MessageFlowEvent};

/// Both show themselves alike, member by member and down to the last value.
fn same<T: Viewed + std::fmt::Debug>(text: &str) -> Option<(T, View<'_, T>)> {
    match (T::read_document(text), T::view(text)) {
        (Ok(owned), Ok(view)) => {
            assert_eq!(format!("{view:?}"), format!("{owned:?}"));
            Some((owned, view))
        }
        (owned, view) => {
            let (owned, view) = (owned.map(|_| "read"), view.map(|_| "seen"));
            assert_eq!(view.map_err(|error| error.to_string()), owned.map_err(|error| error.to_string()));
            None
        }
    }
}

/// Places of members, unknown ones in their order.
fn unknown<'a>(extra: impl Iterator<Item = (impl AsRef<str>, JsonRef<'a>)>) -> Vec<(String, &'a str)> {
    extra.map(|(name, value)| (name.as_ref().to_owned(), value.text())).collect()
}

fuzz_target!(|text: &str| {
    if let Some((record, view)) = same::<Record>(text) {
        assert_eq!(view.event_name().as_deref(), record.event_name.as_deref());
        assert_eq!(view.resources().map(|list| list.iter().count()), record.resources.as_ref().map(|list| list.len()));
        assert_eq!(unknown(view.extra()).len(), record.extra.iter().count());
        assert_eq!(
            view.to_value().map_err(|error| error.to_string()),
            Record::from_json(text).map_err(|error| error.to_string())
        );
    }
    same::<Event>(text);
    same::<LogFile>(text);
    same::<LookupEventsOutput>(text);
    same::<CloudTrailEventBridgeEvent>(text);
    same::<SendingEvent>(text);
    same::<SesEventBridgeEvent>(text);
    same::<LambdaReceiptEvent>(text);
    same::<MailManagerLog>(text);
    same::<EventRecord>(text);
    same::<AuditLog>(text);
    same::<MessageFlowEvent>(text);
    same::<SnsMessage>(text);
    same::<S3Notification>(text);
    same::<Map<List<String>>>(text);
    same::<List<Json>>(text);
});
