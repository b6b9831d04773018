//! Running the command and looking at what it says.

use std::ffi::OsStr;
use std::io::{Read as _, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// What a run of the command left behind.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// Most memory that it had, in MB; nothing where that cannot be measured.
    pub(crate) peak: Option<u64>,
}

impl Outcome {
    /// The findings of a JSON report.
    pub(crate) fn findings(&self) -> Vec<Value> {
        let lines = self.stdout.lines().map(|line| serde_json::from_str(line).unwrap());
        lines.filter(|line: &Value| line.get("summary").or(line.get("unreadable")).is_none()).collect()
    }

    /// What could not be read, as a JSON report names it: files and messages.
    pub(crate) fn unreadable(&self) -> Vec<(String, String)> {
        let lines = self.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let text = |line: &Value, name: &str| line["unreadable"][name].as_str().unwrap().to_owned();
        let unreadable = lines.filter(|line| line.get("unreadable").is_some());
        unreadable.map(|line| (text(&line, "file"), text(&line, "message"))).collect()
    }

    /// Whether a job passed, and if not, why, as the summary of a JSON report says.
    pub(crate) fn verdict(&self) -> (bool, Option<String>) {
        let last: Value = serde_json::from_str(self.stdout.lines().next_back().unwrap()).unwrap();
        let summary = &last["summary"];
        (summary["passed"].as_bool().unwrap(), summary.get("reason").map(|reason| reason.as_str().unwrap().to_owned()))
    }

    /// A figure of the summary of a JSON report.
    pub(crate) fn figure(&self, name: &str) -> u64 {
        let last: Value = serde_json::from_str(self.stdout.lines().next_back().unwrap()).unwrap();
        last["summary"][name].as_u64().unwrap()
    }

    /// The rules of all findings of a JSON report, in order.
    pub(crate) fn rules(&self) -> Vec<String> {
        self.findings().iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) fn assert_peak_below(&self, megabytes: u64) {
        match self.peak {
            Some(peak) => assert!(peak < megabytes, "{peak} MB of memory, expected less than {megabytes}"),
            None => eprintln!("memory is not measured on this platform"),
        }
    }
}

/// The command with arguments.
pub(crate) fn command<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailtrail"));
    command.args(arguments).current_dir(fixtures()).env_remove("NO_COLOR").env_remove("COLUMNS");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the command in the folder of the fixtures.
pub(crate) fn run<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Outcome {
    watch(command(arguments).spawn().unwrap())
}

/// Runs the command while another thread writes to its standard input.
pub(crate) fn run_on(arguments: &[&str], write: impl FnOnce(ChildStdin) + Send) -> Outcome {
    let mut child = command(arguments).stdin(Stdio::piped()).spawn().unwrap();
    let stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        scope.spawn(|| write(stdin));
        watch(child)
    })
}

/// Runs the command on bytes.
pub(crate) fn run_on_bytes(arguments: &[&str], bytes: &[u8]) -> Outcome {
    run_on(arguments, |mut stdin| drop(stdin.write_all(bytes)))
}

/// Waits for the end of the command, collects what it says and keeps an eye on its memory.
pub(crate) fn watch(mut child: Child) -> Outcome {
    let mut stdout = child.stdout.take().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let stdout = thread::spawn(move || {
        let mut text = String::new();
        stdout.read_to_string(&mut text).map(|_| text).unwrap()
    });
    let stderr = thread::spawn(move || {
        let mut text = String::new();
        stderr.read_to_string(&mut text).map(|_| text).unwrap()
    });
    let mut peak = None;
    let status = loop {
        peak = peak_of(child.id()).or(peak);
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    let (stdout, stderr) = (stdout.join().unwrap(), stderr.join().unwrap());
    Outcome { code: status.code().unwrap(), stdout, stderr, peak }
}

/// Most memory that a process has had, in MB, as Linux keeps count of it.
fn peak_of(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

/// Folder of the fixtures.
pub(crate) fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures")
}

/// Names of the files in a folder of the fixtures, sorted.
pub(crate) fn names(folder: &str) -> Vec<String> {
    let files = std::fs::read_dir(fixtures().join(folder)).unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
