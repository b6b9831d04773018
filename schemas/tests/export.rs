//! What is committed is what is exported now. `MAILTRAIL_BLESS=1 cargo test -p mailtrail-schemas --features calls` writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn what_is_committed_is_what_is_exported() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("export");
    let bless = std::env::var_os("MAILTRAIL_BLESS").is_some_and(|value| value == "1");
    if bless {
        mailtrail_schemas::write(&folder).unwrap();
    }
    let mut expected = BTreeSet::new();
    for file in mailtrail_schemas::export() {
        let path = folder.join(&file.path);
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        let same = committed == file.text;
        assert!(same, "{} is not what is exported now; MAILTRAIL_BLESS=1 writes it anew", path.display());
        assert!(expected.insert(path), "{} is exported twice", file.path.display());
    }
    // Without the feature, schemas of calls are not exported; they are what they were.
    let is_made = |path: &PathBuf| cfg!(feature = "calls") || !path.starts_with(folder.join("calls"));
    for path in files(&folder).into_iter().filter(|path| is_made(path) && !expected.contains(path)) {
        assert!(bless, "{} is exported no more; MAILTRAIL_BLESS=1 removes it", path.display());
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn export_is_the_same_each_time() {
    assert!(mailtrail_schemas::export().eq(mailtrail_schemas::export()));
}

#[test]
fn export_can_be_written_anywhere() {
    let folder = std::env::temp_dir().join(format!("mailtrail-schemas-{}", std::process::id()));
    mailtrail_schemas::write(&folder).unwrap();
    let written = files(&folder).len();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(written, mailtrail_schemas::export().count());
}
