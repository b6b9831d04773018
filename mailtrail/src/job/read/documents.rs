//! The iterator over documents.

use std::collections::VecDeque;
use std::fmt;
use std::io::Read;

use super::{Document, ReadError};
use crate::input::{Source, Text, Trouble};
use crate::job::collect::Collect;
use crate::job::examine::Examiner;
use crate::job::once::Said;
use crate::job::stream::head;
use crate::job::tally::Tally;
use crate::layout::{Course, Feed as _, Stream, Walker};
use crate::verdict::{Finding, Level, Summary};

type Bytes = Box<dyn Read + Send>;

/// Documents of sources, one after another; see [`read`](super::read()).
pub struct Documents {
    texts: Box<dyn Iterator<Item = Text> + Send>,
    current: Option<Current>,
    found: Collect,
    errors: VecDeque<ReadError>,
    summary: Summary,
}

/// The text that is being read.
struct Current {
    source: Source,
    stream: Stream<Bytes>,
    course: Course,
    counts: Summary,
    head: String,
    said: Said,
}

impl Documents {
    pub(super) fn new(texts: impl Iterator<Item = Text> + Send + 'static) -> Self {
        Self {
            texts: Box::new(texts),
            current: None,
            found: Collect::default(),
            errors: VecDeque::new(),
            summary: Summary::default(),
        }
    }

    /// What was counted so far: documents of other programs in logs and lines of text are no items.
    ///
    /// ```
    /// let mut documents = mailtrail::read_text("started\n{\"eventVersion\": \"1.11\", \"userIdentity\": {}}\n");
    /// assert_eq!(documents.by_ref().count(), 1);
    /// assert_eq!((documents.summary().records, documents.summary().lines), (1, 1));
    /// ```
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    fn begin(&mut self, source: Source, reader: Bytes) {
        self.summary.files += 1;
        let mut stream = Stream::new(reader);
        stream.fill();
        let head = head(stream.window());
        self.current = Some(Current {
            source,
            stream,
            course: Course::default(),
            counts: Summary::default(),
            head,
            said: Said::default(),
        });
    }

    /// Goes on to the next text; false if there is none.
    fn next_text(&mut self) -> bool {
        let Some(Text { source, reader }) = self.texts.next() else { return false };
        match reader {
            Ok(reader) => self.begin(source, reader),
            Err(error) => self.errors.push_back(ReadError::trouble(Trouble::reading(&source, &error))),
        }
        true
    }

    /// Walks on to the next document, or to the next error.
    fn step(&mut self, mut current: Current) {
        let found = &self.found;
        let mut walker = Walker::resume(Examiner::new(found, None), std::mem::take(&mut current.course));
        walker.walk(&mut current.stream, |walker, _| !found.is_empty() || !walker.visitor.tally.findings.is_empty());
        let mut tally = walker.visitor.tally.take();
        let is_done = found.is_empty() && tally.findings.is_empty();
        current.said.pass(&mut tally, &current.head);
        let Tally { counts, findings, .. } = tally;
        current.course = walker.course;
        current.counts.add(&counts);
        self.report(&current.source, findings);
        self.summary.add(&counts);
        if !is_done {
            self.current = Some(current);
            return;
        }
        match current.stream.error.take() {
            Some(error) => self.errors.push_back(ReadError::trouble(Trouble::reading(&current.source, &error))),
            None => {
                let Course { begun, entered, .. } = current.course;
                let last = crate::verdict::silence(&current.counts, &current.head, begun, entered);
                self.report(&current.source, last);
            }
        }
    }

    fn report(&mut self, source: &Source, findings: impl IntoIterator<Item = Finding>) {
        let errors = findings.into_iter().filter(|finding| finding.level == Level::Error);
        self.errors.extend(errors.map(|finding| ReadError::finding_in(source.clone(), finding)));
    }
}

impl Iterator for Documents {
    type Item = Result<Document, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(found) = self.found.take() {
                let source = self.current.as_ref().map_or(Source::Stdin, |current| current.source.clone());
                return Some(Ok(Document::new(source, found)));
            }
            if let Some(error) = self.errors.pop_front() {
                return Some(Err(error));
            }
            match self.current.take() {
                Some(current) => self.step(current),
                None if self.next_text() => {}
                None => return None,
            }
        }
    }
}

impl fmt::Debug for Documents {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Documents").field("summary", &self.summary).finish_non_exhaustive()
    }
}
