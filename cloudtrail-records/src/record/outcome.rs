//! What came of a request.

use crate::Record;

/// Error codes of denied requests that do not begin with `AccessDenied` or end in `UnauthorizedOperation`.
const DENIED: &[&str] = &["AuthorizationError", "ForbiddenException", "UnauthorizedException", "VpceAccessDenied"];

/// Error codes of requests that did not fail: a dry run that would have succeeded, and a status of Amazon Managed
/// Grafana.
const NO_FAILURE: &[&str] = &["200", "Client.DryRunOperation", "DryRunOperation"];

/// Steps of a sign-in to IAM Identity Center: their outcomes stand under these names, which are mostly the event's own.
///
/// See [IAM Identity Center/Understanding IAM Identity Center sign-in events](https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html).
const SIGN_IN_STEPS: [&str; 3] = ["CredentialChallenge", "CredentialVerification", "UserAuthentication"];

impl Record {
    /// Whether the caller was not allowed to do it.
    ///
    /// Looks at the error code alone, because the wording of messages changes. Codes that begin with `AccessDenied` or
    /// end in `UnauthorizedOperation` count whatever else is in them, with or without the `Client.` that Amazon EC2 puts
    /// in front. A sign-in with a wrong password is a failure, not a denial.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// assert!(Record::from_json(r#"{"errorCode": "Client.UnauthorizedOperation"}"#)?.is_denied());
    /// assert!(Record::from_json(r#"{"errorCode": "VpceAccessDenied"}"#)?.is_denied());
    /// assert!(Record::from_json(r#"{"errorCode": "AccessDeniedForDependencyException"}"#)?.is_denied());
    /// assert!(!Record::from_json(r#"{"errorCode": "ThrottlingException"}"#)?.is_denied());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_denied(&self) -> bool {
        self.error_code.as_deref().is_some_and(|code| {
            let code = code.strip_prefix("Client.").unwrap_or(code);
            code.starts_with("AccessDenied") || code.ends_with("UnauthorizedOperation") || DENIED.contains(&code)
        })
    }

    /// Whether the action failed.
    ///
    /// True if there is an error code, or a message without a code (a failed console sign-in), or if the response says
    /// `Failure` under the name of the event, as console sign-ins do, or the service event details say so, as sign-ins
    /// to IAM Identity Center do. A dry run that would have succeeded is no failure. Services that hide their errors
    /// elsewhere in `responseElements` cannot be recognized.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let text = r#"{"eventName": "ConsoleLogin", "responseElements": {"ConsoleLogin": "Failure"}}"#;
    /// assert!(Record::from_json(text)?.is_failure());
    /// let text = r#"{"serviceEventDetails": {"CredentialVerification": "Failure"}}"#;
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

    /// Whether the response, or what a service says of its own event, has the outcome `Failure`.
    fn answers_failure(&self) -> bool {
        let name = self.event_name.as_deref();
        let response = self.response_elements.as_ref().zip(name).map(|(response, name)| response.view().probe([name]));
        let [outcome] = response.unwrap_or_default();
        let details = self.service_event_details.as_ref().map(|details| {
            let [challenge, verification, authentication] = SIGN_IN_STEPS;
            details.view().probe([challenge, verification, authentication, name.unwrap_or_default()])
        });
        let mut outcomes = details.unwrap_or_default().into_iter().chain([outcome]).flatten();
        outcomes.any(|outcome| outcome == "Failure")
    }
}
