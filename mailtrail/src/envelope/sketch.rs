//! The fields of a document that envelopes are recognized by, found in one pass.

use std::borrow::Cow;

use mailtrail_wire::JsonRef;

/// A document, and those of its fields that some envelope asks for.
#[derive(Debug)]
pub(crate) struct Sketch<'a> {
    view: JsonRef<'a>,
    names: &'a [&'static str],
    found: Vec<(usize, JsonRef<'a>)>,
}

impl<'a> Sketch<'a> {
    /// Sketch of a document, with those of its fields whose names are among these, which are sorted, by their indexes.
    pub(crate) fn among(view: JsonRef<'a>, names: &'a [&'static str]) -> Self {
        Self::of_members(view, names, view.members(), |_| true)
    }

    /// The same with a document that ends where it ends.
    #[cfg(feature = "redact")]
    pub(crate) fn with_view(self, view: JsonRef<'a>) -> Self {
        Self { view, ..self }
    }

    /// The same of a document whose members are these, if nearly all other names can be told by a look.
    pub(crate) fn of_members(
        view: JsonRef<'a>,
        names: &'a [&'static str],
        members: impl Iterator<Item = (Cow<'a, str>, JsonRef<'a>)>,
        is_likely: impl Fn(&str) -> bool,
    ) -> Self {
        let mut found: Vec<(usize, JsonRef<'a>)> = Vec::new();
        for (name, value) in members {
            if is_likely(&name)
                && let Ok(at) = names.binary_search(&&*name)
                && !found.iter().any(|(known, _)| *known == at)
            {
                found.push((at, value));
            }
        }
        Self { view, names, found }
    }

    /// Names of the fields that were found.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.found.iter().map(|(index, _)| self.names[*index])
    }

    /// Their indexes among those that were asked for.
    pub(crate) fn indexes(&self) -> impl Iterator<Item = usize> {
        self.found.iter().map(|(index, _)| *index)
    }

    pub(crate) fn view(&self) -> JsonRef<'a> {
        self.view
    }

    /// Value at a pointer whose first name is among those that were asked for.
    pub(crate) fn get(&self, pointer: &str) -> Option<JsonRef<'a>> {
        let pointer = pointer.strip_prefix('/')?;
        let end = pointer.find('/').unwrap_or(pointer.len());
        let (_, value) = self.found.iter().find(|(index, _)| self.names[*index] == &pointer[..end])?;
        value.get(&pointer[end..])
    }

    /// Elements of the array that the document is.
    pub(super) fn elements(&self) -> impl Iterator<Item = Self> + use<'a> {
        let names = self.names;
        self.view.items().map(move |item| Self::among(item, names))
    }
}
