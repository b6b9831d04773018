//! The command: what it writes, what it says, and what it refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

#[path = "common/ignore.rs"]
mod ignore;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use mailtrail::input::Source;
use mailtrail_parquet::{Convert, Partition, convert};

use self::ignore::Ignore;

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file)
}

fn sql(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mailtrail-sql")).args(arguments).output().unwrap()
}

fn out(done: &Output) -> String {
    assert!(done.status.success(), "{}", said(done));
    String::from_utf8(done.stdout.clone()).unwrap()
}

fn said(done: &Output) -> String {
    String::from_utf8(done.stderr.clone()).unwrap()
}

#[test]
fn logs_and_tables_give_the_same_answers() {
    let folder = tempfile::tempdir().unwrap();
    let tables = folder.path().join("tab les%20 [a]*?#");
    let files = ["trail.json", "ses.ndjson", "workmail.ndjson"].map(|file| Source::File(data(file)));
    let mut wanted = Convert::new(&tables);
    wanted.partitions = Partition::ALL.to_vec();
    convert(&files, &wanted, &mut Ignore).unwrap();
    let (logs, tables) = (data(""), tables.to_string_lossy().into_owned());
    for view in ["mail_outcomes", "denied_by_principal", "ses_bounce_rate_by_day", "workmail_metrics"] {
        let of_logs = out(&sql(&["--view", view, &logs.to_string_lossy(), "--format", "csv"]));
        assert_eq!(of_logs, out(&sql(&["--view", view, &tables, "--format", "csv"])), "{view}");
    }
    // Both at once are all documents of both.
    let both = sql(&[
        "select count(*) as n from cloudtrail_records",
        &data("trail.json").to_string_lossy(),
        &tables,
        "--format",
        "ndjson",
    ]);
    assert_eq!(out(&both), "{\"n\":18}\n");
}

#[test]
fn what_steers_a_terminal_is_escaped_and_what_is_long_is_cut() {
    let query = "select subject, repeat('x', 200) as long from mail_received union all select subject, '' from mail_events where subject like 'Invoice%'";
    let table = out(&sql(&[query, &data("workmail.ndjson").to_string_lossy()]));
    assert!(table.contains(r"Invoice \u{1b}[31mred\u{202e}"), "{table}");
    assert!(!table.contains(['\u{1b}', '\u{202e}']), "{table:?}");
    assert!(table.lines().all(|line| line.chars().count() < 130), "{table}");
    let json = out(&sql(&[
        "select distinct subject from mail_events where subject like 'Invoice%'",
        &data("").to_string_lossy(),
        "--format",
        "json",
    ]));
    assert_eq!(json, "[\n{\"subject\":\"Invoice \\u001b[31mred\\u202e\"}\n]\n");
}

#[test]
fn broken_logs_are_told_and_the_rest_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("trail.ndjson");
    fs::write(&log, "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"Root\"},\"eventTime\":\"2026-03-02T08:00:00Z\"}\n{\"eventVersion\":\"1.11\",\n").unwrap();
    let done =
        sql(&["select count(*) as n from cloudtrail_records", &folder.path().to_string_lossy(), "--format", "csv"]);
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    assert_eq!(String::from_utf8_lossy(&done.stdout), "n\r\n1\r\n");
    assert!(said(&done).contains("trail.ndjson:2:"), "{}", said(&done));

    let tables = folder.path().join("tables");
    convert(&[Source::File(log)], &Convert::new(&tables), &mut Ignore).unwrap();
    let done = sql(&["select 1", &tables.to_string_lossy()]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("converted without its broken or unrecognized"), "{}", said(&done));

    let done = sql(&["select 1", "no-such-file"]);
    assert_eq!((done.status.code(), &*said(&done)), (Some(2), "mailtrail: no-such-file: no such file or folder\n"));
}

#[test]
fn wrong_queries_are_told_in_plain_words() {
    let logs = data("trail.json");
    for (query, expected) in [
        ("select * form x", "query:1:10: not SQL: expected end of statement, found form"),
        (
            "select\n  eventname from cloudtrail_records",
            "query:2:3: unknown column `eventname`; did you mean `eventName`?",
        ),
        (
            "select a.evntName from cloudtrail_records a",
            "query:1:10: unknown column `evntName`; did you mean `eventName`?",
        ),
        (
            "select * from cloudtrail_record",
            "query:1:15: unknown table `cloudtrail_record`; did you mean `cloudtrail_records`?",
        ),
        ("select * from mail_outcome", "query:1:15: unknown table `mail_outcome`; did you mean `mail_outcomes`?"),
        (
            "select * from '/etc/hostname'",
            "query:1:16: unknown table `/etc/hostname`; `show tables` lists those that there are",
        ),
        (
            "select userIdentity.tpye from cloudtrail_records",
            "query:1:21: unknown field `tpye` of an object; did you mean `type`?",
        ),
        ("select userIdentity.weather from cloudtrail_records", "query:1:21: unknown field `weather` of an object"),
        ("select countt(1)", "query:1:8: unknown function `countt`; did you mean `count`?"),
        (
            "select eventName, count(*) from cloudtrail_records",
            "query:1:8: `eventName` is neither in `group by` nor in an aggregate such as `count` or `max`",
        ),
        ("copy (select 1) to 'x.csv'", "query: only queries are taken: nothing is written, made or set"),
        ("select 1; drop table ses_events", "query: one query is taken, and there are several"),
        ("select cast(eventName as int) from cloudtrail_records", "query: expected a number, found `GetObject`"),
        (
            "select 1 from cloudtrail_records\nwhere cast(_time as date) = '2026-13-02'",
            "query:2:29: expected a day such as `2026-03-02`, found `2026-13-02`",
        ),
        (
            "select 'evntName' /* evntName */, evntName from cloudtrail_records",
            "query:1:35: unknown column `evntName`; did you mean `eventName`?",
        ),
    ] {
        let done = sql(&[query, &logs.to_string_lossy()]);
        assert_eq!((done.status.code(), said(&done)), (Some(2), format!("mailtrail: {expected}\n")), "{query}");
    }
}

#[test]
fn files_appear_when_they_are_complete_and_no_input_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("trail.json");
    fs::copy(data("trail.json"), &log).unwrap();
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let log = log.to_string_lossy().into_owned();
    let query = "select eventName, _time from cloudtrail_records";
    out(&sql(&[query, &log, "--format", "parquet", "--output", &path("a.parquet")]));
    assert!(fs::read(path("a.parquet")).unwrap().starts_with(b"PAR1"));
    let wrong = sql(&["select cast(eventName as int) from cloudtrail_records", &log, "--output", &path("b.csv")]);
    assert_eq!((wrong.status.code(), Path::new(&path("b.csv")).exists()), (Some(2), false));
    let before = fs::read(&log).unwrap();
    let over = sql(&[query, &log, "--output", &log]);
    assert_eq!((over.status.code(), fs::read(&log).unwrap()), (Some(2), before));
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn rows_and_memory_have_limits() {
    let logs = data("trail.json").to_string_lossy().into_owned();
    let few =
        sql(&["select eventName from cloudtrail_records order by 1", &logs, "--max-rows", "2", "--format", "csv"]);
    assert_eq!(String::from_utf8_lossy(&few.stdout), "eventName\r\nConsoleLogin\r\nConsoleLogin\r\n");
    assert!(said(&few).contains("more than 2 rows"), "{}", said(&few));
    // Terms are added one within the other.
    let deep = format!("select {} as n", vec!["1"; 300].join("+"));
    assert_eq!(out(&sql(&[&deep, &logs, "--format", "csv"])), "n\r\n300\r\n");
    // What does not fit is put aside.
    let much = "explain analyze select value from generate_series(1, 100000) order by value % 100, value desc";
    let spilled = |memory| out(&sql(&[much, &logs, "--memory", memory, "--threads", "1", "--format", "csv"]));
    assert!(spilled("1G").contains("spill_count=0"), "{}", spilled("1G"));
    assert!(!spilled("1M").contains("spill_count=0"), "{}", spilled("1M"));
    let little = sql(&[much, &logs, "--memory", "10K", "--threads", "1"]);
    assert_eq!(little.status.code(), Some(2));
    assert!(said(&little).contains("needs more memory or space than it may use"), "{}", said(&little));
    assert!(said(&little).ends_with("  = help: `--memory 4G` lets it use more\n"), "{}", said(&little));
    let none = sql(&["select 1 as n where false", &logs, "--format", "csv"]);
    assert_eq!((&*out(&none), &*said(&none)), ("n\r\n", "mailtrail: the answer has no rows\n"));
}

#[test]
fn it_lists_what_there_is() {
    let views = out(&sql(&["--views"]));
    assert_eq!(views.lines().count(), mailtrail_sql::VIEWS.len());
    let readme = include_str!("../README.md");
    for view in mailtrail_sql::VIEWS {
        assert!(
            readme.contains(&format!("| `{}` | {} |", view.name, view.about())),
            "{} is not in the README",
            view.name
        );
    }
    let tables = out(&sql(&["--tables", &data("").to_string_lossy()]));
    assert!(tables.contains("           9  cloudtrail_records\n"), "{tables}");
    let shown = out(&sql(&["show tables", &data("trail.json").to_string_lossy()]));
    assert!(shown.contains("workmail_access_control_logs") && shown.contains("mail_outcomes"), "{shown}");
}
