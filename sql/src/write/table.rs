//! A table for people.

use std::io::{self, Write as _};

use mailtrail::report::plain;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::{Failed, Most, Written, odd, portions};
use crate::{Answer, cell};

/// Blanks between columns.
const GAP: &str = "  ";
/// Width of a cell, at most; other formats have the whole value.
const WIDEST: usize = 80;
/// Rows, unless somebody asks for more: all of them are held, since the widest cell decides.
const ROWS: u64 = 1000;

/// Writes an answer as a table for people: names, then rows, with numbers aligned to the right. Long values are cut with `…`, and every character is
/// escaped that could break a line, control a terminal or be invisible. By default, at most 1,000 rows are written.
///
/// # Errors
///
/// Returns an error if rows cannot be computed or written.
///
/// ```
/// # use mailtrail_sql::{Engine, Limits, Logs, Reading, write};
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
/// let engine = Engine::new(Logs::open(&[], &Reading::default(), &mut Ignore)?, &Limits::default())?;
/// let mut out = Vec::new();
/// write::table(engine.query("select 'jane@example.com' as who, 12 as count")?, write::Most::default(), &mut out)?;
/// assert_eq!(String::from_utf8(out)?, "who               count\njane@example.com     12\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn table(answer: Answer, mut most: Most, out: &mut dyn io::Write) -> Result<Written, Failed> {
    most.rows = most.rows.or(Some(ROWS));
    let schema = answer.schema();
    let is_number: Vec<bool> = schema.fields().iter().map(|field| field.data_type().is_numeric()).collect();
    let mut rows: Vec<Vec<String>> = vec![schema.fields().iter().map(|field| cut(field.name())).collect()];
    let mut value = String::new();
    let written = portions(answer, most, |portion| {
        for row in 0..portion.num_rows() {
            let cells = portion.columns().iter().map(|column| {
                value.clear();
                cell::text(column, row, &mut value)?;
                Ok(cut(&value))
            });
            rows.push(
                cells.collect::<Result<_, _>>().map_err(|error: datafusion::arrow::error::ArrowError| odd(error))?,
            );
        }
        Ok(())
    })?;
    let widths: Vec<usize> = (0..is_number.len())
        .map(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or_default())
        .collect();
    let mut text = io::BufWriter::new(out);
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), is_number) in row.iter().zip(&widths).zip(&is_number) {
            let blanks = " ".repeat(width - cell.width());
            line.extend(if *is_number { [&*blanks, cell, GAP] } else { [cell, &*blanks, GAP] });
        }
        writeln!(text, "{}", line.trim_end())?;
    }
    text.flush()?;
    Ok(written)
}

/// What is shown of a value.
fn cut(value: &str) -> String {
    // A value of megabytes is not looked through for what is shown of it.
    let few: String = value.chars().take(4 * WIDEST).collect();
    let shown = plain(&few);
    if few.len() == value.len() && shown.width() <= WIDEST {
        return shown.into_owned();
    }
    let (mut kept, mut width) = (String::new(), 0);
    for char in shown.chars() {
        width += char.width().unwrap_or_default();
        if width >= WIDEST {
            break;
        }
        kept.push(char);
    }
    kept.push('…');
    kept
}
