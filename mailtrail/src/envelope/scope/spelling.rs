//! Offsets in what a string or a cell stands for, and in its spelling.

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;

use mailtrail_wire::Reader;

use crate::input::Position;

/// Bytes between places that are kept.
pub(super) const STEP: usize = 1024;

/// The last place that was asked for, where places behind it begin.
#[derive(Debug, Default)]
pub(super) struct Known {
    spelled: Cell<Spelled>,
    /// Places every so many bytes, up to the last that was asked for: going back is no long way.
    pub(super) kept: RefCell<Vec<Spelled>>,
    /// Offset in an unpacked text, and its position there.
    unpacked: Cell<(usize, Position)>,
    /// Bytes of the string that was unpacked, quotes included.
    packing: OnceCell<usize>,
}

impl Known {
    /// Range in a JSON text of a range in what it stands for.
    pub(super) fn raw(&self, json: &str, range: Range<usize>) -> Range<usize> {
        let start = self.raw_offset(json, range.start);
        if range.is_empty() { start..start } else { start..self.raw_offset(json, range.end) }
    }

    /// Bytes of the string that begins a JSON text.
    pub(super) fn packing(&self, json: &str) -> usize {
        *self.packing.get_or_init(|| {
            let mut reader = Reader::new(json);
            reader.skip().map_or(json.len().min(1), |()| reader.at())
        })
    }

    /// Offset in a JSON text of an offset in what it stands for.
    pub(super) fn raw_offset(&self, json: &str, offset: usize) -> usize {
        let mut kept = self.kept.borrow_mut();
        let before = kept.partition_point(|known| known.decoded <= offset).checked_sub(1);
        let before = before.and_then(|index| kept.get(index).copied()).unwrap_or_default();
        let last = self.spelled.get();
        let mut at = if (before.decoded..=offset).contains(&last.decoded) { last } else { before };
        while at.decoded < offset {
            let next = STEP.saturating_mul(kept.len() + 1);
            let found = escaped_offset(json, offset.min(next), at);
            if found.decoded <= at.decoded {
                break;
            }
            at = found;
            if at.decoded >= next {
                kept.push(at);
            }
        }
        self.spelled.set(at);
        1 + at.raw
    }

    /// Line and column of an offset in an unpacked text.
    pub(super) fn unpacked(&self, text: &str, offset: usize) -> (u64, u64) {
        let offset = text.floor_char_boundary(offset);
        let (from, before) = Some(self.unpacked.get()).filter(|(from, _)| *from <= offset).unwrap_or_default();
        let position = before.after(&text[from..offset]);
        self.unpacked.set((offset, position));
        (position.line, position.column)
    }
}

/// An offset within the quotes of a string in JSON, and that of the same place in what it stands for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spelled {
    pub(super) raw: usize,
    pub(super) decoded: usize,
}

/// Range in a cell of CSV, without the quotes around it, of a range in what it stands for: each quote is there twice.
pub(super) fn doubled_range(text: &str, range: Range<usize>, known: &Cell<(usize, usize)>) -> Range<usize> {
    let quotes = |range: Range<usize>| memchr::memchr_iter(b'"', &text.as_bytes()[range]).count();
    let start = range.start.min(text.len());
    let end = range.end.clamp(start, text.len());
    let (from, before) = Some(known.get()).filter(|(from, _)| *from <= start).unwrap_or_default();
    let before = before + quotes(from..start);
    known.set((start, before));
    start + before..end + before + quotes(start..end)
}

/// Bytes of the token that begins a text: a string, a word, or a character.
pub(super) fn token(text: &str) -> usize {
    let mut reader = Reader::new(text);
    match text.as_bytes().first() {
        None => 0,
        Some(b'"') if reader.skip().is_ok() => reader.at(),
        Some(byte) if byte.is_ascii_alphanumeric() || *byte == b'-' => {
            let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-._".contains(byte);
            text.bytes().take_while(is_of_word).count()
        }
        Some(_) => text.chars().next().map_or(0, char::len_utf8),
    }
}

/// Offset in a JSON text, escapes included, of an offset in what it stands for; a place before it is known.
pub(super) fn escaped_offset(json: &str, offset: usize, from: Spelled) -> Spelled {
    let Spelled { mut raw, mut decoded } = from;
    let inner = json.get(1..).unwrap_or_default();
    while decoded < offset {
        let Some(rest) = inner.get(raw..).filter(|rest| !rest.is_empty() && !rest.starts_with('"')) else { break };
        let plain = memchr::memchr2(b'\\', b'"', rest.as_bytes()).unwrap_or(rest.len()).min(offset - decoded);
        if plain > 0 {
            // What is no escape stands for itself, up to the next whole character.
            let whole = rest.ceil_char_boundary(plain);
            (raw, decoded) = (raw + whole, decoded + whole);
            continue;
        }
        let (length, width) = unit(rest);
        raw += length;
        decoded += width;
    }
    Spelled { raw, decoded }
}

/// Bytes of the first unit of the inside of a JSON text, and bytes of what it stands for.
fn unit(inner: &str) -> (usize, usize) {
    let first = inner.chars().next().map_or(1, char::len_utf8);
    if !inner.starts_with('\\') {
        return (first, first);
    }
    if !inner.starts_with("\\u") {
        return (2, 1);
    }
    let code = |from: usize| inner.get(from..from + 4).and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or(0);
    match code(2) {
        0..0x80 => (6, 1),
        0x80..0x800 => (6, 2),
        0xd800..0xdc00 => (12, 4),
        _ => (6, 3),
    }
}
