//! Columns for the origin of documents, and for everything that does not fit other columns.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{Int64Builder, ListBuilder, StringBuilder};

use crate::odd::Odd;
use crate::rows::Place;

/// The cells of these columns.
#[derive(Default)]
pub(super) struct OwnCells {
    file: StringBuilder,
    row: Int64Builder,
    line: Int64Builder,
    column: Int64Builder,
    offset: Int64Builder,
    length: Int64Builder,
    pointer: StringBuilder,
    inner: ListBuilder<StringBuilder>,
    odd: StringBuilder,
    nulls: ListBuilder<StringBuilder>,
}

impl OwnCells {
    pub(super) fn push(&mut self, place: &Place<'_>, row: i64, mut odd: Odd) {
        self.file.append_value(&place.file);
        self.row.append_value(row);
        self.line.append_value(place.line);
        self.column.append_value(place.column);
        self.offset.append_value(place.offset);
        self.length.append_value(place.length);
        self.pointer.append_value(&place.pointer);
        texts(&mut self.inner, &place.inner);
        self.odd.append_option(odd.take_values());
        texts(&mut self.nulls, &odd.take_nulls());
    }

    /// The columns, in the order of the table.
    pub(super) fn take(&mut self) -> [ArrayRef; 10] {
        [
            Arc::new(self.file.finish()),
            Arc::new(self.row.finish()),
            Arc::new(self.line.finish()),
            Arc::new(self.column.finish()),
            Arc::new(self.offset.finish()),
            Arc::new(self.length.finish()),
            Arc::new(self.pointer.finish()),
            Arc::new(self.inner.finish()),
            Arc::new(self.odd.finish()),
            Arc::new(self.nulls.finish()),
        ]
    }
}

/// A row with texts; without a value if there are none.
fn texts(cells: &mut ListBuilder<StringBuilder>, texts: &[String]) {
    for text in texts {
        cells.values().append_value(text);
    }
    cells.append(!texts.is_empty());
}
