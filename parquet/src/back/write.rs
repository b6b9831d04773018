//! One row back into the text of its document.

use arrow_array::cast::AsArray as _;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StringArray};
use arrow_schema::{DataType, FieldRef};

use crate::json::{is_other_value, number, quoted};
use crate::odd::Noted;
use crate::place::Pointer;
use crate::table::{self, Holds};

/// The columns of the documents, and what had no room in them.
pub(super) struct Rows {
    columns: Vec<(FieldRef, ArrayRef)>,
    odd: StringArray,
    nulls: ListArray,
}

impl Rows {
    /// The rows of a file that was written here; nothing if it lacks a column.
    pub(super) fn of(batch: &RecordBatch) -> Option<Self> {
        let odd = batch.column_by_name(table::ODD)?.as_string_opt::<i32>()?.clone();
        let nulls = batch.column_by_name(table::NULLS)?.as_list_opt::<i32>()?.clone();
        let schema = batch.schema();
        let fields = schema.fields().iter().cloned().zip(batch.columns().iter().cloned());
        Some(Self { columns: fields.filter(|(field, _)| table::is_of_document(field.name())).collect(), odd, nulls })
    }

    /// Appends the document of a row; nothing if the columns do not hold what belongs there.
    pub(super) fn write(&self, row: usize, out: &mut String) -> Option<()> {
        let values = self.odd.is_valid(row).then(|| self.odd.value(row));
        let nulls = self.nulls.is_valid(row).then(|| self.nulls.value(row));
        let nulls = nulls.as_ref().and_then(|nulls| nulls.as_string_opt::<i32>());
        let noted = Noted::read(values, nulls.into_iter().flat_map(StringArray::iter).flatten())?;
        let mut at = Pointer::default();
        if let Some(value) = noted.get(&at) {
            out.push_str(value);
            return Some(());
        }
        let columns = self.columns.iter().map(|(field, column)| (field, column));
        object(columns, row, &mut at, &noted, out)
    }
}

/// Appends an object of the members that have a value, and of those that no column has.
fn object<'a>(
    columns: impl Iterator<Item = (&'a FieldRef, &'a ArrayRef)> + Clone,
    row: usize,
    at: &mut Pointer,
    noted: &Noted<'_>,
    out: &mut String,
) -> Option<()> {
    let begin = out.len();
    let name_of = |name: &str, out: &mut String| {
        out.push(if out.len() == begin { '{' } else { ',' });
        out.push_str(&quoted(name));
        out.push(':');
    };
    for (field, column) in columns.clone() {
        at.within(field.name(), |at| {
            if column.is_valid(row) || noted.get(at).is_some() {
                name_of(field.name(), out);
                value(field, column, row, at, noted, out)?;
            }
            Some(())
        })?;
    }
    if !noted.is_empty() {
        for (name, value) in noted.unknown(at, |name| columns.clone().any(|(field, _)| field.name() == name)) {
            name_of(&name, out);
            out.push_str(value);
        }
    }
    out.push_str(if out.len() == begin { "{}" } else { "}" });
    Some(())
}

/// Appends a value: what was noted at its place, else what the column has.
fn value(field: &FieldRef, cells: &ArrayRef, row: usize, at: &mut Pointer, noted: &Noted<'_>, out: &mut String) -> Option<()> {
    if let Some(value) = noted.get(at) {
        out.push_str(value);
        return Some(());
    }
    if cells.is_null(row) {
        return None;
    }
    match field.data_type() {
        DataType::Utf8 => {
            let text = cells.as_string::<i32>().value(row);
            match Holds::of(field) {
                Holds::Json => out.push_str(text),
                Holds::TextOrJson if is_other_value(text) => out.push_str(text),
                Holds::TextOrJson | Holds::Text => out.push_str(&quoted(text)),
            }
        }
        DataType::Boolean => out.push_str(if cells.as_boolean().value(row) { "true" } else { "false" }),
        DataType::Float64 => out.push_str(&number(cells.as_primitive::<Float64Type>().value(row))),
        DataType::List(inner) => {
            let elements = cells.as_list::<i32>().value(row);
            out.push('[');
            for index in 0..elements.len() {
                if index > 0 {
                    out.push(',');
                }
                at.at(index, |at| value(inner, &elements, index, at, noted, out))?;
            }
            out.push(']');
        }
        DataType::Map(entries, _) => {
            let DataType::Struct(pair) = entries.data_type() else { return None };
            let entries = cells.as_map().value(row);
            let [names, values] = entries.columns() else { return None };
            let names = names.as_string_opt::<i32>()?;
            out.push('{');
            for index in 0..entries.len() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&quoted(names.value(index)));
                out.push(':');
                at.within(names.value(index), |at| value(&pair[1], values, index, at, noted, out))?;
            }
            out.push('}');
        }
        DataType::Struct(fields) => object(fields.iter().zip(cells.as_struct().columns()), row, at, noted, out)?,
        _ => return None,
    }
    Some(())
}
