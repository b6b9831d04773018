//! Values that hold documents.

use std::borrow::Cow;

use mailtrail_wire::{Fault, FaultKind, Reader, push_token};

/// An array, or an object with a list of documents.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Container {
    /// Name of the list; empty for an array.
    pub(crate) name: &'static str,
    /// What the object is called in reports.
    pub(crate) title: &'static str,
    /// Members of the object that are known.
    pub(crate) members: &'static [&'static str],
}

/// A list of documents that is no member.
pub(crate) static ARRAY: Container = Container { name: "", title: "an array", members: &[] };

/// Objects with a list of documents, by the name of the list.
pub(crate) static CONTAINERS: &[Container] = &[
    Container { name: "Records", title: "a log file", members: &["Records"] },
    Container { name: "Events", title: "a lookup-events output", members: &["Events", "NextToken"] },
];

impl Container {
    /// Pointer of what stands at a pointer within an element.
    pub(crate) fn pointer(&self, index: u64, pointer: &str) -> String {
        let mut whole = String::new();
        if !self.name.is_empty() {
            push_token(&mut whole, self.name);
        }
        push_token(&mut whole, &index.to_string());
        whole.push_str(pointer);
        whole
    }
}

/// Beginning of an object up to its list of documents.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) container: &'static Container,
    /// Offset behind the bracket that begins the list.
    pub(crate) length: usize,
    /// Offsets and names of the members before the list.
    pub(crate) before: Vec<(usize, String)>,
}

/// The list of documents in the object that begins a text, as far as the text goes.
pub(crate) fn head(text: &str) -> Option<Head> {
    let mut reader = Reader::new(text);
    let mut walk = reader.object().ok()?;
    let mut before = Vec::new();
    loop {
        let name = reader.name(&mut walk).ok()??;
        if let Some(container) = CONTAINERS.iter().find(|container| container.name == name)
            && reader.peek() == Some(b'[')
        {
            return Some(Head { container, length: reader.at() + 1, before });
        }
        before.push((walk.name_at(), name.into_owned()));
        reader.skip().ok()?;
    }
}

/// A member of the object of a container, behind its list.
#[derive(Debug)]
pub(crate) struct Further<'a> {
    /// Offset of the name.
    pub(crate) at: usize,
    pub(crate) name: Cow<'a, str>,
    /// Offset behind the bracket, if the value is a list.
    pub(crate) list: Option<usize>,
}

/// The member behind a comma; the reader stands before its value then.
pub(crate) fn further<'a>(reader: &mut Reader<'a>) -> Result<Further<'a>, Fault> {
    fn fault<T>(reader: &mut Reader<'_>, kind: FaultKind) -> Result<T, Fault> {
        let kind = if reader.peek().is_none() { FaultKind::End } else { kind };
        Err(Fault::new(kind, reader.at()))
    }
    match reader.peek() {
        Some(b',') => reader.seek(reader.at() + 1),
        _ => return fault(reader, FaultKind::ExpectedCommaOrBrace),
    }
    match reader.peek() {
        Some(b'"') => {}
        Some(b'}') => return fault(reader, FaultKind::TrailingComma),
        _ => return fault(reader, FaultKind::ExpectedName),
    }
    let at = reader.at();
    let name = reader.string()?;
    match reader.peek() {
        Some(b':') => reader.seek(reader.at() + 1),
        _ => return fault(reader, FaultKind::ExpectedColon),
    }
    match reader.peek() {
        Some(b'[') => Ok(Further { at, name, list: Some(reader.at() + 1) }),
        Some(_) => Ok(Further { at, name, list: None }),
        None => fault(reader, FaultKind::End),
    }
}
