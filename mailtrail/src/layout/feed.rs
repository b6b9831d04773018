//! The source of the text: a stream with a sliding window, or a part of a stream that was cut off for another thread.

use std::cell::Cell;
use std::io::{self, Read};
use std::ops::Range;

use super::LONGEST_DOCUMENT;
use crate::input::{Defect, Position, TextStream};

/// Places of bytes that are no UTF-8 that are told apart in one document; a binary file has millions.
const MOST_DEFECTS: usize = 100;

/// Text that is walked through.
pub(crate) trait Feed {
    /// Text that is loaded and not consumed.
    fn window(&self) -> &str;
    /// Loads more; false if there is no more.
    fn fill(&mut self) -> bool;
    /// Takes text from the beginning of the window.
    fn consume(&mut self, bytes: usize);
    /// Bytes that a document may be long.
    fn longest(&self) -> usize;
    /// Whether the end of the window, when no more can be loaded, is the end of the file.
    fn is_last(&self) -> bool;
    /// Offset of the window; cheap.
    fn offset(&self) -> u64;
    /// Position in the file of an offset in the window.
    fn position(&self, offset: usize) -> Position;
    /// Whether there may be bytes in the window that were no UTF-8; cheap.
    fn has_defects(&self) -> bool;
    /// Bytes that were no UTF-8 in a range of the window: the first places, and how many there are more.
    fn defects(&self, range: Range<usize>) -> (Vec<Defect>, usize);
}

/// A stream, and the error that ended it.
pub(crate) struct Stream<R> {
    pub(crate) text: TextStream<R>,
    pub(crate) error: Option<io::Error>,
    pub(crate) longest: usize,
}

impl<R: Read> Stream<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { text: TextStream::new(reader), error: None, longest: LONGEST_DOCUMENT }
    }
}

impl<R: Read> Stream<R> {
    /// A stream out of the buffer that another one left.
    pub(crate) fn reusing(reader: R, buffer: String) -> Self {
        Self { text: TextStream::reusing(reader, buffer), error: None, longest: LONGEST_DOCUMENT }
    }
}

impl<R: Read> Feed for Stream<R> {
    fn window(&self) -> &str {
        self.text.window()
    }

    fn fill(&mut self) -> bool {
        let before = self.text.window().len();
        match self.text.fill() {
            Ok(more) => more,
            Err(error) => {
                self.error.get_or_insert(error);
                self.text.window().len() > before
            }
        }
    }

    fn consume(&mut self, bytes: usize) {
        self.text.consume(bytes);
    }

    fn longest(&self) -> usize {
        self.longest
    }

    fn is_last(&self) -> bool {
        true
    }

    fn offset(&self) -> u64 {
        self.text.offset()
    }

    fn position(&self, offset: usize) -> Position {
        self.text.position(offset)
    }

    fn has_defects(&self) -> bool {
        self.text.has_defects()
    }

    fn defects(&self, range: Range<usize>) -> (Vec<Defect>, usize) {
        if !self.has_defects() {
            return (Vec::new(), 0);
        }
        let mut defects = self.text.defects_in(range);
        (defects.by_ref().take(MOST_DEFECTS).collect(), defects.count())
    }
}

/// A part of a stream, or a text of its own, without invalid bytes.
pub(crate) struct Part<'t> {
    text: &'t str,
    at: usize,
    is_last: bool,
    longest: usize,
    /// A place before the window whose position is known; it follows the positions that are asked for.
    known: Cell<(usize, Position)>,
}

impl<'t> Part<'t> {
    pub(crate) fn new(text: &'t str, position: Position, longest: usize) -> Self {
        Self { text, at: 0, is_last: false, longest, known: Cell::new((0, position)) }
    }

    /// A text behind which nothing comes.
    pub(crate) fn whole(text: &'t str) -> Self {
        Self { is_last: true, ..Self::new(text, Position::default(), LONGEST_DOCUMENT) }
    }

    #[cfg(feature = "threads")]
    /// Offset of the window in the part.
    pub(crate) fn at(&self) -> usize {
        self.at
    }
}

impl Feed for Part<'_> {
    fn window(&self) -> &str {
        &self.text[self.at..]
    }

    fn fill(&mut self) -> bool {
        false
    }

    fn consume(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes).min(self.text.len());
    }

    fn longest(&self) -> usize {
        self.longest
    }

    fn is_last(&self) -> bool {
        self.is_last
    }

    fn offset(&self) -> u64 {
        self.at as u64
    }

    fn position(&self, offset: usize) -> Position {
        let (from, position) = self.known.get();
        let start = position.after(&self.text[from..self.at]);
        self.known.set((self.at, start));
        start.after(&self.text[self.at..self.text.floor_char_boundary(self.at + offset)])
    }

    fn has_defects(&self) -> bool {
        false
    }

    fn defects(&self, _: Range<usize>) -> (Vec<Defect>, usize) {
        (Vec::new(), 0)
    }
}
