//! Files that come again: the same, under another name, grown, changed, or with errors in them.

#[path = "common/troubles.rs"]
mod troubles;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use mailtrail::input::{Source, discover};
use mailtrail_parquet::{Convert, Converted, Format, Partition, Tables, back, convert};
use tempfile::TempDir;

use self::troubles::Troubles;

fn event(id: u32) -> String {
    format!("{{\"mail\":{{\"messageId\":\"{id}\"}},\"notificationType\":\"Bounce\"}}\n")
}

/// Converts a folder, and tells what became of it and what was said.
fn run(logs: &Path, tables: &Path) -> Result<(Converted, Vec<String>), Box<dyn Error>> {
    let mut troubles = Troubles::default();
    let done = convert(&discover([logs]).sources, &Convert::new(tables), &mut troubles)?;
    Ok((done, troubles.0))
}

/// Documents in tables, sorted.
fn documents(tables: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut lines = Vec::new();
    back(tables, false, &mut lines)?;
    let mut lines: Vec<String> = String::from_utf8(lines)?.lines().map(|line| format!("{line}\n")).collect();
    lines.sort();
    Ok(lines)
}

#[test]
fn a_file_with_another_name_is_told_and_passed_over() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    fs::write(logs.join("app.log"), event(1) + &event(2))?;
    assert_eq!(run(&logs, &tables)?.0.documents, 2);

    // As logs are rotated: another name for what was there, and something new where it was.
    fs::rename(logs.join("app.log"), logs.join("app.log.1"))?;
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.skipped, done.moved.len(), said.len()), (0, 0, 1, 0));
    assert!(done.moved[0].file.ends_with("app.log.1") && done.moved[0].before.ends_with("app.log"));

    fs::write(logs.join("app.log"), event(3))?;
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.moved.len(), said), (1, 1, vec![]));
    assert_eq!(documents(&tables)?, [event(1), event(2), event(3)]);

    // Once more, so that each name has what another one had.
    fs::rename(logs.join("app.log.1"), logs.join("app.log.2"))?;
    fs::rename(logs.join("app.log"), logs.join("app.log.1"))?;
    fs::write(logs.join("app.log"), event(4))?;
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.moved.len(), said), (1, 2, vec![]));
    assert_eq!(documents(&tables)?.len(), 4);
    Ok(())
}

/// Two files with one content, and their tables.
fn two_alike() -> Result<(TempDir, PathBuf, PathBuf), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    fs::write(logs.join("a.ndjson"), event(1))?;
    fs::write(logs.join("b.ndjson"), event(1))?;
    assert_eq!(run(&logs, &tables)?.0.documents, 2);
    Ok((folder, logs, tables))
}

#[test]
fn a_second_file_with_the_same_content_is_a_file_of_its_own() -> Result<(), Box<dyn Error>> {
    let (_folder, logs, tables) = two_alike()?;
    fs::write(logs.join("c.ndjson"), event(1))?;
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.skipped, done.moved.len(), said), (1, 2, 0, vec![]));
    Ok(())
}

#[test]
fn of_two_files_with_one_content_each_has_one_new_name() -> Result<(), Box<dyn Error>> {
    let (_folder, logs, tables) = two_alike()?;
    fs::rename(logs.join("b.ndjson"), logs.join("c.ndjson"))?;
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.skipped, done.moved_files, said), (0, 1, 1, vec![]));
    assert!(done.moved[0].before.ends_with("b.ndjson") && done.moved[0].file.ends_with("c.ndjson"));
    // One is gone, and there are two more.
    fs::copy(logs.join("c.ndjson"), logs.join("d.ndjson"))?;
    let (done, _) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.moved_files, documents(&tables)?.len()), (1, 1, 3));
    Ok(())
}

#[test]
fn many_files_are_counted_and_a_thousand_named() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    for id in 0..1_010 {
        fs::write(logs.join(format!("{id}.ndjson")), format!("{}{{\n", event(id)))?;
    }
    run(&logs, &tables)?;
    let (done, _) = run(&logs, &tables)?;
    assert_eq!((done.skipped, done.incomplete.len(), done.incomplete_files), (1_010, 1_000, 1_010));
    let (other, listed) = (folder.path().join("other"), Tables::open(&tables)?);
    assert_eq!((listed.incomplete.len(), listed.incomplete_files), (1_000, 1_010));
    fs::rename(&logs, &other)?;
    let (done, _) = run(&other, &tables)?;
    assert_eq!((done.documents, done.moved.len(), done.moved_files), (0, 1_000, 1_010));
    Ok(())
}

#[test]
fn a_file_that_grew_or_changed_is_told_and_left() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    fs::write(logs.join("app.log"), event(1))?;
    run(&logs, &tables)?;
    let copy = folder.path().join("logs/app.log.1");
    fs::copy(logs.join("app.log"), &copy)?;
    fs::write(logs.join("app.log"), event(1) + &event(2))?;
    // What it was lies beside it: it is no other file for that.
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.moved.len(), said.len()), (0, 1, 1));
    assert!(said[0].contains("its content has grown since; the tables have what it was"), "{said:?}");
    fs::remove_file(&copy)?;
    fs::write(logs.join("app.log"), event(5))?;
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, said.len()), (0, 1));
    assert!(said[0].contains("its content has changed since"), "{said:?}");
    assert_eq!(documents(&tables)?, [event(1)]);
    Ok(())
}

#[test]
fn errors_in_members_of_an_archive_are_told_again() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    let mut archive = tar::Builder::new(Vec::new());
    let members = [
        ("good.ndjson", event(1) + &event(2)),
        ("broken.ndjson", event(3) + "{\"eventVersion\":\n"),
        ("lost.json", "{\"Records\":[{\"eventVersion\":\"1.08\"".to_owned()),
    ];
    for (name, text) in &members {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        archive.append_data(&mut header, name, text.as_bytes())?;
    }
    fs::write(logs.join("logs.tar"), archive.into_inner()?)?;
    fs::write(logs.join("logs.tar.ndjson"), event(4))?;
    let (first, _) = run(&logs, &tables)?;
    assert_eq!((first.documents, first.inputs, first.incomplete.len()), (4, 2, 0));

    let commit: serde_json::Value =
        serde_json::from_slice(&fs::read(tables.join("_mailtrail/commits/00000000.json"))?)?;
    let counts =
        |index: usize| (commit["inputs"][index]["documents"].as_u64(), commit["inputs"][index]["errors"].as_u64());
    assert_eq!((counts(0), counts(1)), ((Some(3), Some(2)), (Some(1), Some(0))), "{commit}");

    let (again, _) = run(&logs, &tables)?;
    assert_eq!((again.documents, again.skipped), (0, 2));
    assert!(again.incomplete.len() == 1 && again.incomplete[0].ends_with("logs.tar"), "{:?}", again.incomplete);
    Ok(())
}

#[test]
fn tables_of_another_format_or_parted_otherwise_are_refused() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (log, tables) = (folder.path().join("a.ndjson"), folder.path().join("tables"));
    fs::write(&log, event(1))?;
    let sources = [Source::File(log)];
    let mut wanted = Convert::new(&tables);
    wanted.format = Format::Arrow;
    convert(&sources, &wanted, &mut Troubles::default())?;
    assert!(tables.join("ses_sending_event/day=__HIVE_DEFAULT_PARTITION__/part-00000000-0000.arrow").exists());
    let refused = |wanted: &Convert| match convert(&sources, wanted, &mut Troubles::default()) {
        Ok(_) => "taken".to_owned(),
        Err(error) => error.to_string(),
    };
    wanted.format = Format::Ndjson;
    let said = refused(&wanted);
    let end = "the tables in this folder have the format arrow; choose another folder for ndjson, or `--format arrow`";
    assert!(said.ends_with(end), "{said}");
    wanted.format = Format::Arrow;
    wanted.partitions = vec![Partition::Account, Partition::Day];
    let said = refused(&wanted);
    let end = "are partitioned by day; choose another folder for `--partition account,day`, or `--partition day`";
    assert!(said.ends_with(end), "{said}");
    Ok(())
}

/// One converted log, and what a further run says after the tables were damaged.
fn damaged(damage: impl Fn(&Path) -> std::io::Result<()>) -> Result<String, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    fs::write(logs.join("a.ndjson"), event(1))?;
    run(&logs, &tables)?;
    damage(&tables)?;
    fs::write(logs.join("b.ndjson"), event(2))?;
    match run(&logs, &tables) {
        Ok((_, said)) => Err(format!("went on, and said {said:?}").into()),
        Err(error) => Ok(error.to_string()),
    }
}

#[test]
fn tables_without_their_list_are_not_written_to() -> Result<(), Box<dyn Error>> {
    let said = damaged(|tables| fs::remove_dir_all(tables.join("_mailtrail")))?;
    assert!(said.contains("their manifest is missing"), "{said}");
    Ok(())
}

#[test]
fn a_list_that_is_not_as_it_was_written_is_told() -> Result<(), Box<dyn Error>> {
    let list = |tables: &Path| tables.join("_mailtrail/commits/00000000.json");
    let said = damaged(|tables| fs::write(list(tables), "{"))?;
    assert!(said.contains("is not a list of tables as it was written"), "{said}");
    let said = damaged(|tables| {
        let text = fs::read_to_string(list(tables))?;
        fs::write(list(tables), text.replace("\"ses_sending_event/", "\"../ses_sending_event/"))
    })?;
    assert!(said.contains("which is elsewhere"), "{said}");
    Ok(())
}

#[test]
fn a_file_of_a_table_that_was_cut_is_told() -> Result<(), Box<dyn Error>> {
    let said = damaged(|tables| {
        let mut folder = tables.join("ses_sending_event");
        while folder.is_dir() {
            folder = fs::read_dir(&folder)?.next().ok_or(std::io::ErrorKind::NotFound)??.path();
        }
        let bytes = fs::read(&folder)?;
        fs::write(&folder, &bytes[..bytes.len() - 10])
    })?;
    assert!(said.contains("bytes, and was written with"), "{said}");
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_told_apart() -> Result<(), Box<dyn Error>> {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    fs::create_dir(&logs)?;
    for (name, id) in [(b"x\xff.jsonl", 1), (b"x\xfe.jsonl", 2)] {
        fs::write(logs.join(std::ffi::OsStr::from_bytes(name)), event(id))?;
    }
    assert_eq!(run(&logs, &tables)?.0.documents, 2);
    let (done, said) = run(&logs, &tables)?;
    assert_eq!((done.documents, done.skipped, said), (0, 2, vec![]));
    Ok(())
}
