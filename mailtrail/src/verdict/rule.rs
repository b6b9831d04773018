//! The description of a rule.

use mailtrail_wire::Level;

/// A rule: what its findings are about, and what to do.
///
/// ```
/// use mailtrail::{Level, Rule};
///
/// let rule = Rule::of("unknown-value").ok_or("a rule")?;
/// assert_eq!(rule.levels, [Level::Warning]);
/// assert!(rule.title.starts_with("a value"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Stable name, in kebab case.
    pub name: &'static str,
    /// Levels that its findings have, the usual one first.
    pub levels: &'static [Level],
    /// What its findings are about, without a period.
    pub title: &'static str,
    /// Why it is reported, and what to do, in a sentence or two.
    pub text: &'static str,
    /// A small input with such a finding; empty if there is no small one.
    pub example: &'static str,
}
