//! Names of rules, of errata, and of groups of them.

use std::fmt;

use mailtrail_wire::Level;

use super::Rule;
use crate::kind::ALL_ERRATA;

/// Names of groups of rules: what is in them, or the level that their findings have by themselves.
static GROUPS: &[(&str, Group)] = &[
    ("warnings", Group::Level(Level::Warning)),
    ("notes", Group::Level(Level::Note)),
    ("known", Group::Level(Level::Known)),
    ("calls", Group::Rules(&["call-other-type", "call-unknown-field", "call-unknown-operation"])),
    (
        "json",
        Group::Rules(&[
            "comment",
            "conflict-marker",
            "fragment",
            "invalid-utf8",
            "not-json",
            "separator",
            "syntax",
            "too-deep",
            "trailing-text",
            "truncated",
        ]),
    ),
    ("unknown", Group::Rules(&["unknown-member", "unknown-type", "unknown-value"])),
];

enum Group {
    Level(Level),
    Rules(&'static [&'static str]),
}

/// What a name stands for: rules, and of their findings those of one level, or all.
pub(super) struct Meant {
    pub(super) rules: Vec<&'static str>,
    pub(super) level: Option<Level>,
    pub(super) is_group: bool,
}

/// Names of all rules and errata.
fn rules() -> impl Iterator<Item = &'static str> {
    Rule::ALL.iter().map(|rule| rule.name).chain(ALL_ERRATA.iter().map(|erratum| erratum.id))
}

/// What a name of a rule, an erratum or a group means.
pub(super) fn meant(name: &str) -> Result<Meant, UnknownRule> {
    if let Some(rule) = rules().find(|rule| *rule == name) {
        return Ok(Meant { rules: vec![rule], level: None, is_group: false });
    }
    let group = GROUPS.iter().find(|(group, _)| *group == name).map(|(_, group)| group);
    match group {
        Some(Group::Level(level)) => Ok(Meant { rules: rules().collect(), level: Some(*level), is_group: true }),
        Some(Group::Rules(rules)) => Ok(Meant { rules: rules.to_vec(), level: None, is_group: true }),
        None => Err(UnknownRule { near: nearest(name), name: name.to_owned() }),
    }
}

/// Checks that this is the name of a rule or an erratum.
///
/// # Errors
///
/// Returns an error with the nearest name if there is no such rule.
///
/// ```
/// assert!(mailtrail::known_rule("wrong-type").is_ok());
/// let error = mailtrail::known_rule("wrong-typ").unwrap_err();
/// assert_eq!(error.to_string(), "no rule is called `wrong-typ`; did you mean `wrong-type`?");
/// ```
pub fn known_rule(name: &str) -> Result<(), UnknownRule> {
    if rules().any(|rule| rule == name) {
        return Ok(());
    }
    Err(UnknownRule { near: nearest(name), name: name.to_owned() })
}

fn nearest(name: &str) -> Option<String> {
    /// What others call it, or what it is called in messages.
    const ALSO: &[(&str, &str)] = &[
        ("unknown-field", "unknown-member"),
        ("missing-field", "missing-member"),
        ("duplicate-field", "duplicate-member"),
        ("invalid-json", "syntax"),
        ("errata", "known"),
    ];
    if let Some((_, rule)) = ALSO.iter().find(|(also, _)| *also == name) {
        return Some((*rule).to_owned());
    }
    let wanted = name.to_lowercase().replace('_', "-");
    let known = rules().chain(GROUPS.iter().map(|(group, _)| *group));
    let distances = known.map(|known| (strsim::damerau_levenshtein(known, &wanted), known));
    let nearest = distances.min_by_key(|(distance, _)| *distance);
    nearest.filter(|(distance, _)| 3 * distance <= wanted.len()).map(|(_, known)| known.to_owned())
}

/// No rule, erratum or group has this name.
///
/// ```
/// let error = mailtrail::known_rule("recipe").unwrap_err();
/// assert_eq!((error.to_string().as_str(), error.near()), ("no rule is called `recipe`", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    name: String,
    near: Option<String>,
}

impl UnknownRule {
    /// The name that may be meant.
    ///
    /// ```
    /// assert_eq!(mailtrail::known_rule("unknown-field").unwrap_err().near(), Some("unknown-member"));
    /// ```
    pub fn near(&self) -> Option<&str> {
        self.near.as_deref()
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule is called `{}`", self.name)?;
        self.near.as_ref().map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
    }
}

impl std::error::Error for UnknownRule {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_things() {
        let names: Vec<_> = rules().chain(GROUPS.iter().map(|(name, _)| *name)).collect();
        for name in &names {
            assert_eq!(names.iter().filter(|other| other == &name).count(), 1, "{name}");
        }
        for (_, group) in GROUPS {
            if let Group::Rules(rules) = group {
                assert!(rules.iter().all(|rule| Rule::of(rule).is_some()));
            }
        }
    }
}
