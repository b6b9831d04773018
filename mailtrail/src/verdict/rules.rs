//! All rules, in groups: text, files, recognition, types, round trips, calls, and remarks of the report itself.

mod beside;
mod documents;
mod files;
mod text;

use super::rule::Rule;

impl Rule {
    /// All rules except known deviations, whose rules have the names of their [errata](mailtrail_wire::Erratum).
    ///
    /// ```
    /// use mailtrail::Rule;
    ///
    /// assert!(Rule::ALL.iter().any(|rule| rule.name == "syntax"));
    /// ```
    pub const ALL: &'static [Self] = RULES;

    /// Returns the rule with a name.
    ///
    /// ```
    /// assert!(mailtrail::Rule::of("weather").is_none());
    /// ```
    pub fn of(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|rule| rule.name == name)
    }
}

/// The groups of rules, in the order of the reference.
const GROUPS: [&[Rule]; 4] = [text::RULES, files::RULES, documents::RULES, beside::RULES];

/// All rules but the known deviations.
const RULES: &[Rule] = &joined::<{ count() }>();

/// How many rules all groups have.
const fn count() -> usize {
    let (mut count, mut group) = (0, 0);
    while group < GROUPS.len() {
        count += GROUPS[group].len();
        group += 1;
    }
    count
}

/// The rules of all groups, one behind the other.
const fn joined<const COUNT: usize>() -> [Rule; COUNT] {
    let mut rules = [text::RULES[0]; COUNT];
    let (mut next, mut group) = (0, 0);
    while group < GROUPS.len() {
        let mut index = 0;
        while index < GROUPS[group].len() {
            rules[next] = GROUPS[group][index];
            next += 1;
            index += 1;
        }
        group += 1;
    }
    rules
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
