//! Typed API calls: every generated operation, the published samples, and real records.
#![cfg(all(feature = "calls-ses", feature = "calls-workmail", feature = "calls-cloudtrail", feature = "gzip"))]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "calls/example.rs"]
mod example;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cloudtrail_records::api::{Call, NoCall, Service, ToldBy, cloud_trail, message_flow, ses, ses_v2, work_mail};
use cloudtrail_records::{Document as _, Flag, Is as _, Json, Record};
use mailtrail_wire::{EnumShape, Shape, check, differences};

use self::example::example;

fn record(service: Service, operation: &str, [request, response]: [&str; 2]) -> Record {
    let (source, version) = (service.sources()[0], service.version());
    let text = format!(
        r#"{{"eventSource":"{source}.amazonaws.com","eventName":"{operation}","apiVersion":"{version}","requestParameters":{request},"responseElements":{response}}}"#
    );
    Record::from_json(&text).unwrap()
}

#[test]
fn every_operation_has_a_typed_call_that_comes_back_exactly() {
    let mut operations = 0;
    for service in Service::ALL {
        for operation in service.operations() {
            let sides = service.shapes(operation).unwrap().map(|shape| {
                let mut text = String::new();
                example(shape, 0, &mut text);
                assert_eq!(check(&text, shape).unwrap(), [], "{operation}: {text}");
                text
            });
            let record = record(*service, operation, [&sides[0], &sides[1]]);
            let call = record.call().unwrap_or_else(|error| panic!("{operation}: {error}"));
            assert_eq!((call.service(), call.operation()), (*service, *operation));
            assert_eq!(call.to_json().map(Option::unwrap), sides, "{operation}");
            operations += 1;
        }
    }
    println!("{operations} operations of {} APIs", Service::ALL.len());
    let of = |service: Service| service.operations().len();
    let figures = [Service::Ses, Service::SesV2, Service::WorkMail, Service::MessageFlow].map(of);
    assert!(figures.iter().zip([71, 117, 92, 2]).all(|(found, least)| *found >= least), "{figures:?}");
}

#[test]
fn what_the_model_does_not_expect_is_kept_in_every_operation() {
    for service in Service::ALL {
        for operation in service.operations() {
            let sides = service.shapes(operation).unwrap().map(|shape| {
                let Shape::Record(shape) = shape else { panic!("{operation}") };
                // Every other field says `null`, the others have a value that nobody's type is; one is unknown, and one stands twice.
                let odd = shape.members.iter().enumerate().map(|(index, member)| {
                    format!("\"{}\":{}", member.name, if index % 2 == 0 { "null" } else { r#"[[{"odd":1e3}]]"# })
                });
                let more = [r#""ANewField":1.0"#.to_owned(), r#""ANewField":30"#.to_owned()];
                format!("{{{}}}", odd.chain(more).collect::<Vec<_>>().join(","))
            });
            let call = record(*service, operation, [&sides[0], &sides[1]]).call().unwrap();
            for (written, text) in call.to_json().into_iter().zip(&sides) {
                assert_eq!(differences(text, &written.unwrap()).unwrap(), [], "{operation}");
            }
        }
    }
}

/// Enums in a shape, at any depth, each once.
fn enums<'s>(shape: &'s Shape, seen: &mut Vec<&'static str>, found: &mut BTreeMap<&'static str, &'s EnumShape>) {
    match shape {
        Shape::Record(record) if !seen.contains(&record.name) => {
            seen.push(record.name);
            record.members.iter().for_each(|member| enums(member.shape, seen, found));
        }
        Shape::List(inner) | Shape::Map(inner) => enums(inner, seen, found),
        Shape::Either(both) => both.iter().for_each(|shape| enums(shape, seen, found)),
        Shape::Enum(shape) => drop(found.insert(shape.name, shape)),
        _ => {}
    }
}

#[test]
fn values_that_the_models_name_are_known() {
    let mut values = 0;
    for service in Service::ALL {
        let (mut seen, mut found) = (Vec::new(), BTreeMap::new());
        for shape in service.operations().iter().flat_map(|operation| service.shapes(operation).unwrap()) {
            enums(shape, &mut seen, &mut found);
        }
        for shape in found.values() {
            assert!(!shape.values.is_empty(), "{}", shape.name);
            values += shape.values.len();
        }
    }
    println!("{values} values");
    assert!(values > 500, "{values}");
}

#[test]
fn values_of_enums_are_types_and_unknown_ones_are_kept() {
    for (value, expected) in [("SUCCESS", ses_v2::DkimStatus::Success), ("SUNNY", "SUNNY".into())] {
        let response = format!(r#"{{"dkimAttributes":{{"status":"{value}"}}}}"#);
        let Call::SesV2(ses_v2::SesV2Call::CreateEmailIdentity(call)) =
            record(Service::SesV2, "CreateEmailIdentity", ["{}", &response]).call().unwrap()
        else {
            panic!("another call")
        };
        let attributes = call.response.as_ref().unwrap().dkim_attributes.as_ref().unwrap();
        assert_eq!(attributes.status, Some(expected));
        assert_eq!(call.response.as_ref().unwrap().to_json(), response);
    }
}

#[test]
fn sides_that_are_no_objects_are_left_to_the_record() {
    for side in ["null", "\"HIDDEN_DUE_TO_SECURITY_REASONS\"", "[]", "7"] {
        let record = record(Service::WorkMail, "CreateUser", [side, side]);
        let Call::WorkMail(work_mail::WorkMailCall::CreateUser(call)) = record.call().unwrap() else {
            panic!("{side}")
        };
        assert!(call.request.is_none() && call.response.is_none());
        assert_eq!(record.request_parameters.is_none(), side == "null");
    }
    let without = Record::from_json(r#"{"eventSource":"ses.amazonaws.com","eventName":"GetSendQuota"}"#).unwrap();
    let Call::Ses(ses::SesCall::GetSendQuota(call)) = without.call().unwrap() else { panic!("another call") };
    assert!(call.request.is_none() && call.response.is_none());
}

fn fixture(name: &str) -> Option<Record> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures").join(name);
    // The packaged crate has no fixtures beside it.
    let text = std::fs::read_to_string(path).ok()?;
    Some(Record::from_json(&text).unwrap())
}

#[test]
fn the_samples_of_amazon_workmail_are_typed() {
    if let Some(record) = fixture("cloudtrail-records/record.workmail-create-user.json") {
        let Call::WorkMail(work_mail::WorkMailCall::CreateUser(call)) = record.call().unwrap() else { panic!("user") };
        let (request, response) = (call.request.unwrap(), call.response.unwrap());
        assert!(request.name.is_some() && request.organization_id.is_some() && request.extra.is_empty());
        assert!(response.user_id.is_some() && response.extra.is_empty());
    }
    if let Some(record) = fixture("cloudtrail-records/record.workmail-create-alias.json") {
        let Call::WorkMail(work_mail::WorkMailCall::CreateAlias(call)) = record.call().unwrap() else {
            panic!("alias")
        };
        let request = call.request.unwrap();
        assert!(request.alias.is_some() && request.entity_id.is_some() && request.organization_id.is_some());
        assert!(request.extra.is_empty());
    }
    for name in ["cloudtrail-records/record.workmail-message-flow.json", "seeds/workmail-get-raw-message-content.json"]
    {
        let Some(record) = fixture(name) else { continue };
        let Call::MessageFlow(message_flow::MessageFlowCall::GetRawMessageContent(call)) = record.call().unwrap()
        else {
            panic!("content")
        };
        let request = call.request.unwrap();
        assert!(request.message_id.is_some() && request.extra.is_empty());
    }
}

#[test]
fn the_published_samples_with_their_commas_are_typed() {
    let samples = [
        ("workmail-create-user.json.invalid", 8, "CreateUser"),
        ("workmail-create-alias.json.invalid", 19, "CreateAlias"),
    ];
    for (name, line, operation) in samples {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/seeds").join(name);
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let lines = text.lines().enumerate();
        let mended: Vec<_> =
            lines.map(|(at, text)| format!("{text}{}", if at + 1 == line { "," } else { "" })).collect();
        let call = Record::from_json(&mended.join("\n")).unwrap().call().unwrap();
        assert_eq!((call.service(), call.operation()), (Service::WorkMail, operation));
        assert!(call.to_json()[0].is_some());
    }
}

#[test]
fn what_tells_versions_of_an_api_apart_is_said() {
    let told = |operation: &str, fields: &str| {
        let text = format!(r#"{{"eventSource":"ses.amazonaws.com","eventName":"{operation}"{fields}}}"#);
        Record::from_json(&text).unwrap().service_called().unwrap()
    };
    let request = |text: &str| format!(r#","requestParameters":{text}"#);
    assert_eq!(told("VerifyEmailIdentity", ""), (Service::Ses, ToldBy::Operation));
    assert_eq!(told("CreateEmailIdentity", ""), (Service::SesV2, ToldBy::Operation));
    assert_eq!(told("CreateArchive", ""), (Service::MailManager, ToldBy::Operation));
    assert_eq!(told("SendEmail", r#","apiVersion":"2010-12-01""#), (Service::Ses, ToldBy::ApiVersion));
    assert_eq!(
        told("SendEmail", r#","userAgent":"aws-cli/2.15 command/sesv2.send-email""#),
        (Service::SesV2, ToldBy::UserAgent)
    );
    assert_eq!(
        told("SendEmail", r#","userAgent":"aws-cli/2.15 command/ses.send-email""#),
        (Service::Ses, ToldBy::UserAgent)
    );
    assert_eq!(told("SendEmail", &request(r#"{"source":"a@example.com"}"#)), (Service::Ses, ToldBy::Fields));
    assert_eq!(
        told("SendEmail", &request(r#"{"fromEmailAddress":"a@example.com"}"#)),
        (Service::SesV2, ToldBy::Fields)
    );
    let nested = request(r#"{"configurationSetName":"newsletter","eventDestination":{"name":"topic"}}"#);
    assert_eq!(told("UpdateConfigurationSetEventDestination", &nested), (Service::Ses, ToldBy::Fields));
    assert_eq!(told("SendEmail", &request(r#"{"destination":{}}"#)), (Service::SesV2, ToldBy::Default));
    let tags =
        |arn: &str| request(&format!(r#"{{"resourceArn":"arn:aws:ses:eu-west-1:111122223333:{arn}","tags":[]}}"#));
    assert_eq!(told("TagResource", &tags("mailmanager-archive/a-EXAMPLE1")), (Service::MailManager, ToldBy::Resource));
    assert_eq!(told("TagResource", &tags("identity/example.com")), (Service::SesV2, ToldBy::Resource));
}

#[test]
fn a_record_without_a_typed_call_says_why() {
    let reason = |text: &str| Record::from_json(text).unwrap().call().unwrap_err();
    assert_eq!(reason(r#"{"eventName":"SendEmail"}"#), NoCall::NotNamed);
    assert_eq!(reason(r#"{"eventSource":"ses.amazonaws.com","eventName":7}"#), NoCall::NotNamed);
    let text = r#"{"eventSource":"iam.amazonaws.com","eventName":"CreateUser"}"#;
    assert_eq!(reason(text).to_string(), "no types for calls of `iam.amazonaws.com`");
    let text = r#"{"eventSource":"ses.amazonaws.com","eventName":"SendRawEmial"}"#;
    assert_eq!(
        reason(text).to_string(),
        "unknown operation `SendRawEmial` of `ses.amazonaws.com`, did you mean `SendRawEmail`?"
    );
    let text = r#"{"eventSource":"cloudtrail.amazonaws.com","eventName":"Hibernate"}"#;
    assert_eq!(reason(text).to_string(), "unknown operation `Hibernate` of `cloudtrail.amazonaws.com`");
    let text = r#"{"eventSource":"cloudtrail.amazonaws.com","eventName":"StopLogging","eventType":"AwsServiceEvent"}"#;
    assert_eq!(reason(text).to_string(), "not an API call: `eventType` is `AwsServiceEvent`");
}

#[test]
fn calls_can_be_built() {
    let mut request = ses_v2::SendEmailRequest::default();
    request.from_email_address = Some("sender@example.com".to_owned());
    request.destination.get_or_insert_default().to_addresses = Some(vec!["reader@example.com".to_owned()].into());
    assert_eq!(
        request.to_json(),
        r#"{"fromEmailAddress":"sender@example.com","destination":{"toAddresses":["reader@example.com"]}}"#
    );
    let mut trail = cloud_trail::CreateTrailRequest::default();
    trail.is_multi_region_trail = Some(true.into());
    assert!(trail.is_multi_region_trail.is_some_and(Flag::get) && !trail.name.is("management-events"));
    assert_eq!(Json::parse(&trail.to_json()).unwrap(), Json::parse(r#"{"isMultiRegionTrail":true}"#).unwrap());
}

/// Objects with an event source and an event name, wherever they are in a document.
fn records(json: cloudtrail_records::JsonRef<'_>, found: &mut Vec<Record>) {
    let [source, name] = json.probe(["eventSource", "eventName"]);
    if source.and(name).is_some() {
        found.extend(Record::from_json(json.text()));
        return;
    }
    json.members().map(|(_, value)| value).chain(json.items()).for_each(|value| records(value, found));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn real_records_have_a_typed_call_or_a_reason() {
    let Some(corpus) = std::env::var_os("MAILTRAIL_CORPUS").filter(|folder| !folder.is_empty()) else {
        println!("MAILTRAIL_CORPUS is not set: there are no real records");
        return;
    };
    let mut found = Vec::new();
    for folder in ["cloudtrail/records", "cloudtrail/eventbridge", "cloudtrail/lookup_events", "ses/cloudtrail"] {
        for path in files(&Path::new(&corpus).join(folder)) {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            let Ok(text) = mailtrail_wire::unpack(&bytes) else { continue };
            match Json::parse(&text) {
                Ok(json) => records(json.view(), &mut found),
                Err(_) => text
                    .lines()
                    .filter_map(|line| Json::parse(line).ok())
                    .for_each(|json| records(json.view(), &mut found)),
            }
        }
    }
    let (mut typed, mut unexplained) = (0, Vec::new());
    for record in &found {
        let source = record.event_source.as_ref().map(ToString::to_string).unwrap_or_default();
        let is_ours = ["ses.", "email.", "workmail", "cloudtrail."].iter().any(|word| source.starts_with(word));
        match record.call() {
            Ok(call) => {
                typed += 1;
                for (side, written) in
                    [&record.request_parameters, &record.response_elements].into_iter().zip(call.to_json())
                {
                    if let (Some(side), Some(written)) = (side, written) {
                        assert_eq!(differences(side.as_str(), &written).unwrap(), []);
                    }
                }
                let shapes = call.service().shapes(call.operation()).unwrap();
                let sides = [&record.request_parameters, &record.response_elements].into_iter().zip(shapes);
                for issue in sides.filter_map(|(side, shape)| check(side.as_ref()?.as_str(), shape).ok()).flatten() {
                    println!("{source} {}: {}: {issue}", call.operation(), issue.pointer);
                }
            }
            Err(reason) if is_ours => {
                println!("{source}: {reason}");
                if !matches!(reason, NoCall::NotAnApiCall(_)) {
                    unexplained.push(reason);
                }
            }
            Err(_) => {}
        }
    }
    println!("{} records, {typed} typed calls", found.len());
    assert_eq!(unexplained, []);
}
