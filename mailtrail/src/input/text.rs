//! A sliding window of text over a reader.

mod decode;
mod defect;
mod position;

use std::cell::Cell;
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

/// Bytes that the first fill loads: many files are short.
const FIRST: usize = 32 * 1024;

/// Longest buffer that is worth keeping for another stream.
const LONGEST_KEPT: usize = 4 * STEP;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A sliding window of valid UTF-8 text over a reader.
///
/// The window begins after what was [consumed](Self::consume) and ends with what was [loaded](Self::fill). Memory stays
/// within twice the longest window plus one step. Each byte is validated once. An invalid sequence becomes U+FFFD, as in
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
    /// Bytes that another text left, for the next fill to read into if the buffer is too short.
    spare: Vec<u8>,
    /// Where the window begins in the buffer.
    start: usize,
    /// An offset in the buffer before the window, and its position: it follows the positions that are asked for, and no byte
    /// between it and the window was invalid.
    known: Cell<(usize, Position)>,
    /// Invalid sequences in the window.
    marks: VecDeque<Mark>,
    step: usize,
    /// Bytes behind the window that begin a character whose rest has not been read.
    held: Vec<u8>,
    begun: bool,
    ended: bool,
    byte_order_mark: bool,
}

impl<R: Read> TextStream<R> {
    /// Makes a stream that loads 256 KiB at a time (less at first). Nothing is read yet.
    pub fn new(reader: R) -> Self {
        Self::with_step(reader, STEP)
    }

    /// Makes a stream that loads `step` bytes at a time (at least one).
    pub fn with_step(reader: R, step: usize) -> Self {
        Self::with_buffer(reader, step, String::new())
    }

    /// Makes a stream out of the buffer that another one left.
    pub(crate) fn reusing(reader: R, buffer: String) -> Self {
        Self::with_buffer(reader, STEP, buffer)
    }

    fn with_buffer(reader: R, step: usize, buffer: String) -> Self {
        // Whatever is in the buffer counts as consumed.
        let start = buffer.len();
        Self {
            reader,
            buffer,
            spare: Vec::new(),
            start,
            known: Cell::new((start, Position::default())),
            marks: VecDeque::new(),
            step: step.max(1),
            held: Vec::new(),
            begun: false,
            ended: false,
            byte_order_mark: false,
        }
    }

    /// Loads one more step, or as much as the window is long if that is more. Returns whether the
    /// window grew; `false` means the end of the input.
    ///
    /// The window at least doubles once it is longer than a step, so a caller that scans the whole window
    /// after each fill still takes linear time. How the reader splits its bytes makes no difference: the stream waits for a pipe
    /// until the step is full or the pipe is closed.
    ///
    /// # Errors
    ///
    /// Returns the error of the reader, or [`Fault::Utf16`]. The text before the error is in the window, and the stream is at its
    /// end.
    pub fn fill(&mut self) -> io::Result<bool> {
        let before = self.window().len();
        while !self.ended && self.window().len() == before {
            self.load()?;
        }
        Ok(self.window().len() > before)
    }

    /// Reads a step, of which there may be a mark and a part of a character and no more.
    fn load(&mut self) -> io::Result<()> {
        let step = if self.begun { self.step } else { self.step.min(FIRST) };
        let window = self.buffer.len() - self.start;
        self.settle();
        // No byte is copied that need not be, and none is made twice: the text goes on where the reader reads to.
        let mut bytes = std::mem::take(&mut self.buffer).into_bytes();
        if self.start >= window {
            bytes.copy_within(self.start.., 0);
            for mark in &mut self.marks {
                mark.shift(self.start, 0);
            }
            self.start = 0;
            self.known.set((0, self.known.get().1));
        }
        let text = self.start + window;
        let (least, room) = (text + self.held.len(), window.max(step + decode::LONGEST_UNFINISHED));
        if bytes.len() < least + room && self.spare.len() >= least + room {
            self.spare[..text].copy_from_slice(&bytes[..text]);
            bytes = std::mem::take(&mut self.spare);
        }
        let room = least + room;
        if bytes.capacity() < room {
            // Zeroed as it comes, which a buffer that grows is not.
            let mut longer = vec![0; room];
            longer[..text].copy_from_slice(&bytes[..text]);
            bytes = longer;
        } else if bytes.len() < least || bytes.len() > 2 * room {
            bytes.resize(if bytes.len() < least { least } else { room }, 0);
        }
        bytes[text..least].copy_from_slice(&self.held);
        let (filled, outcome) = self.read(&mut bytes, least, room);
        bytes.truncate(filled);
        self.decode(bytes, text).and(outcome)
    }

    /// Reads until a buffer has so many bytes, or all that it has room for, or the input ends; answers how far it is filled.
    fn read(&mut self, into: &mut Vec<u8>, mut filled: usize, room: usize) -> (usize, io::Result<()>) {
        /// Room that is made at first: what a short text does not need is not zeroed.
        const LEAST: usize = 8 * 1024;
        while filled < into.len().max(room) {
            if filled == into.len() {
                into.resize((2 * filled).max(LEAST).min(room), 0);
            }
            match self.reader.read(&mut into[filled..]) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                // A reader that claims more than it was given room for is not believed.
                Ok(count) => filled = (filled + count).min(into.len()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.ended = true;
                    return (filled, Err(error));
                }
            }
        }
        (filled, Ok(()))
    }

    /// Makes the text of bytes, of which those before `text` are known to be some, except for an unfinished character.
    fn decode(&mut self, mut bytes: Vec<u8>, text: usize) -> io::Result<()> {
        if !self.begun {
            self.begun = true;
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                self.ended = true;
                return Err(Fault::Utf16.into());
            }
            if bytes.starts_with(BYTE_ORDER_MARK) {
                bytes.drain(..BYTE_ORDER_MARK.len());
                self.byte_order_mark = true;
                let offset = BYTE_ORDER_MARK.len() as u64;
                self.known.set((self.start, Position { offset, ..Position::default() }));
            }
        }
        let held = if self.ended { 0 } else { decode::unfinished(&bytes[text..]) };
        self.held.clear();
        self.held.extend_from_slice(&bytes[bytes.len() - held..]);
        bytes.truncate(bytes.len() - held);
        self.buffer = decode::text(bytes, text, |at, invalid| self.marks.push_back(Mark::new(at, invalid)));
        Ok(())
    }
}

impl<R> TextStream<R> {
    /// Returns what is loaded and not consumed.
    pub fn window(&self) -> &str {
        &self.buffer[self.start..]
    }

    /// Consumes text from the beginning of the window: at most the whole window, and never part of a character.
    ///
    /// This is cheap: lines and characters are only counted when you ask for a position, or when more is loaded.
    pub fn consume(&mut self, bytes: usize) {
        let bytes = self.window().floor_char_boundary(bytes);
        if self.marks.is_empty() {
            self.start += bytes;
            return;
        }
        let position = self.position(bytes);
        self.start += bytes;
        self.known.set((self.start, position));
        let gone = self.marks.partition_point(|mark| mark.at() < self.start);
        self.marks.drain(..gone);
    }

    /// Position of the beginning of the window.
    fn settle(&self) -> Position {
        let (from, before) = self.known.get();
        let position = before.after(&self.buffer[from..self.start]);
        self.known.set((self.start, position));
        position
    }

    #[cfg(feature = "threads")]
    /// Loads so many bytes at a time from now on.
    pub(crate) fn load_by(&mut self, step: usize) {
        self.step = step.max(1);
    }

    #[cfg(feature = "threads")]
    /// Takes valid text from the beginning of the window, with the buffer that it stands in; what is behind goes on in bytes that
    /// another text left. Nothing but that is copied.
    pub(crate) fn take(&mut self, bytes: usize, spare: Vec<u8>) -> (String, Range<usize>) {
        let bytes = self.window().floor_char_boundary(bytes);
        let taken = self.start..self.start + bytes;
        self.consume(bytes);
        let position = self.settle();
        let rest = self.window().to_owned();
        for mark in &mut self.marks {
            mark.shift(self.start, 0);
        }
        (self.start, self.spare) = (0, spare);
        self.known.set((0, position));
        (std::mem::replace(&mut self.buffer, rest), taken)
    }

    #[cfg(feature = "threads")]
    /// Puts text that was consumed, and stands at a position, back before the window; all of it was valid.
    pub(crate) fn put_back(&mut self, text: &str, position: Position) {
        for mark in &mut self.marks {
            mark.shift(self.start, text.len());
        }
        self.buffer.replace_range(..self.start, text);
        self.start = 0;
        self.known.set((0, position));
    }

    /// Returns the number of original bytes from the beginning of the stream to the beginning of the window.
    pub fn offset(&self) -> u64 {
        let (from, before) = self.known.get();
        before.offset + (self.start - from) as u64
    }

    /// Returns whether everything has been loaded. The window may still hold text.
    pub fn at_end(&self) -> bool {
        self.ended
    }

    /// Returns whether the input began with a UTF-8 byte order mark. It is known after the first fill.
    pub fn has_byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }

    /// Returns the position of a byte of the window. The cost grows with the offset and with what was consumed since the last call.
    ///
    /// An offset inside a character counts as its beginning, one beyond the window as its end.
    pub fn position(&self, window_offset: usize) -> Position {
        let window = self.window();
        let at = window.floor_char_boundary(window_offset);
        let mut position = self.settle().after(&window[..at]);
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

    /// Returns the invalid sequences whose replacement begins in a range of the window.
    pub fn defects_in(&self, range: Range<usize>) -> impl Iterator<Item = Defect> + use<'_, R> {
        let index = |offset: usize| self.marks.partition_point(|mark| mark.at().saturating_sub(self.start) < offset);
        let first = index(range.start);
        let found = first..index(range.end).max(first);
        let window = self.window();
        let mut at = self.marks.get(first).map_or(0, |mark| mark.at().saturating_sub(self.start));
        let mut position = if found.is_empty() { self.settle() } else { self.position(at) };
        self.marks.range(found).map(move |mark| {
            let here = mark.at().saturating_sub(self.start);
            let defect = Defect::new(here, position.after(&window[at..here]), mark);
            at = here + decode::REPLACEMENT_LENGTH;
            position = defect.end();
            defect
        })
    }

    /// The buffer, for another stream, if it is not uncommonly long.
    pub(crate) fn into_buffer(self) -> String {
        if self.buffer.capacity() <= LONGEST_KEPT { self.buffer } else { String::new() }
    }
}

impl<R> fmt::Debug for TextStream<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextStream")
            .field("position", &self.known.get().1)
            .field("window", &self.window().len())
            .field("defects", &self.marks.len())
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
