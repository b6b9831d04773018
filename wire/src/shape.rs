//! Shapes: what a type looks like on the wire, as data.
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

/// What a value looks like on the wire. Its [`Display`](std::fmt::Display) says what belongs there: "a string".
///
/// ```
/// use mailtrail_wire::{Shape, Wire};
///
/// assert!(matches!(Vec::<String>::SHAPE, Shape::List(Shape::Text)));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Shape {
    /// Any text.
    Text,
    /// `true` or `false`.
    Bool,
    /// Any number.
    Number,
    /// Anything at all.
    Any,
    /// A truth value; `text` says whether its usual form is the text `"true"`, else it is the JSON literal.
    Flag {
        /// Whether the usual form is text.
        text: bool,
    },
    /// Text of a certain form.
    Lexical(&'static LexicalShape),
    /// One of several texts, or another one that this version does not know.
    Enum(&'static EnumShape),
    /// An object with known members.
    Record(&'static RecordShape),
    /// A list of elements.
    List(&'static Shape),
    /// An object with names of any kind and values of one kind.
    Map(&'static Shape),
    /// An object whose type is decided by what stands in it.
    Tagged(&'static TaggedShape),
    /// One of two JSON types, both legitimate; see [`Either`](crate::Either).
    Either([&'static Shape; 2]),
}

impl Shape {
    /// Shapes of which a value has one: those of a choice and of the choices in it, else this one alone.
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

    /// Name of the type, if it has one of its own.
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

    /// Whether a value that begins with this byte can be of this shape.
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

    /// Whichever of two shapes a value that begins with this byte can have; any other shape is itself.
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
