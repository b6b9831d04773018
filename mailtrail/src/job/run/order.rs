//! Bringing what several threads find into the order of the sources, with bounded memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::input::{PassedOver, Source, Trouble};
use crate::job::output::{Output, Sink};
use crate::job::tally::Tally;
use crate::verdict::{Finding, Sort, Summary};

/// Findings that a file may hold back while it is not its turn.
const HELD: usize = 2_000;

/// The turns of the files.
pub(super) struct Order<'o> {
    sources: &'o [Source],
    ahead: usize,
    state: Mutex<State<'o>>,
    changed: Condvar,
}

struct State<'o> {
    sink: &'o mut dyn Sink,
    summary: Summary,
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
}

/// What a file has to hand out.
#[derive(Default)]
struct Held {
    /// What was found, and the members that it was found in where the file is an archive.
    findings: Vec<(Option<Arc<Source>>, Found)>,
    troubles: Vec<Trouble>,
    passed_over: PassedOver,
    bytes: u64,
}

impl<'o> Order<'o> {
    pub(super) fn new(sources: &'o [Source], sink: &'o mut dyn Sink, ahead: usize) -> Self {
        let state = State { sink, summary: Summary::default(), begun: 0, turn: 0, done: BTreeMap::new(), waiting: 0 };
        Self { sources, ahead, state: Mutex::new(state), changed: Condvar::new() }
    }

    /// The next file to begin, once it is not too far ahead of the one whose turn it is.
    pub(super) fn begin(&self) -> Option<usize> {
        let mut state = self.lock();
        let index = state.begun;
        state.begun += 1;
        drop(self.wait_while(state, |state| index >= state.turn + self.ahead));
        (index < self.sources.len()).then_some(index)
    }

    pub(super) fn output(&self, index: usize) -> FileOutput<'_, 'o> {
        FileOutput { order: self, index, member: None, texts: 0, held: Held::default(), counts: Summary::default() }
    }

    pub(super) fn summary(self) -> Summary {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).summary
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
            }
        }
        for trouble in held.troubles.drain(..) {
            state.sink.trouble(&trouble);
            state.summary.unreadable += 1;
        }
    }
}

/// What one file hands out; it goes on at once when it is its turn.
pub(super) struct FileOutput<'f, 'o> {
    order: &'f Order<'o>,
    index: usize,
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
        state.summary.add(&self.counts);
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

    fn tally(&mut self, tally: Tally) {
        self.counts.add(&tally.counts);
        if !tally.findings.is_empty() || !tally.more.is_empty() {
            let member = &self.member;
            let found = tally.findings.into_iter().map(|finding| Found::Finding(Box::new(finding)));
            let more = tally.more.into_iter().map(|(sort, count)| Found::More(sort, count));
            self.held.findings.extend(found.chain(more).map(|found| (member.clone(), found)));
            self.flush();
        }
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.held.troubles.push(trouble);
        // An archive can have any number of members that cannot be read.
        if self.held.troubles.len() >= HELD {
            self.flush();
        }
    }

    fn bytes(&mut self, bytes: u64) {
        self.held.bytes += bytes;
    }
}

#[cfg(test)]
mod tests;
