//! Text of words: what has a form that tells is replaced, the words around it stay.

use mailtrail_wire::{Content, is_secret};

use super::care::{Care, tells_little};
use super::edits::Edits;
use super::forms::{LONG, LONGEST, SIGNS, is_around, pieces};
use super::header_names::is_list_of_headers;
use super::looks::{form, is_product};
use super::names::by_name;
use super::percent;
use super::redactor::Redactor;
use super::said::Before;
use super::stand_in::{dashed, is_id, is_nothing, quads};
use super::vocabulary::is_word;
use super::words::is_harmless;

impl Redactor {
    /// Replaces what tells in a text that stands at an offset.
    pub(super) fn scan(&mut self, text: &str, base: usize, care: Care, out: &mut Edits) {
        if care == Care::Little && !tells_little(text) {
            return;
        }
        let before = out.len();
        self.secrets(text, base, out, &mut |it, text, base, out| it.scan_words(text, base, care, out));
        self.times(text, base, before, out);
    }

    /// Shifts times anywhere in what stays of a text, whose replacements are those from an index on.
    pub(super) fn times(&mut self, text: &str, base: usize, before: usize, out: &mut Edits) {
        if self.stand_ins.shift.is_none() {
            return;
        }
        let (mut found, mut done) = (self.buffer(), 0);
        let ends = out.iter().skip(before).map(|(edit, _)| (edit.start - base, edit.end - base));
        for (start, end) in ends.chain([(text.len(), text.len())]) {
            for (time, new) in self.stand_ins.times(&text[done..start], None) {
                found.push(base + done + time.start..base + done + time.end, Content::Time, &new);
            }
            done = end;
        }
        if !found.is_empty() {
            for (edit, new) in found.iter() {
                out.push(edit.start..edit.end, edit.content, new);
            }
            out.sort_from(before);
        }
        self.give_back(found);
    }

    /// The same in a text in which no secrets are looked for.
    fn scan_words(&mut self, text: &str, base: usize, care: Care, out: &mut Edits) {
        let mut at = 0;
        let is_encoded = percent::is_encoded(text);
        let mut before = Before::new(text, care);
        while let Some(begin) = text[at..].find(|char| !is_around(char)).map(|begin| at + begin) {
            let rest = &text[begin..];
            if let Some(length) = self.time_in(rest, base + begin, out) {
                at = begin + length;
                continue;
            }
            if let Some(end) = self.said(text, begin, &mut before, base, out) {
                at = end;
                continue;
            }
            let length = rest.find(is_around).unwrap_or(rest.len());
            // A backslash at the end belongs to the quote behind it.
            let word = rest[..length].trim_end_matches(['.', ':', '!', '?', '\\']);
            let quote = text[..begin].chars().next_back().filter(|char| matches!(char, '"' | '\'' | '`'));
            let is_quoted = care == Care::Much && quote.is_some_and(|quote| rest[length..].starts_with(quote));
            let known = out.len();
            if is_encoded && percent::is_encoded(word) {
                self.encoded_word(word, base + begin, care, out);
            } else {
                self.word(word, base + begin, care, out);
            }
            if is_quoted && out.len() == known && !is_harmless(word) && !is_nothing(word) {
                self.token(Content::Name, word, base + begin, out);
            }
            at = begin + length;
        }
    }

    /// Replaces the time that a text begins with, if there is one; answers its length.
    pub(super) fn time_in(&mut self, rest: &str, at: usize, out: &mut Edits) -> Option<usize> {
        let (length, new) = self.stand_ins.time_at(rest)?;
        out.push(at..at + length, Content::Time, &new);
        Some(length)
    }

    /// Replaces a word, or the parts of it that tell.
    pub(super) fn word(&mut self, word: &str, at: usize, care: Care, out: &mut Edits) {
        if word.is_empty() || self.coded_word(word, at, out) {
            return;
        }
        let tells = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'@' | b'.' | b':' | b'/' | b'=' | b'+');
        if !word.bytes().any(tells) && word.len() < 40 {
            if care == Care::Most {
                self.leaf(word, at, out);
            } else if care == Care::Much && self.stand_ins.ledger.is_name(word) {
                self.token(Content::Name, word, at, out);
            }
            return;
        }
        let separator = word.find(SIGNS);
        if word.len() > LONGEST && separator.is_some() {
            return self.in_pieces(word, at, care, out);
        }
        let is_url = word.contains("://");
        let before = word.find('@').zip(separator).is_some_and(|(sign, at)| at < sign);
        let is_whole = is_url || !before || word.starts_with("arn:") || word[..separator.unwrap_or(0)].contains('+');
        if is_whole && word.contains("arn:") && !word.starts_with("arn:") && !is_url {
            // `resource:arn:aws:...`
            let begin = word.find("arn:").unwrap_or(0);
            self.word(&word[..begin], at, care, out);
            self.word(&word[begin..], at + begin, care, out);
            return;
        }
        if word.contains('=') && self.mime_word(word, at, out) {
            return;
        }
        let list = word.strip_prefix("h=").unwrap_or(word);
        if is_list_of_headers(list) {
            return self.header_list(list, at + word.len() - list.len(), out);
        }
        if word.contains('/')
            && care != Care::Little
            && let Some(new) = self.stand_ins.load_balancer(word)
        {
            return self.put(Content::Path, word, &new, at, out);
        }
        if is_whole && let Some(new) = self.stand_ins.by_form(word) {
            return self.put(form(word), word, &new, at, out);
        }
        if care != Care::Little {
            if let Some(new) = self.stand_ins.by_host(word) {
                return self.put(Content::HostName, word, &new, at, out);
            }
            if is_long_id(word) && !is_pair(word) || care == Care::Much && self.stand_ins.ledger.is_name(word) {
                return self.token(Content::Id, word, at, out);
            }
        }
        if separator.is_none_or(|cut| !is_product(word, cut)) && self.quads(word, at, care, out) {
            return;
        }
        if care != Care::Little
            && word.len() <= LONG
            && let Some((place, ip)) = dashed(word)
        {
            let new = self.stand_ins.dashed(ip);
            self.word(&word[..place.start], at, care, out);
            self.put(Content::IpAddress, &word[place.clone()], &new, at + place.start, out);
            return self.word(&word[place.end..], at + place.end, care, out);
        }
        let bare = word.trim_start_matches('@');
        if bare.len() < word.len() {
            return self.word(bare, at + word.len() - bare.len(), care, out);
        }
        let Some(cut) = separator else {
            if care == Care::Most {
                self.leaf(word, at, out);
            }
            return;
        };
        if word.len() > LONG {
            return self.in_pieces(word, at, care, out);
        }
        if is_product(word, cut) && (care != Care::Most || is_word(&word[..cut])) {
            return;
        }
        if cut == 0 {
            let rest = word.trim_start_matches(SIGNS);
            return self.word(rest, at + word.len() - rest.len(), care, out);
        }
        let (first, rest) = (&word[..cut], &word[cut + 1..]);
        self.word(first, at, care, out);
        if word.as_bytes()[cut] == b'=' && is_secret(first) {
            return self.replace(Content::Secret, rest, at + cut + 1, out);
        }
        let content = by_name(first).filter(|_| word.as_bytes()[cut] == b'=' && care != Care::Little);
        match content {
            Some(
                content @ (Content::Name | Content::Id | Content::AccountId | Content::IpAddress | Content::HostName),
            ) => {
                self.replace(content, rest, at + cut + 1, out);
            }
            _ => self.word(rest, at + cut + 1, care, out),
        }
    }
}

impl Redactor {
    fn in_pieces(&mut self, word: &str, at: usize, care: Care, out: &mut Edits) {
        for (begin, piece) in pieces(word, &SIGNS) {
            self.word(piece, at + begin, care, out);
        }
    }

    /// Replaces IPv4 addresses that stand between other signs in a word, and what is around them; answers whether there are any.
    fn quads(&mut self, word: &str, at: usize, care: Care, out: &mut Edits) -> bool {
        let quads = quads(word);
        let mut done = 0;
        for quad in &quads {
            self.word(&word[done..quad.start], at + done, care, out);
            self.token(Content::IpAddress, &word[quad.clone()], at + quad.start, out);
            done = quad.end;
        }
        if done > 0 {
            self.word(&word[done..], at + done, care, out);
        }
        !quads.is_empty()
    }
}

/// Whether a word is a name and its value, as in `account=111122223333`, and not the end of base64.
fn is_pair(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, value)| {
        name.len() <= 40
            && name.starts_with(|char: char| char.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
            && name.bytes().filter(u8::is_ascii_digit).count() <= 3
            && value.bytes().any(|byte| byte != b'=')
    })
}

/// Whether a word in a text is an identifier for certain.
fn is_long_id(word: &str) -> bool {
    if !is_id(word) || word.contains("EXAMPLE") {
        return false;
    }
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_hex = word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let is_resource = word.split_once('-').is_some_and(|(kind, rest)| {
        kind.len() <= 12 && rest.len() >= 8 && digits > 0 && rest.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    is_resource
        || is_hex && word.len() >= 16
        || digits >= 4 && word.len() >= 20 && !word.contains('/')
        || word.len() >= 40 && digits >= 3
}
