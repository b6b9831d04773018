//! Kinds of changes.

use std::fmt;

/// Kind of a change between two versions of a schema.
///
/// ```
/// assert_eq!(mailtrail_schemas::ChangeKind::BecameRequired.to_string(), "became-required");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChangeKind {
    /// There is a schema of this name now.
    SchemaAdded,
    /// There is no schema of this name any more.
    SchemaRemoved,
    /// A member is known now.
    MemberAdded,
    /// A member is known no more.
    MemberRemoved,
    /// A member must be there now.
    BecameRequired,
    /// A member may be absent now.
    BecameOptional,
    /// A value of another type is allowed now.
    TypeAdded,
    /// A type of value is allowed no more.
    TypeRemoved,
    /// A value is known or allowed now.
    ValueAdded,
    /// A value is known or allowed no more.
    ValueRemoved,
    /// Unknown members are refused now.
    Closed,
    /// Unknown members are allowed now.
    Opened,
    /// Texts are of another form.
    PatternChanged,
    /// A type of event is known now.
    VariantAdded,
    /// A type of event is known no more.
    VariantRemoved,
}

impl ChangeKind {
    /// Word for reports.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::ChangeKind::Closed.as_str(), "closed");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SchemaAdded => "schema-added",
            Self::SchemaRemoved => "schema-removed",
            Self::MemberAdded => "member-added",
            Self::MemberRemoved => "member-removed",
            Self::BecameRequired => "became-required",
            Self::BecameOptional => "became-optional",
            Self::TypeAdded => "type-added",
            Self::TypeRemoved => "type-removed",
            Self::ValueAdded => "value-added",
            Self::ValueRemoved => "value-removed",
            Self::Closed => "closed",
            Self::Opened => "opened",
            Self::PatternChanged => "pattern-changed",
            Self::VariantAdded => "variant-added",
            Self::VariantRemoved => "variant-removed",
        }
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
