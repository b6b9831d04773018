//! Answers of the views: what is expected, and what the library says of the same logs.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use mailtrail::input::{Source, Trouble};
use mailtrail::{Field, Finding, Options, Sink, stats};
use mailtrail_sql::{Engine, Limits, Logs, Reading, VIEWS, write};
use serde_json::Value;
use workmail_events::trace::Tracer;
use workmail_events::{AuditLog, Document as _, EventRecord, MetricCounter, OpenEnum as _};

struct Nothing;

impl Sink for Nothing {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        assert!(finding.level != mailtrail::Level::Error, "{}: {finding:?}", file.name());
    }
    fn trouble(&mut self, trouble: &Trouble) {
        panic!("{trouble}");
    }
    fn done(&mut self, _: &Source, _: u64) {}
}

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file)
}

fn engine() -> Result<Engine, Box<dyn Error>> {
    let logs = Logs::open(&[data("").into()], &Reading::default(), &mut Nothing)?;
    Ok(Engine::new(logs, &Limits::default())?)
}

fn rows(engine: &Engine, sql: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut out = Vec::new();
    write::ndjson(engine.query(sql)?, write::Most::default(), &mut out)?;
    String::from_utf8(out)?.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

fn text(row: &Value, column: &str) -> String {
    row[column].as_str().unwrap_or_default().to_owned()
}

fn lines(file: &str) -> Vec<String> {
    fs::read_to_string(data(file)).unwrap().lines().map(str::to_owned).collect()
}

/// `MAILTRAIL_UPDATE=1` writes what is expected anew.
#[test]
fn each_view_answers_as_expected() -> Result<(), Box<dyn Error>> {
    let engine = engine()?;
    for view in VIEWS {
        let mut out = Vec::new();
        write::csv(engine.query(view.sql)?, write::Most::default(), &mut out)?;
        let given = String::from_utf8(out)?.replace("\r\n", "\n").replace(&*data("").to_string_lossy(), "");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/expected/{}.csv", view.name));
        if std::env::var_os("MAILTRAIL_UPDATE").is_some() {
            fs::write(&path, &given)?;
        }
        assert!(given.lines().count() > 1, "{} has no rows over the logs of the tests", view.name);
        assert_eq!(given, fs::read_to_string(&path)?, "{}", view.name);
    }
    Ok(())
}

#[test]
fn outcomes_are_those_of_traces() -> Result<(), Box<dyn Error>> {
    let mut tracer = Tracer::new();
    for line in lines("workmail.ndjson").iter().filter(|line| line.contains("traceId")) {
        tracer.add(&EventRecord::from_json(line)?, None);
    }
    let mut stories = BTreeMap::new();
    for story in tracer.finish() {
        let message = story.message_ids.first().or(story.trace_ids.first()).cloned().unwrap_or_default();
        for recipient in &story.recipients {
            stories.insert((message.clone(), recipient.address.clone()), recipient.outcome.as_str().to_owned());
        }
    }
    let asked: BTreeMap<_, _> = rows(&engine()?, "select message, recipient, outcome from mail_outcomes")?
        .iter()
        .map(|row| ((text(row, "message"), text(row, "recipient")), text(row, "outcome")))
        .collect();
    assert_eq!(asked, stories);
    assert!(stories.len() > 8, "{stories:?}");
    Ok(())
}

#[test]
fn metrics_are_those_of_the_counter() -> Result<(), Box<dyn Error>> {
    let mut counter = MetricCounter::new();
    for line in lines("workmail.ndjson") {
        if line.contains("traceId") {
            counter.count(&EventRecord::from_json(&line)?);
        } else {
            counter.count_audit_log(&AuditLog::from_json(&line)?);
        }
    }
    let figures: BTreeMap<_, _> = counter
        .figures()
        .filter(|(metric, _)| counter.samples(metric) > 0)
        .map(|(metric, figure)| (metric.as_str().to_owned(), (figure, counter.samples(&metric))))
        .collect();
    let asked: BTreeMap<_, _> = rows(&engine()?, "select * from workmail_metrics")?
        .iter()
        .map(|row| {
            (
                text(row, "metric"),
                (row["sum"].as_u64().unwrap_or_default(), row["samples"].as_u64().unwrap_or_default()),
            )
        })
        .collect();
    assert_eq!(asked, figures);
    assert_eq!(figures.len(), 9);
    Ok(())
}

#[test]
fn counts_are_those_of_stats() -> Result<(), Box<dyn Error>> {
    let questions = [
        (Field::Service, "trail.json", "select service as name, count(*) as count from cloudtrail_calls group by service"),
        (Field::Principal, "trail.json", "select principal as name, count(*) as count from cloudtrail_calls group by principal"),
        (Field::Error, "trail.json", "select error_code as name, sum(calls) as count from errors_by_code group by error_code"),
        (Field::Root, "trail.json", "select event as name, count(*) as count from root_use group by event"),
        (
            Field::Outcome,
            "trail.json",
            "select 'denied' as name, sum(calls) as count from denied_by_principal",
        ),
        (
            Field::SignIn,
            "trail.json",
            "select case outcome when 'Success' then 'success, without MFA' else 'failed, without MFA' end as name, count(*) as count
             from console_sign_ins_without_mfa group by outcome",
        ),
        (Field::Event, "ses.ndjson", "select event as name, count(*) as count from ses_messages group by event"),
        (
            Field::ConfigurationSet,
            "ses.ndjson",
            "select configuration_set as name, count(*) as count from ses_messages where configuration_set is not null group by 1",
        ),
        (
            Field::Bounce,
            "ses.ndjson",
            "select concat(bounce_type, '/', bounce_sub_type) as name, count(distinct message_id) as count from ses_bounced_recipients group by 1",
        ),
        (
            Field::Complaint,
            "ses.ndjson",
            "select feedback_type as name, count(*) as count from ses_complaints group by feedback_type",
        ),
    ];
    let engine = engine()?;
    for (field, file, sql) in questions {
        let source = Source::File(data(file));
        let counted = stats(&[source], &[field], &Options::default(), &mut Nothing)?;
        let table: BTreeMap<_, _> = counted.tables.into_iter().flat_map(|table| table.rows).collect();
        let asked = rows(&engine, sql)?;
        assert!(!asked.is_empty(), "{field}");
        for row in &asked {
            assert_eq!(row["count"].as_u64(), table.get(&text(row, "name")).copied(), "{field}: {row} of {table:?}");
        }
        if !matches!(field, Field::Outcome | Field::SignIn) {
            assert_eq!(asked.len(), table.len(), "{field}: {asked:?} of {table:?}");
        }
    }
    Ok(())
}
