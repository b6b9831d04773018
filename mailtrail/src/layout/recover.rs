//! Finds the next document after a broken one.

mod lines;

pub(super) use self::lines::begins_words;
use self::lines::{behind_brace_line, behind_cut_line, behind_name, next_anew, next_line, next_outer, next_words};
use super::known;
use super::opening::{Opening, opening};
use super::stamp::stamp;
use super::{Feed, longest};
use crate::input::{Cutter, learn_opening};

/// Text that is looked at first; it doubles until something is found.
const REACH: usize = 256;

/// The search for the next document.
///
/// The first guess in the text wins: the end of the broken document by its brackets alone (good when a comma or a colon is
/// wrong), a place where the bytes stand that its neighbors, it itself or the known kinds begin with, in a list a brace further out
/// than its fields, a line that begins with these bytes (good when a
/// line was cut, even if reading went on for a while), a line that begins what stands in nothing else, and, between documents
/// or while nothing is known of the neighbors, a line that begins with a bracket or with a time. Between documents, there may
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

/// What comes behind a text in which a document is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// More text, which can be loaded or is in another part.
    More,
    /// Text that is too far away.
    Far,
    /// The end of the file.
    Nothing,
}

impl Search {
    /// Offset of where the next document, or what separates it, seems to begin, and how far was looked for that; loads text as far as
    /// a document may reach.
    pub(super) fn go(
        self,
        feed: &mut impl Feed,
        cutter: Option<&Cutter>,
        own: &mut Option<Cutter>,
    ) -> (Option<usize>, usize) {
        let mut behind = Behind::More;
        loop {
            if behind == Behind::More && feed.window().len() >= feed.longest() {
                behind = Behind::Far;
            }
            let found = self.find(longest(feed), behind, cutter, own);
            if found.0.is_some() || behind != Behind::More {
                return found;
            }
            if !feed.fill() {
                if !feed.is_last() {
                    return found;
                }
                behind = Behind::Nothing;
            }
        }
    }

    /// The same in a text, of which no more is looked at than a reach at a time, so that what is found does not depend on how much is loaded. What the broken document itself begins with is kept in `own`: the next one that is broken often begins alike.
    fn find(
        self,
        text: &str,
        behind: Behind,
        cutter: Option<&Cutter>,
        own: &mut Option<Cutter>,
    ) -> (Option<usize>, usize) {
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
            if behind == Behind::More && reach > text.len() {
                return (None, text.len());
            }
            let near = &text[..text.floor_char_boundary(reach)];
            let is_end = behind == Behind::Nothing && near.len() == text.len();
            let found = self.guess((near, is_end), text, from, cutters, is_known);
            if found.is_some() || near.len() == text.len() {
                return (found, near.len());
            }
            reach = reach.saturating_mul(2);
        }
    }

    fn guess(
        self,
        (near, is_end): (&str, bool),
        text: &str,
        from: usize,
        cutters: [Option<&Cutter>; 2],
        is_known: bool,
    ) -> Option<usize> {
        let cutters = || cutters.into_iter().flatten();
        let by_cut_line = cutters().filter_map(|cutter| cutter.find_line(near, 1)).min();
        let by_words = if self.in_container { end_of_words(near) } else { behind_padding(near) };
        let behind_cut =
            if self.whole { behind_cut_line(near, from).or_else(|| behind_name(near, from, is_end)) } else { None };
        let first = [by_cut_line, by_words, behind_cut].into_iter().flatten().min();
        if let Some(first) =
            first.filter(|first| *first <= from && matches!(text.as_bytes().get(*first), Some(b'{' | b'[')))
        {
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
        let by_separator = if self.in_container { behind_separators(near, from) } else { None };
        let by_brace = if self.in_container { behind_brace_line(near, from) } else { None };
        let first = [first, by_line, by_indent, by_comma, by_separator, by_brace].into_iter().flatten().min();
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
            // A neighbor begins alike; a field does not.
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

/// End of the broken document that begins a text, if its first name is broken too, so that nothing is known of its neighbors: a
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

/// What stands behind a bracket that closes nothing, or opens nothing before reading failed, if it is a comma before an element, a
/// line that begins with an object, or the end of the list.
fn behind_nothing(text: &str, from: usize) -> Option<usize> {
    let (rest, is_closing) = match text.strip_prefix('{') {
        Some(rest) => (rest.trim_ascii_start(), false),
        None => (text.trim_ascii_start().strip_prefix('}')?.trim_start_matches(['}', ' ', '\t', '\r', '\n']), true),
    };
    let at = text.len() - rest.len();
    let follows = match rest.strip_prefix(',') {
        Some(next) => opening(next.trim_ascii_start(), 0) == Opening::Object,
        None if text[..at].ends_with('\n') && rest.starts_with('{') => opening(rest, 0) == Opening::Object,
        None => is_closing && rest.starts_with(']'),
    };
    (follows && at >= from).then_some(at)
}

/// An element that semicolons stand before.
fn behind_separators(text: &str, from: usize) -> Option<usize> {
    let rest = text.trim_ascii_start().strip_prefix(';')?.trim_start_matches([';', ' ', '\t', '\r', '\n']);
    let at = text.len() - rest.len();
    (opening(rest, 0) == Opening::Object && at >= from).then_some(at)
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
mod tests;
