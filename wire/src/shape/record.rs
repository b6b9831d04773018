//! Objects: their fields, and which of them decide what an object is.

use super::{Content, Shape};
use crate::reader::Names;

/// An object with known fields.
///
/// ```
/// use mailtrail_wire::{EventBridgeEvent, Json, Shape, Wire};
///
/// let Shape::Record(shape) = EventBridgeEvent::<Json>::SHAPE else { unreachable!() };
/// assert_eq!(shape.members[0].name, "version");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RecordShape {
    /// Name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Known fields, in the order in which they are written.
    pub members: &'static [Member],
    /// Returns the index of the field of a name.
    pub index: fn(&str) -> Option<usize>,
    /// The names, for a reader that goes through the fields in their order.
    #[doc(hidden)]
    pub names: Names,
    /// Fields whose absence is an error, as bits.
    pub required: u128,
    /// Fields of which at least one must have a value, as bits; 0 if there is no such rule.
    ///
    /// `null`, an empty array and a flag that is false do not count as values.
    pub any_of: u128,
}

/// A known field of an object.
///
/// ```
/// use mailtrail_wire::{EventBridgeEvent, Evidence, Json, Shape, Wire};
///
/// let Shape::Record(shape) = EventBridgeEvent::<Json>::SHAPE else { unreachable!() };
/// let source = shape.members.iter().find(|member| member.name == "source").unwrap();
/// assert!(source.required);
/// assert_eq!(source.evidence, Evidence::Documented);
/// ```
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own about the member, and no state")]
pub struct Member {
    /// Name in JSON.
    pub name: &'static str,
    /// Name of the field in Rust.
    pub field: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Shape of its value.
    pub shape: &'static Shape,
    /// Whether its absence is an error.
    pub required: bool,
    /// Whether `null` is valid.
    pub nullable: bool,
    /// Whether the vendor discourages its use.
    pub deprecated: bool,
    /// Version of the format that introduced it, if known.
    pub since: Option<&'static str>,
    /// How it is known that the field exists.
    pub evidence: Evidence,
    /// Strings that it must have, one of them, for the document to be of this type; empty if it does not decide that.
    pub one_of: &'static [&'static str],
    /// What the strings in its value say about people.
    pub content: Content,
    /// The same for the names in its value, if that is an object with arbitrary names; otherwise [`Content::Public`].
    pub names: Content,
}

/// How it is known that a field or value exists.
///
/// ```
/// use mailtrail_wire::Evidence;
///
/// assert_eq!(Evidence::Implied.as_str(), "implied");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// A page of the vendor names it.
    Documented,
    /// Seen in data, but no page names it.
    Observed,
    /// Only a documented query or example uses it.
    Implied,
    /// Concluded from something similar; not verified.
    Inferred,
}

impl Evidence {
    /// Returns the name used in schemas and reports.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Evidence::Observed.as_str(), "observed");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Implied => "implied",
            Self::Inferred => "inferred",
        }
    }
}
