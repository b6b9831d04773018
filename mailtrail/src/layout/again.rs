//! Repeated broken documents: the same text gets the same decision.

use mailtrail_wire::Fault;

use super::container::may_name_list;
use super::{Feed, Line, SIGHT, State, longest};

/// Longest document that is remembered, in bytes.
const LONGEST: usize = 256;

/// Farthest that the search for the next document may have looked.
const FARTHEST: usize = 1024;

/// Text behind that in which something must stand: what looks over white space ends there.
const VISIBLE: usize = SIGHT;

/// Text behind that: what is looked at behind white space.
const BEHIND: usize = 2 * SIGHT;

/// State, place on the line, and whether something is known of the neighbors.
pub(super) type Around = (State, Line, bool);

/// The last broken document: all the text that anything depended on, what was decided, and what stood around it.
#[derive(Debug, Default)]
pub(super) struct Again {
    text: String,
    before: Option<Around>,
    /// Its fault, and where the next document seems to begin, until it is known what comes behind it.
    broken: Option<(Fault, usize)>,
    decided: Option<Decided>,
}

/// What was decided about a broken document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decided {
    pub(super) fault: Fault,
    /// Where the next document seems to begin.
    pub(super) end: usize,
    pub(super) state: State,
    pub(super) line: Line,
}

impl Again {
    /// What was decided about the document that begins a feed, if that is known.
    pub(super) fn decided(&self, feed: &impl Feed, before: Around) -> Option<Decided> {
        let fits = self.before == Some(before)
            && !feed.has_defects()
            && self.text.len() <= feed.longest()
            && feed.window().as_bytes().starts_with(self.text.as_bytes());
        self.decided.filter(|_| fits)
    }

    /// Nothing is known any more.
    pub(super) fn forget(&mut self) {
        (self.before, self.broken, self.decided) = (None, None, None);
    }

    /// Prepares for remembering what will be decided about the document that begins a feed, of which a fault and the next document
    /// are known, and how far was looked for that. Only what nothing but the text nearby decides is remembered.
    pub(super) fn begin(&mut self, feed: &impl Feed, before: Around, fault: Fault, (end, looked): (usize, usize)) {
        self.forget();
        let (window, length) = (longest(feed), looked + VISIBLE + BEHIND);
        let is_near = end <= LONGEST && looked <= FARTHEST && fault.at + SIGHT <= looked + VISIBLE;
        if !is_near || feed.has_defects() || window.len() < length {
            return;
        }
        let text = &window[..window.floor_char_boundary(length)];
        let is_visible = |text: &str| text.bytes().any(|byte| !byte.is_ascii_whitespace());
        if !is_visible(&text[text.floor_char_boundary(looked)..text.floor_char_boundary(looked + VISIBLE)])
            || may_name_list(&text.as_bytes()[..fault.at])
            || has_open_name(text)
        {
            return;
        }
        self.text.clear();
        self.text.push_str(text);
        (self.before, self.broken) = (Some(before), Some((fault, end)));
    }

    /// Remembers what comes behind the document, if that was prepared.
    pub(super) fn learn(&mut self, state: State, line: Line) {
        self.decided = self.broken.take().map(|(fault, end)| Decided { fault, end, state, line });
    }
}

/// Whether an object begins with a name that does not end in a text.
fn has_open_name(text: &str) -> bool {
    let name = text.trim_ascii_start().strip_prefix('{').and_then(|inner| inner.trim_ascii_start().strip_prefix('"'));
    name.is_some() && crate::input::learn_opening(text).is_none()
}
