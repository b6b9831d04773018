//! Documents that come back as they were, which nearly all do: in memory that is used again and again.

use std::cell::RefCell;

use mailtrail_wire::{Mark, Writer, differences};

use super::reordered::Reordered;
use super::same::is_same;
use crate::kind::Kind;

/// Longest text whose memory is kept.
const LONGEST: usize = 1 << 20;

/// What is used again.
#[derive(Default)]
struct Memory {
    text: String,
    marks: Vec<Mark>,
    reordered: Reordered,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Whether a document of a kind, read and written again, is the same: as it stands, in another order, or by its content.
pub(super) fn is_exact(kind: &Kind, source: &str) -> bool {
    MEMORY.with_borrow_mut(|memory| {
        let (text, marks) = (std::mem::take(&mut memory.text), std::mem::take(&mut memory.marks));
        let mut writer = Writer::marking(text, marks);
        let is_written = (kind.rewrite)(source, &mut writer).is_ok();
        let (text, marks) = writer.into_marked();
        let is_exact = is_written
            && (source == text
                || memory.reordered.is_same(source, &text, &marks)
                || is_same(source, &text)
                || differences(source, &text).is_ok_and(|it| it.is_empty()));
        if text.capacity() <= LONGEST {
            (memory.text, memory.marks) = (text, marks);
        }
        is_exact
    })
}
