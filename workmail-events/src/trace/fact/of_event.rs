//! Makes facts from events.

use std::borrow::Cow;

use crate::trace::{StoryVerdicts, address};
use crate::{BouncedRecipient, Event, EventRecord, Json, JsonRef, List, RuleAction};

use super::{Action, Bounce, Delivered, Dmarc, Fact, Mail, Received, Rule};

impl Fact {
    /// What a record says; nothing if it has no event.
    pub(crate) fn of(record: &EventRecord) -> Option<Self> {
        Some(match record.event.as_ref()? {
            Event::OutgoingEmailSubmitted(event) => Self::Submitted(Box::new(Mail {
                from: text(&event.from),
                sender: text(&event.sender),
                subject: text(&event.subject),
                recipients: texts(&event.recipients),
            })),
            Event::OrganizationEmailReceived(event) => Self::Received(Box::new(Received {
                mail: Mail {
                    from: text(&event.from),
                    sender: text(&event.sender),
                    subject: text(&event.subject),
                    recipients: texts(&event.recipients),
                },
                verdicts: StoryVerdicts {
                    spam: event.spam_verdict.as_ref().and_then(|verdict| verdict.status().cloned()),
                    dkim: event.dkim_verdict.as_ref().and_then(|verdict| verdict.status().cloned()),
                    spf: event.spf_verdict.as_ref().and_then(|verdict| verdict.status().cloned()),
                    dmarc: event.dmarc_verdict.as_ref().and_then(|verdict| verdict.status().cloned()),
                    dmarc_policy: event.dmarc_policy.clone(),
                },
            })),
            Event::OutgoingEmailSent(event) => Self::Sent(Box::new(Mail {
                from: text(&event.from),
                sender: text(&event.sender),
                subject: None,
                recipients: text(&event.recipient).into_iter().collect(),
            })),
            Event::MailboxEmailDelivered(event) => {
                Self::Delivered(Box::new(Delivered { recipient: text(&event.recipient), folder: text(&event.folder) }))
            }
            Event::RuleApplied(event) => Self::Rule(Box::new(Rule {
                name: text(&event.rule_name),
                kind: event.rule_type.clone(),
                actions: event.rule_actions.iter().flatten().map(action).collect(),
                folder: text(&event.target_folder),
                target: text(&event.target_recipient),
            })),
            Event::JournalingInitiated(event) => Self::Journaling(text(&event.journaling_address)),
            Event::IncomingEmailBounced(event) => {
                let recipient = event.bounced_recipient.as_ref();
                Self::Bounced(Box::new(Bounce {
                    incoming: true,
                    recipient: recipient.and_then(BouncedRecipient::address).and_then(full),
                    reason: recipient.and_then(BouncedRecipient::reason).and_then(full),
                    status: recipient.and_then(BouncedRecipient::status).and_then(|status| full(status.as_str())),
                }))
            }
            Event::OutgoingEmailBounced(event) => {
                let status = event.bounced_recipient.as_ref().and_then(BouncedRecipient::status);
                Self::Bounced(Box::new(Bounce {
                    incoming: false,
                    recipient: event.recipient().and_then(full),
                    reason: event.reason().and_then(full),
                    status: status.and_then(|status| full(status.as_str())),
                }))
            }
            Event::DmarcPolicyApplied(event) => Self::Dmarc(Box::new(Dmarc {
                from: text(&event.from),
                recipients: texts(&event.recipients),
                policy: event.policy.clone(),
            })),
            Event::Other(json) => {
                Self::Other(json.get("/eventName").and_then(|name| full(&name.as_str()?)).unwrap_or_default())
            }
        })
    }
}

/// Message identifier of a record without angle brackets. Two kinds of events are known to have one; that of another
/// kind is taken from the members that it is not known to have.
pub(crate) fn message_id(record: &EventRecord) -> Option<Cow<'_, str>> {
    let event = record.event.as_ref()?;
    let found = match event.message_id() {
        Some(known) => Some(Cow::Borrowed(known)),
        None => match event {
            Event::Other(json) => json.get("/messageId").and_then(JsonRef::as_str),
            known => unknown_member(known, "messageId").and_then(|id| id.view().as_str()),
        },
    };
    match found? {
        Cow::Borrowed(found) => address::message_id(found).map(Cow::Borrowed),
        Cow::Owned(found) => address::message_id(&found).map(|found| Cow::Owned(found.to_owned())),
    }
}

/// Member that the kind of the event is not known to have.
fn unknown_member<'e>(event: &'e Event, name: &str) -> Option<&'e Json> {
    match event {
        Event::OutgoingEmailSubmitted(event) => event.extra.get(name),
        Event::OrganizationEmailReceived(event) => event.extra.get(name),
        Event::OutgoingEmailSent(event) => event.extra.get(name),
        Event::MailboxEmailDelivered(event) => event.extra.get(name),
        Event::RuleApplied(event) => event.extra.get(name),
        Event::JournalingInitiated(event) => event.extra.get(name),
        Event::IncomingEmailBounced(event) => event.extra.get(name),
        Event::OutgoingEmailBounced(event) => event.extra.get(name),
        Event::DmarcPolicyApplied(event) => event.extra.get(name),
        Event::Other(_) => None,
    }
}

fn action(action: &RuleAction) -> Action {
    Action { action: text(&action.action), recipients: texts(&action.recipients) }
}

#[expect(clippy::ref_option, reason = "a field as it stands")]
fn text(member: &Option<String>) -> Option<Box<str>> {
    member.as_deref().and_then(full)
}

#[expect(clippy::ref_option, reason = "a field as it stands")]
fn texts(member: &Option<List<String>>) -> Box<[Box<str>]> {
    member.iter().flatten().filter_map(|text| full(text)).collect()
}

/// Text, unless it is blank.
fn full(text: &str) -> Option<Box<str>> {
    (!text.trim().is_empty()).then(|| text.into())
}
