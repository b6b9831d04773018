//! The content of an event, in little memory.

mod of_event;

use crate::{DmarcPolicy, RuleType};

use super::StoryVerdicts;

pub(crate) use self::of_event::message_id;

/// What one event says about its message.
#[derive(Clone, Debug)]
pub(crate) enum Fact {
    Submitted(Box<Mail>),
    Received(Box<Received>),
    Sent(Box<Mail>),
    Delivered(Box<Delivered>),
    Rule(Box<Rule>),
    Journaling(Option<Box<str>>),
    Bounced(Box<Bounce>),
    Dmarc(Box<Dmarc>),
    Other(Box<str>),
}

/// Message as submissions, arrivals and hand-overs describe it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mail {
    pub(crate) from: Option<Box<str>>,
    pub(crate) sender: Option<Box<str>>,
    pub(crate) subject: Option<Box<str>>,
    pub(crate) recipients: Box<[Box<str>]>,
}

#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) mail: Mail,
    pub(crate) verdicts: StoryVerdicts,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Delivered {
    pub(crate) recipient: Option<Box<str>>,
    pub(crate) folder: Option<Box<str>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) name: Option<Box<str>>,
    pub(crate) kind: Option<RuleType>,
    pub(crate) actions: Box<[Action]>,
    pub(crate) folder: Option<Box<str>>,
    pub(crate) target: Option<Box<str>>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Action {
    pub(crate) action: Option<Box<str>>,
    pub(crate) recipients: Box<[Box<str>]>,
}

#[derive(Clone, Debug)]
pub(crate) struct Bounce {
    pub(crate) incoming: bool,
    pub(crate) recipient: Option<Box<str>>,
    pub(crate) reason: Option<Box<str>>,
    pub(crate) status: Option<Box<str>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Dmarc {
    pub(crate) from: Option<Box<str>>,
    pub(crate) recipients: Box<[Box<str>]>,
    pub(crate) policy: Option<DmarcPolicy>,
}

impl Fact {
    /// Name of the event.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Submitted(_) => "OUTGOING_EMAIL_SUBMITTED",
            Self::Received(_) => "ORGANIZATION_EMAIL_RECEIVED",
            Self::Sent(_) => "OUTGOING_EMAIL_SENT",
            Self::Delivered(_) => "MAILBOX_EMAIL_DELIVERED",
            Self::Rule(_) => "RULE_APPLIED",
            Self::Journaling(_) => "JOURNALING_INITIATED",
            Self::Bounced(bounce) if bounce.incoming => "INCOMING_EMAIL_BOUNCED",
            Self::Bounced(_) => "OUTGOING_EMAIL_BOUNCED",
            Self::Dmarc(_) => "DMARC_POLICY_APPLIED",
            Self::Other(name) => name,
        }
    }

    /// Where the event stands among others of the same time.
    pub(crate) fn stage(&self) -> u8 {
        match self {
            Self::Submitted(_) => 0,
            Self::Rule(rule) if rule.kind == Some(RuleType::OutboundRule) => 1,
            Self::Sent(_) => 2,
            Self::Bounced(bounce) if !bounce.incoming => 3,
            Self::Received(_) => 4,
            Self::Dmarc(_) => 5,
            Self::Rule(rule) if rule.kind != Some(RuleType::MailboxRule) => 6,
            Self::Journaling(_) => 7,
            Self::Rule(_) => 8,
            Self::Delivered(_) => 9,
            Self::Bounced(_) => 10,
            Self::Other(_) => 11,
        }
    }

    /// Message as the event describes it.
    pub(crate) fn mail(&self) -> Option<&Mail> {
        match self {
            Self::Submitted(mail) | Self::Sent(mail) => Some(mail),
            Self::Received(received) => Some(&received.mail),
            _ => None,
        }
    }

    /// Recipients that the event names, as they are spelled.
    pub(crate) fn recipients(&self) -> Vec<&str> {
        match self {
            Self::Submitted(mail) | Self::Sent(mail) => all(&mail.recipients).collect(),
            Self::Received(received) => all(&received.mail.recipients).collect(),
            Self::Dmarc(dmarc) => all(&dmarc.recipients).collect(),
            Self::Delivered(delivered) => Vec::from_iter(delivered.recipient.as_deref()),
            Self::Bounced(bounce) => Vec::from_iter(bounce.recipient.as_deref()),
            Self::Rule(rule) => rule.actions.iter().flat_map(|action| all(&action.recipients)).collect(),
            Self::Journaling(_) | Self::Other(_) => Vec::new(),
        }
    }

    /// Whether the event tells anything by itself, without others to join it to.
    pub(crate) fn stands_alone(&self) -> bool {
        let mail =
            self.mail().is_some_and(|mail| mail.from.is_some() || mail.sender.is_some() || mail.subject.is_some());
        let from = matches!(self, Self::Dmarc(dmarc) if dmarc.from.is_some());
        mail || from || !self.recipients().is_empty()
    }
}

fn all(texts: &[Box<str>]) -> impl Iterator<Item = &str> {
    texts.iter().map(|text| &**text)
}
