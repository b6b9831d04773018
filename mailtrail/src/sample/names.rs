//! Names of kinds and envelopes, and what they mean.

use super::SampleError;
use super::fits::{fits, is_sound};
use super::wrap::Step;
use crate::envelope::{ENVELOPES, Envelope};
use crate::kind::{Expected, FAMILIES, Kind};

/// What a document is: of a kind, or an envelope.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject {
    Kind(&'static Kind),
    Envelope(&'static Envelope),
}

impl Subject {
    /// Name in reports.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.name,
            Self::Envelope(envelope) => envelope.name,
        }
    }
}

/// Short names of envelopes: as people say, name in reports, and whether functions get them in `Records`.
const SHORT: &[(&str, &str, bool)] = &[
    ("sqs", "sqs lambda record", true),
    ("sns", "sns message", false),
    ("sns-lambda", "sns lambda record", true),
    ("eventbridge", "eventbridge event", false),
    ("cloudwatch-logs", "cloudwatch logs message", false),
    ("kinesis", "kinesis lambda record", true),
    ("firehose", "firehose event", false),
    ("lookup-events", "lookup-events output", false),
    ("function-url", "function url event", false),
    ("api-gateway", "api gateway event", false),
    ("kafka", "kafka event", false),
    ("mq", "amazon mq event", false),
    ("alb", "load balancer event", false),
];

/// Names of the catalogue that are envelopes: name, name in reports, whether they come in `Records`, and the kind of what is inside.
const CATALOGUE: &[(&str, &str, bool, &str)] = &[
    ("cloudtrail-log-file", "log file", false, "cloudtrail record"),
    ("cloudtrail-eventbridge-event", "eventbridge event", false, "cloudtrail record"),
    ("cloudtrail-lookup-event", "lookup event", false, "cloudtrail record"),
    ("cloudtrail-lookup-events-output", "lookup-events output", false, "cloudtrail record"),
    ("cloudtrail-get-query-results-output", "query results of cloudtrail lake", false, "cloudtrail record"),
    ("sns-message", "sns message", false, "ses sending event"),
    ("sns-lambda-event", "sns lambda record", true, "ses sending event"),
    ("sqs-lambda-event", "sqs lambda record", true, "ses sending event"),
    ("cloudwatch-logs-message", "cloudwatch logs message", false, "workmail event record"),
    ("cloudwatch-logs-data", "cloudwatch logs data", false, "workmail event record"),
    ("firehose-event", "firehose event", false, "ses sending event"),
    ("firehose-response", "firehose transformation answer", false, "ses sending event"),
    ("kinesis-event", "kinesis lambda record", true, "ses sending event"),
    ("s3-notification", "s3 notification", true, ""),
    ("function-url-event", "function url event", false, "ses sending event"),
    ("api-gateway-event", "api gateway event", false, "ses sending event"),
    ("sqs-batch-response", "batch answer", false, ""),
    ("stream-batch-response", "batch answer", false, ""),
];

/// The schema of what a function gets for received mail.
pub(super) const LAMBDA_RECEIPT: &str = "ses-lambda-receipt-event";

/// Returns the names of all kinds that samples can be generated of, and of the envelopes that have a schema of their own.
///
/// ```
/// let kinds: Vec<_> = mailtrail::sample::kinds().collect();
/// assert!(kinds.iter().any(|kind| kind == "ses-sending-event") && kinds.iter().any(|kind| kind == "sqs-lambda-event"));
/// ```
pub fn kinds() -> impl Iterator<Item = String> {
    let kinds = FAMILIES.iter().flat_map(|family| (family.kinds)()).map(|kind| hyphenated(kind.name));
    kinds.chain(CATALOGUE.iter().map(|(name, ..)| *name).chain([LAMBDA_RECEIPT]).map(str::to_owned))
}

/// Returns the names of the envelopes for a kind: those in reports, with hyphens; short names come first.
///
/// # Errors
///
/// Returns an error if no kind has this name.
///
/// ```
/// let carry: Vec<_> = mailtrail::sample::envelopes("workmail-event-record")?;
/// assert!(carry.iter().any(|name| name == "cloudwatch-logs") && carry.iter().all(|name| name != "eventbridge"));
/// # Ok::<(), mailtrail::sample::SampleError>(())
/// ```
pub fn envelopes(kind: &str) -> Result<Vec<String>, SampleError> {
    let (subject, steps) = subject(kind)?;
    Ok(carrying(steps.first().map_or(subject.name(), |step| step.envelope.name)))
}

/// Returns the names of all envelopes that contain other documents; short names come first.
///
/// ```
/// let envelopes: Vec<_> = mailtrail::sample::every_envelope().collect();
/// assert!(envelopes.iter().any(|name| name == "sqs") && envelopes.iter().any(|name| name == "splunk-event"));
/// ```
pub fn every_envelope() -> impl Iterator<Item = String> {
    let carries =
        |name: &str| is_sound(name) && ENVELOPES.iter().any(|it| it.name == name && it.outlets().next().is_some());
    let short = SHORT.iter().filter(move |(_, envelope, _)| carries(envelope)).map(|(name, ..)| (*name).to_owned());
    let long =
        ENVELOPES.iter().filter(move |envelope| carries(envelope.name)).map(|envelope| hyphenated(envelope.name));
    short.chain(long)
}

/// Names of the envelopes that carry what has this name in reports.
fn carrying(inner: &str) -> Vec<String> {
    let short = SHORT.iter().filter(|(name, envelope, _)| {
        step_of(name, inner).is_some_and(|step| fits(step.envelope.name, inner)) || fits(envelope, inner)
    });
    let short = short.map(|(name, ..)| (*name).to_owned());
    let long = ENVELOPES.iter().filter(|envelope| envelope.outlets().next().is_some() && fits(envelope.name, inner));
    short.chain(long.map(|envelope| hyphenated(envelope.name))).collect()
}

/// What a name means, and the envelopes that it comes in anyway.
pub(super) fn subject(name: &str) -> Result<(Subject, Vec<Step>), SampleError> {
    // What a function gets for received mail is a record in a list, too.
    let name = if name == LAMBDA_RECEIPT { "ses-lambda-receipt" } else { name };
    let of_name = |wanted: &str| FAMILIES.iter().flat_map(|family| (family.kinds)()).find(|kind| kind.name == wanted);
    if let Some((_, envelope, in_records, inner)) = CATALOGUE.iter().find(|(known, ..)| *known == name)
        && let Some(envelope) = ENVELOPES.iter().find(|known| known.name == *envelope)
    {
        let subject = of_name(inner).map_or(Subject::Envelope(envelope), Subject::Kind);
        return Ok((subject, vec![Step { envelope, in_records: *in_records }]));
    }
    let unknown = || SampleError::unknown("kind of document", name, kinds());
    let expected: Expected = name.parse().map_err(|_| unknown())?;
    let kind = if expected.is_family() { None } else { expected.meant().iter().find_map(|name| of_name(name)) };
    Ok((Subject::Kind(kind.ok_or_else(unknown)?), Vec::new()))
}

/// The envelope of a name around something that has this name in reports.
pub(super) fn step(name: &str, inner: &'static str) -> Result<Step, SampleError> {
    let known = || {
        SHORT.iter().map(|(name, ..)| (*name).to_owned()).chain(ENVELOPES.iter().map(|known| hyphenated(known.name)))
    };
    let step = step_of(name, inner).ok_or_else(|| SampleError::unknown("envelope", name, known()))?;
    if fits(step.envelope.name, inner) && step.envelope.outlets().next().is_some() {
        return Ok(step);
    }
    let carrying = carrying(inner);
    let more = carrying.len().saturating_sub(SHOWN);
    let which = match (carrying.is_empty(), more) {
        (true, _) => "nothing carries it".to_owned(),
        (false, 0) => format!("these fit: {}", carrying.join(", ")),
        (false, more) => format!("these fit: {} and {more} more", carrying[..SHOWN].join(", ")),
    };
    Err(SampleError::new(format!(
        "{} does not travel in {}; {which}",
        with_article(inner),
        with_article(step.envelope.name)
    )))
}

fn step_of(name: &str, inner: &str) -> Option<Step> {
    let name = name.trim();
    let short = SHORT.iter().find(|(known, ..)| *known == name);
    let (wanted, in_records) = match short {
        Some((_, "eventbridge event", _)) if inner == "ses sending event" => {
            ("eventbridge event of ses".to_owned(), false)
        }
        Some((_, envelope, in_records)) => ((*envelope).to_owned(), *in_records),
        None => (name.to_owned(), false),
    };
    let envelope = ENVELOPES.iter().find(|envelope| envelope.name == wanted || hyphenated(envelope.name) == wanted)?;
    Some(Step { envelope, in_records })
}

/// Envelopes that an error names.
const SHOWN: usize = 12;

fn with_article(name: &str) -> String {
    // As it is spoken: an `sns message`, an `sqs message`.
    let vowel = name.starts_with(['a', 'e', 'i', 'o'])
        || name.starts_with("sns")
        || name.starts_with("sqs")
        || name.starts_with("ses")
        || name.starts_with("s3");
    format!("{} `{name}`", if vowel { "an" } else { "a" })
}

fn hyphenated(name: &str) -> String {
    name.replace(' ', "-")
}
