//! Comparison of addresses and message identifiers.

/// Bare address in small letters: what two spellings of one address have in common.
pub(crate) fn normal(address: &str) -> String {
    bare(address).to_lowercase()
}

/// Whether both spell one address.
pub(crate) fn same(left: &str, right: &str) -> bool {
    normal(left) == normal(right)
}

/// Domain of an address in small letters; the whole address if it has none.
pub(crate) fn domain(address: &str) -> String {
    let address = normal(address);
    match address.rsplit_once('@') {
        Some((_, domain)) if !domain.is_empty() => domain.to_owned(),
        _ => address,
    }
}

/// Message identifier without angle brackets and blanks around it; nothing if that leaves nothing.
pub(crate) fn message_id(text: &str) -> Option<&str> {
    let text = text.trim();
    let text = text.strip_prefix('<').unwrap_or(text);
    let text = text.strip_suffix('>').unwrap_or(text).trim();
    (!text.is_empty()).then_some(text)
}

/// Address without the name before it.
fn bare(address: &str) -> &str {
    let address = address.trim();
    let inside = address.strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
    inside.map_or(address, |(_, inside)| inside.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address() {
        for text in [
            "mary@example.org",
            " Mary@EXAMPLE.org ",
            "<mary@example.org>",
            "Mary Major <mary@example.org>",
            r#""Major, Mary <m>" < mary@example.org >"#,
        ] {
            assert!(same(text, "mary@example.org"), "{text}");
        }
        assert!(!same("Mary <mary@example.org", "mary@example.org"));
        assert!(!same("mary@example.org.example.com", "mary@example.org"));
    }

    #[test]
    fn message_ids() {
        for (text, expected) in [
            ("<a1@example.com>", Some("a1@example.com")),
            (" a1@example.com ", Some("a1@example.com")),
            ("<a1@example.com", Some("a1@example.com")),
            ("<>", None),
            (" ", None),
        ] {
            assert_eq!(message_id(text), expected, "{text}");
        }
    }
}
