use std::collections::BTreeMap;

use mailtrail_wire::{Shape, Wire as _};

use super::nearest;

#[test]
fn the_nearest_name_is_one_that_may_have_been_meant() {
    let near = |text| nearest(text, ["readOnly", "eventID", "id", "eventName", "detail-type"]);
    assert_eq!(near("readonly"), Some("readOnly"));
    assert_eq!(near("eventId"), Some("eventID"));
    assert_eq!(near("EVENT_NAME"), Some("eventName"));
    assert_eq!(near("detailType"), Some("detail-type"));
    assert_eq!(near("evnetName"), Some("eventName"));
    assert_eq!(near("readOnlyy"), Some("readOnly"));
    assert_eq!(near("ID"), Some("id"));
    assert_eq!(near("ix"), None, "a slip in a short name makes another name");
    assert_eq!(near("eventSource"), None);
    assert_eq!(near("eventTime"), None, "another word");
    assert_eq!(nearest("maxEventTimes", ["minEventTimes"]), None);
    assert_eq!(nearest("recipientAcountId", ["recipientAccountId"]), Some("recipientAccountId"));
    assert_eq!(near(""), None);
    assert_eq!(near(&"readOnly".repeat(1000)), None);
}

#[test]
fn a_value_that_means_something_else_is_not_near() {
    assert_eq!(nearest("TLSv1.4", ["TLSv1.1", "TLSv1.2", "TLSv1.3"]), None);
    assert_eq!(nearest("us-east-3", ["us-east-1"]), None);
    assert_eq!(nearest("unsuccessful", ["successful"]), None);
    assert_eq!(nearest("tlsv1.2", ["TLSv1.1", "TLSv1.2"]), Some("TLSv1.2"));
    assert_eq!(nearest("Reject", ["Reset"]), None);
    assert_eq!(nearest("TLSv1", ["TLSv1.1"]), None);
    assert_eq!(nearest("TLSv11", ["TLSv1"]), None);
    assert_eq!(nearest("main", ["mail"]), None);
    assert_eq!(nearest("sourceId", ["sourceIp"]), None);
    assert_eq!(nearest("getUrl", ["setUrl"]), None);
    assert_eq!(nearest("AwsApiCal", ["AwsApiCall", "AwsVpceEvent"]), Some("AwsApiCall"));
    assert_eq!(nearest("OPT_OUT", ["OptIn", "OptOut"]), Some("OptOut"));
}

/// Every name of every type with every slip of a kind: the share that is seen.
#[test]
fn slips_in_names_are_seen() {
    let objects = objects();
    let (mut all, mut unseen) = (0_usize, Vec::new());
    for (object, names) in &objects {
        for name in names.iter().filter(|name| name.len() > 1) {
            for slip in slips(name).into_iter().filter(|slip| !names.contains(&slip.as_str())) {
                all += 1;
                match nearest(&slip, names.iter().copied()) {
                    Some(_) => {}
                    None => unseen.push(format!("{object}.{name}: {slip}")),
                }
            }
        }
    }
    assert!(all > 20_000, "{all}");
    let long: Vec<_> = unseen.iter().filter(|it| it.split(['.', ':']).nth(1).is_some_and(|it| it.len() > 4)).collect();
    assert!(long.is_empty(), "{long:?}");
    assert!(unseen.len() * 100 < all * 2, "{} of {all}: {unseen:?}", unseen.len());
}

/// One letter left out, doubled, swapped, replaced by one beside it on the keyboard, or in the other case.
fn slips(name: &str) -> Vec<String> {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let mut slips = Vec::new();
    for (at, char) in name.char_indices() {
        let (before, after) = (&name[..at], &name[at + 1..]);
        slips.push(format!("{before}{after}"));
        slips.push(format!("{before}{char}{char}{after}"));
        if let Some(next) = after.chars().next() {
            slips.push(format!("{before}{next}{char}{}", &after[1..]));
        }
        let lower = char.to_ascii_lowercase();
        for (row, column) in ROWS.iter().filter_map(|row| Some((row, row.find(lower)?))) {
            for beside in [column.checked_sub(1), Some(column + 1)].into_iter().flatten() {
                if let Some(key) = row.get(beside..=beside) {
                    let key = if char.is_uppercase() { key.to_uppercase() } else { key.to_owned() };
                    slips.push(format!("{before}{key}{after}"));
                }
            }
        }
        let other = if char.is_uppercase() { lower } else { char.to_ascii_uppercase() };
        slips.push(format!("{before}{other}{after}"));
    }
    slips.retain(|slip| slip != name);
    slips
}

/// All objects of all types, and their names.
fn objects() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut objects = BTreeMap::new();
    for shape in SHAPES {
        collect(shape, &mut objects);
    }
    objects
}

fn collect(shape: &'static Shape, objects: &mut BTreeMap<&'static str, Vec<&'static str>>) {
    match shape {
        Shape::Record(record) => {
            let names: Vec<_> = record.members.iter().map(|member| member.name).collect();
            if objects.insert(record.name, names).is_none() {
                record.members.iter().for_each(|member| collect(member.shape, objects));
            }
        }
        Shape::List(inner) | Shape::Map(inner) => collect(inner, objects),
        Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| collect(variant.shape, objects)),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| collect(shape, objects)),
        _ => {}
    }
}

static SHAPES: &[&Shape] = &[
    cloudtrail_records::Event::SHAPE,
    cloudtrail_records::Digest::SHAPE,
    cloudtrail_records::ResultSignFile::SHAPE,
    cloudtrail_records::DeliveryNotification::SHAPE,
    cloudtrail_records::AuditEvent::SHAPE,
    cloudtrail_records::LookupEventsOutput::SHAPE,
    ses_events::SendingEvent::SHAPE,
    ses_events::ReceivedNotification::SHAPE,
    ses_events::LambdaReceiptRecord::SHAPE,
    ses_events::LambdaReceiptResponse::SHAPE,
    ses_events::SesEventBridgeEvent::SHAPE,
    mailtrail_wire::SnsMessage::SHAPE,
    mailtrail_wire::SnsLambdaRecord::SHAPE,
    mailtrail_wire::SqsLambdaRecord::SHAPE,
    mailtrail_wire::SqsMessage::SHAPE,
    mailtrail_wire::EventBridgeEvent::<mailtrail_wire::Json>::SHAPE,
    mailtrail_wire::CloudWatchLogsMessage::SHAPE,
    mailtrail_wire::CloudWatchLogsData::SHAPE,
    mailtrail_wire::FilteredLogEvent::SHAPE,
    workmail_events::EventRecord::SHAPE,
    workmail_events::AuditLog::SHAPE,
    workmail_events::MessageFlowEvent::SHAPE,
    workmail_events::MessageFlowResponse::SHAPE,
    workmail_events::AvailabilityProviderRequest::SHAPE,
    workmail_events::AvailabilityProviderResponse::SHAPE,
];
