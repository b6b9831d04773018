//! The result of coverage, as data.

use crate::kind::Expected;
use crate::verdict::Summary;

/// How much of the known types a set of documents exercises.
///
/// ```
/// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
/// let kind = coverage.kinds.iter().find(|kind| kind.name == "ses lambda receipt response").expect("a kind");
/// assert_eq!((kind.documents, kind.share().percent()), (1, 100));
/// assert_eq!(kind.members[0].missing_values().collect::<Vec<_>>(), ["STOP_RULE", "STOP_RULE_SET"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coverage {
    /// All kinds, family by family, then all envelopes, including those that do not occur.
    pub kinds: Vec<KindCoverage>,
    /// Counts of what was read.
    pub summary: Summary,
}

impl Coverage {
    /// Returns the kinds in question: those in `expects`, or all that occur if it is empty.
    ///
    /// ```
    /// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
    /// assert_eq!(coverage.asked(&[]).count(), 1);
    /// assert!(coverage.asked(&["cloudtrail".parse()?]).count() > 5);
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub fn asked(&self, expects: &[Expected]) -> impl Iterator<Item = &KindCoverage> {
        self.kinds.iter().filter(|kind| match expects {
            [] => kind.documents > 0,
            _ => expects.iter().any(|expected| expected.covers(kind.name)),
        })
    }

    /// Returns how many fields of the kinds in question occur, of all their fields. A kind without fields counts as one field, covered if it occurs.
    ///
    /// ```
    /// assert_eq!(mailtrail::coverage_text("").share(&[]).percent(), 0);
    /// assert_eq!(mailtrail::coverage_text("").share(&["ses".parse()?]).percent(), 0);
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub fn share(&self, expects: &[Expected]) -> Share {
        self.asked(expects).map(KindCoverage::share).fold(Share::default(), Share::and)
    }
}

/// What occurs of one kind or envelope.
///
/// ```
/// let coverage = mailtrail::coverage_text(r#"{"batchItemFailures": []}"#);
/// let answer = coverage.asked(&[]).next().expect("an envelope");
/// assert_eq!((answer.name, answer.family), ("batch answer", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct KindCoverage {
    /// Name in reports.
    pub name: &'static str,
    /// Its family; `None` for an envelope.
    pub family: Option<&'static str>,
    /// Number of documents of the kind.
    pub documents: u64,
    /// Its fields, in the order of the type.
    pub members: Vec<MemberCoverage>,
}

impl KindCoverage {
    /// Returns how many of its fields occur.
    ///
    /// ```
    /// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
    /// assert!(coverage.asked(&[]).all(|kind| kind.share().of == 1));
    /// ```
    pub fn share(&self) -> Share {
        if self.members.is_empty() {
            return Share { covered: u64::from(self.documents > 0), of: 1 };
        }
        let covered = self.members.iter().filter(|member| member.count > 0).count();
        Share { covered: covered as u64, of: self.members.len() as u64 }
    }

    /// Returns how many of the known values of its fields occur.
    ///
    /// ```
    /// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
    /// assert_eq!(coverage.asked(&[]).map(|kind| kind.values().to_string()).collect::<Vec<_>>(), ["1/3"]);
    /// ```
    pub fn values(&self) -> Share {
        let values = || self.members.iter().flat_map(|member| &member.values);
        Share { covered: values().filter(|value| value.count > 0).count() as u64, of: values().count() as u64 }
    }
}

/// How often a field occurs.
///
/// ```
/// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
/// assert_eq!(coverage.asked(&[]).next().expect("a kind").members[0].pattern, "/disposition");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MemberCoverage {
    /// JSON pointer, with `*` for each element of an array and each name of a map. A recursive type counts only at its outermost place.
    pub pattern: String,
    /// Number of occurrences, with any value.
    pub count: u64,
    /// Its known values, if any.
    pub values: Vec<ValueCoverage>,
}

impl MemberCoverage {
    /// Returns the known values that do not occur.
    ///
    /// ```
    /// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
    /// assert_eq!(coverage.asked(&[]).next().expect("a kind").members[0].missing_values().count(), 2);
    /// ```
    pub fn missing_values(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.values.iter().filter(|value| value.count == 0).map(|value| value.text)
    }
}

/// How often a known value occurs.
///
/// ```
/// let coverage = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
/// let values = &coverage.asked(&[]).next().expect("a kind").members[0].values;
/// assert!(values.iter().any(|value| value.text == "CONTINUE" && value.count == 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValueCoverage {
    /// The string in JSON.
    pub text: &'static str,
    /// Number of occurrences.
    pub count: u64,
}

/// A part of a whole.
///
/// ```
/// let share = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#).share(&[]);
/// assert_eq!((share.to_string(), share.percent()), ("1/1".to_owned(), 100));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Share {
    /// Number of those that occur.
    pub covered: u64,
    /// Number of all.
    pub of: u64,
}

impl Share {
    /// Returns the percentage, rounded down, so that 100 means all; 0 if there are none.
    ///
    /// ```
    /// assert_eq!(mailtrail::coverage_text("").share(&[]).percent(), 0);
    /// ```
    pub fn percent(self) -> u64 {
        (self.covered * 100).checked_div(self.of).unwrap_or(0)
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self { covered: self.covered + other.covered, of: self.of + other.of }
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.covered, self.of)
    }
}
