//! What a rule of findings means.

use mailtrail_wire::Level;

use super::rules::RULES;

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
    /// What its findings are about, without a full stop.
    pub title: &'static str,
    /// Why it is reported, and what to do, in a sentence or two.
    pub text: &'static str,
    /// A small input that has such a finding; empty where none is small.
    pub example: &'static str,
}

impl Rule {
    /// All rules but the known deviations, each of which has the name of its [erratum](mailtrail_wire::Erratum) as a rule.
    ///
    /// ```
    /// use mailtrail::Rule;
    ///
    /// assert!(Rule::ALL.iter().any(|rule| rule.name == "syntax"));
    /// ```
    pub const ALL: &'static [Self] = RULES;

    /// The rule of a name.
    ///
    /// ```
    /// assert!(mailtrail::Rule::of("weather").is_none());
    /// ```
    pub fn of(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|rule| rule.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, validate_text};

    #[test]
    fn every_example_has_its_finding() {
        let wrong = Rule::ALL.iter().filter(|rule| !rule.example.is_empty()).filter_map(|rule| {
            let (findings, _) = validate_text(rule.example, &Options::default());
            let found =
                findings.iter().any(|finding| finding.rule == rule.name && rule.levels.contains(&finding.level));
            let all = findings.iter().map(|finding| format!("{} {}", finding.level, finding.rule));
            (!found).then(|| (rule.name, all.collect::<Vec<_>>()))
        });
        assert_eq!(wrong.collect::<Vec<_>>(), []);
    }

    #[test]
    fn names_are_unique_and_texts_complete() {
        let names: std::collections::BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert!(!rule.levels.is_empty() && !rule.title.ends_with('.') && rule.text.ends_with('.'), "{}", rule.name);
        }
    }
}
