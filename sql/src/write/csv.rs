//! Comma-separated values.

use std::io;

use mailtrail::report::plain;

use super::{Failed, Most, Written, odd, portions};
use crate::{Answer, cell};

/// Writes an answer as comma-separated values, as in RFC 4180: a line of names, then a line for each row. Null is an empty cell, and an
/// empty string is `""`. Structured values are JSON.
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
/// write::csv(engine.query("select 'a,b' as x, null as y, '' as z")?, write::Most::default(), &mut out)?;
/// assert_eq!(String::from_utf8(out)?, "x,y,z\r\n\"a,b\",,\"\"\r\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn csv(answer: Answer, most: Most, out: &mut dyn io::Write) -> Result<Written, Failed> {
    let mut line = String::new();
    for (index, field) in answer.schema().fields().iter().enumerate() {
        if index > 0 {
            line.push(',');
        }
        push(field.name(), most, &mut line);
    }
    line.push_str("\r\n");
    out.write_all(line.as_bytes())?;
    let mut value = String::new();
    let written = portions(answer, most, |portion| {
        for row in 0..portion.num_rows() {
            line.clear();
            for (index, column) in portion.columns().iter().enumerate() {
                if index > 0 {
                    line.push(',');
                }
                value.clear();
                if cell::text(column, row, &mut value).map_err(odd)? {
                    push(&value, most, &mut line);
                }
            }
            line.push_str("\r\n");
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    })?;
    out.flush()?;
    Ok(written)
}

fn push(value: &str, most: Most, line: &mut String) {
    let value = if most.to_terminal { plain(value) } else { value.into() };
    if value.is_empty() || value.contains([',', '"', '\n', '\r']) || value.starts_with(' ') || value.ends_with(' ') {
        line.push('"');
        line.push_str(&value.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(&value);
    }
}
