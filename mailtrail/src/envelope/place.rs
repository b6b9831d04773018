//! The place of a finding.

use std::ops::Range;

use crate::input::Position;
use crate::layout::SIGHT;

/// Place of a finding, in the coordinates of the file.
#[derive(Debug)]
pub(crate) struct Place<'t> {
    pub(crate) line: u64,
    pub(crate) column: u64,
    /// Bytes of the file before it, and how many it takes there.
    pub(crate) offset: u64,
    pub(crate) length: u64,
    /// Pointer within the document that stands in the file.
    pub(crate) pointer: String,
    /// Pointers within the documents that lie in texts, from the outside to the inside.
    pub(crate) inner: Vec<String>,
    /// Name of the kind or envelope that the document is, if that is known.
    pub(crate) name: Option<&'static str>,
    /// Line and column in the innermost text that was unpacked, and whether the file has but its packing.
    pub(crate) unpacked: Option<((u64, u64), bool)>,
    /// The text that has to be shown, if there is some.
    pub(crate) source: Option<Source<'t>>,
}

/// The text that a place is in: of the file, or the innermost that was unpacked.
#[derive(Clone, Debug)]
pub(crate) struct Source<'t> {
    pub(crate) text: &'t str,
    /// What of it the place is.
    pub(crate) part: Range<usize>,
    /// Whether what stands there is a document that is JSON.
    pub(crate) is_valid: bool,
    /// Whether its first line is a whole one.
    pub(crate) is_first: bool,
    /// Whether it goes on, though that is not to be shown.
    pub(crate) is_cut: bool,
}

impl<'t> Place<'t> {
    /// Place in the text of a file itself, without a text that is shown.
    pub(crate) fn file(position: Position, pointer: String) -> Self {
        let Position { line, column, offset, .. } = position;
        Self { line, column, offset, length: 0, pointer, inner: Vec::new(), name: None, unpacked: None, source: None }
    }

    /// The same in a text that is no JSON, of which so many bytes are enough to be seen behind the beginning of the place.
    pub(crate) fn in_text(mut self, sight: usize) -> Self {
        if let Some(source) = &mut self.source {
            let end = source.text.floor_char_boundary(source.part.start.saturating_add(sight));
            source.is_valid = false;
            source.is_cut = sight < SIGHT;
            source.text = &source.text[..end];
            source.part.end = source.part.end.min(end);
            if self.unpacked.is_none() {
                self.length = self.length.min(sight as u64);
            }
        }
        self
    }
}
