//! What a text says about people.

use super::Shape;

/// What the string in a field says about people and accounts. It decides how the string is shown, hidden or replaced.
///
/// It is declared at the field, `#[wire(content = "address")]`, and holds for each string in its value: the string itself, those
/// in an array, and those in an object with arbitrary names. The fields of an object with known fields have their own.
///
/// ```
/// use mailtrail_wire::{Content, Extra, List, Number, Shape, Timestamp, Wire};
///
/// /// Parcel.
/// #[derive(Clone, Default, Wire)]
/// struct Parcel {
///     /// Who gets it.
///     #[wire(content = "name")]
///     to: Option<String>,
///     /// Where it was.
///     #[wire(content = "host-name")]
///     stations: Option<List<String>>,
///     /// Weight in grams.
///     weight: Option<Number>,
///     /// When it was sent.
///     sent: Option<Timestamp>,
///     /// Fields that this version does not know.
///     extra: Extra<Self>,
/// }
///
/// let Shape::Record(shape) = Parcel::SHAPE else { unreachable!() };
/// let contents: Vec<_> = shape.members.iter().map(|member| member.content.as_str()).collect();
/// assert_eq!(contents, ["name", "host-name", "public", "time"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Content {
    /// Nothing about anybody: a closed vocabulary, a version, a region, a size, a service, the name of an event.
    Public,
    /// A time or date.
    Time,
    /// An object with known fields, each with its own content.
    Within,
    /// An identifier that says nothing else: of a request, a message, a principal; a hash, a signature.
    /// A message ID may be in angle brackets and end in a domain; a principal ID may end in a colon and the name of its session.
    Id,
    /// A twelve-digit account ID.
    AccountId,
    /// An email address, with or without a display name; several are separated by commas.
    Address,
    /// An IP address, or the name of the service or host in its place.
    IpAddress,
    /// Name of a host or domain.
    HostName,
    /// A URL.
    Url,
    /// An Amazon Resource Name, or a name or identifier if AWS accepts that instead.
    Arn,
    /// A name that somebody chose: of a person, user, role, organization, resource, rule or tag.
    Name,
    /// A path of names with slashes between them: the key of an object in a bucket, a folder.
    Path,
    /// Subject of an email.
    Subject,
    /// Value of a header of an email or a request; the name beside it says which.
    Header,
    /// Free text that may hold anything: an error message, the response of a server.
    Text,
    /// The program that somebody uses, often with its operating system.
    UserAgent,
    /// Identifier of an access key. It is not a secret, but identifies the key's owner.
    KeyId,
    /// Anything that grants access to its holder, such as a password or a token; see [`is_secret`](crate::is_secret).
    Secret,
    /// JSON, or a string with JSON or a document inside; what it says depends on its content.
    Opaque,
    /// A string whose content nobody has declared. For hiding and replacing, it counts as [`Text`](Self::Text).
    Unmarked,
}

impl Content {
    /// All values.
    ///
    /// ```
    /// assert!(mailtrail_wire::Content::ALL.contains(&mailtrail_wire::Content::Subject));
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Public,
        Self::Time,
        Self::Within,
        Self::Id,
        Self::AccountId,
        Self::Address,
        Self::IpAddress,
        Self::HostName,
        Self::Url,
        Self::Arn,
        Self::Name,
        Self::Path,
        Self::Subject,
        Self::Header,
        Self::Text,
        Self::UserAgent,
        Self::KeyId,
        Self::Secret,
        Self::Opaque,
        Self::Unmarked,
    ];

    /// Returns the name in attributes and reports.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Content::IpAddress.as_str(), "ip-address");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Time => "time",
            Self::Within => "within",
            Self::Id => "id",
            Self::AccountId => "account-id",
            Self::Address => "address",
            Self::IpAddress => "ip-address",
            Self::HostName => "host-name",
            Self::Url => "url",
            Self::Arn => "arn",
            Self::Name => "name",
            Self::Path => "path",
            Self::Subject => "subject",
            Self::Header => "header",
            Self::Text => "text",
            Self::UserAgent => "user-agent",
            Self::KeyId => "key-id",
            Self::Secret => "secret",
            Self::Opaque => "opaque",
            Self::Unmarked => "unmarked",
        }
    }

    /// Returns whether everybody may read it: it says nothing about people, accounts and their resources.
    ///
    /// ```
    /// use mailtrail_wire::Content;
    ///
    /// assert!(Content::Public.is_public() && Content::Time.is_public());
    /// assert!(!Content::Id.is_public() && !Content::Unmarked.is_public());
    /// ```
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Public | Self::Time)
    }

    /// Returns the default content of values of a shape. All but strings of no known form have one by their type.
    ///
    /// ```
    /// use mailtrail_wire::{Content, Flag, Json, List, Timestamp, Wire};
    ///
    /// assert_eq!(Content::of(Flag::SHAPE), Content::Public);
    /// assert_eq!(Content::of(List::<Timestamp>::SHAPE), Content::Time);
    /// assert_eq!(Content::of(Json::SHAPE), Content::Opaque);
    /// assert_eq!(Content::of(String::SHAPE), Content::Unmarked);
    /// ```
    pub const fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Text => Self::Unmarked,
            Shape::Bool | Shape::Number | Shape::Flag { .. } | Shape::Enum(_) => Self::Public,
            Shape::Any => Self::Opaque,
            Shape::Lexical(lexical) => lexical.content,
            Shape::Record(_) | Shape::Tagged(_) => Self::Within,
            Shape::List(inner) | Shape::Map(inner) => Self::of(inner),
            Shape::Either([first, second]) => Self::of(first).or(Self::of(second)),
        }
    }

    /// Returns the default content of the names in values of a shape. Names that a type knows are public.
    ///
    /// ```
    /// use mailtrail_wire::{Content, Map, Wire};
    ///
    /// assert_eq!(Content::of_names(Map::<String>::SHAPE), Content::Unmarked);
    /// assert_eq!(Content::of_names(String::SHAPE), Content::Public);
    /// ```
    pub const fn of_names(shape: &Shape) -> Self {
        match shape {
            Shape::Map(_) => Self::Unmarked,
            Shape::List(inner) => Self::of_names(inner),
            Shape::Either([first, second]) => Self::of_names(first).or(Self::of_names(second)),
            _ => Self::Public,
        }
    }

    /// What either of two may be: what needs more care.
    const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unmarked, _) | (_, Self::Unmarked) => Self::Unmarked,
            (Self::Opaque, _) | (_, Self::Opaque) => Self::Opaque,
            (Self::Public | Self::Within, known) | (known, _) => known,
        }
    }
}
