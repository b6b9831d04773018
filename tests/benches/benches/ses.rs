//! Sending events of Amazon SES: reading beside peers, checking, writing. No other library has types for them.

use std::collections::BTreeMap;

use divan::Bencher;
use mailtrail_benches::{Set, sending_events};
use mailtrail_wire::{Document as _, Reader, Wire as _, check};
use serde::Deserialize;
use serde_json::Value;
use ses_events::SendingEvent;

fn main() {
    divan::main();
}

#[divan::bench(args = sending_events())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Value>(text).ok());
}

#[divan::bench(args = sending_events())]
fn b_plain_derive(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Plain>(text).ok());
}

#[divan::bench(args = sending_events())]
fn c_ours_through_serde(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<SendingEvent>(text).ok());
}

#[divan::bench(args = sending_events())]
fn d_ours(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| SendingEvent::from_json(text).ok());
}

#[divan::bench(args = sending_events())]
fn e_ours_check(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| check(text, SendingEvent::SHAPE).ok());
}

#[divan::bench(args = sending_events())]
fn f_ours_skip(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Reader::new(text).skip().ok());
}

#[divan::bench(args = sending_events())]
fn g_value_write(bencher: Bencher<'_, '_>, set: &Set) {
    let values: Vec<Value> = set.records.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
    bencher.bench(|| values.iter().map(|value| value.to_string().len()).sum::<usize>());
}

#[divan::bench(args = sending_events())]
fn h_ours_write(bencher: Bencher<'_, '_>, set: &Set) {
    let events: Vec<_> = set.records.iter().filter_map(|text| SendingEvent::from_json(text).ok()).collect();
    bencher.bench(|| events.iter().map(|event| event.to_json().len()).sum::<usize>());
}

/// What one writes by hand with serde: unknown members and types are lost, and `null` becomes absent.
#[derive(Deserialize)]
#[serde(tag = "eventType")]
#[expect(dead_code, reason = "the members are read, not looked at")]
enum Plain {
    Send {
        mail: PlainMail,
    },
    Delivery {
        mail: PlainMail,
        delivery: PlainDelivery,
    },
    Bounce {
        mail: PlainMail,
        bounce: PlainBounce,
    },
    Complaint {
        mail: PlainMail,
        complaint: PlainComplaint,
    },
    Reject {
        mail: PlainMail,
        reject: BTreeMap<String, String>,
    },
    Open {
        mail: PlainMail,
        open: PlainClick,
    },
    Click {
        mail: PlainMail,
        click: PlainClick,
    },
    #[serde(rename = "Rendering Failure")]
    RenderingFailure {
        mail: PlainMail,
        failure: BTreeMap<String, String>,
    },
    #[serde(rename_all = "camelCase")]
    DeliveryDelay {
        mail: PlainMail,
        delivery_delay: PlainDelay,
    },
    Subscription {
        mail: PlainMail,
        subscription: Value,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainMail {
    timestamp: String,
    message_id: String,
    source: String,
    source_arn: Option<String>,
    sending_account_id: Option<String>,
    destination: Vec<String>,
    headers_truncated: Option<bool>,
    headers: Option<Vec<PlainHeader>>,
    common_headers: Option<Value>,
    tags: Option<BTreeMap<String, Vec<String>>>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainHeader {
    name: String,
    value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainDelivery {
    timestamp: String,
    processing_time_millis: u64,
    recipients: Vec<String>,
    smtp_response: String,
    #[serde(rename = "reportingMTA")]
    reporting_mta: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainBounce {
    bounce_type: String,
    bounce_sub_type: String,
    bounced_recipients: Vec<PlainRecipient>,
    timestamp: String,
    feedback_id: String,
    #[serde(rename = "reportingMTA")]
    reporting_mta: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainRecipient {
    email_address: String,
    action: Option<String>,
    status: Option<String>,
    diagnostic_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainComplaint {
    complained_recipients: Vec<PlainRecipient>,
    timestamp: String,
    feedback_id: String,
    user_agent: Option<String>,
    complaint_feedback_type: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainClick {
    timestamp: String,
    ip_address: String,
    user_agent: String,
    link: Option<String>,
    link_tags: Option<BTreeMap<String, Vec<String>>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainDelay {
    timestamp: String,
    delay_type: String,
    expiration_time: String,
    delayed_recipients: Vec<PlainRecipient>,
}
