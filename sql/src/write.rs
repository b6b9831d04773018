//! Writes answers in formats for people and programs.

mod csv;
mod json;
mod parquet;
mod table;

use std::io;

use crate::{Answer, Error};

pub use self::csv::csv;
pub use self::json::{json, ndjson};
pub use self::parquet::parquet;
pub use self::table::table;

/// Limits for writing an answer.
///
/// ```
/// assert_eq!(mailtrail_sql::write::Most::default().rows, None);
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Most {
    /// Maximum number of rows.
    pub rows: Option<u64>,
    /// Whether the output is a terminal, so that invisible and control characters must be escaped.
    pub to_terminal: bool,
}

/// Result of writing an answer.
///
/// ```
/// assert_eq!(mailtrail_sql::write::Written::default().rows, 0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// Number of rows written.
    pub rows: u64,
    /// Whether there were more rows.
    pub is_cut: bool,
}

/// The reason why an answer was not written completely.
///
/// ```
/// let error = mailtrail_sql::write::Failed::from(std::io::Error::other("disk full"));
/// assert_eq!(error.to_string(), "disk full");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Failed {
    /// Rows could not be computed.
    Rows(Error),
    /// Rows could not be written.
    Write(io::Error),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Rows(error)
    }
}

impl std::fmt::Display for Failed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Rows(error) => error.fmt(formatter),
            Self::Write(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for Failed {}

/// Hands each portion, cut to what is wanted, to a function.
fn portions(
    answer: Answer,
    most: Most,
    mut take: impl FnMut(&datafusion::arrow::array::RecordBatch) -> Result<(), Failed>,
) -> Result<Written, Failed> {
    let mut written = Written::default();
    for portion in answer {
        let mut portion = portion?;
        let room = most.rows.map_or(u64::MAX, |most| most - written.rows);
        if portion.num_rows() as u64 > room {
            portion = portion.slice(0, usize::try_from(room).unwrap_or(usize::MAX));
            written.is_cut = true;
        }
        if portion.num_rows() > 0 {
            take(&portion)?;
        }
        written.rows += portion.num_rows() as u64;
        if written.is_cut {
            break;
        }
    }
    Ok(written)
}

/// A value that could not be shown.
fn odd(error: impl std::error::Error + Send + Sync + 'static) -> Failed {
    Failed::Write(io::Error::other(error))
}
