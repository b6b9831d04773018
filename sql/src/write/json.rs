//! JSON: one array, or an object on each line.

use std::io;

use datafusion::arrow::array::RecordBatch;
use mailtrail::report::plain_json;

use super::{Failed, Most, Written, odd, portions};
use crate::{Answer, cell};

/// Writes an answer as a JSON array of objects, with a field for each column. Null is `null`; inside structured values, it is omitted.
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
/// write::json(engine.query("select 1 as a, [true] as b, null as c")?, write::Most::default(), &mut out)?;
/// assert_eq!(String::from_utf8(out)?, "[\n{\"a\":1,\"b\":[true],\"c\":null}\n]\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn json(answer: Answer, most: Most, out: &mut dyn io::Write) -> Result<Written, Failed> {
    out.write_all(b"[")?;
    let mut before = "\n";
    let written = portions(answer, most, |portion| {
        objects(portion, |object| {
            out.write_all(before.as_bytes())?;
            before = ",\n";
            out.write_all(object.as_bytes())
        })
    })?;
    out.write_all(b"\n]\n")?;
    out.flush()?;
    Ok(written)
}

/// Writes an answer as JSON objects, one on each line.
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
/// write::ndjson(engine.query("select to_time('2026-01-31T01:00:00+01:00') as at")?, write::Most::default(), &mut out)?;
/// assert_eq!(String::from_utf8(out)?, "{\"at\":\"2026-01-31T00:00:00Z\"}\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ndjson(answer: Answer, most: Most, out: &mut dyn io::Write) -> Result<Written, Failed> {
    let written = portions(answer, most, |portion| {
        objects(portion, |object| {
            out.write_all(object.as_bytes())?;
            out.write_all(b"\n")
        })
    })?;
    out.flush()?;
    Ok(written)
}

fn objects(portion: &RecordBatch, mut take: impl FnMut(&str) -> io::Result<()>) -> Result<(), Failed> {
    let schema = portion.schema();
    let mut object = String::new();
    for row in 0..portion.num_rows() {
        object.clear();
        for (index, (field, column)) in schema.fields().iter().zip(portion.columns()).enumerate() {
            object.push(if index == 0 { '{' } else { ',' });
            cell::quote(field.name(), &mut object);
            object.push(':');
            cell::json(column, row, &mut object).map_err(odd)?;
        }
        object.push('}');
        // The content stays the same, so this is no loss where it goes to a file.
        take(&plain_json(&object))?;
    }
    Ok(())
}
