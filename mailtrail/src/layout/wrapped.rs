//! Lines of Docker's `json-file` driver that are pieces of one document: each line of a multi-line document is a line of the
//! file, and a line longer than 16 KiB is split: `{"log":"{
//! ","stream":"stdout","time":"2026-03-02T08:15:30.120Z"}`.

use std::borrow::Cow;

use mailtrail_wire::{JsonRef, Reader};

use super::prefix::{Stripped, last_brackets};
use super::prefixed::{Joined, Open, PART};
use super::services::Taken;
use super::{Feed, SIGHT, Visitor, Walker, sees};

/// What each line begins with.
const BEGIN: &str = "{\"log\":\"";

/// Bytes of a piece, of which more follow.
const PIECE: usize = 16 * 1024;

/// Why a line does not stand for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goes {
    /// A document begins at its end.
    OverLines,
    /// It is as long as a piece can be.
    InPieces,
}

/// A line, as far as its text and its stream say.
#[derive(Clone, Copy)]
struct Entry<'t> {
    /// The text within its quotes, escapes included, and where it stands on the line.
    raw: &'t str,
    at: usize,
    stream: Option<JsonRef<'t>>,
}

/// What a line of the file is, if it is nothing but that.
fn entry(line: &str) -> Option<Entry<'_>> {
    let mut reader = Reader::new(line);
    let view = JsonRef::ahead(&reader);
    reader.skip().and_then(|()| reader.end()).ok()?;
    let [log, stream] = view.probe(["log", "stream"]);
    let log = log?.text();
    let raw = log.strip_prefix('"')?.strip_suffix('"')?;
    Some(Entry { raw, at: raw.as_ptr() as usize - line.as_ptr() as usize, stream })
}

impl Entry<'_> {
    /// Whether a line break ends the text.
    fn ends(&self) -> bool {
        let before = self.raw.strip_suffix('n').unwrap_or_default();
        // A backslash may be one itself.
        (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
    }

    /// Whether the text goes on in the next line; cheap.
    fn goes_on(&self) -> Option<Goes> {
        let content = self.raw.trim_end_matches("\\n").trim_end_matches("\\r").trim_end();
        if self.raw.len() >= PIECE && !self.ends() {
            let near = &self.raw[..self.raw.floor_char_boundary(SIGHT)];
            let begins = |at: usize| matches!(near.as_bytes().get(at + 1), Some(b'\\' | b'{' | b'[' | b' '));
            return memchr::memchr2_iter(b'{', b'[', near.as_bytes()).any(begins).then_some(Goes::InPieces);
        }
        (self.ends() && content.ends_with(['{', '['])).then_some(Goes::OverLines)
    }
}

impl<V: Visitor> Walker<V> {
    /// Takes a line that begins here and does not stand for itself.
    pub(super) fn wrapped(&mut self, feed: &mut impl Feed) -> Taken {
        if !feed.window().starts_with(BEGIN) {
            return Taken::Nothing;
        }
        let Some(end) = line_end(feed, 0) else { return Taken::Later };
        if !may_go_on(&feed.window().as_bytes()[..end]) {
            return Taken::Nothing;
        }
        let Some(goes) = entry(&feed.window()[..end]).and_then(|entry| entry.goes_on()) else { return Taken::Nothing };
        if !sees(feed, end + SIGHT) {
            return Taken::Later;
        }
        match join(feed, goes) {
            Joined::Document(document, length) => {
                self.take_lines(feed, None, &document, length);
                Taken::Document
            }
            Joined::Nothing => Taken::Nothing,
            Joined::Later => Taken::Later,
        }
    }
}

/// Whether a text on a line may not stand for itself: most do, and this is cheap.
fn may_go_on(line: &[u8]) -> bool {
    let before = |at: usize| line[..at].strip_suffix(b"\\r").unwrap_or(&line[..at]);
    line.len() >= PIECE
        || memchr::memmem::find_iter(line, b"\\n\"").any(|at| matches!(before(at).last(), Some(b'{' | b'[')))
}

/// Where the line ends that begins at an offset, its break included; nothing if that is not in this part.
fn line_end(feed: &mut impl Feed, at: usize) -> Option<usize> {
    let mut from = at;
    loop {
        let window = feed.window();
        match memchr::memchr(b'\n', &window.as_bytes()[from..]) {
            Some(end) => return Some(from + end + 1),
            None if window.len() >= feed.longest() / PART => return Some(window.len()),
            None => from = window.len(),
        }
        if !feed.fill() {
            return feed.is_last().then_some(feed.window().len());
        }
    }
}

/// Joins the lines that begin a feed, up to the end of the document or to where it was cut.
fn join(feed: &mut impl Feed, goes: Goes) -> Joined {
    let cut = |document, lines, at| if lines > 1 { Joined::Document(document, at) } else { Joined::Nothing };
    let (mut document, mut open) = (Stripped::joined(), Open::default());
    let (mut at, mut lines) = (0, 0);
    loop {
        let Some(next) = line_end(feed, at) else { return Joined::Later };
        let window = feed.window();
        let stream = entry(window[..memchr::memchr(b'\n', window.as_bytes()).unwrap_or(window.len())].trim_end());
        let stream = stream.and_then(|first| first.stream).map(JsonRef::text);
        let found = entry(&window[at..next]).filter(|found| found.stream.map(JsonRef::text) == stream);
        let Some(found) = found.filter(|_| next > at && next <= feed.longest() / PART) else {
            return cut(document, lines, at);
        };
        let from = document.text.len();
        push(&mut document, found.raw, at + found.at);
        let text = &document.text[from..];
        let is_end = match goes {
            Goes::InPieces => found.ends(),
            Goes::OverLines if lines == 0 => {
                let begin = last_brackets(text.trim_end().as_bytes());
                open.line(&text[begin..]).is_some()
            }
            Goes::OverLines if !open.goes_on(text, 0) => {
                document.truncate(from);
                return cut(document, lines, at);
            }
            Goes::OverLines => open.line(text).is_some(),
        };
        lines += 1;
        at = next;
        if is_end {
            let line = &feed.window()[..next];
            return Joined::Document(document, line.trim_end_matches(['\r', '\n']).len());
        }
    }
}

/// Appends what a string stands for.
fn push(document: &mut Stripped, raw: &str, at: usize) {
    let mut from = 0;
    while let Some(escape) = memchr::memchr(b'\\', &raw.as_bytes()[from..]).map(|found| from + found) {
        if escape > from {
            document.push(&raw[from..escape], at + from);
        }
        let rest = &raw[escape..];
        let length = match rest.as_bytes().get(1) {
            // Half a pair has the other half behind it.
            Some(b'u')
                if matches!(
                    rest.as_bytes().get(2..4),
                    Some([b'd' | b'D', b'8'..=b'9' | b'a'..=b'b' | b'A'..=b'B'])
                ) =>
            {
                12
            }
            Some(b'u') => 6,
            _ => 2,
        };
        let length = rest.floor_char_boundary(length);
        let quoted = format!("\"{}\"", &rest[..length]);
        // What is no character was found no text by whoever read the line.
        let text = Reader::new(&quoted).string().map_or_else(|_| "\u{fffd}".to_owned(), Cow::into_owned);
        document.push(&text, at + escape);
        from = escape + length;
    }
    if raw.len() > from {
        document.push(&raw[from..], at + from);
    }
}
