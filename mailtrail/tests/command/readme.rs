//! The README, held against what the command does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use mailtrail::{ENVELOPES, FAMILIES};

use super::records::{odd_record, record};
use super::support::{command, fixtures, run};

const README: &str = include_str!("../../README.md");

/// Compares the blocks `$ <prefix> words` of a file with what the command answers, which is written there with `MAILTRAIL_BLESS`.
fn examples(file: &str, prefix: &str, folder: &Path) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let readme = std::fs::read_to_string(&path).unwrap();
    let (mut blessed, mut count) = (String::new(), 0);
    for (index, block) in readme.split("```console\n").enumerate() {
        if index == 0 {
            blessed.push_str(block);
            continue;
        }
        let (example, rest) = block.split_once("```").unwrap();
        let (line, expected) = example.split_once('\n').unwrap();
        let words = line.strip_prefix(prefix).unwrap_or_else(|| panic!("{line} does not begin with {prefix}"));
        let output = command(words.split(' ')).current_dir(folder).output().unwrap();
        let found = String::from_utf8(output.stdout).unwrap();
        assert!(std::env::var_os("MAILTRAIL_BLESS").is_some() || found == expected, "{line}\n{found}");
        blessed.extend(["```console\n", line, "\n", &found, "```", rest]);
        count += 1;
    }
    if blessed != readme {
        std::fs::write(path, blessed).unwrap();
    }
    count
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
    assert_eq!(examples("README.md", "$ mailtrail ", folder.path()), 6);
}

/// The first command of the front page shows something worth seeing within a screen.
#[test]
fn every_example_of_the_front_page_is_real() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert_eq!(examples("../README.md", "$ cargo run --release -- ", &root), 2);
    let first = command(["validate", "examples"]).current_dir(&root).output().unwrap();
    let (lines, text) = (first.stdout.split(|byte| *byte == b'\n').count(), String::from_utf8(first.stdout).unwrap());
    assert!(
        lines < 48 && ["warning[", "note[", "known: ", "\npassed"].iter().all(|level| text.contains(level)),
        "{text}"
    );
}

/// Commands without their answers do what they are asked.
#[test]
fn every_command_of_the_front_page_works() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let (_, block) = readme.split_once("```sh\n").unwrap();
    let lines = block.split_once("```").unwrap().0.lines().filter(|line| *line != "cargo test --workspace");
    let words = lines.map(|line| line.strip_prefix("cargo run --release -- ").unwrap());
    for words in words {
        let output = command(words.split(' ')).current_dir(&root).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)) && !output.stdout.is_empty(), "{words}");
    }
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
    let mut seen = BTreeSet::new();
    let arguments = ["validate", "--format", "json", "--explain-detection", "--calls"];
    for folder in ["broken", "files", "cloudtrail-records", "ses-events", "workmail-events", "misfits"] {
        for finding in run(arguments.iter().chain([&folder])).findings() {
            let field = |name: &str| finding[name].as_str().unwrap().to_owned();
            seen.insert((field("rule"), field("level")));
        }
    }
    for (rule, level) in &seen {
        let errata = [cloudtrail_records::ERRATA, ses_events::ERRATA, workmail_events::ERRATA];
        let is_erratum = errata.into_iter().flatten().any(|erratum| erratum.id == rule);
        let expected = if is_erratum { "known" } else { rules[rule.as_str()] };
        assert!(expected.split(", ").any(|one| one == level), "{rule}: {level}");
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
    let sources: String = ignore::Walk::new(folder)
        .chain(ignore::Walk::new(wire))
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_file())
        .map(|entry| std::fs::read_to_string(entry.path()).unwrap())
        .collect();
    for rule in rules().keys() {
        assert!(sources.contains(&format!("\"{rule}\"")), "{rule}");
    }
}
