//! Lines of words with documents between them, and text that was to be JSON and is none.

use mailtrail_wire::{Content, Reader};

use super::care::Care;
use super::edits::Edits;
use super::names::by_name;
use super::redactor::Redactor;

impl Redactor {
    /// Replaces in a text that may hold documents anywhere.
    pub(super) fn mixed(&mut self, text: &str, at: usize, out: &mut Edits) {
        // A number alone is a word.
        if text.trim_start().starts_with(['{', '[', '"']) && self.whole(text, at, out) {
            return;
        }
        let (mut done, mut from) = (0, 0);
        // Of brackets without a document, so much text is read in vain.
        let mut vain = 4 * text.len() + 4096;
        while let Some(bracket) = memchr::memchr2(b'{', b'[', &text.as_bytes()[from..]).map(|found| from + found) {
            from = bracket + 1;
            if !may_begin(&text[bracket..]) || vain == 0 {
                continue;
            }
            let rest = &text[bracket..];
            let mut reader = Reader::new(rest);
            match reader.skip() {
                Ok(()) => {
                    self.loose(&text[done..bracket], at + done, out);
                    self.document(&rest[..reader.at()], at + bracket, out);
                    done = bracket + reader.at();
                    from = done;
                }
                Err(fault) => vain = vain.saturating_sub(fault.at + 1),
            }
        }
        self.loose(&text[done..], at + done, out);
    }

    /// Replaces in text without a whole document: what stands in quotes goes by the name before it, all else word by word.
    pub(super) fn loose(&mut self, text: &str, at: usize, out: &mut Edits) {
        // Nobody knows where a record ends here, or whether there is one.
        let waits = std::mem::replace(&mut self.waits, false);
        let before = out.len();
        self.loose_words(text, at, out);
        if self.is_guard && quote_of(text).is_some() {
            self.guard_all(text, at, before, out);
        } else if !self.is_guard && (quote_of(text).is_some() || is_glued(text)) {
            self.recheck(text, at, before, out);
        }
        self.waits = waits;
    }

    /// Notes what looks real in a text as one, besides what was found in its parts, from an index on: there, names and values may be apart.
    fn guard_all(&mut self, text: &str, at: usize, before: usize, out: &mut Edits) {
        let mut found = self.buffer();
        self.guard(text, at, &mut found);
        let known: Vec<_> = out.iter().skip(before).map(|(edit, _)| edit.start..edit.end).collect();
        for (edit, why) in found.iter() {
            let next = known.partition_point(|place| place.end <= edit.start);
            if known.get(next).is_none_or(|place| edit.end <= place.start) {
                out.push(edit.start..edit.end, edit.content, why);
            }
        }
        out.sort_from(before);
        self.give_back(found);
    }

    fn loose_words(&mut self, text: &str, at: usize, out: &mut Edits) {
        let Some(quote) = quote_of(text) else { return self.words(text, at, out) };
        let (mut done, mut from, mut line, mut name) = (0, 0, 0, String::new());
        while let Some(begin) = text[from..].find(quote).map(|found| from + found + 1) {
            // Quotes within a string have backslashes before them: those that go together have as many.
            let before = &text[done..begin - 1];
            let escapes = &before[before.trim_end_matches('\\').len()..];
            if is_closing(&before[..before.len() - escapes.len()], &text[begin..]) {
                // The string began in a line before.
                self.words(before, at + done, out);
                (done, from) = (begin, begin);
                continue;
            }
            if begin > line {
                line = memchr::memchr(b'\n', &text.as_bytes()[begin..]).map_or(text.len(), |end| begin + end);
            }
            let (end, closed) = if let Some(end) = end_of(&text[begin..line], quote, escapes) {
                (begin + end, begin + end + escapes.len() + 1)
            } else {
                // What is not closed goes on to the end of the line, but for commas, brackets and other quotes.
                let rest = text[begin..line].trim_end_matches(|char: char| !char.is_alphanumeric());
                (begin + rest.len(), begin + rest.len())
            };
            let inner = &text[begin..end];
            if inner.trim_start().starts_with(':') {
                // This quote closes a name that lacks its opening one.
                name.clear();
                name.push_str(before.rsplit(|char: char| !char.is_alphanumeric()).next().unwrap_or_default());
                from = begin;
                continue;
            }
            self.words(before, at + done, out);
            if text[closed..].trim_start().starts_with(':') {
                name.clear();
                name.push_str(inner);
                let care = if self.is_guard { Care::Much } else { Care::Little };
                self.checked(inner, at + begin, care, out);
            } else {
                let content = by_name(&name).filter(|content| *content != Content::Header).unwrap_or(Content::Opaque);
                self.quoted(content, &name, inner, at + begin, out);
            }
            done = closed;
            from = done;
        }
        self.words(&text[done..], at + done, out);
    }

    fn words(&mut self, text: &str, at: usize, out: &mut Edits) {
        self.checked(text, at, Care::Much, out);
    }

    fn checked(&mut self, text: &str, at: usize, care: Care, out: &mut Edits) {
        if self.is_guard { self.guard(text, at, out) } else { self.scan(text, at, care, out) }
    }
}

/// What stands around strings in a text that was to be JSON; nothing if no names of members stand in it.
fn quote_of(text: &str) -> Option<&'static str> {
    let has = |it: &str| memchr::memmem::find(text.as_bytes(), it.as_bytes()).is_some();
    if has("\":") || has("\" :") { Some("\"") } else { has("':").then_some("'") }
}

/// Whether words of a text may be several things without a sign between them, such as a URL behind an address.
fn is_glued(text: &str) -> bool {
    const LONGEST_SCHEME: usize = 8;
    let has = |it: &str| memchr::memmem::find(text.as_bytes(), it.as_bytes()).is_some();
    let is_of_scheme = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    let is_long = |at: usize| text.as_bytes()[..at].iter().rev().take_while(is_of_scheme).nth(LONGEST_SCHEME).is_some();
    has("-----BEGIN") || has("H4sI") || has("%25") || memchr::memmem::find_iter(text.as_bytes(), "://").any(is_long)
}

/// Where a string ends that begins with a quote behind so many backslashes.
fn end_of(text: &str, quote: &str, escapes: &str) -> Option<usize> {
    if escapes.is_empty() && quote == "\"" {
        return super::walk::end_of_string(text);
    }
    let mut from = 0;
    loop {
        let found = from + text[from..].find(quote)?;
        let bare = text[..found].trim_end_matches('\\').len();
        if found - bare == escapes.len() {
            return Some(bare);
        }
        from = found + 1;
    }
}

/// Whether a quote ends a string that begins nowhere: words stand before it, and behind it what stands behind a value.
fn is_closing(before: &str, behind: &str) -> bool {
    let behind = behind.trim_start();
    let goes_on = match behind.as_bytes().first() {
        Some(b',') => behind[1..].trim_start().starts_with(['"', '\'', '\\', '{', '[']),
        Some(b'}' | b']') => true,
        _ => false,
    };
    goes_on && before.ends_with(|char: char| !char.is_whitespace() && !":,[{(=\"'".contains(char))
}

/// Whether a document can begin with this: a bracket, and what stands behind one.
pub(super) fn may_begin(text: &str) -> bool {
    let mut bytes = text.bytes();
    let (first, second) = (bytes.next(), bytes.find(|byte| !byte.is_ascii_whitespace()));
    matches!(
        (first, second),
        (Some(b'{'), Some(b'"' | b'}') | None) | (Some(b'['), Some(b'{' | b'[' | b'"' | b']') | None)
    )
}
