//! Skips a value without looking into it: full grammar, constant memory, no recursion.

use super::{Escapes, MAX_DEPTH, Reader};
use crate::{Fault, FaultKind};

/// Someone who is told what is gone by while a value is skipped; levels count from 1.
pub(crate) trait Watch {
    /// An object begins, which is so many levels deep.
    fn open(&mut self, level: usize);
    /// It ends.
    fn close(&mut self, level: usize);
    /// A name in it, as it is written.
    fn name(&mut self, level: usize, name: &str, escapes: Escapes);
    /// A text somewhere.
    fn text(&mut self, escapes: Escapes);
}

/// Nobody.
impl Watch for () {
    #[inline]
    fn open(&mut self, _: usize) {}

    #[inline]
    fn close(&mut self, _: usize) {}

    #[inline]
    fn name(&mut self, _: usize, _: &str, _: Escapes) {}

    #[inline]
    fn text(&mut self, _: Escapes) {}
}

/// The open objects (1) and arrays (0) of a value, one bit a level.
struct Levels {
    bits: u128,
    depth: usize,
    /// How deep it may be, from the value on.
    most: usize,
}

impl Levels {
    fn open(&mut self, object: bool, at: usize) -> Result<(), Fault> {
        if self.depth >= self.most {
            return Err(Fault::new(FaultKind::TooDeep, at));
        }
        self.depth += 1;
        self.bits = (self.bits << 1) | u128::from(object);
        Ok(())
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.bits >>= 1;
    }

    fn in_object(&self) -> bool {
        self.bits & 1 == 1
    }
}

impl Reader<'_> {
    /// Moves past the next value, whatever it is, and checks its grammar.
    ///
    /// # Errors
    ///
    /// Returns an error if no well-formed value is next, or if it nests deeper than [`MAX_DEPTH`], counted from the root of the document.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new(r#"{"a":[1,{"b":null}]} true"#);
    /// reader.skip()?;
    /// assert!(reader.bool()?);
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn skip(&mut self) -> Result<(), Fault> {
        self.skip_watched(&mut ())
    }

    /// The same under someone's eyes.
    #[inline]
    pub(crate) fn skip_watched(&mut self, watch: &mut impl Watch) -> Result<(), Fault> {
        let mut levels = Levels { bits: 0, depth: 0, most: MAX_DEPTH - self.depth };
        loop {
            if self.open_or_scalar(&mut levels, watch)? {
                continue;
            }
            loop {
                if levels.depth == 0 {
                    return Ok(());
                }
                if self.next_or_close(&mut levels, watch)? {
                    break;
                }
            }
        }
    }

    /// Reads a scalar (false) or the beginning of a value that has a value inside (true).
    #[inline]
    fn open_or_scalar(&mut self, levels: &mut Levels, watch: &mut impl Watch) -> Result<bool, Fault> {
        match self.peek() {
            Some(b'"') => {
                if !self.skip_plain() {
                    watch.text(self.quoted()?.1);
                }
                Ok(false)
            }
            Some(b'{') => {
                levels.open(true, self.at)?;
                self.at += 1;
                if self.peek() == Some(b'}') {
                    self.at += 1;
                    levels.close();
                    return Ok(false);
                }
                watch.open(levels.depth);
                self.skip_name(levels.depth, watch).map(|()| true)
            }
            Some(b'[') => {
                levels.open(false, self.at)?;
                self.at += 1;
                match self.peek() {
                    Some(b']') => {
                        self.at += 1;
                        levels.close();
                        Ok(false)
                    }
                    _ => Ok(true),
                }
            }
            Some(b'-' | b'0'..=b'9') => self.skip_number().map(|()| false),
            Some(b't') => self.word("true").map(|()| false),
            Some(b'f') => self.word("false").map(|()| false),
            Some(b'n') => self.word("null").map(|()| false),
            _ => Err(self.fault(FaultKind::ExpectedValue)),
        }
    }

    /// After a value: goes to the next one of the same level (true) or leaves the level (false).
    #[inline]
    fn next_or_close(&mut self, levels: &mut Levels, watch: &mut impl Watch) -> Result<bool, Fault> {
        let object = levels.in_object();
        match (self.peek(), object) {
            (Some(b','), true) => {
                self.at += 1;
                match self.peek() {
                    Some(b'}') => Err(self.fault(FaultKind::TrailingComma)),
                    _ => self.skip_name(levels.depth, watch).map(|()| true),
                }
            }
            (Some(b','), false) => {
                self.at += 1;
                match self.peek() {
                    Some(b']') => Err(self.fault(FaultKind::TrailingComma)),
                    _ => Ok(true),
                }
            }
            (Some(b'}'), true) | (Some(b']'), false) => {
                self.at += 1;
                if object {
                    watch.close(levels.depth);
                }
                levels.close();
                Ok(false)
            }
            (_, true) => Err(self.fault(FaultKind::ExpectedCommaOrBrace)),
            (_, false) => Err(self.fault(FaultKind::ExpectedCommaOrBracket)),
        }
    }

    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "2 % of checking: there are two callers, and the compiler leaves it to them"
    )]
    fn skip_name(&mut self, level: usize, watch: &mut impl Watch) -> Result<(), Fault> {
        if let Some(name) = self.plain() {
            watch.name(level, name, Escapes::None);
        } else if self.peek() == Some(b'"') {
            let (name, escapes) = self.quoted()?;
            watch.name(level, name, escapes);
        } else {
            return Err(self.fault(FaultKind::ExpectedName));
        }
        if self.peek() != Some(b':') {
            return Err(self.fault(FaultKind::ExpectedColon));
        }
        self.at += 1;
        Ok(())
    }
}
