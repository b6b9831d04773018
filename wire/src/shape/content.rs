//! What a text says about people.

use super::Shape;

/// What the text of a member says about people and accounts, for those who show, hide or replace it.
///
/// It is written at the member, `#[wire(content = "address")]`, and holds for each text that its value has: the text itself, those
/// of a list, those of an object with names of any kind. Objects with known members say it for each of these.
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
///     /// Members that this version does not know.
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
    /// Nothing of anybody: a closed vocabulary, a version, a region, a size, a service, the name of an event.
    Public,
    /// Time or date.
    Time,
    /// Object with known members, each of which says for itself what it is.
    Within,
    /// Identifier that says nothing but which one it is: of a request, a message, a principal; a hash, a signature.
    /// That of a message may be in angle brackets and end in a domain; that of a principal in a colon and the name of its session.
    Id,
    /// Twelve digits of an account.
    AccountId,
    /// Mail address, alone or with the name of whom it belongs to; several of them with commas between.
    Address,
    /// Address of a host on the internet, or the name of the service or host that stands in its place.
    IpAddress,
    /// Name of a host or domain.
    HostName,
    /// URL.
    Url,
    /// Amazon Resource Name; a name or identifier where AWS takes that in its place.
    Arn,
    /// Name that somebody chose: of a person, user, role, organization, resource, rule, tag.
    Name,
    /// Way to something by names with slashes between: the key of an object in a bucket, a folder.
    Path,
    /// Subject of a mail.
    Subject,
    /// Value of a header, of a mail or of a request; which one, the name beside it says.
    Header,
    /// Free text that may hold anything: an error message, what a server answered.
    Text,
    /// Program that somebody uses, and often with which system.
    UserAgent,
    /// Identifier of an access key, which is no secret but names whose key it is.
    KeyId,
    /// Whatever gives access to whoever has it: a password, a token; what [`is_secret`](crate::is_secret) says of names.
    Secret,
    /// JSON, or text with JSON or a document inside, of which only a look at it tells what it says.
    Opaque,
    /// Text of which nobody has said what it is: for hiding and replacing as [`Text`](Self::Text).
    Unmarked,
}

impl Content {
    /// All of them.
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

    /// Word in attributes and reports.
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

    /// Whether everybody may read it: it says nothing of people, accounts and what belongs to them.
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

    /// What values of a shape are if nobody says it: all but texts of no known form say it by their type.
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

    /// What names in values of a shape are if nobody says it: those that a type knows are public.
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
