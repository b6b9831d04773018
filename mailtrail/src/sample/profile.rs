//! How much of its type a document shows.

use std::fmt;
use std::str::FromStr;

use super::SampleError;

/// How much of its type a document shows, or what is wrong with it.
///
/// ```
/// use mailtrail::sample::Profile;
///
/// assert_eq!("typical".parse::<Profile>()?, Profile::Typical);
/// assert_eq!("invalid:unknown-value".parse::<Profile>()?.to_string(), "invalid:unknown-value");
/// let error = "invalid:unknown-valu".parse::<Profile>().unwrap_err();
/// assert_eq!(error.to_string(), "no rule is called `unknown-valu`; did you mean `unknown-value`?");
/// # Ok::<(), mailtrail::sample::SampleError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Profile {
    /// Only required fields, and those that identify the kind.
    Minimal,
    /// The usual fields of documents of the kind.
    #[default]
    Typical,
    /// Every field; variants and values alternate.
    Full,
    /// Wrong in one way: a typical document with exactly one finding, of this rule.
    Invalid(String),
}

/// Rules that documents can break, one at a time.
///
/// ```
/// assert!(mailtrail::sample::RULES.contains(&"missing-member"));
/// ```
pub const RULES: &[&str] = &[
    "missing-member",
    "empty-object",
    "missing-one-of",
    "wrong-type",
    "unexpected-null",
    "null",
    "bad-text",
    "other-type",
    "unusual-form",
    "unknown-value",
    "duplicate-member",
    "unknown-member",
    "contradiction",
    "unrecognized-document",
    "syntax",
    "truncated",
];

impl FromStr for Profile {
    type Err = SampleError;

    fn from_str(text: &str) -> Result<Self, SampleError> {
        match text {
            "minimal" => Ok(Self::Minimal),
            "typical" => Ok(Self::Typical),
            "full" => Ok(Self::Full),
            _ => match text.strip_prefix("invalid:") {
                Some(rule) if RULES.contains(&rule) => Ok(Self::Invalid(rule.to_owned())),
                Some(rule) => Err(SampleError::unknown("rule", rule, RULES.iter().map(|known| (*known).to_owned()))),
                None => Err(SampleError::new(format!(
                    "no profile is called `{text}`; there are minimal, typical, full and invalid:RULE"
                ))),
            },
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minimal => f.write_str("minimal"),
            Self::Typical => f.write_str("typical"),
            Self::Full => f.write_str("full"),
            Self::Invalid(rule) => write!(f, "invalid:{rule}"),
        }
    }
}
