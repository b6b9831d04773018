//! Shapes: what a type looks like in JSON, as data.
//!
//! One shape serves the checker, the schemas and the tables, so they cannot drift apart.

mod content;
mod one_of;
mod record;
mod tagged;
mod text;

pub use self::content::Content;
pub use self::one_of::{EnumShape, EnumValue};
pub use self::record::{Evidence, Member, RecordShape};
pub use self::tagged::{TaggedShape, TaggedVariant};
pub use self::text::{LexicalShape, TextForm, TextRule, TextShape};

/// What a value looks like in JSON. Its [`Display`](std::fmt::Display) says what belongs there: "a string".
///
/// ```
/// use mailtrail_wire::{Shape, Wire};
///
/// assert!(matches!(Vec::<String>::SHAPE, Shape::List(Shape::Text)));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Shape {
    /// Any string.
    Text,
    /// `true` or `false`.
    Bool,
    /// Any number.
    Number,
    /// Anything at all.
    Any,
    /// A Boolean.
    Flag {
        /// Whether it is usually a string; otherwise it is usually a JSON literal.
        text: bool,
    },
    /// A string of a certain form.
    Lexical(&'static LexicalShape),
    /// One of several strings, or another one that this version does not know.
    Enum(&'static EnumShape),
    /// An object with known fields.
    Record(&'static RecordShape),
    /// An array.
    List(&'static Shape),
    /// An object with arbitrary names and values of one kind.
    Map(&'static Shape),
    /// An object whose type depends on its content.
    Tagged(&'static TaggedShape),
    /// One of two JSON types, both legitimate; see [`Either`](crate::Either).
    Either([&'static Shape; 2]),
}

impl Shape {
    /// Returns the shapes that a value can have: the alternatives of a choice (nested ones too), or this one alone.
    ///
    /// ```
    /// use mailtrail_wire::{Either, List, Number, Shape, Wire};
    ///
    /// let choices = Either::<Either<String, Number>, List<String>>::SHAPE.choices();
    /// assert!(matches!(choices.as_slice(), [Shape::Text, Shape::Number, Shape::List(_)]));
    /// assert_eq!(String::SHAPE.choices().len(), 1);
    /// ```
    pub fn choices(&self) -> Vec<&Self> {
        match self {
            Self::Either(shapes) => shapes.iter().flat_map(|shape| shape.choices()).collect(),
            shape => vec![shape],
        }
    }

    /// Returns the name of the type, if it has one.
    ///
    /// ```
    /// use mailtrail_wire::{Timestamp, Wire};
    ///
    /// assert_eq!(Timestamp::SHAPE.name(), Some("Timestamp"));
    /// assert_eq!(String::SHAPE.name(), None);
    /// ```
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::Lexical(shape) => Some(shape.text.name),
            Self::Enum(shape) => Some(shape.name),
            Self::Record(shape) => Some(shape.name),
            Self::Tagged(shape) => Some(shape.name),
            _ => None,
        }
    }

    /// Returns whether a value that begins with this byte can have this shape.
    ///
    /// ```
    /// use mailtrail_wire::Shape;
    ///
    /// assert!(Shape::Text.begins_with(b'"'));
    /// assert!(!Shape::Text.begins_with(b'{'));
    /// ```
    pub fn begins_with(&self, byte: u8) -> bool {
        match self {
            Self::Any => true,
            Self::Text | Self::Enum(_) | Self::Lexical(_) => byte == b'"',
            Self::Bool => matches!(byte, b't' | b'f'),
            Self::Flag { .. } => matches!(byte, b't' | b'f' | b'"'),
            Self::Number => matches!(byte, b'-' | b'0'..=b'9'),
            Self::Record(_) | Self::Map(_) | Self::Tagged(_) => byte == b'{',
            Self::List(_) => byte == b'[',
            Self::Either(shapes) => shapes.iter().any(|shape| shape.begins_with(byte)),
        }
    }

    /// Returns the alternative that a value beginning with this byte can have; a shape that is not a choice returns itself.
    ///
    /// ```
    /// use mailtrail_wire::{Either, Number, Shape, Wire};
    ///
    /// let shape = Either::<String, Number>::SHAPE;
    /// assert!(matches!(shape.chosen(b'7'), Shape::Number));
    /// assert!(matches!(shape.chosen(b'"'), Shape::Text));
    /// ```
    pub fn chosen(&self, byte: u8) -> &Shape {
        match self {
            Self::Either(shapes) => {
                shapes.iter().find(|shape| shape.begins_with(byte)).map_or(self, |shape| shape.chosen(byte))
            }
            _ => self,
        }
    }
}
