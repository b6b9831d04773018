//! Objects: their members, and which of them tell what an object is.

use super::{Content, Shape};
use crate::reader::Names;

/// An object with known members.
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
    /// Known members, in the order in which they are written.
    pub members: &'static [Member],
    /// Index of the member of a name.
    pub index: fn(&str) -> Option<usize>,
    /// The same for a reader that goes through the members in their order.
    #[doc(hidden)]
    pub names: Names,
    /// Members whose absence is an error, as bits.
    pub required: u128,
    /// Members of which one at least must say something, as bits; none where nothing is asked for.
    ///
    /// `null`, an empty list and a flag that is false say nothing.
    pub any_of: u128,
}

/// One known member of an object.
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
    /// Name on the wire.
    pub name: &'static str,
    /// Name of the field in Rust.
    pub field: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// What its value looks like.
    pub shape: &'static Shape,
    /// Whether its absence is an error.
    pub required: bool,
    /// Whether `null` is a legitimate value.
    pub nullable: bool,
    /// Whether the vendor discourages its use.
    pub deprecated: bool,
    /// Version of the format that brought it, where that is known.
    pub since: Option<&'static str>,
    /// How it is known.
    pub evidence: Evidence,
    /// Texts of which it must have one if the document is of this type; none where it does not decide that.
    pub one_of: &'static [&'static str],
    /// What the texts of its value say about people.
    pub content: Content,
    /// The same of the names in its value, where that is an object with names of any kind; else nothing: [`Content::Public`].
    pub names: Content,
}

/// How a member or value is known.
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
    /// Seen in data, named by no page.
    Observed,
    /// Only a documented query or example uses it.
    Implied,
    /// Concluded from something similar; not verified.
    Inferred,
}

impl Evidence {
    /// Word for schemas and reports.
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
