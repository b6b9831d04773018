//! A sliding window of text over a reader.

mod decode;
mod defect;
mod position;

use std::collections::VecDeque;
use std::fmt;
use std::io::{self, Read};
use std::ops::Range;

use self::defect::Mark;
use super::Fault;

pub use self::defect::Defect;
pub use self::position::Position;

/// Bytes that one fill loads, unless the window is already longer.
const STEP: usize = 256 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A sliding window of valid text over a reader.
///
/// The window begins behind what was [consumed](Self::consume) and ends behind what was [loaded](Self::fill). Memory stays
/// within twice the longest window and one step. Each byte is validated once; an invalid sequence becomes U+FFFD, as in
/// [`String::from_utf8_lossy`], and is remembered as a [`Defect`] until it is consumed. A UTF-8 byte order mark at the
/// beginning is dropped.
///
/// ```
/// use mailtrail::input::TextStream;
///
/// let mut text = TextStream::new(&b"one\ntwo \xff\n"[..]);
/// while text.fill()? {}
/// assert_eq!(text.window(), "one\ntwo \u{fffd}\n");
///
/// text.consume(4);
/// let defects: Vec<_> = text.defects_in(0..text.window().len()).collect();
/// assert_eq!((defects[0].position.line, defects[0].position.column), (2, 5));
/// assert_eq!(defects[0].bytes(), b"\xff");
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct TextStream<R> {
    reader: R,
    /// Consumed text that has not been removed yet, then the window.
    buffer: String,
    /// Where the window begins in the buffer.
    start: usize,
    /// Position of the beginning of the window.
    origin: Position,
    /// Invalid sequences in the window.
    marks: VecDeque<Mark>,
    /// Where the reader reads to; its length is one step and the longest unfinished character.
    scratch: Box<[u8]>,
    /// Bytes at the beginning of `scratch` that begin a character whose rest has not been read.
    held: usize,
    begun: bool,
    ended: bool,
    byte_order_mark: bool,
}

impl<R: Read> TextStream<R> {
    /// Makes a stream that loads 256 KiB at a time; nothing is read yet.
    pub fn new(reader: R) -> Self {
        Self::with_step(reader, STEP)
    }

    /// Makes a stream that loads `step` bytes at a time (at least one).
    pub fn with_step(reader: R, step: usize) -> Self {
        Self {
            reader,
            buffer: String::new(),
            start: 0,
            origin: Position::default(),
            marks: VecDeque::new(),
            scratch: vec![0; step.max(1) + decode::LONGEST_UNFINISHED].into_boxed_slice(),
            held: 0,
            begun: false,
            ended: false,
            byte_order_mark: false,
        }
    }

    /// Loads one more step behind the window, or as much as the window is long if that is more; returns whether the
    /// window grew, which is `false` at the end of the input only.
    ///
    /// Since the window at least doubles once it is longer than a step, a caller that looks through the whole window
    /// after each fill still needs linear time. How the reader portions its bytes makes no difference: a pipe is waited
    /// for until the step is full or the pipe is closed.
    ///
    /// # Errors
    ///
    /// What the reader gives, or [`Fault::Utf16`]. The text before the error is in the window, and the stream is at its
    /// end.
    pub fn fill(&mut self) -> io::Result<bool> {
        self.compact();
        let before = self.buffer.len();
        let target = before + (before - self.start).max(self.scratch.len() - decode::LONGEST_UNFINISHED);
        while !self.ended && self.buffer.len() < target {
            self.load()?;
        }
        Ok(self.buffer.len() > before)
    }

    /// Reads until `scratch` is full or the input ends, and decodes it.
    fn load(&mut self) -> io::Result<()> {
        let mut filled = self.held;
        let mut outcome = Ok(());
        while filled < self.scratch.len() {
            match self.reader.read(&mut self.scratch[filled..]) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                // A reader that claims more than it was given room for is not believed.
                Ok(count) => filled = (filled + count).min(self.scratch.len()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.ended = true;
                    outcome = Err(error);
                    break;
                }
            }
        }
        self.decode(filled).and(outcome)
    }

    /// Appends the first `filled` bytes of `scratch` to the buffer, except an unfinished character.
    fn decode(&mut self, filled: usize) -> io::Result<()> {
        let mut bytes = &self.scratch[..filled];
        if !self.begun {
            self.begun = true;
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                self.ended = true;
                return Err(Fault::Utf16.into());
            }
            if let Some(rest) = bytes.strip_prefix(BYTE_ORDER_MARK) {
                bytes = rest;
                self.byte_order_mark = true;
                self.origin.offset = BYTE_ORDER_MARK.len() as u64;
            }
        }
        let held = if self.ended { 0 } else { decode::unfinished(bytes) };
        let whole = &bytes[..bytes.len() - held];
        decode::append(&mut self.buffer, whole, |at, invalid| {
            self.marks.push_back(Mark::new(at, invalid));
        });
        self.scratch.copy_within(filled - held..filled, 0);
        self.held = held;
        Ok(())
    }
}

impl<R> TextStream<R> {
    /// What is loaded and not consumed.
    pub fn window(&self) -> &str {
        &self.buffer[self.start..]
    }

    /// Takes text from the beginning of the window; more than is there takes all, and a character is never cut.
    ///
    /// The cost is that of counting lines and characters; the text itself is moved rarely.
    pub fn consume(&mut self, bytes: usize) {
        let bytes = self.window().floor_char_boundary(bytes);
        self.origin = self.position(bytes);
        self.start += bytes;
        let gone = self.marks.partition_point(|mark| mark.at() < self.start);
        self.marks.drain(..gone);
    }

    #[cfg(feature = "threads")]
    /// Puts text that was consumed, and stands at a position, back before the window; all of it was valid.
    pub(crate) fn put_back(&mut self, text: &str, position: Position) {
        for mark in &mut self.marks {
            mark.shift(self.start, text.len());
        }
        self.buffer.replace_range(..self.start, text);
        self.start = 0;
        self.origin = position;
    }

    /// Bytes from the beginning of the stream to the beginning of the window, in the original bytes.
    pub fn offset(&self) -> u64 {
        self.origin.offset
    }

    /// Whether everything has been loaded; the window may still hold text.
    pub fn at_end(&self) -> bool {
        self.ended
    }

    /// Whether the input began with a UTF-8 byte order mark; known after the first fill.
    pub fn has_byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }

    /// Position of a byte of the window, at a cost that grows with the offset.
    ///
    /// An offset inside a character means its beginning, one behind the window its end.
    pub fn position(&self, window_offset: usize) -> Position {
        let window = self.window();
        let at = window.floor_char_boundary(window_offset);
        let mut position = self.origin.after(&window[..at]);
        let before = self.marks.iter().take_while(|mark| mark.at() < self.start + at);
        for mark in before {
            position.offset = position.offset - decode::REPLACEMENT_LENGTH as u64 + mark.bytes().len() as u64;
        }
        position
    }

    /// Whether there is an invalid sequence in the window; cheap.
    pub(crate) fn has_defects(&self) -> bool {
        !self.marks.is_empty()
    }

    /// Invalid sequences whose replacement begins in a range of the window.
    pub fn defects_in(&self, range: Range<usize>) -> impl Iterator<Item = Defect> + use<'_, R> {
        let index = |offset: usize| self.marks.partition_point(|mark| mark.at().saturating_sub(self.start) < offset);
        let first = index(range.start);
        let found = first..index(range.end).max(first);
        let window = self.window();
        let mut at = self.marks.get(first).map_or(0, |mark| mark.at().saturating_sub(self.start));
        let mut position = if found.is_empty() { self.origin } else { self.position(at) };
        self.marks.range(found).map(move |mark| {
            let here = mark.at().saturating_sub(self.start);
            let defect = Defect::new(here, position.after(&window[at..here]), mark);
            at = here + decode::REPLACEMENT_LENGTH;
            position = defect.end();
            defect
        })
    }

    /// Removes consumed text once it is at least as long as what has to be moved for it.
    fn compact(&mut self) {
        if self.start >= self.buffer.len() - self.start {
            self.buffer.drain(..self.start);
            for mark in &mut self.marks {
                mark.shift(self.start, 0);
            }
            self.start = 0;
        }
    }
}

impl<R> fmt::Debug for TextStream<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextStream")
            .field("origin", &self.origin)
            .field("window", &self.window().len())
            .field("defects", &self.marks.len())
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
