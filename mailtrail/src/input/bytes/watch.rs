//! Remembers why a reader ended, for decoders that do not report it.

use std::io::{self, BufRead, Read};

/// A reader that remembers its first error, and whether its end was reached.
pub(in crate::input) struct Watched<R> {
    reader: R,
    error: Option<io::Error>,
    ended: bool,
}

impl<R> Watched<R> {
    pub(in crate::input) fn new(reader: R) -> Self {
        Self { reader, error: None, ended: false }
    }

    pub(in crate::input) fn take_error(&mut self) -> Option<io::Error> {
        self.error.take()
    }

    pub(in crate::input) fn has_ended(&self) -> bool {
        self.ended
    }

    pub(in crate::input) fn into_inner(self) -> R {
        self.reader
    }
}

impl<R: BufRead> Watched<R> {
    /// Whether nothing more is to come.
    pub(super) fn is_empty(&mut self) -> io::Result<bool> {
        loop {
            match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                buffer => return buffer.map(<[u8]>::is_empty),
            }
        }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.reader.read(into) {
            Ok(count) => {
                self.ended |= count == 0 && !into.is_empty();
                Ok(count)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let kind = error.kind();
                self.error.get_or_insert(error);
                Err(kind.into())
            }
        }
    }
}
