//! Words for expectations.

use std::fmt;

use super::any_of;
use super::shape::plain;
use crate::{Expectation, Shape};

impl fmt::Display for Expectation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(shape) => shape.fmt(formatter),
            Self::Text { shape, .. } => shape.fmt(formatter),
            Self::Unicode => formatter.write_str("surrogates in pairs"),
            Self::Tagged(tagged) if tagged.tags.is_empty() => {
                write!(formatter, "a known type of {}", plain(tagged.name))
            }
            Self::Tag(tagged) if tagged.tags.len() == 1 => Shape::Text.fmt(formatter),
            Self::Known(_) | Self::OneOf(_) | Self::Tagged(_) | Self::Tag(_) => {
                formatter.write_str(&any_of(&self.known()))
            }
            Self::Field(member) => member.shape.fmt(formatter),
            Self::Fields(_) => write!(
                formatter,
                "{}",
                self.known().iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            ),
            Self::AnyOf(_) => {
                let names: Vec<_> = self.known().iter().map(|name| format!("`{name}`")).collect();
                formatter.write_str(&names.join(" or "))
            }
            Self::NoSuchField(_) => formatter.write_str("a known field"),
            Self::OnlyOnce => formatter.write_str("each field only once"),
            Self::Payload { of, .. } => write!(formatter, "fields of {}", any_of(of.keys)),
        }
    }
}

impl fmt::Debug for Expectation {
    /// The words: a shape in full would fill pages.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")
    }
}
