//! What was expected at the place of an issue.

use crate::{EnumShape, Flaw, Member, RecordShape, Shape, TaggedShape, TaggedVariant, TextShape};

/// What was expected at the place of an issue, as data. Its [`Display`](std::fmt::Display) describes it in words.
///
/// ```
/// use mailtrail_wire::{EventBridgeEvent, Expectation, Json, Shape, Wire, check};
///
/// let issues = check(r#"{"detialType":"x","id":7}"#, EventBridgeEvent::<Json>::SHAPE)?;
/// let Expectation::NoSuchField(record) = &issues[0].expected else { unreachable!() };
/// assert!(record.members.iter().any(|member| member.name == "detail-type"));
/// assert!(matches!(issues[1].expected, Expectation::Value(Shape::Text)));
/// assert_eq!(issues[1].expected.to_string(), "a string");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Expectation {
    /// A value of another JSON type or spelling: `wrong-type`, nulls, and Booleans in the wrong spelling.
    Value(&'static Shape),
    /// A string of a certain form: `bad-text`, `unusual-form`.
    Text {
        /// The form.
        shape: &'static TextShape,
        /// What is wrong with the string, as far as the form can tell; empty if the string does not resemble the form at all.
        flaws: Vec<Flaw>,
    },
    /// Text without unpaired surrogates: `bad-text`, in a value or in a name.
    Unicode,
    /// A known value: `unknown-value`.
    Known(&'static EnumShape),
    /// An object of a known type: `unknown-type`, or `unknown-value` if one of its tags holds a string.
    Tagged(&'static TaggedShape),
    /// A field that names the type of the object: `missing-member`, or `missing-one-of` if several can.
    Tag(&'static TaggedShape),
    /// One of these strings, because the type of the document demands it: `other-type`.
    OneOf(&'static [&'static str]),
    /// A field: `missing-member`.
    Field(&'static Member),
    /// All of these fields: `empty-object`.
    Fields(Vec<&'static Member>),
    /// One of these fields, with a value: `missing-one-of`.
    AnyOf(Vec<&'static Member>),
    /// Only the fields of this record: `unknown-member`.
    NoSuchField(&'static RecordShape),
    /// A name that occurs only once in its object: `duplicate-member`.
    OnlyOnce,
    /// Not the field of another type: `other-type`.
    Payload {
        /// Variant that the document claims to be.
        of: &'static TaggedVariant,
        /// Variant that the field belongs to.
        found: &'static TaggedVariant,
    },
}

impl Expectation {
    /// Returns the strings that would have been valid: known values, or names of fields. Empty if there is no such list.
    ///
    /// ```
    /// use mailtrail_wire::{EventBridgeEvent, Json, Wire, check};
    ///
    /// let issues = check(r#"{"detialType":"x"}"#, EventBridgeEvent::<Json>::SHAPE)?;
    /// assert!(issues[0].expected.known().contains(&"detail-type"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn known(&self) -> Vec<&'static str> {
        match self {
            Self::Known(set) => set.values.iter().map(|value| value.text).collect(),
            Self::Tagged(tagged) => tagged.variants.iter().flat_map(|variant| variant.keys).copied().collect(),
            Self::Tag(tagged) => tagged.tags.to_vec(),
            Self::OneOf(texts) => texts.to_vec(),
            Self::Field(member) => vec![member.name],
            Self::Fields(members) | Self::AnyOf(members) => members.iter().map(|member| member.name).collect(),
            Self::NoSuchField(record) => record.members.iter().map(|member| member.name).collect(),
            Self::Value(_) | Self::Text { .. } | Self::Unicode | Self::OnlyOnce | Self::Payload { .. } => Vec::new(),
        }
    }

    /// Returns what is wrong with a string, as far as its form can tell.
    ///
    /// ```
    /// use mailtrail_wire::{Flaw, Timestamp, Wire, check};
    ///
    /// let issues = check(r#""2026-01-02T03:04:05""#, Timestamp::SHAPE)?;
    /// assert_eq!(issues[0].expected.flaws(), [Flaw::NoZone]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Text { flaws, .. } => flaws,
            _ => &[],
        }
    }

    /// Returns whether a string would be valid here.
    ///
    /// ```
    /// use mailtrail_wire::{Expectation, Shape};
    ///
    /// assert!(Expectation::Value(&Shape::Text).takes_string());
    /// assert!(!Expectation::Value(&Shape::Number).takes_string());
    /// ```
    pub fn takes_string(&self) -> bool {
        match self {
            Self::Value(shape) => shape.begins_with(b'"'),
            Self::Text { .. } | Self::Unicode | Self::Known(_) | Self::OneOf(_) => true,
            _ => false,
        }
    }
}

/// Two are equal if they are of one kind and say the same.
impl PartialEq for Expectation {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && self.known() == other.known()
            && self.flaws() == other.flaws()
            && self.to_string() == other.to_string()
    }
}

impl Eq for Expectation {}
