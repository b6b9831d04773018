//! Gzip with several members, and clear errors.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

use crate::input::Fault;

/// Most text that is unpacked at once: it is what a break in the compressed data can cost.
const PIECE: usize = 32 * 1024;

/// The text of all gzip members of a reader, one behind the other; after an error it is at its end.
pub(super) struct Gunzip<R> {
    /// Decoder of the current member; `None` at the end.
    member: Option<GzDecoder<R>>,
    delivered: u64,
}

impl<R: BufRead> Gunzip<R> {
    pub(super) fn new(packed: R) -> Self {
        Self { member: Some(GzDecoder::new(packed)), delivered: 0 }
    }

    /// Goes on behind a complete member: to the next one, or to the end.
    fn next_member(&mut self, mut packed: R) -> io::Result<()> {
        match skip_zeros(&mut packed)? {
            None => Ok(()),
            Some(0x1f) => {
                self.member = Some(GzDecoder::new(packed));
                Ok(())
            }
            Some(_) => Err(Fault::GzipTrailing { after: self.delivered }.into()),
        }
    }

    fn explain(&self, error: io::Error) -> io::Error {
        let after = self.delivered;
        let part = match error.kind() {
            io::ErrorKind::UnexpectedEof => return Fault::GzipTruncated { after }.into(),
            // The decoder has one kind for all damage and tells it apart by its text only.
            io::ErrorKind::InvalidInput => match error.to_string().as_str() {
                "invalid gzip header" => "invalid header",
                "corrupt gzip stream does not have a matching checksum" => "checksum mismatch",
                _ => "invalid compressed data",
            },
            _ => return error,
        };
        Fault::GzipCorrupt { part, after }.into()
    }
}

impl<R: BufRead> Read for Gunzip<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        let piece = into.len().min(PIECE);
        while let Some(mut member) = self.member.take() {
            match member.read(&mut into[..piece]) {
                Ok(0) => self.next_member(member.into_inner())?,
                Ok(count) => {
                    self.delivered += count as u64;
                    self.member = Some(member);
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                    self.member = Some(member);
                    return Err(error);
                }
                Err(error) => return Err(self.explain(error)),
            }
        }
        Ok(0)
    }
}

/// Skips padding and shows the first byte behind it; `None` at the end.
fn skip_zeros(packed: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        let buffer = match packed.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        if buffer.is_empty() {
            return Ok(None);
        }
        let found = buffer.iter().position(|&byte| byte != 0);
        let first = found.map(|at| buffer[at]);
        let skipped = found.unwrap_or(buffer.len());
        packed.consume(skipped);
        if first.is_some() {
            return Ok(first);
        }
    }
}
