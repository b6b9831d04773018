//! Shapes: what a type looks like on the wire, as data.
//!
//! One shape serves the checker, the schemas and the tables, so they cannot drift apart.

use crate::reader::Names;
use crate::{Flaw, JsonRef};

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

/// Text of a certain form, as data; see [`TextValue`](crate::TextValue).
///
/// ```
/// use mailtrail_wire::{TextValue, Timestamp};
///
/// assert!(Timestamp::TEXT.pattern.starts_with('^'));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TextShape {
    /// Name of the type.
    pub name: &'static str,
    /// What the text means.
    pub description: &'static str,
    /// Regular expression (the common subset of all dialects) that readable texts match; empty if any text can be read.
    pub pattern: &'static str,
    /// Regular expression that texts of the usual form match.
    pub usual: &'static str,
    /// Texts of the usual form.
    pub examples: &'static [&'static str],
}

/// A [`TextShape`] and the code that judges a text.
///
/// ```
/// use mailtrail_wire::{Shape, TextForm, Timestamp, Wire};
///
/// let Shape::Lexical(shape) = Timestamp::SHAPE else { unreachable!() };
/// assert_eq!((shape.form)("2026-01-02 03:04:05"), TextForm::Unusual);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct LexicalShape {
    /// Description of the form.
    pub text: &'static TextShape,
    /// Judges a text.
    pub form: fn(&str) -> TextForm,
    /// Says what is wrong with a text that is not usual.
    pub flaws: fn(&str) -> Vec<Flaw>,
}

/// Verdict on a text.
///
/// ```
/// use mailtrail_wire::{TextForm, TextValue, Timestamp};
///
/// assert_eq!(Timestamp::form("2026-01-02T03:04:05Z"), TextForm::Usual);
/// assert_eq!(Timestamp::form("yesterday"), TextForm::Unreadable);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// As the vendor documents it.
    Usual,
    /// Readable, yet spelled in another way.
    Unusual,
    /// Not of this form.
    Unreadable,
}

/// One of several texts; see [`open_enum`](crate::open_enum).
///
/// ```
/// use mailtrail_wire::{EnumShape, EnumValue};
///
/// let shape = EnumShape { name: "State", docs: "", values: &[EnumValue { text: "Start", docs: "" }] };
/// assert!(shape.is_known("Start") && !shape.is_known("start"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EnumShape {
    /// Name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Known texts.
    pub values: &'static [EnumValue],
}

impl EnumShape {
    /// Whether a text is one of the known ones.
    ///
    /// ```
    /// let shape = mailtrail_wire::EnumShape { name: "Empty", docs: "", values: &[] };
    /// assert!(!shape.is_known(""));
    /// ```
    pub fn is_known(&self, text: &str) -> bool {
        // Few have the same length and the same first letter: the others need no call to compare them.
        let [length, first] = [text.len(), text.as_bytes().first().copied().map_or(0, usize::from)];
        let may_be =
            |known: &str| known.len() == length && known.as_bytes().first().copied().map_or(0, usize::from) == first;
        self.values.iter().any(|value| may_be(value.text) && value.text == text)
    }
}

/// One known text of an open enum.
///
/// ```
/// let value = mailtrail_wire::EnumValue { text: "End", docs: "The unusual activity is over." };
/// assert_eq!(value.text, "End");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EnumValue {
    /// Text on the wire.
    pub text: &'static str,
    /// Its documentation.
    pub docs: &'static str,
}

/// An object whose type is decided by what stands in it; see [`derive(Tagged)`](macro@crate::Tagged).
///
/// ```
/// use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
///
/// const RAIN: TaggedVariant = TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any };
/// const WEATHER: TaggedShape = TaggedShape {
///     name: "Weather",
///     docs: "",
///     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
///     tags: &["kind"],
///     variants: &[RAIN],
/// };
///
/// assert!(WEATHER.variant(Json::parse(r#"{"kind": "rain", "millimetres": 7}"#)?.view()).is_some());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TaggedShape {
    /// Name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Key of the variant that an object belongs to.
    pub select: fn(JsonRef<'_>) -> Option<&'static str>,
    /// Members of which the first that names a variant decides; none where that is more than a look at members.
    pub tags: &'static [&'static str],
    /// Known variants.
    pub variants: &'static [TaggedVariant],
}

impl TaggedShape {
    /// Variant that an object belongs to.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// assert_eq!(SHAPE.variant(Json::parse(r#"{"kind": "rain"}"#)?.view()).unwrap().keys, ["rain"]);
    /// assert!(SHAPE.variant(Json::parse(r#"{"kind": "snow"}"#)?.view()).is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn variant(&self, object: JsonRef<'_>) -> Option<&'static TaggedVariant> {
        let key = (self.select)(object)?;
        // The key most often is the very text of the variant, which needs no second look.
        let is_very = |known: &&str| std::ptr::eq(*known, key);
        let very = self.variants.iter().find(|variant| variant.keys.iter().any(is_very));
        very.or_else(|| self.variants.iter().find(|variant| variant.keys.contains(&key)))
    }

    /// Variant that has a member which no other one has.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// assert!(SHAPE.payload("millimetres").is_some() && SHAPE.payload("kind").is_none());
    /// ```
    pub fn payload(&self, member: &str) -> Option<&'static TaggedVariant> {
        self.variants.iter().find(|variant| variant.payload == Some(member))
    }

    /// First of the tags that stands in an object as text, and that text as JSON.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// let json = Json::parse(r#"{"kind": "snow"}"#)?;
    /// let (tag, text) = SHAPE.tag(json.view()).unwrap();
    /// assert!(tag == "kind" && text == "snow");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn tag<'a>(&self, object: JsonRef<'a>) -> Option<(&'static str, JsonRef<'a>)> {
        let text = |tag: &&'static str| {
            let [value] = object.probe([*tag]);
            value.filter(|value| value.kind() == crate::JsonKind::Text).map(|value| (*tag, value))
        };
        self.tags.iter().find_map(text)
    }

    /// First of the tags that stands in an object, if none of them is text.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// assert!(SHAPE.mistyped_tag(Json::parse(r#"{"kind": 7}"#)?.view()).is_some());
    /// assert!(SHAPE.mistyped_tag(Json::parse(r#"{"kind": "snow"}"#)?.view()).is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn mistyped_tag<'a>(&self, object: JsonRef<'a>) -> Option<(&'static str, JsonRef<'a>)> {
        let value = |tag: &&'static str| {
            let [value] = object.probe([*tag]);
            value.map(|value| (*tag, value))
        };
        if self.tag(object).is_some() { None } else { self.tags.iter().find_map(value) }
    }
}

/// One variant of a tagged type.
///
/// ```
/// use mailtrail_wire::{Shape, TaggedVariant};
///
/// let variant = TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any };
/// assert!(variant.keys.contains(&"rain"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TaggedVariant {
    /// Keys that lead to it.
    pub keys: &'static [&'static str],
    /// Member that this variant alone has: in any other one it contradicts the key.
    pub payload: Option<&'static str>,
    /// Its documentation.
    pub docs: &'static str,
    /// What its payload looks like.
    pub shape: &'static Shape,
}
