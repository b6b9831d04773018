//! Output of a job besides findings: lines to write, and counts.

use std::fmt::Write as _;

use mailtrail_wire::{Writer, is_hidden};

use super::facts::Facts;
use crate::envelope::{Place, Scope};
use crate::input::Source;
use crate::layout::{Element, Index};

/// Bytes of a product after which a worker hands out what it has.
pub(crate) const ENOUGH: usize = 64 * 1024;

/// What a job made of the documents of a stretch, in their order.
#[derive(Debug, Default)]
pub(crate) struct Product {
    /// Lines to write, ends of lines included.
    pub(crate) lines: String,
    /// Lines that begin with the place of their document.
    pub(crate) places: Vec<Start>,
    /// What was counted of documents, and their values.
    pub(crate) facts: Facts,
    /// Time in front of the next document.
    pub(crate) stamp: Option<String>,
    /// Envelopes around the next document: where their text stands, its length, and their names.
    pub(crate) around: Vec<(usize, usize, &'static str)>,
}

/// Where a line begins that says where its document stands, as far as that is known only when it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    /// Offset in the lines.
    at: usize,
    line: u64,
    column: u64,
    /// Bytes of the document in the text, or of what it is packed in.
    offset: u64,
    length: u64,
    /// Element that the document lies in, if the pointer does not say so yet.
    element: Option<Element>,
}

impl Product {
    /// Whether there is nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.facts.is_empty()
    }

    /// Bytes that it takes, about.
    pub(crate) fn size(&self) -> usize {
        self.lines.len() + self.places.len() * size_of::<Start>() + self.facts.size()
    }

    /// Begins a line that says where its document stands.
    pub(crate) fn start(&mut self, place: &Place<'_>, element: Option<Element>) {
        let Place { line, column, offset, length, .. } = *place;
        self.places.push(Start { at: self.lines.len(), line, column, offset, length, element });
    }

    /// Completes the places, now that it is known how many elements came before.
    pub(crate) fn settle(&mut self, before: Index) {
        for (_, index) in self.places.iter_mut().filter_map(|place| place.element.as_mut()) {
            *index = index.from(before);
        }
    }

    /// Adds what was made behind this.
    pub(crate) fn append(&mut self, mut more: Self) {
        let from = self.lines.len();
        self.places.extend(more.places.drain(..).map(|place| Start { at: from + place.at, ..place }));
        if self.lines.is_empty() {
            self.lines = more.lines;
        } else {
            self.lines.push_str(&more.lines);
        }
        self.facts.append(more.facts);
    }

    /// The lines with the places in them, in what they were read from.
    pub(crate) fn take_lines(&mut self, text: &Source) -> String {
        let lines = std::mem::take(&mut self.lines);
        if self.places.is_empty() {
            return lines;
        }
        let file = json(&text.name());
        let mut whole = String::with_capacity(lines.len() + self.places.len() * (file.len() + 96));
        let mut written = 0;
        for Start { at, line, column, offset, length, element } in self.places.drain(..) {
            whole.push_str(&lines[written..at]);
            written = at;
            let container = element.map_or_else(String::new, |(container, index)| container.pointer(index.value(), ""));
            let container = json(&container);
            // The rest of the pointer follows.
            let container = &container[..container.len() - 1];
            _ = write!(
                whole,
                "{{\"source\":{{\"file\":{file},\"line\":{line},\"column\":{column},\"offset\":{offset},\"length\":{length},\"pointer\":{container}"
            );
        }
        whole.push_str(&lines[written..]);
        whole
    }

    /// An envelope begins: those around it stay, others are behind.
    pub(crate) fn enter(&mut self, scope: &Scope<'_>, name: &'static str) {
        self.around.retain(|(at, length, _)| scopes(scope).any(|outer| (*at, *length) == spot(outer.text)));
        let (at, length) = spot(scope.text);
        self.around.push((at, length, name));
    }

    /// Names of the envelopes around a document.
    pub(crate) fn envelopes(&self, scope: &Scope<'_>) -> Vec<&'static str> {
        let lies_in = |(at, length, _): &&(usize, usize, _)| {
            scopes(scope).skip(1).any(|outer| (*at, *length) == spot(outer.text))
        };
        self.around.iter().filter(lies_in).map(|(_, _, name)| *name).collect()
    }
}

/// A document and all that it lies in.
pub(crate) fn scopes<'s>(scope: &'s Scope<'s>) -> impl Iterator<Item = &'s Scope<'s>> {
    std::iter::successors(Some(scope), |scope| scope.outer().map(|(outer, _)| outer))
}

/// Where a text stands, and its length.
fn spot(text: &str) -> (usize, usize) {
    (text.as_ptr() as usize, text.len())
}

/// A text as JSON; what would deceive who reads it on a terminal is escaped.
pub(crate) fn json(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    let json = writer.into_text();
    if json.is_ascii() || !json.contains(is_hidden) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 16);
    for char in json.chars() {
        if is_hidden(char) {
            for unit in char.encode_utf16(&mut [0; 2]) {
                _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(char);
        }
    }
    out
}

/// Who takes what a job makes, in the order of the input.
pub(crate) trait Taker: Send {
    /// Takes what was made of a stretch of a text; false if nothing more is wanted.
    fn take(&mut self, lines: &str, facts: Facts) -> bool;
}

/// Takes nothing.
pub(crate) struct Nobody;

impl Taker for Nobody {
    fn take(&mut self, _: &str, _: Facts) -> bool {
        true
    }
}
