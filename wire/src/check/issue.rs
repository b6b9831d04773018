//! What checking finds.

use crate::Level;
use crate::error::found;
use crate::path::{Owner, Path};

/// One thing in a document that its type does not expect.
///
/// ```
/// use mailtrail_wire::{Issue, IssueKind, Shape, check};
///
/// let issues: Vec<Issue> = check("[1]", &Shape::List(&Shape::Text))?;
/// assert_eq!(issues[0].pointer, "/0");
/// assert_eq!(issues[0].found, "`1`");
/// assert_eq!(issues[0].expected, "text");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issue {
    /// What kind of thing it is.
    pub kind: IssueKind,
    /// JSON pointer (RFC 6901) of the value, or of where the missing value would be.
    pub pointer: String,
    /// Byte offset of the value or member name, or of the object that lacks a member.
    pub at: usize,
    /// What stands there, cut to a readable length.
    pub found: String,
    /// What was expected.
    pub expected: String,
    owner: Owner,
}

impl Issue {
    pub(super) fn new(text: &str, at: usize, kind: IssueKind, path: &Path<'_>, expected: String) -> Self {
        let (pointer, owner) = path.pointer();
        let found = match kind {
            IssueKind::Missing => "nothing".to_owned(),
            IssueKind::EmptyObject => "`{}`".to_owned(),
            _ => found(text, at),
        };
        Self { kind, pointer, at, found, expected, owner }
    }

    /// Name of the type that has the field in question, and the pointer from there: the same wherever the type stands.
    ///
    /// Empty is the name where a document is no object of a known type.
    ///
    /// ```
    /// use mailtrail_wire::{EventBridgeEvent, Json, Wire, check};
    ///
    /// let issues = check(r#"{"resources": [1]}"#, EventBridgeEvent::<Json>::SHAPE)?;
    /// assert_eq!(issues[0].place(), ("EventBridgeEvent", "/resources/0"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn place(&self) -> (&'static str, &str) {
        (self.owner.name, self.pointer.get(self.owner.at..).unwrap_or_default())
    }
}

/// Kinds of issues.
///
/// ```
/// assert_eq!(mailtrail_wire::IssueKind::WrongType.as_str(), "wrong-type");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IssueKind {
    /// A required member is not there.
    Missing,
    /// An object is empty though its type has required members.
    EmptyObject,
    /// A value is of another JSON type.
    WrongType,
    /// `null` stands in a required field, in an array or in a map.
    Null,
    /// `null` stands in an optional field.
    OptionalNull,
    /// A text cannot be read as what it stands for.
    BadText,
    /// A discriminator says that the document is of another type.
    OtherType,
    /// A value is spelled in an unusual, yet readable way.
    Form,
    /// A text is none of the known ones.
    UnknownValue,
    /// An object is of no known type.
    UnknownType,
    /// A name stands twice in one object.
    Duplicate,
    /// A member is none of the known ones.
    UnknownMember,
}

impl IssueKind {
    /// How many kinds there are.
    pub(super) const COUNT: usize = Self::UnknownMember as usize + 1;

    /// Stable word for reports.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::IssueKind::UnknownMember.as_str(), "unknown-member");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing-member",
            Self::EmptyObject => "empty-object",
            Self::WrongType => "wrong-type",
            Self::Null => "unexpected-null",
            Self::OptionalNull => "null",
            Self::BadText => "bad-text",
            Self::OtherType => "other-type",
            Self::Form => "unusual-form",
            Self::UnknownValue => "unknown-value",
            Self::UnknownType => "unknown-type",
            Self::Duplicate => "duplicate-member",
            Self::UnknownMember => "unknown-member",
        }
    }

    /// How much an issue of this kind matters where no erratum covers it.
    ///
    /// ```
    /// use mailtrail_wire::{IssueKind, Level};
    ///
    /// assert_eq!(IssueKind::Null.level(), Level::Error);
    /// assert_eq!(IssueKind::OptionalNull.level(), Level::Note);
    /// ```
    pub fn level(self) -> Level {
        match self {
            Self::Missing | Self::EmptyObject | Self::WrongType | Self::Null | Self::BadText | Self::OtherType => {
                Level::Error
            }
            Self::Form | Self::UnknownValue | Self::UnknownType | Self::Duplicate => Level::Warning,
            Self::OptionalNull | Self::UnknownMember => Level::Note,
        }
    }
}
