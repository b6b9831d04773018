use super::*;
use crate::{Options, validate_text};

/// A log file with so many records that have the same sort of finding, and one of another sort.
fn findings(count: usize) -> Vec<Finding> {
    let record = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"new":1,"eventTime":"2024-05-14T08:20:00Z"}"#;
    let lone = record.replace("new", "other");
    let text = format!(r#"{{"Records":[{},{lone}]}}"#, vec![record; count].join(","));
    let (findings, _) = validate_text(&text, &Options::default());
    findings.into_iter().filter(|finding| finding.level == Level::Note).collect()
}

fn report(human: Human<Vec<u8>>, count: usize) -> String {
    let mut human = human;
    for finding in findings(count) {
        human.finding(&Source::Stdin, &finding).unwrap();
    }
    human.rest().unwrap();
    String::from_utf8(human.into_inner()).unwrap()
}

#[test]
fn the_first_of_a_sort_are_shown_and_the_rest_is_counted() {
    let text = report(Human::new(Vec::new()), 8);
    assert_eq!(text.matches("unknown field `new`").count(), 3);
    assert_eq!(text.matches("unknown field `other`").count(), 1);
    assert!(text.ends_with("\nnote[unknown-member]: and 5 more like this in 1 file, at /Records/*/new\n"), "{text}");
}

#[test]
fn few_are_not_counted() {
    assert!(!report(Human::new(Vec::new()), 3).contains("more like this"));
}

#[test]
fn all_are_shown_if_wanted() {
    let text = report(Human::new(Vec::new()).all(true), 8);
    assert_eq!(text.matches("unknown field `new`").count(), 8);
    assert!(!text.contains("more like this"));
}

#[test]
fn each_level_has_its_colour() {
    let paint = |level| {
        let mut human = Human::new(Vec::new()).colour(true);
        human.paint(level, "word").unwrap();
        String::from_utf8(human.into_inner()).unwrap()
    };
    assert_eq!(paint(Level::Error), "\u{1b}[1;31mword\u{1b}[0m");
    assert_eq!(paint(Level::Warning), "\u{1b}[1;33mword\u{1b}[0m");
    assert_eq!(paint(Level::Note), "\u{1b}[1;36mword\u{1b}[0m");
    assert!(!report(Human::new(Vec::new()), 1).contains('\u{1b}'));
}

#[test]
fn files_with_more_are_counted() {
    let mut human = Human::new(Vec::new());
    for file in ["a", "b", "b", "c", "c", "d"] {
        human.finding(&Source::File(file.into()), &findings(1)[0]).unwrap();
    }
    human.rest().unwrap();
    let text = String::from_utf8(human.into_inner()).unwrap();
    assert!(text.ends_with(": and 3 more like this in 2 files, at /Records/*/new\n"), "{text}");
}

#[test]
fn known_deviations_are_shown_if_they_fail_the_job_or_all_are() {
    let record = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":"2024-05-14T08:20:00Z"}"#;
    let (mut known, _) = validate_text(record, &Options::default());
    known.truncate(1);
    (known[0].level, known[0].rule) = (Level::Known, "some-erratum".into());
    let say = |mut human: Human<Vec<u8>>| {
        human.finding(&Source::Stdin, &known[0]).unwrap();
        human.rest().unwrap();
        String::from_utf8(human.into_inner()).unwrap()
    };
    let counted = "known: 1 known deviation from AWS's documentation (`some-erratum` 1); `--all` shows each\n";
    assert_eq!(say(Human::new(Vec::new())), counted);
    assert_eq!(say(Human::new(Vec::new()).fail_on(Level::Note)), counted);
    assert!(say(Human::new(Vec::new()).fail_on(Level::Known)).starts_with("known[some-erratum]: "));
    assert!(say(Human::new(Vec::new()).all(true)).starts_with("known[some-erratum]: "));
}
