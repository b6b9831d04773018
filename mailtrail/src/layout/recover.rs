//! Finding the next document behind a broken one.

use super::known;
use super::opening::{Opening, has_tag, opening};
use super::stamp::{begins_anew, stamp};
use super::{Feed, LONGEST_DOCUMENT, SIGHT, longest};
use crate::input::{Cutter, learn_opening};

/// Text that is looked at first; it doubles until something is found.
const REACH: usize = 256;

/// The search for the next document.
///
/// The first guess in the text wins: the end of the broken document by its brackets alone (good when a comma or a colon is
/// wrong), a place where the bytes stand that its neighbours, it itself or the known kinds begin with, in a list a brace further out
/// than its fields, a line that begins with these bytes (good when a
/// line was cut, even if reading went on for a while), a line that begins what stands in nothing else, and, between documents
/// or while nothing is known of the neighbours, a line that begins with a bracket or with a time. Between documents, there may
/// be nothing but padding in front of the next one; in a container, the bracket that ends it may follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search {
    /// Offset in the window at which reading failed.
    pub(super) from: usize,
    /// Whether commas separate the documents.
    pub(super) in_container: bool,
    /// Whether words stand before the broken document on its line, so that lines of words follow.
    pub(super) in_words: bool,
    /// Whether the broken document begins the window; if not, its brackets tell nothing.
    pub(super) whole: bool,
}

impl Search {
    /// Offset of where the next document, or what separates it, seems to begin; loads text as far as a document may reach.
    pub(super) fn go(self, feed: &mut impl Feed, cutter: Option<&Cutter>, own: &mut Option<Cutter>) -> Option<usize> {
        loop {
            let found = self.find(longest(feed.window()), cutter, own);
            if found.is_some() || feed.window().len() >= LONGEST_DOCUMENT || !feed.fill() {
                return found;
            }
        }
    }

    /// The same in a text. What the broken document itself begins with is kept in `own`: the next one that is broken often begins alike.
    fn find(self, text: &str, cutter: Option<&Cutter>, own: &mut Option<Cutter>) -> Option<usize> {
        let from = text.ceil_char_boundary(self.from.max(1));
        let is_known = cutter.is_some();
        // A document of another kind than the first one may be among its own.
        let opening = if self.whole { learn_opening(text) } else { None };
        let opening = opening.filter(|opening| cutter.is_none_or(|cutter| !cutter.is(opening)));
        if let Some(opening) = opening
            && !own.as_ref().is_some_and(|own| own.is(opening))
        {
            *own = Some(Cutter::new(opening));
        }
        let cutters = [cutter, opening.and(own.as_ref())];
        let mut reach = from.saturating_add(REACH);
        loop {
            let near = &text[..text.floor_char_boundary(reach)];
            let found = self.guess(near, text, from, cutters, is_known);
            if found.is_some() || near.len() == text.len() {
                return found;
            }
            reach = reach.saturating_mul(2);
        }
    }

    fn guess(
        self,
        near: &str,
        text: &str,
        from: usize,
        cutters: [Option<&Cutter>; 2],
        is_known: bool,
    ) -> Option<usize> {
        let cutters = || cutters.into_iter().flatten();
        let by_cut_line = cutters().filter_map(|cutter| cutter.find_line(near, 1)).min();
        let by_words = if self.in_container { end_of_words(near) } else { behind_padding(near) };
        let behind_cut =
            if self.whole { behind_cut_line(near, from).or_else(|| behind_name(near, from)) } else { None };
        let first = [by_cut_line, by_words, behind_cut].into_iter().flatten().min();
        if let Some(first) = first.filter(|first| *first + 1 < from && !is_space(text, *first)) {
            // All others but one are at or behind the place where reading failed.
            return next_anew(near, first).or(Some(first));
        }
        let by_line = match (self.in_container, self.in_words) {
            (true, _) if is_known => None,
            (true, _) => next_line(near, from),
            (false, in_words) => {
                let line = next_line(near, from);
                next_words(&near[..line.unwrap_or(near.len())], from, !in_words).or(line)
            }
        };
        let by_indent = if self.in_container && self.whole { next_outer(near, from) } else { None };
        let by_comma = if self.in_container { behind_nothing(near, from) } else { None };
        let first = [first, by_line, by_indent, by_comma].into_iter().flatten().min();
        // Of the others only what is nearer matters, and looking for it costs more.
        let limit = first.filter(|first| !is_space(text, *first)).unwrap_or(near.len());
        let by_opening = |limit: usize| {
            let found = cutters().filter_map(|cutter| cutter.find_at_fault(near, from, limit));
            found.chain(known::next(near, from, limit)).min()
        };
        let nearest = by_opening(limit);
        let first = first.into_iter().chain(nearest).min();
        let until = first.unwrap_or(near.len());
        let ends = |end: &usize| *end >= from && self.plausible(text, *end);
        let by_brackets = if self.whole { end_by_brackets(&near[..until]).filter(ends) } else { None };
        let by_element = match (self.whole && !self.in_words && !is_known, nearest) {
            (true, None) => next_element(near, until, self.in_container).filter(|end| *end >= from),
            _ => None,
        };
        let by_element = by_element.filter(|_| limit >= near.len() || by_opening(near.len()).is_none());
        [by_brackets, by_element, next_anew(near, until), first].into_iter().flatten().min()
    }

    /// Whether something that can follow a document follows; the end of the text tells nothing.
    fn plausible(self, text: &str, end: usize) -> bool {
        if self.in_words {
            // Whatever follows on the line is text.
            return true;
        }
        let rest = text[end..].trim_ascii_start();
        match rest.bytes().next() {
            // A neighbour begins alike; a field does not.
            Some(b',') if self.in_container => {
                let next = rest[1..].trim_ascii_start().bytes().next();
                matches!(next, None | Some(b'{' | b']')) || next == text.bytes().next()
            }
            Some(b']') => self.in_container,
            Some(b'"') => !self.in_container && opening(rest, 0) == Opening::Packed,
            Some(b'{' | b'[') => !self.in_container,
            Some(b'0'..=b'9') => !self.in_container && stamp(rest).is_some(),
            _ => false,
        }
    }
}

/// End of the broken document that begins a text, if its first name is broken too, so that nothing is known of its neighbours: a
/// brace that closes as much as was opened, whatever is quoted, and has an object behind it, in a container behind a comma. It is
/// looked for up to an offset.
fn next_element(text: &str, until: usize, in_container: bool) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().take(until).enumerate().find_map(|(at, byte)| {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let follows = || {
            let rest = text[at + 1..].trim_ascii_start();
            let next = if in_container { rest.strip_prefix(',').map(str::trim_ascii_start) } else { Some(rest) };
            next.is_some_and(|next| next.starts_with('{') && opening(next, 0) == Opening::Object)
        };
        (byte == b'}' && depth == 0 && follows()).then_some(at + 1)
    })
}

/// Whether white space stands at an offset, or nothing.
fn is_space(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_none_or(u8::is_ascii_whitespace)
}

/// The comma behind a bracket that closes nothing, or opens nothing before reading failed, if an element follows it or the list ends there.
fn behind_nothing(text: &str, from: usize) -> Option<usize> {
    let (rest, is_closing) = match text.strip_prefix('{') {
        Some(rest) => (rest.trim_ascii_start(), false),
        None => (text.trim_ascii_start().strip_prefix('}')?.trim_start_matches(['}', ' ', '\t', '\r', '\n']), true),
    };
    let at = text.len() - rest.len();
    let follows = match rest.strip_prefix(',') {
        Some(next) => opening(next.trim_ascii_start(), 0) == Opening::Object,
        None => is_closing && rest.starts_with(']'),
    };
    (follows && at >= from).then_some(at)
}

/// A brace at the beginning of a line, up to where reading failed, if the line before ends behind a name and its colon: in an object
/// that is written on one line, or whose fields are indented, no value begins there, so that the object was cut.
fn behind_name(text: &str, from: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[..from.min(text.len())];
    let first = memchr::memchr(b'\n', bytes)?;
    let is_indented = matches!(bytes.get(first + 1), Some(b' ' | b'\t'));
    let mut lines = memchr::memchr_iter(b'\n', bytes).take_while(|end| is_indented || *end == first);
    let is_cut = |end: &usize| bytes.get(*end + 1) == Some(&b'{') && bytes[..*end].trim_ascii_end().ends_with(b":");
    lines.find(is_cut).map(|end| end + 1)
}

/// First brace at or behind an offset that begins a line behind a comma, further out than the fields of the document that begins a text.
fn next_outer(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let blanks = |at: usize| bytes[at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    // The first of them may be broken.
    let fields = memchr::memchr_iter(b'\n', bytes).take(2).map(|end| blanks(end + 1)).max()?;
    let before = from.saturating_sub(1);
    let lines = memchr::memchr_iter(b'\n', &bytes[before..]).map(|end| before + end + 1);
    lines.filter(|line| bytes[..*line].trim_ascii_end().ends_with(b",")).find_map(|line| {
        let indent = blanks(line);
        (indent < fields && bytes.get(line + indent) == Some(&b'{')).then_some(line + indent)
    })
}

/// End of the value that begins a text if only brackets and quotes are looked at; a line break ends an open text.
fn end_by_brackets(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if quoted {
            match byte {
                b'\n' => quoted = false,
                b'"' if !escaped => quoted = false,
                _ => {}
            }
            escaped = byte == b'\\' && !escaped && quoted;
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// First line at or behind an offset that begins with an object or an array, or with a time in front of one.
fn next_line(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = from.saturating_sub(1);
    memchr::memchr_iter(b'\n', &bytes[before..]).map(|end| before + end + 1).find(|at| match bytes.get(*at) {
        Some(b'{') => true,
        Some(b'[') => opening(text, *at) != Opening::None,
        _ => stamp(&text[*at..]).is_some(),
    })
}

/// First line at or behind an offset that begins with a word, as lines of a log do and those within a document do not; one
/// with a document in it, if only such a one counts, or if it begins with something else that no line of a document begins with.
fn next_words(text: &str, from: usize, with_document: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = from.saturating_sub(1);
    // Indented lines go on with what is broken, unless its only line was cut.
    let is_cut = memchr::memchr(b'\n', bytes).is_some_and(|end| from <= end);
    memchr::memchr_iter(b'\n', &bytes[before..]).map(|end| before + end + 1).find(|&at| match bytes.get(at) {
        Some(b' ' | b'\t') => is_cut && begins_packed(text[at..].trim_start_matches([' ', '\t'])),
        Some(b'[') => has_tag(&text[at..]) && has_document(&text[at..]),
        None | Some(b'\r' | b'\n' | b'{' | b'}' | b']' | b',' | b':') => false,
        Some(b'"') => !begins_with_name(&text[at + 1..]) && has_document(&text[at..]),
        Some(byte) if byte.is_ascii_alphanumeric() || *byte >= 0x80 => !with_document || has_document(&text[at..]),
        Some(_) => has_document(&text[at..]),
    })
}

/// Whether a line begins with a document in a string that is no name.
fn begins_packed(line: &str) -> bool {
    line.starts_with('"') && opening(line, 0) == Opening::Packed && !begins_with_name(&line[1..])
}

/// Whether a colon follows the next quote on a line, as behind the name of a field.
fn begins_with_name(text: &str) -> bool {
    let end = memchr::memchr2(b'"', b'\n', text.as_bytes());
    let behind = end.and_then(|end| text[end..].strip_prefix('"'));
    behind.is_some_and(|behind| behind.trim_start_matches([' ', '\t']).starts_with(':'))
}

/// Whether a line of several words, as in a log, begins behind white space with a line break: no element does.
pub(super) fn begins_words(text: &str, space: usize) -> bool {
    let line = &text[space..text.floor_char_boundary(space + SIGHT)];
    let word = line.find([',', ' ', '\t', '\n', '{']).map(|end| line[end..].trim_start_matches([' ', '\t']));
    let goes_on = word
        .and_then(|rest| rest.chars().next())
        .is_some_and(|next| !matches!(next, ',' | ']' | '}' | '\r' | '\n' | '/' | '#'));
    text[..space].contains('\n') && if line.starts_with('[') { has_tag(line) } else { goes_on }
}

/// Whether a document seems to begin on the first line of a text.
fn has_document(text: &str) -> bool {
    let end = memchr::memchr(b'\n', text.as_bytes()).unwrap_or(text.len());
    memchr::memchr_iter(b'{', &text.as_bytes()[..end]).take(8).any(|at| opening(text, at) != Opening::None)
}

/// First bracket behind the first line if reading failed at the end of that line, so that the line was cut.
fn behind_cut_line(text: &str, from: usize) -> Option<usize> {
    let end = memchr::memchr(b'\n', text.as_bytes())?;
    let next = end + text[end..].len() - text[end..].trim_ascii_start().len();
    let is_cut = (end..=next).contains(&from) || text[..end].ends_with('\r') && from + 1 == end;
    (is_cut && text[next..].starts_with(['{', '['])).then_some(next)
}

/// First line, up to an offset, that begins what stands in nothing else, so that what stands before it was cut.
fn next_anew(text: &str, until: usize) -> Option<usize> {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..until]).map(|end| end + 1).find(|at| begins_anew(text, *at))
}

/// End of some words behind which the list ends: `oops]`. A comma on another line separates what is in no list.
fn end_of_words(text: &str) -> Option<usize> {
    let end = text.find(['[', ']', '{', '}', '"', ',', '\n'])?;
    let rest = text[end..].strip_prefix(']')?;
    (end > 0 && !rest.trim_start_matches([' ', '\t']).starts_with(',')).then_some(end)
}

/// End of what begins a text and cannot be seen, such as a byte order mark in the middle of a file, if a document follows.
fn behind_padding(text: &str) -> Option<usize> {
    let is_padding = |it: char| it.is_control() || it.is_whitespace() || matches!(it, '\u{feff}' | '\u{200b}');
    let rest = text.trim_start_matches(is_padding);
    let begins = rest.starts_with(['{', '[']) || stamp(rest).is_some();
    (begins && rest.len() < text.len()).then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(text: &str, from: usize, in_container: bool, cutter: Option<&Cutter>) -> Option<usize> {
        Search { from, in_container, in_words: false, whole: true }.find(text, cutter, &mut None)
    }

    #[test]
    fn the_first_guess_in_the_text_wins() {
        let missing_comma = r#"{"a":1 "b":2},{"a":3}]"#;
        assert_eq!(next(missing_comma, 7, true, None), Some(13));
        let cut_line = "{\"a\":{\"b\":1\n{\"a\":2}\n";
        assert_eq!(next(cut_line, 12, false, None), Some(12));
        let lost_quote = r#"{"a":"x},{"a":"y"},{"a":"z"}]"#;
        assert_eq!(next(lost_quote, 14, true, None), Some(19));
        assert_eq!(next("oops", 0, false, None), None);
    }

    #[test]
    fn what_follows_decides_where_brackets_end() {
        assert_eq!(next(r#"{"a":1 "b":2}x {"a":3}"#, 7, false, None), None, "no document can follow");
        assert_eq!(next(r#"{"a":1 "b":2}"#, 7, false, None), None, "nothing follows yet");
        assert_eq!(next(r#"{"a":1 "b":2} {"c":3}"#, 7, false, None), Some(13));
        assert_eq!(next(r#"{"a":1 "b":2} {"c":3}"#, 7, true, None), None, "a comma is missing");
        assert_eq!(next(r#"{"a":1 "b":2}]"#, 7, true, None), Some(13));
    }

    #[test]
    fn a_line_that_begins_like_a_document_ends_what_was_cut() {
        // The first line was cut behind a colon, and reading failed in the third.
        let text = "{\"x\":\n{\"a\":2}\n{\"a\":3}\n";
        let cutter = Cutter::learn("{\"a\":1}");
        assert_eq!(next(text, 14, false, cutter.as_ref()), Some(6));
        assert_eq!(next(text, 14, true, cutter.as_ref()), Some(6));
        assert_eq!(next(text, 14, false, None), Some(14), "without it, the line that cannot stand there");
    }

    #[test]
    fn behind_a_line_that_was_cut_an_indented_document_begins() {
        for text in ["{\"a\":\"b\n  {\"c\":1}\n", "{\"a\":\"b\r\n\t[{\"c\":1}]"] {
            let from = text.find(['\r', '\n']).unwrap();
            let next_one = text.rfind(['[', '\t', ' ']).unwrap() + usize::from(!text.contains('['));
            assert_eq!(next(text, from, false, None), Some(next_one), "{text}");
        }
        assert_eq!(next("{\"a\":1,\n \"b\":oops,\n {\"c\":1}", 14, false, None), None, "not the first line");
    }

    #[test]
    fn the_search_reaches_far() {
        let far = format!("{{\"a\":oops{}\n{{\"a\":2}}", " ".repeat(3 * REACH));
        assert_eq!(next(&far, 5, false, None), far.rfind('{'));
    }

    #[test]
    fn behind_a_first_element_whose_name_is_broken_the_next_one_begins() {
        for first in [r#"{""a":1}"#, r#"{a":{"b":[1,{"c":2}]}}"#, r#":"a":{"b":1},"c":[{"d":1}]}"#] {
            let text = format!(r#"{first},{{"a":{{"b":1}},"c":2}},{{"a":3}}]"#);
            assert_eq!(next(&text, 1, true, None), Some(first.len()), "{text}");
        }
        assert_eq!(next(r#"{"a: {"b":1}} {"a":{"b":1}}"#, 6, false, None), Some(13), "without a comma");
        let lost = r#"{"a":1,2],"b":3},{"a":4}]"#;
        assert_eq!(next(lost, 8, true, None), Some(17), "a field does not follow an element");
    }

    #[test]
    fn behind_a_line_that_was_cut_words_and_packed_documents_begin() {
        for line in [r#"[INFO] "{\"a\":1}""#, r#"	"{\"a\":1}""#, r#"[app] {"a":1}"#] {
            let line = line.replace("\\t", "\t");
            let text = format!("{{\"a\":1,\"b\nready to go\n{line}\n{{\"b\":1}}\n");
            assert_eq!(next(&text, 9, false, None), text.find(&line), "{text}");
        }
        assert_eq!(next("{\"a\":[\n  oops,\n  \"{}\"\n]}\n", 9, false, None), None, "it goes on");
    }

    #[test]
    fn a_bracket_at_the_beginning_of_a_line_begins_no_list_of_names() {
        let text = "{\n  \"a\": {\n[   \"b\": 1\n  }\n}\ngot {\"a\": 2}\n";
        assert_eq!(next(text, 15, false, None), text.find("got"));
    }

    #[test]
    fn brackets_in_texts_do_not_count() {
        assert_eq!(end_by_brackets(r#"{"}":"]\"}"}"#), Some(12));
        assert_eq!(end_by_brackets("{\"a\n}"), Some(5), "a line break ends an open text");
        assert_eq!(end_by_brackets("}"), None);
        assert_eq!(end_by_brackets("{[}"), None);
    }
}
