//! A value of an answer, as text or as JSON.

use std::fmt::Write as _;

use datafusion::arrow::array::{Array, AsArray as _, UnionArray};
use datafusion::arrow::datatypes::{DataType, Float32Type, Float64Type};
use datafusion::arrow::error::ArrowError;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};

/// Depth of values within values, at most; columns of logs have less.
const DEEPEST: usize = 64;

/// Appends a value as text: a scalar as it is, anything with parts as JSON. Nothing is appended for null, which is told.
pub(crate) fn text(values: &dyn Array, row: usize, out: &mut String) -> Result<bool, ArrowError> {
    if is_null(values, row) {
        return Ok(false);
    }
    match values.data_type() {
        DataType::List(_)
        | DataType::LargeList(_)
        | DataType::FixedSizeList(..)
        | DataType::Struct(_)
        | DataType::Map(..)
        | DataType::Float32
        | DataType::Float64 => json(values, row, out)?,
        DataType::Union(..) => return within_union(values, row, |values, row| text(values, row, out)),
        _ => scalar(values, row, out)?,
    }
    Ok(true)
}

/// Appends a value as JSON.
pub(crate) fn json(values: &dyn Array, row: usize, out: &mut String) -> Result<(), ArrowError> {
    nested(values, row, 0, out)
}

/// Appends a text as JSON.
pub(crate) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => _ = write!(out, "\\u{:04x}", u32::from(control)),
            other => out.push(other),
        }
    }
    out.push('"');
}

fn is_null(values: &dyn Array, row: usize) -> bool {
    values.is_null(row) || *values.data_type() == DataType::Null
}

fn nested(values: &dyn Array, row: usize, depth: usize, out: &mut String) -> Result<(), ArrowError> {
    if is_null(values, row) || depth > DEEPEST {
        out.push_str("null");
        return Ok(());
    }
    let deeper = depth + 1;
    match values.data_type() {
        DataType::List(_) => elements(&*values.as_list::<i32>().value(row), deeper, out),
        DataType::LargeList(_) => elements(&*values.as_list::<i64>().value(row), deeper, out),
        DataType::FixedSizeList(..) => elements(&*values.as_fixed_size_list().value(row), deeper, out),
        DataType::Struct(_) => {
            let values = values.as_struct();
            out.push('{');
            let mut is_first = true;
            for (field, column) in values.fields().iter().zip(values.columns()) {
                // What a document does not have has no place in it.
                if is_null(column, row) {
                    continue;
                }
                begin(&mut is_first, out);
                quote(field.name(), out);
                out.push(':');
                nested(column, row, deeper, out)?;
            }
            out.push('}');
            Ok(())
        }
        DataType::Map(..) => {
            let entries = values.as_map().value(row);
            out.push('{');
            let mut is_first = true;
            for entry in 0..entries.len() {
                begin(&mut is_first, out);
                let mut name = String::new();
                text(entries.column(0), entry, &mut name)?;
                quote(&name, out);
                out.push(':');
                nested(entries.column(1), entry, deeper, out)?;
            }
            out.push('}');
            Ok(())
        }
        DataType::Union(..) => within_union(values, row, |values, row| nested(values, row, deeper, out)),
        DataType::Float32 => {
            float(f64::from(values.as_primitive::<Float32Type>().value(row)), out);
            Ok(())
        }
        DataType::Float64 => {
            float(values.as_primitive::<Float64Type>().value(row), out);
            Ok(())
        }
        kind if kind.is_numeric() || *kind == DataType::Boolean => scalar(values, row, out),
        _ => {
            let mut text = String::new();
            scalar(values, row, &mut text)?;
            quote(&text, out);
            Ok(())
        }
    }
}

/// What JSON has no number for is null.
fn float(number: f64, out: &mut String) {
    if !number.is_finite() {
        out.push_str("null");
    } else if number.fract() == 0.0 && number.abs() < 1e15 {
        _ = write!(out, "{number:.0}");
    } else {
        _ = write!(out, "{number:?}");
    }
}

fn begin(is_first: &mut bool, out: &mut String) {
    if !std::mem::take(is_first) {
        out.push(',');
    }
}

fn elements(values: &dyn Array, depth: usize, out: &mut String) -> Result<(), ArrowError> {
    out.push('[');
    for row in 0..values.len() {
        if row > 0 {
            out.push(',');
        }
        nested(values, row, depth, out)?;
    }
    out.push(']');
    Ok(())
}

fn within_union<T>(
    values: &dyn Array,
    row: usize,
    act: impl FnOnce(&dyn Array, usize) -> Result<T, ArrowError>,
) -> Result<T, ArrowError> {
    let Some(union) = values.as_any().downcast_ref::<UnionArray>() else {
        return Err(ArrowError::CastError("a value of several types cannot be read".to_owned()));
    };
    act(union.child(union.type_id(row)), union.value_offset(row))
}

fn scalar(values: &dyn Array, row: usize, out: &mut String) -> Result<(), ArrowError> {
    if let Some(texts) = values.as_string_opt::<i32>() {
        out.push_str(texts.value(row));
        return Ok(());
    }
    let formatter = ArrayFormatter::try_new(values, &FormatOptions::default())?;
    _ = write!(out, "{}", formatter.value(row));
    Ok(())
}
