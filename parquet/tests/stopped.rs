//! The command, killed at any moment and started again; and two of it at once.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Files and bytes in each: enough for several groups.
const FILES: u32 = 8;
const BYTES: usize = 300 << 10;
const KILLS: u32 = 10;

fn logs(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut number = 0_u32;
    for file in 0..FILES {
        let mut text = String::new();
        while text.len() < BYTES {
            let (day, id) = (number % 5 + 1, number.wrapping_mul(2_654_435_761));
            writeln!(
                text,
                r#"{{"notificationType":"Bounce","mail":{{"timestamp":"2026-01-0{day}T00:00:00.000Z","messageId":"{number}-{id}","sendingAccountId":"111122223333"}},"bounce":{{"bounceType":"Permanent"}}}}"#
            )?;
            number += 1;
        }
        fs::write(folder.join(format!("{file:02}.ndjson")), text)?;
    }
    Ok(())
}

fn start(logs: &Path, tables: &Path) -> Result<Child, Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailtrail-convert"));
    command.arg(logs).arg("--out").arg(tables).args(["--threads", "2"]);
    Ok(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?)
}

/// Waits for the end, and gives the exit code and what was said.
fn end(child: Child) -> Result<(Option<i32>, String), Box<dyn Error>> {
    let output = child.wait_with_output()?;
    Ok((output.status.code(), String::from_utf8(output.stderr)?))
}

fn back(tables: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let output = Command::new(env!("CARGO_BIN_EXE_mailtrail-convert")).arg("--back").arg(tables).output()?;
    let mut lines: Vec<String> = String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect();
    lines.sort();
    Ok(lines)
}

/// Files in a folder, those of the manifest as well.
fn files(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Files of tables that the manifest names, and the lock and the groups themselves.
fn named(tables: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut named = vec!["_mailtrail/lock".to_owned()];
    for entry in fs::read_dir(tables.join("_mailtrail/commits"))? {
        let entry = entry?;
        named.push(format!("_mailtrail/commits/{}", entry.file_name().to_string_lossy()));
        let commit: serde_json::Value = serde_json::from_slice(&fs::read(entry.path())?)?;
        let files = commit["files"].as_array().ok_or("no files")?;
        named.extend(files.iter().filter_map(|file| file["path"].as_str()).map(str::to_owned));
    }
    named.sort();
    Ok(named)
}

#[test]
fn killed_at_any_moment_and_started_again_it_is_as_if_nothing_had_been() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let input = folder.path().join("logs");
    logs(&input)?;
    let undisturbed = folder.path().join("undisturbed");
    let begun = Instant::now();
    let (code, said) = end(start(&input, &undisturbed)?)?;
    let takes = begun.elapsed();
    assert_eq!(code, Some(0), "{said}");
    let whole = back(&undisturbed)?;
    assert!(whole.len() > 5_000 && files(&undisturbed)?.len() > 8, "{} {:?}", whole.len(), files(&undisturbed)?);

    let (mut killed, mut halfway) = (0, 0);
    for kill in 0..KILLS {
        let tables = folder.path().join(format!("killed-{kill}"));
        let mut child = start(&input, &tables)?;
        let commits = || fs::read_dir(tables.join("_mailtrail/commits")).map_or(0, Iterator::count);
        if kill % 2 == 0 {
            std::thread::sleep(takes.mul_f64((f64::from(kill) + 0.5) / f64::from(KILLS)).min(Duration::from_secs(10)));
        } else {
            // However fast the machine is: as soon as there is a group.
            while commits() == 0 && child.try_wait()?.is_none() {
                std::thread::sleep(Duration::from_millis(1));
            }
        }
        child.kill()?;
        killed += u32::from(child.wait()?.code().is_none());
        halfway += u32::from(commits() > 0);

        let (code, said) = end(start(&input, &tables)?)?;
        assert_eq!(code, Some(0), "killed at {kill}: {said}");
        assert!(back(&tables)? == whole, "killed at {kill}: the documents differ");
        assert_eq!(files(&tables)?, named(&tables)?, "killed at {kill}");
        fs::remove_dir_all(&tables)?;
    }
    assert!(killed > 0 && halfway > 0, "{killed} of {KILLS} were killed, {halfway} with groups behind them");
    Ok(())
}

#[test]
#[cfg(unix)]
fn of_two_at_once_one_is_refused() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (pipe, log, tables) =
        (folder.path().join("pipe"), folder.path().join("a.ndjson"), folder.path().join("tables"));
    fs::write(&log, "{\"notificationType\":\"Bounce\",\"mail\":{}}\n")?;
    if !Command::new("mkfifo").arg(&pipe).status()?.success() {
        return Err("no pipe".into());
    }
    // It waits for somebody to write to the pipe, and nobody does.
    let mut first = start(&pipe, &tables)?;
    let begun = Instant::now();
    while !tables.join("_mailtrail/lock").exists() && begun.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(5));
    }
    std::thread::sleep(Duration::from_millis(50));
    let (code, said) = end(start(&log, &tables)?)?;
    assert!(first.try_wait()?.is_none(), "the first one still runs");
    first.kill()?;
    first.wait()?;
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("another run is writing to these tables"), "{said}");
    // Whoever is killed holds nothing any more.
    let (code, said) = end(start(&log, &tables)?)?;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("converted 1 document from 1 file ("), "{said}");
    Ok(())
}
