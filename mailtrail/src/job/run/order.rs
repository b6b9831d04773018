//! Restores the order of the sources for the results of several threads, in bounded memory.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::input::{PassedOver, Source, Trouble};
use crate::job::facts::Facts;
use crate::job::output::{Output, Sink};
use crate::job::product::Taker;
use crate::job::tally::Tally;
use crate::verdict::{Finding, Sort, Summary};

/// Findings that a file may hold back while it is not its turn.
const HELD: usize = 2_000;

/// Bytes that all files may hold back of what was made of their documents.
const HELD_BYTES: usize = 8 * 1024 * 1024;

/// The turns of the files.
pub(super) struct Order<'o> {
    sources: &'o [Source],
    ahead: usize,
    state: Mutex<State<'o>>,
    changed: Condvar,
    /// Whether whoever takes what is made wants nothing more.
    over: AtomicBool,
}

struct State<'o> {
    sink: &'o mut dyn Sink,
    /// What each job counted, and the first of its files.
    summaries: Vec<(usize, Summary)>,
    taker: &'o mut dyn Taker,
    /// Bytes that are held back of what was made.
    bytes: usize,
    /// Files that were begun.
    begun: usize,
    /// File whose turn it is.
    turn: usize,
    /// Files that were done before their turn.
    done: BTreeMap<usize, Held>,
    /// Threads that wait for a change.
    waiting: usize,
}

/// What is handed out of a text.
enum Found {
    Finding(Box<Finding>),
    /// So many more of a sort.
    More(Sort, u64),
    /// Lines, and what was counted.
    Made(String, Box<Facts>),
}

/// What a file has to hand out.
#[derive(Default)]
struct Held {
    /// What was found, and the members that it was found in where the file is an archive.
    findings: Vec<(Option<Arc<Source>>, Found)>,
    /// Bytes of what was made.
    made: usize,
    troubles: Vec<Trouble>,
    passed_over: PassedOver,
    bytes: u64,
}

impl<'o> Order<'o> {
    pub(super) fn new(
        sources: &'o [Source],
        sink: &'o mut dyn Sink,
        taker: &'o mut dyn Taker,
        ahead: usize,
        jobs: usize,
    ) -> Self {
        let (summaries, done) = (vec![(usize::MAX, Summary::default()); jobs], BTreeMap::new());
        let state = State { sink, taker, bytes: 0, summaries, begun: 0, turn: 0, done, waiting: 0 };
        Self { sources, ahead, state: Mutex::new(state), changed: Condvar::new(), over: AtomicBool::new(false) }
    }

    /// The next file to begin, once it is not too far ahead of the one whose turn it is.
    pub(super) fn begin(&self) -> Option<usize> {
        let mut state = self.lock();
        let index = state.begun;
        state.begun += 1;
        drop(self.wait_while(state, |state| index >= state.turn + self.ahead));
        (index < self.sources.len() && !self.over.load(Relaxed)).then_some(index)
    }

    /// The output of a file, for which a job is done.
    pub(super) fn output(&self, index: usize, job: usize) -> FileOutput<'_, 'o> {
        FileOutput {
            order: self,
            index,
            job,
            member: None,
            texts: 0,
            held: Held::default(),
            counts: Summary::default(),
        }
    }

    /// What each job counted, and the first of its files, if it has one.
    pub(super) fn summaries(self) -> Vec<(usize, Summary)> {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).summaries
    }

    fn wait_while<'g>(
        &'g self,
        mut state: MutexGuard<'g, State<'o>>,
        is_early: impl Fn(&State<'o>) -> bool,
    ) -> MutexGuard<'g, State<'o>> {
        state.waiting += 1;
        let waiting = self.changed.wait_while(state, |state| is_early(state));
        let mut state = waiting.unwrap_or_else(PoisonError::into_inner);
        state.waiting -= 1;
        state
    }

    fn lock(&self) -> MutexGuard<'_, State<'o>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, state: &mut State<'_>, index: usize, held: &mut Held) {
        for (member, found) in held.findings.drain(..) {
            let text = member.as_deref().unwrap_or(&self.sources[index]);
            match found {
                Found::Finding(finding) => state.sink.finding(text, &finding),
                Found::More(sort, count) => state.sink.more(text, &sort, count),
                Found::Made(lines, facts) => {
                    if !self.over.load(Relaxed) && !state.taker.take(&lines, *facts) {
                        self.over.store(true, Relaxed);
                    }
                }
            }
        }
        state.bytes -= std::mem::take(&mut held.made);
        for trouble in held.troubles.drain(..) {
            state.sink.trouble(&trouble);
        }
    }
}

/// What one file hands out; it goes on at once when it is its turn.
pub(super) struct FileOutput<'f, 'o> {
    order: &'f Order<'o>,
    index: usize,
    /// The job that is done for it.
    job: usize,
    /// Member that is being read, if the file is an archive.
    member: Option<Arc<Source>>,
    texts: u64,
    held: Held,
    counts: Summary,
}

impl FileOutput<'_, '_> {
    /// Hands out what can be handed out; waits for the turn if too much is held back.
    fn flush(&mut self) {
        let mut state = self.order.lock();
        let waits = |state: &State<'_>| state.turn != self.index && state.bytes > HELD_BYTES;
        if waits(&state) {
            state = self.order.wait_while(state, waits);
        }
        if self.held.findings.len() + self.held.troubles.len() >= HELD {
            state = self.order.wait_while(state, |state| state.turn != self.index);
        }
        if state.turn == self.index {
            self.order.write(&mut state, self.index, &mut self.held);
        }
    }

    pub(super) fn finish(mut self) {
        let order = self.order;
        self.counts.files = self.texts.max(1);
        let mut state = order.lock();
        let (first, summary) = &mut state.summaries[self.job];
        *first = self.index.min(*first);
        summary.add(&self.counts);
        state.done.insert(self.index, std::mem::take(&mut self.held));
        loop {
            let turn = state.turn;
            let Some(mut held) = state.done.remove(&turn) else { break };
            order.write(&mut state, turn, &mut held);
            if !held.passed_over.is_empty() {
                state.sink.passed_over(&order.sources[turn], &held.passed_over);
            }
            state.sink.done(&order.sources[turn], held.bytes);
            state.turn += 1;
        }
        // Waking is a call to the system.
        if state.waiting > 0 {
            order.changed.notify_all();
        }
    }
}

impl Output for FileOutput<'_, '_> {
    fn begin(&mut self, text: &Source) {
        self.texts += 1;
        self.member = (*text != self.order.sources[self.index]).then(|| Arc::new(text.clone()));
    }

    fn passed_over(&mut self, members: &PassedOver) {
        self.counts.not_read.merge(members);
        self.held.passed_over.merge(members);
    }

    fn is_json(&self) -> bool {
        self.member.as_deref().unwrap_or(&self.order.sources[self.index]).says_json()
    }

    fn tally(&mut self, mut tally: Tally) {
        self.counts.add(&tally.counts);
        if !tally.product.is_empty() {
            let made = tally.product.size();
            let lines = tally.product.take_lines(self.member.as_deref().unwrap_or(&self.order.sources[self.index]));
            self.held.findings.push((None, Found::Made(lines, Box::new(tally.product.facts))));
            self.held.made += made;
            self.order.lock().bytes += made;
            self.flush();
        }
        if !tally.findings.is_empty() || !tally.more.is_empty() {
            let member = &self.member;
            let found = tally.findings.into_iter().map(|finding| Found::Finding(Box::new(finding)));
            let more = tally.more.into_iter().map(|(sort, count)| Found::More(sort, count));
            self.held.findings.extend(found.chain(more).map(|found| (member.clone(), found)));
            self.flush();
        }
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.counts.unreadable += 1;
        self.held.troubles.push(trouble);
        // An archive can have any number of members that cannot be read.
        if self.held.troubles.len() >= HELD {
            self.flush();
        }
    }

    fn bytes(&mut self, bytes: u64) {
        self.held.bytes += bytes;
    }

    fn is_over(&self) -> bool {
        self.order.over.load(Relaxed)
    }
}

#[cfg(test)]
mod tests;
