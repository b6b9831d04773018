//! The pass over a broken document: the state, and what is open.

use mailtrail_wire::MAX_DEPTH;

use super::Mended;
use super::ahead::Ahead;
use super::edits::{Doubt, Edits};
use super::faults::Faults;
use crate::syntax::SyntaxKind;

/// Most changes that are made before a text is given up.
const MOST_EDITS: usize = 1 << 18;
/// By how many the faults that speak against JSON may exceed the tokens that speak for it while the pass goes on.
const PATIENCE: usize = 16;

/// An object or array that is open.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) object: bool,
    /// Where its bracket stands.
    pub(super) opening: usize,
    /// Whether the bracket was made up.
    pub(super) inserted: bool,
    /// Whether its bracket is of another form than it should be.
    pub(super) odd: bool,
    /// The comma behind which an entry is awaited.
    pub(super) comma: Option<usize>,
    /// Where the last value in it begins and ends.
    pub(super) value: Option<(usize, usize)>,
    /// Where the value before that one ends.
    pub(super) previous: Option<usize>,
}

impl Frame {
    pub(super) fn new(object: bool, opening: usize) -> Self {
        Self { object, opening, inserted: false, odd: false, comma: None, value: None, previous: None }
    }

    pub(super) fn made_up(object: bool, opening: usize, value: Option<(usize, usize)>) -> Self {
        Self { inserted: true, value, ..Self::new(object, opening) }
    }
}

/// What may stand next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The document.
    Top,
    /// A name, an element, or the end of what is open.
    Entry,
    /// The colon of a name.
    Colon,
    /// The value of a name.
    Value,
    /// A comma, or the end of what is open.
    Next,
    /// Nothing more.
    Done,
}

// Each flag is a fact about the text of its own; together they are no state.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug)]
pub(super) struct Mender<'a> {
    pub(super) text: Ahead<'a>,
    pub(super) at: usize,
    pub(super) state: State,
    pub(super) stack: Vec<Frame>,
    pub(super) edits: Edits,
    pub(super) faults: Faults,
    /// Beginning and end of the last token.
    pub(super) last: (usize, usize),
    /// Tokens as JSON has them.
    pub(super) good: usize,
    /// Whether something was left out just here.
    pub(super) elided: bool,
    /// Whether the lines have numbers in front.
    pub(super) numbered: bool,
    /// Whether strings are in doubled quotes.
    pub(super) doubled: bool,
    /// Whether JSON in a string whose quotes are not escaped is still looked for.
    pub(super) embedded: bool,
    /// Brackets that were made up and closed by one that stood there.
    pub(super) owed: usize,
    /// How many more bytes may be looked at twice.
    pub(super) budget: usize,
    /// Whether the text ends within a string.
    pub(super) in_string: bool,
    pub(super) end: usize,
}

impl<'a> Mender<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let ahead = Ahead(text);
        Self {
            text: ahead,
            at: 0,
            state: State::Top,
            stack: Vec::new(),
            edits: Edits::default(),
            faults: Faults::default(),
            last: (0, 0),
            good: 0,
            elided: false,
            numbered: super::habit::numbered(text),
            doubled: super::habit::doubled(ahead),
            embedded: true,
            owed: 0,
            budget: text.len() * 4 + 1024,
            in_string: false,
            end: text.trim_end().len(),
        }
    }

    pub(super) fn run(mut self) -> Mended {
        let mut stalled = (self.at, 0);
        while self.hopeful() {
            self.trivia();
            let Some(char) = self.text.char(self.at) else { break };
            if stalled.0 == self.at {
                stalled.1 += 1;
                if stalled.1 > 8 {
                    self.unexpected(char);
                }
            } else {
                stalled = (self.at, 0);
            }
            match (self.state, self.stack.last()) {
                (State::Entry, Some(Frame { object: true, .. })) => self.field(char),
                (State::Entry, _) => self.element(char),
                (State::Colon, _) => self.colon(char),
                (State::Top | State::Value, _) => self.value(char),
                (State::Next, _) => self.next(char),
                (State::Done, _) => {
                    self.trailing();
                    break;
                }
            }
        }
        self.finish()
    }

    fn hopeful(&self) -> bool {
        self.edits.len() < MOST_EDITS && self.budget > 0 && self.faults.hard() <= self.good + PATIENCE
    }

    pub(super) fn fault(&mut self, kind: SyntaxKind, at: usize, related: Option<usize>) {
        self.faults.add(kind, at, related);
    }

    /// A value is complete.
    pub(super) fn completed(&mut self, start: usize, end: usize) {
        self.last = (start, end);
        self.elided = false;
        if let Some(frame) = self.stack.last_mut() {
            frame.previous = frame.value.map(|(_, end)| end);
            frame.value = Some((start, end));
            frame.comma = None;
            self.state = State::Next;
        } else {
            self.state = State::Done;
            self.end = end;
        }
    }

    /// Opens the object or array whose bracket stands here.
    pub(super) fn open(&mut self, object: bool) {
        if self.stack.len() >= MAX_DEPTH {
            self.too_deep();
            return;
        }
        self.stack.push(Frame::new(object, self.at));
        self.last = (self.at, self.at + 1);
        self.elided = false;
        self.at += 1;
        self.state = State::Entry;
    }

    /// Puts `null` into the place of what nests too deep.
    fn too_deep(&mut self) {
        let start = self.at;
        let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
        let length = self.text.rest(start).bytes().position(|byte| {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = quoted,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => depth += 1,
                b'}' | b']' if !quoted => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = length.map_or(self.text.0.len(), |length| start + length + 1);
        self.fault(SyntaxKind::TooDeep, start, None);
        self.edits.replace(start..end, "null", Doubt::Value);
        self.at = end;
        self.completed(start, end);
    }

    /// Takes away what fits nowhere, up to what may go on.
    pub(super) fn unexpected(&mut self, first: char) {
        let rest = &self.text.rest(self.at)[first.len_utf8()..];
        let length = rest.find([',', '}', ']', '\n', '"', '{', '[']).unwrap_or(rest.len());
        let end = self.at + first.len_utf8() + rest[..length].trim_end().len();
        self.fault(SyntaxKind::Unexpected, self.at, None);
        self.edits.remove(self.at..end, Doubt::Fields);
        self.at = end;
    }

    /// Takes away a character that is too many.
    pub(super) fn drop_char(&mut self, char: char) {
        self.fault(SyntaxKind::Unexpected, self.at, None);
        self.edits.remove(self.at..self.at + char.len_utf8(), Doubt::None);
        self.at += char.len_utf8();
    }

    /// What follows the document.
    fn trailing(&mut self) {
        let rest = self.text.rest(self.at).trim_end();
        match rest.chars().next() {
            None => return,
            Some(',' | ';') if rest.len() == 1 => {}
            Some('}' | ']') => self.fault(SyntaxKind::ExtraClosing, self.at, None),
            Some(_) => self.fault(SyntaxKind::TrailingText, self.at, None),
        }
        self.edits.remove(self.at..self.text.0.len(), Doubt::None);
    }

    fn finish(mut self) -> Mended {
        let text = self.text.0;
        let hopeful = self.hopeful();
        let cut = self.close_all();
        let given_up = !hopeful || self.state == State::Top || self.faults.hard() > self.good;
        let (faults, omitted) = self.faults.finish();
        let mended = self.edits.apply(text);
        let out = Mended {
            text: mended,
            faults,
            omitted,
            complete: !cut && !given_up,
            given_up,
            end: self.end,
            edits: self.edits,
        };
        if given_up { super::give_up(text, out) } else { out }
    }
}
