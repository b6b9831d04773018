//! Fields of an object that contains a list of documents, before and after the list.

use mailtrail_wire::{Fault, JsonRef, Reader};

use super::container::{self, Container, Further, Head, members_before};
use super::decide::{Decision, decide};
use super::{Feed, Remark, State, Visitor, Walker, longest};

/// Unknown fields around a list that are told one by one, of which there are a few in any object with a list of documents.
pub(crate) const MOST_MEMBERS: usize = 1_000;

impl<V: Visitor> Walker<V> {
    pub(super) fn enter_object(&mut self, feed: &mut impl Feed, head: &Head) -> bool {
        self.course.unknown_fields = 0;
        for (at, name) in members_before(feed.window(), head) {
            self.unknown_field(feed, at, head.container, &name);
            if self.course.unknown_fields > self.course.most_fields {
                break;
            }
        }
        self.enter(feed, head.length, head.container)
    }

    fn unknown_field(&mut self, feed: &impl Feed, at: usize, container: &'static Container, name: &str) {
        if container.members.contains(&name) || self.course.unknown_fields > self.course.most_fields {
            return;
        }
        self.course.unknown_fields += 1;
        let text = longest(feed);
        let is_text = JsonRef::ahead(&Reader::new(text.get(at..).unwrap_or_default())).as_str().is_some();
        let piece = self.piece(feed, text.len());
        let most = self.course.most_fields;
        let remark = match self.course.unknown_fields {
            count if count > most => Remark::MoreFields { container, at, most },
            _ if is_text => Remark::UnknownField { container, at, name },
            _ => Remark::NameIsNoText { at, name },
        };
        self.visitor.remark(&piece, remark);
    }

    /// Fields behind the list in the object of a container.
    pub(super) fn tail(&mut self, feed: &mut impl Feed, first: u8, container: &'static Container) -> bool {
        if first == b'}' {
            feed.consume(1);
            self.course.state = State::Between;
            self.ended();
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
                    self.abandon(feed, fault);
                    return true;
                }
                Decision::Fault => {
                    return self.recover(feed, fault.at, false, |walker, feed, end, _| {
                        walker.abandon_skipped(feed, fault, end);
                    });
                }
            }
        }
    }

    /// One field behind the list of a container; it may be the list again.
    fn further_member(&mut self, feed: &mut impl Feed, container: &'static Container) -> Result<(), Fault> {
        let mut reader = Reader::new(longest(feed));
        let Further { at, name, list } = container::further(&mut reader)?;
        if let Some(elements) = list.filter(|_| name == container.name) {
            let piece = self.piece(feed, longest(feed).len());
            self.visitor.remark(&piece, Remark::ListAgain { at, name: &name });
            self.enter(feed, elements, container);
            return Ok(());
        }
        reader.skip()?;
        let length = reader.at();
        self.unknown_field(feed, at, container, &name);
        feed.consume(length);
        Ok(())
    }
}
