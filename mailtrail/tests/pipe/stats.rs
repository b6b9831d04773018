use std::collections::BTreeMap;
use std::fmt::Write as _;

use mailtrail::input::Source;
use mailtrail::report::stats::{csv, human, json};
use mailtrail::{Field, Stats};
use serde_json::Value;

use super::{Notes, documents, file, fixtures, log_file, options};

fn stats(sources: &[Source], fields: &[Field], threads: usize) -> Stats {
    mailtrail::stats(sources, fields, &options(threads), &mut Notes::default()).unwrap()
}

fn rows(stats: &Stats, field: Field) -> BTreeMap<String, u64> {
    let table = stats.tables.iter().find(|table| table.field == field);
    table.into_iter().flat_map(|table| table.rows.iter().cloned()).collect()
}

#[test]
fn counts_are_those_of_a_look_at_the_values() {
    type Naive = fn(&str, &Value) -> Vec<String>;
    fn at(value: &Value, pointer: &str) -> Vec<String> {
        value.pointer(pointer).and_then(Value::as_str).map(str::to_owned).into_iter().collect()
    }
    let cases: [(Field, Naive); 6] = [
        (Field::Kind, |kind, _| vec![kind.to_owned()]),
        (Field::Service, |kind, it| match kind {
            "cloudtrail record" | "cloudtrail aggregated event" => at(it, "/eventSource"),
            "cloudtrail insight event" => at(it, "/insightDetails/eventSource"),
            "cloudtrail lake insight event" => at(it, "/insightEventSource"),
            "cloudtrail activity log event" => at(it, "/eventData/eventSource"),
            "cloudtrail audit manager evidence" => at(it, "/eventData/eventsource"),
            _ => Vec::new(),
        }),
        (Field::Bounce, |kind, it| {
            let of = |name: &str| at(it, &format!("/bounce/{name}")).pop();
            let is_bounce = at(it, "/eventType") == ["Bounce"] || at(it, "/notificationType") == ["Bounce"];
            if kind != "ses sending event" || !is_bounce || !it["bounce"].is_object() {
                return Vec::new();
            }
            let bounce_type = of("bounceType").unwrap_or_else(|| "unknown".into());
            vec![of("bounceSubType").map_or(bounce_type.clone(), |sub_type| format!("{bounce_type}/{sub_type}"))]
        }),
        (Field::Error, |kind, it| match kind {
            "cloudtrail record" => at(it, "/errorCode").into_iter().filter(|it| !it.is_empty()).collect(),
            "cloudtrail insight event" => at(it, "/insightDetails/errorCode"),
            "cloudtrail lake insight event" => at(it, "/insightErrorCode"),
            "cloudtrail activity log event" => at(it, "/eventData/errorCode"),
            "workmail authentication log" => at(it, "/auth_failed_reason"),
            "workmail availability provider log" => at(it, "/error_message"),
            _ => Vec::new(),
        }),
        (Field::Tag, |kind, it| {
            let tags = it.pointer("/mail/tags").and_then(Value::as_object).filter(|_| kind == "ses sending event");
            let custom = tags.into_iter().flatten().filter(|(name, _)| !name.starts_with("ses:"));
            custom
                .flat_map(|(name, values)| {
                    let values = values.as_array().into_iter().flatten().filter_map(Value::as_str);
                    values.map(move |value| format!("{name}={value}"))
                })
                .collect()
        }),
        (Field::MessageId, |kind, it| match kind {
            "ses sending event" => {
                let is_known = at(it, "/eventType") != ["Weather"];
                if is_known { at(it, "/mail/messageId") } else { Vec::new() }
            }
            "ses received notification" => at(it, "/mail/messageId"),
            "ses lambda receipt" => at(it, "/ses/mail/messageId"),
            "workmail message-flow event" => at(it, "/messageId"),
            "ses mail manager ingress point log" | "ses mail manager rule set log" => at(it, "/message_id"),
            _ => Vec::new(),
        }),
    ];
    let (documents, sources) = (documents(), fixtures());
    let all = stats(&sources, &Field::ALL, 2);
    assert_eq!(all.documents, documents.len() as u64);
    for (field, naive) in cases {
        let mut wanted = BTreeMap::new();
        for name in documents.iter().flat_map(|(kind, it, _)| naive(kind, it)) {
            *wanted.entry(name).or_insert(0) += 1;
        }
        assert!(!wanted.is_empty(), "{field}");
        let mut found = rows(&all, field);
        if field == Field::MessageId {
            // Those of event records of Amazon WorkMail, and of events of unknown types, are not looked for here.
            found.retain(|name, _| !name.starts_with('<') && wanted.contains_key(name));
            wanted.retain(|name, _| found.contains_key(name));
            assert!(wanted.len() > 50, "{}", wanted.len());
            continue;
        }
        assert_eq!(found, wanted, "{field}");
    }
}

#[test]
fn each_table_is_that_of_its_own_and_threads_make_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let mut sources = fixtures();
    sources.push(file(folder.path(), "a.json", log_file(3000, false)));
    let one = stats(&sources, &Field::ALL, 1);
    for threads in [2, 8] {
        let more = stats(&sources, &Field::ALL, threads);
        assert_eq!(json(&more, usize::MAX), json(&one, usize::MAX), "{threads}");
        assert_eq!(csv(&more, 10), csv(&one, 10), "{threads}");
        assert_eq!(human(&more, 10, 80), human(&one, 10, 80), "{threads}");
    }
    for field in Field::ALL {
        let alone = stats(&sources, &[field], 2);
        assert_eq!(rows(&alone, field), rows(&one, field), "{field}");
        assert!(alone.tables.len() <= 1, "{field}");
    }
    assert!(human(&one, 10, 72).lines().skip(1).all(|line| line.chars().count() <= 72));
}

#[test]
fn of_too_many_names_the_frequent_ones_are_told_with_bounds() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::new();
    for index in 0..30_000 {
        let address = if index % 5 == 0 { "192.0.2.1".to_owned() } else { format!("2001:db8::{index:x}") };
        _ = writeln!(
            text,
            r#"{{"eventVersion":"1.11","userIdentity":{{"type":"Root"}},"sourceIPAddress":"{address}","eventName":"A"}}"#
        );
    }
    let sources = [file(folder.path(), "a.ndjson", text)];
    let one = stats(&sources, &[Field::Ip, Field::Event], 1);
    let table = one.tables.iter().find(|table| table.field == Field::Ip).unwrap();
    let (name, count) = &table.rows[0];
    assert_eq!((name.as_str(), table.total), ("192.0.2.1", 30_000));
    assert!(table.short_by > 0 && *count <= 6000 && count + table.short_by >= 6000, "{count} {}", table.short_by);
    assert!(table.rows.len() <= 8192);
    let exact = one.tables.iter().find(|table| table.field == Field::Event).unwrap();
    assert_eq!((exact.rows.as_slice(), exact.short_by), (&[("A".to_owned(), 30_000)][..], 0));
    for threads in [2, 8] {
        assert_eq!(json(&stats(&sources, &[Field::Ip, Field::Event], threads), usize::MAX), json(&one, usize::MAX));
    }
}
