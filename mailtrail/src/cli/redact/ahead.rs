//! Files that are gone through ahead of their turn, in several threads.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use mailtrail::input::Source;
use mailtrail::{Redactor, Supposition};

use super::open;

/// What became of a file ahead of its turn; nothing if it could not be read, which is told when its turn comes.
pub(super) type Ahead = Option<(Vec<u8>, Supposition)>;

/// Bytes of a file that is kept in memory until its turn comes; threads share what is longer.
const SMALL: u64 = 1024 * 1024;

/// Hands over all sources in their order, and what became of those that are small.
pub(super) fn each(sources: &[Source], redactor: &Redactor, threads: usize, take: &mut dyn FnMut(&Source, Ahead)) {
    if threads < 2 || sources.len() < 2 {
        return sources.iter().for_each(|source| take(source, None));
    }
    let (sender, turns) = channel();
    let turns = Mutex::new(turns);
    thread::scope(|scope| {
        let (done, receiver) = channel();
        for _ in 0..threads.min(sources.len()) {
            let (mut ahead, turns, done) = (redactor.ahead(), &turns, done.clone());
            let work = move || {
                while let Some(turn) = next(turns) {
                    // Nobody waits for it if this fails.
                    drop(done.send((turn, go_through(&mut ahead, &sources[turn]))));
                }
            };
            // With fewer threads it takes longer; with none, nothing is done ahead.
            drop(thread::Builder::new().name("mailtrail".into()).spawn_scoped(scope, work));
        }
        drop(done);
        let sender = sender;
        let (mut sent, mut early) = (0, BTreeMap::new());
        for (turn, source) in sources.iter().enumerate() {
            while sent < sources.len() && sent - turn < 2 * threads {
                if is_small(&sources[sent]) {
                    _ = sender.send(sent);
                }
                sent += 1;
            }
            while is_small(source)
                && !early.contains_key(&turn)
                && let Ok((turn, ahead)) = receiver.recv()
            {
                early.insert(turn, ahead);
            }
            take(source, early.remove(&turn).flatten());
        }
    });
}

fn next(turns: &Mutex<Receiver<usize>>) -> Option<usize> {
    turns.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

fn is_small(source: &Source) -> bool {
    matches!(source, Source::File(path) if path.metadata().is_ok_and(|file| file.is_file() && file.len() <= SMALL))
}

fn go_through(ahead: &mut Redactor, source: &Source) -> Ahead {
    let mut out = Vec::new();
    let done = open(source).ok().and_then(|reader| ahead.copy_file(reader, &mut out).ok());
    let supposition = ahead.supposition();
    done.map(|()| (out, supposition))
}
