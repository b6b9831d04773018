//! Queries and cookies: names of parameters, and values that are written with per cent signs.

use mailtrail_wire::Content;

use super::care::Care;
use super::edits::Edits;
use super::enumerated::is_enumerated;
use super::keys::is_field;
use super::opaque::pass_on;
use super::percent::{BETWEEN, LAYERS, Percent, is_encoded};
use super::redactor::{DEEPEST, Redactor};
use super::stand_in::{is_id, is_url};
use crate::verdict::secret_form::is_named;

/// Words that attributes of cookies have.
fn is_of_cookies(name: &str, value: &str) -> bool {
    let is = |it: &str| name.eq_ignore_ascii_case(it);
    let is_date = value.len() < 40 && value.contains(':') && value.ends_with("GMT");
    is("samesite") || is("expires") && is_date || is("max-age") && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a parameter without a value is somebody's word, and no attribute of a cookie.
fn is_alone(name: &str) -> bool {
    name.len() > 1
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        && !["secure", "httponly", "partitioned"].iter().any(|it| name.eq_ignore_ascii_case(it))
        && !is_enumerated(name)
        && !is_field(name)
}

impl Redactor {
    /// Replaces the values of parameters: names stay unless they have a form that tells.
    pub(super) fn parameters(&mut self, text: &str, at: usize, out: &mut Edits) {
        let mut begin = 0;
        for part in text.split_inclusive(['&', ';']) {
            let bare = part.trim_end_matches(['&', ';']).trim_end();
            let pair = bare.trim_start_matches([' ', '?']);
            let place = at + begin + bare.len() - pair.len();
            begin += part.len();
            let Some((name, value)) = pair.split_once('=') else {
                let before = out.len();
                self.scan(pair, place, Care::Much, out);
                if out.len() == before && is_alone(pair) {
                    self.token(Content::Name, pair, place, out);
                }
                continue;
            };
            self.scan(name, place, Care::Little, out);
            self.parameter(name, value, place + name.len() + 1, out);
        }
    }

    fn parameter(&mut self, name: &str, value: &str, at: usize, out: &mut Edits) {
        if value.is_empty() || is_of_cookies(name, value) {
            return;
        }
        let decoded;
        let name = if is_encoded(name) {
            decoded = Percent::of(name).text;
            &*decoded
        } else {
            name
        };
        let name = name.trim_end_matches(']').rsplit(['[', '.']).next().unwrap_or(name);
        let is_plus = value.contains('+') && !value.starts_with('+') && !is_id(value) && !value.contains('@');
        if !is_plus && !is_encoded(value) {
            return self.parameter_value(name, value, at, out);
        }
        let inner = if is_plus { Percent::of_parameter(value) } else { Percent::of(value) };
        let mut edits = self.buffer();
        self.parameter_value(name, &inner.text, 0, &mut edits);
        self.encode(value, &inner, &edits, at, out);
        self.give_back(edits);
    }

    fn parameter_value(&mut self, name: &str, value: &str, at: usize, out: &mut Edits) {
        // Words that a name speaks of are somebody's here.
        let is_known = !matches!(
            self.by_name(name),
            Some(Content::Public | Content::Time | Content::Text | Content::Unmarked | Content::Header)
        );
        let is_deep = self.depth >= DEEPEST;
        self.depth += 1;
        if is_named(name) {
            self.string(Content::Secret, "secret", value, at, out);
        } else if is_deep {
            self.token(Content::Opaque, value, at, out);
        } else {
            self.string(Content::Opaque, if is_known { name } else { "" }, value, at, out);
        }
        self.depth -= 1;
    }

    /// Replaces an encoded text by what becomes of it when it is decoded.
    fn encode(&self, source: &str, inner: &Percent, edits: &Edits, at: usize, out: &mut Edits) {
        if self.is_guard {
            return pass_on(edits, at..at + source.len(), out);
        }
        let Some((first, _)) = edits.iter().next() else { return };
        let mut new = String::with_capacity(source.len());
        edits.apply(&inner.text, &mut new);
        let new = inner.again(&new);
        out.push(at..at + source.len(), first.content, &new);
    }

    /// Replaces in a word parts of which are encoded.
    pub(super) fn encoded_word(&mut self, word: &str, at: usize, care: Care, out: &mut Edits) {
        if is_url(word) || word.starts_with("arn:") {
            return self.word(word, at, care, out);
        }
        if self.encoded_json(word, at, care, out) {
            return;
        }
        let (mut begin, mut is_hidden) = (0, false);
        for part in word.split_inclusive(BETWEEN) {
            let bare = part.trim_end_matches(BETWEEN);
            let place = at + begin;
            begin += part.len();
            if is_hidden {
                self.replace(Content::Secret, bare, place, out);
            } else if !is_encoded(bare) {
                self.word(bare, place, care, out);
            } else if self.depth >= DEEPEST {
                self.token(Content::Opaque, bare, place, out);
            } else {
                let inner = Percent::of(bare);
                let mut edits = self.buffer();
                self.depth += 1;
                self.scan(&inner.text, 0, care, &mut edits);
                self.depth -= 1;
                let is_found = !edits.is_empty();
                self.encode(bare, &inner, &edits, place, out);
                self.give_back(edits);
                if !is_found {
                    // What stands behind a per cent sign may be more than the two digits of a byte.
                    self.word(bare, place, Care::Little, out);
                }
            }
            is_hidden = part.ends_with('=') && is_named(bare);
        }
    }
}

impl Redactor {
    /// Replaces in JSON that is encoded in a word, in which slashes and the like may stand for themselves; answers whether there is any.
    pub(super) fn encoded_json(&mut self, word: &str, at: usize, care: Care, out: &mut Edits) -> bool {
        let Some((begin, end)) = json_of(word).filter(|_| self.depth < DEEPEST) else { return false };
        let Some(layers) = Percent::layers(&word[begin..end]) else { return false };
        let Some(inner) = layers.last() else { return false };
        let mut edits = self.buffer();
        self.depth += 1;
        let is_json = self.whole(&inner.text, 0, &mut edits);
        self.depth -= 1;
        if is_json {
            self.word(&word[..begin], at, care, out);
            if self.is_guard {
                pass_on(&edits, at + begin..at + end, out);
            } else if let Some((first, _)) = edits.iter().next() {
                let mut new = String::with_capacity(inner.text.len());
                edits.apply(&inner.text, &mut new);
                let new = layers.iter().rev().fold(new, |new, layer| layer.again(&new));
                out.push(at + begin..at + end, first.content, &new);
            }
            self.word(&word[end..], at + end, care, out);
        }
        self.give_back(edits);
        is_json
    }
}

/// Where JSON stands in a word that may begin one that is encoded.
fn json_of(word: &str) -> Option<(usize, usize)> {
    let is_begin = |rest: &str| {
        let mut code = rest;
        for _ in 0..LAYERS {
            code = code.strip_prefix("%25").unwrap_or(code);
        }
        let code = code.strip_prefix('%').or_else(|| (code.len() < rest.len()).then_some(code)).unwrap_or_default();
        ["7B", "7b", "5B", "5b"].iter().any(|it| code.starts_with(it))
    };
    let begin = memchr::memchr_iter(b'%', word.as_bytes()).find(|at| is_begin(&word[*at..]))?;
    let is_whole = begin == 0 || word[..begin].ends_with(BETWEEN);
    let end = word[begin..].find(['&', '#', ';']).map_or(word.len(), |end| begin + end);
    is_whole.then_some((begin, end))
}
