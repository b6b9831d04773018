//! How much the envelopes in one document of a file may unpack to.

use std::cell::Cell;

/// What one document of a file may still unpack to, over all envelopes in it. Searching for what is known counts by itself, for
/// what is found that way is unpacked once more.
#[derive(Debug)]
pub(crate) struct Budget {
    /// How many envelopes may lie in each other.
    pub(crate) envelopes: usize,
    bytes: Meter,
    searched: Meter,
    documents: Meter,
    said: Cell<[bool; 2]>,
}

/// What was more than a budget allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// More bytes than these.
    Bytes(u64),
    /// More documents than these.
    Documents(u64),
}

#[derive(Debug)]
struct Meter {
    most: u64,
    left: Cell<u64>,
}

impl Meter {
    fn new(most: u64) -> Self {
        Self { most, left: Cell::new(most) }
    }

    /// Takes so much; all that is left, if there is less.
    fn take(&self, amount: u64) -> bool {
        let left = self.left.get().checked_sub(amount);
        self.left.set(left.unwrap_or_default());
        left.is_some()
    }
}

/// What unpacking gzip costs beside its text: it is set up anew for each payload.
const SET_UP: u64 = 1024;

impl Budget {
    pub(crate) fn new(envelopes: usize, bytes: u64, documents: u64) -> Self {
        Self {
            envelopes,
            bytes: Meter::new(bytes),
            searched: Meter::new(bytes),
            documents: Meter::new(documents),
            said: Cell::default(),
        }
    }

    /// A text of so many bytes is unpacked.
    pub(crate) fn text(&self, bytes: usize) -> Result<(), Beyond> {
        if self.bytes.take(bytes as u64) { Ok(()) } else { Err(self.beyond_bytes()) }
    }

    /// A document is looked at that was in an unpacked text.
    pub(crate) fn document(&self) -> Result<(), Beyond> {
        if self.documents.take(1) { Ok(()) } else { Err(Beyond::Documents(self.documents.most)) }
    }

    /// Whether a further document may be looked at.
    pub(crate) fn has_document(&self) -> bool {
        self.documents.left.get() > 0
    }

    /// What is left for unpacking one text.
    pub(crate) fn room(&self) -> Room<'_> {
        Room { budget: self, meter: &self.bytes }
    }

    /// What is left for unpacking a text in which something known is looked for.
    pub(crate) fn search(&self) -> Room<'_> {
        Room { budget: self, meter: &self.searched }
    }

    /// What a search had no room for, if it had not enough.
    pub(crate) fn beyond_search(&self) -> Option<Beyond> {
        (self.searched.left.get() == 0).then(|| self.beyond_bytes())
    }

    /// Whether something that was too much is to be said: it is said once.
    pub(crate) fn is_news(&self, beyond: Beyond) -> bool {
        let mut said = self.said.get();
        let was = std::mem::replace(&mut said[usize::from(matches!(beyond, Beyond::Documents(_)))], true);
        self.said.set(said);
        !was
    }

    fn beyond_bytes(&self) -> Beyond {
        Beyond::Bytes(self.bytes.most)
    }
}

/// What is left for unpacking.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room<'b> {
    budget: &'b Budget,
    meter: &'b Meter,
}

impl Room<'_> {
    /// Bytes that may be unpacked.
    pub(super) fn bytes(self) -> u64 {
        self.meter.left.get()
    }

    /// Takes what a text unpacked to, or what could be seen of it.
    pub(super) fn take(self, bytes: usize) -> Result<(), Beyond> {
        if self.meter.take(bytes as u64) { Ok(()) } else { Err(self.budget.beyond_bytes()) }
    }

    /// Takes what setting up costs.
    pub(super) fn set_up(self) -> Result<(), Beyond> {
        if self.meter.take(SET_UP) { Ok(()) } else { Err(self.budget.beyond_bytes()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_is_said_once() {
        let budget = Budget::new(8, 10, 2);
        assert_eq!((budget.text(4), budget.text(6), budget.text(0)), (Ok(()), Ok(()), Ok(())));
        assert_eq!(budget.text(1), Err(Beyond::Bytes(10)));
        assert_eq!((budget.document(), budget.document()), (Ok(()), Ok(())));
        assert!(!budget.has_document());
        assert_eq!(budget.document(), Err(Beyond::Documents(2)));
        for beyond in [Beyond::Bytes(10), Beyond::Documents(2)] {
            assert_eq!((budget.is_news(beyond), budget.is_news(beyond)), (true, false));
        }
    }

    #[test]
    fn what_has_no_room_takes_all_that_is_left() {
        let budget = Budget::new(8, 10, 2);
        assert_eq!(budget.text(11), Err(Beyond::Bytes(10)));
        assert_eq!(budget.room().bytes(), 0);
        assert_eq!((budget.search().bytes(), budget.beyond_search()), (10, None));
        assert_eq!(budget.search().set_up(), Err(Beyond::Bytes(10)));
        assert_eq!(budget.beyond_search(), Some(Beyond::Bytes(10)));
    }
}
