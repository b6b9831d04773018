//! Forms that tell what a text is, whatever it stands for.

/// Whether a text is twelve digits.
pub(super) fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is an identifier, and no name: letters and digits mixed, and long.
pub(super) fn is_id(text: &str) -> bool {
    if text.len() < 8 {
        return false;
    }
    let (mut digits, mut letters) = (0, 0);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'a'..=b'z' | b'A'..=b'Z' => letters += 1,
            b'-' | b'_' | b'+' | b'/' | b'=' | b'.' | b'~' => {}
            _ => return false,
        }
    }
    // Slashes belong to base64, or stand between parts that are looked at one by one.
    let is_base64 = || {
        text.len() >= 24
            && !text.starts_with('/')
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
            && !text.split('/').any(is_account)
    };
    digits + letters >= 8 && (digits >= 2 || text.len() >= 40) && (!text.contains('/') || is_base64())
}

/// Characters that stand around words.
pub(super) fn is_around(char: char) -> bool {
    char.is_whitespace()
        || matches!(
            char,
            '"' | '\''
                | '`'
                | '<'
                | '>'
                | '('
                | ')'
                | '{'
                | '}'
                | '['
                | ']'
                | ','
                | ';'
                | '|'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{201c}'
                | '\u{201d}'
        )
}
