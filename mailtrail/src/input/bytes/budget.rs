//! How much nested compressed data may unpack to.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::input::Fault;

/// Bytes that may be unpacked from any source.
const FREE: u64 = 1 << 30;

/// Bytes that each byte of a source may unpack to beyond that: a little more than gzip can do.
const RATIO: u64 = 1100;

/// What was read of a source, and what it unpacked to, over all layers and members.
#[derive(Debug, Default)]
pub(in crate::input) struct Budget {
    packed: AtomicU64,
    unpacked: AtomicU64,
}

impl Budget {
    fn limit(&self) -> u64 {
        FREE.max(RATIO.saturating_mul(self.packed.load(Ordering::Relaxed)))
    }
}

/// A reader that counts what comes through it.
pub(in crate::input) struct Metered<R> {
    reader: R,
    budget: Arc<Budget>,
    /// How many layers lie around it; `None` for the source itself.
    depth: Option<usize>,
}

impl<R> Metered<R> {
    /// Counts the bytes of a source.
    pub(in crate::input) fn source(reader: R, budget: &Arc<Budget>) -> Self {
        Self { reader, budget: Arc::clone(budget), depth: None }
    }

    /// Counts the bytes that a layer unpacks to. Only what is packed inside of another layer is bounded: a single one
    /// cannot be much longer than its source.
    pub(super) fn layer(reader: R, budget: &Arc<Budget>, depth: usize) -> Self {
        Self { reader, budget: Arc::clone(budget), depth: Some(depth) }
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(depth) = self.depth else {
            let count = self.reader.read(into)?;
            self.budget.packed.fetch_add(count as u64, Ordering::Relaxed);
            return Ok(count);
        };
        if depth > 0 && self.budget.unpacked.load(Ordering::Relaxed) > self.budget.limit() {
            return Err(Fault::UnpacksTooFar { limit: self.budget.limit() }.into());
        }
        let count = self.reader.read(into)?;
        self.budget.unpacked.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_layers_within_layers_are_bounded() {
        let read = |depth, unpacked| {
            let budget = Arc::new(Budget::default());
            budget.unpacked.store(unpacked, Ordering::Relaxed);
            let count = Metered::layer(&b"text"[..], &budget, depth).read(&mut [0; 9]);
            count.map_err(|error| Fault::of(&error).unwrap().clone())
        };
        assert_eq!(read(0, FREE + 1), Ok(4));
        assert_eq!(read(1, FREE), Ok(4));
        assert_eq!(read(1, FREE + 1), Err(Fault::UnpacksTooFar { limit: FREE }));
    }

    #[test]
    fn long_sources_may_unpack_to_more() {
        let budget = Arc::new(Budget::default());
        let mut source = Metered::source(io::repeat(0).take(1 << 20), &budget);
        io::copy(&mut source, &mut io::sink()).unwrap();
        assert_eq!(budget.limit(), RATIO << 20);
    }
}
