//! How a job is done.

use std::thread::available_parallelism;

use super::limits::Limits;
use super::round_trip::RoundTrip;
use super::validate::Validate;
use crate::kind::Expected;

/// How a job is done.
///
/// ```
/// use mailtrail::Options;
///
/// let mut options = Options::default();
/// options.explain_detection = true;
/// assert!(options.threads >= 1);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Threads to work with; by default as many as there are processors.
    pub threads: usize,
    /// Whether the kind of each document is reported as a note, with the reason.
    pub explain_detection: bool,
    /// Whether it is said, beside the verdict, what of the API calls in CloudTrail records the models of the APIs don't explain.
    ///
    /// Such findings are notes whose rules begin with `call-`; no summary counts them.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let mut options = Options::default();
    /// options.calls = true;
    /// let text = r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30Z",
    ///     "eventSource": "iam.amazonaws.com", "eventName": "CreateUser", "awsRegion": "us-east-1", "sourceIPAddress": "192.0.2.10",
    ///     "requestParameters": {"userNmae": "ana"}, "responseElements": null, "eventType": "AwsApiCall"}"#;
    /// let (findings, summary) = validate_text(text, &options);
    /// let note = findings.iter().find(|finding| finding.rule == "call-unknown-field").expect("a note");
    /// assert_eq!(note.pointer, "/requestParameters/userNmae");
    /// assert_eq!(note.help.as_deref(), Some("did you mean `userName`?"));
    /// assert!(!note.counts() && summary.notes == 0);
    /// ```
    #[cfg(feature = "calls")]
    pub calls: bool,
    /// Whether documents of other programs in logs are errors, as everywhere else; else they are only counted.
    pub strict: bool,
    /// Kinds of documents that are expected; any, if it is empty.
    ///
    /// A document of another kind is an error then, unless it lies in an envelope that is expected itself; envelopes around
    /// expected documents are fine. Documents of other programs in logs are errors, as with `strict`, and so is a run in
    /// which nothing expected was found.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let mut options = Options::default();
    /// options.expect = vec!["cloudtrail".parse()?];
    /// let text = r#"{"eventType": "Bounce", "mail": {}, "bounce": {}}"#;
    /// let (findings, _) = validate_text(text, &options);
    /// assert_eq!(findings[0].rule, "unexpected-kind");
    /// assert_eq!(
    ///     findings[0].message,
    ///     "expected a `cloudtrail` document, found an `ses sending event` (`eventType` is `Bounce`)"
    /// );
    ///
    /// let (findings, _) = validate_text(r#"{"Records": []}"#, &options);
    /// assert_eq!(findings[0].rule, "no-expected-document");
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub expect: Vec<Expected>,
    /// How much of what lies in one document is looked at and reported.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            threads: available_parallelism().map_or(1, usize::from),
            explain_detection: false,
            #[cfg(feature = "calls")]
            calls: false,
            strict: false,
            expect: Vec::new(),
            limits: Limits::default(),
        }
    }
}

impl Options {
    pub(super) fn validate(&self) -> Validate {
        Validate {
            explain_detection: self.explain_detection,
            #[cfg(feature = "calls")]
            calls: self.calls,
            strict: self.strict,
            expect: self.expect.clone(),
            limits: self.limits.clone(),
        }
    }

    pub(super) fn round_trip(&self) -> RoundTrip {
        RoundTrip { strict: self.strict, expect: self.expect.clone(), limits: self.limits.clone() }
    }
}
