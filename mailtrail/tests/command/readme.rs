//! The README, held against what the command does.

use std::collections::{BTreeMap, BTreeSet};

use mailtrail::{ENVELOPES, FAMILIES};

use super::records::{odd_record, record};
use super::support::{command, fixtures, run};

const README: &str = include_str!("../../README.md");

/// Commands of the README and what they are said to answer.
fn examples() -> Vec<(&'static str, &'static str)> {
    let blocks = README.split("```console\n$ mailtrail ").skip(1);
    blocks.map(|block| block.split_once("```").unwrap().0.split_once('\n').unwrap()).collect()
}

#[test]
fn every_example_is_real() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::copy(fixtures().join("seeds/workmail-create-user.json.invalid"), path("create-user.json")).unwrap();
    std::fs::create_dir(path("logs")).unwrap();
    let misspelt = record(0).replace("AwsApiCall", "AwsApiCal");
    std::fs::write(path("logs/a.json"), format!(r#"{{"Records":[{misspelt}]}}"#)).unwrap();
    std::fs::write(path("logs/b.jsonl"), format!("{}\n{}\n", record(0), odd_record())).unwrap();
    std::fs::create_dir(path("export")).unwrap();
    std::fs::copy(fixtures().join("files/workmail-mailbox-export.txt.gz"), path("export/000000.gz")).unwrap();
    for (words, expected) in examples() {
        let output = command(words.split(' ')).current_dir(folder.path()).output().unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{words}");
    }
    assert_eq!(examples().len(), 5);
}

/// The table of rules: name and level.
fn rules() -> BTreeMap<&'static str, &'static str> {
    let (_, table) = README.split_once("| rule | level |").unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split(" | ").collect::<Vec<_>>())
        .map(|cells| (cells[0].trim_matches(['|', ' ', '`']), cells[1]))
        .collect()
}

#[test]
fn every_rule_is_in_the_table_with_its_level() {
    let rules = rules();
    let mut seen = BTreeMap::new();
    let arguments = ["validate", "--format", "json", "--explain-detection"];
    for folder in ["broken", "files", "cloudtrail-records", "ses-events", "workmail-events", "misfits"] {
        for finding in run(arguments.iter().chain([&folder])).findings() {
            let field = |name: &str| finding[name].as_str().unwrap().to_owned();
            seen.insert(field("rule"), field("level"));
        }
    }
    for (rule, level) in &seen {
        let errata = [cloudtrail_records::ERRATA, ses_events::ERRATA, workmail_events::ERRATA];
        let is_erratum = errata.into_iter().flatten().any(|erratum| erratum.id == rule);
        let expected = if is_erratum { "known" } else { rules[rule.as_str()] };
        assert_eq!(level, expected, "{rule}");
    }
    assert!(seen.len() > 20, "the fixtures show most rules: {seen:?}");
}

/// Names in backticks in the cells of a column of the table with this head.
fn named(head: &str, column: usize) -> BTreeSet<&'static str> {
    let (_, table) = README.split_once(head).unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.flat_map(|row| row.split('|').nth(column + 1).unwrap().split('`').skip(1).step_by(2)).collect()
}

#[test]
fn every_kind_and_every_envelope_is_in_the_tables() {
    let families: BTreeSet<_> = FAMILIES.iter().map(|family| family.name).collect();
    assert_eq!(named("| family | kinds |", 0), families);
    let envelopes: BTreeSet<_> = ENVELOPES.iter().map(|envelope| envelope.name).collect();
    assert_eq!(named("| envelope | what it is |", 0), envelopes);
    let findings = run(["validate", "--format", "json", "--explain-detection", "."]).findings();
    let seen = findings.iter().filter(|finding| finding["rule"] == "detection").map(|it| it["found"].as_str().unwrap());
    let kinds: BTreeSet<_> = seen.filter(|name| *name != "unrecognized" && !envelopes.contains(name)).collect();
    assert_eq!(named("| family | kinds |", 1), kinds);
}

#[test]
fn every_rule_in_the_table_is_in_the_code() {
    let folder = format!("{}/src", env!("CARGO_MANIFEST_DIR"));
    let wire = format!("{}/../wire/src/check", env!("CARGO_MANIFEST_DIR"));
    let sources: String = walkdir::WalkDir::new(folder)
        .into_iter()
        .chain(walkdir::WalkDir::new(wire))
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| std::fs::read_to_string(entry.path()).unwrap())
        .collect();
    for rule in rules().keys() {
        assert!(sources.contains(&format!("\"{rule}\"")), "{rule}");
    }
}
