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
    /// A schema was added.
    SchemaAdded,
    /// A schema was removed.
    SchemaRemoved,
    /// A field was added.
    MemberAdded,
    /// A field was removed.
    MemberRemoved,
    /// A field became required.
    BecameRequired,
    /// A field became optional.
    BecameOptional,
    /// A value of another type is allowed now.
    TypeAdded,
    /// A type of value is no longer allowed.
    TypeRemoved,
    /// A value was added.
    ValueAdded,
    /// A value was removed.
    ValueRemoved,
    /// Unknown fields are refused now.
    Closed,
    /// Unknown fields are allowed now.
    Opened,
    /// Strings have another form.
    PatternChanged,
    /// A type of event was added.
    VariantAdded,
    /// A type of event was removed.
    VariantRemoved,
}

impl ChangeKind {
    /// Returns the name used in reports.
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
