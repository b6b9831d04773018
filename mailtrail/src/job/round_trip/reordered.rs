//! Decides whether the output equals its source except for the order of fields, without searching for the ends of fields.

use std::cell::Cell;

use mailtrail_wire::Mark;

/// Members of an object that are looked for in another order.
const MOST: usize = u64::BITS as usize;

/// Compares what was written with its source, by where the writer says that objects and members begin and end.
///
/// The source has the same members if it consists of nothing but those that were written, each of them once, with commas between
/// them and braces around. For that, it need not be looked at but once, in long strokes.
#[derive(Debug, Default)]
pub(super) struct Reordered {
    /// For each mark of an object that of its end; for each member that of the next one, or of the end.
    links: Vec<usize>,
    /// Objects that are open.
    open: Vec<(usize, usize)>,
}

impl Reordered {
    /// Whether two texts are the same, byte by byte, but for the order of members in objects that are marked in the second one.
    pub(super) fn is_same(&mut self, source: &str, written: &str, marks: &[Mark]) -> bool {
        if source.len() != written.len() || !self.link(marks) {
            return false;
        }
        let (source, written) = (source.as_bytes(), written.as_bytes());
        let comparison = Comparison { source, written, marks, links: &self.links, has_failed: Cell::new(false) };
        comparison.stretch(0, 0, written.len(), 0) == Some(source.len())
    }

    /// Finds out which marks belong together; false if some are missing.
    fn link(&mut self, marks: &[Mark]) -> bool {
        self.links.clear();
        self.links.resize(marks.len(), 0);
        self.open.clear();
        for (index, mark) in marks.iter().enumerate() {
            if let Mark::Object(_) = mark {
                self.open.push((index, index));
                continue;
            }
            let Some((object, last)) = self.open.last_mut() else { return false };
            self.links[*last] = index;
            *last = index;
            if let Mark::End(_) = mark {
                self.links[*object] = index;
                self.open.pop();
            }
        }
        self.open.is_empty()
    }
}

struct Comparison<'c> {
    source: &'c [u8],
    written: &'c [u8],
    marks: &'c [Mark],
    links: &'c [usize],
    /// Whether a member has another value.
    has_failed: Cell<bool>,
}

impl Comparison<'_> {
    /// Compares what stands in the source at an offset with a stretch of what was written, whose first mark has an index; answers where
    /// it ends in the source.
    fn stretch(&self, mut at: usize, mut from: usize, to: usize, mut mark: usize) -> Option<usize> {
        while let Some(Mark::Object(begin)) = self.marks.get(mark).copied().filter(|mark| place(*mark) < to) {
            at = self.same(at, from, begin)?;
            at = self.object(at, mark)?;
            let end = self.links[mark];
            (from, mark) = (place(self.marks[end]) + 1, end + 1);
        }
        self.same(at, from, to)
    }

    /// Compares bytes.
    fn same(&self, at: usize, from: usize, to: usize) -> Option<usize> {
        let wanted = self.written.get(from..to)?;
        self.source.get(at..)?.starts_with(wanted).then_some(at + wanted.len())
    }

    /// Compares an object, whose members may have any order in the source.
    fn object(&self, at: usize, object: usize) -> Option<usize> {
        let end = self.links[object];
        let (begin, last) = (place(self.marks[object]), place(self.marks[end]));
        if let Some(behind) = self.same(at, begin, last + 1) {
            return Some(behind);
        }
        let (mut members, mut count, mut mark) = ([0; MOST], 0, object + 1);
        while mark != end {
            *members.get_mut(count)? = mark;
            (count, mark) = (count + 1, self.links[mark]);
        }
        let members = &members[..count];
        let (mut at, mut left, mut next) = (at + 1, u64::MAX >> (MOST - count.max(1)), 0);
        loop {
            let order = (next..count).chain(0..next).filter(|index| left >> index & 1 == 1);
            let (index, behind) =
                order.into_iter().find_map(|index| Some((index, self.member(at, members[index])?)))?;
            (left, next) = (left & !(1 << index), index + 1);
            at = behind + 1;
            match self.source.get(behind) {
                Some(b',') if left != 0 => {}
                Some(b'}') if left == 0 => return Some(at),
                _ => return None,
            }
        }
    }

    /// Compares a member.
    fn member(&self, at: usize, mark: usize) -> Option<usize> {
        let from = place(self.marks[mark]);
        if head(self.source, at) != head(self.written, from) || !self.has_name(at, from) || self.has_failed.get() {
            return None;
        }
        let next = self.marks[self.links[mark]];
        let to = if let Mark::End(end) = next { end } else { place(next) - 1 };
        let behind = self.stretch(at, from, to, mark + 1);
        // There is no other member of this name, or it has one before it: the order of those that share a name matters.
        self.has_failed.set(behind.is_none());
        behind
    }

    /// Whether a name that was written stands in the source at an offset, as far as its first quote tells.
    fn has_name(&self, at: usize, from: usize) -> bool {
        let inner = self.written.get(from + 1..).unwrap_or_default();
        memchr::memchr(b'"', inner).is_some_and(|end| self.same(at, from, from + end + 2).is_some())
    }
}

/// Offset of a mark.
fn place(mark: Mark) -> usize {
    match mark {
        Mark::Object(at) | Mark::Member(at) | Mark::End(at) => at,
    }
}

/// The quote and the first letters of a name, by which most are told apart; nothing near the end.
fn head(text: &[u8], at: usize) -> Option<&[u8; 4]> {
    text.get(at..)?.first_chunk()
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::{Json, Map, Wire as _, Writer, differences};
    use proptest::prelude::*;

    use super::*;

    type Nested = Map<Map<Map<Json>>>;

    /// Whether a text is the same as another one that is written in its own order.
    fn is_same(source: &str, other: &str) -> bool {
        let mut writer = Writer::marking(String::new(), Vec::new());
        Nested::read_document(other).unwrap().write_to(&mut writer);
        let (written, marks) = writer.into_marked();
        assert_eq!(written, other);
        let mut reordered = Reordered::default();
        // What was compared before makes no difference.
        assert!(reordered.is_same(&written, &written, &marks));
        reordered.is_same(source, &written, &marks)
    }

    const WRITTEN: &str = r#"{"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"c":{},"d":1,"e":{"a":1}}"#;

    #[test]
    fn order_is_no_difference_where_members_are_marked() {
        for source in [
            WRITTEN,
            r#"{"c":{},"a":{"b":{},"ab":{"y":[1,{"b":1,"a":2}],"x":1}},"e":{"a":1},"d":1}"#,
            r#"{"e":{"a":1},"d":1,"c":{},"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}}}"#,
        ] {
            assert!(is_same(source, WRITTEN), "{source}");
        }
    }

    #[test]
    fn all_else_is_one() {
        for source in [
            "",
            "{}",
            r#"{"a":{"ab":{"x":1,"y":[1,{"a":2,"b":1}]},"b":{}},"c":{},"d":1,"e":{"a":1}}"#,
            r#"{"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"c":{},"d":1,"e":{"a":2}}"#,
            r#"{"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"c":{},"d":1,"d":{"a":1}}"#,
            r#"{"c":{},"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"d":1,"e":{"a":1}]"#,
            r#"{"c":{},"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"d":1 "e":{"a":1}}"#,
            r#"{"c":{},"c":{},"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"d":1,"d":1}"#,
            r#"{"c":{},"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"d":1,"e":{"a":1}"#,
            r#"{"c":{},"a":{"ab":{"y":[1,{"b":1,"a":2}],"x":1},"b":{}},"d":1,"e":{"a":1 }"#,
            r#"{"d":{},"a":{"ab":{"x":1,"y":[1,{"b":1,"a":2}]},"b":{}},"c":1,"e":{"a":1}}"#,
        ] {
            assert!(!is_same(source, WRITTEN), "{source}");
        }
    }

    #[test]
    fn what_has_too_many_members_is_left_to_others() {
        let object = |order: &mut dyn Iterator<Item = usize>| {
            let members: Vec<_> = order.map(|number| format!("\"{number:04}\":{{}}")).collect();
            format!("{{{}}}", members.join(","))
        };
        for (count, expected) in [(MOST, true), (MOST + 1, false)] {
            let (one, other) = (object(&mut (0..count)), object(&mut (0..count).rev()));
            assert_eq!(is_same(&other, &one), expected, "{count}");
        }
        // Not all places of so many are noted.
        let many = object(&mut (0..10_000));
        let mut writer = Writer::marking(String::new(), Vec::new());
        Nested::read_document(&many).unwrap().write_to(&mut writer);
        let (written, marks) = writer.into_marked();
        assert!(marks.len() < 10_000 && !Reordered::default().is_same(&many, &written, &marks));
    }

    fn json() -> impl Strategy<Value = String> {
        let members = |value: BoxedStrategy<String>| {
            prop::collection::vec(("[ab]{1,2}", value).prop_map(|(name, value)| format!("\"{name}\":{value}")), 0..4)
                .prop_map(|members| format!("{{{}}}", members.join(",")))
                .boxed()
        };
        let leaf = prop_oneof![Just("1".to_owned()), Just(r#""a,b""#.to_owned()), Just("[{},{}]".to_owned())];
        members(members(members(leaf.boxed())))
    }

    proptest! {
        #[test]
        fn what_is_the_same_has_no_differences(one in json(), other in json()) {
            prop_assert!(is_same(&one, &one));
            if is_same(&one, &other) {
                prop_assert!(differences(&one, &other).unwrap().is_empty());
            }
        }
    }
}
