//! What the code of `derive(Wire)` does with fields, by their index.

use std::hash::{Hash, Hasher};

use super::Extra;
use crate::{Fault, Json, Presence, Reader, Wire};

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
        if reader.peek() == Some(b'n') {
            return reader.null().map(|_| self.nulls |= 1 << index);
        }
        let start = reader.at();
        match V::read_into(field, reader) {
            Ok(()) => Ok(()),
            Err(fault) => {
                *field = None;
                self.read_odd(index, reader, start, fault)
            }
        }
    }

    /// Keeps a value of another type as it stands.
    #[cold]
    fn read_odd(&mut self, index: usize, reader: &mut Reader<'_>, start: usize, fault: Fault) -> Result<(), Fault> {
        if !fault.is_mismatch() {
            return Err(fault);
        }
        reader.seek(start);
        self.put_odd(index, Json::read_from(reader)?);
        Ok(())
    }

    /// A field in all its states.
    pub fn presence_at<'a, V>(&'a self, index: usize, field: &'a Option<V>) -> Presence<'a, V> {
        match (field, self.odd_at(index)) {
            (Some(value), _) => Presence::Value(value),
            (None, _) if self.is_null_at(index) => Presence::Null,
            (None, Some(json)) => Presence::Unexpected(json.view()),
            (None, None) => Presence::Absent,
        }
    }

    /// Whether two objects are equal in this, but for the fields (one bit each) that have values.
    pub fn same_beside(&self, other: &Self, valued: u64) -> bool {
        let nulls_are_equal = (self.nulls ^ other.nulls) & !valued == 0;
        let both_lack = self.rare.is_none() && other.rare.is_none();
        nulls_are_equal
            && (both_lack
                || (self.odd_beside(valued).eq(other.odd_beside(valued)) && self.unknown() == other.unknown()))
    }

    /// Hashes this, but for the fields (one bit each) that have values.
    pub fn hash_beside<H: Hasher>(&self, state: &mut H, valued: u64) {
        (self.nulls & !valued).hash(state);
        for odd in self.odd_beside(valued) {
            odd.hash(state);
        }
        self.unknown().hash(state);
    }
}

impl<T> Extra<T> {
    /// Whether some field may say something beside its value.
    #[inline]
    pub(crate) fn says_something(&self) -> bool {
        self.nulls != 0 || self.rare.is_some()
    }

    pub(crate) fn is_null_at(&self, index: usize) -> bool {
        self.nulls >> index & 1 == 1
    }

    pub(crate) fn odd_at(&self, index: usize) -> Option<&Json> {
        self.odd().iter().find(|(known, _)| usize::from(*known) == index).map(|(_, json)| json)
    }

    /// Values of other types, in the order of their fields.
    pub(super) fn put_odd(&mut self, index: usize, value: Json) {
        // The derive takes at most as many fields as `nulls` has bits.
        let index = index.try_into().unwrap_or(u8::MAX);
        let odd = &mut self.rare.get_or_insert_default().odd;
        let at = odd.partition_point(|(known, _)| *known < index);
        odd.insert(at, (index, value));
    }

    fn odd_beside(&self, valued: u64) -> impl Iterator<Item = &(u8, Json)> {
        let counts = move |index: usize| (valued | self.nulls) >> index & 1 == 0;
        self.odd().iter().filter(move |(index, _)| counts(usize::from(*index)))
    }
}
