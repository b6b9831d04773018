//! What of a record tells where it belongs, without its type.

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
        while let Some(name) = reader.name(&mut walk)? {
            match &*name {
                "traceId" => is_usual &= text(reader, &mut glimpse.trace)?,
                "event" => {
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
        while let Some(name) = reader.name(&mut walk)? {
            match &*name {
                "eventName" => is_usual &= text(reader, &mut self.name)?,
                "messageId" => is_usual &= text(reader, &mut self.message)?,
                "messageTimestamp" => is_usual &= self.timestamp.replace(reader.raw()?).is_none(),
                _ => reader.skip()?,
            }
        }
        Ok(is_usual)
    }
}

/// Goes into the object that stands here, or behind what is none.
fn object(reader: &mut Reader<'_>) -> Result<Option<Walk>, Fault> {
    if reader.peek() == Some(b'{') {
        return reader.object().map(Some);
    }
    reader.skip().map(|()| None)
}

/// Takes the text that stands here; answers whether it is the first one and says what it is without escapes.
fn text<'t>(reader: &mut Reader<'t>, text: &mut Option<&'t str>) -> Result<bool, Fault> {
    let raw = reader.raw()?;
    let inner = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inner = inner.filter(|inner| memchr::memchr(b'\\', inner.as_bytes()).is_none());
    let is_first = text.is_none();
    *text = text.or(inner);
    Ok(is_first && inner.is_some())
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
