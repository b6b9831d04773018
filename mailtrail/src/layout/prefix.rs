//! Words before every line of a document: those of a container, a time, a number, a quotation mark.

use super::SIGHT;
use super::opening::{Opening, opening};

/// The first line of a document that has something before each of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct First {
    /// Length of what stands before each line, the blanks behind it aside.
    pub(super) mark: usize,
    /// Where the document begins.
    pub(super) begin: usize,
    /// Length of the line, its break aside.
    pub(super) end: usize,
}

/// Where a document that goes on in the next line begins on the line that begins a text, and how long the line is, if it is short
/// and does not begin with the document.
pub(super) fn first_line(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let end = memchr::memchr(b'\n', &bytes[..bytes.len().min(SIGHT)])?;
    let line = bytes[..end].trim_ascii_end();
    let last = *line.last().filter(|last| matches!(last, b'{' | b'[' | b','))?;
    if line.starts_with(b"\"") || line.starts_with(b"//") || line.starts_with(b"/*") {
        return None;
    }
    let is_opening = |at: &usize| matches!(opening(text, *at), Opening::Object | Opening::List);
    let begin = match memchr::memchr2_iter(b'{', b'[', line).find(is_opening) {
        Some(begin) => begin,
        None if last == b',' => return None,
        None => last_brackets(line),
    };
    (begin > 0).then_some((begin, end))
}

/// Where the brackets that end a line begin: `[{` is both.
pub(super) fn last_brackets(line: &[u8]) -> usize {
    let mut begin = line.len() - 1;
    while let Some(before @ (b'{' | b'[')) = line[..begin].trim_ascii_end().last() {
        begin = memchr::memrchr(*before, &line[..begin]).unwrap_or(0);
    }
    begin
}

/// The longest beginning of the first line that the line at `next`, the second one of the document, has before what goes on in it.
pub(super) fn find(text: &str, begin: usize, end: usize, next: usize) -> Option<First> {
    let rest = text.as_bytes().get(next..)?;
    let rest = &rest[..rest.len().min(SIGHT)];
    let line = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];
    let in_object = text.as_bytes()[begin..end].trim_ascii_end().last() != Some(&b'[');
    let mut mark = text.as_bytes()[..begin].trim_ascii_end();
    while !mark.is_empty() {
        if behind(mark, line).is_some_and(|at| goes_on(line[at..].trim_ascii(), in_object)) {
            return Some(First { mark: mark.len(), begin, end });
        }
        let words = mark.iter().rposition(u8::is_ascii_whitespace).unwrap_or(0);
        mark = mark[..words].trim_ascii_end();
    }
    None
}

/// Whether the rest of a line can be the second line of a document.
fn goes_on(content: &[u8], in_object: bool) -> bool {
    match content {
        [b'}', ..] if in_object => true,
        [b'"', name @ ..] if in_object => {
            let end = memchr::memchr(b'"', name);
            end.is_some_and(|end| name[end + 1..].trim_ascii_start().starts_with(b":"))
        }
        [b'{' | b'[' | b'"' | b']', ..] => !in_object,
        _ => false,
    }
}

/// Offset on a line behind a mark of the same form as another one: other numbers, and as many blanks.
pub(super) fn behind(mark: &[u8], line: &[u8]) -> Option<usize> {
    let (mut from, mut at) = (0, blanks(line));
    while let Some(byte) = mark.get(from) {
        match byte {
            b'0'..=b'9' => {
                let found = number(&line[at..]);
                if found == 0 {
                    return None;
                }
                from += number(&mark[from..]);
                at += found;
            }
            b' ' | b'\t' => {
                let found = blanks(&line[at..]);
                if found == 0 {
                    return None;
                }
                from += blanks(&mark[from..]);
                at += found;
            }
            _ => {
                let found = *line.get(at)?;
                // Lines around the one that `grep -n` was to find have another mark behind the number.
                let is_near = matches!((*byte, found), (b':', b'-') | (b'-', b':')) && from + 1 == mark.len();
                if found != *byte && !is_near {
                    return None;
                }
                from += 1;
                at += 1;
            }
        }
    }
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    (!is_word(mark.last()) || !is_word(line.get(at))).then_some(at)
}

fn blanks(text: &[u8]) -> usize {
    text.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Length of a number with its fraction, which many programs leave out where it is zero.
fn number(text: &[u8]) -> usize {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits(text);
    match text.get(whole) {
        Some(b'.' | b',') if whole > 0 => match digits(&text[whole + 1..]) {
            0 => whole,
            fraction => whole + 1 + fraction,
        },
        _ => whole,
    }
}

/// A document without what stands before each of its lines.
#[derive(Debug, Default)]
pub(crate) struct Stripped {
    /// Text of the document.
    pub(crate) text: String,
    /// For each line, its offset in the text, and the offset of the same place before.
    lines: Vec<(usize, usize)>,
    /// Offsets of lines that are spelled in another way before: all of such a line stands where it begins.
    respelt: Vec<usize>,
    /// Whether its lines are pieces of one.
    is_joined: bool,
}

impl Stripped {
    /// A document that a program took to pieces, which is nothing to speak of.
    pub(crate) fn joined() -> Self {
        Self { is_joined: true, ..Self::default() }
    }

    /// Whether its lines are pieces of one, which a program made.
    pub(crate) fn is_joined(&self) -> bool {
        self.is_joined
    }

    /// Appends a line, or a part of one, that stands at an offset.
    pub(crate) fn push(&mut self, line: &str, at: usize) {
        self.lines.push((self.text.len(), at));
        self.text.push_str(line);
    }

    /// Appends a part that stands for what begins at an offset before.
    pub(crate) fn push_at(&mut self, part: &str, at: usize) {
        self.respelt.push(self.text.len());
        self.lines.push((self.text.len(), at));
        self.text.push_str(part);
    }

    /// Takes the text back from an offset on.
    pub(super) fn truncate(&mut self, from: usize) {
        self.lines.retain(|(stripped, _)| *stripped < from);
        self.respelt.retain(|stripped| *stripped < from);
        self.text.truncate(from);
    }

    /// Where an offset of the text stands in what it was taken out of.
    pub(crate) fn source(&self, offset: usize) -> usize {
        let index = self.lines.partition_point(|(stripped, _)| *stripped <= offset);
        let (stripped, source) = index.checked_sub(1).map_or((0, 0), |index| self.lines[index]);
        if self.respelt.binary_search(&stripped).is_ok() { source } else { source + (offset - stripped) }
    }

    /// The offset in the text of what stands at an offset before.
    pub(super) fn offset(&self, source: usize) -> usize {
        let index = self.lines.partition_point(|(_, before)| *before <= source);
        let (stripped, before) = index.checked_sub(1).map_or((0, source), |index| self.lines[index]);
        let next = self.lines.get(index).map_or(self.text.len(), |(next, _)| *next);
        (stripped + (source - before)).min(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str) -> Option<&str> {
        let (begin, end) = first_line(text)?;
        find(text, begin, end, end + 1).map(|first| &text[..first.mark])
    }

    #[test]
    fn marks_of_the_same_form() {
        for (text, expected) in [
            ("app-1  | {\napp-1  |   \"a\": 1\n", "app-1  |"),
            ("app-1  | Received event: {\napp-1  |   \"a\": 1\n", "app-1  |"),
            ("[pod/x/y] {\n[pod/x/y]   \"a\": 1\n", "[pod/x/y]"),
            ("2026-03-02T08:15:30Z {\n2026-03-02T08:15:30.2Z   \"a\": 1\n", "2026-03-02T08:15:30Z"),
            ("> {\n> \"a\": 1\n", ">"),
            ("> [{\n>  \"a\": 1\n", ">"),
            ("> [\n>  {\n", ">"),
            ("> {\"Records\": [\n>  {\n", ">"),
            ("9  {\n 10   \"a\": 1\n", "9"),
            ("12:{\n13-  \"a\": 1\n", "12:"),
            ("2→{\n3→  \"a\": 1\n", "2→"),
            ("| {\n| }\n", "|"),
        ] {
            assert_eq!(mark(text), Some(expected), "{text}");
        }
        for text in [
            "app-1 | {\n  \"a\": 1\n",
            "app-1 | {\ndb-1 | \"a\": 1\n",
            "f {\nf x\n",
            "x {\nx {\n",
            "\"a1\": {\n\"a2\": \"b\": 1\n",
            "{\n  \"a\": 1\n",
            "1 {\n1a \"a\": 1\n",
            "// {\n// \"a\": 1\n",
            "app | {\"a\":1}\napp | {\"a\":1}\n",
            "app | done, \napp | \"a\": 1",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }

    #[test]
    fn offsets_go_there_and_back() {
        let mut stripped = Stripped::default();
        stripped.push("{\n", 2);
        stripped.push("}", 6);
        assert_eq!((stripped.source(0), stripped.source(2), stripped.source(3)), (2, 6, 7));
        assert_eq!((stripped.offset(2), stripped.offset(4), stripped.offset(6)), (0, 2, 2));
    }
}
