//! Walks through both sides of a call, field by field.

use std::borrow::Cow;

use mailtrail_wire::{JsonKind, JsonRef, push_token};

use super::forms::{Form, elements, field, is_mask, is_of_form, wraps_scalar};
use crate::{Field, Note, NoteKind, Operation, Service, Side, Type, near};

/// Notes about one record, at most.
const MOST: usize = 100;

/// Levels that are gone into.
const DEEPEST: usize = 64;

pub(super) struct Walk<'r> {
    service: &'static Service,
    form: Form,
    /// Text of the record, in which places are counted.
    text: &'r str,
    pub(super) notes: Vec<Note>,
    pointer: String,
    depth: usize,
}

impl<'r> Walk<'r> {
    pub(super) fn new(service: &'static Service, source: &str, record: JsonRef<'r>) -> Self {
        let form = match source {
            "ec2" => Form::Ec2,
            "s3" | "s3express" => Form::S3,
            _ => Form::Model,
        };
        Self { service, form, text: record.text(), notes: Vec::new(), pointer: String::new(), depth: 0 }
    }

    /// One side of a call. What was too large to be logged is not there.
    pub(super) fn side(&mut self, operation: &Operation, side: Side, value: JsonRef<'r>) {
        let [omitted, reason] = value.probe(["omitted", "reason"]);
        if value.kind() != JsonKind::Object || omitted.and(reason).is_some() {
            return;
        }
        let fields = match side {
            Side::Request => self.service.request(operation),
            Side::Response => self.service.response(operation),
        };
        self.under(side.field(), |walk| match wrapper(operation, fields, value) {
            Some((name, inner)) => walk.under(&name, |walk| {
                let form = std::mem::replace(&mut walk.form, Form::Xml);
                walk.object(fields, inner, true);
                walk.form = form;
            }),
            None => walk.object(fields, value, true),
        });
    }

    /// Fields of the only structure of a side: many services write them without its name.
    fn flat(&self, fields: &'static [Field]) -> &'static [Field] {
        let mut structures = fields.iter().filter_map(|field| match field.kind {
            Type::Structure(at) => Some(at),
            _ => None,
        });
        match (structures.next(), structures.next()) {
            (Some(at), None) => self.service.structure(at),
            _ => &[],
        }
    }

    fn object(&mut self, fields: &'static [Field], value: JsonRef<'r>, is_top: bool) {
        let flat = if is_top { self.flat(fields) } else { &[] };
        for (name, inner) in value.members() {
            // An empty part of the query of a URL says which request it is, whatever field has the same name.
            if self.form == Form::S3 && is_top && inner.text() == r#"[""]"# {
                continue;
            }
            let found = field(self.form, fields, &name).or_else(|| field(self.form, flat, &name));
            match found {
                Some(field) => self.under(&name, |walk| walk.value(&field.kind, inner)),
                None if is_of_form(self.form, &name, is_top) => {}
                None => {
                    let known: Vec<_> = fields.iter().map(Field::logged_name).collect();
                    let nearest = near(&name, known.iter().map(String::as_str)).map(ToOwned::to_owned);
                    let kind = NoteKind::UnknownField { name: name.clone().into_owned(), nearest };
                    self.under(&name, |walk| walk.note(kind, inner));
                }
            }
        }
    }

    fn value(&mut self, kind: &'static Type, value: JsonRef<'r>) {
        let (found, form) = (value.kind(), self.form);
        let text = if found == JsonKind::Text { value.as_str().unwrap_or_default() } else { Cow::Borrowed("") };
        if found == JsonKind::Null || is_mask(&text) || wraps_scalar(form, kind, value) || self.depth > DEEPEST {
            return;
        }
        let is_empty_xml = matches!(form, Form::S3 | Form::Xml) && found == JsonKind::Text && text.is_empty();
        let fits = match kind {
            Type::Any | Type::Bytes => true,
            Type::Text => found == JsonKind::Text || self.is_loose(),
            Type::Time => matches!(found, JsonKind::Text | JsonKind::Number),
            Type::Flag => found == JsonKind::Bool || matches!(&*text.to_ascii_lowercase(), "true" | "false"),
            Type::Number => found == JsonKind::Number || text.parse::<f64>().is_ok(),
            Type::List(inner) => match self.elements(inner, value) {
                Some(elements) => {
                    for (path, element) in elements {
                        let length = self.pointer.len();
                        self.pointer += &path;
                        self.deeper(|walk| walk.value(inner, element));
                        self.pointer.truncate(length);
                    }
                    true
                }
                None => is_empty_xml,
            },
            Type::Map(inner) => {
                for (name, element) in value.members() {
                    self.under(&name, |walk| walk.value(inner, element));
                }
                found == JsonKind::Object || is_empty_xml
            }
            Type::Structure(at) => {
                self.deeper(|walk| walk.object(walk.service.structure(*at), value, false));
                found == JsonKind::Object || is_empty_xml
            }
        };
        if !fits {
            self.note(NoteKind::OtherType { expected: kind.to_string(), found: word(found) }, value);
        }
    }

    /// Elements of an array. In XML they may stand in an element of their own name.
    fn elements(&self, inner: &Type, value: JsonRef<'r>) -> Option<Vec<(String, JsonRef<'r>)>> {
        if let (Form::S3 | Form::Xml, JsonKind::Object, Type::Structure(at)) = (self.form, value.kind(), inner) {
            let fields = self.service.structure(*at);
            let mut members = value.members().filter(|(name, _)| !is_of_form(Form::Xml, name, false));
            if let (Some((name, list)), None) = (members.next(), members.next())
                && field(self.form, fields, &name).is_none()
            {
                let mut path = String::new();
                push_token(&mut path, &name);
                let inner = elements(self.form, list)?.into_iter();
                return Some(inner.map(|(more, element)| (format!("{path}{more}"), element)).collect());
            }
        }
        elements(self.form, value)
    }

    /// Whether types of scalars mean little: in XML and in URLs all of them are text.
    fn is_loose(&self) -> bool {
        self.form != Form::Model
    }

    fn under(&mut self, name: &str, walk: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        push_token(&mut self.pointer, name);
        self.deeper(walk);
        self.pointer.truncate(length);
    }

    fn deeper(&mut self, walk: impl FnOnce(&mut Self)) {
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    fn note(&mut self, kind: NoteKind, value: JsonRef<'r>) {
        if self.notes.len() < MOST {
            let at = value.text().as_ptr() as usize - self.text.as_ptr() as usize;
            self.notes.push(Note { pointer: self.pointer.clone(), at, service: self.service.title, kind });
        }
    }
}

/// What stands in the only field of a side, if that has the name of the request or the answer: `CreateFleetRequest`.
fn wrapper<'a>(operation: &Operation, fields: &[Field], value: JsonRef<'a>) -> Option<(Cow<'a, str>, JsonRef<'a>)> {
    let mut members = value.members();
    let (name, inner) = members.next()?;
    let is_only = members.next().is_none() && matches!(inner.kind(), JsonKind::Object | JsonKind::Text);
    let side = name.strip_prefix(operation.name.as_str())?;
    let is_name = matches!(side, "Request" | "Response" | "Result");
    (is_only && is_name && field(Form::Model, fields, &name).is_none()).then_some((name, inner))
}

fn word(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "null",
        JsonKind::Bool => "boolean",
        JsonKind::Number => "number",
        JsonKind::Text => "string",
        JsonKind::List => "array",
        JsonKind::Object => "object",
    }
}
