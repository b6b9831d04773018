//! JSON text without white space between tokens.

use crate::reader::special;

/// Whether there are blanks somewhere, be it between words or in them.
pub(super) fn has_blanks(json: &str) -> bool {
    let bytes = json.as_bytes();
    memchr::memchr3(b' ', b'\n', b'\t', bytes).is_some() || memchr::memchr(b'\r', bytes).is_some()
}

/// Appends values, or members, without the blanks between their words.
pub(super) fn push(text: &mut String, json: &str) {
    let mut rest = json;
    while let Some(quote) = memchr::memchr(b'"', rest.as_bytes()) {
        push_words(text, &rest[..quote]);
        let end = end(rest.as_bytes(), quote + 1);
        text.push_str(&rest[quote..end]);
        rest = &rest[end..];
    }
    push_words(text, rest);
}

/// Offset behind the quote that closes a string whose inside begins at an offset.
fn end(bytes: &[u8], inside: usize) -> usize {
    let mut at = special(bytes, inside);
    while bytes.get(at).is_some_and(|byte| *byte != b'"') {
        at = special(bytes, at + 2);
    }
    (at + 1).min(bytes.len())
}

/// Appends what stands outside of strings.
fn push_words(text: &mut String, words: &str) {
    for word in words.split([' ', '\n', '\r', '\t']) {
        text.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_out_blanks_between_words_only() {
        for (json, expected) in [
            (" { \"a b\" : [ 1 , \"c \\\" d\" ,\r\n\ttrue ] } ", r#"{"a b":[1,"c \" d",true]}"#),
            (r#""a\\" , "b\"" : " ""#, r#""a\\","b\"":" ""#),
            ("1 , 2", "1,2"),
            (r#"" é " "#, r#"" é ""#),
        ] {
            let mut text = String::new();
            push(&mut text, json);
            assert_eq!(text, expected);
        }
    }
}
