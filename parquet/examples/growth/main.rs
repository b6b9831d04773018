//! What it takes to convert and to keep the logs of an organisation: prints the block of numbers in `GROWTH.md`.
//!
//! usage: `growth` prints the block, `growth validate PATH` checks logs once, to measure what that takes.

mod model;
mod page;

use std::io::{self, Write as _};

use mailtrail::input::{Source, Trouble, discover};
use mailtrail::{Finding, Options, Sink, validate};

struct Ignore;

impl Sink for Ignore {
    fn finding(&mut self, _: &Source, _: &Finding) {}
    fn trouble(&mut self, _: &Trouble) {}
    fn done(&mut self, _: &Source, _: u64) {}
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut out = io::stdout().lock();
    if let [validates, path] = &arguments[..]
        && validates == "validate"
    {
        let mut options = Options::default();
        options.threads = 1;
        let summary = validate(&discover([path]).sources, &options, &mut Ignore)?;
        return writeln!(out, "{} documents", summary.records);
    }
    out.write_all(page::block().as_bytes())
}
