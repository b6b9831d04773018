//! Texts of a certain form.

use super::Content;
use crate::Flaw;

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
    /// Regular expression (the common subset of all dialects) that readable texts match, and [`rules`](Self::rules) with it; empty if
    /// any text can be read.
    pub pattern: &'static str,
    /// Regular expression that texts of the usual form match, and the same rules.
    pub usual: &'static str,
    /// What these expressions don't say, so that each of them can be read: of a time, that there is such a day.
    pub rules: &'static [TextRule],
    /// Texts of the usual form.
    pub examples: &'static [&'static str],
}

/// Regular expression that texts of several forms match besides their own.
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
    /// A text that matches.
    pub example: &'static str,
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
    /// What the text says about people.
    pub content: Content,
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
