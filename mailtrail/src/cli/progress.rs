//! A progress bar on a terminal, and nothing elsewhere.

use std::io::{self, IsTerminal as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mailtrail::input::Source;
use mailtrail::report::plain;

/// Progress over files.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Shows itself once a job takes noticeable time, if standard error is a terminal and findings do not go to it too.
    pub(super) fn new(sources: &[Source]) -> Self {
        if !io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::with_draw_target(Some(sources.len() as u64), ProgressDrawTarget::stderr_with_hz(5));
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} files, {elapsed} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// Never shows itself.
    pub(super) fn none() -> Self {
        Self(ProgressBar::hidden())
    }

    pub(super) fn done(&self, file: &Source) {
        if self.0.is_hidden() {
            return;
        }
        self.0.inc(1);
        self.0.set_message(plain(&file.to_string()).into_owned());
    }

    /// Writes without being drawn over.
    pub(super) fn suspend<T>(&self, write: impl FnOnce() -> T) -> T {
        self.0.suspend(write)
    }

    pub(super) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
