//! Findings of the checker.

use crate::locate::token_text;
use crate::path::{Owner, Path};
use crate::{Content, Expectation, Found, JsonKind, Level};

/// Something in a document that its type does not expect.
///
/// An issue is data. Its [`Display`](std::fmt::Display) is the message, without the place.
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
    /// Kind of the issue.
    pub kind: IssueKind,
    /// JSON pointer (RFC 6901) of the value, or of where the missing value would be.
    pub pointer: String,
    /// Byte offset of the value or field name, or of the object that lacks a field.
    pub at: usize,
    /// What was found.
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

    /// Returns the name of the type that has the field in question, and the pointer from there. Both are the same wherever the type is used.
    ///
    /// The name is empty if the document is not an object of a known type.
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

    /// Returns what the value says about people, as marked on its field. The type of a document is public. Returns `Unmarked` if
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

    /// Returns the last name of the pointer, unescaped; empty at the root.
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

    /// Returns the name of the field that the issue is about; for an element of an array, the name of the array. `None` at the root.
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

    /// Returns whether a number or Boolean was found where a string belongs: perhaps only the quotes are missing.
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
    /// A required field is missing.
    Missing,
    /// An object is empty although its type has required fields.
    EmptyObject,
    /// None of several fields has a value, although one of them must.
    MissingOneOf,
    /// A value has the wrong JSON type.
    WrongType,
    /// `null` in a required field, in an array or in a map.
    Null,
    /// `null` in an optional field.
    OptionalNull,
    /// A string is not a valid value of its form.
    BadText,
    /// A discriminator says that the document has another type.
    OtherType,
    /// A value is spelled in an unusual but readable way.
    Form,
    /// A string is not one of the known values.
    UnknownValue,
    /// An object has no known type.
    UnknownType,
    /// A name occurs twice in one object.
    Duplicate,
    /// A field is not one of the known ones.
    UnknownMember,
}

impl IssueKind {
    /// How many kinds there are.
    pub(super) const COUNT: usize = Self::UnknownMember as usize + 1;

    /// Returns the stable name used in reports.
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

    /// Returns the level of such an issue if no erratum covers it.
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
