//! The place of a document: maps its positions to line and column of the file, through every envelope.

mod spelling;

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use mailtrail_wire::Reader;

use self::spelling::{Known, doubled_range, token};
use super::{Packing, Payload, Place, Renamed, Source};
use crate::input::{Defect, Position};
use crate::layout::{Container, Element, Index, Stripped};
use crate::syntax::Mended;

/// A document and where its text comes from.
#[derive(Debug)]
pub(crate) struct Scope<'s> {
    /// Text of the document, one JSON value.
    pub(crate) text: &'s str,
    origin: Origin<'s>,
    /// Name of the kind or envelope that the document is, once that is known.
    name: Cell<Option<&'static str>>,
}

#[derive(Debug)]
enum Origin<'s> {
    /// It stands in the file itself. A place whose position is known follows those that are asked for, so that many
    /// findings in a long document are no more work than one.
    File {
        known: Cell<(usize, Position)>,
        start: Position,
        element: Option<Element>,
        /// Offsets of bytes that were no UTF-8, and by how many bytes what stands for them is longer.
        grown: OnceCell<Vec<(usize, usize)>>,
    },
    /// It is what a cell of CSV stands for, in which quotes are doubled. An offset here and there that belong together
    /// follow those that are asked for.
    Cell { outer: &'s Scope<'s>, known: Cell<(usize, usize)>, unpacked: Known },
    /// It is what stands behind the words before each of its lines.
    Lines { outer: &'s Scope<'s>, stripped: &'s Stripped },
    /// It is what mending made of another document.
    Mended { outer: &'s Scope<'s>, mended: &'s Mended },
    /// It is another document under the names that AWS writes.
    Renamed { outer: &'s Scope<'s>, renamed: &'s Renamed },
    /// It stands in another document. Of text, a place behind whose spelling is known is kept for the same reason.
    Inside {
        outer: &'s Scope<'s>,
        pointer: &'s str,
        at: usize,
        packing: Packing,
        known: Known,
        /// Text of the object or array that it is a field or an element of, if that is known; it goes on behind that.
        #[cfg_attr(not(feature = "threads"), expect(dead_code, reason = "only following messages asks for it"))]
        around: Option<&'s str>,
    },
}

impl<'s> Scope<'s> {
    fn of(text: &'s str, origin: Origin<'s>) -> Self {
        Self { text, origin, name: Cell::new(None) }
    }

    /// A document that stands in a file, perhaps as an element of a container.
    pub(crate) fn file(text: &'s str, start: Position, element: Option<Element>) -> Self {
        Self::of(text, Origin::File { known: Cell::new((0, start)), start, element, grown: OnceCell::new() })
    }

    /// A document inside this one; `at` is the offset of the payload's value in this text.
    pub(crate) fn inside(&'s self, text: &'s str, pointer: &'s str, at: usize, packing: Packing) -> Self {
        let known = Known::default();
        Self::of(text, Origin::Inside { outer: self, pointer, at, packing, known, around: None })
    }

    /// A payload of this document, unpacked.
    pub(crate) fn payload(&'s self, text: &'s str, payload: &Payload<'s, 's>) -> Self {
        let Payload { pointer, packing, around, .. } = *payload;
        let (at, around) = (self.offset_of(payload), Some(around.text()));
        Self::of(text, Origin::Inside { outer: self, pointer, at, packing, known: Known::default(), around })
    }

    /// Offset of a payload in this document.
    pub(crate) fn offset_of(&self, payload: &Payload<'_, '_>) -> usize {
        payload.value.text().as_ptr() as usize - self.text.as_ptr() as usize
    }

    /// What this text stands for, which is a cell of CSV with doubled quotes.
    pub(crate) fn cell(&'s self, text: &'s str) -> Scope<'s> {
        Scope::of(text, Origin::Cell { outer: self, known: Cell::new((0, 0)), unpacked: Known::default() })
    }

    /// What stands in this text behind the words before each of its lines.
    pub(crate) fn lines(&'s self, stripped: &'s Stripped) -> Scope<'s> {
        Scope::of(&stripped.text, Origin::Lines { outer: self, stripped })
    }

    /// Whether the document stands in the file itself.
    pub(crate) fn is_in_file(&self) -> bool {
        matches!(self.origin, Origin::File { .. })
    }

    /// The container of the file that the document is an element of.
    pub(crate) fn container(&self) -> Option<&'static Container> {
        match &self.origin {
            Origin::File { element, .. } => element.map(|(container, _)| container),
            _ => None,
        }
    }

    #[cfg(feature = "threads")]
    /// Text of the object or array that this document is a field or an element of, if that is known; it goes on behind that.
    pub(crate) fn around(&self) -> Option<&'s str> {
        match &self.origin {
            Origin::Inside { around, .. } => *around,
            _ => None,
        }
    }

    /// The element of a container of the file that this document is, or lies in.
    #[cfg(feature = "threads")]
    pub(crate) fn element(&self) -> Option<Element> {
        match &self.origin {
            Origin::File { element, .. } => *element,
            _ => self.outer().and_then(|(outer, _)| outer.element()),
        }
    }

    /// The document that this one lies in, and the pointer of its place there.
    pub(crate) fn outer(&self) -> Option<(&'s Scope<'s>, &'s str)> {
        match &self.origin {
            Origin::File { .. } => None,
            Origin::Mended { outer, .. }
            | Origin::Cell { outer, .. }
            | Origin::Lines { outer, .. }
            | Origin::Renamed { outer, .. } => Some((outer, "")),
            Origin::Inside { outer, pointer, .. } => Some((outer, pointer)),
        }
    }

    /// What mending made of this document.
    pub(crate) fn mended(&'s self, mended: &'s Mended) -> Scope<'s> {
        Scope::of(&mended.text, Origin::Mended { outer: self, mended })
    }

    /// This document under the names that AWS writes.
    pub(crate) fn renamed(&'s self, renamed: &'s Renamed) -> Scope<'s> {
        Scope::of(&renamed.text, Origin::Renamed { outer: self, renamed })
    }

    /// Whether what is found in a part of the text may be due to a fault of syntax that is told anyway.
    pub(crate) fn is_doubtful(&self, range: Range<usize>) -> bool {
        self.doubt(range, &Mended::touches)
    }

    /// Whether fields may have been lost in a part of the text, so that nothing can be said to be missing.
    pub(crate) fn is_lacking(&self, range: Range<usize>) -> bool {
        self.doubt(range, &|mended, range| mended.lacks(range) || !mended.complete && range.end >= mended.text.len())
    }

    fn doubt(&self, range: Range<usize>, is_doubtful: &dyn Fn(&Mended, &Range<usize>) -> bool) -> bool {
        match &self.origin {
            Origin::File { .. } | Origin::Cell { .. } | Origin::Lines { .. } => false,
            Origin::Mended { mended, outer } => {
                is_doubtful(mended, &range)
                    || outer.doubt(mended.source(range.start)..mended.source(range.end), is_doubtful)
            }
            Origin::Renamed { outer, renamed } => {
                outer.doubt(renamed.source(range.start)..renamed.source(range.end), is_doubtful)
            }
            Origin::Inside { outer, at, packing: Packing::Inline, .. } => {
                outer.doubt(at + range.start..at + range.end, is_doubtful)
            }
            // Of a string all is in doubt if any of it is.
            Origin::Inside { outer, at, .. } => outer.doubt(*at..at + self.text.len(), is_doubtful),
        }
    }

    /// Takes note of what the document is: the name of a kind or envelope, or nothing known.
    pub(crate) fn set_name(&self, name: Option<&'static str>) {
        self.name.set(name);
    }

    /// Name of the kind or envelope that the document is, if that is known.
    pub(crate) fn name(&self) -> Option<&'static str> {
        self.name.get().or_else(|| match &self.origin {
            Origin::Mended { outer, .. } | Origin::Lines { outer, .. } | Origin::Renamed { outer, .. } => outer.name(),
            _ => None,
        })
    }

    /// Takes note of bytes that were no UTF-8.
    pub(crate) fn set_defects(&self, defects: &[Defect]) {
        /// Bytes of U+FFFD, which stands for each of them.
        const REPLACEMENT: usize = char::REPLACEMENT_CHARACTER.len_utf8();
        if let Origin::File { grown, .. } = &self.origin {
            let by = |defect: &Defect| REPLACEMENT.saturating_sub(defect.bytes().len());
            // Once is enough.
            let _ = grown.set(defects.iter().map(|defect| (defect.window_offset, by(defect))).collect());
        }
    }

    /// Place of the token at an offset, which a pointer of this document leads to.
    pub(crate) fn place(&self, offset: usize, pointer: &str) -> Place<'s> {
        let length = token(self.text.get(offset..).unwrap_or_default());
        self.place_of(offset..offset + length, pointer)
    }

    /// Place of the value at an offset, which a pointer of this document leads to.
    pub(crate) fn place_of_value(&self, offset: usize, pointer: &str) -> Place<'s> {
        let mut reader = Reader::new(self.text);
        reader.seek(offset);
        let is_whole = reader.skip().is_ok() && reader.at() > offset;
        if is_whole { self.place_of(offset..reader.at(), pointer) } else { self.place(offset, pointer) }
    }

    /// Place of a part of this document, which a pointer leads to.
    pub(crate) fn place_of(&self, range: Range<usize>, pointer: &str) -> Place<'s> {
        let (position, end) = self.position_of(range.clone());
        let (text, part, is_valid) = self.source(range);
        let source =
            Source { text: text.text, part: part.clone(), is_valid, is_first: text.begins_line(), is_cut: false };
        Place {
            length: end.saturating_sub(position.offset),
            unpacked: text.unpacked_position(part.start).map(|at| (at, text.is_packed())),
            source: Some(source),
            ..self.bare_place(position, pointer)
        }
    }

    /// Place of this document, without its text.
    pub(crate) fn own_place(&self) -> Place<'static> {
        self.bare_place(self.position_of(0..0).0, "")
    }

    fn bare_place(&self, position: Position, pointer: &str) -> Place<'static> {
        let (pointer, inner) = self.pointers(pointer);
        Place { inner, name: self.name(), ..Place::file(position, pointer) }
    }

    /// Line and column of an offset, in the file. What is packed has the place of its packing.
    pub(crate) fn position(&self, offset: usize) -> (u64, u64) {
        let (position, _) = self.position_of(offset..offset);
        (position.line, position.column)
    }

    /// Position of a part in the file, and the offset where it ends there. What is packed has the place of its packing.
    fn position_of(&self, range: Range<usize>) -> (Position, u64) {
        let (mut scope, mut range) = (self, range);
        while let Some((outer, part)) = scope.outward(range.clone()) {
            (scope, range) = (outer, part);
        }
        let Origin::File { known, start, grown, .. } = &scope.origin else { return (Position::default(), 0) };
        let offset = scope.text.floor_char_boundary(range.start);
        let (from, before) = Some(known.get()).filter(|(from, _)| *from <= offset).unwrap_or((0, *start));
        let position = before.after(&scope.text[from..offset]);
        known.set((offset, position));
        let grown = |at: usize| {
            let before = grown.get().map_or(&[][..], |all| &all[..all.partition_point(|(defect, _)| *defect < at)]);
            before.iter().map(|(_, by)| *by as u64).sum::<u64>()
        };
        let end = position.offset + range.end.saturating_sub(offset) as u64;
        (Position { offset: position.offset - grown(offset), ..position }, end - grown(range.end))
    }

    /// The text that this one was made of, and a part of this one there; nothing if it stands in the file.
    fn outward(&self, range: Range<usize>) -> Option<(&'s Scope<'s>, Range<usize>)> {
        Some(match &self.origin {
            Origin::File { .. } => return None,
            Origin::Cell { outer, known, .. } => (*outer, doubled_range(self.text, range, known)),
            Origin::Lines { outer, stripped } => (*outer, stripped.source(range.start)..stripped.source(range.end)),
            Origin::Mended { outer, mended } => (*outer, mended.source(range.start)..mended.source(range.end)),
            Origin::Renamed { outer, renamed } => (*outer, renamed.source(range.start)..renamed.source(range.end)),
            Origin::Inside { outer, at, packing, known, .. } => {
                let json = || outer.text.get(*at..).unwrap_or_default();
                let part = match packing {
                    Packing::Inline => range,
                    Packing::Text => known.raw(json(), range),
                    Packing::Base64 | Packing::Base64Gzip => 0..known.packing(json()),
                };
                (*outer, at + part.start..at + part.end)
            }
        })
    }

    /// The text that was unpacked last, or of the file, a part of this document there, and whether the document is JSON as it stands.
    fn source(&self, range: Range<usize>) -> (&Self, Range<usize>, bool) {
        let (mut scope, mut range, mut is_valid) = (self, range, true);
        while !scope.is_text()
            && let Some((outer, part)) = scope.outward(range.clone())
        {
            is_valid &= !matches!(scope.origin, Origin::Mended { .. } | Origin::Lines { .. });
            (scope, range) = (outer, part);
        }
        let start = scope.text.floor_char_boundary(range.start);
        (scope, start..scope.text.floor_char_boundary(range.end.max(start)), is_valid)
    }

    /// Whether it is a text of its own: what stands in the file, or what was unpacked.
    fn is_text(&self) -> bool {
        match &self.origin {
            Origin::File { .. } | Origin::Cell { .. } => true,
            Origin::Inside { packing, .. } => *packing != Packing::Inline,
            Origin::Lines { .. } | Origin::Mended { .. } | Origin::Renamed { .. } => false,
        }
    }

    /// Whether nothing stands before the text on its line.
    fn begins_line(&self) -> bool {
        !matches!(&self.origin, Origin::File { start, .. } if start.column > 1)
    }

    /// Line and column of an offset within a text that was unpacked.
    fn unpacked_position(&self, offset: usize) -> Option<(u64, u64)> {
        match &self.origin {
            Origin::Cell { unpacked: known, .. } | Origin::Inside { known, .. } => {
                Some(known.unpacked(self.text, offset))
            }
            _ => None,
        }
    }

    /// Whether the text is, or is part of, what was packed in another way than by escapes.
    fn is_packed(&self) -> bool {
        match &self.origin {
            Origin::File { .. } => false,
            Origin::Inside { packing: Packing::Base64 | Packing::Base64Gzip, .. } => true,
            Origin::Mended { outer, .. }
            | Origin::Cell { outer, .. }
            | Origin::Lines { outer, .. }
            | Origin::Renamed { outer, .. }
            | Origin::Inside { outer, .. } => outer.is_packed(),
        }
    }

    /// Pointers in the file that lead to where a pointer of this document does.
    pub(crate) fn pointers(&self, pointer: &str) -> (String, Vec<String>) {
        match &self.origin {
            Origin::File { element: Some((container, Index::Absolute(index))), .. } => {
                (container.pointer(*index, pointer), Vec::new())
            }
            Origin::File { .. } => (pointer.to_owned(), Vec::new()),
            Origin::Mended { outer, .. } | Origin::Cell { outer, .. } | Origin::Lines { outer, .. } => {
                outer.pointers(pointer)
            }
            Origin::Renamed { outer, renamed } => outer.pointers(&renamed.pointer(pointer)),
            Origin::Inside { outer, pointer: way, packing: Packing::Inline, .. } => {
                outer.pointers(&format!("{way}{pointer}"))
            }
            Origin::Inside { outer, pointer: way, .. } => {
                let (first, mut inner) = outer.pointers(way);
                inner.push(pointer.to_owned());
                (first, inner)
            }
        }
    }
}

#[cfg(test)]
mod tests;
