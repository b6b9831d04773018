//! Checks an object whose variant is decided by its fields.

use super::{Checker, Expectation, IssueKind};
use crate::path::Path;
use crate::{Fault, JsonKind, JsonRef, Reader, Shape, TaggedShape, TaggedVariant};

impl<'t> Checker<'_, 't> {
    pub(super) fn tagged(
        &mut self,
        reader: &mut Reader<'t>,
        tagged: &'static TaggedShape,
        path: &Path<'_>,
    ) -> Result<(), Fault> {
        let object = JsonRef::ahead(reader);
        if let Some(variant) = tagged.variant(object) {
            let before = self.issues.len();
            self.value(reader, variant.shape, path)?;
            self.contradictions(before, tagged, variant, path);
            return Ok(());
        }
        let offset = |value: JsonRef<'_>| value.text().as_ptr() as usize - reader.text().as_ptr() as usize;
        match (tagged.tag(object), tagged.mistyped_tag(object)) {
            (Some((tag, value)), _) => {
                let at = offset(value);
                self.at_name(reader, at, IssueKind::UnknownValue, &path.name(tag), Expectation::Tagged(tagged));
            }
            (None, Some((tag, value))) => {
                let (at, is_null) = (offset(value), value.kind() == JsonKind::Null);
                let kind = if is_null { IssueKind::Null } else { IssueKind::WrongType };
                self.at_name(reader, at, kind, &path.name(tag), Expectation::Value(&Shape::Text));
            }
            (None, None) => match tagged.tags {
                [] => self.push(reader, IssueKind::UnknownType, path, Expectation::Tagged(tagged)),
                [tag] => self.push(reader, IssueKind::Missing, &path.name(tag), Expectation::Tag(tagged)),
                _ => self.push(reader, IssueKind::MissingOneOf, path, Expectation::Tag(tagged)),
            },
        }
        self.opaque(reader, path)
    }

    /// Members that are unknown because another type of document has them are more than unknown.
    fn contradictions(
        &mut self,
        before: usize,
        tagged: &'static TaggedShape,
        variant: &'static TaggedVariant,
        path: &Path<'_>,
    ) {
        if variant.payload.is_none() || self.issues.len() == before {
            return;
        }
        let (here, _) = path.pointer();
        for issue in self.issues[before..].iter_mut().filter(|issue| issue.kind == IssueKind::UnknownMember) {
            let name = issue.pointer.strip_prefix(&here).and_then(|rest| rest.strip_prefix('/'));
            if let Some(found) = name.and_then(|name| tagged.payload(name)) {
                issue.kind = IssueKind::OtherType;
                issue.expected = Expectation::Payload { of: variant, found };
            }
        }
    }
}
