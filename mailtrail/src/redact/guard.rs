//! The guard: what looks real in a text, word by word, also where words are written in other letters.

use mailtrail_wire::Content;

use super::edits::Edits;
use super::forms::{LONG, is_around, pieces};
use super::looks::{is_product, looks_real};
use super::opaque::pass_on;
use super::percent::{BETWEEN, Percent, is_encoded};
use super::redactor::Redactor;
use super::stand_in::{is_v6, parse_v6, quads, split_address, tells_nothing};

/// Signs between the parts of a word, which may look real each for itself.
const SIGNS: [char; 8] = ['=', ':', '/', '#', '&', '%', '\\', '_'];

impl Redactor {
    /// Notes what looks real in a text, word by word.
    pub(super) fn guard(&mut self, text: &str, base: usize, out: &mut Edits) {
        if !text.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'@' | b':' | b'.' | b'-' | b'=')) {
            return;
        }
        self.secrets(text, base, out, &mut |it, text, base, out| it.guard_words(text, base, out));
    }

    /// Notes what looks real in words.
    fn guard_words(&mut self, text: &str, base: usize, out: &mut Edits) {
        let mut at = 0;
        while let Some(begin) = text[at..].find(|char| !is_around(char)).map(|begin| at + begin) {
            let rest = &text[begin..];
            let length = rest.find(is_around).unwrap_or(rest.len());
            self.guard_word(rest[..length].trim_end_matches(['.', ':', '!', '?', '\\']), base + begin, out);
            at = begin + length;
        }
    }

    fn guard_word(&mut self, word: &str, at: usize, out: &mut Edits) {
        if let Some(content) = looks_real(word) {
            return out.push(at..at + word.len(), content, "");
        }
        if tells_nothing(word) {
            return;
        }
        let before = out.len();
        if is_encoded(word) {
            self.guard_encoded(word, at, out);
        }
        if out.len() > before || self.guard_hidden(word, at, out) {
            return;
        }
        let has_sign = word.contains('@') && split_address(word).is_some() && !word.contains([':', '/']);
        let bare = word.split(['/', '%']).next().unwrap_or(word);
        if has_sign || word.starts_with("eyJ") || is_v6(bare) && parse_v6(bare).is_some() {
            return;
        }
        let cut = word.find(SIGNS);
        if cut.is_some_and(|cut| is_product(word, cut)) {
            return;
        }
        for quad in quads(word).into_iter().filter(|quad| quad.len() < word.len()) {
            if let Some(content) = looks_real(&word[quad.clone()]) {
                out.push(at + quad.start..at + quad.end, content, "");
            }
        }
        let Some(cut) = cut.filter(|_| out.len() == before) else { return };
        if word.len() > LONG {
            return pieces(word, &SIGNS).for_each(|(begin, piece)| self.guard_word(piece, at + begin, out));
        }
        let rest = word[cut..].trim_start_matches(SIGNS);
        if cut > 0 {
            self.guard_word(&word[..cut], at, out);
        }
        if !rest.is_empty() {
            let (before, begin) = (out.len(), at + word.len() - rest.len());
            self.guard_word(rest, begin, out);
            // The end of a longer row of groups is no address.
            let is_group = (1..=4).contains(&cut) && word.as_bytes()[..cut].iter().all(u8::is_ascii_hexdigit);
            if is_group && word.as_bytes()[cut] == b':' && rest.contains(':') {
                out.retain_from(before, |edit| edit.content != Content::IpAddress || edit.start > begin);
            }
        }
    }

    /// Notes what looks real in a word that is written in other letters, or packed; answers whether anything does, or its parts say nothing.
    fn guard_hidden(&mut self, word: &str, at: usize, out: &mut Edits) -> bool {
        let before = out.len();
        let is_mime = word.starts_with("=?") || memchr::memmem::find(word.as_bytes(), b"=40").is_some();
        if is_mime {
            self.mime_word(word, at, out);
            return out.len() > before;
        }
        self.coded_word(word, at, out)
    }

    /// Notes what looks real in the parts of a word that are encoded.
    fn guard_encoded(&mut self, word: &str, at: usize, out: &mut Edits) {
        let mut begin = 0;
        for part in word.split_inclusive(BETWEEN) {
            let bare = part.trim_end_matches(BETWEEN);
            let place = at + begin;
            begin += part.len();
            if !is_encoded(bare) {
                continue;
            }
            let Some(inner) = Percent::layers(bare).and_then(|mut layers| layers.pop()) else { continue };
            let mut found = self.buffer();
            self.guard_words(&inner.text, 0, &mut found);
            pass_on(&found, place..place + bare.len(), out);
            self.give_back(found);
        }
    }
}
