//! Faults made by hand: each is found, at its place, once, and fails as its level says.
//!
//! `faults/*.txt` are the table. A fault is a good document and the steps that spoil it, and what is to be found:
//!
//! ```text
//! == bounce-type-misspelt
//! from ses-events/bounce-event.minimal
//! change "Permanent" => ¦"Permanant"
//! pack sns
//! warning unknown-value /Message | /bounce/bounceType
//! ```
//!
//! `¦` stands where the finding has to point; it isn't part of the input. `␊` is a line feed, `␉` a tab and `␖` a byte that is
//! not UTF-8. Several findings for one fault are its consequences, and all of them are listed. `faults/envelopes.txt` has
//! the envelopes. `unread` says that the input
//! cannot be read to its end.

#![allow(clippy::print_stderr, reason = "what cannot be tested on a platform is said")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

#[path = "faults/discreet.rs"]
mod discreet;
#[path = "faults/formats.rs"]
mod formats;
#[path = "faults/make.rs"]
mod make;
#[allow(dead_code, reason = "shared with the tests of the command")]
#[path = "command/support.rs"]
mod support;
#[path = "faults/table.rs"]
mod table;

use std::fmt::Write as _;

use support::{Outcome, run_on_bytes};
use table::{Expected, Fault};

/// What differs between what a run says and what it should say.
fn differences(fault: &Fault, strict: bool, outcome: &Outcome, mark: Option<(u64, u64)>) -> Vec<String> {
    let mut wrong = Vec::new();
    let expected: Vec<&Expected> = fault.expected.iter().filter(|expected| strict || !expected.strict).collect();
    let found: Vec<_> = outcome.findings().iter().map(Expected::of).collect();
    let wanted: Vec<_> = expected.iter().map(ToString::to_string).collect();
    let said: Vec<_> = found.iter().map(|(expected, _)| expected.to_string()).collect();
    if wanted != said {
        wrong.push(format!("expected {wanted:#?}\nfound {said:#?}"));
    }
    if let (Some(mark), Some((_, place))) = (mark, found.first())
        && mark != *place
    {
        wrong.push(format!("expected at {mark:?}, found at {place:?}"));
    }
    let fails = expected.iter().any(|expected| expected.fails(strict));
    let code = if fault.unread { 2 } else { i32::from(fails) };
    if outcome.code != code {
        wrong.push(format!("exit code {}", outcome.code));
    }
    wrong
}

#[test]
fn every_fault_is_found_where_it_is() {
    let mut wrong = String::new();
    for fault in table::faults() {
        let (bytes, mark) = make::input(&fault.steps);
        for strict in [false, true] {
            let arguments: &[&str] = &["validate", "-", "--format", "json", "--all", "--strict"];
            let outcome = run_on_bytes(&arguments[..5 + usize::from(strict)], &bytes);
            for difference in differences(&fault, strict, &outcome, mark) {
                writeln!(wrong, "{}{}: {difference}", fault.name, if strict { " --strict" } else { "" }).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_same_documents_without_their_faults_pass() {
    let mut wrong = String::new();
    for fault in table::faults() {
        let Some(steps) = make::good(&fault.steps) else { continue };
        let outcome = run_on_bytes(&["validate", "-", "--strict"], &make::input(&steps).0);
        if outcome.code != 0 || !outcome.stdout.starts_with("passed") {
            writeln!(wrong, "{}: {}", fault.name, outcome.stdout).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The range of each finding lies in the input, and begins where its line and column do.
#[test]
fn every_range_is_where_its_line_and_column_are() {
    let mut wrong = String::new();
    for fault in table::faults() {
        let (bytes, _) = make::input(&fault.steps);
        if bytes.starts_with(b"\x1f\x8b") || fault.unread || bytes.get(257..262) == Some(b"ustar") {
            continue;
        }
        for finding in run_on_bytes(&["validate", "-", "--format", "json", "--all"], &bytes).findings() {
            let number = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
            let (start, end) = (number("offset"), number("offset") + number("length"));
            let Some(before) = bytes.get(..start).filter(|_| end <= bytes.len()) else {
                writeln!(wrong, "{}: {start}..{end} of {}: {finding}", fault.name, bytes.len()).unwrap();
                continue;
            };
            let before = String::from_utf8_lossy(before);
            let before = before.strip_prefix('\u{feff}').unwrap_or(&before);
            let (line, column) =
                (before.matches('\n').count() + 1, before.rsplit('\n').next().unwrap().chars().count() + 1);
            if (line, column) != (number("line"), number("column")) {
                writeln!(wrong, "{}: {start} is at {line}:{column}: {finding}", fault.name).unwrap();
            }
            let found = String::from_utf8_lossy(&bytes[start..end]);
            let is_name = finding["rule"] == "unknown-member" && finding.get("inner").is_none();
            if is_name && !finding["message"].as_str().unwrap().contains(found.trim_matches('"')) {
                writeln!(wrong, "{}: `{found}`: {finding}", fault.name).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn there_are_many_and_of_all_kinds() {
    let faults = table::faults();
    let packed = faults.iter().filter(|fault| make::is_packed(&fault.steps)).count();
    assert!(faults.len() >= 90, "{}", faults.len());
    assert!(packed >= 30, "{packed}");
    let mut names: Vec<_> = faults.iter().map(|fault| &fault.name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), faults.len(), "a name stands twice");
}

#[test]
fn every_message_is_known() {
    let mut reports = String::new();
    for fault in table::faults() {
        let outcome = run_on_bytes(&["validate", "-"], &make::input(&fault.steps).0);
        writeln!(reports, "## {}\n{}{}", fault.name, outcome.stdout, outcome.stderr).unwrap();
    }
    insta::with_settings!({ snapshot_path => "faults", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("reports", reports);
    });
}
