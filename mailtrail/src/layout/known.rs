//! What documents of the known kinds begin with, so that one of another kind than its neighbors is found after a broken one.

use std::sync::LazyLock;

use memchr::memmem::{self, Finder};

use crate::input::can_begin;

/// A first name, and a field that stands near behind it: the name alone is that of many objects.
struct Known {
    name: &'static [u8],
    next: Option<&'static [u8]>,
}

const KNOWN: [Known; 4] = [
    Known { name: b"\"eventVersion\"", next: None },
    Known { name: b"\"eventType\"", next: Some(b"\"mail\"") },
    Known { name: b"\"notificationType\"", next: Some(b"\"mail\"") },
    Known { name: b"\"EventId\"", next: Some(b"\"EventName\"") },
];

/// The searches for the first names, prepared once.
static FINDERS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| KNOWN.map(|known| Finder::new(known.name)));

/// Bytes behind a first name that are looked at.
const NEAR: usize = 128;

/// First place at or behind an offset where an object with one of the names begins in a list or on a line; its brace may stand before
/// the offset if a fault is behind the first quote in it, for what stands before it was cut within a string. Names are looked for up
/// to a limit.
pub(super) fn next(text: &str, from: usize, limit: usize) -> Option<usize> {
    let finders = KNOWN.iter().zip(FINDERS.iter());
    finders.filter_map(|(known, finder)| known.find(finder, text.as_bytes(), from, limit)).min()
}

impl Known {
    fn find(&self, finder: &Finder<'_>, text: &[u8], from: usize, limit: usize) -> Option<usize> {
        let near = from.saturating_sub(1);
        let until = limit.saturating_add(self.name.len()).min(text.len());
        finder.find_iter(text.get(near..until)?).map(|at| near + at).find_map(|at| {
            let begin = text[..at].trim_ascii_end().strip_suffix(b"{")?.len();
            let behind = &text[at + self.name.len()..];
            let behind = &behind[..behind.len().min(NEAR)];
            let fits = self.next.is_none_or(|next| memmem::find(behind, next).is_some());
            let is_near = begin >= from || at < from;
            (begin > 0 && is_near && fits && can_begin(&text[..begin])).then_some(begin)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_of_known_kinds() {
        for (text, from, expected) in [
            (r#"{,{"eventVersion":"1.08"}"#, 1, Some(2)),
            (r#"{"a":"b,{"eventVersion":"1.08"}"#, 10, Some(8)),
            (r#"{"a":"b,{"eventVersion":"1.08"}"#, 12, None),
            (r#"{"a":{"eventVersion":"1.08"}"#, 1, None),
            (r#"{"a" b},{ "eventType": "Send", "mail": {}}"#, 5, Some(8)),
            (r#"{"a" [{},{"eventType":"Send"}]"#, 5, None),
        ] {
            assert_eq!(next(text, from, usize::MAX), expected, "{text}");
        }
    }
}
