use std::ffi::OsString;
use std::fs;

use tempfile::TempDir;

use super::*;

/// A folder with these files (empty ones) and, where a name ends with `/`, folders.
fn folder(names: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        let path = folder.path().join(name);
        if name.ends_with('/') {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
    }
    folder
}

/// What is found for arguments inside a folder: names of sources, then troubles, with the folder taken off.
fn find(root: &TempDir, arguments: &[&str]) -> (Vec<String>, Vec<String>) {
    let inside = |argument: &&str| match *argument {
        "-" => OsString::from("-"),
        name => root.path().join(name).into_os_string(),
    };
    let arguments: Vec<OsString> = arguments.iter().map(inside).collect();
    let found = discover(&arguments);
    let prefix = format!("{}/", root.path().display());
    let short = |text: String| text.replace(&prefix, "");
    (
        found.sources.iter().map(|source| short(source.to_string())).collect(),
        found.troubles.iter().map(|trouble| short(trouble.to_string())).collect(),
    )
}

const NOTHING: [&str; 0] = [];

#[test]
fn standard_input_is_taken_once() {
    let root = folder(&["a.json"]);
    let (sources, troubles) = find(&root, &["-", "a.json", "-"]);
    assert_eq!(sources, ["<stdin>", "a.json"]);
    assert_eq!(troubles, NOTHING);
}

#[test]
fn a_named_file_is_taken_whatever_its_ending() {
    let root = folder(&["notes.txt", "odd[1].name*"]);
    let (sources, troubles) = find(&root, &["odd[1].name*", "notes.txt"]);
    assert_eq!(sources, ["odd[1].name*", "notes.txt"]);
    assert_eq!(troubles, NOTHING);
}

#[test]
fn a_folder_yields_its_log_files_sorted() {
    let root = folder(&[
        "logs/b/2.jsonl",
        "logs/b/1.JSON.GZ",
        "logs/a.json",
        "logs/c.ndjson",
        "logs/d.log",
        "logs/d.log.gz",
        "logs/e.txt",
        "logs/z.gz",
        "logs/json",
        "logs/.hidden/f.json",
    ]);
    let (sources, troubles) = find(&root, &["logs"]);
    let expected = [
        "logs/.hidden/f.json",
        "logs/a.json",
        "logs/b/1.JSON.GZ",
        "logs/b/2.jsonl",
        "logs/c.ndjson",
        "logs/d.log",
        "logs/d.log.gz",
    ];
    assert_eq!(sources, expected);
    assert_eq!(troubles, NOTHING);
}

#[test]
fn the_same_file_is_taken_once() {
    let root = folder(&["logs/a.json", "logs/b.json"]);
    let (sources, troubles) = find(&root, &["logs/b.json", "logs/../logs/b.json", "logs", "logs/*.json", "logs"]);
    assert_eq!(sources, ["logs/b.json", "logs/a.json"]);
    assert_eq!(troubles, NOTHING);
}

#[test]
fn a_trouble_does_not_stop_the_others() {
    let root = folder(&["a.json", "empty/", "texts/a.txt"]);
    let (sources, troubles) = find(&root, &["no.json", "empty", "texts", "*.log", "empt*", "a.json"]);
    assert_eq!(sources, ["a.json"]);
    let endings = "(`.json`, `.jsonl`, `.ndjson`, `.log`, each also with `.gz`, and `000000.gz`)";
    let expected = [
        "no.json: expected a file, a folder, a glob or `-`, found nothing".to_owned(),
        format!("empty: expected a log file in this folder, found none {endings}"),
        format!("texts: expected a log file in this folder, found none {endings}"),
        "*.log: expected a file or a folder that matches this glob, found none".to_owned(),
        format!("empt*: expected a log file in the folders that match this glob, found none {endings}"),
    ];
    assert_eq!(troubles, expected);
}

#[test]
fn an_empty_argument_stays_visible() {
    let found = discover(&[""]);
    assert_eq!(found.troubles[0].place, "``");
}

#[test]
fn globs_match_files_and_folders() {
    let root = folder(&[
        "a.json",
        "b.txt",
        "x/1/a.json",
        "x/2/b.json",
        "x/2/deep/c.json",
        "x/.git/d.json",
        "y/1/e.json",
        ".f.json",
    ]);
    let sources = |glob: &str| {
        let (sources, troubles) = find(&root, &[glob]);
        assert_eq!(troubles, NOTHING, "{glob}");
        sources
    };
    assert_eq!(sources("*.json"), ["a.json"]);
    assert_eq!(sources("?.*"), ["a.json", "b.txt"]);
    assert_eq!(sources("[!b].json"), ["a.json"]);
    assert_eq!(sources(".*.json"), [".f.json"]);
    assert_eq!(sources("*/1/*.json"), ["x/1/a.json", "y/1/e.json"]);
    assert_eq!(sources("x/[12]"), ["x/1/a.json", "x/2/b.json", "x/2/deep/c.json"]);
    assert_eq!(sources("x/../[xy]/1/"), ["x/../x/1/a.json", "x/../y/1/e.json"]);
    let deep = ["x/1/a.json", "x/2/b.json", "x/2/deep/c.json"];
    assert_eq!(sources("x/**/*.json"), deep);
    assert_eq!(sources("**/x/**/**/[abc].json"), deep);
    assert_eq!(sources("**/deep/*"), ["x/2/deep/c.json"]);
    // A folder that matches is searched like one that is named, hidden folders included.
    assert_eq!(sources("x/**"), ["x/.git/d.json", "x/1/a.json", "x/2/b.json", "x/2/deep/c.json"]);
    // Everything that matches is named, whatever its ending.
    assert_eq!(sources("**/b.*"), ["b.txt", "x/2/b.json"]);
    assert_eq!(sources("*/"), ["x/.git/d.json", "x/1/a.json", "x/2/b.json", "x/2/deep/c.json", "y/1/e.json"]);
}

#[test]
fn a_relative_glob_stays_relative() {
    let matches = pattern::expand("src/../**/Cargo.tom[l]").map_err(|trouble| trouble.to_string()).unwrap();
    assert!(matches.paths.iter().any(|path| path == Path::new("src/../Cargo.toml")));
    let matches = pattern::expand("*.toml").map_err(|trouble| trouble.to_string()).unwrap();
    assert!(matches.paths.contains(Path::new("Cargo.toml")));
    let matches = pattern::expand("**/Cargo.toml").map_err(|trouble| trouble.to_string()).unwrap();
    assert!(matches.paths.contains(Path::new("Cargo.toml")));
    let matches = pattern::expand("**").map_err(|trouble| trouble.to_string()).unwrap();
    assert!(matches.paths.contains(Path::new("src")));
}

#[test]
fn an_invalid_glob_is_explained() {
    let found = discover(&["logs/[a.json", "a**.json"]);
    let messages: Vec<&str> = found.troubles.iter().map(|trouble| trouble.message.as_str()).collect();
    let expected = [
        "expected a glob, found `[a.json`: invalid range pattern",
        "expected a glob, found `a**.json`: recursive wildcards must form a single path component",
    ];
    assert_eq!(messages, expected);
    assert!(found.troubles.iter().all(|trouble| trouble.help.is_some()));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_to_files_are_taken_and_links_to_folders_are_not_followed() {
        let root = folder(&["logs/a.json", "other/b.json", "other/c.json"]);
        symlink("../other/b.json", root.path().join("logs/b.json")).unwrap();
        symlink("a.json", root.path().join("logs/z.json")).unwrap();
        symlink("../other", root.path().join("logs/folder.json")).unwrap();
        symlink("nowhere", root.path().join("logs/gone.json")).unwrap();
        let (sources, troubles) = find(&root, &["logs"]);
        assert_eq!(sources, ["logs/a.json", "logs/b.json"]);
        assert_eq!(troubles, ["logs/gone.json: this link cannot be followed: no such file or folder"]);
        // One that is named itself is followed.
        assert_eq!(find(&root, &["logs/folder.json"]).0, ["logs/folder.json/b.json", "logs/folder.json/c.json"]);
    }

    #[test]
    fn loops_end() {
        let root = folder(&["logs/a.json", "logs/x/b.json"]);
        for link in ["logs/up", "logs/again", "logs/x/up", "logs/x/again"] {
            symlink(root.path().join("logs"), root.path().join(link)).unwrap();
        }
        let both = ["logs/a.json", "logs/x/b.json"];
        assert_eq!(find(&root, &["logs"]).0, both);
        assert_eq!(find(&root, &["logs/**/*.json"]).0, both);
        assert_eq!(find(&root, &["**/*"]).0, both);
    }

    #[test]
    fn named_pipes_are_read_only_if_they_are_named() {
        let root = folder(&["logs/a.json"]);
        let pipe = root.path().join("logs/pipe.json");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if !made.is_ok_and(|status| status.success()) {
            // There is no such command here: nothing to test with.
            return;
        }
        assert_eq!(find(&root, &["logs"]).0, ["logs/a.json"]);
        assert_eq!(find(&root, &["logs/pipe.json"]).0, ["logs/pipe.json"]);
    }

    #[test]
    fn a_folder_without_rights_is_a_trouble() {
        let root = folder(&["logs/a.json", "logs/closed/b.json"]);
        let closed = root.path().join("logs/closed");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o0)).unwrap();
        if fs::read_dir(&closed).is_ok() {
            // Rights do not bind the super-user: there is nothing to see.
            return;
        }
        let message = "logs/closed: this folder cannot be listed: permission denied";
        for arguments in [&["logs"][..], &["logs/closed", "logs/a.json"], &["logs/*/*.json", "logs/a.json"]] {
            let (sources, troubles) = find(&root, arguments);
            assert_eq!(sources, ["logs/a.json"]);
            assert_eq!(troubles, [message], "{arguments:?}");
        }
        let (_, troubles) = find(&root, &["logs/closed/b.json"]);
        assert_eq!(troubles, ["logs/closed/b.json: cannot be looked at: permission denied"]);
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    }
}
