//! What the code of `derive(Wire)` does with fields, by their index.

use std::hash::Hasher;

use super::{Extra, Rest};
use crate::{Fault, Presence, Reader, Wire};

#[doc(hidden)]
impl<T> Extra<T> {
    /// Reads what stands at a reader's place into a field.
    #[inline]
    pub fn read_field<V: Wire>(
        &mut self,
        index: usize,
        field: &mut Option<V>,
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        self.rest.read_field(index, field, reader)
    }

    /// Fields of which something is said here, one bit each.
    #[inline]
    pub fn fields(&self) -> u64 {
        self.rest.fields()
    }

    /// A field in all its states.
    pub fn presence_at<'a, V>(&'a self, index: usize, field: &'a Option<V>) -> Presence<'a, V> {
        self.rest.presence(index, field.as_ref())
    }

    /// Whether two objects are equal in this, but for the fields (one bit each) that have values.
    pub fn same_beside(&self, other: &Self, valued: u64) -> bool {
        self.rest.is_same(&other.rest, valued)
    }

    /// Hashes this, but for the fields (one bit each) that have values.
    pub fn hash_beside<H: Hasher>(&self, state: &mut H, valued: u64) {
        self.rest.hash(state, valued);
    }
}

impl<T> Extra<T> {
    pub(crate) fn rest(&self) -> &Rest {
        &self.rest
    }
}
