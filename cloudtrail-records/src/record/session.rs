//! Console and multi-factor sessions.

use mailtrail_wire::{Is as _, JsonRef};

use crate::{EventType, Record, RecordView, SessionAttributes};

impl Record {
    /// Returns whether this is a console sign-in.
    ///
    /// This is true for the event type (in both spellings that AWS has used), and for a `ConsoleLogin` of the sign-in service
    /// whatever its type: old records have none, and some say `AwsApiCall`.
    ///
    /// See [AWS CloudTrail/Console sign-in events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html).
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let text = r#"{"eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin"}"#;
    /// assert!(Record::from_json(text)?.is_console_sign_in());
    /// assert!(Record::from_json(r#"{"eventType": "AwsConsoleSignin"}"#)?.is_console_sign_in());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_console_sign_in(&self) -> bool {
        self.event_type.as_ref().is_some_and(EventType::is_console_sign_in)
            || (self.event_name.is("ConsoleLogin") && self.event_source.is("signin.amazonaws.com"))
    }

    /// Returns whether somebody acted in the console: signed in, took an action there, or called with its session.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// assert!(Record::from_json(r#"{"sessionCredentialFromConsole": "true"}"#)?.is_console());
    /// assert!(Record::from_json(r#"{"eventType": "AwsConsoleAction"}"#)?.is_console());
    /// assert!(!Record::from_json(r#"{"eventType": "AwsApiCall"}"#)?.is_console());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_console(&self) -> bool {
        self.is_console_sign_in()
            || self.event_type.as_ref() == Some(&EventType::AwsConsoleAction)
            || self.session_credential_from_console.is(true)
            || self.session_attributes().is_some_and(|session| session.session_credential_from_console.is(true))
    }

    /// Returns whether multi-factor authentication was used, if the record says so.
    ///
    /// Sessions have it in `mfaAuthenticated`, console sign-ins in `additionalEventData.MFAUsed`; one yes is
    /// enough. Requests with long-term keys and requests by services have neither.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"additionalEventData": {"MFAUsed": "Yes"}}"#)?;
    /// assert_eq!(record.with_mfa(), Some(true));
    ///
    /// let text = r#"{"userIdentity": {"sessionContext": {"attributes": {"mfaAuthenticated": "false"}}}}"#;
    /// assert_eq!(Record::from_json(text)?.with_mfa(), Some(false));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn with_mfa(&self) -> Option<bool> {
        let session = self.session_attributes().and_then(|session| session.mfa_authenticated.as_ref());
        let session = session.map(|flag| flag.get());
        // Silence is less than a no, and a no less than a yes.
        session.max(self.additional_event_data.as_ref().and_then(|data| used(data.view())))
    }

    /// Attributes of the session that the request was made in.
    fn session_attributes(&self) -> Option<&SessionAttributes> {
        self.user_identity.as_ref()?.session_context.as_ref()?.attributes.as_ref()
    }
}

impl RecordView<'_> {
    /// Returns whether this is a console sign-in; see [`Record::is_console_sign_in`].
    ///
    /// ```
    /// use cloudtrail_records::{Record, Viewed as _};
    ///
    /// assert!(Record::view(r#"{"eventType": "AwsConsoleSignin"}"#)?.is_console_sign_in());
    /// assert!(!Record::view(r#"{"eventType": "AwsApiCall"}"#)?.is_console_sign_in());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_console_sign_in(&self) -> bool {
        self.event_type().is_some_and(|event_type| event_type.is_console_sign_in())
            || (self.event_name().as_deref() == Some("ConsoleLogin")
                && self.event_source().is_some_and(|source| source == "signin.amazonaws.com"))
    }

    /// Returns whether multi-factor authentication was used, if the record says so; see [`Record::with_mfa`].
    ///
    /// ```
    /// use cloudtrail_records::{Record, Viewed as _};
    ///
    /// assert_eq!(Record::view(r#"{"additionalEventData": {"MFAUsed": "Yes"}}"#)?.with_mfa(), Some(true));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn with_mfa(&self) -> Option<bool> {
        let attributes = self.user_identity().and_then(|identity| identity.session_context()?.attributes());
        let session = attributes.and_then(|attributes| Some(attributes.mfa_authenticated()?.get()));
        session.max(self.additional_event_data().and_then(used))
    }
}

/// What a sign-in says of multi-factor authentication.
fn used(data: JsonRef<'_>) -> Option<bool> {
    match data.get("/MFAUsed")?.as_str().as_deref() {
        Some("Yes") => Some(true),
        Some("No") => Some(false),
        _ => None,
    }
}
