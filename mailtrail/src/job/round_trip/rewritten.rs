//! Documents that come back unchanged, as nearly all do, in reused memory.

use std::cell::RefCell;

use mailtrail_wire::{Mark, Writer, differences};

use super::reordered::Reordered;
use super::same::is_same;
use crate::kind::Kind;

/// Longest text whose memory is kept.
const LONGEST: usize = 1 << 20;

/// Documents that come back in their order until no other order is expected.
const PATIENCE: u8 = 16;

/// What is used again.
#[derive(Default)]
struct Memory {
    text: String,
    marks: Vec<Mark>,
    reordered: Reordered,
    /// For how many documents more the places of members are noted: since the last one that had another order.
    marking: u8,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Whether a document of a kind, read and written again, is the same: as it stands, in another order, or by its content.
pub(super) fn is_exact(kind: &Kind, source: &str) -> bool {
    MEMORY.with_borrow_mut(|memory| {
        let (text, marks) = (std::mem::take(&mut memory.text), std::mem::take(&mut memory.marks));
        let is_marking = memory.marking > 0;
        let mut writer = if is_marking { Writer::marking(text, marks) } else { Writer::reusing(text) };
        let is_written = (kind.rewrite)(source, &mut writer).is_ok();
        let (text, marks) = writer.into_marked();
        let is_in_order = source == text;
        memory.marking = if is_in_order { memory.marking.saturating_sub(1) } else { PATIENCE };
        let is_exact = is_written
            && (is_in_order
                || is_marking && memory.reordered.is_same(source, &text, &marks)
                || is_same(source, &text)
                || differences(source, &text).is_ok_and(|it| it.is_empty()));
        if text.capacity() <= LONGEST {
            memory.text = text;
            if is_marking {
                memory.marks = marks;
            }
        }
        is_exact
    })
}
