//! A document along its type: what each member is, its mark says; where no type tells, its name does.

use std::borrow::Cow;

use mailtrail_wire::{Content, Fault, JsonRef, Reader, Shape, is_secret};

use super::edits::Edits;
use super::enumerated::is_common_header;
use super::header_names::holds_headers;
use super::held::{holds_attributes, holds_parameters, is_line, is_way};
use super::redactor::Redactor;
use super::stand_in::is_nothing;
use super::unescaped::{Unescaped, write_json};
use crate::kind::{Sort, sort_of};

/// What is known of a value.
#[derive(Clone, Copy)]
struct Known<'a> {
    shape: &'static Shape,
    content: Content,
    /// What names in it are, where they are of any kind.
    names: Content,
    /// Name of the member that it is, or lies in.
    name: &'a str,
}

const ANY: Known<'static> = Known { shape: &Shape::Any, content: Content::Opaque, names: Content::Public, name: "" };

impl Redactor {
    /// Replaces in a text that is one JSON value from end to end; answers whether it is.
    pub(super) fn whole(&mut self, text: &str, at: usize, out: &mut Edits) -> bool {
        let mut reader = Reader::new(text);
        if reader.skip().and_then(|()| reader.end()).is_err() {
            return false;
        }
        self.document(text, at, out);
        true
    }

    /// Replaces in a document that is well-formed.
    pub(super) fn document(&mut self, text: &str, at: usize, out: &mut Edits) {
        self.document_of(sort_of(text), text, at, out);
    }

    /// Replaces in a document of which it is known what it is.
    pub(super) fn document_of(&mut self, sort: Sort, text: &str, at: usize, out: &mut Edits) {
        let mut reader = Reader::new(text);
        let known = self.identified(sort, text.starts_with('{'));
        // It was read once: nothing can be wrong with it.
        _ = self.record(&mut reader, known.0, at, out);
        self.looks = known.1;
    }

    /// Replaces in a value that is a record of its own: in its texts last, when it is known what it names.
    fn record(&mut self, reader: &mut Reader<'_>, known: Known<'_>, at: usize, out: &mut Edits) -> Result<(), Fault> {
        let waits = std::mem::replace(&mut self.waits, !self.is_guard);
        let (from, before, begin) = (self.waiting.len(), out.len(), reader.at());
        let done = self.value(reader, known, at, out);
        self.waits = waits;
        if self.waiting.len() > from {
            self.waited(from, &reader.text()[begin..reader.at()], at + begin, before, out);
        }
        done
    }

    /// What a document is; and whether others were looked for before.
    fn identified(&mut self, sort: Sort, is_counted: bool) -> (Known<'static>, bool) {
        let before = self.looks;
        let known = match sort {
            Sort::Kind(kind) => {
                self.summary.documents += 1;
                self.looks = false;
                Known { shape: kind.shape, content: Content::Within, ..ANY }
            }
            Sort::Envelope(envelope) => {
                self.summary.envelopes += 1;
                self.looks = true;
                Known { shape: envelope.shape, ..ANY }
            }
            Sort::Unknown => {
                self.summary.unrecognized += u64::from(is_counted);
                ANY
            }
        };
        (known, before)
    }

    fn value(&mut self, reader: &mut Reader<'_>, known: Known<'_>, at: usize, out: &mut Edits) -> Result<(), Fault> {
        let Some(first) = reader.peek() else { return Ok(()) };
        match (first, known.shape.chosen(first)) {
            (b'{', Shape::Tagged(tagged)) => match tagged.variant(JsonRef::ahead(reader)) {
                Some(variant) => self.value(reader, Known { shape: variant.shape, ..known }, at, out),
                None => self.opaque_object(reader, known, at, out),
            },
            (b'{', Shape::Record(record)) => {
                let mut names = Pair::default();
                let mut walk = reader.object()?;
                while let Some(name) = reader.name(&mut walk)? {
                    let member = (record.index)(&name).and_then(|index| record.members.get(index));
                    let inner = match member {
                        Some(member) => {
                            Known { shape: member.shape, content: member.content, names: member.names, name: &name }
                        }
                        None => Known { name: &name, ..ANY },
                    };
                    if member.is_none() {
                        let object = if holds_headers(known.name) { known.name } else { "" };
                        self.key_in(object, reader.text(), walk.name_at(), Content::Public, at, out);
                    }
                    let content = names.content(self, &name, inner.content);
                    if self.of_mail((record.name, &name), content, reader, at, out)? {
                        names.note(reader, &name);
                        continue;
                    }
                    let as_named = names.name(self, &name).unwrap_or(inner.name);
                    self.value(reader, Known { content, name: as_named, ..inner }, at, out)?;
                    names.note(reader, &name);
                }
                Ok(())
            }
            (b'{', Shape::Map(shape)) => {
                // Columns of a table, say: their names tell more.
                let content = match known.content {
                    Content::Text | Content::Unmarked => Content::Opaque,
                    content => content,
                };
                let (is_of_messages, is_of_queue) = (holds_attributes(known.name), is_of_queue(&known));
                // Names of parameters stay, as they do in the query itself.
                let is_query = known.name.ends_with("ueryStringParameters");
                let names = if is_query { Content::Public } else { known.names };
                let mut walk = reader.object()?;
                let mut keys = Vec::new();
                while let Some(name) = reader.name(&mut walk)? {
                    let before = out.len();
                    self.key_in(known.name, reader.text(), walk.name_at(), names, at, out);
                    keys.extend(before..out.len());
                    if is_of_messages && self.attribute(reader, &name, at, out)? {
                        continue;
                    }
                    let content = if is_of_queue { self.by_name(&name).unwrap_or(content) } else { content };
                    self.value(reader, Known { shape, content, name: &name, ..known }, at, out)?;
                }
                if keys.len() > 1 && !self.is_guard {
                    self.keep_apart(reader.text(), at, &keys, out);
                }
                Ok(())
            }
            (b'[', shape) => {
                let shape = if let Shape::List(shape) = shape { shape } else { &Shape::Any };
                let content = if matches!(shape, Shape::Any) { Content::Opaque } else { known.content };
                let mut walk = reader.array()?;
                while reader.item(&mut walk)? {
                    self.value(reader, Known { shape, content, ..known }, at, out)?;
                }
                Ok(())
            }
            (b'{', _) => self.opaque_object(reader, known, at, out),
            (b'"', shape) => {
                let raw = reader.raw()?;
                let begin = reader.at() - raw.len() + 1;
                let content =
                    if matches!(shape, Shape::Record(_) | Shape::Tagged(_)) { Content::Opaque } else { known.content };
                if content == Content::Public && matches!(shape, Shape::Enum(it) if it.is_known(&raw[1..raw.len() - 1]))
                {
                    return Ok(());
                }
                if content == Content::Public
                    && matches!(shape, Shape::Enum(_))
                    && !self.is_guard
                    && !raw.contains('\\')
                {
                    self.unknown_value(&raw[1..raw.len() - 1], at + begin, out);
                    return Ok(());
                }
                self.quoted(content, known.name, &raw[1..raw.len() - 1], at + begin, out);
                Ok(())
            }
            (b'-' | b'0'..=b'9', _) => {
                let number = reader.raw()?;
                self.number(known.content, known.name, number, at + reader.at() - number.len(), out);
                Ok(())
            }
            _ => reader.skip(),
        }
    }

    /// A value of a member of which nothing but its name is known.
    pub(super) fn any(&mut self, reader: &mut Reader<'_>, name: &str, at: usize, out: &mut Edits) -> Result<(), Fault> {
        self.value(reader, Known { name, ..ANY }, at, out)
    }

    /// An object of which no type tells; what lies in it may be of a kind.
    fn opaque_object(
        &mut self,
        reader: &mut Reader<'_>,
        known: Known<'_>,
        at: usize,
        out: &mut Edits,
    ) -> Result<(), Fault> {
        let before = self.looks;
        if before && reader.at() > 0 {
            let ahead = JsonRef::ahead(reader).text();
            let (inner, _) = self.identified(sort_of(ahead), false);
            if !matches!(inner.shape, Shape::Any) {
                let done = self.record(reader, inner, at, out);
                self.looks = before;
                return done;
            }
        }
        let mut pair = Pair::default();
        let is_of_messages = holds_attributes(known.name);
        let mut walk = reader.object()?;
        let mut keys = Vec::new();
        while let Some(name) = reader.name(&mut walk)? {
            let before = out.len();
            self.key_in(known.name, reader.text(), walk.name_at(), Content::Public, at, out);
            keys.extend(before..out.len());
            if is_of_messages && self.attribute(reader, &name, at, out)? {
                continue;
            }
            // What is in a secret is one.
            let content =
                if is_secret(known.name) { Content::Secret } else { pair.content(self, &name, Content::Opaque) };
            let name = if content == Content::Secret && !is_secret(&name) { Cow::Borrowed("secret") } else { name };
            if matches!(&*name, "name" | "Name") && is_header_ahead(reader) {
                reader.skip()?;
                pair.note(reader, &name);
                continue;
            }
            let as_named = pair.name(self, &name);
            self.value(reader, Known { content, name: as_named.unwrap_or(&name), ..ANY }, at, out)?;
            pair.note(reader, &name);
        }
        if keys.len() > 1 && !self.is_guard {
            self.keep_apart(reader.text(), at, &keys, out);
        }
        self.looks = before;
        Ok(())
    }

    /// Replaces in the name of a member, whose quote stands at an offset.
    pub(super) fn key(&mut self, text: &str, name_at: usize, content: Content, at: usize, out: &mut Edits) {
        self.key_in("", text, name_at, content, at, out);
    }

    /// Replaces in the name of a member in an object of a name.
    pub(super) fn key_in(
        &mut self,
        object: &str,
        text: &str,
        name_at: usize,
        content: Content,
        at: usize,
        out: &mut Edits,
    ) {
        let rest = &text[name_at + 1..];
        let Some(end) = end_of_string(rest) else { return };
        let name = &rest[..end];
        let begin = at + name_at + 1;
        if name.contains('\\') {
            let text = Unescaped::json(name);
            let mut edits = self.buffer();
            self.plain_key(object, &text.text, content, 0, &mut edits);
            text.carry(&edits, begin, write_json, out);
            self.give_back(edits);
            return;
        }
        self.plain_key(object, name, content, begin, out);
    }

    /// Replaces in the name of a member without escapes, which begins at an offset.
    fn plain_key(&mut self, object: &str, name: &str, content: Content, begin: usize, out: &mut Edits) {
        if self.is_guard {
            return self.guard(name, begin, out);
        }
        let is_named = !name.contains(':') || !["ses:", "aws:"].iter().any(|it| name.starts_with(it));
        if content == Content::Name && is_named {
            return self.quoted(Content::Name, "", name, begin, out);
        }
        if holds_headers(object) && !name.is_empty() {
            self.header_name(name, begin, out);
        } else if let Some((_, tag)) = name.split_once("Tag/").filter(|(before, _)| before.contains(':')) {
            // `aws:PrincipalTag/team`
            self.token(Content::Name, tag, begin + name.len() - tag.len(), out);
        } else {
            self.own_key(object, name, begin, out);
        }
    }

    /// Replaces the name of a header or the text of a mail, by the names of the type and the member; answers whether it is one of them.
    fn of_mail(
        &mut self,
        of: (&str, &str),
        content: Content,
        reader: &mut Reader<'_>,
        at: usize,
        out: &mut Edits,
    ) -> Result<bool, Fault> {
        match of {
            ("Header", "name") if reader.peek() == Some(b'"') => self.name_of_header(reader, at, out).map(|()| true),
            ("ReceivedNotification", "content") if content == Content::Text && !self.is_guard => {
                self.mail(reader, at, out)
            }
            _ => Ok(false),
        }
    }

    /// Replaces the whole text of a mail, of which every word may tell; answers whether there is one.
    fn mail(&mut self, reader: &mut Reader<'_>, at: usize, out: &mut Edits) -> Result<bool, Fault> {
        if reader.peek() != Some(b'"') {
            return Ok(false);
        }
        let raw = reader.raw()?;
        let (inner, begin) = (&raw[1..raw.len() - 1], at + reader.at() - raw.len() + 1);
        let text = Unescaped::json(inner).text;
        if !text.is_empty() && !is_nothing(&text) {
            let new = self.mail_text(&text);
            self.put(Content::Text, inner, &new, begin, out);
        }
        Ok(true)
    }
}

/// Whether the name of a common header comes next.
fn is_header_ahead(reader: &mut Reader<'_>) -> bool {
    let rest = reader.text().get(reader.at()..).unwrap_or_default().trim_start();
    rest.strip_prefix('"').and_then(|rest| rest.get(..rest.find('"')?)).is_some_and(is_common_header)
}

/// Whether a value is what a queue knows about a message, each thing by its name.
fn is_of_queue(known: &Known<'_>) -> bool {
    known.content == Content::Id && matches!(known.name, "attributes" | "Attributes")
}

/// The name in an object that has a name and a value, as headers and tags are written.
#[derive(Default)]
struct Pair(Option<String>);

impl Pair {
    /// Takes note of a value that was read, if its member names another one.
    fn note(&mut self, reader: &Reader<'_>, name: &str) {
        if matches!(name, "name" | "Name" | "key" | "Key" | "field") {
            let text = &reader.text()[..reader.at()];
            let begin = text.strip_suffix('"').and_then(|text| text.rfind('"'));
            self.0 = begin.map(|begin| text[begin + 1..text.len() - 1].to_owned());
        }
    }

    /// The name by which the value beside is to be read, if it says anything.
    fn name(&self, redactor: &mut Redactor, name: &str) -> Option<&str> {
        let of = self.0.as_deref().filter(|_| matches!(name, "value" | "Value"))?;
        let says = |content| !matches!(content, Some(Content::Text | Content::Unmarked | Content::Header));
        (holds_parameters(of) || is_way(of) || says(redactor.by_name(of)) && !is_line(of)).then_some(of)
    }

    /// What the value beside says.
    fn content(&self, redactor: &mut Redactor, name: &str, content: Content) -> Content {
        match &self.0 {
            Some(of) if matches!(name, "value" | "Value") && matches!(content, Content::Header | Content::Opaque) => {
                let header = redactor.by_header(of);
                if header != Content::Opaque || content != Content::Opaque {
                    return header;
                }
                // What tags and attributes are called promises no word of a vocabulary.
                redactor
                    .by_name(of)
                    .filter(|it| !matches!(it, Content::Public | Content::Time | Content::Text | Content::Unmarked))
                    .unwrap_or(header)
            }
            _ => content,
        }
    }
}

/// Where a string ends whose opening quote stands before the text.
pub(super) fn end_of_string(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let found = at + memchr::memchr2(b'"', b'\\', &text.as_bytes()[at..])?;
        if text.as_bytes()[found] == b'"' {
            return Some(found);
        }
        at = found + 2;
        if at > text.len() {
            return None;
        }
    }
}
