//! What a sending event of Amazon SES says.

use std::cell::OnceCell;

use mailtrail_wire::JsonRef;
use ses_events::{AutoTag, Mail, OpenEnum as _, SendingEventView, View};

use super::{bare, of_text};
use crate::job::field::Field;

/// What sending events may say.
pub(super) const FIELDS: &[Field] = &[
    Field::Event,
    Field::Account,
    Field::Region,
    Field::Ip,
    Field::UserAgent,
    Field::Sender,
    Field::Recipient,
    Field::MessageId,
    Field::Subject,
    Field::ConfigurationSet,
    Field::Tag,
    Field::Bounce,
    Field::Complaint,
];

/// An event, the message that it is about, and where its tags stand, which are asked for several times.
pub(super) struct Seen<'d> {
    pub(super) event: SendingEventView<'d>,
    mail: Option<View<'d, Mail>>,
    tags: OnceCell<Option<JsonRef<'d>>>,
}

impl<'d> Seen<'d> {
    pub(super) fn new(event: SendingEventView<'d>, mail: Option<View<'d, Mail>>) -> Self {
        Self { event, mail, tags: OnceCell::new() }
    }

    /// Hands out names and values of the tags of the message.
    fn each_tag(&self, mut take: impl FnMut(&str, &str)) {
        let tags = self.tags.get_or_init(|| self.mail.as_ref()?.as_json().get("/tags"));
        for (name, values) in tags.iter().flat_map(|tags| tags.members()) {
            for value in values.items() {
                if let Some(value) = value.as_str() {
                    take(&name, &value);
                }
            }
        }
    }
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "the methods of a view have long names")]
pub(super) fn each(seen: &Seen<'_>, field: Field, take: &mut dyn FnMut(&str)) {
    let (event, mail) = (&seen.event, seen.mail.as_ref());
    match field {
        Field::Event => event.event_type().iter().for_each(|it| take(it.as_str())),
        Field::Account => mail.and_then(|mail| mail.sending_account_id()).iter().for_each(|it| take(it)),
        Field::Region => {
            let arn = mail.and_then(|mail| mail.source_arn());
            arn.and_then(|arn| of_text(field, arn)).iter().for_each(|it| take(it));
        }
        Field::Ip => {
            let reader = event.as_click().and_then(|it| it.click()?.ip_address());
            let reader = reader.or_else(|| event.as_open().and_then(|it| it.open()?.ip_address()));
            reader.or_else(|| mail?.source_ip()).iter().for_each(|it| take(it));
        }
        Field::UserAgent => {
            let reader = event.as_click().and_then(|it| it.click()?.user_agent());
            let reader = reader.or_else(|| event.as_open().and_then(|it| it.open()?.user_agent()));
            reader.or_else(|| event.as_complaint()?.complaint()?.user_agent()).iter().for_each(|it| take(it));
        }
        Field::Sender => mail.and_then(|mail| mail.source()).iter().for_each(|it| take(bare(it))),
        Field::Recipient => {
            let recipients = event.recipients();
            for it in &recipients {
                take(it);
            }
            // An event of an unknown type has a message all the same.
            if recipients.is_empty()
                && let Some(list) = mail.and_then(|mail| mail.destination())
            {
                list.iter().for_each(|it| take(bare(&it)));
            }
        }
        Field::MessageId => mail.and_then(|mail| mail.message_id()).iter().for_each(|it| take(it)),
        Field::Subject => {
            let subject = mail.and_then(|mail| mail.common_headers()?.subject());
            if let Some(subject) = subject {
                take(&subject);
            }
        }
        Field::ConfigurationSet => seen.each_tag(|name, value| {
            if name == AutoTag::ConfigurationSet.as_str() {
                take(value);
            }
        }),
        Field::Tag => seen.each_tag(|name, value| {
            if !name.starts_with(AutoTag::PREFIX) {
                take(&format!("{name}={value}"));
            }
        }),
        Field::Bounce => {
            if let Some(event) = event.as_bounce()
                && let Some(bounce) = event.bounce()
            {
                let kind = bounce.bounce_type();
                let kind = kind.as_ref().map_or("unknown", |it| it.as_str());
                match bounce.bounce_sub_type() {
                    Some(sub_type) => take(&format!("{kind}/{}", sub_type.as_str())),
                    None => take(kind),
                }
            }
        }
        Field::Complaint => {
            if let Some(event) = event.as_complaint()
                && let Some(complaint) = event.complaint()
            {
                match (complaint.complaint_feedback_type(), complaint.complaint_sub_type()) {
                    (Some(feedback), _) => take(feedback.as_str()),
                    (None, Some(sub_type)) => take(sub_type.as_str()),
                    (None, None) => take("without feedback type"),
                }
            }
        }
        _ => {}
    }
}
