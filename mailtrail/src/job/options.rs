//! How a job is done.

use std::thread::available_parallelism;

use super::limits::Limits;
use super::round_trip::RoundTrip;
use super::validate::Validate;
use crate::kind::Expected;
use crate::verdict::Levels;

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
    /// The kind that every document is, if that is said.
    ///
    /// It is [expected](Self::expect), alone, and a document of no known kind is checked as one of this kind, so that what keeps it from
    /// being recognized is told.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let text = r#"{"eventTyp": "Open", "open": {}, "mail": {}}"#;
    /// let mut options = Options::default();
    /// options.of_type = Some("ses-sending-event".parse()?);
    /// let rules: Vec<_> = validate_text(text, &options).0.into_iter().map(|finding| finding.rule).collect();
    /// assert!(rules.iter().any(|rule| rule == "empty-object"), "{rules:?}");
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub of_type: Option<Expected>,
    /// Levels of rules, instead of those that their findings have by themselves.
    pub levels: Levels,
    /// What is asked of some files only, over what is asked of all; the last one counts most. Texts in memory are no files.
    #[cfg(feature = "files")]
    pub overrides: Vec<super::overrides::Override>,
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
            of_type: None,
            levels: Levels::default(),
            #[cfg(feature = "files")]
            overrides: Vec::new(),
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
            expect: self.expected(),
            of_kind: self.of_type.as_ref().and_then(Expected::only_kind),
            levels: self.levels.clone(),
            limits: self.limits.clone(),
        }
    }

    pub(super) fn round_trip(&self) -> RoundTrip {
        RoundTrip {
            strict: self.strict,
            expect: self.expected(),
            of_kind: self.of_type.as_ref().and_then(Expected::only_kind),
            levels: self.levels.clone(),
            limits: self.limits.clone(),
        }
    }

    /// What is expected: what every document is, or else what it may be.
    fn expected(&self) -> Vec<Expected> {
        self.of_type.as_ref().map_or_else(|| self.expect.clone(), |only| vec![only.clone()])
    }
}
