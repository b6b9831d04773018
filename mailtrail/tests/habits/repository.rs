//! The files of this repository that hooks and CI of others read.

use std::fs;
use std::path::PathBuf;

use crate::support::command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What of these files a package of the crate does not have is not tested in it.
fn text(name: &str) -> Option<String> {
    fs::read_to_string(root().join(name)).ok()
}

#[test]
fn hooks_call_what_is_there_with_options_that_are() {
    let Some(hooks) = text(".pre-commit-hooks.yaml") else { return };
    let entries: Vec<_> = hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).collect();
    assert_eq!(entries.len(), 2);
    for entry in entries {
        let (hook, arguments) = entry.split_once(' ').unwrap();
        assert!(root().join(hook).is_file(), "{hook}");
        let outcome = command(arguments.split(' ').chain(["--help"])).output().unwrap();
        assert!(outcome.status.success(), "{entry}");
    }
}

#[test]
fn released_archives_are_where_binstall_looks_for_them() {
    let (Some(release), Some(manifest)) = (text(".github/workflows/release.yml"), text("mailtrail/Cargo.toml")) else {
        return;
    };
    assert!(manifest.contains(r#"pkg-url = "{ repo }/releases/download/v{ version }/mailtrail-{ target }.tar.gz""#));
    assert!(manifest.contains(r#"bin-dir = "mailtrail-{ target }/{ bin }{ binary-ext }""#));
    assert!(release.contains("name=\"mailtrail-$TARGET\"") && release.contains("\"packed/$name.tar.gz\""));
    for target in ["x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl", "x86_64-pc-windows-msvc"] {
        assert!(release.contains(&format!("target: {target},")), "{target}");
    }
}
