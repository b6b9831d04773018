//! JSON as text: objects and arrays are split one level at a time, so that numbers keep their spelling.

use std::borrow::Cow;

use mailtrail_wire::{Reader, Writer};

/// The members of an object, each value as it is written; nothing if it is no object. A name that [is no text](is_no_text) is as it is written, too.
pub(crate) fn members(text: &str) -> Option<Vec<(Cow<'_, str>, &str)>> {
    let mut reader = Reader::new(text);
    let mut walk = reader.object().ok()?;
    let mut members = Vec::new();
    while let Some(name) = reader.name(&mut walk).ok()? {
        members.push((name, reader.raw().ok()?));
    }
    Some(members)
}

/// The elements of an array, each as it is written; nothing if it is no array.
pub(crate) fn elements(text: &str) -> Option<Vec<&str>> {
    let mut reader = Reader::new(text);
    let mut walk = reader.array().ok()?;
    let mut elements = Vec::new();
    while reader.item(&mut walk).ok()? {
        elements.push(reader.raw().ok()?);
    }
    Some(elements)
}

/// What a string says; nothing if it is no string, or one that is no text since half of a surrogate pair is missing.
pub(crate) fn string(text: &str) -> Option<Cow<'_, str>> {
    Reader::new(text).string().ok()
}

/// Whether a text is a JSON value other than a string, and nothing else.
pub(crate) fn is_other_value(text: &str) -> bool {
    let begins = matches!(text.as_bytes().first(), Some(b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'));
    begins && {
        let mut reader = Reader::new(text);
        reader.skip().is_ok() && reader.at() == text.len()
    }
}

/// Whether two members have the same name.
pub(crate) fn has_twins(members: &[(Cow<'_, str>, &str)]) -> bool {
    let mut names: Vec<&str> = members.iter().map(|(name, _)| &**name).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| pair[0] == pair[1])
}

/// Whether the name of a member is no text, since half of a surrogate pair is missing in it. The reader lends such a name with its escapes,
/// while it makes a text of its own of any other name
/// that has some.
#[expect(clippy::ptr_arg, reason = "what decides is whether it is lent")]
pub(crate) fn is_no_text(name: &Cow<'_, str>) -> bool {
    matches!(name, Cow::Borrowed(name) if name.contains('\\'))
}

/// Writes a text as a string of JSON.
pub(crate) fn quoted(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    writer.into_text()
}

/// A number as it is written back.
pub(crate) fn number(value: f64) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() <= EXACT { format!("{value:.0}") } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_text() {
        assert_eq!(members(r#"{"a": 1.50, "b":[ ]}"#), Some(vec![("a".into(), "1.50"), ("b".into(), "[ ]")]));
        assert_eq!(elements(r#"[1, "x" , null]"#), Some(vec!["1", "\"x\"", "null"]));
        assert_eq!((members("[]"), elements("{}")), (None, None));
    }

    #[test]
    fn names_with_half_of_a_pair_are_no_texts() {
        let names = members(r#"{"a":1,"\ud83d":1,"\\ud83d":1,"\ud83d\ude00":1,"\u0000":1,"\\":1,"x\udc00":1}"#)
            .unwrap_or_default();
        let told: Vec<bool> = names.iter().map(|(name, _)| is_no_text(name)).collect();
        assert_eq!(told, [false, true, false, false, false, false, true]);
    }

    #[test]
    fn texts_that_read_as_other_values_are_told() {
        assert!(["1", "{}", "[1, 2]", "null", "true", "-0.5e3"].into_iter().all(is_other_value));
        assert!(["", "1 ", " 1", "x", "\"a\"", "nul", "01", "1.2.3"].into_iter().all(|text| !is_other_value(text)));
    }

    #[test]
    fn numbers_come_back_shortest() {
        assert_eq!([number(1.0), number(-3.25), number(1e300)].join(" "), format!("1 -3.25 {}", 1e300));
    }
}
