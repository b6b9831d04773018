use std::collections::BTreeMap;
use std::fmt::Write as _;

use mailtrail::input::Source;
use mailtrail::report::stats::{csv, human, json};
use mailtrail::{Field, Stats};
use serde_json::Value;

use super::{Notes, at, documents, error, file, fixtures, log_file, options, service};

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
    let cases: [(Field, Naive); 5] = [
        (Field::Kind, |kind, _| vec![kind.to_owned()]),
        (Field::Service, service),
        (Field::Error, error),
        (Field::Bounce, |kind, it| {
            let of = |name: &str| at(it, &[&format!("/bounce/{name}")]).pop();
            let is_bounce = at(it, &["/eventType", "/notificationType"]) == ["Bounce"];
            if kind != "ses sending event" || !is_bounce || !it["bounce"].is_object() {
                return Vec::new();
            }
            let bounce_type = of("bounceType").unwrap_or_else(|| "unknown".into());
            vec![of("bounceSubType").map_or(bounce_type.clone(), |sub_type| format!("{bounce_type}/{sub_type}"))]
        }),
        (Field::Tag, |kind, it| {
            let tags = it.pointer("/mail/tags").and_then(Value::as_object).filter(|_| kind == "ses sending event");
            let custom = tags.into_iter().flatten().filter(|(name, _)| !name.starts_with("ses:"));
            let values = custom.flat_map(|(name, values)| {
                let values = values.as_array().into_iter().flatten().filter_map(Value::as_str);
                values.map(move |value| format!("{name}={value}"))
            });
            values.collect()
        }),
    ];
    let (documents, _folder, source) = documents();
    let all = stats(&[source], &Field::ALL, 2);
    assert_eq!(all.documents, documents.len() as u64);
    for (field, naive) in cases {
        let mut wanted = BTreeMap::new();
        for name in documents.iter().flat_map(|(kind, it, _)| naive(kind, it)) {
            *wanted.entry(name).or_insert(0) += 1;
        }
        assert!(!wanted.is_empty(), "{field}");
        assert_eq!(rows(&all, field), wanted, "{field}");
    }
}

#[test]
fn each_table_is_that_of_its_own_and_threads_make_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let mut sources = fixtures();
    sources.push(file(folder.path(), "a.json", log_file(1200, false)));
    let one = stats(&sources, &Field::ALL, 1);
    for threads in [2, 8] {
        let more = stats(&sources, &Field::ALL, threads);
        assert_eq!(json(&more, usize::MAX), json(&one, usize::MAX), "{threads}");
        assert_eq!(csv(&more, 10), csv(&one, 10), "{threads}");
        assert_eq!(human(&more, 10, 80), human(&one, 10, 80), "{threads}");
    }
    let last = [sources.pop().unwrap()];
    let one_file = stats(&last, &Field::ALL, 1);
    for field in [Field::Kind, Field::Hour, Field::Principal, Field::Outcome, Field::Bounce] {
        let alone = stats(&last, &[field], 2);
        assert_eq!(rows(&alone, field), rows(&one_file, field), "{field}");
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
