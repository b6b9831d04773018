//! Where the text comes from: a stream that slides, or a part of a stream that was cut off for another thread.

use std::cell::Cell;
use std::io::{self, Read};

use crate::input::{Defect, Position, TextStream};

/// Text that is walked through.
pub(crate) trait Feed {
    /// Text that is loaded and not consumed.
    fn window(&self) -> &str;
    /// Loads more; false if there is no more.
    fn fill(&mut self) -> bool;
    /// Takes text from the beginning of the window.
    fn consume(&mut self, bytes: usize);
    /// Whether the end of the window, when no more can be loaded, is the end of the file.
    fn is_last(&self) -> bool;
    /// Offset of the window; cheap.
    fn offset(&self) -> u64;
    /// Position in the file of an offset in the window.
    fn position(&self, offset: usize) -> Position;
    /// Whether there may be bytes in the window that were no UTF-8; cheap.
    fn has_defects(&self) -> bool;
    /// Bytes that were no UTF-8 in the first part of the window.
    fn defects(&self, length: usize) -> Vec<Defect>;
}

/// A stream, the error that ended it, and text before it that was cut off and came back.
pub(crate) struct Stream<R> {
    pub(crate) text: TextStream<R>,
    pub(crate) error: Option<io::Error>,
    carried: Option<Carried>,
}

/// Text that stands before the window of a stream.
struct Carried {
    text: String,
    at: usize,
    /// Position of the beginning of the text.
    position: Position,
    defects: Vec<Defect>,
}

impl<R: Read> Stream<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { text: TextStream::new(reader), error: None, carried: None }
    }

    /// Puts text that was cut off back before the window.
    pub(crate) fn carry(&mut self, text: String, position: Position) {
        if !text.is_empty() {
            self.carried = Some(Carried { text, at: 0, position, defects: Vec::new() });
        }
    }

    fn load(&mut self) -> bool {
        let before = self.text.window().len();
        match self.text.fill() {
            Ok(more) => more,
            Err(error) => {
                self.error.get_or_insert(error);
                self.text.window().len() > before
            }
        }
    }
}

impl<R: Read> Feed for Stream<R> {
    fn window(&self) -> &str {
        match &self.carried {
            Some(carried) => &carried.text[carried.at..],
            None => self.text.window(),
        }
    }

    fn fill(&mut self) -> bool {
        if self.carried.is_none() {
            return self.load();
        }
        if self.text.window().is_empty() && !self.load() {
            return false;
        }
        let Some(carried) = &mut self.carried else { return false };
        carried.drop_consumed();
        let end = carried.text.len();
        carried.defects.extend(self.text.defects_in(0..self.text.window().len()).map(|mut defect| {
            defect.window_offset += end;
            defect
        }));
        carried.text.push_str(self.text.window());
        self.text.consume(usize::MAX);
        true
    }

    fn consume(&mut self, bytes: usize) {
        match &mut self.carried {
            Some(carried) if bytes < carried.text.len() - carried.at => carried.at += bytes,
            Some(_) => self.carried = None,
            None => self.text.consume(bytes),
        }
    }

    fn is_last(&self) -> bool {
        true
    }

    fn offset(&self) -> u64 {
        match &self.carried {
            Some(carried) => carried.position.offset + carried.at as u64,
            None => self.text.offset(),
        }
    }

    fn position(&self, offset: usize) -> Position {
        match &self.carried {
            Some(carried) => {
                let end = carried.text.floor_char_boundary(carried.at + offset);
                carried.position.after(&carried.text[..end])
            }
            None => self.text.position(offset),
        }
    }

    fn has_defects(&self) -> bool {
        match &self.carried {
            Some(carried) => !carried.defects.is_empty(),
            None => self.text.defects_in(0..self.text.window().len()).next().is_some(),
        }
    }

    fn defects(&self, length: usize) -> Vec<Defect> {
        let Some(carried) = &self.carried else {
            return self.text.defects_in(0..length).collect();
        };
        let within = |defect: &Defect| Some(defect.window_offset.checked_sub(carried.at)?).filter(|at| *at < length);
        let shifted = carried.defects.iter().filter_map(|defect| {
            let mut shifted = *defect;
            shifted.window_offset = within(defect)?;
            Some(shifted)
        });
        shifted.collect()
    }
}

impl Carried {
    fn drop_consumed(&mut self) {
        self.position = self.position.after(&self.text[..self.at]);
        self.text.drain(..self.at);
        self.defects.retain_mut(|defect| match defect.window_offset.checked_sub(self.at) {
            Some(at) => {
                defect.window_offset = at;
                true
            }
            None => false,
        });
        self.at = 0;
    }
}

/// A part of a stream, without invalid bytes.
pub(crate) struct Part<'t> {
    text: &'t str,
    at: usize,
    /// A place before the window whose position is known; it follows the positions that are asked for.
    known: Cell<(usize, Position)>,
}

impl<'t> Part<'t> {
    pub(crate) fn new(text: &'t str, position: Position) -> Self {
        Self { text, at: 0, known: Cell::new((0, position)) }
    }

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

    fn is_last(&self) -> bool {
        false
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

    fn defects(&self, _: usize) -> Vec<Defect> {
        Vec::new()
    }
}
