//! The iterator over documents.

use std::collections::VecDeque;
use std::fmt;
use std::io::Read;

use super::{Document, ReadError};
use crate::input::{Source, Text, Trouble};
use crate::job::collect::Collect;
use crate::job::examine::Examiner;
use crate::job::limits::Limits;
use crate::job::memory::Memory;
use crate::job::once::Said;
use crate::job::stream::head;
use crate::job::tally::Tally;
use crate::layout::{Course, Stream, Walker};
use crate::verdict::{self, Level, Summary};

type Bytes = Box<dyn Read + Send>;

/// Iterator over the documents of sources; see [`read`](super::read()).
pub struct Documents {
    texts: Box<dyn Iterator<Item = Text> + Send>,
    current: Option<Current>,
    found: Collect,
    /// Documents and errors that were found and not asked for yet.
    items: VecDeque<Result<Document, ReadError>>,
    summary: Summary,
}

/// The text that is being read.
struct Current {
    source: Source,
    stream: Stream<Bytes>,
    course: Course,
    counts: Summary,
    said: Said,
    head: String,
}

impl Documents {
    pub(super) fn new(texts: impl Iterator<Item = Text> + Send + 'static) -> Self {
        Self {
            texts: Box::new(texts),
            current: None,
            found: Collect::default(),
            items: VecDeque::new(),
            summary: Summary::default(),
        }
    }

    /// Sets the limits of what is examined in one document.
    ///
    /// ```
    /// use mailtrail::{Limits, read_text};
    ///
    /// let mut limits = Limits::default();
    /// limits.levels = 2;
    /// let error = read_text(r#"{"eventVersion": "1.11", "userIdentity": {}, "requestParameters": {"a": []}}"#).with_limits(limits).next();
    /// assert_eq!(error.expect("an item").unwrap_err().to_string(), "<stdin>:1:1: nested deeper than 2 levels");
    /// ```
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.found.limits = limits;
        self
    }

    /// Returns the counts so far, including documents of other programs in logs and lines of text, which are not items.
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
        let head = head(&mut stream);
        let (mut course, counts, said) = (Course::default(), Summary::default(), Said::default());
        self.found.limits.apply(&mut course, &mut stream);
        self.current = Some(Current { source, stream, course, counts, said, head });
    }

    /// Goes on to the next text; false if there is none.
    fn next_text(&mut self) -> bool {
        let Some(Text { source, reader }) = self.texts.next() else { return false };
        match reader {
            Ok(reader) => self.begin(source, reader),
            Err(error) => self.items.push_back(Err(ReadError::of_trouble(Trouble::reading(&source, &error)))),
        }
        true
    }

    /// Walks on to the next document, or to the next error.
    fn step(&mut self, mut current: Current) {
        let found = &self.found;
        let mut walker = Walker::resume(Examiner::new(found, Memory::default()), std::mem::take(&mut current.course));
        walker.walk(&mut current.stream, |walker, _| !found.is_empty() || !walker.visitor.tally.findings.is_empty());
        let tally = walker.visitor.tally.take();
        current.course = walker.course;
        let is_done = found.is_empty() && tally.findings.is_empty();
        self.put(&mut current, tally);
        if !is_done {
            self.current = Some(current);
            return;
        }
        let error = current.stream.error.take();
        let (begun, entered) = (current.course.begun, current.course.is_entered());
        let silence = match error {
            Some(_) => None,
            None => verdict::silence(&current.counts, &current.head, begun, entered),
        };
        let mut tally = Tally::default();
        current.said.close().into_iter().chain(silence).for_each(|finding| tally.push(finding));
        self.put(&mut current, tally);
        if let Some(error) = error {
            self.items.push_back(Err(ReadError::of_trouble(Trouble::reading(&current.source, &error))));
        }
    }

    /// Takes what was found in a stretch, in its order; what is said once is said once here as well.
    fn put(&mut self, current: &mut Current, tally: Tally) {
        let Tally { counts, findings, .. } = tally;
        self.count(current, &counts);
        let mut documents = self.found.take().into_iter().peekable();
        for (index, finding) in findings.into_iter().enumerate() {
            while let Some(found) = documents.next_if(|found| found.before <= index) {
                self.items.push_back(Ok(Document::new(current.source.clone(), found)));
            }
            let mut new = Tally::default();
            new.findings.push(finding);
            current.said.pass(&mut new, &current.head);
            self.count(current, &new.counts);
            let errors = new.findings.into_iter().filter(|finding| finding.level == Level::Error);
            self.items.extend(errors.map(|finding| Err(ReadError::finding_in(current.source.clone(), finding))));
        }
        self.items.extend(documents.map(|found| Ok(Document::new(current.source.clone(), found))));
    }

    fn count(&mut self, current: &mut Current, counts: &Summary) {
        current.counts.add(counts);
        self.summary.add(counts);
    }
}

impl Iterator for Documents {
    type Item = Result<Document, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.items.pop_front() {
                return Some(item);
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
