//! Positions of the fields of an object.

use std::borrow::Cow;
use std::fmt;

use super::Viewed;
use super::shown::Shown;
use crate::reader::{Found, Names};
use crate::{Fault, JsonRef, Presence, Reader};

/// Positions of the fields of an object in a text, for the code of `derive(Wire)`.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct FieldsView<'a, const N: usize> {
    text: &'a str,
    /// Where the object begins and ends.
    start: usize,
    end: usize,
    /// Where the first value of each field begins; 0 where there is none, for there the object begins at best.
    values: [usize; N],
}

impl<'a, const N: usize> FieldsView<'a, N> {
    /// Goes through the object at the reader's position.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if there is no object, or a fault of the text.
    pub fn read(reader: &mut Reader<'a>, names: &Names) -> Result<Self, Fault> {
        reader.expect_object()?;
        let mut view = Self { text: reader.text(), start: reader.at(), end: 0, values: [0; N] };
        let mut walk = reader.object()?;
        loop {
            let index = match reader.usual_member(&mut walk, names) {
                Some(index) => index,
                None if reader.ends(&walk) => break,
                None => match reader.any_member(&mut walk, names)? {
                    Some(Found::Known(index)) => index,
                    Some(_) => N,
                    None => break,
                },
            };
            reader.peek();
            if let Some(value @ 0) = view.values.get_mut(index) {
                *value = reader.at();
            }
            if !reader.skip_plain() {
                reader.skip()?;
            }
        }
        view.end = reader.at();
        Ok(view)
    }

    /// Returns the JSON text of the object.
    pub fn json(&self) -> JsonRef<'a> {
        JsonRef::new(&self.text[self.start..self.end])
    }

    /// Returns the value of a field.
    pub fn get<T: Viewed>(&self, index: usize) -> Option<T::View<'a>> {
        let mut reader = self.reader(index)?;
        if reader.peek() == Some(b'n') { None } else { T::view_from(&mut reader).ok() }
    }

    /// Returns the state of a field whose value was viewed.
    pub fn presence<'v, V>(&self, index: usize, value: Option<&'v V>) -> Presence<'v, V>
    where
        'a: 'v,
    {
        match (value, self.reader(index).and_then(|mut reader| reader.raw().ok())) {
            (Some(value), _) => Presence::Value(value),
            (None, Some("null")) => Presence::Null,
            (None, Some(json)) => Presence::Unexpected(JsonRef::new(json)),
            (None, None) => Presence::Absent,
        }
    }

    /// Returns the names and values of unknown fields, and of duplicate fields.
    pub fn extra(&self, names: &'static Names) -> impl Iterator<Item = (Cow<'a, str>, JsonRef<'a>)> + use<'a, N> {
        let mut seen = 0_u64;
        self.json().members().filter(move |(name, _)| match (names.index)(name) {
            Some(index) => {
                let stood = seen >> index & 1 == 1;
                seen |= 1 << index;
                stood
            }
            None => true,
        })
    }

    /// Shows unknown fields as `Extra` does.
    pub fn debug_extra(&self, debug: &mut fmt::DebugStruct<'_, '_>, names: &'static Names) {
        let mut extra = self.extra(names).peekable();
        if extra.peek().is_some() {
            let shown =
                Shown(|formatter: &mut fmt::Formatter<'_>| formatter.debug_map().entries(self.extra(names)).finish());
            debug.field("extra", &shown);
        }
    }

    fn reader(&self, index: usize) -> Option<Reader<'a>> {
        let at = *self.values.get(index).filter(|at| **at > 0)?;
        let mut reader = Reader::new(self.text);
        reader.seek(at);
        Some(reader)
    }
}

impl<const N: usize> fmt::Debug for FieldsView<'_, N> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.json().fmt(formatter)
    }
}
