//! Searches an unknown document for known ones, in its objects and strings.

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
    /// Whether it is but nearly what it is called.
    pub(crate) is_near: bool,
}

/// What is looked for.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    /// Tells whether a value is a known document, and which.
    pub(crate) known: fn(JsonRef<'_>) -> Option<&'static str>,
    /// Tells whether a value is nearly a known document, and which; the flag says whether known documents are inside.
    pub(crate) near: fn(JsonRef<'_>, bool) -> Option<&'static str>,
}

/// What a value was found to be.
#[derive(Clone, Copy)]
struct Seen {
    packing: Packing,
    name: &'static str,
    is_direct: bool,
    is_near: bool,
}

impl Seen {
    fn at<'a>(self, pointer: &str, value: JsonRef<'a>) -> Found<'a> {
        let Self { packing, name, is_direct, is_near } = self;
        Found { pointer: pointer.to_owned(), value, packing, name, is_direct, is_near }
    }
}

/// How deep objects are looked through.
const DEEPEST: usize = 16;

/// How many strings within strings are looked through.
const LAYERS: usize = 3;

/// Values that are looked at.
const MOST_VALUES: usize = 4_000_000;

/// Finds what is known in an unknown value, or nearly known; not in what was found. Packed strings for which the budget has no room
/// are passed over.
pub(crate) fn search<'a>(view: JsonRef<'a>, wanted: &Wanted, budget: &Budget) -> Vec<Found<'a>> {
    let mut search = Search { wanted, values: 0, budget };
    let mut found = Vec::new();
    match view.kind() {
        JsonKind::Text => search.value(view, &mut String::new(), 0, 0, &mut found),
        _ => search.inside(view, &mut String::new(), 0, 0, &mut found),
    }
    found
}

/// What is known in a string that is no JSON as it stands.
pub(crate) fn search_text(text: &str, wanted: &Wanted, budget: &Budget) -> Option<&'static str> {
    let mut search = Search { wanted, values: 0, budget };
    search.text(text, 0).map(|seen| seen.name)
}

struct Search<'k> {
    wanted: &'k Wanted,
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
        found: &mut Vec<Found<'a>>,
    ) {
        if depth >= DEEPEST {
            return;
        }
        let length = pointer.len();
        match view.kind() {
            JsonKind::Object => {
                for (name, value) in view.members() {
                    push_token(pointer, &name);
                    self.value(value, pointer, depth + 1, layer, found);
                    pointer.truncate(length);
                }
            }
            JsonKind::List => {
                for (index, value) in view.items().enumerate() {
                    push_token(pointer, &index.to_string());
                    self.value(value, pointer, depth + 1, layer, found);
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
        found: &mut Vec<Found<'a>>,
    ) {
        self.values += 1;
        if self.values > MOST_VALUES {
            return;
        }
        let seen = match value.kind() {
            JsonKind::Object => self.object(value),
            JsonKind::Text if value.text().len() >= SHORTEST => value.as_str().and_then(|text| self.text(&text, layer)),
            _ => None,
        };
        if let Some(seen) = seen {
            return self.found(seen.at(pointer, value), found);
        }
        let before = found.len();
        self.inside(value, pointer, depth, layer, found);
        // What nearly wraps them is a document of its own, in which they are found again.
        if found.len() > before
            && value.kind() == JsonKind::Object
            && let Some(name) = (self.wanted.near)(value, true)
        {
            found.truncate(before);
            let seen = Seen { packing: Packing::Inline, name, is_direct: true, is_near: true };
            self.found(seen.at(pointer, value), found);
        }
    }

    /// Keeps what was found; places without end need memory without end.
    fn found<'a>(&self, it: Found<'a>, found: &mut Vec<Found<'a>>) {
        if self.budget.search().take(it.pointer.len()).is_ok() {
            found.push(it);
        }
    }

    /// What an object is by itself.
    fn object(&self, value: JsonRef<'_>) -> Option<Seen> {
        let known = (self.wanted.known)(value);
        let name = known.or_else(|| (self.wanted.near)(value, false))?;
        Some(Seen { packing: Packing::Inline, name, is_direct: true, is_near: known.is_none() })
    }

    /// What is known in a string, and whether the string itself is it.
    fn text(&mut self, text: &str, layer: usize) -> Option<Seen> {
        if layer >= LAYERS {
            return None;
        }
        if let Some(packed) = packed::looks_packed(text) {
            let text = open(packed, self.budget.search()).ok().flatten()?;
            return Some(Seen { packing: Packing::Base64, ..self.json(&text, layer)? });
        }
        Some(Seen { packing: Packing::Text, ..self.json(text, layer)? })
    }

    fn json(&mut self, text: &str, layer: usize) -> Option<Seen> {
        // Words of a logger may stand before an object, nothing before a list.
        let text = text.trim_start();
        let start = if text.starts_with(['[', '"']) { 0 } else { memchr::memchr(b'{', text.as_bytes())? };
        let view = JsonRef::ahead(&Reader::new(&text[start..]));
        if let Some(seen) = self.object(view) {
            return Some(seen);
        }
        if let Some(inner) = view.as_str() {
            return self.text(&inner, layer + 1).map(|seen| Seen { is_direct: false, ..seen });
        }
        let mut found = Vec::new();
        self.inside(view, &mut String::new(), 0, layer + 1, &mut found);
        let Found { name, is_near, packing, .. } = *found.first()?;
        if let Some(name) = (self.wanted.near)(view, true) {
            return Some(Seen { packing, name, is_direct: true, is_near: true });
        }
        // Elements of a list are documents of their own.
        Some(Seen { packing, name, is_direct: view.kind() == JsonKind::List, is_near })
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
