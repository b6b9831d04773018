//! Records to measure with: generated with a fixed seed, or the lines of a corpus.
//!
//! Set `MAILTRAIL_CORPUS` to a folder that holds `cloudtrail/records/*.ndjson` (also `.gz`) to measure with those.

mod generate;

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::LazyLock;

use flate2::read::MultiGzDecoder;

/// Classic records, one JSON text each.
pub static RECORDS: LazyLock<Vec<String>> = LazyLock::new(|| match std::env::var_os("MAILTRAIL_CORPUS") {
    Some(folder) => lines(&Path::new(&folder).join("cloudtrail/records")).unwrap_or_default(),
    None => generate::records(4_000),
});

/// Bytes of all [`RECORDS`].
pub fn bytes() -> usize {
    RECORDS.iter().map(String::len).sum()
}

fn lines(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let mut lines = Vec::new();
    for path in paths {
        let mut text = String::new();
        match path.extension().and_then(OsStr::to_str) {
            Some("gz") => drop(MultiGzDecoder::new(fs::File::open(&path)?).read_to_string(&mut text)?),
            Some("ndjson") => text = fs::read_to_string(&path)?,
            _ => {}
        }
        lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
    }
    Ok(lines)
}
