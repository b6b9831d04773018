//! Conditions on the folders of tables.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

#[path = "common/ignore.rs"]
mod ignore;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mailtrail::input::Source;
use mailtrail_parquet::{Convert, Partition, Tables, convert};

use self::ignore::Ignore;

/// Records of three accounts on four days, and one that says neither.
fn logs(folder: &Path) -> PathBuf {
    let mut text = String::new();
    for account in ["111122223333", "444455556666", "123456789012"] {
        for day in 1..=4 {
            let begin = r#"{"eventVersion":"1.11","userIdentity":{"type":"Root"},"eventName":"Decrypt""#;
            writeln!(text, r#"{begin},"eventTime":"2026-03-0{day}T08:00:00Z","recipientAccountId":"{account}"}}"#)
                .unwrap();
        }
    }
    text += "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"Root\"},\"eventTime\":\"soon\"}\n";
    let log = folder.join("trail.ndjson");
    fs::write(&log, text).unwrap();
    log
}

fn tables(folder: &Path, partitions: &[Partition]) -> PathBuf {
    let mut wanted = Convert::new(folder.join(format!("tables-{}", partitions.len())));
    wanted.partitions = partitions.to_vec();
    convert(&[Source::File(logs(folder))], &wanted, &mut Ignore).unwrap();
    wanted.folder
}

/// The answer, or what was said instead.
fn ask(query: &str, paths: &[&Path]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_mailtrail-sql"))
        .arg(query)
        .args(paths)
        .args(["--format", "csv", "--threads", "2"])
        .output()
        .unwrap();
    let text = if done.status.success() { done.stdout } else { done.stderr };
    String::from_utf8(text).unwrap().replace("\r\n", "\n")
}

#[test]
fn other_folders_are_not_even_opened() {
    let folder = tempfile::tempdir().unwrap();
    let tables = tables(folder.path(), &[Partition::Account, Partition::Day]);
    let count = |condition: &str| {
        let said =
            ask(&format!("select count(eventVersion) as n from cloudtrail_records where {condition}"), &[&tables]);
        said.strip_prefix("n\n").map(|count| count.trim().to_owned()).unwrap_or(said)
    };
    let conditions = [
        ("_day = '2026-03-02'", "3"),
        ("_day = '2026-03-02' and _account = '111122223333'", "1"),
        ("_day in ('2026-03-02', '2026-03-09') and eventName = 'Decrypt'", "3"),
        ("_day between '2026-03-02' and '2026-03-02' and _time > '2026-03-01'", "3"),
        ("date_trunc('month', _day) = '2026-02-01'", "0"),
        ("_day > '2026-03-04'", "0"),
    ];
    let all = [
        ("true", "13"),
        ("_day is null", "1"),
        ("_account is null and _day is null", "1"),
        ("_day <> '2026-03-02' or eventName = 'Decrypt'", "12"),
        ("_day = (select max(_day) from cloudtrail_records)", "3"),
        ("_account like '%3' and not _day = '2026-03-02'", "3"),
    ];
    for (condition, expected) in conditions.iter().chain(&all) {
        assert_eq!(count(condition), *expected, "{condition}");
    }
    for file in Tables::open(&tables).unwrap().files {
        if file.value_of(Partition::Day) != Some("2026-03-02") {
            fs::write(&file.path, vec![0; usize::try_from(file.bytes).unwrap()]).unwrap();
        }
    }
    for (condition, expected) in conditions {
        assert_eq!(count(condition), expected, "{condition}");
    }
    let said = count("true");
    assert!(said.contains("a file of a table is damaged, or something else wrote it"), "{said}");
}

#[test]
fn what_folders_say_is_a_column() {
    let folder = tempfile::tempdir().unwrap();
    let tables = tables(folder.path(), &[Partition::Day, Partition::Account]);
    let query = "select _day, _account, count(*) as n from cloudtrail_records where _account is null or _day = '2026-03-03' group by all order by 2, 1";
    assert_eq!(
        ask(query, &[&tables]),
        "_day,_account,n\n2026-03-03,111122223333,1\n2026-03-03,123456789012,1\n2026-03-03,444455556666,1\n,,1\n"
    );
    // How many rows there are stands in the list of the tables.
    let plan = ask("explain select count(*) from cloudtrail_records where _day < '2026-03-03'", &[&tables]);
    assert!(!plan.contains(".parquet"), "{plan}");
    assert_eq!(
        ask("select count(*) as n from (select eventName from cloudtrail_records limit 4)", &[&tables]),
        "n\n4\n"
    );
    assert_eq!(ask("select count(*) as n from ses_events where _day = '2026-03-03'", &[&tables]), "n\n0\n");
}

#[test]
fn columns_of_folders_are_there_if_all_have_them() {
    let folder = tempfile::tempdir().unwrap();
    let (by_day, by_none) = (tables(folder.path(), &[Partition::Day]), tables(folder.path(), &[]));
    let query = "select count(*) as n from cloudtrail_records where _day = '2026-03-03'";
    assert_eq!(ask(query, &[&by_day]), "n\n3\n");
    let said = "mailtrail: query:1:52: unknown column `_day`: only tables that were converted with `--partition day` have it, and all tables of the query must have it; `_time` always exists\n";
    assert_eq!(ask(query, &[&by_none]), said);
    assert_eq!(ask(query, &[&by_none, &by_day]), said);
    assert_eq!(ask(query, &[&folder.path().join("trail.ndjson")]), said);
    assert_eq!(
        ask("select 'day' from cloudtrail_records where day = 'x'", &[&by_day]),
        "mailtrail: query:1:44: unknown column `day`; did you mean `_day`?\n"
    );
}

#[test]
fn tables_that_lost_a_file_are_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    let tables = tables(folder.path(), &[Partition::Day]);
    fs::remove_dir_all(tables.join("cloudtrail_record/day=2026-03-03")).unwrap();
    let said = ask("select count(*) from cloudtrail_records", &[&tables]);
    assert!(said.contains("this file of a table is missing; restore it"), "{said}");
}
