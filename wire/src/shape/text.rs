//! Strings of a certain form.

use super::Content;
use crate::Flaw;

/// A string of a certain form, as data; see [`TextValue`](crate::TextValue).
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
    /// What the string means.
    pub description: &'static str,
    /// Regular expression (in the common subset of all dialects) that readable strings match, together with [`rules`](Self::rules); empty if
    /// any string is readable.
    pub pattern: &'static str,
    /// Regular expression that strings of the usual form match, together with the same rules.
    pub usual: &'static str,
    /// Rules that would make these expressions hard to read, such as that a day exists.
    pub rules: &'static [TextRule],
    /// Strings of the usual form.
    pub examples: &'static [&'static str],
}

/// A regular expression that strings of several forms match in addition to their own.
///
/// ```
/// use mailtrail_wire::{TextValue, Timestamp};
///
/// let names: Vec<_> = Timestamp::TEXT.rules.iter().map(|rule| rule.name).collect();
/// assert_eq!(names, ["DayOfMonth", "LeapDay", "TimeOfDay"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TextRule {
    /// Name among the definitions of a schema.
    pub name: &'static str,
    /// What it demands.
    pub description: &'static str,
    /// The expression.
    pub pattern: &'static str,
    /// A string that matches.
    pub example: &'static str,
}

/// A [`TextShape`] and the code that judges a string.
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
    /// Judges a string.
    pub form: fn(&str) -> TextForm,
    /// What the string says about people.
    pub content: Content,
    /// Returns what is wrong with a string that is not usual.
    pub flaws: fn(&str) -> Vec<Flaw>,
}

/// Verdict on a string.
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
    /// Readable, but spelled unusually.
    Unusual,
    /// Not of this form.
    Unreadable,
}
