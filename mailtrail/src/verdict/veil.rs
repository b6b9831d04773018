//! Names that are secrets themselves, such as a token used as a field name: reports show only
//! how they begin.

use std::borrow::Cow;

use super::{Finding, secret_form};

/// Shortest word that is taken for a secret: a secret access key has 40 characters, the identifier of one 20.
const SHORTEST: usize = 40;

/// The same for a word of which the rest was cut.
const SHORTEST_CUT: usize = 31;

/// Characters that are told.
pub(super) const TOLD: usize = 4;

/// Whether a word that stands somewhere in a text looks like a key or a token.
pub(super) fn is_key(word: &str) -> bool {
    is_secret(word) && !is_path(word)
}

/// Whether a word is the key of an object, or a path, with a year or an account in it; no secret has digits alone between its slashes.
fn is_path(word: &str) -> bool {
    let is_number = |part: &str| part.len() >= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    word.split('/').count() > 3 && word.split('/').any(is_number)
}

/// Whether a byte may be one of a key or a token.
pub(super) fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=-_.~".contains(&byte)
}

/// Whether a word looks like a key or a token: as long as one, of their characters, which change as they do in no name.
pub(super) fn is_secret(word: &str) -> bool {
    if secret_form::is_token(word.strip_suffix('…').unwrap_or(word)) {
        return true;
    }
    let (word, shortest) = word.strip_suffix('…').map_or((word, SHORTEST), |cut| (cut, SHORTEST_CUT));
    let sort = |byte: &u8| match byte {
        b'a'..=b'z' => Some(0),
        b'A'..=b'Z' => Some(1),
        b'0'..=b'9' => Some(2),
        b'+' | b'/' | b'=' | b'-' | b'_' | b'.' | b'~' => Some(3),
        _ => None,
    };
    if word.len() < shortest || begins_as_uuid(word) || !word.bytes().all(|byte| sort(&byte).is_some()) {
        return false;
    }
    let has = |wanted: u8| word.as_bytes().iter().any(|byte| sort(byte) == Some(wanted));
    // In a random text nearly two of three characters are of another sort than the one before, in words three of ten.
    let changes = word.as_bytes().windows(2).filter(|pair| sort(&pair[0]) != sort(&pair[1])).count();
    (0..3).all(has) && changes * 25 >= word.len() * 9
}

/// Whether a word begins as an identifier in five groups does: those of requests, events and queries are told whole.
fn begins_as_uuid(word: &str) -> bool {
    let mut groups = word.split('-');
    let is_hex = |group: &str, length| group.len() == length && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    [8, 4, 4, 4].into_iter().all(|length| groups.next().is_some_and(|group| is_hex(group, length)))
        && groups.next().is_some()
}

/// A token of a pointer, or how it begins if it is a secret.
pub(super) fn veiled(token: &str) -> Cow<'_, str> {
    if is_secret(token) { Cow::Owned(format!("{}…", &token[..TOLD])) } else { Cow::Borrowed(token) }
}

/// Veils the tokens of a pointer, or of whatever is written like one.
fn veil_way(way: &mut String) {
    if way.len() > secret_form::SHORTEST && way.split('/').any(is_secret) {
        *way = way.split('/').map(veiled).collect::<Vec<_>>().join("/");
    }
}

/// Veils what stands in backticks.
fn veil_words(text: &mut String) {
    if text.len() <= secret_form::SHORTEST || !text.contains('`') {
        return;
    }
    let quoted = |part: &str| {
        let word = part.trim_start_matches('"').trim_end_matches('"');
        let mut way = word.to_owned();
        if is_secret(word) {
            way = veiled(word).into_owned();
        } else if word.starts_with('/') {
            veil_way(&mut way);
        }
        (way != word).then(|| part.replace(word, &way))
    };
    if text.split('`').any(|part| quoted(part).is_some()) {
        let parts = text.split('`').map(|part| quoted(part).map_or(Cow::Borrowed(part), Cow::Owned));
        *text = parts.collect::<Vec<_>>().join("`");
    }
}

impl Finding {
    /// The same without the names that are secrets.
    pub(crate) fn veiled(mut self) -> Self {
        veil_way(&mut self.pointer);
        self.inner.iter_mut().for_each(veil_way);
        let Self { message, found, expected, help, .. } = &mut self;
        [message, found, expected].into_iter().chain(help).for_each(veil_words);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    #[test]
    fn keys_and_tokens_are_no_names() {
        let token = "FwoGZXIvYXdzEJr3x2Pq9LmTz0vBn7KcRd5WgYh1Ue8aSf4Di6";
        for word in [KEY, token, &KEY.replace('/', "~1"), "FwoGZXIvYXdzEJr3x2Pq9LmTz0vBn7K…"] {
            assert!(is_secret(word), "{word}");
            assert_eq!(veiled(word).chars().count(), TOLD + 1);
        }
        for word in [
            "",
            "AKIAIOSFODNN7EXAMPLE",
            "attributesForTheDescriptionOfAllInstances2",
            "AWSReservedSSO_AdministratorAccess_0123456789abcdef",
            "0123456789abcdef0123456789abcdef0123456789abcdef",
            "a1b2c3d4-5678-90ab-cdef-EXAMPLE…",
            "a3f1c2d4-5b6e-4a7f-8c9d-0e1f2a3b4c5d-0102030",
            "arn:aws:iam::111122223333:role/FwoGZXIvYXdzEJr3x2Pq9Lm",
            "com.amazonaws.services.SimpleWorkflow.V2.Deciders",
        ] {
            assert!(!is_secret(word), "{word}");
        }
    }

    #[test]
    fn keys_of_objects_are_no_secrets() {
        let object = "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/02/111122223333_CloudTrail_eu-west-1_20260302T0815Z_a1B2c3D4e5F6g7H8.json.gz";
        assert!(is_secret(object) && !is_key(object));
        assert!(is_key(KEY) && is_key("wJalrXU/nFE/K7MDENG2026/PxRfiCYEXAMPLEKEY"));
    }

    #[test]
    fn pointers_and_what_is_quoted_are_veiled() {
        let mut way = format!("/Records/0/{}/a", KEY.replace('/', "~1"));
        veil_way(&mut way);
        assert_eq!(way, "/Records/0/wJal…/a");
        let mut text = format!("unknown field `{}`, or `\"{}\"`", KEY.replace('/', "+"), KEY.replace('/', "0"));
        veil_words(&mut text);
        assert_eq!(text, "unknown field `wJal…`, or `\"wJal…\"`");
        let mut text = "did you mean `eventName`?".to_owned();
        veil_words(&mut text);
        assert_eq!(text, "did you mean `eventName`?");
    }
}
