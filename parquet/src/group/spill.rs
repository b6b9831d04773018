//! Rows of folders beyond those that can be open at once: kept in sorted runs beside the tables, and merged at the end.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use zstd::stream::{read::Decoder, write::Encoder};

use crate::failure::{reading, writing};

/// Bytes of rows that are put in order at once.
const RUN: usize = 8 << 20;
/// Runs of one length that are merged to a longer one, since each that is read takes some memory.
const RUNS: usize = 48;
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
    /// Bytes of rows that are put in order at once.
    most: usize,
    /// Runs of rows as they came, runs made of those, and so on; in each the older ones first.
    runs: Vec<Vec<PathBuf>>,
    /// Number of the next run.
    next: usize,
}

impl Spill {
    pub(super) fn new(folder: &Path, name: &str) -> Self {
        let (folder, name) = (folder.to_owned(), name.to_owned());
        Self { folder, name, rows: Vec::new(), bytes: 0, most: RUN, runs: Vec::new(), next: 0 }
    }

    pub(super) fn push(&mut self, folder: String, number: i64, line: &[u8]) -> io::Result<()> {
        self.bytes += folder.len() + line.len() + 64;
        self.rows.push((folder, number, line.to_vec()));
        if self.bytes > self.most { self.write() } else { Ok(()) }
    }

    /// Takes all rows, folder by folder; in a folder in the order in which they came. There are none then.
    pub(super) fn take(&mut self) -> io::Result<Merged> {
        if !self.runs.is_empty() {
            self.write()?;
        }
        let mut rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        rows.sort_by(|(folder, ..), (other, ..)| folder.cmp(other));
        // Longer runs are of older rows.
        let runs = std::mem::take(&mut self.runs).into_iter().rev().flatten();
        Ok(Merged { memory: rows.into_iter(), ..Merged::of(runs)? })
    }

    /// Writes the rows in memory as a run, and merges runs where there are many.
    fn write(&mut self) -> io::Result<()> {
        self.rows.sort_by(|(folder, ..), (other, ..)| folder.cmp(other));
        let mut rows = std::mem::take(&mut self.rows);
        let mut path = self.run(rows.drain(..).map(Ok))?;
        // Its memory is used again.
        (self.rows, self.bytes) = (rows, 0);
        for level in 0.. {
            if self.runs.len() == level {
                self.runs.push(Vec::new());
            }
            self.runs[level].push(path);
            if self.runs[level].len() < RUNS {
                break;
            }
            let merged = Merged::of(std::mem::take(&mut self.runs[level]))?;
            path = self.run(merged)?;
        }
        Ok(())
    }

    /// Writes a run.
    fn run(&mut self, rows: impl Iterator<Item = io::Result<Spilled>>) -> io::Result<PathBuf> {
        let path = self.folder.join(format!("{}-{}.run", self.name, self.next));
        self.next += 1;
        let named = |error: io::Error| writing(&path, &error);
        fs::create_dir_all(&self.folder).map_err(named)?;
        let file = File::create(&path).map_err(named)?;
        let mut out = Encoder::new(BufWriter::new(file), 1).map_err(named)?;
        out.window_log(WINDOW).map_err(named)?;
        for row in rows {
            let (folder, number, line) = row?;
            part(&mut out, folder.as_bytes())
                .and_then(|()| out.write_all(&number.to_le_bytes()))
                .and_then(|()| part(&mut out, &line))
                .map_err(named)?;
        }
        out.finish().and_then(|mut out| out.flush()).map_err(named)?;
        Ok(path)
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
            .map_err(|error| reading(&path, &error))?;
        Ok(Self { path, rows })
    }

    /// The next row; nothing at the end, and the run is gone then.
    fn read(&mut self) -> io::Result<Option<Spilled>> {
        self.next().map_err(|error| reading(&self.path, &error))
    }

    fn next(&mut self) -> io::Result<Option<Spilled>> {
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
            return Err(io::Error::other("it ends too early"));
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

impl Merged {
    /// The rows of runs, the older ones first.
    fn of(paths: impl IntoIterator<Item = PathBuf>) -> io::Result<Self> {
        let (mut runs, mut next) = (Vec::new(), BinaryHeap::new());
        for (index, path) in paths.into_iter().enumerate() {
            let mut run = Run::open(path)?;
            if let Some((folder, number, line)) = run.read()? {
                next.push(Reverse((folder, index, number, line)));
            }
            runs.push(run);
        }
        Ok(Self { memory: Vec::new().into_iter(), runs, next, failure: None })
    }
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
        for (rows, levels) in [(10_i64, 0), (2_000, 1), (9_000, 2)] {
            let mut spill = Spill::new(pending.path(), "x");
            spill.most = 64 << 10;
            for row in 0..rows {
                spill.push(format!("day={}", row % 7), row, &vec![b'x'; 1_000])?;
            }
            let runs = spill.runs.iter().map(Vec::len).sum::<usize>();
            assert_eq!((spill.runs.len(), runs < RUNS), (levels, true), "{rows}");
            let back: Vec<(String, i64)> = spill
                .take()?
                .map(|row| row.map(|(folder, number, line)| (folder, number * i64::from(line.len() == 1_000))))
                .collect::<io::Result<_>>()?;
            let mut sorted: Vec<_> = (0..rows).map(|row| (format!("day={}", row % 7), row)).collect();
            sorted.sort();
            assert_eq!(back, sorted);
            assert_eq!(fs::read_dir(pending.path())?.count(), 0);
        }
        Ok(())
    }
}
