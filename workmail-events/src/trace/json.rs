//! Stories as JSON.

use mailtrail_wire::{Document as _, Extra, Number, Wire};
use time::OffsetDateTime;

use crate::OpenEnum as _;

use super::moment::Utc;
use super::{FailedCheck, Outcome, RecipientStory, Story, StoryEvent, StoryVerdicts};

pub(crate) fn of(story: &Story) -> String {
    StoryJson {
        message_ids: story.message_ids.clone().into(),
        trace_ids: story.trace_ids.clone().into(),
        from: story.from.clone(),
        sender: story.sender.clone(),
        subject: story.subject.clone(),
        first: time(story.first),
        last: time(story.last),
        submitted: story.submitted.into(),
        received: story.received.into(),
        verdicts: VerdictsJson::of(&story.verdicts).into(),
        failed_checks: some(story.verdicts.failed().into_iter().map(CheckJson::of).collect()),
        dmarc_policies_applied: story.dmarc_policies_applied.clone().into(),
        journaled_to: story.journaled_to.clone().into(),
        redirected_to: some(story.redirected_to.clone()),
        recipients: story.recipients.iter().map(RecipientJson::of).collect::<Vec<_>>().into(),
        events: story.events.iter().map(EventJson::of).collect::<Vec<_>>().into(),
        events_left_out: count(story.events_left_out),
        extra: Extra::default(),
    }
    .to_json()
}

#[derive(Clone, Default, Wire)]
struct StoryJson {
    message_ids: Option<Vec<String>>,
    trace_ids: Option<Vec<String>>,
    from: Option<String>,
    sender: Option<String>,
    subject: Option<String>,
    first: Option<String>,
    last: Option<String>,
    submitted: Option<bool>,
    received: Option<bool>,
    verdicts: Option<VerdictsJson>,
    failed_checks: Option<Vec<CheckJson>>,
    dmarc_policies_applied: Option<Vec<String>>,
    journaled_to: Option<Vec<String>>,
    redirected_to: Option<Vec<String>>,
    recipients: Option<Vec<RecipientJson>>,
    events: Option<Vec<EventJson>>,
    events_left_out: Option<Number>,
    extra: Extra<Self>,
}

#[derive(Clone, Default, Wire)]
struct VerdictsJson {
    spam: Option<String>,
    dkim: Option<String>,
    spf: Option<String>,
    dmarc: Option<String>,
    dmarc_policy: Option<String>,
    extra: Extra<Self>,
}

impl VerdictsJson {
    fn of(verdicts: &StoryVerdicts) -> Self {
        let status = |verdict: &Option<crate::VerdictStatus>| verdict.as_ref().map(|it| it.as_str().to_owned());
        Self {
            spam: status(&verdicts.spam),
            dkim: status(&verdicts.dkim),
            spf: status(&verdicts.spf),
            dmarc: status(&verdicts.dmarc),
            dmarc_policy: verdicts.dmarc_policy.as_ref().map(|policy| policy.as_str().to_owned()),
            extra: Extra::default(),
        }
    }
}

#[derive(Clone, Default, Wire)]
struct CheckJson {
    name: Option<String>,
    status: Option<String>,
    cause: Option<String>,
    extra: Extra<Self>,
}

impl CheckJson {
    fn of(check: FailedCheck) -> Self {
        let FailedCheck { name, status, cause } = check;
        Self { name: name.to_owned().into(), status: status.into(), cause, extra: Extra::default() }
    }
}

#[derive(Clone, Default, Wire)]
struct RecipientJson {
    address: Option<String>,
    outcome: Option<String>,
    folder: Option<String>,
    reason: Option<String>,
    status: Option<String>,
    rule: Option<String>,
    action: Option<String>,
    to: Option<String>,
    policy: Option<String>,
    at: Option<String>,
    listed: Option<bool>,
    explanation: Option<String>,
    extra: Extra<Self>,
}

impl RecipientJson {
    fn of(recipient: &RecipientStory) -> Self {
        let mut json = Self {
            address: recipient.address.clone().into(),
            outcome: recipient.outcome.as_str().to_owned().into(),
            at: time(recipient.at),
            listed: recipient.listed.into(),
            explanation: recipient.explanation().into(),
            ..Self::default()
        };
        match recipient.outcome.clone() {
            Outcome::Delivered { folder } => json.folder = folder,
            Outcome::Bounced { reason, status } => (json.reason, json.status) = (reason, status),
            Outcome::StoppedByRule { rule, action } => (json.rule, json.action) = (rule, action),
            Outcome::StoppedByDmarc { policy } => json.policy = policy.into(),
            Outcome::Redirected { rule, action, to } => {
                (json.rule, json.action, json.to) = (rule, action, to);
            }
            Outcome::Sent | Outcome::Pending => {}
        }
        json
    }
}

#[derive(Clone, Default, Wire)]
struct EventJson {
    at: Option<String>,
    name: Option<String>,
    trace_id: Option<String>,
    text: Option<String>,
    repeats: Option<Number>,
    extra: Extra<Self>,
}

impl EventJson {
    fn of(event: &StoryEvent) -> Self {
        Self {
            at: time(event.at),
            name: event.name.clone().into(),
            trace_id: event.trace_id.clone(),
            text: event.text.clone().into(),
            repeats: count(event.repeats),
            extra: Extra::default(),
        }
    }
}

fn time(at: Option<OffsetDateTime>) -> Option<String> {
    at.map(|at| Utc(at).to_string())
}

/// A list, unless there is nothing in it.
fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// Count, unless there is nothing to count.
fn count(count: u64) -> Option<Number> {
    (count != 0).then(|| count.into())
}
