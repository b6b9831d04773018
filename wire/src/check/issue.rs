//! What checking finds.

use crate::locate::token_text;
use crate::path::{Owner, Path};
use crate::{Content, Expectation, Found, JsonKind, Level};

/// One thing in a document that its type does not expect.
///
/// What it says is data; its [`Display`](std::fmt::Display) makes one message of it, without the place.
///
/// ```
/// use mailtrail_wire::{Issue, IssueKind, JsonKind, Shape, check};
///
/// let issues: Vec<Issue> = check("[1]", &Shape::List(&Shape::Text))?;
/// assert_eq!(issues[0].pointer, "/0");
/// assert_eq!(issues[0].found.kind, Some(JsonKind::Number));
/// assert_eq!(issues[0].to_string(), "expected a string, found number `1`");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issue {
    /// What kind of thing it is.
    pub kind: IssueKind,
    /// JSON pointer (RFC 6901) of the value, or of where the missing value would be.
    pub pointer: String,
    /// Byte offset of the value or field name, or of the object that lacks a field.
    pub at: usize,
    /// What stands there.
    pub found: Found,
    /// What was expected.
    pub expected: Expectation,
    owner: Owner,
}

impl Issue {
    pub(super) fn new(text: &str, at: usize, kind: IssueKind, path: &Path<'_>, expected: Expectation) -> Self {
        let (pointer, owner) = path.pointer();
        let found = match expected {
            Expectation::Field(_) | Expectation::AnyOf(_) | Expectation::Tag(_) => Found::default(),
            Expectation::Fields(_) => Found::empty_object(),
            _ => Found::at_pointer(text, at, &pointer),
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

    /// What stands there says about people, by the mark on the field that it stands in; a type of a document is public. Unmarked where
    /// no type knows the field.
    ///
    /// ```
    /// use mailtrail_wire::{Content, EventBridgeEvent, Json, Wire, check};
    ///
    /// let issues = check(r#"{"account": 1, "resources": [2], "acount": 3}"#, EventBridgeEvent::<Json>::SHAPE)?;
    /// let content = |pointer: &str| issues.iter().find(|issue| issue.pointer == pointer).map(|issue| issue.content());
    /// assert_eq!(content("/account"), Some(Content::AccountId));
    /// assert_eq!(content("/resources/0"), Some(Content::Arn));
    /// assert_eq!(content("/acount"), Some(Content::Unmarked));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn content(&self) -> Content {
        match self.expected {
            Expectation::Tagged(_) | Expectation::OneOf(_) | Expectation::Known(_) => Content::Public,
            _ => self.owner.content,
        }
    }

    /// Last name of the pointer, unescaped; empty at the root.
    ///
    /// ```
    /// use mailtrail_wire::{Map, Wire, check};
    ///
    /// assert_eq!(check(r#"{"a/b": 1}"#, Map::<String>::SHAPE)?[0].name(), "a/b");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn name(&self) -> String {
        unescaped(self.pointer.rsplit_once('/').map_or("", |(_, token)| token))
    }

    /// Name of the field that the issue is about, of elements of an array that of the array; nothing at the root.
    ///
    /// ```
    /// use mailtrail_wire::{Map, Wire, check};
    ///
    /// let issues = check(r#"{"names": ["a", 1]}"#, Map::<Vec<String>>::SHAPE)?;
    /// assert_eq!((issues[0].pointer.as_str(), issues[0].field().as_deref()), ("/names/1", Some("names")));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn field(&self) -> Option<String> {
        let is_index = |token: &&str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
        let mut tokens = self.pointer.split('/').skip(1).collect::<Vec<_>>().into_iter().rev();
        tokens.find(|token| !is_index(token)).map(unescaped)
    }

    /// Whether a number or boolean stands where a string belongs: quotes around it may be all that is missing.
    ///
    /// ```
    /// use mailtrail_wire::{Shape, check};
    ///
    /// assert!(check("111122223333", &Shape::Text)?[0].is_unquoted());
    /// assert!(!check("{}", &Shape::Text)?[0].is_unquoted());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn is_unquoted(&self) -> bool {
        self.kind == IssueKind::WrongType
            && matches!(self.found.kind, Some(JsonKind::Number | JsonKind::Bool))
            && self.expected.takes_string()
    }
}

fn unescaped(token: &str) -> String {
    token_text(token).into_owned()
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
    /// None of several members says anything, though one of them has to.
    MissingOneOf,
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
            Self::MissingOneOf => "missing-one-of",
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
            Self::Missing
            | Self::EmptyObject
            | Self::MissingOneOf
            | Self::WrongType
            | Self::Null
            | Self::BadText
            | Self::OtherType => Level::Error,
            Self::Form | Self::UnknownValue | Self::UnknownType | Self::Duplicate => Level::Warning,
            Self::OptionalNull | Self::UnknownMember => Level::Note,
        }
    }
}
