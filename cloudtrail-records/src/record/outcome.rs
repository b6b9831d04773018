//! What came of a request.

use crate::Record;

/// Error codes of refused requests, without the `Client.` that EC2 puts in front.
const DENIED: &[&str] = &[
    "AccessDenied",
    "AccessDeniedException",
    "AuthorizationError",
    "ForbiddenException",
    "UnauthorizedException",
    "UnauthorizedOperation",
    "VpceAccessDenied",
];

/// Error codes of requests that did not fail: a dry run that would have succeeded, and a status of Amazon Managed
/// Grafana.
const NO_FAILURE: &[&str] = &["200", "Client.DryRunOperation", "DryRunOperation"];

impl Record {
    /// Whether the caller was not allowed to do it.
    ///
    /// Looks at the error code alone, because the wording of messages changes. A sign-in with a wrong password is a
    /// failure, not a denial.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// assert!(Record::from_json(r#"{"errorCode": "Client.UnauthorizedOperation"}"#)?.is_denied());
    /// assert!(Record::from_json(r#"{"errorCode": "VpceAccessDenied"}"#)?.is_denied());
    /// assert!(!Record::from_json(r#"{"errorCode": "ThrottlingException"}"#)?.is_denied());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_denied(&self) -> bool {
        let code = self.error_code.as_deref();
        code.is_some_and(|code| DENIED.contains(&code.strip_prefix("Client.").unwrap_or(code)))
    }

    /// Whether the action failed.
    ///
    /// True if there is an error code, or a message without a code (a failed console sign-in), or if the answer says
    /// `Failure` under the name of the event. A dry run that would have succeeded is no failure. Services that hide
    /// their errors elsewhere in `responseElements` cannot be recognized.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let text = r#"{"eventName": "ConsoleLogin", "responseElements": {"ConsoleLogin": "Failure"}}"#;
    /// assert!(Record::from_json(text)?.is_failure());
    /// assert!(Record::from_json(r#"{"errorCode": "NoSuchBucket"}"#)?.is_failure());
    /// assert!(!Record::from_json(r#"{"errorCode": "Client.DryRunOperation"}"#)?.is_failure());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_failure(&self) -> bool {
        match self.error_code.as_deref() {
            Some(code) if !code.is_empty() => !NO_FAILURE.contains(&code),
            _ => self.error_message.as_deref().is_some_and(|message| !message.is_empty()) || self.answers_failure(),
        }
    }

    /// Whether the answer says `Failure` under the name of the event, as sign-ins do.
    fn answers_failure(&self) -> bool {
        let (Some(answer), Some(name)) = (self.response_elements.get(), self.event_name.as_deref()) else {
            return false;
        };
        let [outcome] = answer.view().probe([name]);
        outcome.is_some_and(|outcome| outcome == "Failure")
    }
}
