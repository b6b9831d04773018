//! Who, what, when and where, from documents of all kinds.

mod identity;
mod places;
mod record;
mod sending;

use std::borrow::Cow;

use cloudtrail_records::Record;
use mailtrail_wire::{
    JsonKind, JsonRef, OpenEnum as _, Reader, TextValue as _, Timestamp, Viewed as _, Wire as _, bare_address,
};
use ses_events::{Mail, SendingEvent};
use time::OffsetDateTime;
use workmail_events::{AuditLog, EventRecord};

use self::places::{Places, places_of};
use super::field::Field;
use crate::kind::Kind;

/// A question to a document, with yes and no for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    /// Whether somebody was not allowed to do it.
    Denied,
    /// Whether it failed, or was denied.
    Failed,
    /// Whether the root user of an account did it.
    Root,
    /// Whether it only read.
    ReadOnly,
}

/// A document of a kind, to be asked.
pub(super) struct Facets<'d> {
    text: &'d str,
    places: &'static Places,
    typed: Typed<'d>,
}

enum Typed<'d> {
    Record(record::Seen<'d>),
    /// An event, and the message that it is about.
    Sending(sending::Seen<'d>),
    Message(Box<EventRecord>),
    /// It is looked at where it stands.
    Plain,
}

impl<'d> Facets<'d> {
    pub(super) fn of(kind: &Kind, text: &'d str) -> Self {
        let typed = match kind.name {
            "cloudtrail record" => Record::view(text).ok().map(|view| Typed::Record(record::Seen::new(view))),
            "ses sending event" => SendingEvent::view(text).ok().map(|event| {
                let of_unknown = || Mail::view(event.as_other()?.get("/mail")?.text()).ok();
                let mail = event.mail().or_else(of_unknown);
                Typed::Sending(sending::Seen::new(event, mail))
            }),
            "workmail event record" => EventRecord::read_document(text).ok().map(|it| Typed::Message(Box::new(it))),
            _ => None,
        };
        Self { text, places: places_of(kind.name), typed: typed.unwrap_or(Typed::Plain) }
    }

    /// When it happened, by its own word.
    pub(super) fn time(&self) -> Option<OffsetDateTime> {
        match &self.typed {
            Typed::Record(record) => record.event_time().map(|time| time.instant()),
            Typed::Sending(seen) => seen.event.time().map(|time| time.instant()),
            _ => self.places.times.iter().find_map(|pointer| time_of(self.root().get(pointer)?)),
        }
    }

    /// Hands out the values of a field that are counted.
    pub(super) fn each(&self, field: Field, take: &mut dyn FnMut(&str)) {
        if field == Field::Domain {
            return self.each(Field::Recipient, &mut |address| {
                if let Some((_, domain)) = address.rsplit_once('@') {
                    take(&domain.to_ascii_lowercase());
                }
            });
        }
        match &self.typed {
            Typed::Record(record) => record::each(record, field, take),
            Typed::Sending(seen) => sending::each(seen, field, take),
            Typed::Message(record) => message(record, field, take),
            Typed::Plain => self.plain(field, take),
        }
    }

    /// Hands out all values that a filter for a field may mean; of who did it that is every name that he has.
    pub(super) fn each_meant(&self, field: Field, take: &mut dyn FnMut(&str)) {
        match (&self.typed, field) {
            (Typed::Record(record), Field::Principal) => record::names(record, take),
            (Typed::Record(record), Field::Event) => {
                self.each(field, take);
                if let Some(event_type) = record.event_type() {
                    take(event_type.as_str());
                }
            }
            _ => self.each(field, take),
        }
    }

    /// The answer to a question, if the document has one.
    pub(super) fn is(&self, question: Question) -> Option<bool> {
        match &self.typed {
            Typed::Record(record) => record::is(record, question),
            Typed::Plain => {
                let is_success = self.is_success()?;
                match question {
                    Question::Denied => Some(!is_success && self.places.denies),
                    Question::Failed => Some(!is_success),
                    Question::Root | Question::ReadOnly => None,
                }
            }
            _ => None,
        }
    }

    fn root(&self) -> JsonRef<'d> {
        JsonRef::ahead(&Reader::new(self.text))
    }

    /// Whether what was logged succeeded.
    fn is_success(&self) -> Option<bool> {
        match self.places.verdict {
            Some(pointer) => Some(self.root().get(pointer)?.as_str()?.eq_ignore_ascii_case("ALLOW")),
            None if self.places.is_audit => AuditLog::read_document(self.text).ok()?.is_success(),
            None => None,
        }
    }

    fn plain(&self, field: Field, take: &mut dyn FnMut(&str)) {
        if field == Field::Outcome {
            match self.is_success() {
                Some(true) => take(SUCCESS),
                Some(false) if self.places.denies => take(DENIED),
                Some(false) => take(FAILED),
                None => {}
            }
            return;
        }
        let Some((_, pointers)) = self.places.fields.iter().find(|(known, _)| *known == field) else { return };
        let mut found = false;
        for pointer in *pointers {
            each_at(self.root(), pointer, &mut |value| {
                if let Some(text) = text_of(field, value) {
                    found = true;
                    take(&text);
                }
            });
            // Recipients of an event stand in one place; who did it has several names.
            if found && field != Field::Principal {
                return;
            }
        }
    }
}

pub(super) const SUCCESS: &str = "success";
pub(super) const FAILED: &str = "failed";
pub(super) const DENIED: &str = "denied";

/// What an event record of Amazon WorkMail says.
fn message(record: &EventRecord, field: Field, take: &mut dyn FnMut(&str)) {
    match field {
        Field::Event => record.name().iter().for_each(|name| take(name.as_ref())),
        Field::MessageId => record.message_id().into_iter().for_each(take),
        Field::Sender => {
            let (sender, from) = (record.sender(), record.from_address());
            if let Some(sender) = sender {
                take(bare(sender));
            }
            from.filter(|_| from != sender).into_iter().for_each(|it| take(bare(it)));
        }
        Field::Subject => record.subject().into_iter().for_each(take),
        Field::Recipient => record.recipients().into_iter().flatten().for_each(|it| take(bare(it))),
        _ => {}
    }
}

/// Whether documents of a kind may have a field at all.
pub(super) fn may_have(kind: &str, field: Field) -> bool {
    match field {
        Field::Kind => true,
        Field::Day | Field::Hour => may_have_time(kind),
        Field::Domain => may_have(kind, Field::Recipient),
        Field::Outcome => may_answer(kind, Question::Failed),
        _ => match kind {
            "cloudtrail record" => record::FIELDS.contains(&field),
            "ses sending event" => sending::FIELDS.contains(&field),
            "workmail event record" => {
                matches!(field, Field::Event | Field::MessageId | Field::Sender | Field::Subject | Field::Recipient)
            }
            _ => places_of(kind).fields.iter().any(|(known, _)| *known == field),
        },
    }
}

/// Whether documents of a kind may answer a question.
pub(super) fn may_answer(kind: &str, question: Question) -> bool {
    let places = places_of(kind);
    match question {
        _ if kind == "cloudtrail record" => true,
        Question::Denied => places.denies,
        Question::Failed => places.is_audit || places.verdict.is_some(),
        Question::Root | Question::ReadOnly => false,
    }
}

/// Whether documents of a kind may say when something happened, by themselves or by the log that they stand in.
pub(super) fn may_have_time(kind: &str) -> bool {
    kind == "workmail event record" || may_say_when(kind)
}

/// Whether documents of a kind may say by themselves when something happened.
pub(super) fn may_say_when(kind: &str) -> bool {
    matches!(kind, "cloudtrail record" | "ses sending event") || !places_of(kind).times.is_empty()
}

/// Hands out the values at a pointer, in which `*` stands for each element of a list.
fn each_at<'d>(value: JsonRef<'d>, pointer: &str, take: &mut dyn FnMut(JsonRef<'d>)) {
    let Some((list, rest)) = pointer.split_once("/*") else {
        return value.get(pointer).into_iter().for_each(take);
    };
    let Some(list) = value.get(list).filter(|list| list.kind() == JsonKind::List) else { return };
    list.items().for_each(|item| each_at(item, rest, take));
}

/// The value of a field as text, if it has one.
fn text_of(field: Field, value: JsonRef<'_>) -> Option<Cow<'_, str>> {
    of_text(field, value.as_str()?)
}

/// The value of a field in a text, if it has one.
fn of_text(field: Field, text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    if text.is_empty() {
        return None;
    }
    let part = |index: usize| {
        let arn = text.starts_with("arn:").then(|| text.split(':').nth(index));
        arn.map_or(Some(text.clone()), |part| part.filter(|part| !part.is_empty()).map(|it| Cow::Owned(it.to_owned())))
    };
    match field {
        Field::Region => part(3),
        Field::Account => part(4),
        Field::Recipient | Field::Sender => Some(Cow::Owned(bare(&text).to_owned())),
        _ => Some(text),
    }
}

/// The bare address in a text, or the text.
fn bare(text: &str) -> &str {
    bare_address(text).unwrap_or(text)
}

/// A time as text in one of its forms, or as milliseconds since 1970.
fn time_of(value: JsonRef<'_>) -> Option<OffsetDateTime> {
    let of_milliseconds =
        |milliseconds: i64| OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).ok();
    if value.kind() == JsonKind::Number {
        return of_milliseconds(value.text().parse().ok()?);
    }
    let text = value.as_str()?;
    text.parse().ok().map_or_else(|| Timestamp::parse(&text).map(|time| time.instant()), of_milliseconds)
}

#[cfg(test)]
mod tests;
