//! What binaries of the same handler take beside each other: cold start, memory, time of the processor.
//!
//! usage: `measure BINARY...` prints a line of JSON for each, medians over pairs in turn; `tests/handlers/compare` calls it. The events are
//! those of a topic: bounces, complaints and deliveries in turn.
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::fs;
use std::time::Instant;

use mailtrail_handlers::Function;
use ses_events::{BounceEvent, ComplaintEvent, DeliveryEvent, Document as _, SnsLambdaEvent};

const STARTS: usize = 15;
const ROUNDS: usize = 5;
const RECORDS: usize = 100;
const EVENTS: usize = 200;
/// Hundredths of a second, which Linux counts processes by.
const TICKS: f64 = 100.0;

/// Figures of a binary, one of each round.
#[derive(Default)]
struct Figures {
    cold_start_ms: Vec<f64>,
    peak_kib: Vec<f64>,
    cpu_ms_per_1000: Vec<f64>,
    wall_ms_per_1000: Vec<f64>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let binaries: Vec<_> = std::env::args().skip(1).collect();
    let mut figures: Vec<_> = binaries.iter().map(|_| Figures::default()).collect();
    let (one, many) = (event(1), event(RECORDS));
    let mut logs = Vec::new();
    for binary in &binaries {
        let mut function = Function::start(binary, &[])?;
        function.invoke(&many)?.answer()?;
        logs.push(function.into_log()?);
    }
    if logs.iter().any(|log| log.is_empty() || *log != logs[0]) {
        return Err("they do different things".into());
    }
    for _ in 0..STARTS {
        for (binary, figures) in binaries.iter().zip(&mut figures) {
            let start = Instant::now();
            let mut function = Function::start(binary, &[])?;
            function.invoke(&one)?.answer()?;
            figures.cold_start_ms.push(start.elapsed().as_secs_f64() * 1e3);
        }
    }
    for _ in 0..ROUNDS {
        for (binary, figures) in binaries.iter().zip(&mut figures) {
            let mut function = Function::start(binary, &[])?;
            function.invoke(&many)?.answer()?;
            let (start, before) = (Instant::now(), ticks(function.id())?);
            for _ in 0..EVENTS {
                function.invoke(&many)?.answer()?;
            }
            #[expect(clippy::cast_precision_loss, reason = "a small number")]
            let thousands = (RECORDS * EVENTS) as f64 / 1e3;
            figures.wall_ms_per_1000.push(start.elapsed().as_secs_f64() * 1e3 / thousands);
            figures.cpu_ms_per_1000.push((ticks(function.id())? - before) / TICKS * 1e3 / thousands);
            figures.peak_kib.push(peak(function.id())?);
        }
    }
    for (binary, figures) in binaries.iter().zip(figures) {
        println!(
            r#"{{"binary": {binary:?}, "cold_start_ms": {:.2}, "peak_kib": {:.0}, "cpu_ms_per_1000": {:.3}, "wall_ms_per_1000": {:.3}}}"#,
            median(figures.cold_start_ms),
            median(figures.peak_kib),
            median(figures.cpu_ms_per_1000),
            median(figures.wall_ms_per_1000),
        );
    }
    Ok(())
}

/// Event of a topic with so many records.
fn event(records: usize) -> String {
    let to = ["Mary Major <mary@example.com>"];
    let texts = [
        BounceEvent::permanent(to).to_json(),
        DeliveryEvent::to(to).to_json(),
        ComplaintEvent::abuse(to).to_json(),
        BounceEvent::transient(to).to_json(),
    ];
    SnsLambdaEvent::of(texts.iter().map(String::as_str).cycle().take(records)).to_json()
}

/// Time of the processor that a process took, in ticks.
fn ticks(id: u32) -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat"))?;
    let (_, fields) = stat.rsplit_once(')').ok_or("no name")?;
    let fields: Vec<_> = fields.split_whitespace().collect();
    Ok(fields[11].parse::<f64>()? + fields[12].parse::<f64>()?)
}

/// Most memory that a process had, in KiB.
fn peak(id: u32) -> Result<f64, Box<dyn Error>> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
