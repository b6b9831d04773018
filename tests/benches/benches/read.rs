//! Reading classic records: ours beside its peers.

use aws_lambda_events::cloudwatch_events::cloudtrail::AWSAPICall;
use cloudtrail_records::Record;
use divan::Bencher;
use mailtrail_benches::{Set, sets};
use mailtrail_wire::{Document as _, Raw, Reader, Viewed as _};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::value::RawValue;

fn main() {
    divan::main();
}

#[divan::bench(args = sets())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Value>(text).ok());
}

#[divan::bench(args = sets())]
fn b_aws_lambda_events(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<AWSAPICall>(text).ok());
}

#[divan::bench(args = sets())]
fn c_plain_derive(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Plain>(text).ok());
}

#[divan::bench(args = sets())]
fn d_sonic_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| sonic_rs::from_str::<sonic_rs::Value>(text).ok());
}

#[divan::bench(args = sets())]
fn e_ours_through_serde(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Record>(text).ok());
}

#[divan::bench(args = sets())]
fn f_ours(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Record::from_json(text).ok());
}

#[divan::bench(args = sets())]
fn g_ours_raw(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Raw::<Record>::from_json(text).ok());
}

#[divan::bench(args = sets())]
fn h_ignored_any(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<IgnoredAny>(text).ok());
}

#[divan::bench(args = sets())]
fn i_ours_skip(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Reader::new(text).skip().ok());
}

/// Three fields of each record.
#[divan::bench(args = sets())]
fn j_ours_view(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| {
        let record = Record::view(text).ok()?;
        Some((record.event_name()?.len(), record.event_source()?, record.user_identity()?.arn().map(|arn| arn.len())))
    });
}

/// What one writes by hand with serde: unknown members are lost, and `null` becomes absent.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct Plain {
    event_version: Option<String>,
    user_identity: Option<PlainIdentity>,
    event_time: Option<String>,
    event_source: Option<String>,
    event_name: Option<String>,
    aws_region: Option<String>,
    #[serde(rename = "sourceIPAddress")]
    source_ip_address: Option<String>,
    user_agent: Option<String>,
    error_code: Option<String>,
    error_message: Option<String>,
    request_parameters: Option<Box<RawValue>>,
    response_elements: Option<Box<RawValue>>,
    additional_event_data: Option<Box<RawValue>>,
    #[serde(rename = "requestID")]
    request_id: Option<String>,
    #[serde(rename = "eventID")]
    event_id: Option<String>,
    read_only: Option<bool>,
    resources: Option<Vec<PlainResource>>,
    event_type: Option<String>,
    api_version: Option<String>,
    management_event: Option<bool>,
    recipient_account_id: Option<String>,
    #[serde(rename = "sharedEventID")]
    shared_event_id: Option<String>,
    vpc_endpoint_id: Option<String>,
    event_category: Option<String>,
    tls_details: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainIdentity {
    r#type: Option<String>,
    principal_id: Option<String>,
    arn: Option<String>,
    account_id: Option<String>,
    access_key_id: Option<String>,
    user_name: Option<String>,
    session_context: Option<Box<RawValue>>,
    invoked_by: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "the members are read, not looked at")]
struct PlainResource {
    #[serde(rename = "ARN")]
    arn: Option<String>,
    #[serde(rename = "accountId")]
    account_id: Option<String>,
    r#type: Option<String>,
}
