//! A document along its type: what each member is, its mark says; where no type tells, its name does.

use std::borrow::Cow;

use mailtrail_wire::{Content, Fault, JsonRef, Reader, Shape, is_secret};

use super::care::Care;
use super::edits::Edits;
use super::epochs::is_moment;
use super::names::{by_name, of_header};
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
                        self.key(reader.text(), walk.name_at(), Content::Public, at, out);
                    }
                    let content = names.content(&name, inner.content);
                    if content == Content::Text
                        && name == "content"
                        && record.name == "ReceivedNotification"
                        && !self.is_guard
                        && self.mail(reader, at, out)?
                    {
                        continue;
                    }
                    self.value(reader, Known { content, ..inner }, at, out)?;
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
                let mut walk = reader.object()?;
                while let Some(name) = reader.name(&mut walk)? {
                    self.key(reader.text(), walk.name_at(), known.names, at, out);
                    self.value(reader, Known { shape, content, name: &name, ..known }, at, out)?;
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
                self.quoted(content, known.name, &raw[1..raw.len() - 1], at + begin, out);
                Ok(())
            }
            (b'-' | b'0'..=b'9', _) => {
                let number = reader.raw()?;
                self.number(known, number, at + reader.at() - number.len(), out);
                Ok(())
            }
            _ => reader.skip(),
        }
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
        let mut walk = reader.object()?;
        while let Some(name) = reader.name(&mut walk)? {
            self.key(reader.text(), walk.name_at(), Content::Public, at, out);
            // What is in a secret is one.
            let content = if is_secret(known.name) { Content::Secret } else { pair.content(&name, Content::Opaque) };
            let name = if content == Content::Secret && !is_secret(&name) { Cow::Borrowed("secret") } else { name };
            self.value(reader, Known { content, name: &name, ..ANY }, at, out)?;
            pair.note(reader, &name);
        }
        self.looks = before;
        Ok(())
    }

    /// Replaces in the name of a member, whose quote stands at an offset.
    fn key(&mut self, text: &str, name_at: usize, content: Content, at: usize, out: &mut Edits) {
        let rest = &text[name_at + 1..];
        let Some(end) = end_of_string(rest) else { return };
        let name = &rest[..end];
        let begin = at + name_at + 1;
        if name.contains('\\') {
            let text = Unescaped::json(name);
            let mut edits = self.buffer();
            self.plain_key(&text.text, content, 0, &mut edits);
            text.carry(&edits, begin, write_json, out);
            self.give_back(edits);
            return;
        }
        self.plain_key(name, content, begin, out);
    }

    /// Replaces in the name of a member without escapes, which begins at an offset.
    fn plain_key(&mut self, name: &str, content: Content, begin: usize, out: &mut Edits) {
        if self.is_guard {
            return self.guard(name, begin, out);
        }
        if content == Content::Name && !name.contains(':') {
            return self.quoted(Content::Name, "", name, begin, out);
        }
        let is_plain = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'$');
        if !name.bytes().all(is_plain) {
            self.scan(name, begin, Care::Little, out);
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
            let new = self.stand_ins.mail(&text);
            self.put(Content::Text, inner, &new, begin, out);
        }
        Ok(true)
    }

    /// Account IDs and times are numbers too.
    fn number(&mut self, known: Known<'_>, number: &str, at: usize, out: &mut Edits) {
        let content = match known.content {
            Content::Opaque | Content::Unmarked => by_name(known.name).unwrap_or(Content::Opaque),
            Content::Public if self.stand_ins.shift.is_some() => by_name(known.name).unwrap_or(Content::Public),
            content => content,
        };
        let is_moment = |content| matches!(content, Content::Opaque | Content::Public) && is_moment(known.name);
        let content = if self.stand_ins.shift.is_some() && is_moment(content) { Content::Time } else { content };
        let is_account = number.len() == 12 && number.bytes().all(|byte| byte.is_ascii_digit());
        match content {
            Content::Time if !self.is_guard => {
                if let Some(new) = self.stand_ins.time(number) {
                    self.put(Content::Time, number, &new, at, out);
                }
            }
            Content::AccountId if is_account && self.is_guard => self.guard(number, at, out),
            Content::AccountId | Content::Id if is_account => self.replace(Content::AccountId, number, at, out),
            Content::Secret | Content::Id
                if !self.is_guard && number.len() >= 8 && number.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                let new = self.stand_ins.id(number);
                self.put(content, number, &new, at, out);
            }
            _ => {}
        }
    }
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

    /// What the value beside says.
    fn content(&self, name: &str, content: Content) -> Content {
        match &self.0 {
            Some(of) if matches!(name, "value" | "Value") && matches!(content, Content::Header | Content::Opaque) => {
                let header = of_header(of);
                let is_any = header == Content::Opaque && content == Content::Opaque;
                if is_any { by_name(of).unwrap_or(header) } else { header }
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
