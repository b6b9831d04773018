//! Files of baselines.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use mailtrail::accept::{Baseline, Entry};
use mailtrail::input::{Trouble, reason};
use mailtrail::report::{counted, plain};

use super::new_file::{folder, is_stdout, replace};
use super::print;

/// Entries that are told one by one.
const TOLD: usize = 10;

pub(super) fn read(file: &Path) -> Result<Baseline, Trouble> {
    let refused = |message: String| Trouble::new(file.to_string_lossy(), message);
    let text = fs::read_to_string(file).map_err(|error| {
        refused(format!("cannot be read: {}", reason(&error))).with_help("`--write-baseline` writes it")
    })?;
    Baseline::from_json(folder(file), &text).map_err(refused)
}

pub(super) fn empty(file: &Path) -> Baseline {
    Baseline::below(folder(file))
}

pub(super) fn write(file: &Path, baseline: &Baseline) -> Result<(), Trouble> {
    if is_stdout(file) {
        return print(baseline.to_json()).map(|_| ());
    }
    replace(file, baseline.to_json().as_bytes())
}

/// Says on standard error which old findings are gone.
pub(super) fn tell(mended: &[Entry]) {
    let mut stderr = io::stderr().lock();
    for Entry { file, rule, place, count, .. } in mended.iter().take(TOLD) {
        let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
        let times = if *count == 1 { String::new() } else { format!(" ({count} times)") };
        let line = format!("{file}: `{rule}`{at} is in the baseline and no longer found{times}");
        // Nobody is left to be told if this fails.
        drop(writeln!(stderr, "mailtrail: {}", plain(&line)));
    }
    if !mended.is_empty() {
        let more = mended.len().saturating_sub(TOLD) as u64;
        let more = if more == 0 { String::new() } else { format!("and {} more; ", counted(more, "entry")) };
        drop(writeln!(stderr, "mailtrail: {more}`--write-baseline` rewrites the baseline without them"));
    }
}
