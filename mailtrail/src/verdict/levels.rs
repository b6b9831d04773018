//! Configured levels of rules.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use mailtrail_wire::Level;

use super::finding::is_beside;
use super::rule_names::{UnknownRule, meant};

/// Configured levels of rules, which replace the default levels of their findings.
///
/// A name is that of a rule, of an erratum, or of a group: `json`, `unknown` and `calls` are groups of rules; `warnings`, `notes` and
/// `known` are all findings with this default level. Later settings take precedence.
///
/// ```
/// use mailtrail::{Level, Levels, Options, RuleLevel, validate_text};
///
/// let text = r#"{"eventType": "Bounce", "mail": {}, "bounce": {}, "color": "red"}"#;
/// let mut options = Options::default();
/// let before = validate_text(text, &options).1;
///
/// options.levels.set("unknown-member", RuleLevel::Error)?;
/// let (findings, summary) = validate_text(text, &options);
/// assert_eq!((summary.errors, summary.notes), (before.errors + 1, before.notes - 1));
/// assert!(findings.iter().any(|finding| finding.rule == "unknown-member" && finding.level == Level::Error));
///
/// options.levels.set("unknown-member", RuleLevel::Off)?;
/// assert_eq!(validate_text(text, &options).1.errors, before.errors);
/// # Ok::<(), mailtrail::UnsettableRule>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// By rule, and by the level that a finding has by itself.
    of: BTreeMap<&'static str, [Option<RuleLevel>; Level::ALL.len()]>,
}

/// A level that a rule can be set to.
///
/// ```
/// use mailtrail::RuleLevel;
///
/// assert_eq!("off".parse(), Ok(RuleLevel::Off));
/// assert_eq!(RuleLevel::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleLevel {
    /// Not reported and not counted.
    Off,
    /// Reported as a note.
    Note,
    /// Reported as a warning.
    Warning,
    /// Reported as an error.
    Error,
}

impl RuleLevel {
    /// All levels, lowest first.
    const ALL: [(Self, &'static str); 4] =
        [(Self::Off, "off"), (Self::Note, "note"), (Self::Warning, "warning"), (Self::Error, "error")];

    /// The level of a finding; none if it is off.
    fn level(self) -> Option<Level> {
        match self {
            Self::Off => None,
            Self::Note => Some(Level::Note),
            Self::Warning => Some(Level::Warning),
            Self::Error => Some(Level::Error),
        }
    }
}

impl fmt::Display for RuleLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::ALL.iter().find(|(level, _)| level == self).map_or("", |(_, name)| name))
    }
}

impl FromStr for RuleLevel {
    type Err = String;

    /// `off`, `note`, `warning` or `error`; `allow`, `warn` and `deny` are other words for the first and the last two.
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "allow" => Ok(Self::Off),
            "warn" => Ok(Self::Warning),
            "deny" => Ok(Self::Error),
            _ => Self::ALL
                .iter()
                .find(|(_, name)| *name == text)
                .map(|(level, _)| *level)
                .ok_or_else(|| format!("unknown level `{text}`, expected `off`, `note`, `warning` or `error`")),
        }
    }
}

impl Levels {
    /// No rule has another level than its own.
    pub(crate) const fn new() -> Self {
        Self { of: BTreeMap::new() }
    }

    /// Sets the level of a rule or a group.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such rule, or if its findings do not count toward the verdict, so that they can only be off or notes.
    ///
    /// ```
    /// use mailtrail::{Levels, RuleLevel};
    ///
    /// let mut levels = Levels::default();
    /// let error = levels.set("unkown-member", RuleLevel::Off).unwrap_err();
    /// assert_eq!(error.to_string(), "no rule is called `unkown-member`; did you mean `unknown-member`?");
    /// let error = levels.set("calls", RuleLevel::Error).unwrap_err();
    /// assert_eq!(error.to_string(), "notes about calls do not count toward the verdict: `calls` can only be `off` or `note`");
    /// ```
    pub fn set(&mut self, name: &str, level: RuleLevel) -> Result<(), UnsettableRule> {
        let meant = meant(name)?;
        let is_beside = |rule: &&'static str| is_beside(rule);
        if meant.rules.iter().all(is_beside) && matches!(level, RuleLevel::Warning | RuleLevel::Error) {
            return Err(UnsettableRule::Beside(name.to_owned()));
        }
        // That not all is told is no finding of its own that could be lowered or raised with the others.
        let is_meant = |rule: &&'static str| !meant.is_group || *rule != "more-findings";
        let is_settable = |rule: &&'static str| level == RuleLevel::Off || !is_beside(rule);
        for rule in meant.rules.iter().copied().filter(is_meant).filter(is_settable) {
            let cells = self.of.entry(rule).or_default();
            for (cell, own) in cells.iter_mut().zip(Level::ALL) {
                if meant.level.is_none_or(|level| level == own) {
                    *cell = Some(level);
                }
            }
        }
        Ok(())
    }

    /// Returns whether a name is that of a group.
    ///
    /// ```
    /// assert!(mailtrail::Levels::is_group("notes") && !mailtrail::Levels::is_group("null"));
    /// ```
    pub fn is_group(name: &str) -> bool {
        meant(name).is_ok_and(|meant| meant.is_group)
    }

    /// Applies all levels of another value.
    ///
    /// ```
    /// use mailtrail::{Levels, RuleLevel};
    ///
    /// let (mut levels, mut more) = (Levels::default(), Levels::default());
    /// more.set("null", RuleLevel::Warning)?;
    /// levels.merge(&more);
    /// assert_eq!(levels, more);
    /// # Ok::<(), mailtrail::UnsettableRule>(())
    /// ```
    pub fn merge(&mut self, others: &Self) {
        for (rule, cells) in &others.of {
            let own = self.of.entry(rule).or_default();
            for (own, other) in own.iter_mut().zip(cells) {
                *own = other.or(*own);
            }
        }
    }

    /// Whether all rules have their own levels.
    pub(crate) fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// Level of findings of a rule that have a level by themselves; none if they are off.
    pub(crate) fn of(&self, rule: &str, own: Level) -> Option<Level> {
        let set = self.of.get(rule).and_then(|cells| cells[own as usize]);
        set.map_or(Some(own), RuleLevel::level)
    }

    /// Whether a rule is off, whatever level a finding has by itself.
    pub(crate) fn is_off(&self, rule: &str) -> bool {
        self.of.get(rule).is_some_and(|cells| cells.iter().all(|cell| *cell == Some(RuleLevel::Off)))
    }

    /// How many findings of one sort are needed of those that have a level by themselves: where levels are set, all, for each gets its own.
    #[cfg(feature = "threads")]
    pub(crate) fn enough(&self, own: Level, enough: &dyn Fn(Level) -> u64) -> u64 {
        if self.is_empty() { enough(own) } else { u64::MAX }
    }
}

/// The reason why a level cannot be set.
///
/// ```
/// let error = mailtrail::Levels::default().set("recipe", mailtrail::RuleLevel::Off).unwrap_err();
/// assert_eq!(error.to_string(), "no rule is called `recipe`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnsettableRule {
    /// There is no such rule.
    Unknown(UnknownRule),
    /// Its findings do not count toward the verdict.
    Beside(String),
}

impl From<UnknownRule> for UnsettableRule {
    fn from(error: UnknownRule) -> Self {
        Self::Unknown(error)
    }
}

impl fmt::Display for UnsettableRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(error) => error.fmt(f),
            Self::Beside(name) => {
                write!(f, "notes about calls do not count toward the verdict: `{name}` can only be `off` or `note`")
            }
        }
    }
}

impl std::error::Error for UnsettableRule {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_a_level_leave_the_other_findings_of_a_rule() {
        let mut levels = Levels::default();
        levels.set("warnings", RuleLevel::Error).unwrap();
        levels.set("known", RuleLevel::Note).unwrap();
        assert_eq!(levels.of("unknown-member", Level::Warning), Some(Level::Error));
        assert_eq!(levels.of("unknown-member", Level::Note), Some(Level::Note));
        assert_eq!(levels.of("empty-session-issuer", Level::Known), Some(Level::Note));
        assert!(!levels.is_off("unknown-member"));
        levels.set("unknown-member", RuleLevel::Off).unwrap();
        assert!(levels.is_off("unknown-member"));
        assert_eq!(levels.of("unknown-member", Level::Warning), None);
        assert_eq!(levels.of("more-findings", Level::Note), Some(Level::Note));
    }
}
