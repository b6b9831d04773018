//! The result of a query.

use std::fmt;

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::SchemaRef;
use tokio::sync::mpsc::Receiver;

use crate::Error;

/// Rows of a query, in batches that are computed as they are taken.
///
/// ```
/// use mailtrail_sql::{Engine, Limits, Logs, Reading};
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
///
/// let logs = Logs::open(&[], &Reading::default(), &mut Ignore)?;
/// let answer = Engine::new(logs, &Limits::default())?.query("select 1 as one union all select 2")?;
/// assert_eq!(answer.schema().field(0).name(), "one");
/// let rows: Result<Vec<_>, _> = answer.map(|portion| portion.map(|portion| portion.num_rows())).collect();
/// assert_eq!(rows?.iter().sum::<usize>(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Answer {
    pub(crate) schema: SchemaRef,
    pub(crate) portions: Receiver<Result<RecordBatch, Error>>,
    /// The engine has to be there as long as there may be rows.
    pub(crate) _runtime: std::sync::Arc<crate::engine::Running>,
}

impl Answer {
    /// Returns the names and types of the columns.
    ///
    /// ```no_run
    /// # fn example(answer: &mailtrail_sql::Answer) {
    /// println!("{} columns", answer.schema().fields().len());
    /// # }
    /// ```
    pub fn schema(&self) -> SchemaRef {
        SchemaRef::clone(&self.schema)
    }
}

impl Iterator for Answer {
    type Item = Result<RecordBatch, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.portions.blocking_recv()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Answer").field("schema", &self.schema).finish_non_exhaustive()
    }
}
