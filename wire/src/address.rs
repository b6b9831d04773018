//! Extracts the bare address from `Name <a@b>`.

#[cfg(test)]
mod tests;

/// Returns the bare address of an RFC 5322 mailbox, such as `mary@example.com` in `Mary Major <mary@example.com>`.
///
/// Display names (quoted or not), comments, blanks and obsolete routes are removed. A quoted local part stays quoted, and letters
/// keep their case. Returns `None` if the text is not a mailbox: a list, a group, a name alone, or brackets and quotation marks
/// that don't match. Two dots in a row are accepted, because such addresses exist.
///
/// See [RFC 5322, section 3.4](https://www.rfc-editor.org/rfc/rfc5322#section-3.4).
///
/// ```
/// use mailtrail_wire::bare_address;
///
/// for text in [
///     "mary@example.com",
///     "<mary@example.com>",
///     "Mary Major <mary@example.com>",
///     r#""Major, Mary (<m@example.org>)" <mary@example.com>"#,
///     "mary@example.com (Mary Major)",
/// ] {
///     assert_eq!(bare_address(text), Some("mary@example.com"), "{text}");
/// }
/// assert_eq!(bare_address(r#"<"mary major"@[192.0.2.1]>"#), Some(r#""mary major"@[192.0.2.1]"#));
/// for text in ["", "Mary Major", "mary@example.com, jane@example.com", "Mary <mary@example.com", "a@b@example.com"] {
///     assert_eq!(bare_address(text), None, "{text}");
/// }
/// ```
pub fn bare_address(text: &str) -> Option<&str> {
    // Nearly all texts are addresses without anything around them.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'-' | b'_' | b'+' | b'=');
    if text.bytes().all(is_plain) {
        let (local, domain) = text.split_once('@')?;
        return (is_local(local) && is_domain(domain)).then_some(text);
    }
    let open = find(text, b"<>,;:")?;
    let Some(rest) = text[open..].strip_prefix('<') else {
        return if open == text.len() { word(text).filter(|word| is_address(word)) } else { None };
    };
    let close = find(rest, b"<>")?;
    if !is_blank(rest[close..].strip_prefix('>')?) {
        return None;
    }
    let mut inside = &rest[..close];
    if inside.trim_start().starts_with('@') {
        // A route: the hosts that the message was to go by.
        inside = inside[find(inside, b":")?..].strip_prefix(':')?;
    }
    word(inside).filter(|word| is_address(word))
}

/// Where the first of some ASCII characters stands outside of quotation marks, comments and domain literals, or else the
/// text ends; nothing if one of those does not end.
fn find(text: &str, wanted: &[u8]) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            byte if wanted.contains(byte) => return Some(at),
            b'"' => end_of_quoted(bytes, at + 1)?,
            b'(' => end_of_comment(bytes, at + 1)?,
            b'[' if at > 0 && bytes[at - 1] == b'@' => at + 1 + bytes[at..].iter().position(|byte| *byte == b']')?,
            _ => at + 1,
        };
    }
    Some(bytes.len())
}

/// Offset behind the quotation mark that ends a quoted string.
fn end_of_quoted(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Offset behind the parenthesis that ends a comment; comments may stand in comments.
fn end_of_comment(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut open = 1_usize;
    loop {
        match bytes.get(at)? {
            b'(' => open += 1,
            b')' if open == 1 => return Some(at + 1),
            b')' => open -= 1,
            b'\\' => at += 1,
            _ => {}
        }
        at += 1;
    }
}

/// Text without blanks and comments in front.
fn without_blanks(text: &str) -> Option<&str> {
    let mut text = text.trim_start();
    while text.starts_with('(') {
        text = text[end_of_comment(text.as_bytes(), 1)?..].trim_start();
    }
    Some(text)
}

fn is_blank(text: &str) -> bool {
    without_blanks(text) == Some("")
}

/// Text between blanks and comments, if there is one such text alone.
fn word(text: &str) -> Option<&str> {
    let text = without_blanks(text)?;
    let end = find(text, b" \t\r\n(")?;
    is_blank(&text[end..]).then(|| &text[..end])
}

/// Whether a text is a local part, `@` and a domain.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = find(text, b"@").and_then(|at| Some((&text[..at], text[at..].strip_prefix('@')?)))
    else {
        return false;
    };
    is_local(local) && is_domain(domain)
}

fn is_local(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            b'"' => match end_of_quoted(bytes, at + 1) {
                Some(end) => end,
                None => return false,
            },
            b'.' => at + 1,
            byte if is_atom(*byte) => at + 1,
            _ => return false,
        };
    }
    !text.is_empty()
}

fn is_domain(text: &str) -> bool {
    match text.strip_prefix('[') {
        Some(literal) => literal.strip_suffix(']').is_some_and(|inside| !inside.contains(['[', ']', '\\'])),
        None => text.split('.').all(|label| !label.is_empty() && label.bytes().all(is_atom)),
    }
}

/// Whether a byte may stand in an atom; those of characters outside of ASCII may, by RFC 6532.
fn is_atom(byte: u8) -> bool {
    !byte.is_ascii_control() && !b" ()<>[]:;@\\,.\"".contains(&byte)
}
