//! A file from front to back in bounded memory: documents, lists of documents whatever their length, and lines between them.

use std::io::{self, ErrorKind, Read, Write};

use mailtrail_wire::{Content, FaultKind, Reader};

use super::edits::Edits;
use super::lossless::{decode, encode};
use super::packed::MOST;
use super::pieces::{self, Gathering};
use super::redactor::Redactor;
use super::walk::end_of_string;
use super::{mixed, table};
use crate::kind::{Sort, sort_ahead};

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
    /// Whether it is a part of a file, behind which another one reads on.
    is_part: bool,
    /// Bytes of text before the window.
    passed: u64,
}

impl Window<io::Empty> {
    /// A part of a file.
    pub(super) fn part(text: String, is_last: bool) -> Self {
        Self { text, is_last, is_part: true, ..Self::new(io::empty()) }
    }
}

impl<R: Read> Window<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, bytes: Vec::new(), text: String::new(), at: 0, is_last: false, is_part: false, passed: 0 }
    }

    /// Bytes of text up to here.
    pub(super) fn position(&self) -> u64 {
        self.passed + self.at as u64
    }

    /// Puts text back that was taken away from here.
    pub(super) fn put_back(&mut self, text: &str) {
        self.text.replace_range(..self.at, text);
        self.passed = self.position().saturating_sub(text.len() as u64);
        self.at = 0;
    }

    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Reads on; false at the end of the file.
    pub(super) fn fill(&mut self) -> io::Result<bool> {
        if self.is_last {
            return Ok(false);
        }
        if self.is_part {
            // What goes on behind the part is for one who has the rest.
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.passed = self.position();
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
    if begin(redactor, &mut window, take)? {
        return Ok(());
    }
    Run::default().all(redactor, &mut window, take, u64::MAX).map(|_| ())
}

/// Goes through the mark at the beginning of a file, or all of it if it is a table; answers whether it is.
pub(super) fn begin<R: Read>(redactor: &mut Redactor, window: &mut Window<R>, take: &mut dyn Take) -> io::Result<bool> {
    window.fill()?;
    if window.text.starts_with('\u{feff}') {
        pass(window, 3, take)?;
    } else if window.bytes_of_utf16() {
        return Err(io::Error::new(ErrorKind::InvalidData, "text in UTF-16: convert it to UTF-8 first"));
    }
    match table::delimiter(&window.text[window.at..]) {
        Some(delimiter) => table::run(redactor, window, delimiter, take).map(|()| true),
        None => Ok(false),
    }
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

/// How far a file was gone through.
#[derive(Debug, Default)]
pub(super) struct Run {
    edits: Edits,
    around: Vec<Around>,
    /// Whether the line is one of a key or a certificate.
    in_pem: bool,
}

impl Run {
    /// Whether nothing goes on here: what comes next may be gone through for itself.
    pub(super) fn is_between(&self) -> bool {
        self.around.is_empty() && !self.in_pem
    }

    /// Goes through a file to its end, or up to a place from a position on where nothing goes on; answers whether it is the end.
    pub(super) fn all<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        take: &mut dyn Take,
        until: u64,
    ) -> io::Result<bool> {
        loop {
            let space = window.rest().len() - window.rest().trim_start_matches([' ', '\t', '\r', '\n']).len();
            pass(window, space, take)?;
            let Some(first) = window.rest().bytes().next() else {
                if !window.is_part && window.fill()? {
                    continue;
                }
                return Ok(true);
            };
            if window.position() >= until && self.is_between() {
                return Ok(false);
            }
            match (self.around.last_mut(), first) {
                (None, b'{' | b'[') => self.value(redactor, window, take)?,
                (None, _) => self.line(redactor, window, take)?,
                (Some(Around::List(_)), b']') | (Some(Around::Object(_)), b'}') => {
                    self.around.pop();
                    self.done();
                    pass(window, 1, take)?;
                }
                (Some(_), b',') => pass(window, 1, take)?,
                (Some(Around::Object(Some(_)) | Around::List(_)), _) => self.value(redactor, window, take)?,
                (Some(Around::Object(None)), b'"') => self.name(redactor, window, take)?,
                // No JSON: lines from here on, until a document begins one.
                (Some(_), _) => self.broken(redactor, window, take)?,
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
    fn name<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        take: &mut dyn Take,
    ) -> io::Result<()> {
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
                (Some(_), Some(_)) => return self.broken(redactor, window, take),
                _ if rest.len() > LONGEST || !window.fill()? => return self.broken(redactor, window, take),
                _ => {}
            }
        }
    }

    /// A value: as a whole, or taken apart if it is long or broken and has documents in it.
    fn value<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        take: &mut dyn Take,
    ) -> io::Result<()> {
        loop {
            let rest = window.rest();
            let is_top = self.around.is_empty();
            let mut reader = Reader::new(rest);
            if is_top && rest.starts_with('[') && !mixed::may_begin(rest) {
                // A bracket begins a list of numbers or words of JSON, or the words of a line.
                match reader.skip() {
                    Ok(()) => reader = Reader::new(rest),
                    Err(fault) if fault.kind == FaultKind::End && !window.is_last && rest.len() < LONG => {
                        window.fill()?;
                        continue;
                    }
                    Err(_) => return self.line(redactor, window, take),
                }
            }
            let first = rest.as_bytes()[0];
            // Most documents are objects: it is told in one pass what they are and where they end.
            if is_top && let Some((sort, length)) = sort_ahead(rest) {
                return self.whole(redactor, window, length, Some(sort), take);
            }
            match reader.skip() {
                Ok(()) if reader.at() < rest.len() || window.is_last || matches!(first, b'{' | b'[' | b'"') => {
                    let length = reader.at();
                    return self.whole(redactor, window, length, None, take);
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
                        return self.broken(redactor, window, take);
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
    fn whole<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        length: usize,
        sort: Option<Sort>,
        take: &mut dyn Take,
    ) -> io::Result<()> {
        let text = &window.text[window.at..window.at + length];
        redactor.unpacks = MOST;
        if let Some(sort) = sort {
            redactor.document_of(sort, text, 0, &mut self.edits);
            take.piece(text, &self.edits)?;
            self.edits.clear();
            window.at += length;
            return Ok(());
        }
        match (self.around.last(), text.as_bytes()[0]) {
            (_, b'{' | b'[') | (None, _) => redactor.document(text, 0, &mut self.edits),
            (Some(Around::Object(Some(name)) | Around::List(name)), b'"') => {
                let content = super::names::by_name(name).unwrap_or(Content::Opaque);
                redactor.quoted(content, name, &text[1..length - 1], 1, &mut self.edits);
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
    fn broken<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        take: &mut dyn Take,
    ) -> io::Result<()> {
        redactor.summary.broken += 1;
        self.around.clear();
        let length = line(window)?;
        let text = &window.text[window.at..window.at + length];
        redactor.unpacks = MOST;
        redactor.loose(text, 0, &mut self.edits);
        take.piece(text, &self.edits)?;
        self.edits.clear();
        window.at += length;
        Ok(())
    }

    /// A line of words, up to where a document may begin in it.
    fn line<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        take: &mut dyn Take,
    ) -> io::Result<()> {
        let length = line(window)?;
        let text = &window.text[window.at..window.at + length];
        redactor.unpacks = MOST;
        redactor.summary.lines += 1;
        if self.in_pem && !redactor.is_guard {
            self.in_pem = !text.contains("-----END ");
            if self.in_pem {
                let body = text.trim_end();
                let new = redactor.stand_ins.id(body);
                redactor.put(Content::Secret, body, &new, 0, &mut self.edits);
            }
            take.piece(text, &self.edits)?;
            self.edits.clear();
            window.at += length;
            return Ok(());
        }
        self.in_pem = text.contains("-----BEGIN ") && !text.contains("-----END ");
        if pieces::goes_on(text) {
            return self.pieces(redactor, window, take);
        }
        // A document that goes on over several lines is read as a whole: the words before it end here.
        let begin =
            memchr::memchr(b'{', text.as_bytes()).filter(|at| *at > 0 && Reader::new(&text[*at..]).skip().is_err());
        let length = begin.filter(|at| text[*at + 1..].trim().is_empty()).unwrap_or(length);
        let text = &text[..length];
        redactor.mixed(text, 0, &mut self.edits);
        take.piece(text, &self.edits)?;
        self.edits.clear();
        window.at += length;
        Ok(())
    }

    /// Lines that are pieces of others, as many as belong together.
    fn pieces<R: Read>(
        &mut self,
        redactor: &mut Redactor,
        window: &mut Window<R>,
        take: &mut dyn Take,
    ) -> io::Result<()> {
        let (mut gathering, mut length) = (Gathering::default(), 0);
        while length < LONGEST {
            let end = line_end(window, length)?;
            let line = &window.rest()[length..end];
            if line.is_empty() || !gathering.take(line.trim_end_matches(['\n', '\r'])) {
                break;
            }
            length = end;
            if gathering.is_complete() {
                break;
            }
        }
        let text = &window.text[window.at..window.at + length];
        redactor.pieces(text, &mut self.edits);
        take.piece(text, &self.edits)?;
        self.edits.clear();
        window.at += length;
        self.in_pem = false;
        Ok(())
    }
}

/// Length of the line that begins here, with its end.
fn line<R: Read>(window: &mut Window<R>) -> io::Result<usize> {
    line_end(window, 0)
}

/// Where the line ends that begins so many bytes behind here.
fn line_end<R: Read>(window: &mut Window<R>, from: usize) -> io::Result<usize> {
    let mut seen = from;
    loop {
        if let Some(end) = memchr::memchr(b'\n', &window.rest().as_bytes()[seen..]) {
            return Ok(seen + end + 1);
        }
        seen = window.rest().len();
        if seen - from > LONGEST {
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
