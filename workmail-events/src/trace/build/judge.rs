//! Decides the outcome of a message for a recipient.

use time::OffsetDateTime;

use crate::trace::Outcome;
use crate::trace::fact::Dmarc;
use crate::{DmarcPolicy, OpenEnum as _, RuleType};

use super::entry::{Applied, Entry, Said};

/// Outcome, and when the event came that decides it.
///
/// What happened later in a message's way outweighs what happened earlier, whatever the order of the records: a delivery
/// all else, a bounce all but that, and what stops a message on the receiving side outweighs its hand-over.
pub(crate) fn outcome(entry: &Entry<'_>) -> (Outcome, Option<OffsetDateTime>) {
    if let Some(said) = entry.delivered.first() {
        return (Outcome::Delivered { folder: owned(said.what.folder.as_deref()) }, said.note.moment.known());
    }
    if let Some(said) = entry.bounced.first() {
        let (reason, status) = (owned(said.what.reason.as_deref()), owned(said.what.status.as_deref()));
        return (Outcome::Bounced { reason, status }, said.note.moment.known());
    }
    let stopped = stopping_rule(entry);
    let rejected = rejection(entry).filter(|_| stopped.is_none_or(|applied| !applied.is_sure));
    if let Some(said) = rejected {
        let policy = DmarcPolicy::Reject.as_str().to_owned();
        return (Outcome::StoppedByDmarc { policy }, said.note.moment.known());
    }
    if let Some(applied) = stopped {
        let (rule, action) = (owned(applied.rule.name.as_deref()), owned(applied.action()));
        return (Outcome::StoppedByRule { rule, action }, applied.note.moment.known());
    }
    if let Some(applied) = entry.passed_on() {
        let (rule, action) = (owned(applied.rule.name.as_deref()), owned(applied.action()));
        let to = owned(applied.rule.target.as_deref());
        return (Outcome::Redirected { rule, action, to }, applied.note.moment.known());
    }
    match entry.sent.filter(|_| entry.received.is_empty()) {
        Some(note) => (Outcome::Sent, note.moment.known()),
        None => (Outcome::Pending, last_seen(entry)),
    }
}

/// Rule that stops the message, if nothing says that it went on.
pub(crate) fn stopping_rule<'e, 'n>(entry: &'e Entry<'n>) -> Option<&'e Applied<'n>> {
    entry.stopped(|applied| match applied.rule.kind {
        Some(RuleType::OutboundRule) => entry.sent.is_none() && entry.received.is_empty(),
        Some(RuleType::InboundRule | RuleType::MailboxRule) => true,
        _ => entry.sent.is_none(),
    })
}

/// DMARC policy that forbids delivery.
pub(crate) fn rejection<'e, 'n>(entry: &'e Entry<'n>) -> Option<&'e Said<'n, Dmarc>> {
    entry.dmarc.iter().find(|said| said.what.policy == Some(DmarcPolicy::Reject))
}

fn last_seen(entry: &Entry<'_>) -> Option<OffsetDateTime> {
    let listed = entry.submitted.into_iter().chain(entry.sent).chain(entry.received.iter().map(|said| said.note));
    let rules = entry.rules.iter().filter(|applied| applied.is_sure).map(|applied| applied.note);
    let dmarc = entry.dmarc.iter().map(|said| said.note);
    listed.chain(rules).chain(dmarc).filter_map(|note| note.moment.known()).max()
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}
