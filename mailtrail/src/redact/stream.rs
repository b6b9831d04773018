//! A file from front to back in bounded memory: documents, lists of documents whatever their length, and lines between them.

use std::io::{self, ErrorKind, Read, Write};

use mailtrail_wire::{Content, FaultKind, Reader};

use super::edits::Edits;
use super::lossless::{decode, encode};
use super::packed::MOST;
use super::redactor::Redactor;
use super::walk::end_of_string;
use super::{mixed, table};

/// Bytes that are read at once.
const CHUNK: usize = 256 * 1024;
/// A value longer than this is taken apart, member by member.
const LONG: usize = 2 * 1024 * 1024;
/// Longest string or line.
const LONGEST: usize = 64 * 1024 * 1024;

/// Takes replacements, piece by piece: the text, and where in the file it stands.
pub(super) trait Take {
    fn piece(&mut self, text: &str, edits: &Edits) -> io::Result<()>;
}

/// Writes what is left of a text.
pub(super) struct WriteTo<W> {
    pub(super) out: W,
    text: String,
    bytes: Vec<u8>,
}

impl<W: Write> WriteTo<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, text: String::new(), bytes: Vec::new() }
    }
}

impl<W: Write> Take for WriteTo<W> {
    fn piece(&mut self, text: &str, edits: &Edits) -> io::Result<()> {
        self.bytes.clear();
        if edits.is_empty() {
            encode(text, &mut self.bytes);
        } else {
            self.text.clear();
            edits.apply(text, &mut self.text);
            encode(&self.text, &mut self.bytes);
        }
        self.out.write_all(&self.bytes)
    }
}

/// The window of a file that is looked at.
pub(super) struct Window<R> {
    reader: R,
    bytes: Vec<u8>,
    pub(super) text: String,
    pub(super) at: usize,
    pub(super) is_last: bool,
}

impl<R: Read> Window<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, bytes: Vec::new(), text: String::new(), at: 0, is_last: false }
    }

    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Reads on; false at the end of the file.
    pub(super) fn fill(&mut self) -> io::Result<bool> {
        if self.is_last {
            return Ok(false);
        }
        self.text.drain(..self.at);
        self.at = 0;
        let want = CHUNK.max(self.text.len());
        let begin = self.bytes.len();
        self.bytes.resize(begin + want, 0);
        let mut end = begin;
        while end < self.bytes.len() {
            match self.reader.read(&mut self.bytes[end..]) {
                Ok(0) => {
                    self.is_last = true;
                    break;
                }
                Ok(count) => end += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.bytes.truncate(end);
        let left = decode(&self.bytes, self.is_last, &mut self.text);
        self.bytes.drain(..end - left);
        Ok(true)
    }
}

/// What is around the present place: a list, or an object and the name of the member that comes next.
#[derive(Debug)]
enum Around {
    List(String),
    Object(Option<String>),
}

/// Goes through a file.
pub(super) fn run(redactor: &mut Redactor, reader: impl Read, take: &mut dyn Take) -> io::Result<()> {
    let mut window = Window::new(reader);
    window.fill()?;
    if window.text.starts_with('\u{feff}') {
        pass(&mut window, 3, take)?;
    } else if window.bytes_of_utf16() {
        return Err(io::Error::new(ErrorKind::InvalidData, "text in UTF-16: convert it to UTF-8 first"));
    }
    if let Some(delimiter) = table::delimiter(&window.text[window.at..]) {
        return table::run(redactor, &mut window, delimiter, take);
    }
    Run { redactor, edits: Edits::default(), around: Vec::new(), in_pem: false }.all(&mut window, take)
}

impl<R> Window<R> {
    /// Whether the file begins with the mark of UTF-16, whose bytes are no UTF-8.
    fn bytes_of_utf16(&self) -> bool {
        let mut first = Vec::new();
        encode(&self.text[..self.text.floor_char_boundary(8)], &mut first);
        matches!(first.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
    }
}

/// Hands on text as it is.
fn pass<R: Read>(window: &mut Window<R>, bytes: usize, take: &mut dyn Take) -> io::Result<()> {
    take.piece(&window.text[window.at..window.at + bytes], &Edits::default())?;
    window.at += bytes;
    Ok(())
}

struct Run<'r> {
    redactor: &'r mut Redactor,
    edits: Edits,
    around: Vec<Around>,
    /// Whether the line is one of a key or a certificate.
    in_pem: bool,
}

impl Run<'_> {
    fn all<R: Read>(&mut self, window: &mut Window<R>, take: &mut dyn Take) -> io::Result<()> {
        loop {
            let space = window.rest().len() - window.rest().trim_start_matches([' ', '\t', '\r', '\n']).len();
            pass(window, space, take)?;
            let Some(first) = window.rest().bytes().next() else {
                if window.fill()? {
                    continue;
                }
                return Ok(());
            };
            match (self.around.last_mut(), first) {
                (None, b'{' | b'[') => self.value(window, take)?,
                (None, _) => self.line(window, take)?,
                (Some(Around::List(_)), b']') | (Some(Around::Object(_)), b'}') => {
                    self.around.pop();
                    self.done();
                    pass(window, 1, take)?;
                }
                (Some(_), b',') => pass(window, 1, take)?,
                (Some(Around::Object(Some(_)) | Around::List(_)), _) => self.value(window, take)?,
                (Some(Around::Object(None)), b'"') => self.name(window, take)?,
                // No JSON: lines from here on, until a document begins one.
                (Some(_), _) => self.broken(window, take)?,
            }
        }
    }

    /// The value of a member is behind.
    fn done(&mut self) {
        if let Some(Around::Object(name)) = self.around.last_mut() {
            *name = None;
        }
    }

    /// The name of a member and its colon.
    fn name<R: Read>(&mut self, window: &mut Window<R>, take: &mut dyn Take) -> io::Result<()> {
        loop {
            let rest = window.rest();
            let end = end_of_string(&rest[1..]).map(|end| end + 2);
            let colon =
                end.and_then(|end| rest[end..].find(|char: char| !char.is_ascii_whitespace()).map(|at| end + at));
            match (end, colon) {
                (Some(end), Some(colon)) if rest.as_bytes()[colon] == b':' => {
                    let name = rest[1..end - 1].to_owned();
                    *self.around.last_mut().unwrap_or(&mut Around::Object(None)) = Around::Object(Some(name));
                    return pass(window, colon + 1, take);
                }
                (Some(_), Some(_)) => return self.broken(window, take),
                _ if rest.len() > LONGEST || !window.fill()? => return self.broken(window, take),
                _ => {}
            }
        }
    }

    /// A value: as a whole, or taken apart if it is long or broken and has documents in it.
    fn value<R: Read>(&mut self, window: &mut Window<R>, take: &mut dyn Take) -> io::Result<()> {
        loop {
            let rest = window.rest();
            let is_top = self.around.is_empty();
            if is_top && rest.starts_with('[') && !mixed::may_begin(rest) && !is_list(rest) {
                return self.line(window, take);
            }
            let mut reader = Reader::new(rest);
            let first = rest.as_bytes()[0];
            match reader.skip() {
                Ok(()) if reader.at() < rest.len() || window.is_last || matches!(first, b'{' | b'[' | b'"') => {
                    let length = reader.at();
                    return self.whole(window, length, take);
                }
                Ok(()) => {
                    window.fill()?;
                }
                Err(fault) => {
                    let is_end = matches!(fault.kind, FaultKind::End) && !window.is_last;
                    let is_deep = self.around.len() >= mailtrail_wire::MAX_DEPTH;
                    if is_end && (rest.len() < LONG || first == b'"' && rest.len() < LONGEST) {
                        window.fill()?;
                    } else if !is_deep && (is_end || is_container(rest)) && matches!(first, b'{' | b'[') {
                        return self.enter(window, first, take);
                    } else {
                        return self.broken(window, take);
                    }
                }
            }
        }
    }

    fn enter<R: Read>(&mut self, window: &mut Window<R>, first: u8, take: &mut dyn Take) -> io::Result<()> {
        let name = match self.around.last() {
            Some(Around::Object(Some(name)) | Around::List(name)) => name.clone(),
            _ => String::new(),
        };
        self.around.push(if first == b'{' { Around::Object(None) } else { Around::List(name) });
        pass(window, 1, take)
    }

    /// Replaces in a value that is there as a whole.
    fn whole<R: Read>(&mut self, window: &mut Window<R>, length: usize, take: &mut dyn Take) -> io::Result<()> {
        let text = &window.text[window.at..window.at + length];
        self.redactor.unpacks = MOST;
        match (self.around.last(), text.as_bytes()[0]) {
            (_, b'{' | b'[') | (None, _) => self.redactor.document(text, 0, &mut self.edits),
            (Some(Around::Object(Some(name)) | Around::List(name)), b'"') => {
                let content = super::names::by_name(name).unwrap_or(Content::Opaque);
                self.redactor.quoted(content, name, &text[1..length - 1], 1, &mut self.edits);
            }
            _ => {}
        }
        take.piece(text, &self.edits)?;
        self.edits.clear();
        window.at += length;
        self.done();
        Ok(())
    }

    /// Text that was to be JSON: the rest of the line goes by words and names.
    fn broken<R: Read>(&mut self, window: &mut Window<R>, take: &mut dyn Take) -> io::Result<()> {
        self.redactor.summary.broken += 1;
        self.around.clear();
        let length = line(window)?;
        let text = &window.text[window.at..window.at + length];
        self.redactor.loose(text, 0, &mut self.edits);
        take.piece(text, &self.edits)?;
        self.edits.clear();
        window.at += length;
        Ok(())
    }

    /// A line of words, up to where a document may begin in it.
    fn line<R: Read>(&mut self, window: &mut Window<R>, take: &mut dyn Take) -> io::Result<()> {
        let length = line(window)?;
        let text = &window.text[window.at..window.at + length];
        self.redactor.summary.lines += 1;
        if self.in_pem && !self.redactor.is_guard {
            self.in_pem = !text.contains("-----END ");
            if self.in_pem {
                let body = text.trim_end();
                let new = self.redactor.stand_ins.id(body);
                self.redactor.put(Content::Secret, body, &new, 0, &mut self.edits);
            }
            take.piece(text, &self.edits)?;
            self.edits.clear();
            window.at += length;
            return Ok(());
        }
        self.in_pem = text.contains("-----BEGIN ") && !text.contains("-----END ");
        // A document that goes on over several lines is read as a whole: the words before it end here.
        let begin =
            memchr::memchr(b'{', text.as_bytes()).filter(|at| *at > 0 && Reader::new(&text[*at..]).skip().is_err());
        let length = begin.filter(|at| text[*at + 1..].trim().is_empty()).unwrap_or(length);
        let text = &text[..length];
        self.redactor.mixed(text, 0, &mut self.edits);
        take.piece(text, &self.edits)?;
        self.edits.clear();
        window.at += length;
        Ok(())
    }
}

/// Length of the line that begins here, with its end.
fn line<R: Read>(window: &mut Window<R>) -> io::Result<usize> {
    let mut seen = 0;
    loop {
        if let Some(end) = memchr::memchr(b'\n', &window.rest().as_bytes()[seen..]) {
            return Ok(seen + end + 1);
        }
        seen = window.rest().len();
        if seen > LONGEST {
            return Err(io::Error::new(ErrorKind::InvalidData, "a line of more than 64 MiB"));
        }
        if !window.fill()? {
            return Ok(window.rest().len());
        }
    }
}

/// Whether a broken text is a list of documents, each of which may be whole.
fn is_container(rest: &str) -> bool {
    let head = &rest[..rest.floor_char_boundary(256)];
    head.starts_with('[')
        || ["Records", "Events", "logEvents", "Messages", "results"]
            .iter()
            .any(|name| head[1..].trim_start().starts_with(&format!("\"{name}\"")))
}

/// Whether a bracket begins a list of numbers or words of JSON.
fn is_list(rest: &str) -> bool {
    Reader::new(rest).skip().is_ok()
}
