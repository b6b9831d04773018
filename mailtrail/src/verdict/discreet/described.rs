//! Descriptions that replace values, and values of public fields that look as if they were not public.

use mailtrail_wire::{Content, Found};

use crate::verdict::secret_form;

/// Longest value of a public field that is shown.
const LONGEST: usize = 64;

/// Digits that follow each other in no public value but a time.
const DIGITS: usize = 8;

/// A value as JSON without its quotes; one that was cut has none behind.
pub(super) fn bare(value: &str) -> &str {
    match value.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').unwrap_or(rest),
        None => value,
    }
}

/// Kind and length of a value as JSON: "a string of 21 characters".
pub(super) fn described(value: &str) -> String {
    match value.strip_suffix('…') {
        Some(cut) => Found::secret(cut).to_string().replace(" of ", " of more than "),
        None => Found::secret(value).to_string(),
    }
}

/// Whether a value of a public field may be shown: someone may have put an address or a key there.
pub(super) fn is_plain(bare: &str, content: Content) -> bool {
    if bare.len() > LONGEST
        || bare.contains(['`', '@', '\\'])
        || super::super::veil::is_secret(bare)
        || secret_form::next(bare, 0).is_some()
    {
        return false;
    }
    if content == Content::Time {
        return bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" -+:.,/".contains(&byte))
            && bare.split(|char: char| !char.is_ascii_alphabetic()).all(is_word_of_time);
    }
    let most = bare.split(|char: char| !char.is_ascii_digit()).map(str::len).max().unwrap_or_default();
    most < DIGITS && !is_ip_address(bare) && !bare.contains("://") && !bare.starts_with("arn:") && !is_key(bare)
}

/// Whether a word stands in times as people and programs write them: `T`, `Z`, `Tue`, `March`, `pm`, `CEST`.
fn is_word_of_time(word: &str) -> bool {
    const NAMES: [&str; 19] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const OTHERS: [&str; 14] =
        ["", "t", "z", "am", "pm", "utc", "gmt", "at", "cet", "cest", "est", "edt", "pst", "pdt"];
    let word = word.to_ascii_lowercase();
    OTHERS.contains(&word.as_str()) || word.len() >= 3 && NAMES.iter().any(|name| name.starts_with(&word))
}

/// Whether a text is an address, or has one of version 4 in it.
fn is_ip_address(text: &str) -> bool {
    let words = text.split(|char: char| !char.is_ascii_hexdigit() && !matches!(char, '.' | ':'));
    words.into_iter().any(|word| word.trim_matches('.').parse::<std::net::IpAddr>().is_ok())
}

/// Whether a text has the identifier of a key or a principal in it: `AKIA` and sixteen more.
fn is_key(text: &str) -> bool {
    let is_of_key = |char: char| char.is_ascii_uppercase() || char.is_ascii_digit();
    text.split(|char| !is_of_key(char))
        .any(|word| word.len() >= 16 && word.starts_with('A') && word.contains(|char: char| char.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_and_length() {
        assert_eq!(described("\"jane\""), "a string of 4 characters");
        assert_eq!(described("\"jane \\u00e9\""), "a string of 6 characters");
        assert_eq!(described("\"jane at…"), "a string of more than 7 characters");
        assert_eq!(described("12345"), "a number of 5 characters");
        assert_eq!(described("jane"), "text of 4 characters");
        assert_eq!(described("null"), "`null`");
    }

    #[test]
    fn what_looks_like_something_else_is_not_public() {
        for text in [
            "Bounse",
            "1.8",
            "eu-west-9",
            "AwsApiCal",
            "ses.amazonaws.com",
            "Rendering Failure",
            "2012-10-17",
            "",
            "20140328",
        ] {
            assert_eq!(is_plain(text, Content::Public), text != "20140328", "{text}");
        }
        for text in [
            "jane@example.com",
            "111122223333",
            "192.0.2.10",
            "from 192.0.2.10",
            "2001:db8::1",
            "AKIAIOSFODNN7EXAMPLE",
            "AROAIOSFODNN7EXAMPLE:jane",
            "https://example.com",
            "arn:aws:iam::1:root",
        ] {
            assert!(!is_plain(text, Content::Public), "{text}");
        }
        for text in
            ["2026-03-02T08:15:30Z", "Mon, 2 Mar 2026 08:15:30 +0000 GMT", "2 March 2026, 8:15 pm", "2026-13-01"]
        {
            assert!(is_plain(text, Content::Time), "{text}");
        }
        for text in ["jane 2026", "2026-03-02 jane", "yesterday"] {
            assert!(!is_plain(text, Content::Time), "{text}");
        }
        assert!(is_plain("1772439330000", Content::Time) && !is_plain("jane@example.com", Content::Time));
    }
}
