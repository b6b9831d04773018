//! What documents of the known kinds begin with, so that one of another kind than its neighbours is found behind a broken one.

use memchr::memmem;

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

/// Bytes behind a first name that are looked at.
const NEAR: usize = 128;

/// First place at or behind an offset where an object with one of the names begins in a list or on a line; its brace may stand before
/// the offset if a fault is behind the first quote in it, for what stands before it was cut within a string.
pub(super) fn next(text: &str, from: usize) -> Option<usize> {
    KNOWN.iter().filter_map(|known| known.find(text.as_bytes(), from)).min()
}

impl Known {
    fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let near = from.saturating_sub(1);
        memmem::find_iter(text.get(near..)?, self.name).map(|at| near + at).find_map(|at| {
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
            assert_eq!(next(text, from), expected, "{text}");
        }
    }
}
