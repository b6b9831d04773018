//! What becomes another text, by places: all else stays byte by byte.

use std::ops::Range;

use mailtrail_wire::Content;

/// Replacements in a text, in its order.
#[derive(Debug, Default)]
pub(super) struct Edits {
    list: Vec<Edit>,
    /// The new texts, one behind another.
    pool: String,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    text: (usize, usize),
    /// What it was.
    pub(super) content: Content,
}

impl Edits {
    pub(super) fn push(&mut self, range: Range<usize>, content: Content, text: &str) {
        let start = self.pool.len();
        self.pool.push_str(text);
        self.list.push(Edit { start: range.start, end: range.end, text: (start, self.pool.len()), content });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.pool.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// One of them, and its new text.
    pub(super) fn get(&self, index: usize) -> (Edit, &str) {
        let edit = self.list[index];
        (edit, &self.pool[edit.text.0..edit.text.1])
    }

    /// Gives one of them another new text.
    pub(super) fn set(&mut self, index: usize, text: &str) {
        let start = self.pool.len();
        self.pool.push_str(text);
        self.list[index].text = (start, self.pool.len());
    }

    /// Keeps of those from an index on what a condition says.
    pub(super) fn retain_from(&mut self, from: usize, keep: impl Fn(&Edit) -> bool) {
        let rest = self.list.split_off(from);
        self.list.extend(rest.into_iter().filter(|edit| keep(edit)));
    }

    /// Puts those from an index on in the order of their places.
    pub(super) fn sort_from(&mut self, from: usize) {
        self.list[from..].sort_by_key(|edit| edit.start);
    }

    /// Appends those of several parts to others in the order of their places; none of them may overlap.
    pub(super) fn sorted_into(&mut self, out: &mut Self) {
        self.list.sort_by_key(|edit| edit.start);
        for (edit, text) in self.iter() {
            out.push(edit.start..edit.end, edit.content, text);
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Edit, &str)> {
        self.list.iter().map(|edit| (*edit, &self.pool[edit.text.0..edit.text.1]))
    }

    /// Appends the text with its replacements.
    pub(super) fn apply(&self, text: &str, out: &mut String) {
        let mut at = 0;
        for (edit, new) in self.iter() {
            out.push_str(&text[at..edit.start]);
            out.push_str(new);
            at = edit.end;
        }
        out.push_str(&text[at..]);
    }
}
