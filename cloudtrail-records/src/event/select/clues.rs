//! What the fields of an object say about its family.

use std::borrow::Cow;

use mailtrail_wire::{Fault, JsonRef, OpenEnum as _, Reader};

use crate::IdentityType;

/// What the members of an object say about its family.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own about the object, and no state")]
pub(super) struct Clues<'a> {
    /// It is a record beyond doubt; nothing behind the member that said so was looked at.
    pub(super) is_record: bool,
    /// It has details as Insights events of trails have.
    pub(super) insight_details: bool,
    /// It has members as Insights events of event data stores have.
    pub(super) lake_insight: bool,
    pub(super) time_window: bool,
    pub(super) summary: bool,
    pub(super) metadata: bool,
    pub(super) name: bool,
    /// Its source is one of those that only look-alikes have.
    pub(super) look_alike: bool,
    pub(super) category: Option<Cow<'a, str>>,
    pub(super) kind: Option<Cow<'a, str>>,
    pub(super) data: Option<JsonRef<'a>>,
    /// Its identity is `null`.
    pub(super) null_identity: bool,
    /// It has an identity that could also be that of a look-alike.
    identity: bool,
    source: bool,
}

impl<'a> Clues<'a> {
    /// Looks through an object until it is a record beyond doubt, or to the end; text that is no JSON ends it as well.
    pub(super) fn gather(object: JsonRef<'a>) -> Self {
        let mut clues = Self::default();
        // What is wrong with the text is found again, and reported, when it is read as what it is taken for.
        let _ = clues.walk(&mut Reader::new(object.text()));
        clues.is_record |= clues.identity && !clues.look_alike;
        clues
    }

    fn walk(&mut self, reader: &mut Reader<'a>) -> Result<(), Fault> {
        let mut walk = reader.object()?;
        while let Some(name) = reader.name(&mut walk)? {
            match &*name {
                "userIdentity" => self.identity(reader)?,
                "eventSource" => self.source(reader)?,
                "eventCategory" if self.category.is_none() => self.category = text(reader)?,
                "eventType" if self.kind.is_none() => self.kind = text(reader)?,
                "eventData" if self.data.is_none() => {
                    self.data = Some(JsonRef::ahead(reader));
                    reader.skip()?;
                }
                // Tools that write every column write `null` for what a family does not have.
                _ if reader.peek() == Some(b'n') => reader.skip()?,
                other => {
                    match other {
                        "insightDetails" => self.insight_details = true,
                        "insightSource" | "insightState" => self.lake_insight = true,
                        "timeWindow" => self.time_window = true,
                        "summary" => self.summary = true,
                        "metadata" => self.metadata = true,
                        "eventName" => self.name = true,
                        _ => {}
                    }
                    reader.skip()?;
                }
            }
            if self.is_record {
                break;
            }
        }
        Ok(())
    }

    /// Takes the identity into account.
    ///
    /// Notifications of S3 and streams of `DynamoDB` have one too, but none of a type that records have. So one that
    /// begins with such a type, as nearly all do, needs no further look; any other is believed once the source is seen.
    fn identity(&mut self, reader: &mut Reader<'a>) -> Result<(), Fault> {
        let fits = reader.peek() == Some(b'{');
        self.null_identity |= reader.peek() == Some(b'n');
        self.identity |= fits;
        self.is_record |=
            fits && !self.look_alike && (self.source || begins_with_type(reader.clone()).unwrap_or(false));
        if self.is_record { Ok(()) } else { reader.skip() }
    }

    /// Takes the source into account: look-alikes have `aws:s3` and its like, or an ARN.
    fn source(&mut self, reader: &mut Reader<'a>) -> Result<(), Fault> {
        let source = text(reader)?.unwrap_or_default();
        self.source = true;
        self.look_alike |= source.starts_with("aws:") || source.starts_with("arn:");
        self.is_record |= self.identity && !self.look_alike;
        Ok(())
    }
}

/// Whether an object begins as nearly all records do, to the letter: with the version and an identity of a type that
/// only records have.
pub(super) fn opens_as_record(object: JsonRef<'_>) -> bool {
    let kind = || {
        let (_, rest) = until_quote(object.text().strip_prefix(r#"{"eventVersion":""#)?)?;
        until_quote(rest.strip_prefix(r#"","userIdentity":{"type":""#)?)
    };
    kind().is_some_and(|(kind, _)| is_known(kind))
}

/// Splits before the next quotation mark, which is near.
fn until_quote(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(NEAR).position(|byte| byte == b'"')?;
    text.split_at_checked(end)
}

/// Length that no version and no type of an identity reaches.
const NEAR: usize = 24;

/// Whether an identity begins with a type of a record's identity.
fn begins_with_type(mut reader: Reader<'_>) -> Result<bool, Fault> {
    let mut walk = reader.object()?;
    Ok(reader.name(&mut walk)?.as_deref() == Some("type") && is_known(&reader.string()?))
}

fn is_known(kind: &str) -> bool {
    IdentityType::VALUES.iter().any(|value| value.text == kind)
}

/// Next value if it is a text; any other is skipped.
fn text<'a>(reader: &mut Reader<'a>) -> Result<Option<Cow<'a, str>>, Fault> {
    match reader.string() {
        Ok(text) => Ok(Some(text)),
        Err(fault) if fault.is_mismatch() => reader.skip().map(|()| None),
        Err(fault) => Err(fault),
    }
}
