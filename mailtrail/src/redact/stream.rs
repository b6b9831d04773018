//! A file from front to back in bounded memory: documents, lists of documents whatever their length, and lines between them.

use std::io::{self, ErrorKind, Read};

use mailtrail_wire::{Content, FaultKind, Reader};

use super::edits::Edits;
use super::pieces::{self, Gathering};
use super::redactor::Redactor;
use super::take::Take;
use super::walk::end_of_string;
use super::window::{LONGEST, Window};
use super::{mixed, table};
use crate::kind::{Sort, sort_ahead};

/// A value longer than this is taken apart, member by member.
const LONG: usize = 2 * 1024 * 1024;

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
    redactor.stand_ins.note_year(&window.text);
    match table::delimiter(&window.text[window.at..]) {
        Some(delimiter) => table::run(redactor, window, delimiter, take).map(|()| true),
        None => Ok(false),
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
                    let object = match self.around.iter().rev().nth(1) {
                        Some(Around::Object(Some(name)) | Around::List(name)) => name,
                        _ => "",
                    };
                    redactor.key_in(object, rest, 0, Content::Opaque, 0, &mut self.edits);
                    take.piece(&rest[..=colon], &self.edits)?;
                    self.edits.clear();
                    window.at += colon + 1;
                    *self.around.last_mut().unwrap_or(&mut Around::Object(None)) = Around::Object(Some(name));
                    return Ok(());
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
            let is_top = self.around.is_empty();
            let may_go_on = !window.is_last && !window.is_part && window.rest().len() < LONG;
            if is_top && may_go_on && memchr::memchr(b'\n', window.rest().as_bytes()).is_none() {
                // Most likely one document, whose end is looked for once.
                window.fill()?;
                continue;
            }
            let rest = window.rest();
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
                        while window.rest().len() < LONG && !window.is_part && window.fill()? {}
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
        redactor.refill();
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
        let length = window.line_end(0)?;
        let text = &window.text[window.at..window.at + length];
        redactor.refill();
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
        let length = window.line_end(0)?;
        let text = &window.text[window.at..window.at + length];
        redactor.refill();
        redactor.summary.lines += 1;
        if self.in_pem {
            self.in_pem = !text.contains("-----END ");
            let body = text.trim_end();
            if self.in_pem && redactor.is_guard && body.len() >= 16 && !body.contains("EXAMPLE") {
                self.edits.push(0..body.len(), Content::Secret, "");
            } else if self.in_pem && !redactor.is_guard {
                let new = redactor.stand_ins.pem_line(body);
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
            let end = window.line_end(length)?;
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

/// Whether a broken text is a list of documents, each of which may be whole.
fn is_container(rest: &str) -> bool {
    let head = &rest[..rest.floor_char_boundary(256)];
    head.starts_with('[')
        || head.strip_prefix('{').is_some_and(|rest| {
            ["Records", "Events", "logEvents", "Messages", "results"]
                .iter()
                .any(|name| rest.trim_start().starts_with(&format!("\"{name}\"")))
        })
}
