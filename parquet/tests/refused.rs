//! What the command says where it cannot go on.

use std::error::Error;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

fn convert(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailtrail-convert"));
    command.current_dir(folder).args(arguments);
    command
}

/// The exit code, and what was said.
fn run(folder: &Path, arguments: &[&str]) -> Result<(Option<i32>, String), Box<dyn Error>> {
    let done = convert(folder, arguments).output()?;
    Ok((done.status.code(), String::from_utf8(done.stderr)?))
}

/// A folder with a log in it.
fn logs() -> Result<tempfile::TempDir, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.ndjson"), "{\"notificationType\":\"Bounce\",\"mail\":{}}\n")?;
    Ok(folder)
}

#[test]
fn names_that_do_not_fit_are_told_with_what_would() -> Result<(), Box<dyn Error>> {
    let folder = logs()?;
    fs::write(folder.path().join("Notes.txt"), "notes")?;
    let refused = |arguments: &[&str]| -> Result<String, Box<dyn Error>> {
        let (code, said) = run(folder.path(), arguments)?;
        assert_eq!(code, Some(2), "{arguments:?}: {said}");
        Ok(said.lines().next().unwrap_or_default().to_owned())
    };
    for (arguments, expected) in [
        (
            &["a.ndjson", "--out", "Notes.txt"][..],
            "mailtrail: convert: Notes.txt: expected a folder for the tables, found a file",
        ),
        (
            &["a.ndjson", "--out", "Notes.txt/tables"],
            "mailtrail: convert: cannot write Notes.txt/tables/_mailtrail: not a directory",
        ),
        (&["--back", "."], "mailtrail: convert: .: no tables here that `mailtrail convert` made"),
        (&["--back", "Notes.txt"], "mailtrail: convert: Notes.txt: expected a folder of tables, found a file"),
        (&["--back", "nowhere"], "mailtrail: convert: nowhere: no such file or folder"),
        (&["nowhere", "--out", "tables"], "mailtrail: nowhere: no such file or folder"),
        (
            &["a.ndjson", "--out", "tables", "--partition", "month"],
            "error: invalid value 'month' for '--partition <LIST>': unknown partition `month`: expected account, region or day",
        ),
        (
            &["a.ndjson", "--out", "tables", "--partition", ""],
            "error: invalid value '' for '--partition <LIST>': unknown partition ``: expected account, region or day",
        ),
        (
            &["a.ndjson", "--out", "tables", "--format", "orc"],
            "error: invalid value 'orc' for '--format <FORMAT>': unknown format `orc`: expected parquet, arrow or ndjson",
        ),
    ] {
        assert_eq!(refused(arguments)?, expected, "{arguments:?}");
    }
    assert_eq!(run(folder.path(), &["a.ndjson", "--out", "tables", "--quiet"])?, (Some(0), String::new()));
    assert_eq!(refused(&["tables", "--out", "others"])?, "mailtrail: tables: expected logs, found a folder of tables");
    // The tables that are written to may lie among the logs.
    assert_eq!(run(folder.path(), &["a.ndjson", "tables", "--out", "./tables", "--quiet"])?.0, Some(0));
    Ok(())
}

#[test]
#[cfg(target_os = "linux")]
fn documents_that_cannot_be_written_are_told() -> Result<(), Box<dyn Error>> {
    let folder = logs()?;
    assert_eq!(run(folder.path(), &["a.ndjson", "--out", "tables", "--quiet"])?, (Some(0), String::new()));
    let mut back = convert(folder.path(), &["--back", "tables"]);
    let done = back.stdout(Stdio::from(File::options().write(true).open("/dev/full")?)).output()?;
    let said = String::from_utf8(done.stderr)?;
    assert_eq!(said, "mailtrail: convert: cannot write the documents: no space left on device\n");
    assert_eq!(done.status.code(), Some(2));
    Ok(())
}

#[test]
fn files_of_tables_that_are_damaged_are_told() -> Result<(), Box<dyn Error>> {
    for (format, expected) in [
        ("parquet", "it is damaged, or something else wrote it (Parquet error: "),
        ("arrow", "it is damaged, or something else wrote it ("),
        ("ndjson", "it is damaged, or something else wrote it ("),
    ] {
        let folder = logs()?;
        let (code, said) =
            run(folder.path(), &["a.ndjson", "--out", "tables", "--partition", "none", "--format", format])?;
        assert_eq!(code, Some(0), "{said}");
        let file = fs::read_dir(folder.path().join("tables/ses_sending_event"))?.next().ok_or("no file")??.path();
        let bytes = fs::read(&file)?;
        fs::write(&file, vec![0; bytes.len()])?;
        let (code, said) = run(folder.path(), &["--back", "tables"])?;
        let name = file.strip_prefix(folder.path())?.display().to_string();
        let begin = format!("mailtrail: convert: cannot read {name}: {expected}");
        assert!(code == Some(2) && said.starts_with(&begin) && said.lines().count() == 1, "{format}: {said}");
        fs::remove_file(&file)?;
        let (_, said) = run(folder.path(), &["--back", "tables"])?;
        assert_eq!(said, format!("mailtrail: convert: cannot read {name}: no such file or folder\n"));
    }
    Ok(())
}
