//! Time of the log.

use time::OffsetDateTime;

use crate::trace::moment::{Moment, Source};
use crate::{Event, EventRecord, EventTimestamp};

/// Latest time that is known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    pub(crate) now: Option<OffsetDateTime>,
    /// Whether log events have times, so that those of records need not move the clock.
    is_of_log: bool,
}

impl Clock {
    /// Time of a record, whose log event came at `at`, and which may have a time of its own; moves the clock.
    pub(crate) fn moment(
        &mut self,
        at: Option<OffsetDateTime>,
        own: impl FnOnce() -> Option<OffsetDateTime>,
    ) -> Moment {
        if at.is_some() {
            self.is_of_log = true;
            self.now = self.now.max(at);
            return Moment { source: Source::Log, at };
        }
        let own = own();
        if own.is_none() {
            return Moment { source: Source::Assumed, at: self.now };
        }
        if !self.is_of_log {
            self.now = self.now.max(own);
        }
        Moment { source: Source::Own, at: own }
    }
}

/// Time that a record has itself.
pub(crate) fn own_time(record: &EventRecord) -> Option<OffsetDateTime> {
    match record.event.as_ref()? {
        Event::OrganizationEmailReceived(event) => event.message_timestamp.as_ref().and_then(EventTimestamp::instant),
        _ => None,
    }
}
