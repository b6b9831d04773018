//! Looks at the first bytes of a reader without consuming them.

use std::cell::Cell;
use std::io::{self, Read};

/// A reader whose first bytes were looked at; it gives them again, and then the rest.
pub(in crate::input) struct Peeked<R> {
    /// The first bytes, in a buffer that is used again.
    head: Vec<u8>,
    length: usize,
    /// How many of them were given again.
    given: usize,
    /// Error behind the head.
    error: Option<io::Error>,
    is_whole: bool,
    rest: R,
}

/// Buffers that a thread keeps for the next readers.
const FEW: usize = 4;

thread_local! {
    static SPARE: Cell<Vec<Vec<u8>>> = const { Cell::new(Vec::new()) };
}

impl<R: Read> Peeked<R> {
    /// Bytes that are looked at.
    pub(in crate::input) const LENGTH: usize = 16 * 1024;

    pub(super) fn new(mut rest: R) -> Self {
        let mut spare = SPARE.take();
        let mut head = spare.pop().unwrap_or_else(|| vec![0; Self::LENGTH]);
        SPARE.set(spare);
        let (mut length, mut error, mut is_whole) = (0, None, false);
        while length < head.len() && error.is_none() && !is_whole {
            match rest.read(&mut head[length..]) {
                Ok(0) => is_whole = true,
                // A reader that claims more than it was given room for is not believed.
                Ok(count) => length = (length + count).min(head.len()),
                Err(again) if again.kind() == io::ErrorKind::Interrupted => {}
                Err(other) => error = Some(other),
            }
        }
        Self { head, length, given: 0, error, is_whole, rest }
    }
}

impl<R> Peeked<R> {
    pub(in crate::input) fn head(&self) -> &[u8] {
        &self.head[..self.length]
    }

    /// Whether nothing follows the head.
    pub(in crate::input) fn is_whole(&self) -> bool {
        self.is_whole
    }
}

impl<R: Read> Read for Peeked<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = (&self.head[self.given..self.length]).read(into)?;
        self.given += count;
        match count {
            0 if into.is_empty() || self.is_whole => Ok(0),
            0 => self.error.take().map_or_else(|| self.rest.read(into), Err),
            count => Ok(count),
        }
    }
}

impl<R> Drop for Peeked<R> {
    fn drop(&mut self) {
        let head = std::mem::take(&mut self.head);
        // A thread that ends keeps nothing.
        let keep = |kept: &Cell<Vec<Vec<u8>>>| {
            let mut spare = kept.take();
            if spare.len() < FEW {
                spare.push(head);
            }
            kept.set(spare);
        };
        SPARE.try_with(keep).unwrap_or_default();
    }
}
