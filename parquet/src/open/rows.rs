//! Rows that wait to be written.

use std::sync::Arc;

use arrow_array::{Array as _, RecordBatch, StringArray};
use arrow_schema::{ArrowError, Schema};

use super::own::OwnCells;
use crate::cells::Members;
use crate::format::Format;
use crate::ndjson;
use crate::odd::Odd;
use crate::place::Pointer;
use crate::rows::Place;
use crate::table;

/// Rows as the format of the table has them.
pub(super) enum Rows {
    Columns { schema: Arc<Schema>, document: Members, own: Box<OwnCells> },
    Lines(Vec<String>),
}

/// The same in the order of their times.
pub(super) enum Taken {
    Columns(RecordBatch),
    Lines(Vec<String>),
}

impl Rows {
    pub(super) fn of(kind: &str, format: Format) -> Self {
        match format {
            Format::Ndjson => Self::Lines(Vec::new()),
            Format::Parquet | Format::Arrow => Self::Columns {
                schema: table::schema(kind),
                document: Members::of(&table::columns(kind)),
                own: Box::default(),
            },
        }
    }

    pub(super) fn push(&mut self, place: &Place<'_>, row: i64, text: &str) {
        match self {
            Self::Lines(lines) => lines.push(ndjson::line(place, row, text)),
            Self::Columns { document, own, .. } => {
                let (mut at, mut odd) = (Pointer::default(), Odd::default());
                if document.is_empty() || !document.holds(text, &mut at, &mut odd) {
                    document.push_null();
                    odd.note(&at, text);
                }
                own.push(place, row, odd);
            }
        }
    }

    /// Takes the rows, which have these times; there are none then.
    pub(super) fn take(&mut self, times: Vec<Option<String>>) -> Result<Taken, ArrowError> {
        match self {
            Self::Lines(lines) => {
                let mut rows: Vec<_> = times.into_iter().zip(std::mem::take(lines)).collect();
                rows.sort_by(|(time, _), (other, _)| time.cmp(other));
                Ok(Taken::Lines(rows.into_iter().map(|(_, line)| line).collect()))
            }
            Self::Columns { schema, document, own } => {
                let mut columns = document.take_columns(schema.fields())?;
                columns.extend(own.take());
                let batch = RecordBatch::try_new(Arc::clone(schema), columns)?;
                if times.is_sorted() {
                    return Ok(Taken::Columns(batch));
                }
                let times = StringArray::from(times);
                debug_assert_eq!(times.len(), batch.num_rows());
                let order = arrow_ord::sort::sort_to_indices(&times, None, None)?;
                arrow_select::take::take_record_batch(&batch, &order).map(Taken::Columns)
            }
        }
    }
}
