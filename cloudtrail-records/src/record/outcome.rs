//! The outcome of a request.

use mailtrail_wire::{JsonKind, JsonRef};

use crate::{Record, RecordView};

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
    /// Returns whether the caller was denied access.
    ///
    /// Only the error code matters, because the wording of messages changes. Codes that begin with `AccessDenied` or
    /// end in `UnauthorizedOperation` count, with or without the `Client.` prefix of
    /// Amazon EC2. A sign-in with a wrong password is a failure, not a denial.
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
        self.error_code.as_deref().is_some_and(says_denied)
    }

    /// Returns whether the action failed.
    ///
    /// This is true if there is an error code, or a message without a code (a failed console sign-in), or if the response says
    /// `Failure` under the name of the event, as console sign-ins do, or if the service event details say so, as sign-ins
    /// to IAM Identity Center do. A dry run that would have succeeded is not a failure. Services that put their errors
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
        says_failure(self.error_code.as_deref(), self.error_message.as_deref(), || {
            let response = self.response_elements.as_ref().map(mailtrail_wire::Json::view);
            let details = self.service_event_details.as_ref().map(mailtrail_wire::Json::view);
            answers_failure(self.event_name.as_deref(), response, details)
        })
    }
}

impl RecordView<'_> {
    /// Returns whether the caller was denied access; see [`Record::is_denied`].
    ///
    /// ```
    /// use cloudtrail_records::{Record, Viewed as _};
    ///
    /// assert!(Record::view(r#"{"errorCode": "Client.UnauthorizedOperation"}"#)?.is_denied());
    /// assert!(!Record::view(r#"{"errorCode": "ThrottlingException"}"#)?.is_denied());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_denied(&self) -> bool {
        self.error_code().as_deref().is_some_and(says_denied)
    }

    /// Returns whether the action failed; see [`Record::is_failure`].
    ///
    /// ```
    /// use cloudtrail_records::{Record, Viewed as _};
    ///
    /// let text = r#"{"eventName": "ConsoleLogin", "responseElements": {"ConsoleLogin": "Failure"}}"#;
    /// assert!(Record::view(text)?.is_failure());
    /// assert!(!Record::view(r#"{"errorCode": "Client.DryRunOperation"}"#)?.is_failure());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_failure(&self) -> bool {
        says_failure(self.error_code().as_deref(), self.error_message().as_deref(), || {
            // Most records have no answer, and long ones are not gone through for a word that stands nowhere in them, not even in escapes.
            let may_say = |answer: &JsonRef<'_>| {
                answer.kind() == JsonKind::Object && (answer.text().contains(FAILURE) || answer.text().contains("\\u"))
            };
            let response = self.response_elements().filter(may_say);
            let details = self.service_event_details().filter(may_say);
            (response.is_some() || details.is_some())
                && answers_failure(self.event_name().as_deref(), response, details)
        })
    }
}

/// Whether an error code says that the caller was not allowed to do it.
fn says_denied(code: &str) -> bool {
    let code = code.strip_prefix("Client.").unwrap_or(code);
    code.starts_with("AccessDenied") || code.ends_with("UnauthorizedOperation") || DENIED.contains(&code)
}

/// Whether an error code, a message without one, or the answer says that the action failed.
fn says_failure(code: Option<&str>, message: Option<&str>, answers: impl FnOnce() -> bool) -> bool {
    match code {
        Some(code) if !code.is_empty() => !NO_FAILURE.contains(&code),
        _ => message.is_some_and(|message| !message.is_empty()) || answers(),
    }
}

/// Whether the response, or what a service says of its own event, has the outcome `Failure`.
fn answers_failure(name: Option<&str>, response: Option<JsonRef<'_>>, details: Option<JsonRef<'_>>) -> bool {
    let [outcome] = response.zip(name).map(|(response, name)| response.probe([name])).unwrap_or_default();
    let details = details.map(|details| {
        let [challenge, verification, authentication] = SIGN_IN_STEPS;
        details.probe([challenge, verification, authentication, name.unwrap_or_default()])
    });
    let mut outcomes = details.unwrap_or_default().into_iter().chain([outcome]).flatten();
    outcomes.any(|outcome| outcome == FAILURE)
}

/// Outcome of what failed.
const FAILURE: &str = "Failure";
