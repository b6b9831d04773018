use mailtrail::{Field, Selection, When};
use serde_json::{Value, json};
use time::macros::datetime;

use super::{documents, error, file, log_file, record, selected, service};

const RECORD: &str = "cloudtrail record";
const SENDING: &str = "ses sending event";
const MESSAGE: &str = "workmail event record";

fn with(field: Field, values: &[&str]) -> Selection {
    let mut selection = Selection::default();
    selection.values.push((field, values.iter().map(|value| (*value).to_owned()).collect()));
    selection
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// Addresses that an SES event is about, found in a naive way.
fn recipients(event: &Value) -> Vec<String> {
    let bare = |text: &str| {
        let text = text.rsplit_once('<').map_or(text, |(_, rest)| rest.trim_end_matches('>'));
        text.trim().to_lowercase()
    };
    let of = |pointer: &str| -> Vec<String> {
        let items = event.pointer(pointer).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(|item| item.as_str().or_else(|| item["emailAddress"].as_str())).map(bare).collect()
    };
    let event_type = event["eventType"].as_str().or_else(|| event["notificationType"].as_str()).unwrap_or_default();
    let named = match event_type {
        "Bounce" => of("/bounce/bouncedRecipients"),
        "Complaint" => of("/complaint/complainedRecipients"),
        "Delivery" => of("/delivery/recipients"),
        "DeliveryDelay" => of("/deliveryDelay/delayedRecipients"),
        _ => Vec::new(),
    };
    if named.is_empty() { of("/mail/destination") } else { named }
}

#[test]
fn filters_find_what_a_look_at_the_values_finds() {
    type Naive = fn(&str, &Value) -> bool;
    let mut root = Selection::default();
    root.root = true;
    let mut denied = Selection::default();
    denied.kinds = vec!["cloudtrail-record".parse().unwrap()];
    denied.denied = true;
    let mut write = Selection::default();
    write.read_only = Some(false);
    let cases: [(&str, Selection, Naive); 11] = [
        ("service", with(Field::Service, &["iam", "s3.amazonaws.com"]), |kind, it| {
            service(kind, it).iter().any(|it| ["iam.amazonaws.com", "s3.amazonaws.com"].contains(&it.as_str()))
        }),
        ("event", with(Field::Event, &["consolelogin", "Bounce"]), |kind, it| {
            kind == RECORD && text(it, "/eventName") == "ConsoleLogin"
                || kind == "cloudtrail audit manager evidence" && text(it, "/eventData/eventname") == "ConsoleLogin"
                || kind == SENDING
                    && ["/eventType", "/notificationType"]
                        .iter()
                        .any(|pointer| text(it, pointer).eq_ignore_ascii_case("bounce"))
        }),
        ("workmail event", with(Field::Event, &["MAILBOX_EMAIL_DELIVERED"]), |kind, it| {
            kind == MESSAGE && text(it, "/event/eventName") == "MAILBOX_EMAIL_DELIVERED"
        }),
        ("region", with(Field::Region, &["eu-west-1"]), |kind, it| {
            if kind.starts_with("cloudtrail") {
                return text(it, "/awsRegion") == "eu-west-1";
            }
            let arn = ["/mail/sourceArn", "/organization_arn", "/resource_arn", "/TopicArn"];
            let is_arn = arn.iter().any(|pointer| text(it, pointer).split(':').nth(3) == Some("eu-west-1"));
            is_arn || text(it, "/region") == "eu-west-1"
        }),
        ("error", with(Field::Error, &["AccessDenied"]), |kind, it| error(kind, it) == ["AccessDenied"]),
        ("root", root, |kind, it| {
            let assumed = it.pointer("/userIdentity/sessionContext/assumedRoot");
            let is_assumed = assumed.is_some_and(|it| it == "true" || *it == json!(true));
            kind == RECORD && (text(it, "/userIdentity/type") == "Root" || is_assumed)
        }),
        ("denied", denied, |kind, it| {
            let code = text(it, "/errorCode").trim_start_matches("Client.");
            let others = ["AuthorizationError", "ForbiddenException", "UnauthorizedException", "VpceAccessDenied"];
            kind == RECORD
                && (code.starts_with("AccessDenied")
                    || code.ends_with("UnauthorizedOperation")
                    || others.contains(&code))
        }),
        ("write", write, |kind, it| kind == RECORD && (it["readOnly"] == json!(false) || it["readOnly"] == "false")),
        ("recipient", with(Field::Recipient, &["mary@example.com"]), |kind, it| {
            kind == SENDING && recipients(it).contains(&"mary@example.com".to_owned())
        }),
        ("configuration set", with(Field::ConfigurationSet, &["newsletter"]), |kind, it| {
            let sets = it.pointer("/mail/tags/ses:configuration-set").and_then(Value::as_array);
            kind == SENDING && sets.is_some_and(|sets| sets.contains(&json!("newsletter")))
        }),
        ("subject of workmail", with(Field::Subject, &["agenda"]), |kind, it| {
            let subject = match kind {
                MESSAGE => text(it, "/event/subject"),
                SENDING | "ses received notification" => text(it, "/mail/commonHeaders/subject"),
                "ses lambda receipt" => text(it, "/ses/mail/commonHeaders/subject"),
                "workmail message-flow event" => text(it, "/subject"),
                _ => "",
            };
            subject.to_lowercase().contains("agenda")
        }),
    ];
    let (documents, _folder, source) = documents();
    let sources = [source];
    for (name, mut selection, naive) in cases {
        if name == "recipient" {
            selection.kinds = vec!["ses-sending-event".parse().unwrap()];
        }
        let wanted: Vec<&str> =
            documents.iter().filter(|(kind, it, _)| naive(kind, it)).map(|(_, _, text)| text.as_str()).collect();
        let (lines, _) = selected(&sources, &selection, 2);
        let found: Vec<&str> = lines.lines().collect();
        assert!(!wanted.is_empty() || name.starts_with("subject"), "{name}: nothing to find");
        for line in &wanted {
            assert!(found.contains(line), "{name}: not found: {line}");
        }
        for line in &found {
            assert!(wanted.contains(line), "{name}: wrongly found: {line}");
        }
        assert_eq!(found.len(), wanted.len(), "{name}");
    }
}

#[test]
fn filters_combine_and_threads_make_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let sources = [file(folder.path(), "a.json", log_file(1500, true))];
    let mut selection = with(Field::Principal, &["user/user3", "USER5"]);
    selection.values.push((Field::Ip, vec!["192.0.2.0/25".into()]));
    selection.denied = true;
    selection.since = Some(datetime!(2026-03-05 00:00 UTC));
    selection.until = Some("2026-03-20".parse::<When>().unwrap().latest(datetime!(2026-04-01 00:00 UTC)));
    let wanted: Vec<usize> = (0..1500)
        .filter(|index| {
            [3, 5].contains(&(index % 7))
                && index % 256 < 128
                && index % 10 == 0
                && (5..=20).contains(&(1 + index % 28))
        })
        .collect();
    assert!(wanted.len() > 5, "{}", wanted.len());
    for threads in [1, 2, 8] {
        for with_source in [false, true] {
            selection.with_source = with_source;
            let (lines, _) = selected(&sources, &selection, threads);
            let found: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            let wanted: Vec<Value> = wanted.iter().map(|index| record(*index)).collect();
            if with_source {
                assert!(found.iter().map(|it| &it["document"]).eq(&wanted), "{threads}");
            } else {
                assert_eq!(found, wanted, "{threads}");
            }
        }
    }
}

#[test]
fn documents_without_a_time_have_that_of_their_log() {
    let folder = tempfile::tempdir().unwrap();
    let event = r#"{"traceId":"trace-EXAMPLE10001","event":{"eventName":"MAILBOX_EMAIL_DELIVERED","recipient":"jane@example.com","folder":"Inbox"}}"#;
    let data = json!({
        "messageType": "DATA_MESSAGE", "owner": "111122223333", "logGroup": "/aws/workmail/events/m-1", "logStream": "s",
        "subscriptionFilters": ["a"],
        "logEvents": [
            {"id": "1", "timestamp": 1_772_439_330_000_u64, "message": event},
            {"id": "2", "timestamp": 1_772_525_730_000_u64, "message": event.replace("jane", "mary")},
        ],
    });
    let lines =
        format!("2026-03-02T08:15:30Z {event}\n2026-03-03T08:15:30Z {}\n{event}\n", event.replace("jane", "mary"));
    let sources = [file(folder.path(), "a.json", data.to_string()), file(folder.path(), "b.log", lines)];
    let mut selection = Selection::default();
    selection.since = Some(datetime!(2026-03-03 00:00 UTC));
    let (lines, _) = selected(&sources, &selection, 2);
    assert_eq!(lines, format!("{0}\n{0}\n", event.replace("jane", "mary")));
}

#[test]
fn what_cannot_be_found_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let sources = [file(folder.path(), "a.json", log_file(30, false))];
    let remarks = |selection: &Selection| selected(&sources, selection, 1).1;
    assert_eq!(
        remarks(&with(Field::Recipient, &["mary@example.com"])),
        ["no document here can have `recipient`; found: cloudtrail record"]
    );
    assert_eq!(
        remarks(&with(Field::Service, &["iamm"])),
        ["no `service` is `iamm`; did you mean `iam.amazonaws.com`?"]
    );
    assert_eq!(remarks(&with(Field::Event, &["Evnet3"])), ["no `event` is `Evnet3`; did you mean `Event3`?"]);
    assert_eq!(
        remarks(&with(Field::Region, &["us-gov-west-1"])),
        ["no `region` is `us-gov-west-1`; found `eu-west-1`"]
    );
    let mut selection = with(Field::Service, &["iam"]);
    selection.kinds = vec!["ses-sending-event".parse().unwrap()];
    assert_eq!(remarks(&selection), ["no document is of kind `ses-sending-event`; found: cloudtrail record"]);
    // Each is there, but no document has both.
    let mut selection = with(Field::Service, &["s3"]);
    selection.values.push((Field::Event, vec!["Event4".into()]));
    selection.values.push((Field::Ip, vec!["192.0.2.3".into()]));
    assert_eq!(remarks(&selection), Vec::<String>::new());
    // Each is there, but at another time.
    let mut selection = with(Field::Service, &["s3"]);
    selection.since = Some(datetime!(2027-01-01 00:00 UTC));
    let [remark] = &remarks(&selection)[..] else { panic!("{:?}", remarks(&selection)) };
    assert!(
        remark.starts_with("the documents that match all other conditions are from 2026-03-")
            && remark.contains(" to 2026-03-"),
        "{remark}"
    );
    selection.values.push((Field::Event, vec!["Event4".into()]));
    selection.values.push((Field::Ip, vec!["192.0.2.3".into()]));
    assert_eq!(remarks(&selection), Vec::<String>::new());
    let mut selection = with(Field::Recipient, &["a"]);
    selection.values.push((Field::Service, vec!["iam".into()]));
    assert!(remarks(&selection)[0].contains("`recipient`"));
}
