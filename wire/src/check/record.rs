//! Checking an object against the shape of a record.

use std::borrow::Cow;

use super::clean::{skip_clean, skip_clean_discriminator};
use super::names::Others;
use super::seen::Seen;
use super::{Checker, Expectation, Issue, IssueKind};
use crate::path::Path;
use crate::reader::{Found, unescaped};
use crate::{Fault, JsonKind, JsonRef, Member, Reader, RecordShape, Shape};

impl<'t> Checker<'_, 't> {
    pub(super) fn record(
        &mut self,
        reader: &mut Reader<'t>,
        record: &'static RecordShape,
        path: &Path<'_>,
    ) -> Result<(), Fault> {
        let object_at = reader.at();
        let mut seen = Seen::default();
        let mut unknown = Others::default();
        let mut walk = reader.object()?;
        loop {
            let index = match reader.usual_member(&mut walk, &record.names) {
                Some(index) => index,
                None if reader.ends(&walk) => break,
                None => match reader.any_member(&mut walk, &record.names)? {
                    Some(Found::Known(index)) => index,
                    Some(found) => {
                        self.unknown(reader, record, found, walk.name_at(), &mut unknown, path)?;
                        continue;
                    }
                    None => break,
                },
            };
            let member = &record.members[index];
            if !seen.insert(index) {
                self.again(reader, walk.name_at(), &path.member(record, member))?;
                continue;
            }
            // Most values are texts: only they come without a call.
            let is_clean = match (member.one_of, member.shape) {
                ([], Shape::Text) => reader.skip_plain(),
                ([], Shape::Record(_) | Shape::Tagged(_) | Shape::List(_) | Shape::Map(_) | Shape::Any) => false,
                ([], shape) => skip_clean(reader, shape),
                _ => skip_clean_discriminator(reader, member),
            };
            if is_clean {
                continue;
            }
            if reader.peek() == Some(b'n') && (member.nullable || !member.required) {
                if !member.nullable && !member.shape.begins_with(b'n') {
                    let here = path.member(record, member);
                    self.push(reader, IssueKind::OptionalNull, &here, Expectation::Value(member.shape));
                }
                reader.null()?;
                continue;
            }
            let here = path.member(record, member);
            if !member.one_of.is_empty() {
                self.discriminator(reader, member, &here)?;
            }
            self.value(reader, member.shape, &here)?;
        }
        let seen = seen.bits();
        let missing = record.required & !seen;
        if missing != 0 {
            self.missing(reader, record, path, object_at, seen == 0 && unknown.is_empty(), missing);
        }
        if record.any_of != 0 && (missing == 0 || seen != 0 || !unknown.is_empty()) {
            self.any_of(reader, record, path, object_at);
        }
        Ok(())
    }

    /// A field that the record had before.
    #[cold]
    fn again(&mut self, reader: &mut Reader<'t>, at: usize, path: &Path<'_>) -> Result<(), Fault> {
        self.at_name(reader, at, IssueKind::Duplicate, path, Expectation::OnlyOnce);
        self.opaque(reader, path)
    }

    /// Reports that none of the fields of which one is needed says anything.
    #[cold]
    fn any_of(&mut self, reader: &Reader<'_>, record: &'static RecordShape, path: &Path<'_>, at: usize) {
        let object = JsonRef::ahead(&Reader::new(&reader.text()[at..]));
        let members = || record.members.iter().enumerate().filter(|(index, _)| record.any_of & (1 << index) != 0);
        let says_something = |(_, member): (usize, &Member)| {
            let [value] = object.probe([member.name]);
            value.is_some_and(|value| says_something(member.shape, value))
        };
        if !members().any(says_something) {
            let expected = Expectation::AnyOf(members().map(|(_, member)| member).collect());
            self.tell(Issue::new(reader.text(), at, IssueKind::MissingOneOf, path, expected));
        }
    }

    /// A field that the record does not have, or whose name is no text.
    #[cold]
    fn unknown(
        &mut self,
        reader: &mut Reader<'t>,
        record: &'static RecordShape,
        found: Found<'t>,
        at: usize,
        before: &mut Others<'t>,
        path: &Path<'_>,
    ) -> Result<(), Fault> {
        let (text, bytes, kind, expected) = match found {
            Found::Known(_) => return Ok(()),
            Found::Other(text) => {
                let bytes = match &text {
                    Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                    Cow::Owned(text) => Cow::Owned(text.as_bytes().to_vec()),
                };
                (text, bytes, IssueKind::UnknownMember, Expectation::NoSuchField(record))
            }
            Found::Raw(inner) => {
                (Cow::Borrowed(inner), unescaped((inner, true)), IssueKind::BadText, Expectation::Unicode)
            }
        };
        let here = path.field(record.name, &text);
        if before.insert(bytes) {
            self.at_name(reader, at, kind, &here, expected);
        } else {
            self.at_name(reader, at, IssueKind::Duplicate, &here, Expectation::OnlyOnce);
        }
        self.opaque(reader, &here)
    }

    #[cold]
    fn missing(
        &mut self,
        reader: &Reader<'_>,
        record: &'static RecordShape,
        path: &Path<'_>,
        at: usize,
        empty: bool,
        missing: u128,
    ) {
        let names = record.members.iter().enumerate().filter(|(index, _)| missing & (1 << index) != 0);
        if empty {
            let members = names.map(|(_, member)| member).collect();
            self.tell(Issue::new(reader.text(), at, IssueKind::EmptyObject, path, Expectation::Fields(members)));
            return;
        }
        for (_, member) in names {
            let here = path.member(record, member);
            self.tell(Issue::new(reader.text(), at, IssueKind::Missing, &here, Expectation::Field(member)));
        }
    }

    /// Reports a discriminator that says that the document is of another known type.
    fn discriminator(
        &mut self,
        reader: &mut Reader<'_>,
        member: &'static Member,
        path: &Path<'_>,
    ) -> Result<(), Fault> {
        let start = reader.at();
        let is_unknown = |text: &str| matches!(member.shape, Shape::Enum(set) if !set.is_known(text));
        match reader.string() {
            Ok(text) if !member.one_of.contains(&&*text) && !is_unknown(&text) => {
                self.at_name(reader, start, IssueKind::OtherType, path, Expectation::OneOf(member.one_of));
            }
            Ok(_) => {}
            Err(fault) if fault.is_mismatch() => {}
            Err(fault) => return Err(fault),
        }
        reader.seek(start);
        Ok(())
    }
}

/// Whether a value is more than `null`, an empty list, or a flag that is false.
fn says_something(shape: &Shape, value: JsonRef<'_>) -> bool {
    match (shape, value.kind()) {
        (_, JsonKind::Null) => false,
        (Shape::List(_), JsonKind::List) => value.items().next().is_some(),
        (Shape::Bool | Shape::Flag { .. }, JsonKind::Bool) => value.as_bool() == Some(true),
        (Shape::Flag { .. }, JsonKind::Text) => !value.as_str().is_some_and(|text| matches!(&*text, "false" | "False")),
        _ => true,
    }
}
