//! Decides which message a record belongs to, without reading it into its type.

use std::borrow::Cow;

use mailtrail_wire::__private::{Found, Name, Names};
use mailtrail_wire::{Fault, OpenEnum as _, Reader, Walk};
use time::OffsetDateTime;

use crate::trace::address;
use crate::{Document as _, EventName, EventTimestamp};

/// Where a record belongs, as far as its text tells at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Glimpse<'t> {
    pub(crate) trace: Option<&'t str>,
    pub(crate) message: Option<&'t str>,
    name: Option<&'t str>,
    timestamp: Option<&'t str>,
}

impl<'t> Glimpse<'t> {
    /// Goes over the document at a reader's place and behind it. Nothing is what has to be read into its type: a record without identifiers, one whose event is
    /// not known, and one in which something of that is odd.
    pub(crate) fn read(reader: &mut Reader<'t>) -> Result<Option<Self>, Fault> {
        let (mut glimpse, mut events, mut is_usual) = (Self::default(), 0_u32, true);
        let Some(mut walk) = object(reader)? else { return Ok(None) };
        while let Some(found) = member(reader, &mut walk, &RECORD)? {
            match found {
                Found::Known(TRACE_ID) => is_usual &= text(reader, &mut glimpse.trace)?,
                Found::Known(EVENT) => {
                    events = events.saturating_add(1);
                    is_usual &= events == 1 && glimpse.event(reader)?;
                    if events > 1 {
                        reader.skip()?;
                    }
                }
                _ => reader.skip()?,
            }
        }
        glimpse.trace = glimpse.trace.map(str::trim).filter(|id| !id.is_empty());
        glimpse.message = glimpse.message.and_then(address::message_id);
        let is_known = glimpse.name.is_some_and(|name| EventName::from(name).is_known());
        let is_placed = glimpse.trace.is_some() || glimpse.message.is_some();
        Ok(Some(glimpse).filter(|_| is_usual && is_known && is_placed))
    }

    /// Time that the record has itself, if its event is of the kind that has one.
    pub(crate) fn own_time(&self) -> Option<OffsetDateTime> {
        let text = self.timestamp.filter(|_| self.name == Some("ORGANIZATION_EMAIL_RECEIVED"))?;
        EventTimestamp::from_json(text).ok()?.instant()
    }

    fn event(&mut self, reader: &mut Reader<'t>) -> Result<bool, Fault> {
        let mut is_usual = true;
        let Some(mut walk) = object(reader)? else { return Ok(false) };
        while let Some(found) = member(reader, &mut walk, &EVENTS)? {
            match found {
                Found::Known(EVENT_NAME) => is_usual &= text(reader, &mut self.name)?,
                Found::Known(MESSAGE_ID) => is_usual &= text(reader, &mut self.message)?,
                Found::Known(MESSAGE_TIMESTAMP) => is_usual &= self.timestamp.replace(reader.raw()?).is_none(),
                _ => reader.skip()?,
            }
        }
        Ok(is_usual)
    }
}

/// Members of a record.
const RECORD: Names = Names { list: &[Name::new("\"traceId\":"), Name::new("\"event\":")], index: index_in_record };
const TRACE_ID: usize = 0;
const EVENT: usize = 1;

/// Members of events that are looked at, and those that often stand between them.
const EVENTS: Names = Names {
    list: &[
        Name::new("\"eventName\":"),
        Name::new("\"messageId\":"),
        Name::new("\"messageTimestamp\":"),
        Name::new("\"from\":"),
        Name::new("\"recipient\":"),
        Name::new("\"recipients\":"),
        Name::new("\"subject\":"),
    ],
    index: index_in_event,
};
const EVENT_NAME: usize = 0;
const MESSAGE_ID: usize = 1;
const MESSAGE_TIMESTAMP: usize = 2;

fn index_in_record(name: &str) -> Option<usize> {
    RECORD.list.iter().position(|known| known.as_str() == name)
}

fn index_in_event(name: &str) -> Option<usize> {
    EVENTS.list.iter().position(|known| known.as_str() == name)
}

/// Goes into the object that stands here, or behind what is none.
fn object(reader: &mut Reader<'_>) -> Result<Option<Walk>, Fault> {
    if reader.peek() == Some(b'{') {
        return reader.object().map(Some);
    }
    reader.skip().map(|()| None)
}

/// Next member of an object.
fn member<'t>(reader: &mut Reader<'t>, walk: &mut Walk, names: &Names) -> Result<Option<Found<'t>>, Fault> {
    match reader.usual_member(walk, names) {
        Some(index) => Ok(Some(Found::Known(index))),
        None => reader.any_member(walk, names),
    }
}

/// Takes the text that stands here; answers whether it is the first one and says what it is without escapes.
fn text<'t>(reader: &mut Reader<'t>, text: &mut Option<&'t str>) -> Result<bool, Fault> {
    let found = match reader.string() {
        Ok(Cow::Borrowed(plain)) => Some(plain),
        Ok(Cow::Owned(_)) => None,
        Err(_) => {
            reader.skip()?;
            None
        }
    };
    let is_first = text.is_none();
    *text = text.or(found);
    Ok(is_first && found.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EventRecord;
    use crate::trace::fact;

    fn glimpse(text: &str) -> Option<Glimpse<'_>> {
        let mut reader = Reader::new(text);
        let glimpse = Glimpse::read(&mut reader).unwrap();
        reader.end().unwrap();
        glimpse
    }

    #[test]
    fn tells_the_same_as_the_type() {
        for text in [
            r#"{"traceId":" a ","event":{"eventName":"RULE_APPLIED"}}"#,
            r#" { "x" : [{}] , "event" : { "messageId" : "<b>" , "x" : {} , "eventName" : "RULE_APPLIED" } } "#,
            r#"{"event":{"eventName":"ORGANIZATION_EMAIL_RECEIVED","messageId":"b","messageTimestamp":1772439330}}"#,
            r#"{"traceId":"a","event":{"eventName":"OUTGOING_EMAIL_SENT","messageTimestamp":1772439330,"messageId":"<>"}}"#,
        ] {
            let (record, found) = (EventRecord::from_json(text).unwrap(), glimpse(text).unwrap());
            assert_eq!(found.trace, record.trace_id.as_deref().map(str::trim), "{text}");
            assert_eq!(found.message, fact::message_id(&record).as_deref(), "{text}");
            let own = text.contains("RECEIVED").then_some(1_772_439_330);
            assert_eq!(found.own_time().map(OffsetDateTime::unix_timestamp), own, "{text}");
        }
    }

    #[test]
    fn leaves_to_the_type_what_is_odd() {
        for text in [
            "1",
            "[]",
            "{}",
            r#"{"traceId":"a"}"#,
            r#"{"traceId":"a","event":[]}"#,
            r#"{"traceId":"a","event":{}}"#,
            r#"{"traceId":"a","event":{"eventName":"MESSAGE_RECALLED"}}"#,
            r#"{"traceId":"a","event":{"eventName":["RULE_APPLIED"]}}"#,
            r#"{"traceId":"a","event":{"eventName":"RULE_APPLIED","eventName":"RULE_APPLIED"}}"#,
            r#"{"traceId":"a","event":{"eventName":"RULE_APPLIED"},"event":{}}"#,
            r#"{"traceId":"a","traceId":"b","event":{"eventName":"RULE_APPLIED"}}"#,
            r#"{"traceId":"\u0061","event":{"eventName":"RULE_APPLIED"}}"#,
            r#"{"traceId":1,"event":{"eventName":"RULE_APPLIED","messageId":"a"}}"#,
            r#"{"traceId":"a","event":{"eventName":"RULE_APPLIED","messageId":null,"messageId":"a"}}"#,
            r#"{"traceId":" ","event":{"eventName":"RULE_APPLIED","messageId":"<>"}}"#,
            r#"{"event":{"eventName":"RULE_APPLIED"}}"#,
        ] {
            assert_eq!(glimpse(text), None, "{text}");
        }
        assert!(Glimpse::read(&mut Reader::new(r#"{"traceId":"a","event":{"#)).is_err());
    }
}
