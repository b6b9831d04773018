//! Reads one file.

use super::parts::{self, Parts};
use crate::input::{Source, Text, Trouble, open};
use crate::job::memory::Memory;
use crate::job::output::Output;
use crate::job::stream::read_stream;
use crate::job::work::Job;
use crate::layout::Stream;

/// Reads a file, or all log files in an archive, and hands out what is found. Whether it is read in parts is asked for where it is long.
pub(super) fn read<'p>(
    job: &dyn Job,
    source: &Source,
    parts: &dyn Fn() -> Option<Parts<'p>>,
    memory: &mut Memory,
    output: &mut dyn Output,
) {
    let mut texts = open(source);
    for Text { source, reader } in &mut texts {
        if output.is_over() {
            break;
        }
        let error = match reader {
            Ok(reader) => {
                output.begin(&source);
                let stream = Stream::reusing(reader, std::mem::take(&mut memory.buffer));
                read_stream(job, stream, memory, output, |walker, stream, output| {
                    if let Some(parts) = parts() {
                        parts::read(walker, stream, parts, output);
                    }
                })
            }
            Err(error) => Some(error),
        };
        if let Some(error) = error {
            output.trouble(Trouble::reading(&source, &error));
        }
    }
    output.passed_over(texts.passed_over());
}
