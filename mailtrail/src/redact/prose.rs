//! Texts that somebody wrote, or a service for somebody: words of a vocabulary stay, all others get stand-ins.
//!
//! Texts of a record wait until the rest of it was gone through, so that what it names is known in whatever order it stands.

use std::ops::Range;

use mailtrail_wire::{Content, JsonRef, is_secret};

use super::called::Called;
use super::care::Care;
use super::edits::Edits;
use super::percent;
use super::redactor::Redactor;
use super::scan::is_around;
use super::stand_in::{is_nothing, is_own_text};
use super::unescaped::{Unescaped, write_json};
use super::vocabulary::{humps, is_camel, is_code, is_compound, is_constant, is_service, is_word};
use super::words::{is_harmless, is_public_word};

/// What texts of one record may say.
#[derive(Debug, Default)]
pub(super) struct Words {
    called: Called,
    /// Words of the code of its error and of the name of its event, in lower case.
    own: Vec<String>,
    /// Whether the word stands in quotes as the name of a field does.
    is_field: bool,
    is_quoted: bool,
}

impl Words {
    fn knows(&self, word: &str) -> bool {
        is_word(word) || is_service(word) || self.own.iter().any(|own| own.eq_ignore_ascii_case(word))
    }
}

/// Whether a member of this name holds such a text.
pub(super) fn is_prose(name: &str) -> bool {
    const ENDS: [&str; 13] = [
        "message",
        "code",
        "response",
        "annotation",
        "reason",
        "description",
        "cause",
        "error",
        "failure",
        "comment",
        "explanation",
        "details",
        "text",
    ];
    let name = name.as_bytes();
    ENDS.iter()
        .any(|end| name.len().checked_sub(end.len()).is_some_and(|at| name[at..].eq_ignore_ascii_case(end.as_bytes())))
}

impl Redactor {
    /// Lets a text of the record wait, by the places between its quotes.
    pub(super) fn wait(&mut self, range: Range<usize>) {
        self.waiting.push(range);
    }

    /// Replaces in the texts of a record that waited from an index on; the record begins at an offset, and its other replacements are those
    /// from an index on.
    pub(super) fn waited(&mut self, from: usize, record: &str, at: usize, before: usize, out: &mut Edits) {
        let own = ["/errorCode", "/eventName", "/eventSource"].iter().filter_map(|pointer| {
            JsonRef::ahead(&mailtrail_wire::Reader::new(record)).get(pointer)?.as_str().filter(|text| text.len() <= 128)
        });
        let own =
            own.flat_map(|text| humps(&text).map(str::to_owned).collect::<Vec<_>>()).filter(|hump| hump.len() > 1);
        let words = Words { called: Called::of(record, at, out, before), own: own.collect(), ..Words::default() };
        let around = std::mem::replace(&mut self.words, words);
        while self.waiting.len() > from
            && let Some(range) = self.waiting.pop()
        {
            let Some(inner) = record.get(range.start - at..range.end - at) else { continue };
            if inner.contains('\\') {
                let text = Unescaped::json(inner);
                let mut edits = self.buffer();
                self.prose(&text.text, 0, &mut edits);
                text.carry(&edits, range.start, write_json, out);
                self.give_back(edits);
            } else {
                self.prose(inner, range.start, out);
            }
        }
        out.sort_from(before);
        self.words = around;
    }

    /// Replaces in a text at an offset what is none of the vocabulary.
    pub(super) fn prose(&mut self, text: &str, base: usize, out: &mut Edits) {
        if is_own_text(text) || is_nothing(text) {
            return;
        }
        let before = out.len();
        self.secrets(text, base, out, &mut |it, text, base, out| it.prose_words(text, base, out));
        self.times(text, base, before, out);
    }

    fn prose_words(&mut self, text: &str, base: usize, out: &mut Edits) {
        let (mut at, mut last) = (0, "");
        let is_encoded = percent::is_encoded(text);
        while let Some(begin) = text[at..].find(|char| !is_around(char)).map(|begin| at + begin) {
            let rest = &text[begin..];
            if let Some(length) = self.time_in(rest, base + begin, out) {
                at = begin + length;
                continue;
            }
            let length = rest.find(is_around).unwrap_or(rest.len());
            let word = rest[..length].trim_end_matches(['.', ':', '!', '?', '\u{2026}']);
            if let Some((name, new)) = self.words.called.at(rest)
                && (name > word.len() || name == word.len() && !word.contains(['.', '@', ':', '/']))
            {
                let new = new.to_owned();
                self.put(Content::Name, &rest[..name], &new, base + begin, out);
                at = begin + name;
                continue;
            }
            let quote = text[..begin].chars().next_back().filter(|char| matches!(char, '"' | '\'' | '`'));
            self.words.is_quoted = quote.is_some_and(|quote| rest[length..].starts_with(quote));
            self.words.is_field = is_before_field(last);
            if is_encoded && percent::is_encoded(word) {
                self.encoded_word(word, base + begin, Care::Most, out);
            } else if !is_action(word, last) {
                self.word(word, base + begin, Care::Most, out);
            }
            last = word;
            at = begin + length;
        }
    }

    /// A part of a word between its signs: whatever is left of it that has no form.
    pub(super) fn leaf(&mut self, word: &str, at: usize, out: &mut Edits) {
        let is_sign = |char: char| !char.is_alphanumeric();
        let begin = word.len() - word.trim_start_matches(is_sign).len();
        let bare = word[begin..].trim_end_matches(is_sign);
        if bare.is_empty() {
            return;
        }
        if let Some((length, new)) = self.words.called.at(bare)
            && length == bare.len()
        {
            let new = new.to_owned();
            return self.put(Content::Name, bare, &new, at + begin, out);
        }
        if self.stays(bare) {
            return;
        }
        if bare.bytes().all(|byte| byte.is_ascii_digit()) {
            let new = self.stand_ins.id(bare);
            return self.put(Content::Text, bare, &new, at + begin, out);
        }
        self.token(Content::Text, bare, at + begin, out);
    }

    /// Whether a word says nothing of anybody.
    fn stays(&self, word: &str) -> bool {
        let words = &self.words;
        if is_code(word) || is_public_word(word) {
            return true;
        }
        if word.contains('_') {
            let is_known = || word.split('_').all(|part| part.is_empty() || words.knows(part));
            return is_constant(word) || is_word(word) || words.is_field && is_known();
        }
        // Names of several words stay if they are those of AWS, or a field is meant; so do names of the record's own error.
        let is_own = |hump: &str| words.own.iter().any(|own| own.eq_ignore_ascii_case(hump));
        let is_many =
            is_camel(word, |hump| words.knows(hump)) && (words.is_field || is_camel(word, is_own) || is_compound(word));
        if words.is_quoted && !words.is_field {
            return word.starts_with(|char: char| char.is_ascii_lowercase()) && is_many || is_harmless(word);
        }
        is_many || !has_humps(word) && words.knows(word) || is_harmless(word)
    }
}

/// Whether small letters are followed by a capital one.
fn has_humps(word: &str) -> bool {
    word.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}

/// Whether the name of a field stands behind a word.
fn is_before_field(word: &str) -> bool {
    matches!(
        word.trim_end_matches('s'),
        "at" | "parameter"
            | "Parameter"
            | "attribute"
            | "Attribute"
            | "field"
            | "Field"
            | "member"
            | "property"
            | "element"
    )
}

/// Whether a word is the name of an action of a service, such as `s3:GetObject`.
fn is_action(word: &str, before: &str) -> bool {
    let Some((service, action)) = word.split_once(':') else { return false };
    let is_named = is_service(service)
        || matches!(before, "perform" | "perform:")
            && service.len() <= 32
            && service.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let action = action.trim_end_matches('*');
    let is_camel = action.starts_with(|char: char| char.is_ascii_uppercase())
        && action.len() <= 80
        && action.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && humps(action).next().is_some_and(is_word);
    is_named && !is_secret(service) && (action.is_empty() || is_camel)
}
