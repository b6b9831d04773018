//! The principal of an identity.

use std::cell::RefCell;

use cloudtrail_records::UserIdentity;
use mailtrail_wire::Wire as _;

use crate::job::quick_hash::quick_hash;

/// What is asked of an identity.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    pub(super) principal: Option<String>,
    pub(super) is_root: bool,
}

/// Identities that were read on this thread, each where the hash of its text leads: many records have the same ones.
#[derive(Debug, Default)]
struct Identities(Vec<(String, Who)>);

/// How many are remembered.
const MOST: usize = 1024;

/// Longest text that is remembered.
const LONGEST: usize = 2048;

thread_local! {
    static IDENTITIES: RefCell<Identities> = RefCell::default();
}

/// Asks an identity, by its JSON text.
pub(super) fn ask<T>(json: &str, answer: impl FnOnce(&Who) -> T) -> T {
    if json.len() > LONGEST {
        return answer(&read(json));
    }
    IDENTITIES.with_borrow_mut(|identities| answer(identities.who(json)))
}

impl Identities {
    fn who(&mut self, json: &str) -> &Who {
        if self.0.is_empty() {
            self.0.resize_with(MOST, Default::default);
        }
        let hash = quick_hash(0, json) >> 32;
        let at = usize::try_from(hash).unwrap_or_default() % MOST;
        let place = &mut self.0[at];
        if place.0 != json {
            *place = (json.to_owned(), read(json));
        }
        &place.1
    }
}

fn read(json: &str) -> Who {
    let Ok(identity) = UserIdentity::read_document(json) else { return Who::default() };
    Who { principal: identity.principal().map(|principal| principal.as_str().to_owned()), is_root: identity.is_root() }
}
