//! What is kept beside the values of fields, whatever the struct: by the index of the field.

use std::hash::{Hash, Hasher};

use crate::reader::Spot;
use crate::{Fault, FieldName, Json, Presence, Reader, Wire};

/// Everything of an [`Extra`](super::Extra) but the names of the fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rest {
    /// Fields that say `null`, one bit each.
    nulls: u64,
    /// What few documents have.
    rare: Option<Box<Rare>>,
}

#[derive(Clone, Debug, Default)]
struct Rare {
    /// Values of other types by the index of their field, in that order.
    odd: Vec<(u8, Json)>,
    unknown: Vec<(FieldName, Json)>,
}

impl Rest {
    /// Reads what stands at a reader's place into a field.
    #[inline]
    pub(super) fn read_field<V: Wire>(
        &mut self,
        index: usize,
        field: &mut Option<V>,
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        if V::read_usual(field, reader) {
            return Ok(());
        }
        if reader.peek() == Some(b'n') {
            return reader.null().map(|_| self.nulls |= 1 << index);
        }
        let start = reader.spot();
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
    fn read_odd(&mut self, index: usize, reader: &mut Reader<'_>, start: Spot, fault: Fault) -> Result<(), Fault> {
        if !fault.is_mismatch() {
            return Err(fault);
        }
        reader.return_to(start);
        self.put_odd(index, Json::read_from(reader)?);
        Ok(())
    }

    /// Fields of which something is said here, one bit each.
    #[inline]
    pub(super) fn fields(&self) -> u64 {
        self.odd().iter().fold(self.nulls, |bits, (index, _)| bits | 1 << index)
    }

    pub(super) fn presence<'a, V>(&'a self, index: usize, field: Option<&'a V>) -> Presence<'a, V> {
        match (field, self.odd_at(index)) {
            (Some(value), _) => Presence::Value(value),
            (None, _) if self.is_null(index) => Presence::Null,
            (None, Some(json)) => Presence::Unexpected(json.view()),
            (None, None) => Presence::Absent,
        }
    }

    pub(crate) fn is_null(&self, index: usize) -> bool {
        self.nulls >> index & 1 == 1
    }

    pub(crate) fn odd_at(&self, index: usize) -> Option<&Json> {
        self.odd().iter().find(|(known, _)| usize::from(*known) == index).map(|(_, json)| json)
    }

    pub(super) fn set_null(&mut self, index: usize) {
        self.clear(index);
        self.nulls |= 1 << index;
    }

    pub(super) fn set_odd(&mut self, index: usize, value: Json) {
        self.clear(index);
        self.put_odd(index, value);
    }

    pub(super) fn clear(&mut self, index: usize) {
        self.nulls &= !(1 << index);
        if let Some(rare) = &mut self.rare {
            rare.odd.retain(|(known, _)| usize::from(*known) != index);
        }
    }

    fn put_odd(&mut self, index: usize, value: Json) {
        // The derive takes no more fields than `nulls` has bits.
        let index = index.try_into().unwrap_or(u8::MAX);
        let odd = &mut self.rare.get_or_insert_default().odd;
        let at = odd.partition_point(|(known, _)| *known < index);
        odd.insert(at, (index, value));
    }

    fn odd(&self) -> &[(u8, Json)] {
        self.rare.as_deref().map_or(&[], |rare| &rare.odd)
    }

    pub(super) fn unknown(&self) -> &[(FieldName, Json)] {
        self.rare.as_deref().map_or(&[], |rare| &rare.unknown)
    }

    pub(super) fn unknown_mut(&mut self) -> &mut Vec<(FieldName, Json)> {
        &mut self.rare.get_or_insert_default().unknown
    }

    /// Values of other types, but for the fields (one bit each) that have values.
    fn odd_beside(&self, valued: u64) -> impl Iterator<Item = &(u8, Json)> {
        self.odd().iter().filter(move |(index, _)| valued >> index & 1 == 0)
    }

    /// Whether two are equal, but for the fields (one bit each) that have values.
    pub(super) fn is_same(&self, other: &Self, valued: u64) -> bool {
        (self.nulls ^ other.nulls) & !valued == 0
            && self.odd_beside(valued).eq(other.odd_beside(valued))
            && self.unknown() == other.unknown()
    }

    pub(super) fn hash<H: Hasher>(&self, state: &mut H, valued: u64) {
        (self.nulls & !valued).hash(state);
        for odd in self.odd_beside(valued) {
            odd.hash(state);
        }
        self.unknown().hash(state);
    }
}
