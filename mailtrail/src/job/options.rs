//! Options of a job.

use std::thread::available_parallelism;

use super::limits::Limits;
use super::round_trip::RoundTrip;
use super::validate::Validate;
use crate::kind::Expected;
use crate::verdict::Levels;

/// Options of a job.
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
    /// Number of threads; the number of processors by default.
    pub threads: usize,
    /// Whether to report the kind of each document, and the reason, as a note.
    pub explain_detection: bool,
    /// Whether to report what the API models do not explain in the API calls of CloudTrail records.
    ///
    /// Such findings are notes with rules that begin with `call-`. No summary counts them.
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
    /// Whether documents of other programs in logs are errors, as they are elsewhere. Otherwise they are only counted.
    pub strict: bool,
    /// Expected kinds of documents; empty means any.
    ///
    /// A document of another kind is an error, unless it is inside an envelope that is expected itself. Envelopes around
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
    /// The kind of every document, if it is given.
    ///
    /// This implies that the kind is [expected](Self::expect). A document of no known kind is checked as this kind, so that the findings say what keeps it from
    /// being recognized.
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
    /// Levels of rules, instead of the default levels.
    pub levels: Levels,
    /// Options for some files, in addition to those for all. Later entries take precedence. Texts in memory are not files.
    #[cfg(feature = "files")]
    pub overrides: Vec<super::overrides::Override>,
    /// Limits of what is examined and reported in one document.
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
