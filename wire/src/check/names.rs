//! Watches the names of objects for duplicates, without allocating while there are none.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::reader::{Escapes, Reader, Watch, unescaped};

/// At how many levels the objects of an opaque value are watched at no cost; what is deeper is looked at again.
const LEVELS: usize = 16;

/// How many names of objects that are open at the same time are watched at no cost; what has more is looked at again.
const NAMES: usize = 64;

/// How many names of an object whose values are looked at one by one are kept without allocating.
const FEW: usize = 16;

/// Looks at an opaque value while it is skipped, and tells whether it must be looked at again.
///
/// Names are kept as offsets, and compared only if a bit says that they may be the same.
pub(super) struct Suspicion<'t> {
    text: &'t str,
    raised: bool,
    /// How many names of open objects there are.
    count: u8,
    /// Where the names of the object at each level begin.
    starts: [u8; LEVELS],
    /// Of the names of the object at each level one bit.
    filters: [u64; LEVELS],
    /// Where the names begin in the text.
    names: [u32; NAMES],
}

impl<'t> Suspicion<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, raised: false, count: 0, starts: [0; LEVELS], filters: [0; LEVELS], names: [0; NAMES] }
    }

    /// Whether something may be wrong with the value that was skipped last; the next one is without suspicion.
    #[inline]
    pub(super) fn take(&mut self) -> bool {
        self.count = 0;
        std::mem::take(&mut self.raised)
    }

    /// Looks for a name, whose bit another one has, among those of its object.
    #[cold]
    fn compare(&mut self, level: usize, name: &str) {
        let start = usize::from(self.starts[level % LEVELS]);
        let is_same = |at: &u32| stands_at(self.text, *at, name);
        self.raised |= self.names.get(start..self.count.into()).is_none_or(|before| before.iter().any(is_same));
    }
}

impl Watch for Suspicion<'_> {
    #[inline]
    fn open(&mut self, level: usize) {
        if level >= LEVELS {
            self.raised = true;
        }
        self.starts[level % LEVELS] = self.count;
        self.filters[level % LEVELS] = 0;
    }

    #[inline]
    fn close(&mut self, level: usize) {
        self.count = self.starts[level % LEVELS];
    }

    #[inline]
    fn name(&mut self, level: usize, name: &str, escapes: Escapes) {
        let filter = &mut self.filters[level % LEVELS];
        let bit = bit(name);
        let before = *filter;
        *filter |= bit;
        if before & bit != 0 {
            self.compare(level, name);
        }
        let at = u32::try_from(name.as_ptr() as usize - self.text.as_ptr() as usize);
        self.names[usize::from(self.count) % NAMES] = at.unwrap_or_default();
        if escapes.any() || usize::from(self.count) >= NAMES || at.is_err() {
            self.raised = true;
        }
        self.count = self.count.wrapping_add(1);
    }

    #[inline]
    fn text(&mut self, escapes: Escapes) {
        if escapes == Escapes::Surrogates {
            self.raised = true;
        }
    }
}

/// One of 64 bits, the same for the same names.
#[inline]
fn bit(name: &str) -> u64 {
    let [first, last] =
        [name.as_bytes().first(), name.as_bytes().last()].map(|byte| usize::from(byte.copied().unwrap_or(0)));
    1 << ((name.len() + 7 * first + 11 * last) % 64)
}

/// Names that a type does not know, as bytes, since one with an unpaired surrogate is no text; mostly there is one, if any.
#[derive(Debug, Default)]
pub(super) struct Others<'t> {
    first: Option<Cow<'t, [u8]>>,
    more: Option<BTreeSet<Cow<'t, [u8]>>>,
}

impl<'t> Others<'t> {
    pub(super) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// Adds a name; answers whether it is new.
    pub(super) fn insert(&mut self, name: Cow<'t, [u8]>) -> bool {
        match &self.first {
            None => {
                self.first = Some(name);
                true
            }
            Some(first) if *first == name => false,
            Some(_) => self.more.get_or_insert_default().insert(name),
        }
    }
}

/// Names of one object whose values are looked at one by one.
pub(super) struct Names<'t> {
    /// Before the object.
    start: Reader<'t>,
    filter: u64,
    /// Where the first ones begin in the text.
    first: [u32; FEW],
    count: usize,
    /// All names so far, once there are too many or one is escaped.
    exact: Option<BTreeSet<Cow<'t, [u8]>>>,
}

impl<'t> Names<'t> {
    pub(super) fn new(object: &Reader<'t>) -> Self {
        Self { start: object.clone(), filter: 0, first: [0; FEW], count: 0, exact: None }
    }

    /// Adds the name that stands at an offset; answers whether it stood in the object before.
    pub(super) fn is_duplicate(&mut self, name: (&'t str, bool), at: usize) -> bool {
        if self.exact.is_none()
            && !name.1
            && let Ok(offset) = u32::try_from(at + 1)
            && self.count < FEW
        {
            let bit = bit(name.0);
            if self.filter & bit != 0 && self.has(name.0) {
                return true;
            }
            self.filter |= bit;
            self.first[self.count] = offset;
            self.count += 1;
            return false;
        }
        let start = &self.start;
        !self.exact.get_or_insert_with(|| names_before(start, at)).insert(unescaped(name))
    }
}

impl Names<'_> {
    /// Whether a name is one of the first ones.
    #[cold]
    fn has(&self, name: &str) -> bool {
        self.first[..self.count].iter().any(|at| stands_at(self.start.text(), *at, name))
    }
}

/// Whether a name and the quote behind it stand at an offset.
fn stands_at(text: &str, at: u32, name: &str) -> bool {
    let before = text.as_bytes().get(at as usize..).unwrap_or_default();
    before.strip_prefix(name.as_bytes()).is_some_and(|rest| rest.starts_with(b"\""))
}

/// Names that an object has before an offset.
#[cold]
fn names_before<'t>(object: &Reader<'t>, end: usize) -> BTreeSet<Cow<'t, [u8]>> {
    let mut names = BTreeSet::new();
    let mut reader = object.clone();
    let Ok(mut walk) = reader.object() else { return names };
    while let Ok(Some(name)) = reader.raw_name(&mut walk) {
        if walk.name_at() >= end || reader.skip().is_err() {
            break;
        }
        names.insert(unescaped(name));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_the_same_bit_are_told_apart() {
        let names: Vec<_> = (0..60).map(|number| format!("x{number:03}y")).collect();
        assert!(names.iter().all(|name| bit(name) == bit(&names[0])));
        let object = |names: &[String]| {
            let members: Vec<_> = names.iter().map(|name| format!("\"{name}\":{{}}")).collect();
            format!("{{{}}}", members.join(","))
        };
        for (names, expected) in [(names.clone(), false), ([&names[..], &names[..1]].concat(), true)] {
            let text = object(&names);
            let mut suspicion = Suspicion::new(&text);
            Reader::new(&text).skip_watched(&mut suspicion).unwrap();
            assert_eq!(suspicion.take(), expected);
            let (mut reader, mut watched) = (Reader::new(&text), Names::new(&Reader::new(&text)));
            let mut walk = reader.object().unwrap();
            let mut found = 0;
            while let Some(name) = reader.raw_name(&mut walk).unwrap() {
                found += usize::from(watched.is_duplicate(name, walk.name_at()));
                reader.skip().unwrap();
            }
            assert_eq!(found, usize::from(expected));
        }
    }

    #[test]
    fn suspects_what_may_be_wrong_and_nothing_else() {
        let suspects = |text: &str| {
            let mut suspicion = Suspicion::new(text);
            Reader::new(text).skip_watched(&mut suspicion).unwrap();
            suspicion.take()
        };
        for text in [
            r#"{"a":1,"b":{"a":1,"b":{"a":[{"a":1},{"a":1}]}},"c":{"a":"a"}}"#,
            r#"{"instancesSet":{"items":[{"instanceId":"a"},{"instanceId":"b"}]},"instanceType":"\u00e9\n"}"#,
            "[[],{},[{}]]",
        ] {
            assert!(!suspects(text), "{text}");
        }
        let wide: Vec<_> = (0..100).map(|number| format!("\"{number}\":1")).collect();
        let deep = format!("{}1{}", "{\"a\":".repeat(20), "}".repeat(20));
        for text in [
            r#"{"a":1,"a":2}"#,
            r#"{"a":1,"b":{"c":{}},"a":2}"#,
            r#"{"\u0061":1}"#,
            r#"["\ud800"]"#,
            r#"[{"x":"\uDFFF"}]"#,
            &format!("{{{}}}", wide.join(",")),
            &deep,
        ] {
            assert!(suspects(text), "{text}");
        }
    }
}
