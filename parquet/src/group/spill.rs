//! Rows of folders beyond those that can be open at once: kept in sorted runs beside the tables, and merged at the end.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use zstd::stream::{read::Decoder, write::Encoder};

use crate::manifest::named;

/// Bytes of rows that are put in order at once.
const RUN: usize = 8 << 20;
/// Runs that are merged at once: each takes a window of memory then.
const RUNS: usize = 256;
/// Bytes of that window, as a power of two.
const WINDOW: u32 = 17;

/// A row: its folder, its number in its file, and its line.
pub(super) type Spilled = (String, i64, Vec<u8>);

/// Rows that were kept aside.
pub(super) struct Spill {
    folder: PathBuf,
    name: String,
    rows: Vec<Spilled>,
    bytes: usize,
    runs: Vec<PathBuf>,
}

impl Spill {
    pub(super) fn new(folder: &Path, name: &str) -> Self {
        Self { folder: folder.to_owned(), name: name.to_owned(), rows: Vec::new(), bytes: 0, runs: Vec::new() }
    }

    pub(super) fn push(&mut self, folder: String, number: i64, line: &[u8]) -> io::Result<()> {
        self.bytes += folder.len() + line.len() + 64;
        self.rows.push((folder, number, line.to_vec()));
        if self.bytes > RUN { self.write() } else { Ok(()) }
    }

    /// Whether there are as many rows as can be merged at once.
    pub(super) fn is_full(&self) -> bool {
        self.runs.len() >= RUNS
    }

    /// Takes all rows, folder by folder; in a folder in the order in which they came. There are none then.
    pub(super) fn take(&mut self) -> io::Result<Merged> {
        if !self.runs.is_empty() {
            self.write()?;
        }
        let mut rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        rows.sort_by(|(folder, ..), (other, ..)| folder.cmp(other));
        let mut merged = Merged { memory: rows.into_iter(), runs: Vec::new(), next: BinaryHeap::new(), failure: None };
        for (index, path) in std::mem::take(&mut self.runs).into_iter().enumerate() {
            let mut run = Run::open(path)?;
            if let Some((folder, number, line)) = run.read()? {
                merged.next.push(Reverse((folder, index, number, line)));
            }
            merged.runs.push(run);
        }
        Ok(merged)
    }

    fn write(&mut self) -> io::Result<()> {
        self.rows.sort_by(|(folder, ..), (other, ..)| folder.cmp(other));
        let path = self.folder.join(format!("{}-{}.run", self.name, self.runs.len()));
        let mut write = || {
            fs::create_dir_all(&self.folder)?;
            let mut out = Encoder::new(BufWriter::new(File::create(&path)?), 1)?;
            out.window_log(WINDOW)?;
            for (folder, number, line) in self.rows.drain(..) {
                part(&mut out, folder.as_bytes())?;
                out.write_all(&number.to_le_bytes())?;
                part(&mut out, &line)?;
            }
            out.finish()?.flush()
        };
        write().map_err(|error| named(&path, &error))?;
        self.bytes = 0;
        self.runs.push(path);
        Ok(())
    }
}

fn part(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)
}

/// A run that is read again.
struct Run {
    path: PathBuf,
    rows: Decoder<'static, BufReader<File>>,
}

impl Run {
    fn open(path: PathBuf) -> io::Result<Self> {
        let rows = File::open(&path)
            .and_then(|file| Decoder::with_buffer(BufReader::with_capacity(32 << 10, file)))
            .map_err(|error| named(&path, &error))?;
        Ok(Self { path, rows })
    }

    /// The next row; nothing at the end, and the run is gone then.
    fn read(&mut self) -> io::Result<Option<Spilled>> {
        let mut length = [0; 8];
        if self.rows.read(&mut length[..1])? == 0 {
            fs::remove_file(&self.path)?;
            return Ok(None);
        }
        self.rows.read_exact(&mut length[1..])?;
        let folder = String::from_utf8(self.bytes(length)?).map_err(io::Error::other)?;
        let mut number = [0; 8];
        self.rows.read_exact(&mut number)?;
        self.rows.read_exact(&mut length)?;
        Ok(Some((folder, i64::from_le_bytes(number), self.bytes(length)?)))
    }

    fn bytes(&mut self, length: [u8; 8]) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let length = u64::from_le_bytes(length);
        if (&mut self.rows).take(length).read_to_end(&mut bytes)? as u64 != length {
            return Err(named(&self.path, &"it ends too early"));
        }
        Ok(bytes)
    }
}

/// The first row of a run: its folder, the run, its number in its file, and its line.
type Next = (String, usize, i64, Vec<u8>);

/// Rows out of all runs, or of memory where there are no runs.
pub(super) struct Merged {
    memory: std::vec::IntoIter<Spilled>,
    runs: Vec<Run>,
    next: BinaryHeap<Reverse<Next>>,
    failure: Option<io::Error>,
}

impl Iterator for Merged {
    type Item = io::Result<Spilled>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(failure) = self.failure.take() {
            self.next.clear();
            return Some(Err(failure));
        }
        let Some(Reverse((folder, index, number, line))) = self.next.pop() else {
            return self.memory.next().map(Ok);
        };
        match self.runs[index].read() {
            Ok(Some((folder, number, line))) => self.next.push(Reverse((folder, index, number, line))),
            Ok(None) => {}
            Err(error) => self.failure = Some(error),
        }
        Some(Ok((folder, number, line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_folder_by_folder_in_their_order() -> io::Result<()> {
        let pending = tempfile::tempdir()?;
        for rows in [10_i64, 3_000] {
            let mut spill = Spill::new(pending.path(), "x");
            for row in 0..rows {
                spill.push(format!("day={}", row % 7), row, &vec![b'x'; 10_000])?;
            }
            assert_eq!(spill.runs.is_empty(), rows == 10);
            let back: Vec<(String, i64)> = spill
                .take()?
                .map(|row| row.map(|(folder, number, line)| (folder, number * i64::from(line.len() == 10_000))))
                .collect::<io::Result<_>>()?;
            let mut sorted: Vec<_> = (0..rows).map(|row| (format!("day={}", row % 7), row)).collect();
            sorted.sort();
            assert_eq!(back, sorted);
            assert_eq!(fs::read_dir(pending.path())?.count(), 0);
        }
        Ok(())
    }
}
