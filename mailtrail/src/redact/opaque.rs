//! Strings of which no type tells what they say, and what is packed in them.

use std::ops::Range;

use mailtrail_wire::Content;

use super::care::Care;
use super::edits::Edits;
use super::enumerated::{is_enumerated, is_identifier, is_media};
use super::epochs::is_moment;
use super::held::{is_line, is_packed_by_name};
use super::memo::Question;
use super::of_aws::is_of_aws;
use super::packed::{Packed, is_gzip};
use super::promise::Promise;
use super::redactor::{DEEPEST, Redactor, put};
use super::stand_in::{StandIns, is_id, is_nothing, is_route};
use super::unread::Unread;
use super::vocabulary::is_service;
use super::words::is_harmless;
use crate::kind::known_text;

impl Redactor {
    /// The guard looks at words, whatever a type says, and into what is packed.
    pub(super) fn guard_string(&mut self, content: Content, name: &str, text: &str, at: usize, out: &mut Edits) {
        if self.nested(text, at, out) || self.coded(text, at, out) {
            return;
        }
        let is_secret = content == Content::Secret || mailtrail_wire::is_secret(name);
        if is_secret
            && !text.contains("EXAMPLE")
            && !is_nothing(text)
            && !text.contains("example.com")
            && text.len() >= 8
            && is_id(text)
        {
            return out.push(at..at + text.len(), Content::Secret, "");
        }
        // Versions of programs look like IP addresses.
        let is_agent = content == Content::UserAgent || self.by_name(name) == Some(Content::UserAgent);
        if self.memo.get(Question::Guard, text).is_some() {
            return;
        }
        let before = out.len();
        // What documents stand in it are looked at as such.
        if text.contains("{\"") {
            self.mixed(text, at, out);
        } else {
            self.guard(text, at, out);
        }
        if out.len() == before {
            self.memo.put(Question::Guard, text, None);
        } else if is_agent {
            out.retain_from(before, |edit| edit.content != Content::IpAddress || edit.end - edit.start == text.len());
        }
    }

    /// Replaces in a string of which no type tells.
    pub(super) fn opaque(&mut self, name: &str, text: &str, at: usize, out: &mut Edits) {
        if self.nested(text, at, out) || !mailtrail_wire::is_secret(name) && self.coded(text, at, out) {
            return;
        }
        if matches!(text.as_bytes()[0], b'0'..=b'9' | b'-' | b'+')
            && let Some(new) = self.figure(name, text)
        {
            return self.put(Content::Text, text, &new, at, out);
        }
        if is_packed_by_name(name) && self.bytes_of_text(text, at, out) {
            return;
        }
        let (known, promise) = self.told_by(name);
        if promise.names(text) || is_of_aws(text) {
            return;
        }
        let first = text.bytes().next().unwrap_or_default();
        let may_be_time = match known {
            // What is one word stays, unless it is shifted.
            Some(Content::Time) => self.stand_ins.shift.is_some() || text.contains(' '),
            None => name.ends_with("At") || first.is_ascii_digit() && is_moment(name),
            _ => false,
        };
        if may_be_time && text.len() <= 48 && first.is_ascii_alphanumeric() && StandIns::is_time(text) {
            let new = self.stand_ins.time(text);
            return self.put(Content::Time, text, new.as_deref().unwrap_or(text), at, out);
        }
        match known {
            Some(content @ (Content::Public | Content::Time)) if self.is_of_vocabulary(content, text) => {
                return self.vocabulary(text, at, out);
            }
            Some(content @ (Content::Text | Content::Unmarked)) if self.looks => {
                return self.string(content, name, text, at, out);
            }
            Some(Content::Header | Content::Text | Content::Unmarked | Content::Public | Content::Time) | None => {}
            Some(content) => return self.string(content, name, text, at, out),
        }
        if known.is_none()
            && (promise == Promise::Words && self.is_of_vocabulary(Content::Public, text)
                || is_media(text)
                || is_service(text))
        {
            return self.vocabulary(text, at, out);
        }
        if let Some(known) = self.memo.get(Question::Opaque, text).filter(|_| self.stand_ins.shift.is_none()) {
            if let Some(new) = known {
                put(&mut self.counts, opaque_content(text), text, new, at, out);
            }
            return;
        }
        let is_time = text.bytes().any(|byte| byte.is_ascii_digit()) && StandIns::is_written_time(text);
        if is_time {
            let new = self.stand_ins.time(text);
            return self.put(Content::Time, text, new.as_deref().unwrap_or(text), at, out);
        }
        if is_route(text) {
            return self.token(Content::Path, text, at, out);
        }
        if is_harmless(text) || is_nothing(text) {
            return self.vocabulary(text, at, out);
        }
        if self.looks && (known_text(text).is_some() || is_line(name) || text.contains("{\"")) {
            if known_text(text).is_some() || text.contains(['{', '[']) || text.contains("\":") {
                return self.mixed(text, at, out);
            }
            return self.prose(text, at, out);
        }
        let doubts = self.stand_ins.doubts();
        let content = opaque_content(text);
        let new = if content == Content::Text { self.stand_ins.prose(text) } else { self.stand_ins.token(text) };
        if !self.looks && self.stand_ins.doubts() == doubts {
            self.memo.put(Question::Opaque, text, Some(&new));
        }
        self.put(content, text, &new, at, out);
    }

    /// Whether a text that stands where a name promises a word of a vocabulary, or a time, is one.
    pub(super) fn is_of_vocabulary(&mut self, content: Content, text: &str) -> bool {
        if content == Content::Time && text.bytes().any(|byte| byte.is_ascii_digit()) {
            return self.looks || !text.contains(' ');
        }
        if self.memo.get(Question::Enumerated, text).is_some() {
            return true;
        }
        let is_one = is_enumerated(text);
        if is_one {
            self.memo.put(Question::Enumerated, text, None);
        }
        is_one
    }

    /// Replaces a value that the vocabulary of its field does not have: words that nobody knows are somebody's.
    pub(super) fn unknown_value(&mut self, text: &str, at: usize, out: &mut Edits) {
        if is_identifier(text) || self.is_of_vocabulary(Content::Public, text) {
            return self.vocabulary(text, at, out);
        }
        self.prose(text, at, out);
    }

    /// Looks into a string that holds JSON, plain or packed; answers whether it does.
    pub(super) fn nested(&mut self, text: &str, at: usize, out: &mut Edits) -> bool {
        if text.len() < 2 {
            return false;
        }
        if self.depth >= DEEPEST {
            let is_hidden = is_gzip(text);
            if is_hidden {
                self.unread(Unread::Depth, text, at, out);
            }
            return is_hidden;
        }
        self.depth += 1;
        let first = text.trim_start().as_bytes().first().copied().unwrap_or_default();
        let is_nested = match first {
            b'{' | b'[' | b'"' => self.whole(text, at, out),
            // The first letters of `[`, `{` and of what gzip begins with, in base64.
            b'W' | b'e' | b'H' => self.packed(text, at, out),
            b'%' => self.encoded_json(text, at, Care::Much, out),
            _ => false,
        };
        self.depth -= 1;
        is_nested
    }

    /// Replaces in what is packed in a text, if anything is; answers whether it is.
    fn packed(&mut self, text: &str, at: usize, out: &mut Edits) -> bool {
        let before = self.unpacks;
        let packed = match Packed::of(text, &mut self.unpacks) {
            Ok(packed) => packed,
            // What nobody can look into may hold anything.
            Err(Some(why)) => {
                self.unread(why, text, at, out);
                return true;
            }
            Err(None) => return false,
        };
        let unpacked = before - self.unpacks;
        let mut edits = self.buffer();
        self.mixed(&packed.inner, 0, &mut edits);
        let is_found = !edits.is_empty();
        if self.is_guard {
            pass_on(&edits, at..at + text.len(), out);
        } else if is_found {
            let mut new = String::with_capacity(packed.inner.len());
            edits.apply(&packed.inner, &mut new);
            let content = edits.iter().next().map_or(Content::Opaque, |(edit, _)| edit.content);
            match packed.again(new) {
                Some((new, bytes)) if self.may_pack(bytes) => out.push(at..at + text.len(), content, &new),
                _ => self.unread(Unread::Bytes, text, at, out),
            }
        } else if !self.may_pack(unpacked) {
            self.unread(Unread::Bytes, text, at, out);
        }
        self.give_back(edits);
        true
    }
}

/// Tells the first thing that the guard found in a text of the whole of it: there is one text, and one place.
pub(super) fn pass_on(found: &Edits, place: Range<usize>, out: &mut Edits) {
    if let Some((first, why)) = found.iter().next() {
        out.push(place, first.content, why);
    }
}

/// What a text of which nobody tells is: one word, or several.
fn opaque_content(text: &str) -> Content {
    let is_one = |char: char| !char.is_whitespace() && !"()[]{}<>\",;'".contains(char);
    if text.chars().all(is_one) { Content::Opaque } else { Content::Text }
}
