//! Kinds of refusals.

/// Kind of refusal.
///
/// ```
/// use ses_events::{MessageTag, RuleErrorKind};
///
/// assert_eq!(MessageTag::new("", "spring").unwrap_err().kind(), RuleErrorKind::Empty);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleErrorKind {
    /// There is no text.
    Empty,
    /// Text has too many characters.
    TooLong,
    /// Text has a character that is not taken.
    Character,
    /// Name is kept for Amazon SES, or not to be used for this purpose.
    Reserved,
    /// Sign between name and value is missing.
    Separator,
    /// There are too many of something, or none.
    Count,
}
