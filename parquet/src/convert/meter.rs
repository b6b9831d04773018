//! Progress of a conversion.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};

/// Progress of a conversion. Another thread may read it at any time.
///
/// ```
/// use mailtrail_parquet::{Convert, Stage};
///
/// let convert = Convert::new("tables");
/// assert_eq!(convert.meter.stage(), Stage::Looking { files: 0, of: 0 });
/// ```
#[derive(Debug, Default)]
pub struct Meter {
    sources: AtomicUsize,
    looked: AtomicUsize,
    /// One more than the number of new files, once it is known.
    new: AtomicUsize,
    bytes: AtomicU64,
    done: AtomicUsize,
    done_bytes: AtomicU64,
}

/// Stage of a conversion.
///
/// ```
/// let stage = mailtrail_parquet::Meter::default().stage();
/// assert_eq!(stage.to_string(), "looking at files: 0 of 0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stage {
    /// Finding out which files are new.
    Looking {
        /// Number of files examined.
        files: usize,
        /// Total number of files.
        of: usize,
    },
    /// Converting new files.
    Converting {
        /// Number of files that are in the tables.
        files: usize,
        /// Total number of new files.
        of: usize,
        /// Bytes of the files that are in the tables, before unpacking.
        bytes: u64,
        /// Total number of bytes.
        of_bytes: u64,
    },
}

impl std::fmt::Display for Stage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Looking { files, of } => write!(formatter, "looking at files: {files} of {of}"),
            Self::Converting { files, of, bytes, of_bytes } => {
                let (mib, of_mib) = (bytes >> 20, of_bytes >> 20);
                write!(formatter, "converting: {files} of {of} files, {mib} of {of_mib} MiB")
            }
        }
    }
}

impl Meter {
    /// Returns the current stage.
    ///
    /// ```
    /// let convert = mailtrail_parquet::Convert::new("tables");
    /// println!("{}", convert.meter.stage());
    /// ```
    pub fn stage(&self) -> Stage {
        match self.new.load(Relaxed) {
            0 => Stage::Looking { files: self.looked.load(Relaxed), of: self.sources.load(Relaxed) },
            new => Stage::Converting {
                files: self.done.load(Relaxed),
                of: new - 1,
                bytes: self.done_bytes.load(Relaxed),
                of_bytes: self.bytes.load(Relaxed),
            },
        }
    }

    pub(super) fn begin(&self, sources: usize) {
        for counter in [&self.looked, &self.new, &self.done] {
            counter.store(0, Relaxed);
        }
        self.done_bytes.store(0, Relaxed);
        self.sources.store(sources, Relaxed);
    }

    pub(super) fn looked(&self) {
        self.looked.fetch_add(1, Relaxed);
    }

    pub(super) fn found(&self, files: usize, bytes: u64) {
        self.bytes.store(bytes, Relaxed);
        self.new.store(files + 1, Relaxed);
    }

    pub(super) fn done(&self, files: usize, bytes: u64) {
        self.done.fetch_add(files, Relaxed);
        self.done_bytes.fetch_add(bytes, Relaxed);
    }
}
