//! The message of an issue.

use std::fmt;

use super::shape::plain;
use super::{any_of, noun};
use crate::{Expectation, Issue, IssueKind};

impl fmt::Display for Issue {
    /// What is wrong, in one line, without the place: "unknown field `foo`".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = self.found.quoted();
        match &self.expected {
            Expectation::Value(shape) => write!(formatter, "expected {shape}, found {}", self.found),
            Expectation::Text { shape, .. } if self.found.bare().is_empty() => {
                write!(formatter, "expected {shape}, found {}", self.found)
            }
            Expectation::Text { shape, flaws } if flaws.is_empty() || self.found.is_secret() => {
                write!(formatter, "expected {shape}, found {found}")
            }
            Expectation::Text { shape, flaws } => {
                let verdict = if self.kind == IssueKind::Form { "unusual" } else { "invalid" };
                let flaws: Vec<_> = flaws.iter().map(ToString::to_string).collect();
                write!(formatter, "{verdict} {} {found}: {}", plain(shape.name), flaws.join(", "))
            }
            Expectation::Unicode => write!(formatter, "unpaired surrogate in {found}"),
            Expectation::Known(_) => write!(formatter, "unknown value {found}{}", Place(self)),
            Expectation::Tagged(_) if self.kind == IssueKind::UnknownValue => {
                write!(formatter, "unknown value {found}{}", Place(self))
            }
            Expectation::Tagged(tagged) => write!(formatter, "unknown type of {}", plain(tagged.name)),
            Expectation::Tag(tagged) => match tagged.tags {
                [tag] => write!(formatter, "missing field `{tag}` (string)"),
                tags => write!(formatter, "missing field {}", any_of(tags)),
            },
            Expectation::OneOf(texts) => {
                write!(formatter, "expected {}{}, found {found}", any_of(texts), Place(self))
            }
            Expectation::Field(member) => {
                write!(formatter, "missing field `{}` ({})", member.name, noun(member.shape))
            }
            Expectation::Fields(members) => {
                let noun = if members.len() == 1 { "field" } else { "fields" };
                write!(formatter, "empty object, missing {noun} {}", self.expected)
            }
            Expectation::AnyOf(_) => write!(formatter, "missing field {}", self.expected),
            Expectation::NoSuchField(_) => write!(formatter, "unknown field `{}`", self.name()),
            Expectation::OnlyOnce => write!(formatter, "duplicate field `{}`", self.name()),
            Expectation::Payload { of, found } => {
                write!(
                    formatter,
                    "field `{}` belongs to {}, not to {}",
                    self.name(),
                    any_of(found.keys),
                    any_of(of.keys)
                )
            }
        }
    }
}

/// The field that an issue is about, such as " for `status`"; nothing at the root.
struct Place<'i>(&'i Issue);

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.field() {
            Some(field) => write!(formatter, " for `{field}`"),
            None => Ok(()),
        }
    }
}
