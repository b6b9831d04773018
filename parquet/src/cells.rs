//! The cells of one column, filled from JSON as it is read.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Float64Builder, NullBufferBuilder, StringBuilder};
use arrow_array::{ArrayRef, ListArray, MapArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Fields};
use mailtrail_schemas::{Column, ColumnKind};

use crate::json::{elements, has_twins, is_no_text, is_other_value, members, number, string};
use crate::odd::Odd;
use crate::place::Pointer;

/// Cells of one column, one for each row; or of what lies in a column of lists or objects.
pub(crate) enum Cells {
    /// Texts.
    Text(StringBuilder),
    /// Texts, and JSON of what is none.
    Mixed(StringBuilder),
    /// JSON.
    Json(StringBuilder),
    Bool(BooleanBuilder),
    Number(Float64Builder),
    List(Box<Cells>, Spans),
    Map(StringBuilder, Box<Cells>, Spans),
    Struct(Members),
}

/// Where the elements of each row are, and which rows have none at all.
pub(crate) struct Spans {
    offsets: Vec<i32>,
    valid: NullBufferBuilder,
}

/// Columns within a column.
pub(crate) struct Members {
    columns: Vec<(&'static str, Cells)>,
    valid: NullBufferBuilder,
}

impl Cells {
    /// No cells yet of a column.
    pub(crate) fn of(kind: &ColumnKind) -> Self {
        match kind {
            ColumnKind::Text => Self::Text(StringBuilder::new()),
            ColumnKind::Mixed => Self::Mixed(StringBuilder::new()),
            ColumnKind::Bool => Self::Bool(BooleanBuilder::new()),
            ColumnKind::Number => Self::Number(Float64Builder::new()),
            ColumnKind::List(inner) => Self::List(Box::new(Self::of(inner)), Spans::new()),
            ColumnKind::Map(inner) => Self::Map(StringBuilder::new(), Box::new(Self::of(inner)), Spans::new()),
            ColumnKind::Struct(columns) => Self::Struct(Members::of(columns)),
            // `Json`, and whatever else there may be one day: everything is JSON.
            _ => Self::Json(StringBuilder::new()),
        }
    }

    /// A row without a value.
    pub(crate) fn push_null(&mut self) {
        match self {
            Self::Text(cells) | Self::Mixed(cells) | Self::Json(cells) => cells.append_null(),
            Self::Bool(cells) => cells.append_null(),
            Self::Number(cells) => cells.append_null(),
            Self::List(inner, spans) => spans.push(inner.len(), false),
            Self::Map(names, _, spans) => spans.push(arrow_array::builder::ArrayBuilder::len(names), false),
            Self::Struct(members) => members.push_null(),
        }
    }

    /// A row with a value. What the cell does not give back as it is written is noted, with the pointer to it.
    pub(crate) fn push(&mut self, value: &str, at: &mut Pointer, odd: &mut Odd) {
        if !self.holds(value, at, odd) {
            self.push_null();
            odd.note(at, value);
        }
    }

    /// Adds a row with a value, and says whether it could; if not, nothing was added.
    fn holds(&mut self, value: &str, at: &mut Pointer, odd: &mut Odd) -> bool {
        match self {
            _ if value == "null" => return false,
            Self::Text(cells) => match (string(value), value) {
                (Some(text), _) => cells.append_value(text),
                // Whoever looks for a word finds it; that it was no string is noted.
                (None, "true" | "false") => {
                    cells.append_value(value);
                    odd.note(at, value);
                }
                (None, _) => return false,
            },
            Self::Mixed(cells) => match string(value) {
                Some(text) => {
                    if is_other_value(&text) {
                        odd.note(at, value);
                    }
                    cells.append_value(text);
                }
                None if value.starts_with('"') => return false,
                None => cells.append_value(value),
            },
            Self::Json(cells) => cells.append_value(value),
            Self::Bool(cells) => match value {
                "true" => cells.append_value(true),
                "false" => cells.append_value(false),
                _ => return false,
            },
            Self::Number(cells) => {
                let Some(double) = double(value) else { return false };
                if number(double) != value {
                    odd.note(at, value);
                }
                cells.append_value(double);
            }
            Self::List(inner, spans) => {
                let Some(elements) = elements(value) else { return false };
                for (index, element) in elements.into_iter().enumerate() {
                    at.at(index, |at| inner.push(element, at, odd));
                }
                spans.push(inner.len(), true);
            }
            Self::Map(names, inner, spans) => {
                let fits = |members: &Vec<_>| !has_twins(members) && !members.iter().any(|(name, _)| is_no_text(name));
                let Some(members) = members(value).filter(fits) else { return false };
                for (name, value) in members {
                    at.within(&name, |at| inner.push(value, at, odd));
                    names.append_value(name);
                }
                spans.push(inner.len(), true);
            }
            Self::Struct(columns) => return columns.holds(value, at, odd),
        }
        true
    }

    /// Takes the cells as an array; there are none then.
    pub(crate) fn take(&mut self, as_type: &DataType) -> Result<ArrayRef, ArrowError> {
        Ok(match (self, as_type) {
            (Self::Text(cells) | Self::Mixed(cells) | Self::Json(cells), _) => Arc::new(cells.finish()),
            (Self::Bool(cells), _) => Arc::new(cells.finish()),
            (Self::Number(cells), _) => Arc::new(cells.finish()),
            (Self::List(inner, spans), DataType::List(field)) => {
                let (offsets, valid) = spans.take();
                let inner = inner.take(field.data_type())?;
                Arc::new(ListArray::try_new(Arc::clone(field), offsets, inner, valid)?)
            }
            (Self::Map(names, inner, spans), DataType::Map(field, sorted)) => {
                let DataType::Struct(pair) = field.data_type() else { return Err(mismatch(field)) };
                let (offsets, valid) = spans.take();
                let columns = vec![Arc::new(names.finish()) as ArrayRef, inner.take(pair[1].data_type())?];
                let entries = StructArray::try_new(pair.clone(), columns, None)?;
                Arc::new(MapArray::try_new(Arc::clone(field), offsets, entries, valid, *sorted)?)
            }
            (Self::Struct(members), DataType::Struct(fields)) => Arc::new(members.take(fields)?),
            (_, other) => return Err(ArrowError::SchemaError(format!("no cells of type {other}"))),
        })
    }

    fn len(&self) -> usize {
        use arrow_array::builder::ArrayBuilder as _;
        match self {
            Self::Text(cells) | Self::Mixed(cells) | Self::Json(cells) => cells.len(),
            Self::Bool(cells) => cells.len(),
            Self::Number(cells) => cells.len(),
            Self::List(_, spans) | Self::Map(_, _, spans) => spans.offsets.len() - 1,
            Self::Struct(members) => members.valid.len(),
        }
    }
}

impl Spans {
    fn new() -> Self {
        Self { offsets: vec![0], valid: NullBufferBuilder::new(0) }
    }

    /// A row that ends behind so many elements. A group of files never has two thousand million of them: rows are written long before.
    fn push(&mut self, end: usize, is_valid: bool) {
        self.offsets.push(i32::try_from(end).unwrap_or(i32::MAX));
        self.valid.append(is_valid);
    }

    fn take(&mut self) -> (OffsetBuffer<i32>, Option<arrow_buffer::NullBuffer>) {
        let offsets = std::mem::replace(&mut self.offsets, vec![0]);
        (OffsetBuffer::new(offsets.into()), self.valid.finish())
    }
}

impl Members {
    pub(crate) fn of(columns: &[Column]) -> Self {
        let columns = columns.iter().map(|column| (column.name, Cells::of(&column.kind))).collect();
        Self { columns, valid: NullBufferBuilder::new(0) }
    }

    /// Whether there are none: then no object has room in them.
    pub(crate) fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    pub(crate) fn push_null(&mut self) {
        self.columns.iter_mut().for_each(|(_, cells)| cells.push_null());
        self.valid.append(false);
    }

    /// Adds a row with an object, and says whether it could; if not, nothing was added.
    pub(crate) fn holds(&mut self, value: &str, at: &mut Pointer, odd: &mut Odd) -> bool {
        let Some(members) = members(value).filter(|members| !has_twins(members)) else { return false };
        // No pointer leads to a member whose name is no text: all of the object is noted then, and the columns have what they can hold.
        let has_pointers = !members.iter().any(|(name, _)| is_no_text(name));
        if !has_pointers {
            odd.note(at, value);
        }
        let mut values = vec![None; self.columns.len()];
        let mut next = 0;
        for (name, value) in members {
            // Members mostly come in the order of the type.
            let ahead = self.columns[next..].iter().position(|(known, _)| *known == name).map(|index| next + index);
            match ahead.or_else(|| self.columns[..next].iter().position(|(known, _)| *known == name)) {
                Some(index) => {
                    values[index] = Some(value);
                    next = index + 1;
                }
                None if has_pointers => at.within(&name, |at| odd.note(at, value)),
                None => {}
            }
        }
        for ((name, cells), value) in self.columns.iter_mut().zip(values) {
            match value {
                Some(value) if has_pointers => at.within(name, |at| cells.push(value, at, odd)),
                Some(value) => cells.push(value, at, &mut Odd::default()),
                None => cells.push_null(),
            }
        }
        self.valid.append(true);
        true
    }

    /// Takes the cells of all columns.
    pub(crate) fn take_columns(&mut self, fields: &[FieldRef]) -> Result<Vec<ArrayRef>, ArrowError> {
        self.valid.finish();
        self.columns.iter_mut().zip(fields).map(|((_, cells), field)| cells.take(field.data_type())).collect()
    }

    fn take(&mut self, fields: &Fields) -> Result<StructArray, ArrowError> {
        let valid = self.valid.finish();
        let columns: Vec<ArrayRef> = self
            .columns
            .iter_mut()
            .zip(fields)
            .map(|((_, cells), field)| cells.take(field.data_type()))
            .collect::<Result<_, _>>()?;
        StructArray::try_new(fields.clone(), columns, valid)
    }
}

/// The double that a number is written for; nothing if it is no number, or beyond all doubles.
fn double(value: &str) -> Option<f64> {
    let is_number = matches!(value.as_bytes().first(), Some(b'-' | b'0'..=b'9'));
    value.parse::<f64>().ok().filter(|double| is_number && double.is_finite())
}

fn mismatch(field: &Field) -> ArrowError {
    ArrowError::SchemaError(format!("no cells of type {}", field.data_type()))
}
