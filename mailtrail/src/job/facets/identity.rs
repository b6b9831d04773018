//! Who acted, by the text of an identity.

use std::cell::RefCell;

use cloudtrail_records::UserIdentity;
use mailtrail_wire::Wire as _;

/// What is asked of an identity.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    pub(super) principal: Option<String>,
    pub(super) is_root: bool,
}

/// Identities that were read last on this thread: many records have the same ones.
#[derive(Debug, Default)]
struct Identities {
    known: Vec<(String, Who)>,
    next: usize,
}

/// How many are remembered.
const MOST: usize = 16;

/// Longest text that is remembered.
const LONGEST: usize = 4096;

thread_local! {
    static IDENTITIES: RefCell<Identities> = RefCell::default();
}

/// Asks an identity, by its JSON text.
pub(super) fn ask<T>(json: &str, answer: impl FnOnce(&Who) -> T) -> T {
    IDENTITIES.with_borrow_mut(|identities| answer(identities.who(json)))
}

impl Identities {
    fn who(&mut self, json: &str) -> &Who {
        let found = self.known.iter().position(|(known, _)| known == json);
        let at = found.unwrap_or_else(|| {
            let who = read(json);
            let json = if json.len() <= LONGEST { json.to_owned() } else { String::new() };
            if self.known.len() < MOST {
                self.known.push((json, who));
                return self.known.len() - 1;
            }
            self.next = (self.next + 1) % MOST;
            self.known[self.next] = (json, who);
            self.next
        });
        &self.known[at].1
    }
}

fn read(json: &str) -> Who {
    let Ok(identity) = UserIdentity::read_document(json) else { return Who::default() };
    Who { principal: identity.principal().map(|principal| principal.as_str().to_owned()), is_root: identity.is_root() }
}
