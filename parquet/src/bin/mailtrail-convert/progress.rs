//! Progress on a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use mailtrail::input::{PassedOver, Source, Trouble};
use mailtrail::{Finding, Level, Sink, Sort};
use mailtrail_parquet::Meter;

/// A line on standard error that is written over again and again, if that is a terminal.
pub(super) struct Progress {
    line: Arc<Line>,
    thread: Option<JoinHandle<()>>,
}

/// The line, while nobody else writes.
struct Line {
    is_over: AtomicBool,
    /// Bytes of the line that is shown.
    shown: Mutex<usize>,
}

/// Until something is shown, and between two times that it is.
const WAIT: Duration = Duration::from_millis(500);
const TICK: Duration = Duration::from_millis(100);

impl Progress {
    pub(super) fn new(meter: &Arc<Meter>, quiet: bool) -> Self {
        let line = Arc::new(Line { is_over: AtomicBool::new(false), shown: Mutex::new(0) });
        let shows = !quiet && io::stderr().is_terminal();
        let (meter, of_thread, begun) = (Arc::clone(meter), Arc::clone(&line), Instant::now());
        let draw = move || {
            while !of_thread.is_over.load(Relaxed) {
                thread::park_timeout(TICK);
                if begun.elapsed() > WAIT && !of_thread.is_over.load(Relaxed) {
                    let seconds = begun.elapsed().as_secs();
                    of_thread.draw(&format!("{}, {}:{:02}", meter.stage(), seconds / 60, seconds % 60));
                }
            }
        };
        Self { line, thread: shows.then(|| thread::spawn(draw)) }
    }

    /// A sink that writes where the line was.
    pub(super) fn behind<'s>(&self, sink: &'s mut dyn Sink) -> Behind<'s> {
        Behind { line: Arc::clone(&self.line), sink }
    }

    pub(super) fn end(self) {
        self.line.is_over.store(true, Relaxed);
        if let Some(thread) = self.thread {
            thread.thread().unpark();
            drop(thread.join());
        }
        drop(self.line.away());
    }
}

impl Line {
    fn draw(&self, text: &str) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        drop(write!(io::stderr(), "\r{text:<width$}", width = *shown));
        *shown = text.len();
    }

    /// Takes the line away, as long as the guard is held.
    fn away(&self) -> MutexGuard<'_, usize> {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if *shown > 0 {
            drop(write!(io::stderr(), "\r{:width$}\r", "", width = *shown));
            *shown = 0;
        }
        shown
    }
}

/// A sink behind a line that has to go before it writes.
pub(super) struct Behind<'s> {
    line: Arc<Line>,
    sink: &'s mut dyn Sink,
}

impl Sink for Behind<'_> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        let _away = self.line.away();
        self.sink.finding(file, finding);
    }

    fn enough(&self, level: Level) -> u64 {
        self.sink.enough(level)
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.sink.more(file, sort, count);
    }

    fn trouble(&mut self, trouble: &Trouble) {
        let _away = self.line.away();
        self.sink.trouble(trouble);
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        let _away = self.line.away();
        self.sink.passed_over(archive, members);
    }

    fn done(&mut self, file: &Source, bytes: u64) {
        self.sink.done(file, bytes);
    }
}
