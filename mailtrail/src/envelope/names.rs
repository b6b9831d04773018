//! Names of fields that places begin with, sorted without many comparisons of text.

/// Name of the field that a pointer begins with.
pub(crate) fn first_name(pointer: &'static str) -> Option<&'static str> {
    let name = pointer.strip_prefix('/')?;
    let end = name.bytes().position(|byte| byte == b'/').unwrap_or(name.len());
    name.get(..end)
}

/// Texts in their order, each once, and all bits that it came with.
pub(crate) fn sorted(texts: impl Iterator<Item = (&'static str, u128)>) -> Vec<(&'static str, u128)> {
    // Most are told apart by their first word.
    let mut sorted: Vec<_> = texts.map(|(text, bits)| (head(text), text, bits)).collect();
    sorted.sort_unstable();
    sorted.dedup_by(|(_, next, more), (_, text, bits)| {
        let is_same = text == next;
        *bits |= if is_same { *more } else { 0 };
        is_same
    });
    sorted.into_iter().map(|(_, text, bits)| (text, bits)).collect()
}

/// Bits that a text has among sorted ones.
pub(crate) fn bits_of(text: &str, sorted: &[(&'static str, u128)]) -> Option<u128> {
    let at = sorted.binary_search_by(|(known, _)| (*known).cmp(text)).ok()?;
    Some(sorted[at].1)
}

/// The first bytes of a text, in the order of texts.
fn head(text: &str) -> u64 {
    let bytes = text.bytes().chain(std::iter::repeat(0)).take(size_of::<u64>());
    bytes.fold(0, |word, byte| word << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order_and_have_all_their_bits() {
        let texts = ["b", "eventNames", "eventName", "", "eventNam", "b", "eventSource", "a", "eventName"];
        let found = sorted(texts.iter().zip(0..).map(|(text, index)| (*text, 1 << index)));
        let names: Vec<_> = found.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["", "a", "b", "eventNam", "eventName", "eventNames", "eventSource"]);
        assert_eq!(bits_of("eventName", &found), Some(1 << 2 | 1 << 8));
        assert_eq!(bits_of("b", &found), Some(1 | 1 << 5));
        assert_eq!(bits_of("c", &found), None);
    }

    #[test]
    fn first_names_of_pointers() {
        assert_eq!(["/a/b", "/a", "", "a", "/"].map(first_name), [Some("a"), Some("a"), None, None, Some("")]);
    }
}
