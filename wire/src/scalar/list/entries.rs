//! Iteration over all elements, and the traits of `Vec`.

use super::super::odd::OddEntries;
use super::{List, Odd};
use crate::{JsonRef, Presence, Wire, Writer};

/// Elements that fit and odd ones, in their order.
#[derive(Debug)]
pub(crate) struct Entries<'a, T> {
    items: std::slice::Iter<'a, T>,
    odd: Option<OddEntries<'a>>,
    index: usize,
}

impl<'a, T> Entries<'a, T> {
    pub(super) fn new(list: &'a List<T>) -> Self {
        Self { items: list.items.iter(), odd: list.odd.as_deref().map(Odd::entries), index: 0 }
    }
}

impl<'a, T> Iterator for Entries<'a, T> {
    type Item = Presence<'a, T>;

    fn next(&mut self) -> Option<Presence<'a, T>> {
        let (index, no_items) = (self.index, self.items.len() == 0);
        if let Some(odd) = &mut self.odd
            && odd.before().is_some_and(|before| before <= index || no_items)
        {
            let json = JsonRef::new(odd.next_entry()?);
            return Some(if json.is_null() { Presence::Null } else { Presence::Unexpected(json) });
        }
        self.index += 1;
        self.items.next().map(Presence::Value)
    }
}

pub(super) fn write<T: Wire>(items: &[T], odd: &Odd, writer: &mut Writer) {
    let mut items = items.iter().enumerate().peekable();
    let mut comma = "[";
    for (before, text) in odd.runs() {
        while let Some((_, item)) = items.next_if(|(index, _)| *index < before) {
            writer.raw(comma);
            item.write_to(writer);
            comma = ",";
        }
        writer.raw(comma);
        writer.source(text);
        comma = ",";
    }
    for (_, item) in items {
        writer.raw(comma);
        item.write_to(writer);
        comma = ",";
    }
    writer.raw(if comma == "[" { "[]" } else { "]" });
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, odd: None }
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(items: [T; N]) -> Self {
        Self { items: items.into(), odd: None }
    }
}

impl<T> From<List<T>> for Vec<T> {
    /// The elements that fit; odd ones are dropped.
    fn from(list: List<T>) -> Self {
        list.items
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self { items: values.into_iter().collect(), odd: None }
    }
}

impl<T> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        self.items.extend(values);
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    /// Elements that fit; odd ones are dropped.
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<'l, T> IntoIterator for &'l mut List<T> {
    type Item = &'l mut T;
    type IntoIter = std::slice::IterMut<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter_mut()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for List<T> {
    /// Whether the list has these elements and no odd ones.
    fn eq(&self, other: &[U; N]) -> bool {
        self.odd.is_none() && *self.items == *other
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for List<T> {
    /// Whether the list has these elements and no odd ones.
    fn eq(&self, other: &Vec<U>) -> bool {
        self.odd.is_none() && self.items == *other
    }
}
