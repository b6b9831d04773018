//! Texts that are checked one behind the other make no difference to each other.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

use std::path::{Path, PathBuf};

use mailtrail::{Checker, Limits, Options, validate_text};

fn texts(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            texts(&path, found);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            found.push((path, text));
        }
    }
}

/// What is asked: nothing in particular, much, and that all texts are of a kind.
fn asked() -> Vec<Options> {
    let [plain, mut much, mut of_type, mut few] = std::array::from_fn(|_| Options::default());
    (much.strict, much.explain_detection) = (true, true);
    much.expect = vec!["ses".parse().unwrap(), "sns-message".parse().unwrap()];
    of_type.of_type = Some("cloudtrail-record".parse().unwrap());
    few.limits = Limits::default();
    few.limits.findings_in_all = 2;
    vec![plain, much, of_type, few]
}

#[test]
fn what_is_found_in_a_text_does_not_depend_on_those_before_it() {
    let (mut found, fixtures) = (Vec::new(), Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures"));
    texts(&fixtures, &mut found);
    found.retain(|(_, text)| text.len() < 8_000);
    assert!(found.len() > 500);
    for options in asked() {
        let mut checker = Checker::new(&options);
        // There and back, so that most texts have two others before them.
        for (path, text) in found.iter().chain(found.iter().rev()).step_by(7) {
            assert_eq!(checker.check(text), validate_text(text, &options), "{}", path.display());
        }
    }
}

#[test]
fn a_kind_that_was_asked_for_is_not_believed_of_what_another_checker_reads() {
    let mut of_type = Options::default();
    of_type.of_type = Some("workmail-event-record".parse().unwrap());
    let text = r#"{"weather": "fine"}"#;
    let mut asked = Checker::new(&of_type);
    let mut plain = Checker::new(&Options::default());
    for _ in 0..3 {
        assert_eq!(asked.check(text), validate_text(text, &of_type));
        assert_eq!(plain.check(text), validate_text(text, &Options::default()));
        assert_eq!(plain.check(text).0[0].rule, "unrecognized-document");
    }
}
