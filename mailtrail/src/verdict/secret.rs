//! Secrets in broken documents, where no pointer tells what belongs to which field.

use mailtrail_wire::is_secret;

/// Text before a place that is looked at.
const NEAR: usize = 4096;

/// Whether the last name before a place of a broken text is that of a secret: what stands there may be a part of it.
///
/// A name stands before a colon or an equals sign, in quotes or not.
pub(super) fn is_behind_secret(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or(text).as_bytes();
    let near = &before[before.len().saturating_sub(NEAR)..];
    let mut end = near.len();
    while let Some(sign) = near[..end].iter().rposition(|byte| matches!(byte, b':' | b'=')) {
        let (name, is_field) = name_before(&near[..sign]);
        if std::str::from_utf8(name).is_ok_and(is_secret) {
            return true;
        }
        if is_field {
            return false;
        }
        end = sign;
    }
    false
}

/// The name that ends a text, without its quotes, and whether it is that of a field and no word of a value.
fn name_before(text: &[u8]) -> (&[u8], bool) {
    let text = text.trim_ascii_end();
    let quotes = text.iter().rev().take_while(|byte| b"\"'`\\".contains(byte)).count();
    let text = &text[..text.len() - quotes];
    let length = text.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(byte)).count();
    let (before, name) = text.split_at(text.len() - length);
    let is_first = matches!(before.trim_ascii_end().last(), Some(b'{' | b','));
    (name, length > 0 && (quotes > 0 || is_first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_the_name_of_a_secret() {
        for text in [
            "{\"password\":",
            "{\"password\" : \"a\" ",
            "{password: abc ",
            "{'password'='ab",
            "{\\\"password\\\":\\\"a",
            "{\"user\":1,\"password\":\"a:b\" ",
        ] {
            assert!(is_behind_secret(text, text.len()), "{text}");
        }
        for text in ["", "{", "password", "{\"password\":1,\"user\":", "{\"passwords\":"] {
            assert!(!is_behind_secret(text, text.len()), "{text}");
        }
    }
}
