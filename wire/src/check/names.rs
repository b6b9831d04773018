//! Names of objects, watched for such as stand twice, without allocating while none does.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::reader::{Escapes, Reader, Watch, unescaped};

/// At how many levels the objects of an opaque value are watched at no cost; what is deeper is looked at again.
const LEVELS: usize = 16;

/// How many names of objects that are open at the same time are watched at no cost; what has more is looked at again.
const PRINTS: usize = 64;

/// Looks at an opaque value while it is skipped, and tells whether it must be looked at again.
///
/// Names that may be the same have the same print; what is certain only a second look says.
pub(super) struct Suspicion {
    raised: bool,
    /// How many prints there are.
    count: u8,
    /// Where the prints of the object at each level begin.
    starts: [u8; LEVELS],
    /// Of the names of the object at each level one bit.
    filters: [u64; LEVELS],
    prints: [u32; PRINTS],
}

impl Suspicion {
    pub(super) const fn new() -> Self {
        Self { raised: false, count: 0, starts: [0; LEVELS], filters: [0; LEVELS], prints: [0; PRINTS] }
    }

    /// Whether something may be wrong with the value that was skipped last; the next one is without suspicion.
    #[inline]
    pub(super) fn take(&mut self) -> bool {
        self.count = 0;
        std::mem::take(&mut self.raised)
    }

    /// A name whose bit another one of its object has: whether it has the same print.
    #[cold]
    fn compare(&mut self, level: usize, print: u32) {
        let start = usize::from(self.starts[level % LEVELS]);
        self.raised |= self.prints.get(start..self.count.into()).is_none_or(|before| before.contains(&print));
    }
}

impl Watch for Suspicion {
    #[inline]
    fn open(&mut self, level: usize) {
        self.raised |= level >= LEVELS;
        self.starts[level % LEVELS] = self.count;
        self.filters[level % LEVELS] = 0;
    }

    #[inline]
    fn close(&mut self, level: usize) {
        self.count = self.starts[level % LEVELS];
    }

    #[inline]
    fn name(&mut self, level: usize, name: &str, escapes: Escapes) {
        let print = print(name);
        let filter = &mut self.filters[level % LEVELS];
        let bit = 1 << (print >> 26);
        let before = *filter;
        *filter |= bit;
        if before & bit != 0 {
            self.compare(level, print);
        }
        self.prints[usize::from(self.count) % PRINTS] = print;
        self.raised |= escapes.any() || usize::from(self.count) >= PRINTS;
        self.count = self.count.wrapping_add(1);
    }

    #[inline]
    fn text(&mut self, escapes: Escapes) {
        self.raised |= escapes == Escapes::Surrogates;
    }
}

/// Names of one object whose values are looked at one by one.
pub(super) struct Names<'t> {
    /// Before the object.
    start: Reader<'t>,
    filter: u64,
    prints: [u32; PRINTS],
    count: usize,
    /// All names so far, once a print came twice or could not be kept.
    exact: Option<BTreeSet<Cow<'t, [u8]>>>,
}

impl<'t> Names<'t> {
    pub(super) fn new(object: &Reader<'t>) -> Self {
        Self { start: object.clone(), filter: 0, prints: [0; PRINTS], count: 0, exact: None }
    }

    /// Adds the name that stands at an offset; answers whether it stood in the object before.
    pub(super) fn is_duplicate(&mut self, name: (&'t str, bool), at: usize) -> bool {
        if self.exact.is_none() {
            let print = print(name.0);
            let bit = 1 << (print >> 26);
            let is_new = self.filter & bit == 0 || !self.prints[..self.count].contains(&print);
            if is_new && !name.1 && self.count < PRINTS {
                self.filter |= bit;
                self.prints[self.count] = print;
                self.count += 1;
                return false;
            }
        }
        let start = &self.start;
        !self.exact.get_or_insert_with(|| names_before(start, at)).insert(unescaped(name))
    }
}

/// Names that an object has before an offset.
#[cold]
fn names_before<'t>(object: &Reader<'t>, end: usize) -> BTreeSet<Cow<'t, [u8]>> {
    let mut names = BTreeSet::new();
    let mut reader = object.clone();
    let Ok(mut walk) = reader.object() else { return names };
    while let Ok(Some(name)) = reader.raw_name(&mut walk) {
        if walk.name_at() >= end || reader.skip_levels::<2>(0).is_err() {
            break;
        }
        names.insert(unescaped(name));
    }
    names
}

/// Number that is the same for the same names, and hardly ever for others.
#[inline]
fn print(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let (head, tail) = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
        _ => short(bytes),
    };
    let mixed = (head ^ tail.rotate_left(23) ^ (bytes.len() as u64)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    #[allow(clippy::cast_possible_truncation, reason = "the upper half fits")]
    let print = (mixed >> 32) as u32;
    print
}

/// Head and tail of a name of less than eight bytes.
#[inline]
fn short(bytes: &[u8]) -> (u64, u64) {
    match (bytes.first_chunk(), bytes.last_chunk(), bytes) {
        (Some(head), Some(tail), _) => (u32::from_le_bytes(*head).into(), u32::from_le_bytes(*tail).into()),
        (_, _, [first, .., last]) => (u64::from(*first) << 8 | u64::from(bytes[1]), (*last).into()),
        (_, _, [one]) => ((*one).into(), 0),
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_names_have_different_prints() {
        let mut prints = BTreeSet::new();
        let mut count = 0;
        for letter in 'a'..='z' {
            for length in 0..20 {
                for other in ["", "x", "Y", "é", "_9"] {
                    count += usize::from(prints.insert(print(&format!("{}{other}{letter}", "ab".repeat(length)))));
                }
            }
        }
        assert_eq!(count, 26 * 20 * 5);
    }

    #[test]
    fn suspects_what_may_be_wrong_and_nothing_else() {
        let suspects = |text: &str| {
            let mut suspicion = Suspicion::new();
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
