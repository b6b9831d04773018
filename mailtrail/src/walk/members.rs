//! Members of an object that holds a list of documents, before and behind the list.

use mailtrail_wire::{Fault, Reader};

use super::container::{self, Container, Further, Head, members_before};
use super::faults::{Decision, decide, fault_finding};
use super::{Feed, State, Walker, longest};
use crate::scope::Scope;
use crate::{Finding, Level};

/// Members before a list that are looked at, of which there are a few in any object with a list of documents.
const MOST_MEMBERS: usize = 1_000;

impl Walker<'_> {
    pub(super) fn enter_object(&mut self, feed: &mut impl Feed, head: &Head) -> bool {
        let scope = Scope::file(feed.window(), feed.position(0));
        for (at, name) in members_before(scope.text, head).take(MOST_MEMBERS) {
            self.unknown_member(&scope, at, head.container, &name);
        }
        self.enter(feed, head.length, head.container)
    }

    fn unknown_member(&mut self, scope: &Scope<'_>, at: usize, container: &Container, name: &str) {
        if !container.members.contains(&name) {
            let message = format!("`{name}` is no known member of {}", container.title);
            self.note(scope, at, Level::Note, "unknown-member", name, container.title, message);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all of them are parts of one finding")]
    fn note(
        &mut self,
        scope: &Scope<'_>,
        at: usize,
        level: Level,
        rule: &'static str,
        name: &str,
        expected: &str,
        message: String,
    ) {
        let mut pointer = String::new();
        mailtrail_wire::push_token(&mut pointer, name);
        let place = scope.place(at, &pointer);
        self.tally.push(Finding::new(level, rule, place, expected, format!("`\"{name}\"`")).saying(message));
    }

    /// Members behind the list in the object of a container.
    pub(super) fn tail(&mut self, feed: &mut impl Feed, first: u8, container: &'static Container) -> bool {
        if first == b'}' {
            feed.consume(1);
            self.state = State::Between;
            return true;
        }
        loop {
            let fault = match self.further_member(feed, container) {
                Ok(()) => return true,
                Err(fault) => fault,
            };
            match decide(feed, fault) {
                Decision::Again => {}
                Decision::Later => return false,
                // The brace is missing, and the next document is here.
                Decision::Fault if matches!(first, b'{' | b'[') => {
                    self.tally.push(fault_finding(feed, fault));
                    self.state = State::Between;
                    return true;
                }
                Decision::Fault => {
                    return self.recover(feed, fault.at, false, |walker, feed| {
                        walker.tally.push(fault_finding(feed, fault));
                        walker.state = State::Between;
                    });
                }
            }
        }
    }

    /// One member behind the list of a container; it may be the list again.
    fn further_member(&mut self, feed: &mut impl Feed, container: &'static Container) -> Result<(), Fault> {
        let mut reader = Reader::new(longest(feed.window()));
        let Further { at, name, list } = container::further(&mut reader)?;
        let name = name.into_owned();
        if let Some(elements) = list.filter(|_| name == container.name) {
            let message = format!("expected each name only once in an object, found `{name}` again");
            let scope = Scope::file(feed.window(), feed.position(0));
            self.note(
                &scope,
                at,
                Level::Warning,
                "duplicate-member",
                &name,
                "each name only once in an object",
                message,
            );
            self.enter(feed, elements, container);
            return Ok(());
        }
        reader.skip()?;
        let length = reader.at();
        self.unknown_member(&Scope::file(feed.window(), feed.position(0)), at, container, &name);
        feed.consume(length);
        Ok(())
    }
}
