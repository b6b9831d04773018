//! Names of expected documents: families, kinds, envelopes and schemas.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use mailtrail_wire::{JsonKind, JsonRef, Shape};

use super::families::FAMILIES;
use super::model::Kind;
use crate::envelope::{ENVELOPES, Envelope};

/// The documents that a job expects: those of a family, of a kind, or in an envelope.
///
/// The names are those of reports, with hyphens or spaces between their words, and those of `mailtrail schema list`.
///
/// ```
/// use mailtrail::Expected;
///
/// let expected: Expected = "cloudtrail-record".parse()?;
/// assert_eq!(expected, "cloudtrail record".parse()?);
/// assert_eq!(expected.to_string(), "cloudtrail-record");
///
/// let error = "cloudtrail-records".parse::<Expected>().unwrap_err();
/// assert_eq!(error.to_string(), "no kind of document is called `cloudtrail-records`; did you mean `cloudtrail-record`?");
/// # Ok::<(), mailtrail::UnknownKind>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Name with hyphens.
    name: String,
    /// Names in reports of the kinds and envelopes that are meant.
    meant: Vec<&'static str>,
}

/// Names of schemas that are none of reports, or mean more than the kind of the same name.
const SCHEMAS: &[(&str, &[&str])] = &[
    ("cloudtrail-log-file", &["log file"]),
    (
        "cloudtrail-event",
        &[
            "cloudtrail record",
            "cloudtrail insight event",
            "cloudtrail lake insight event",
            "cloudtrail aggregated event",
            "cloudtrail activity log event",
            "cloudtrail configuration item",
            "cloudtrail audit manager evidence",
        ],
    ),
    ("cloudtrail-configuration-item-event", &["cloudtrail configuration item"]),
    ("cloudtrail-evidence-event", &["cloudtrail audit manager evidence"]),
    ("cloudtrail-eventbridge-event", &["eventbridge event"]),
    ("cloudtrail-lookup-event", &["lookup event"]),
    ("cloudtrail-lookup-events-output", &["lookup-events output"]),
    ("cloudtrail-get-query-results-output", &["query results of cloudtrail lake"]),
    ("ses-subscription-succeeded-notification", &["ses subscription succeeded"]),
    ("ses-lambda-receipt-event", &["ses lambda receipt"]),
    ("ses-eventbridge-event", &["ses eventbridge event", "eventbridge event of ses"]),
    ("sns-message", &["sns message", "sns subscription confirmation", "sns unsubscribe confirmation"]),
    ("sns-lambda-event", &["sns lambda record"]),
    ("sqs-lambda-event", &["sqs lambda record"]),
    ("firehose-response", &["firehose transformation answer"]),
    ("kinesis-event", &["kinesis lambda record"]),
    ("sqs-batch-response", &["batch answer"]),
    ("stream-batch-response", &["batch answer"]),
    ("scheduled-event", &["eventbridge event"]),
];

impl Expected {
    /// Returns the names of all families, of all kinds, and of all envelopes.
    ///
    /// ```
    /// use mailtrail::Expected;
    ///
    /// let [families, kinds, envelopes] = Expected::names();
    /// assert_eq!(families, ["cloudtrail", "ses", "sns", "workmail", "cloudwatch"]);
    /// assert!(kinds.iter().any(|name| name == "ses-sending-event"));
    /// assert!(envelopes.iter().any(|name| name == "eventbridge-event"));
    /// ```
    pub fn names() -> [Vec<String>; 3] {
        let families = FAMILIES.iter().map(|family| family.name.to_owned()).collect();
        let kinds = kinds().map(|kind| hyphenated(kind.name)).collect();
        [families, kinds, ENVELOPES.iter().map(|envelope| hyphenated(envelope.name)).collect()]
    }

    /// Returns whether documents of a kind are expected.
    ///
    /// ```
    /// use mailtrail::{Expected, Identity, identify};
    ///
    /// let Identity::Kind(kind, _) = identify(r#"{"eventVersion":"1.11","userIdentity":{}}"#) else { unreachable!() };
    /// assert!("cloudtrail".parse::<Expected>()?.covers(kind.name));
    /// assert!(!"ses".parse::<Expected>()?.covers(kind.name));
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub fn covers(&self, name: &str) -> bool {
        self.meant.contains(&name)
    }

    /// The kind that a document without discriminators may be, where it is expected: the only one whose required fields it has, or
    /// the only one that is expected at all and knows each of its fields.
    pub(crate) fn kind_of(expects: &[Self], view: JsonRef<'_>) -> Option<&'static Kind> {
        let records =
            kinds().filter(|kind| expects.iter().any(|expected| expected.covers(kind.name))).filter_map(|kind| {
                match kind.shape {
                    Shape::Record(record) => Some((kind, record)),
                    _ => None,
                }
            });
        let records: Vec<_> = records.collect();
        let mut names = Vec::new();
        if view.kind() == JsonKind::Object {
            names.extend(view.members().map(|(name, _)| name));
        }
        let mut complete = records.iter().filter(|(_, record)| {
            let mut required = record.members.iter().filter(|member| member.required).peekable();
            required.peek().is_some() && required.all(|member| names.iter().any(|name| name == member.name))
        });
        match (complete.next(), complete.next(), &*records) {
            (Some((kind, _)), None, _) => Some(kind),
            (None, None, [(kind, record)]) => {
                let is_meant = expects.iter().all(|expected| expected.meant.len() == 1);
                let knows = |name: &Cow<'_, str>| (record.index)(name).is_some();
                (is_meant && !names.is_empty() && names.iter().all(knows)).then_some(kind)
            }
            _ => None,
        }
    }

    /// The kind that is meant, if it is but one.
    pub(crate) fn only_kind(&self) -> Option<&'static Kind> {
        match *self.meant {
            [name] => kinds().find(|kind| kind.name == name),
            _ => None,
        }
    }

    /// Returns the names, as in reports, of the kinds and envelopes that are meant.
    ///
    /// ```
    /// use mailtrail::Expected;
    ///
    /// let expected: Expected = "stream-batch-response".parse()?;
    /// assert_eq!(expected.meant(), ["batch answer"]);
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub fn meant(&self) -> &[&'static str] {
        &self.meant
    }

    /// Its name in reports: that of the kind or envelope if it is one, else as it stands.
    pub(crate) fn in_words(&self) -> String {
        let same = self.meant.iter().find(|name| hyphenated(name) == self.name);
        same.map_or_else(|| self.name.clone(), |name| (*name).to_owned())
    }

    /// Whether it is a whole family.
    pub(crate) fn is_family(&self) -> bool {
        FAMILIES.iter().any(|family| family.name == self.name)
    }
}

impl FromStr for Expected {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        let name = hyphenated(text.trim());
        let meant = meant(&name);
        if meant.is_empty() { Err(UnknownKind { near: near(&name), name }) } else { Ok(Self { name, meant }) }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// Names in reports of what a name with hyphens means.
fn meant(name: &str) -> Vec<&'static str> {
    if let Some(family) = FAMILIES.iter().find(|family| family.name == name) {
        return (family.kinds)().into_iter().map(|kind| kind.name).collect();
    }
    if let Some((_, meant)) = SCHEMAS.iter().find(|(schema, _)| *schema == name) {
        return meant.to_vec();
    }
    reported().filter(|known| hyphenated(known) == name).collect()
}

fn kinds() -> impl Iterator<Item = &'static Kind> {
    FAMILIES.iter().flat_map(|family| (family.kinds)())
}

/// Names of all kinds and envelopes, as they stand in reports.
fn reported() -> impl Iterator<Item = &'static str> {
    kinds().map(|kind| kind.name).chain(ENVELOPES.iter().map(|envelope: &Envelope| envelope.name))
}

fn hyphenated(name: &str) -> String {
    name.replace(' ', "-")
}

/// The name that is nearest to one that is not known, or that of the kind of a type.
fn near(name: &str) -> Option<String> {
    let letters = |name: &str| name.replace(['-', '_'], "").to_lowercase();
    let wanted = letters(name);
    let of_type = kinds().find(|kind| kind.shape.name().is_some_and(|title| letters(title) == wanted));
    if let Some(kind) = of_type {
        return Some(hyphenated(kind.name));
    }
    let schemas = SCHEMAS.iter().map(|(schema, _)| (*schema).to_owned());
    let known: BTreeSet<_> = Expected::names().into_iter().flatten().chain(schemas).collect();
    let distances = known.iter().map(|known| (strsim::damerau_levenshtein(&letters(known), &wanted), known));
    let nearest = distances.min_by_key(|(distance, _)| *distance);
    let near = nearest.filter(|(distance, _)| 4 * distance <= wanted.len()).map(|(_, known)| known);
    near.or_else(|| part_of(&known, &letters, &wanted)).cloned()
}

/// The only name that a text is a part of, such as one without its last word.
fn part_of<'k>(known: &'k BTreeSet<String>, letters: &impl Fn(&str) -> String, wanted: &str) -> Option<&'k String> {
    /// Letters that say enough.
    const ENOUGH: usize = 6;
    let mut whole = known.iter().filter(|known| wanted.len() >= ENOUGH && letters(known).contains(wanted));
    whole.next().filter(|_| whole.next().is_none())
}

/// No kind, family or envelope has this name.
///
/// ```
/// let error = "recipe".parse::<mailtrail::Expected>().unwrap_err();
/// assert_eq!(error.to_string(), "no kind of document is called `recipe`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKind {
    name: String,
    near: Option<String>,
}

impl UnknownKind {
    /// Returns the name that may have been meant.
    ///
    /// ```
    /// let error = "ses-sending".parse::<mailtrail::Expected>().unwrap_err();
    /// assert_eq!(error.near(), Some("ses-sending-event"));
    /// ```
    pub fn near(&self) -> Option<&str> {
        self.near.as_deref()
    }
}

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no kind of document is called `{}`", self.name)?;
        self.near.as_ref().map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
    }
}

impl std::error::Error for UnknownKind {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_means_something_and_no_two_are_the_same() {
        let names: Vec<String> = Expected::names().into_iter().flatten().collect();
        for name in &names {
            assert_eq!(name.parse::<Expected>().map(|it| it.to_string()).as_ref(), Ok(name));
            assert_eq!(names.iter().filter(|other| *other == name).count(), 1, "{name}");
        }
        for (name, meant) in SCHEMAS {
            assert!(meant.iter().all(|meant| reported().any(|known| known == *meant)), "{name}");
        }
    }

    #[cfg(feature = "cli")]
    #[test]
    fn every_schema_is_a_name() {
        for entry in mailtrail_schemas::CATALOGUE {
            assert!(entry.name.parse::<Expected>().is_ok(), "{}", entry.name);
        }
    }

    #[test]
    fn what_is_meant_is_offered() {
        for (name, near) in [
            ("cloudtrial", "cloudtrail"),
            ("SendingEvent", "ses-sending-event"),
            ("ses_sending_event", "ses-sending-event"),
            ("CloudTrail-Record", "cloudtrail-record"),
            ("cloudwatch-log-data", "cloudwatch-logs-data"),
        ] {
            assert_eq!(name.parse::<Expected>().unwrap_err().near.as_deref(), Some(near), "{name}");
        }
        for name in ["", "x", "json", "bounce"] {
            assert_eq!(name.parse::<Expected>().unwrap_err().near, None, "{name}");
        }
    }
}
