//! Real and published documents outside the repository, in the folder that `MAILTRAIL_CORPUS` names.

use std::path::PathBuf;

use super::support::run;

/// Folder of the corpus; without one a line says so and the test has nothing to do.
#[allow(clippy::print_stdout)]
fn folder(name: &str) -> Option<PathBuf> {
    let corpus = std::env::var_os("MAILTRAIL_CORPUS").filter(|folder| !folder.is_empty());
    if corpus.is_none() {
        println!("MAILTRAIL_CORPUS is not set: the tests over real documents have nothing to read");
    }
    Some(PathBuf::from(corpus?).join(name)).filter(|folder| folder.is_dir())
}

#[test]
fn every_document_of_ses_comes_back_exactly() {
    let Some(folder) = folder("ses") else { return };
    let outcome = run(["roundtrip", "--format", "json", &folder.to_string_lossy()]);
    assert_eq!(outcome.code, 0, "{}", outcome.stdout);
    assert!(outcome.figure("exact") >= 190);
    assert_eq!((outcome.figure("changed"), outcome.figure("failed")), (0, 0));
}

#[test]
fn every_document_of_ses_is_recognised() {
    let Some(folder) = folder("ses") else { return };
    let outcome = run(["validate", "--format", "json", "--all", &folder.to_string_lossy()]);
    assert!(!outcome.rules().iter().any(|rule| ["unrecognized-document", "unknown-type", "syntax"].contains(&&**rule)));
}
