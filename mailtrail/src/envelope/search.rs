//! Documents inside a document that nobody knows: in its objects, and in its strings.

mod packed;

use std::borrow::Cow;

use mailtrail_wire::{JsonKind, JsonRef, Reader, push_token};

pub(crate) use self::packed::open;
use super::Packing;
use super::budget::{Beyond, Budget};

/// A known document inside an unknown one.
#[derive(Clone, Debug)]
pub(crate) struct Found<'a> {
    pub(crate) pointer: String,
    pub(crate) value: JsonRef<'a>,
    pub(crate) packing: Packing,
    /// What it is; of several in one string what the first is.
    pub(crate) name: &'static str,
    /// Whether the value itself is the document, not something inside a string of it.
    pub(crate) is_direct: bool,
}

/// Tells whether a value is a known document, and which.
pub(crate) type Known<'k> = &'k dyn Fn(JsonRef<'_>) -> Option<&'static str>;

/// How deep objects are looked through.
const DEEPEST: usize = 16;

/// How many strings within strings are looked through.
const LAYERS: usize = 3;

/// Values that are looked at.
const MOST_VALUES: usize = 4_000_000;

/// Finds what is known in an unknown value; not in what was found. Packed strings for which the budget has no room are passed over.
pub(crate) fn search<'a>(view: JsonRef<'a>, known: Known<'_>, budget: &Budget) -> Vec<Found<'a>> {
    let mut search = Search { known, values: 0, budget };
    let mut found = Vec::new();
    let take = &mut |it| found.push(it);
    match view.kind() {
        JsonKind::Text => search.value(view, &mut String::new(), 0, 0, take),
        _ => search.inside(view, &mut String::new(), 0, 0, take),
    }
    found
}

/// What is known in a string that is no JSON as it stands.
pub(crate) fn search_text(text: &str, known: Known<'_>, budget: &Budget) -> Option<&'static str> {
    let mut search = Search { known, values: 0, budget };
    search.text(text, 0).map(|(_, name, _)| name)
}

struct Search<'k> {
    known: Known<'k>,
    values: usize,
    budget: &'k Budget,
}

impl Search<'_> {
    /// Looks at what is in a value, whose own place is `pointer`.
    fn inside<'a>(
        &mut self,
        view: JsonRef<'a>,
        pointer: &mut String,
        depth: usize,
        layer: usize,
        take: &mut dyn FnMut(Found<'a>),
    ) {
        if depth >= DEEPEST {
            return;
        }
        let length = pointer.len();
        match view.kind() {
            JsonKind::Object => {
                for (name, value) in view.members() {
                    push_token(pointer, &name);
                    self.value(value, pointer, depth + 1, layer, take);
                    pointer.truncate(length);
                }
            }
            JsonKind::List => {
                for (index, value) in view.items().enumerate() {
                    push_token(pointer, &index.to_string());
                    self.value(value, pointer, depth + 1, layer, take);
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    fn value<'a>(
        &mut self,
        value: JsonRef<'a>,
        pointer: &mut String,
        depth: usize,
        layer: usize,
        take: &mut dyn FnMut(Found<'a>),
    ) {
        self.values += 1;
        if self.values > MOST_VALUES {
            return;
        }
        let found = match value.kind() {
            JsonKind::Object => (self.known)(value).map(|name| (Packing::Inline, name, true)),
            JsonKind::Text if value.text().len() >= SHORTEST => value.as_str().and_then(|text| self.text(&text, layer)),
            _ => None,
        };
        match found {
            // Places without end need memory without end.
            Some(_) if self.budget.search().take(pointer.len()).is_err() => {}
            Some((packing, name, is_direct)) => {
                take(Found { pointer: pointer.clone(), value, packing, name, is_direct });
            }
            None => self.inside(value, pointer, depth, layer, take),
        }
    }

    /// What is known in a string, and whether the string itself is it.
    fn text(&mut self, text: &str, layer: usize) -> Option<(Packing, &'static str, bool)> {
        if layer >= LAYERS {
            return None;
        }
        if let Some(packed) = packed::looks_packed(text) {
            let text = open(packed, self.budget.search()).ok().flatten()?;
            let (name, is_direct) = self.json(&text, layer)?;
            return Some((Packing::Base64, name, is_direct));
        }
        let (name, is_direct) = self.json(text, layer)?;
        Some((Packing::Text, name, is_direct))
    }

    fn json(&mut self, text: &str, layer: usize) -> Option<(&'static str, bool)> {
        // Words of a logger may stand before an object, nothing before a list.
        let text = text.trim_start();
        let start = if text.starts_with(['[', '"']) { 0 } else { memchr::memchr(b'{', text.as_bytes())? };
        let view = JsonRef::ahead(&Reader::new(&text[start..]));
        if let Some(name) = (self.known)(view) {
            return Some((name, true));
        }
        let mut first = None;
        let take = &mut |found: Found<'_>| first = first.or(Some(found.name));
        match view.as_str() {
            Some(inner) => return self.text(&inner, layer + 1).map(|(_, name, _)| (name, false)),
            None => self.inside(view, &mut String::new(), 0, layer + 1, take),
        }
        // Elements of a list are documents of their own.
        first.map(|name| (name, view.kind() == JsonKind::List))
    }
}

/// Length of a string below which no document is in it.
const SHORTEST: usize = 20;

/// Text that a string holds.
pub(crate) fn unpacked<'a>(found: &Found<'a>, budget: &Budget) -> Result<Option<Cow<'a, str>>, Beyond> {
    if found.packing == Packing::Inline {
        return Ok(Some(Cow::Borrowed(found.value.text())));
    }
    budget.text(found.value.text().len())?;
    let Some(text) = found.value.as_str() else { return Ok(None) };
    if found.packing == Packing::Base64 {
        return Ok(open(&text, budget.room())?.map(Cow::Owned));
    }
    Ok(Some(text))
}
