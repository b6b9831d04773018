//! Attributes of messages of Amazon SNS and Amazon SQS: a type beside a value that may be anything.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailtrail_wire::{Content, Fault, JsonRef, Reader};

use super::edits::Edits;
use super::held::holds_parameters;
use super::opaque::pass_on;
use super::redactor::{DEEPEST, Redactor};
use super::unescaped::{Unescaped, write_json};

/// What the type of an attribute says of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    String,
    Number,
    Binary,
}

/// Names of the type, in the spellings of requests, of functions and of published messages.
const TYPES: [&str; 4] = ["DataType", "dataType", "Type", "data_type"];

impl Sort {
    /// The type of an attribute, with a suffix that somebody chose or without.
    fn of(attribute: JsonRef<'_>) -> Option<Self> {
        let text = TYPES.iter().find_map(|name| attribute.members().find(|(it, _)| it == name))?.1.as_str()?;
        match text.split('.').next() {
            Some("String") => Some(Self::String),
            Some("Number") => Some(Self::Number),
            Some("Binary") => Some(Self::Binary),
            _ => None,
        }
    }
}

impl Redactor {
    /// Replaces in an attribute of a name; answers whether it is one.
    pub(super) fn attribute(
        &mut self,
        reader: &mut Reader<'_>,
        name: &str,
        at: usize,
        out: &mut Edits,
    ) -> Result<bool, Fault> {
        if reader.peek() != Some(b'{') {
            return Ok(false);
        }
        let Some(sort) = Sort::of(JsonRef::ahead(reader)) else { return Ok(false) };
        let mut walk = reader.object()?;
        while let Some(member) = reader.name(&mut walk)? {
            self.key(reader.text(), walk.name_at(), Content::Public, at, out);
            if TYPES.contains(&&*member) {
                self.attribute_value(reader, None, "", at, out)?;
            } else if reader.peek() == Some(b'[') {
                let mut walk = reader.array()?;
                while reader.item(&mut walk)? {
                    self.attribute_value(reader, Some(sort), name, at, out)?;
                }
            } else {
                self.attribute_value(reader, Some(sort), name, at, out)?;
            }
        }
        Ok(true)
    }

    /// Replaces in a value; in the word of a type if there is none.
    fn attribute_value(
        &mut self,
        reader: &mut Reader<'_>,
        sort: Option<Sort>,
        name: &str,
        at: usize,
        out: &mut Edits,
    ) -> Result<(), Fault> {
        if reader.peek() != Some(b'"') {
            return self.any(reader, name, at, out);
        }
        let raw = reader.raw()?;
        let (inner, begin) = (&raw[1..raw.len() - 1], at + reader.at() - raw.len() + 1);
        if !inner.contains('\\') {
            self.attribute_text(sort, name, inner, begin, out);
            return Ok(());
        }
        let text = Unescaped::json(inner);
        let mut edits = self.buffer();
        self.attribute_text(sort, name, &text.text, 0, &mut edits);
        text.carry(&edits, begin, write_json, out);
        self.give_back(edits);
        Ok(())
    }

    fn attribute_text(&mut self, sort: Option<Sort>, name: &str, text: &str, at: usize, out: &mut Edits) {
        // A name that says that anything may be there, or a word, says nothing.
        let known = self.by_name(name);
        let is_known = holds_parameters(name)
            || !matches!(known, Some(Content::Public | Content::Text | Content::Unmarked | Content::Header));
        let name = if is_known { name } else { "" };
        match sort {
            None => self.string(Content::Public, "", text, at, out),
            Some(Sort::Number) if is_number(text) && !self.is_guard => self.decimal(known, text, at, out),
            Some(Sort::Binary) => self.binary(name, text, at, out),
            Some(_) => self.string(Content::Opaque, name, text, at, out),
        }
    }

    /// A number that is written as a text stays one.
    fn decimal(&mut self, known: Option<Content>, text: &str, at: usize, out: &mut Edits) {
        if known == Some(Content::Time) {
            self.replace(Content::Time, text, at, out);
        } else if super::stand_in::is_account(text) {
            self.token(Content::AccountId, text, at, out);
        } else if text.bytes().filter(u8::is_ascii_digit).count() > 6 && !text.contains(['e', 'E']) {
            let new = self.stand_ins.id(text);
            self.put(Content::Id, text, &new, at, out);
        }
    }

    /// Bytes in base64, or whatever else stands there.
    fn binary(&mut self, name: &str, text: &str, at: usize, out: &mut Edits) {
        if !self.nested(text, at, out) && !self.bytes_of_text(text, at, out) {
            self.string(Content::Opaque, name, text, at, out);
        }
    }

    /// Bytes in base64: those of a text by what it says, others as many of no meaning; answers whether a text is that.
    pub(super) fn bytes_of_text(&mut self, text: &str, at: usize, out: &mut Edits) -> bool {
        let bytes = match STANDARD.decode(text) {
            Ok(bytes) if !bytes.is_empty() && self.depth < DEEPEST => bytes,
            _ => return false,
        };
        let inner = std::str::from_utf8(&bytes).ok();
        let Some(inner) = inner.filter(|it| !it.contains(|char: char| char.is_control() && !char.is_whitespace()))
        else {
            if !self.is_guard {
                let new = STANDARD.encode(self.stand_ins.bytes(&bytes));
                self.put(Content::Opaque, text, &new, at, out);
            }
            return true;
        };
        let mut edits = self.buffer();
        self.depth += 1;
        self.string(Content::Opaque, "", inner, 0, &mut edits);
        self.depth -= 1;
        if self.is_guard {
            pass_on(&edits, at..at + text.len(), out);
        } else if let Some((first, _)) = edits.iter().next() {
            let mut new = String::with_capacity(inner.len());
            edits.apply(inner, &mut new);
            out.push(at..at + text.len(), first.content, &STANDARD.encode(new));
        }
        self.give_back(edits);
        true
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'))
}
