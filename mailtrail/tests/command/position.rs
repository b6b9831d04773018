//! The verdict on a document is its own: it does not depend on what stands before, behind or around it, nor on how it is looked at.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailtrail::{Finding, Level, Options, read_text, round_trip_text, validate_text};
use mailtrail_wire::{Json, MAX_DEPTH, Reader};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::layouts::gzip;
use super::records::{broken_record, cut_record, odd_record, pretty, record};
use super::support::run_on_bytes;

/// What was found, without its place.
type Verdict = BTreeSet<(Level, String, String)>;

/// A record so many levels deep.
fn deep(levels: usize) -> String {
    let inside = "[".repeat(levels - 1) + &"]".repeat(levels - 1);
    record(0).replacen(r#""requestParameters":{"comment":""}"#, &format!(r#""requestParameters":{inside}"#), 1)
}

/// A record that is so deep in a field of a type of its own.
fn deep_identity(levels: usize) -> String {
    let inside = "{\"a\":".repeat(levels - 2) + "1" + &"}".repeat(levels - 2);
    record(0).replacen(r#""userIdentity":{"#, &format!(r#""userIdentity":{{"future":{inside},"#), 1)
}

fn documents() -> Vec<String> {
    let mut documents: Vec<_> =
        (MAX_DEPTH - 3..MAX_DEPTH + 4).flat_map(|levels| [deep(levels), deep_identity(levels)]).collect();
    documents.extend([
        record(0),
        odd_record(),
        record(0).replacen(r#""readOnly":true"#, r#""readOnly":7"#, 1),
        record(0).replacen("ListUsers", "ListUsers\\ud800", 1),
        r#"{"eventType":"Bounce","mail":{},"bounce":{}}"#.into(),
        r#"{"eventVersion":7}"#.into(),
        r#"{"some":"thing"}"#.into(),
    ]);
    documents
}

fn verdict(findings: Vec<Finding>) -> Verdict {
    let told = findings.into_iter().filter(|it| it.rule != "detection");
    told.map(|it| (it.level, it.rule.into_owned(), it.message)).collect()
}

fn validated(text: &str) -> Verdict {
    verdict(validate_text(text, &Options::default()).0)
}

fn as_text(document: &str) -> Value {
    Value::from(document)
}

/// A document as the only payload of an envelope without a finding of its own.
fn envelopes(document: &str) -> Vec<String> {
    let logs = json!({"messageType": "DATA_MESSAGE", "owner": "111122223333", "logGroup": "a", "logStream": "b",
        "subscriptionFilters": [], "logEvents": [{"id": "1", "timestamp": 1, "message": as_text(document)}]});
    let packed = STANDARD.encode(gzip(logs.to_string().as_bytes()));
    vec![
        json!({"ReceiptHandle": "a", "Body": as_text(document)}).to_string(),
        json!({"Entries": [{"MessageBody": as_text(document)}]}).to_string(),
        json!({"default": as_text(document)}).to_string(),
        json!({"partitionKey": "a", "data": STANDARD.encode(document)}).to_string(),
        logs.to_string(),
        json!({"awslogs": {"data": packed}}).to_string(),
    ]
}

/// Layouts of a document between good ones.
fn layouts(document: &str) -> Vec<String> {
    let good = record(0);
    vec![
        format!("{document}\n"),
        format!("{good}\n{document}\n"),
        format!("{document}\n{good}\n"),
        format!("{good}\n{good}\n{document}\n{good}\n"),
        format!("{good}{document}{good}"),
        format!("[{good},{document},{good}]"),
        format!("[{document}]"),
        format!(r#"{{"Records":[{document}]}}"#),
        format!(r#"{{"Records":[{good},{document},{good}]}}"#),
        format!("{{\"Records\": [\n{good},\n{document},\n{good}\n]}}\n"),
    ]
}

#[test]
fn layouts_and_neighbours_do_not_matter() {
    for document in documents() {
        let alone = validated(&document);
        for text in layouts(&document) {
            assert_eq!(validated(&text), alone, "{text}");
            let mut options = Options::default();
            options.explain_detection = true;
            assert_eq!(verdict(validate_text(&text, &options).0), alone, "explained: {text}");
        }
        if let Ok(value) = serde_json::from_str::<Value>(&document) {
            assert_eq!(validated(&serde_json::to_string_pretty(&value).unwrap()), alone, "pretty: {document}");
        }
    }
}

/// In a log, what is no record may be of another program.
#[test]
fn words_and_envelopes_do_not_matter_to_records() {
    for document in documents().into_iter().filter(|it| it.contains("eventName")) {
        let alone = validated(&document);
        let good = record(0);
        let words = format!("INFO {good}\nINFO {document}\nINFO {good}\n");
        assert_eq!(validated(&words), alone, "{words}");
        let around = envelopes(&record(0)).iter().map(|text| validated(text)).collect::<Vec<_>>();
        for (text, around) in envelopes(&document).iter().zip(around) {
            let found: Verdict = validated(text).difference(&around).cloned().collect();
            assert_eq!(found, alone, "{text}");
        }
    }
}

/// What was found, as often as it was found, without its place.
fn sum(findings: Vec<Finding>) -> Vec<(Level, String, String)> {
    let told = findings.into_iter().filter(|it| it.rule != "detection");
    let mut sum: Vec<_> = told.map(|it| (it.level, it.rule.into_owned(), it.message)).collect();
    sum.sort();
    sum
}

/// How documents may stand together.
#[derive(Clone, Copy, Debug)]
enum Together {
    Lines,
    Behind,
    List,
    LogFile,
    Pretty,
    PrettyLogFile,
    Payloads,
}

impl Together {
    const ALL: [Self; 7] =
        [Self::Lines, Self::Behind, Self::List, Self::LogFile, Self::Pretty, Self::PrettyLogFile, Self::Payloads];

    fn text(self, documents: &[String]) -> String {
        let pretty = || documents.iter().map(|it| pretty(it)).collect::<Vec<_>>();
        match self {
            Self::Lines => documents.join("\n"),
            Self::Behind => documents.concat(),
            Self::List => format!("[{}]", documents.join(",")),
            Self::LogFile => format!("{{\"Records\":[{}]}}", documents.join(", ")),
            Self::Pretty => pretty().join("\n"),
            Self::PrettyLogFile => format!("{{\n\"Records\": [\n{}\n]\n}}\n", pretty().join(",\n")),
            Self::Payloads => {
                let lines = documents.iter().map(|it| json!({"ReceiptHandle": "a", "Body": it}).to_string());
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// A document of any kind, known or not, with or without something to find.
fn any_document() -> impl Strategy<Value = String> {
    let all = documents().into_iter().filter(|it| serde_json::from_str::<Value>(it).is_ok());
    let mut all: Vec<_> = all.collect();
    all.extend([
        record(0).replacen("AwsApiCall", "AwsApiCalls", 1),
        record(0).replacen(r#""eventTime""#, r#""eventtime""#, 1),
        json!({"eventType": "Delivery", "mail": {"timestamp": "2026-03-02T08:00:00.000Z"}, "delivery": 1}).to_string(),
        json!({"notificationType": "Bounce", "mail": {"destination": "ada@example.com"}}).to_string(),
        json!({"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:mail", "Message": record(0)})
            .to_string(),
        "{}".into(),
        r#"{"a":{"b":[1,"c",null]}}"#.into(),
    ]);
    prop::sample::select(all)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is found in documents that stand together is what is found in each of them alone.
    #[test]
    fn neighbours_add_nothing_and_take_nothing(
        documents in prop::collection::vec((any_document(), 1_usize..5), 1..6),
        together in prop::sample::select(&Together::ALL[..]),
        explained in any::<bool>(),
    ) {
        let documents: Vec<_> = documents.into_iter().flat_map(|(it, times)| vec![it; times]).collect();
        let alone = documents.iter().flat_map(|it| {
            let text = if matches!(together, Together::Payloads) { together.text(std::slice::from_ref(it)) } else { it.clone() };
            sum(validate_text(&text, &Options::default()).0)
        });
        let mut alone: Vec<_> = alone.collect();
        alone.sort();
        let mut options = Options::default();
        options.explain_detection = explained;
        let text = together.text(&documents);
        prop_assert_eq!(sum(validate_text(&text, &options).0), alone, "{:?}: {}", together, text);
    }

    /// The same on lines, some of which are broken.
    #[test]
    fn broken_neighbours_add_nothing_and_take_nothing(
        documents in prop::collection::vec(
            (prop_oneof![3 => any_document(), 1 => Just(broken_record()), 1 => Just(cut_record()), 1 => Just("{".into())], 1_usize..5),
            1..6,
        ),
    ) {
        let documents: Vec<_> = documents.into_iter().flat_map(|(it, times)| vec![it; times]).collect();
        let mut alone: Vec<_> =
            documents.iter().flat_map(|it| sum(validate_text(&format!("{it}\n"), &Options::default()).0)).collect();
        alone.sort();
        let text = documents.join("\n") + "\n";
        prop_assert_eq!(sum(validate_text(&text, &Options::default()).0), alone, "{}", text);
    }
}

/// An event of EventBridge is a document itself: what it carries is a level deeper, as far as it fits.
#[test]
fn what_fits_into_an_event() {
    let event = |document: &str| format!(r#"{{"detail-type":"A","source":"a","detail":{document}}}"#);
    let around = validated(&event(&record(0)));
    for levels in [MAX_DEPTH - 3, MAX_DEPTH - 1] {
        let document = deep(levels);
        assert_eq!(validated(&event(&document)), validated(&document).union(&around).cloned().collect(), "{levels}");
    }
    assert!(validated(&event(&deep(MAX_DEPTH))).iter().any(|(_, rule, _)| rule == "too-deep"));
}

/// Whoever reads a document counts alike.
#[test]
fn everyone_counts_levels_alike() {
    for levels in MAX_DEPTH - 3..MAX_DEPTH + 4 {
        for document in [deep(levels), deep_identity(levels)] {
            let fits = levels <= MAX_DEPTH;
            assert_eq!(Json::parse(&document).is_ok(), fits, "{levels}");
            assert_eq!(Reader::new(&document).skip().is_ok(), fits, "{levels}");
            assert_eq!(walk(&mut Reader::new(&document)), fits, "{levels}");
            assert_eq!(validated(&document).iter().all(|(_, rule, _)| rule != "too-deep"), fits, "{levels}");
            let (_, summary) = round_trip_text(&format!("{}\n{document}", record(0)), &Options::default());
            assert_eq!(summary.exact, if fits { 2 } else { 1 }, "{levels}");
            let typed = read_text(&document).next().unwrap().and_then(|document| document.typed());
            assert_eq!(typed.is_ok(), fits, "{levels}");
        }
    }
}

/// Reads a value member by member and element by element.
fn walk(reader: &mut Reader<'_>) -> bool {
    match reader.peek() {
        Some(b'{') => {
            let Ok(mut walk_in) = reader.object() else { return false };
            while let Ok(Some(_)) = reader.name(&mut walk_in) {
                if !walk(reader) {
                    return false;
                }
            }
            true
        }
        Some(b'[') => {
            let Ok(mut walk_in) = reader.array() else { return false };
            while reader.item(&mut walk_in) == Ok(true) {
                if !walk(reader) {
                    return false;
                }
            }
            true
        }
        _ => reader.skip().is_ok(),
    }
}

/// Too deep records in a file that is shared between threads.
#[test]
fn threads_do_not_matter() {
    let good = record(900);
    for document in [deep(MAX_DEPTH), deep(MAX_DEPTH + 1)] {
        let lines: Vec<_> = (0..6_000).map(|index| if index % 3 == 0 { &document } else { &good }).cloned().collect();
        for text in [lines.join("\n"), format!(r#"{{"Records":[{}]}}"#, lines.join(","))] {
            let reports = [["1", "off"], ["2", "off"], ["3", "on"]].map(|[threads, explain]| {
                let mut arguments = vec!["validate", "--threads", threads, "--format", "json", "-"];
                arguments.extend((explain == "on").then_some("--explain-detection"));
                let lines = run_on_bytes(&arguments, text.as_bytes()).stdout;
                let told: Vec<_> =
                    lines.lines().filter(|it| !it.contains("\"detection\"") && !it.contains("\"summary\"")).collect();
                told.join("\n")
            });
            let expected = if document == deep(MAX_DEPTH) { 0 } else { 2_000 };
            assert_eq!(reports[0].lines().count(), expected, "{}", &reports[0][..reports[0].len().min(600)]);
            assert!(reports.iter().all(|report| *report == reports[0]));
        }
    }
}
