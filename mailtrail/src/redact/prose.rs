//! Texts that somebody wrote, or a service for somebody: words of a vocabulary stay, all others get stand-ins.
//!
//! Texts of a record wait until the rest of it was gone through, so that what it names is known in whatever order it stands.

use std::ops::Range;
use std::sync::LazyLock;

use mailtrail_wire::{Content, is_secret};
use memchr::memmem::Finder;

use super::called::{Begins, Called};
use super::care::Care;
use super::commands::Leads;
use super::edits::Edits;
use super::forms::is_around;
use super::percent;
use super::record_words::Words;
use super::redactor::Redactor;
use super::stand_in::{is_nothing, is_own_text, moment_length};
use super::unescaped::{Unescaped, write_json};
use super::vocabulary::{humps, is_camel, is_code, is_compound, is_constant, is_service, is_word};
use super::words::{is_harmless, is_public_word};

impl Redactor {
    /// Lets a text of the record wait, by the places between its quotes.
    pub(super) fn wait(&mut self, range: Range<usize>) {
        self.waiting.push(range);
    }

    /// Replaces in the texts of a record that waited from an index on; the record begins at an offset, and its other replacements are those
    /// from an index on.
    pub(super) fn waited(&mut self, from: usize, record: &str, at: usize, before: usize, out: &mut Edits) {
        let mut begins = Begins::new();
        for range in &self.waiting[from..] {
            let inner = record.get(range.start - at..range.end - at).unwrap_or_default();
            if inner.contains('\\') { begins.note(&Unescaped::json(inner).text) } else { begins.note(inner) }
        }
        let words =
            Words { called: Called::of(record, at, out, before, &begins), own: own(record), ..Words::default() };
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
        let is_known = self.words.called.is_empty() && self.stand_ins.shift.is_none();
        if is_known && self.stays_whole(text) {
            return;
        }
        self.words.is_own = false;
        let before = out.len();
        self.secrets(text, base, out, &mut |it, text, base, out| it.prose_words(text, base, out));
        self.times(text, base, before, out);
        if is_known && !self.words.is_own && out.len() == before {
            self.note_whole(text);
        }
    }

    fn prose_words(&mut self, text: &str, base: usize, out: &mut Edits) {
        let (mut at, mut last) = (0, "");
        let (mut leads, mut end) = (Leads::default(), 0);
        let is_encoded = percent::is_encoded(text);
        while let Some(begin) = text[at..].find(|char| !is_around(char)).map(|begin| at + begin) {
            let rest = &text[begin..];
            if let Some(length) = self.time_in(rest, base + begin, out) {
                at = begin + length.max(moment_length(rest));
                continue;
            }
            if let length @ 1.. = moment_length(rest) {
                at = begin + length;
                continue;
            }
            let length = rest.find(is_around).unwrap_or(rest.len());
            let word = rest[..length].trim_end_matches(['.', ':', '!', '?', '\u{2026}', '\\']);
            if let Some((name, new)) = self.words.called.at(rest)
                && (name > word.len() || name == word.len() && !word.contains(['.', '@', ':', '/']))
            {
                let new = new.to_owned();
                self.put(Content::Name, &rest[..name], &new, base + begin, out);
                at = begin + name;
                continue;
            }
            let gap = text.get(end..begin).unwrap_or_default();
            end = begin + word.len();
            if leads.next(gap, word) == Some(Content::Secret) {
                self.replace(Content::Secret, word, base + begin, out);
                at = end;
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
    fn stays(&mut self, word: &str) -> bool {
        let words = &mut self.words;
        if stays_anywhere(word, words.is_quoted && !words.is_field, words.is_field) {
            return true;
        }
        let is_own = word.len() > 2 && !words.is_quoted && words.own.iter().any(|own| has_word(own, word));
        words.is_own |= is_own;
        is_own
    }
}

/// The same in any record, for a word that is quoted or where the name of a field stands.
fn stays_anywhere(word: &str, is_quoted: bool, is_field: bool) -> bool {
    let is_plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_plain && !is_quoted && knows(word) {
        return true;
    }
    if !is_plain && is_code(word) || is_public_word(word) {
        return true;
    }
    if word.contains('_') {
        let is_known = || word.split('_').all(|part| part.is_empty() || knows(part));
        return is_constant(word) || is_word(word) || is_field && is_known();
    }
    // Names of several words stay if they are those of AWS, or a field is meant.
    let is_many = || is_compound(word) || (is_field || is_quota(word)) && is_camel(word, knows);
    if is_quoted {
        return word.starts_with(|char: char| char.is_ascii_lowercase()) && is_plain && !is_word(word) && is_many()
            || is_harmless(word);
    }
    knows(word) || is_harmless(word) || is_plain && is_many()
}

/// Whether a name says how many of one thing another one may have: `PoliciesPerRole`.
fn is_quota(name: &str) -> bool {
    name.starts_with(|char: char| char.is_ascii_uppercase()) && humps(name).any(|hump| hump == "Per")
}

fn knows(word: &str) -> bool {
    is_word(word) || is_service(word)
}

/// Whether a name in camel case has a word in it, or several that follow each other.
fn has_word(name: &str, word: &str) -> bool {
    let mut ends = Vec::with_capacity(8);
    let mut at = 0;
    for hump in humps(name) {
        at += hump.len();
        ends.push(at);
    }
    [0].iter().chain(&ends).any(|start| {
        ends.contains(&(start + word.len())) && name[*start..start + word.len()].eq_ignore_ascii_case(word)
    })
}

/// The code of a record's error and the name of its event, those of the types and not of what was asked for.
fn own(record: &str) -> Vec<String> {
    let [asked, names @ ..] = &*OWN;
    let asked = asked.find(record.as_bytes()).unwrap_or(record.len());
    let value = |name: &Finder<'_>| {
        let at = name.find(record.as_bytes()).filter(|at| *at < asked)?;
        let behind = record[at + name.needle().len()..].trim_start().strip_prefix(':')?;
        let (value, _) = behind.trim_start().strip_prefix('"')?.split_once('"')?;
        (value.len() <= 128 && value.bytes().all(|byte| byte.is_ascii_graphic())).then_some(value)
    };
    names.iter().filter_map(value).map(str::to_owned).collect()
}

/// What was asked for, and the names of the members before it that are looked at.
static OWN: LazyLock<[Finder<'static>; 3]> =
    LazyLock::new(|| ["\"requestParameters\"", "\"errorCode\"", "\"eventName\""].map(Finder::new));

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
