//! What a record calls things: values that were replaced in it, to be found again in its texts.

use std::collections::BTreeMap;

use mailtrail_wire::Content;

use super::edits::Edits;
use super::unescaped::Unescaped;
use super::vocabulary::{is_camel, is_constant, is_small, is_word};

/// Values of one record that are kept.
const MOST: usize = 10_000;

/// Values that begin with the same word.
const MOST_ALIKE: usize = 16;

/// Longest value.
const LONGEST: usize = 256;

/// Names of a record, by their first words in lower case.
#[derive(Debug, Default)]
pub(super) struct Called {
    by_word: BTreeMap<String, Vec<Name>>,
}

#[derive(Debug)]
struct Name {
    text: String,
    new: String,
    /// Whether only the same letters mean it: it is a word of the vocabulary as well.
    is_exact: bool,
}

impl Called {
    /// The names of a document that may stand in texts, of the replacements in it from an index on; the document begins at an offset.
    pub(super) fn of(document: &str, at: usize, edits: &Edits, from: usize, begins: &Begins) -> Self {
        let mut it = Self::default();
        let mut count = 0;
        for (edit, new) in edits.iter().skip(from) {
            let range = edit.start.wrapping_sub(at)..edit.end.wrapping_sub(at);
            let Some(value) = document.get(range).filter(|value| (3..=LONGEST).contains(&value.len())) else {
                continue;
            };
            if !begins.may_have(value) || matches!(edit.content, Content::Time | Content::Subject | Content::Secret) {
                continue;
            }
            if count == MOST {
                break;
            }
            count += usize::from(if value.contains('\\') {
                it.add(&Unescaped::json(value).text, edit.content, &Unescaped::json(new).text)
            } else {
                it.add(value, edit.content, new)
            });
        }
        it
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_word.is_empty()
    }

    fn add(&mut self, value: &str, content: Content, new: &str) -> bool {
        let Some(first) = first_word(value) else { return false };
        let is_alone = first.len() == value.len();
        let is_known = is_alone && (is_word(value) || is_camel(value, is_word) || is_constant(value));
        // Values of fields that nobody knows may be words of a vocabulary that nobody knows.
        if is_known && (is_small(value) || content != Content::Name && is_word(value)) {
            return false;
        }
        let names = self.by_word.entry(first.to_ascii_lowercase()).or_default();
        let is_new = names.len() < MOST_ALIKE && names.iter().all(|name| name.text != value);
        if is_new {
            names.push(Name { text: value.to_owned(), new: new.to_owned(), is_exact: is_known });
        }
        is_new
    }

    /// The name that a text begins with, the longest one: its length, and what takes its place.
    pub(super) fn at(&self, text: &str) -> Option<(usize, &str)> {
        if self.by_word.is_empty() {
            return None;
        }
        let names = self.by_word.get(&first_word(text)?.to_ascii_lowercase())?;
        let fits = |name: &&Name| {
            let found = text.get(..name.text.len());
            let ends = || !text[name.text.len()..].starts_with(|char: char| char.is_alphanumeric() || char == '_');
            found.is_some_and(|it| it == name.text || !name.is_exact && it.eq_ignore_ascii_case(&name.text)) && ends()
        };
        // Of those of one length, the one in the same letters.
        let is_same = |name: &Name| text.starts_with(&name.text);
        let name = names.iter().filter(fits).max_by_key(|name| (name.text.len(), is_same(name)))?;
        Some((name.text.len(), &name.new))
    }
}

/// How the words of some texts begin: by their first letters, the lengths that there are.
#[derive(Debug)]
pub(super) struct Begins([u64; 256]);

impl Begins {
    pub(super) fn new() -> Self {
        Self([0; 256])
    }

    /// Notes the words of a text.
    pub(super) fn note(&mut self, text: &str) {
        let mut at = 0;
        while let Some(word) = first_run(&text[at..]) {
            let behind = at + word.end;
            let word = &text.as_bytes()[at + word.start..behind];
            self.0[usize::from(word[0].to_ascii_lowercase())] |= length_bit(word.len());
            at = behind;
        }
    }

    fn may_have(&self, value: &str) -> bool {
        let lengths = value.bytes().next().map_or(0, |first| self.0[usize::from(first.to_ascii_lowercase())]);
        lengths != 0
            && (value.contains('\\')
                || first_run(value).is_some_and(|word| word.start == 0 && lengths & length_bit(word.end) != 0))
    }
}

fn length_bit(length: usize) -> u64 {
    1 << length.min(63)
}

/// The first run of what may be parts of a name, without hyphens at its ends.
fn first_run(text: &str) -> Option<std::ops::Range<usize>> {
    let bytes = text.as_bytes();
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
    let start = bytes.iter().position(|byte| is_letter(*byte))?;
    let length = bytes[start..].iter().position(|byte| !(is_letter(*byte) || matches!(byte, b'-' | b'_')));
    let mut end = length.map_or(bytes.len(), |length| start + length);
    while matches!(bytes[end - 1], b'-' | b'_') {
        end -= 1;
    }
    Some(start..end)
}

/// What stands at the beginning of a text up to what cannot be a part of a name.
fn first_word(text: &str) -> Option<&str> {
    first_run(text).filter(|word| word.start == 0).map(|word| &text[word])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_at_their_beginning() {
        let mut it = Called::default();
        for (value, new) in
            [("payroll", "a"), ("payroll-prod 7", "b"), ("Jane Roe", "c"), ("Bucket", "d"), ("the", "e")]
        {
            it.add(value, Content::Name, new);
        }
        for (text, expected) in [
            ("payroll is", Some((7, "a"))),
            ("payroll-prod 7.", Some((14, "b"))),
            ("JANE ROE", Some((8, "c"))),
            ("Jane", None),
            ("payrolls", None),
            ("Bucket", Some((6, "d"))),
            ("bucket", None),
            ("the", None),
        ] {
            assert_eq!(it.at(text), expected, "{text}");
        }
    }
}
