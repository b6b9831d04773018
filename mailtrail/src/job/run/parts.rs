//! Parts of one file in parallel.
//!
//! The text is cut where a document seems to begin, and each part is walked as if the guess were right. When the
//! parts are put together in their order, a part counts only if the previous ones ended exactly where it begins, in the state
//! that it began with. Otherwise its text is walked again, after what the others left over.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;
use std::sync::mpsc::{Receiver, Sender, channel};

use rayon::ThreadPool;

use crate::input::{Cutter, Position};
use crate::job::examine::Examiner;
use crate::job::memory::Memory;
use crate::job::output::Output;
use crate::job::product::ENOUGH;
use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::layout::{Course, Feed as _, Index, Line, Part, State, Stop, Stream, Walker};

/// Who does the parts, and how long they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts<'p> {
    pub(crate) pool: &'p ThreadPool,
    /// Bytes of a part, about.
    pub(crate) bytes: usize,
}

impl<'p> Parts<'p> {
    pub(in crate::job) fn new(pool: &'p ThreadPool) -> Self {
        // So much stays near the processor that reads it, and another one that checks it.
        Self { pool, bytes: 256 * 1024 }
    }
}

/// Parts that one document can hold back until the parts are given up.
const LONGEST_REST: usize = 4;

/// Findings after which a part is not walked through further, for they need more memory than the part itself.
const MOST_FINDINGS: usize = 10_000;

/// Bytes of what is made of a part after which the same is done: envelopes may unpack to any length.
const MOST_PRODUCT: usize = 32 * ENOUGH;

/// Parts of which no more than so many fitted before they were given up, so that it was not worth it.
const FEW: u64 = 8;

/// Parts that are walked through in sequence at most until the next try.
const LONGEST_STRETCH: u64 = 64;

/// Reads a stream as far as it can be cut, and leaves walker and stream where the rest begins.
///
/// Where the documents change their look, so that the next cut is not found or the parts do not fit together, a stretch is
/// walked through in sequence, and cutting begins anew.
pub(in crate::job) fn read<R: Read>(
    walker: &mut Walker<Examiner<'_>>,
    stream: &mut Stream<R>,
    parts: Parts<'_>,
    output: &mut dyn Output,
) {
    let (mut until, mut stretch) = (0, parts.bytes as u64);
    stream.text.load_by(parts.bytes);
    loop {
        // The first documents tell the layout, the kind and what documents begin with.
        walker.walk(stream, |walker, offset| {
            walker.visitor.tally.is_full()
                || walker.course.cutter.is_some()
                    && offset >= until
                    && walker.course.taken.is_empty()
                    && is_between_documents(walker.course.state)
                    && (walker.course.state != State::Between || walker.course.line != Line::Words)
        });
        let full = walker.visitor.tally.is_full();
        output.tally(walker.visitor.tally.take());
        if output.is_over() {
            return;
        }
        if full {
            continue;
        }
        if !is_between_documents(walker.course.state) || stream.text.at_end() {
            return;
        }
        // A fill doubles a long window, as it is after pieces were put back.
        if stream.window().len() < parts.bytes {
            stream.fill();
        }
        // Words tell where they belong to only at the beginning of a line.
        let begins_line = walker.course.state == State::Between && walker.course.line == Line::Start;
        let learn = if begins_line { Cutter::learn_lines } else { Cutter::learn };
        if let Some(cutter) = learn(stream.window()) {
            let before = stream.offset();
            in_pieces(walker, stream, &cutter, parts, output);
            // Pieces that do not fit are walked through twice; the more seldom they fit, the longer it takes until the next try.
            let fits = stream.offset() - before > FEW * parts.bytes as u64;
            stretch = if fits { parts.bytes as u64 } else { (2 * stretch).min(LONGEST_STRETCH * parts.bytes as u64) };
        }
        until = stream.offset() + stretch;
    }
}

/// Cuts pieces off a stream while cuts are found.
fn in_pieces<R: Read>(
    walker: &mut Walker<Examiner<'_>>,
    stream: &mut Stream<R>,
    cutter: &Cutter,
    parts: Parts<'_>,
    output: &mut dyn Output,
) {
    let work = Work {
        job: walker.visitor.job,
        course: Course { line: assumed(walker.course.line), list: None, ..walker.course.clone() },
        memory: walker.visitor.memory(),
        bytes: parts.bytes,
    };
    let (sender, receiver) = channel();
    let (early, spare) = (BTreeMap::new(), Vec::new());
    let mut assembly =
        Assembly { work: &work, walker, output, receiver, early, next: 0, rest: None, given_up: false, spare };
    parts.pool.in_place_scope(|scope| {
        let mut sent = 0;
        while !assembly.given_up
            && !assembly.output.is_over()
            && let Some(piece) = cut(stream, cutter, parts.bytes, &mut assembly.spare)
        {
            let (sender, work, index) = (sender.clone(), &work, sent);
            scope.spawn(move |_| send(&sender, index, work.walk(piece)));
            sent += 1;
            while sent - assembly.next > 2 * parts.pool.current_num_threads() {
                assembly.advance();
            }
        }
    });
    drop(sender);
    assembly.take();
    if let Some(rest) = assembly.rest.take() {
        stream.text.put_back(rest.text(), rest.position);
    }
}

fn is_between_documents(state: State) -> bool {
    matches!(state, State::Between | State::Element(_))
}

/// What a document that begins here cannot tell apart: it began the line, or it follows another one.
fn assumed(line: Line) -> Line {
    match line {
        Line::Start | Line::Behind => Line::Start,
        Line::Words => Line::Words,
    }
}

fn send(sender: &Sender<(usize, Done)>, index: usize, done: Done) {
    // The receiver outlives the scope that sends.
    drop(sender.send((index, done)));
}

/// Text that is cut off a stream.
struct Piece {
    /// The text, and what else is in its buffer.
    buffer: String,
    range: Range<usize>,
    position: Position,
}

impl Piece {
    fn new(text: String, position: Position) -> Self {
        Self { range: 0..text.len(), buffer: text, position }
    }

    fn text(&self) -> &str {
        &self.buffer[self.range.clone()]
    }
}

/// Cuts the next piece off a stream, if one of the right length can be cut: near the end of what is loaded, so that little of
/// it has to be loaded again.
fn cut<R: Read>(stream: &mut Stream<R>, cutter: &Cutter, bytes: usize, spare: &mut Vec<Vec<u8>>) -> Option<Piece> {
    /// Parts in which a cut is looked for.
    const LONGEST: usize = 8;
    loop {
        let window = stream.window();
        let end = window.len();
        let nears = [end.saturating_sub(bytes / 16), bytes / 2].into_iter().filter(|_| end >= bytes);
        let mut cuts = nears.filter_map(|near| cutter.cut(window, window.floor_char_boundary(near.max(1))));
        if let Some(at) = cuts.next() {
            if !stream.defects(0..at).0.is_empty() {
                return None;
            }
            let position = stream.position(0);
            let (buffer, range) = stream.text.take(at, spare.pop().unwrap_or_default());
            return Some(Piece { buffer, range, position });
        }
        if end > LONGEST * bytes || !stream.fill() {
            return None;
        }
    }
}

/// What all parts have in common.
struct Work<'w> {
    job: &'w dyn Job,
    /// What each part is supposed to begin with.
    course: Course,
    /// What was found before them tells for all of them.
    memory: Memory,
    bytes: usize,
}

/// A part that was walked through.
struct Done {
    piece: Piece,
    /// Offset of what was not finished.
    rest: usize,
    stop: Stop,
    course: Course,
    tally: Tally,
}

impl Work<'_> {
    fn walk(&self, piece: Piece) -> Done {
        self.walk_from(piece, Course { index: Index::Relative(0), ..self.course.clone() })
    }

    fn walk_from(&self, piece: Piece, course: Course) -> Done {
        let mut walker = Walker::resume(Examiner::new(self.job, self.memory.clone()), course);
        let mut part = Part::new(piece.text(), piece.position, self.job.limits().longest());
        let stop = walker.walk(&mut part, |walker, _| is_too_much(&walker.visitor.tally));
        let rest = part.at();
        Done { rest, stop, course: walker.course, tally: walker.visitor.tally, piece }
    }
}

/// Whether a part came to so much that it is not walked through further.
fn is_too_much(tally: &Tally) -> bool {
    tally.findings.len() >= MOST_FINDINGS || tally.product.size() >= MOST_PRODUCT
}

/// Puts parts together in their order.
struct Assembly<'a, 'j, 'w> {
    work: &'a Work<'w>,
    walker: &'a mut Walker<Examiner<'j>>,
    output: &'a mut dyn Output,
    receiver: Receiver<(usize, Done)>,
    /// Parts that were done before their turn.
    early: BTreeMap<usize, Done>,
    next: usize,
    /// What the parts so far left over; the part behind it has to be walked through again.
    rest: Option<Piece>,
    /// Whether the parts do not fit together, so that all behind is left over.
    given_up: bool,
    /// Buffers of parts that were done, for those to come: new ones cost more than what is read into them.
    spare: Vec<Vec<u8>>,
}

impl Assembly<'_, '_, '_> {
    /// Waits for a part.
    fn advance(&mut self) {
        if let Ok((index, done)) = self.receiver.recv() {
            self.early.insert(index, done);
        }
        self.take();
    }

    /// Takes the parts whose turn it is.
    fn take(&mut self) {
        self.early.extend(self.receiver.try_iter());
        while let Some(done) = self.early.remove(&self.next) {
            self.next += 1;
            self.put(done);
        }
    }

    fn put(&mut self, done: Done) {
        let done = match self.rest.take() {
            None => done,
            Some(mut rest) => {
                rest.buffer.push_str(done.piece.text());
                rest.range.end = rest.buffer.len();
                if self.given_up {
                    self.rest = Some(rest);
                    return;
                }
                self.work
                    .walk_from(rest, Course { cutter: self.work.course.cutter.clone(), ..self.walker.course.clone() })
            }
        };
        let supposed = &self.work.course;
        let fits = done.course.state == supposed.state && assumed(done.course.line) == supposed.line;
        let clean =
            fits && done.course.taken.is_empty() && done.stop == Stop::End && done.rest == done.piece.range.len();
        let mut tally = done.tally;
        let too_many = is_too_much(&tally);
        tally.settle(self.walker.course.index);
        self.output.tally(tally.take());
        self.walker.course.index = done.course.index.from(self.walker.course.index);
        self.walker.course.state = done.course.state;
        self.walker.course.line = done.course.line;
        self.walker.course.taken = done.course.taken;
        self.walker.course.unknown_fields = done.course.unknown_fields;
        self.walker.course.list = done.course.list.or(self.walker.course.list);
        if !clean {
            let start = Part::new(done.piece.text(), done.piece.position, usize::MAX).position(done.rest);
            let text = done.piece.text()[done.rest..].to_owned();
            self.given_up = !fits || too_many || text.len() > LONGEST_REST * self.work.bytes;
            self.rest = Some(Piece::new(text, start));
        }
        if done.piece.buffer.len() <= 2 * self.work.bytes {
            self.spare.push(done.piece.buffer.into_bytes());
        }
    }
}
