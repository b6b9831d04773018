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
    let (sources, troubles, _) = find_by(&Search::default(), root, arguments);
    (sources, troubles)
}

/// The same for a search with options, and what was passed over.
fn find_by(search: &Search, root: &TempDir, arguments: &[&str]) -> (Vec<String>, Vec<String>, String) {
    let inside = |argument: &&str| match *argument {
        "-" => OsString::from("-"),
        name => root.path().join(name).into_os_string(),
    };
    let arguments: Vec<OsString> = arguments.iter().map(inside).collect();
    let found = search.discover(&arguments);
    let prefix = format!("{}/", root.path().display());
    let short = |text: String| text.replace(&prefix, "");
    (
        found.sources.iter().map(|source| short(source.to_string())).collect(),
        found.troubles.iter().map(|trouble| short(trouble.to_string())).collect(),
        found.passed_over.to_string(),
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
        "logs/b/000000",
        "logs/d.tar.gz",
        "logs/d.zst",
        "logs/d.json.zst",
        "logs/e.yaml",
        "logs/f.TXT",
        "logs/d.log.1",
        "logs/d.log-20260302.gz",
        "logs/g.jsonl.bak",
    ]);
    let (sources, troubles, passed_over) = find_by(&Search::default(), &root, &["logs", "logs"]);
    let expected = [
        "logs/a.json",
        "logs/b/000000",
        "logs/b/1.JSON.GZ",
        "logs/b/2.jsonl",
        "logs/c.ndjson",
        "logs/d.json.zst",
        "logs/d.log",
        "logs/d.log-20260302.gz",
        "logs/d.log.1",
        "logs/d.log.gz",
        "logs/d.tar.gz",
    ];
    assert_eq!(sources, expected);
    assert_eq!(troubles, NOTHING);
    assert_eq!(passed_over, "7 files not read: 2 .txt, 1 .bak, 1 .gz, 1 .yaml, 1 .zst, 1 without extension");
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
    let endings = format!("({ENDINGS})");
    let expected = [
        "no.json: no such file or folder".to_owned(),
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
    // A folder that matches is searched like one that is named.
    assert_eq!(sources("x/**"), deep);
    assert_eq!(sources("x/{1,2}/[ab].{json,log}"), ["x/1/a.json", "x/2/b.json"]);
    assert_eq!(sources("**/a**.json"), ["a.json", "x/1/a.json"]);
    // Everything that matches is named, whatever its ending.
    assert_eq!(sources("**/b.*"), ["b.txt", "x/2/b.json"]);
    assert_eq!(sources("*/"), ["x/1/a.json", "x/2/b.json", "x/2/deep/c.json", "y/1/e.json"]);
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
    let found = discover(&["logs/[a.json", "{a.json\n"]);
    let messages: Vec<String> = found.troubles.iter().map(ToString::to_string).collect();
    let expected = [
        "logs/[a.json: expected a glob, found `[a.json`: unclosed character class; missing ']'",
        "{a.json\\u{a}: expected a glob, found `{a.json\\u{a}`: unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)",
    ];
    assert_eq!(messages, expected);
    assert!(found.troubles.iter().all(|trouble| trouble.help.is_some()));
}

#[test]
fn hidden_and_ignored_files_are_left_out() {
    let root = folder(&[
        "logs/.git/g.json",
        "logs/.hidden.json",
        "logs/.h/h.json",
        "logs/a.json",
        "logs/b.json",
        "logs/deep/a.json",
        "logs/deep/c.log",
        "logs/old/d.json",
    ]);
    fs::write(root.path().join("logs/.gitignore"), "/b.json\n*.log\n!keep.log\n").unwrap();
    fs::write(root.path().join("logs/.ignore"), "old/\n").unwrap();
    fs::write(root.path().join("logs/deep/.ignore"), "a.json\n").unwrap();
    let mut search = Search::default();
    assert_eq!(find_by(&search, &root, &["logs"]).0, ["logs/a.json"]);
    search.hidden = true;
    assert_eq!(find_by(&search, &root, &["logs"]).0, ["logs/.h/h.json", "logs/.hidden.json", "logs/a.json"]);
    search.no_ignore = true;
    let (sources, troubles, passed_over) = find_by(&search, &root, &["logs"]);
    let all = [
        "logs/.h/h.json",
        "logs/.hidden.json",
        "logs/a.json",
        "logs/b.json",
        "logs/deep/a.json",
        "logs/deep/c.log",
        "logs/old/d.json",
    ];
    assert_eq!((sources, troubles), (all.map(String::from).to_vec(), Vec::new()));
    assert_eq!(passed_over, "3 files not read: 3 without extension", "`.git` is never searched");
    // What is named itself is read.
    let (sources, _) = find(&root, &["logs/b.json", "logs/*/c.log", "logs/.git/g.json", "logs/old"]);
    assert_eq!(sources, ["logs/b.json", "logs/deep/c.log", "logs/.git/g.json", "logs/old/d.json"]);
}

#[test]
fn git_ignores_only_in_its_repositories() {
    let root = folder(&["logs/a.json", "logs/b.json"]);
    fs::write(root.path().join("logs/.gitignore"), "b.json\n").unwrap();
    assert_eq!(find(&root, &["logs"]).0, ["logs/a.json", "logs/b.json"]);
}

#[test]
fn a_folder_in_which_all_is_ignored_says_so() {
    let root = folder(&["logs/.a.json", "logs/b.json", "empty/"]);
    fs::write(root.path().join("logs/.ignore"), "*.json").unwrap();
    let help = |name: &str| discover([root.path().join(name)]).troubles[0].help.clone().unwrap();
    assert_eq!(help("logs"), "2 are there, but hidden or ignored: see `--hidden` and `--no-ignore`");
    assert_eq!(help("empty"), "a file with another extension is read if you name it directly, or with `--ext`");
}

#[test]
fn further_endings_and_exclusions() {
    let root = folder(&["logs/a.json", "logs/b.out", "logs/c.out.gz", "logs/old/d.json", "logs/old/e.out", "x/a.json"]);
    let mut search = Search { endings: vec![".OUT".to_owned()], ..Search::default() };
    assert_eq!(
        find_by(&search, &root, &["logs"]).0,
        ["logs/a.json", "logs/b.out", "logs/c.out.gz", "logs/old/d.json", "logs/old/e.out"]
    );
    search.endings = vec!["out".to_owned()];
    search.exclude = vec!["old/".to_owned(), "c.*".to_owned()];
    assert_eq!(find_by(&search, &root, &["logs"]).0, ["logs/a.json", "logs/b.out"]);
    assert_eq!(find_by(&search, &root, &["logs/**/*", "**/c.out.gz"]).0, ["logs/a.json", "logs/b.out"]);
    assert_eq!(find_by(&search, &root, &["logs/c.out.gz"]).0, ["logs/c.out.gz"], "it is named itself");
    search.exclude = vec!["[".to_owned()];
    let (_, troubles, _) = find_by(&search, &root, &["x"]);
    assert!(troubles.len() == 1 && troubles[0].starts_with("[: expected a glob to exclude: "), "{troubles:?}");
}

#[test]
fn texts_and_tables_are_looked_at() {
    let root = folder(&["logs/notes.txt", "logs/prices.csv", "logs/LICENSE"]);
    let write = |name: &str, text: &str| fs::write(root.path().join("logs").join(name), text).unwrap();
    write("README.txt", "Nothing to see.");
    write("tail.txt", "2024-05-14T08:20:00.120Z {\"eventVersion\": \"1.11\"}\n");
    write("table.csv", "@timestamp,@message\n");
    write("prices.csv", "name,price\n");
    write("cells.csv", "key,value\n1,\"{\"\"eventVersion\"\": \"\"1.11\"\"}\"\n");
    write("stream-1-2024-05-14-08-20-00-EXAMPLE", "{\"eventType\": \"Send\"}{\"eventType\": \"Send\"}");
    let (sources, troubles, passed_over) = find_by(&Search::default(), &root, &["logs"]);
    assert_eq!(
        sources,
        ["logs/cells.csv", "logs/stream-1-2024-05-14-08-20-00-EXAMPLE", "logs/table.csv", "logs/tail.txt"]
    );
    assert_eq!(troubles, NOTHING);
    assert_eq!(passed_over, "4 files not read: 2 .txt, 1 .csv, 1 without extension");
    // What is read after all is not counted.
    let (_, _, passed_over) = find_by(&Search::default(), &root, &["logs", "logs/notes.txt"]);
    assert_eq!(passed_over, "3 files not read: 1 .csv, 1 .txt, 1 without extension");
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
        for arguments in [&["logs"][..], &["logs/*"], &["logs/*.json"]] {
            let (sources, troubles, passed_over) = find_by(&Search::default(), &root, arguments);
            assert_eq!(sources, ["logs/a.json"]);
            assert_eq!(troubles, NOTHING);
            assert_eq!(passed_over, "1 file not read: 1 named pipe");
        }
        let (sources, _, passed_over) = find_by(&Search::default(), &root, &["logs/pipe.json"]);
        assert_eq!((sources.len(), passed_over.as_str()), (1, "0 files not read"));
        let (sources, troubles, passed_over) = find_by(&Search::default(), &root, &["logs/p*"]);
        assert_eq!((sources.len(), troubles.len(), passed_over.as_str()), (0, 0, "1 file not read: 1 named pipe"));
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
        assert_eq!(troubles, ["logs/closed/b.json: cannot be inspected: permission denied"]);
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    }
}
