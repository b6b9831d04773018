//! Encoded texts: base64, hexadecimal, HTML and URL escapes, and binary data.

use super::{Form, lines};

pub(super) fn name(text: &str) -> Option<Form> {
    let start = text.trim_start_matches(['"', '\'', '[', '(']);
    if ["{&quot;", "{&#34;", "{&#x22;", "[{&quot;"].iter().any(|escaped| start.starts_with(escaped)) {
        return Some(Form::HtmlEscaped);
    }
    if ["%7B%22", "%7b%22", "%5B%7B", "%5b%7b"].iter().any(|escaped| start.starts_with(escaped)) {
        return Some(Form::UrlEncoded);
    }
    let mut lines = lines(text);
    let first = lines.next()?;
    if is_dump(first)
        && lines.next().is_none_or(|line| is_dump(line) || line.bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        return Some(Form::HexDump);
    }
    base64(text)
}

/// Text that was encoded for a URL; nothing if what it encodes is no text.
pub(crate) fn url_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// A line of a dump: an offset of at least seven digits, then bytes in hexadecimal.
fn is_dump(line: &str) -> bool {
    let offset = line.find(|char: char| !char.is_ascii_hexdigit()).unwrap_or(line.len());
    let rest = line[offset..].trim_start_matches(':');
    let groups: Vec<&str> = rest.split_ascii_whitespace().take(2).collect();
    let is_group =
        |group: &&str| matches!(group.len(), 2 | 4 | 8) && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    (7..=8).contains(&offset) && rest.starts_with(' ') && !groups.is_empty() && groups.iter().all(is_group)
}

/// Hexadecimal or Base64, in one piece or in lines of one length.
fn base64(text: &str) -> Option<Form> {
    let lines: Vec<&str> = lines(text).map(str::trim).collect();
    let first = lines.first()?.trim_matches('"');
    let padding = first.trim_end_matches('=');
    let is_alphabet = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/-_".contains(&byte));
    let others = || lines[1..].iter().all(|line| is_alphabet(line.trim_matches('"').trim_end_matches('=')));
    if first.len() < 32 || !is_alphabet(padding) || !others() {
        return None;
    }
    if first.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return ["7b", "7B", "5b", "5B", "1f8b", "1F8B"]
            .iter()
            .any(|head| first.starts_with(head))
            .then_some(Form::Hex);
    }
    let has = |test: fn(&u8) -> bool| first.as_bytes().iter().any(test);
    let mixed = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase) && has(u8::is_ascii_digit);
    if first.starts_with("H4sI") {
        Some(Form::Base64Gzip)
    } else if ["eyJ", "ewo", "ewog", "W3si", "eyAi", "ewog", "eyIK"].iter().any(|head| first.starts_with(head)) {
        Some(Form::Base64Json)
    } else {
        (mixed && first.len() >= 64 && !first.contains(['-', '_'])).then_some(Form::Base64)
    }
}

/// Bytes that are no text: more of them than a damaged line has.
pub(super) fn binary(text: &str) -> Option<Form> {
    let odd = |char: &char| {
        (char.is_control() && !"\t\n\r\u{1b}\u{1e}\u{c}".contains(*char)) || *char == char::REPLACEMENT_CHARACTER
    };
    let magic = ["PK\u{3}\u{4}", "PAR1", "SQLite format 3", "Obj\u{1}", "BZh9", "%PDF-"];
    let count = text.chars().take(512).filter(odd).count();
    let all = text.chars().take(512).count();
    let is_binary = magic.iter().any(|magic| text.starts_with(magic)) || (count * 8 > all && !super::holds_json(text));
    is_binary.then_some(Form::Binary)
}
