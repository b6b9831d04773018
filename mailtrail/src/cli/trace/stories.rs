//! Stories of `mailtrail trace`, and their summary.

use std::io::{self, BufWriter, Stdout, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use mailtrail::report::{plain_json, story};
use mailtrail::{Story, StorySummary, TraceSummary};

use crate::cli::arguments::StoryFormat;
use crate::cli::colour::width;
use crate::cli::{FOUND, NOT_DONE};

/// Names in each table of a summary in JSON.
const MOST: usize = 100;

/// Where stories go.
pub(super) struct Stories<'t> {
    format: StoryFormat,
    /// Whether nothing is told but the summary.
    only_summary: bool,
    width: usize,
    out: BufWriter<Stdout>,
    troubles: &'t AtomicUsize,
    failure: Option<io::Error>,
    pub(super) summary: StorySummary,
}

impl<'t> Stories<'t> {
    pub(super) fn new(format: StoryFormat, only_summary: bool, troubles: &'t AtomicUsize) -> Self {
        let (out, summary) = (BufWriter::new(io::stdout()), StorySummary::default());
        Self { format, only_summary, width: width(), out, troubles, failure: None, summary }
    }

    pub(super) fn tell(&mut self, story: &Story) {
        let separator = if self.summary.messages() > 0 && self.format == StoryFormat::Human { "\n" } else { "" };
        self.summary.add(story);
        if !self.only_summary && self.failure.is_none() {
            let text = match self.format {
                StoryFormat::Human => story::table_within(story, self.width),
                StoryFormat::Json => plain_json(&story.to_json()).into_owned() + "\n",
            };
            self.write(&format!("{separator}{text}"));
        }
    }

    /// Tells the summary; answers what kept something from being written.
    pub(super) fn end(mut self, read: &TraceSummary) -> Option<io::Error> {
        if self.failure.is_none() {
            match self.format {
                StoryFormat::Json => {
                    let json = read.to_json(&self.summary, MOST);
                    self.write(&format!("{{\"summary\":{}}}\n", plain_json(&json)));
                }
                StoryFormat::Human if self.only_summary => self.write(&story::summary(&self.summary, self.width)),
                StoryFormat::Human if self.summary.messages() > 1 => {
                    self.write(&format!("\n{}", story::summary(&self.summary, self.width)));
                }
                StoryFormat::Human => {}
            }
        }
        self.failure
    }

    fn write(&mut self, text: &str) {
        self.failure = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()).err();
        if self.failure.as_ref().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            // Whoever read the stories has seen enough: there is nothing left to do but to say what was in the way.
            std::process::exit(match (self.troubles.load(Relaxed), self.summary.messages()) {
                (1.., _) => NOT_DONE.into(),
                (0, 0) => FOUND.into(),
                _ => 0,
            });
        }
    }
}
