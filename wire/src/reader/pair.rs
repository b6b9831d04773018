//! Two readers side by side, which scan equal bytes only once.

use super::{Reader, Walk};

impl Reader<'_> {
    /// Goes behind the text that stands here if it has no escapes and stands in another reader's place as well.
    #[inline]
    pub(crate) fn same_plain(&mut self, other: &mut Self) -> bool {
        let start = self.at;
        if self.plain().is_none() {
            return false;
        }
        if other.take(&self.text.as_bytes()[start..self.at]) {
            return true;
        }
        self.at = start;
        false
    }

    /// Goes behind the next name of an object and its colon if they are those that another reader has just read.
    #[inline]
    pub(crate) fn same_name(&mut self, walk: &mut Walk, other: &Reader<'_>, others: &Walk) -> bool {
        let start = self.at;
        if walk.begun {
            if self.peek() != Some(b',') {
                return false;
            }
            self.at += 1;
        }
        self.peek();
        let name_at = self.at;
        if self.take(&other.text.as_bytes()[others.name_at..other.at]) {
            walk.begun = true;
            walk.name_at = name_at;
            return true;
        }
        self.at = start;
        false
    }

    #[inline]
    pub(super) fn take(&mut self, bytes: &[u8]) -> bool {
        let found = self.text.as_bytes()[self.at..].starts_with(bytes);
        if found {
            self.at += bytes.len();
        }
        found
    }
}
