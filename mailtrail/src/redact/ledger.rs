//! What depends on what came before: which stand-ins of small spaces are taken, and which names were seen.
//!
//! A thread that works ahead of its turn reads what is sure already, supposes the rest as if nothing came between, and notes what it supposed.
//! When its turn comes, all of that is done again in order; where anything turns out otherwise, its text is gone through once more. So the
//! outcome is the same for any number of threads.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::slots::Slots;

/// Names that are remembered, to be found again in texts.
const MOST_NAMES: usize = 100_000;

/// Stand-ins that were given, and names that were replaced.
#[derive(Debug, Default)]
struct State {
    accounts: Slots,
    ips: Slots,
    names: BTreeSet<String>,
}

/// The state as one thread sees it.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    sure: Arc<RwLock<State>>,
    /// What this thread supposes, if it works ahead.
    ahead: Option<Box<Ahead>>,
    /// How often something was supposed.
    doubts: u64,
}

#[derive(Debug, Default)]
struct Ahead {
    state: State,
    supposed: Supposed,
}

/// What was supposed, in the order in which it was asked for.
#[derive(Debug, Default)]
pub(super) struct Supposed {
    pub(super) accounts: Vec<(String, String)>,
    pub(super) ips: Vec<(Ipv4Addr, Ipv4Addr)>,
    /// Names that were replaced for the first time.
    names: BTreeSet<String>,
    /// Words that were no name.
    missed: BTreeSet<String>,
}

/// One of the small spaces.
#[derive(Clone, Copy, Debug)]
pub(super) enum Space {
    Accounts,
    Ips,
}

impl State {
    fn slots(&self, space: Space) -> &Slots {
        match space {
            Space::Accounts => &self.accounts,
            Space::Ips => &self.ips,
        }
    }

    fn slots_mut(&mut self, space: Space) -> &mut Slots {
        match space {
            Space::Accounts => &mut self.accounts,
            Space::Ips => &mut self.ips,
        }
    }
}

impl Ledger {
    /// The same state, seen by a thread that works ahead.
    pub(super) fn ahead(&self) -> Self {
        Self { sure: Arc::clone(&self.sure), ahead: Some(Box::default()), doubts: 0 }
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.sure.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.sure.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes whenever a stand-in was given that another time might be another one.
    pub(super) fn doubts(&self) -> u64 {
        self.doubts
    }

    /// How many values did not get the stand-in that they chose, and how many have one that is another's, too.
    pub(super) fn counts(&self, space: Space) -> [u64; 2] {
        let state = self.read();
        let slots = state.slots(space);
        [slots.moved, slots.beyond]
    }

    /// Gives a value a slot by a rule, which gets the slots and what others have; tells whether it is only supposed.
    pub(super) fn give<T>(
        &mut self,
        space: Space,
        value: u64,
        rule: impl FnOnce(&mut Slots, Option<&Slots>) -> T,
    ) -> (T, bool) {
        let Self { sure, ahead, doubts } = self;
        let Some(ahead) = ahead else {
            let mut state = sure.write().unwrap_or_else(PoisonError::into_inner);
            let slots = state.slots_mut(space);
            let given = rule(slots, None);
            *doubts += u64::from(!slots.has(value));
            return (given, false);
        };
        let state = sure.read().unwrap_or_else(PoisonError::into_inner);
        let slots = state.slots(space);
        let is_supposed = !slots.has(value);
        *doubts += u64::from(is_supposed);
        (rule(ahead.state.slots_mut(space), Some(slots)), is_supposed)
    }

    /// Notes which stand-in an account was supposed to get.
    pub(super) fn suppose_account(&mut self, account: &str, new: &str) {
        if let Some(ahead) = &mut self.ahead {
            ahead.supposed.accounts.push((account.to_owned(), new.to_owned()));
        }
    }

    /// Notes which stand-in an address was supposed to get.
    pub(super) fn suppose_ip(&mut self, ip: Ipv4Addr, new: Ipv4Addr) {
        if let Some(ahead) = &mut self.ahead {
            ahead.supposed.ips.push((ip, new));
        }
    }

    /// Whether a word is a name that was replaced before.
    pub(super) fn is_name(&mut self, word: &str) -> bool {
        if !may_be_name(word) {
            return false;
        }
        if self.read().names.contains(word) {
            return true;
        }
        let Some(ahead) = &mut self.ahead else { return false };
        if ahead.supposed.names.contains(word) {
            return true;
        }
        if !ahead.supposed.missed.contains(word) {
            ahead.supposed.missed.insert(word.to_owned());
        }
        false
    }

    /// Remembers a name that was replaced.
    pub(super) fn remember(&mut self, name: &str) {
        if !may_be_name(name) {
            return;
        }
        if let Some(ahead) = &mut self.ahead {
            let state = self.sure.read().unwrap_or_else(PoisonError::into_inner);
            if state.names.len() < MOST_NAMES && !state.names.contains(name) {
                ahead.supposed.names.insert(name.to_owned());
            }
            return;
        }
        let mut state = self.write();
        if state.names.len() < MOST_NAMES && !state.names.contains(name) {
            state.names.insert(name.to_owned());
        }
    }

    /// What was supposed since the last time.
    pub(super) fn take_supposed(&mut self) -> Supposed {
        self.ahead.as_mut().map(|ahead| std::mem::take(&mut **ahead).supposed).unwrap_or_default()
    }

    /// Whether names that were replaced in between make no difference.
    pub(super) fn fits(&self, supposed: &Supposed) -> bool {
        let state = self.read();
        state.names.len() + supposed.names.len() <= MOST_NAMES
            && !supposed.missed.iter().any(|word| state.names.contains(word))
    }

    /// Takes over names that were replaced ahead.
    pub(super) fn take_names(&mut self, supposed: Supposed) {
        if !supposed.names.is_empty() {
            self.write().names.extend(supposed.names);
        }
    }
}

fn may_be_name(word: &str) -> bool {
    (4..=64).contains(&word.len())
}
