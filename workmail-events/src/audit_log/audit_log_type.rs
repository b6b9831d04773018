//! Kinds of audit logs.

use mailtrail_wire::{Document as _, Error, Shape, Wire, open_enum};

use crate::{
    AccessControlLog, AuditLog, AuthenticationLog, AvailabilityProviderLog, MailboxAccessLog, PersonalAccessTokenLog,
};

/// Kind of an audit log, by its log type in CloudWatch Logs.
///
/// No member of a line names it, so whoever knows where a line came from reads it with [`read`](Self::read). A delivery
/// source names the log type when it is set up; CloudWatch Logs shows another name for each as the type of a data
/// source.
///
/// See [Amazon CloudWatch Logs API/PutDeliverySource](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html).
///
/// ```
/// use workmail_events::{AuditLogType, OpenEnum as _};
///
/// let kind = AuditLogType::from("ACCESS_CONTROL_LOGS");
/// assert_eq!(kind.data_source_type(), Some("access_control"));
/// assert_eq!(AuditLogType::of_data_source("access_control"), Some(kind));
/// assert_eq!(AuditLogType::known().count(), 5);
/// ```
#[open_enum]
pub enum AuditLogType {
    /// Operations on mailboxes.
    #[wire("WORKMAIL_MAILBOX_ACCESS_LOGS")]
    MailboxAccess,
    /// Access rules that were evaluated.
    #[wire("ACCESS_CONTROL_LOGS")]
    AccessControl,
    /// Attempts to log in.
    #[wire("AUTHENTICATION_LOGS")]
    Authentication,
    /// Attempts to make or delete personal access tokens.
    #[wire("WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS")]
    PersonalAccessToken,
    /// Requests to availability providers.
    #[wire("WORKMAIL_AVAILABILITY_PROVIDER_LOGS")]
    AvailabilityProvider,
}

/// Kinds and the types of their data sources. That they belong together so is inferred from the names.
const DATA_SOURCES: [(AuditLogType, &str); 5] = [
    (AuditLogType::MailboxAccess, "workmail_access"),
    (AuditLogType::AccessControl, "access_control"),
    (AuditLogType::Authentication, "authentication"),
    (AuditLogType::PersonalAccessToken, "personal_access"),
    (AuditLogType::AvailabilityProvider, "workmail_availability"),
];

impl AuditLogType {
    /// Value of `@data_source_name` in CloudWatch Logs for all five kinds.
    ///
    /// ```
    /// assert_eq!(workmail_events::AuditLogType::DATA_SOURCE_NAME, "amazon_workmail");
    /// ```
    pub const DATA_SOURCE_NAME: &str = "amazon_workmail";

    /// Returns the value of `@data_source_type` in CloudWatch Logs. That it belongs to this log type is inferred from the names.
    ///
    /// ```
    /// use workmail_events::AuditLogType;
    ///
    /// assert_eq!(AuditLogType::MailboxAccess.data_source_type(), Some("workmail_access"));
    /// assert_eq!(AuditLogType::from("WORKMAIL_WEATHER_LOGS").data_source_type(), None);
    /// ```
    pub fn data_source_type(&self) -> Option<&'static str> {
        DATA_SOURCES.iter().find(|(kind, _)| kind == self).map(|(_, name)| *name)
    }

    /// Returns the kind for a `@data_source_type` in CloudWatch Logs.
    ///
    /// ```
    /// use workmail_events::AuditLogType;
    ///
    /// assert_eq!(AuditLogType::of_data_source("personal_access"), Some(AuditLogType::PersonalAccessToken));
    /// assert_eq!(AuditLogType::of_data_source("weather"), None);
    /// ```
    pub fn of_data_source(name: &str) -> Option<Self> {
        DATA_SOURCES.iter().find(|(_, known)| *known == name).map(|(kind, _)| kind.clone())
    }

    /// Reads a line as this kind, whatever its fields are. For an unknown kind, the fields decide.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a JSON object.
    ///
    /// ```
    /// use workmail_events::{AuditLog, AuditLogType};
    ///
    /// let log = AuditLogType::AccessControl.read(r#"{"user_id": "S-1-1-11-1111111111-EXAMPLE"}"#)?;
    /// assert!(matches!(log, AuditLog::AccessControl(_)));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn read(&self, text: &str) -> Result<AuditLog, Error> {
        match self {
            Self::MailboxAccess => boxed(text).map(AuditLog::MailboxAccess),
            Self::AccessControl => boxed(text).map(AuditLog::AccessControl),
            Self::Authentication => boxed(text).map(AuditLog::Authentication),
            Self::PersonalAccessToken => boxed(text).map(AuditLog::PersonalAccessToken),
            Self::AvailabilityProvider => boxed(text).map(AuditLog::AvailabilityProvider),
            Self::Other(_) => AuditLog::from_json(text),
        }
    }

    /// Returns the shape of a line of this kind, for [`check`](crate::check).
    ///
    /// ```
    /// use workmail_events::{AuditLogType, check};
    ///
    /// let issues = check(r#"{"access_granted": []}"#, AuditLogType::AccessControl.shape())?;
    /// assert_eq!(issues[0].pointer, "/access_granted");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn shape(&self) -> &'static Shape {
        match self {
            Self::MailboxAccess => MailboxAccessLog::SHAPE,
            Self::AccessControl => AccessControlLog::SHAPE,
            Self::Authentication => AuthenticationLog::SHAPE,
            Self::PersonalAccessToken => PersonalAccessTokenLog::SHAPE,
            Self::AvailabilityProvider => AvailabilityProviderLog::SHAPE,
            Self::Other(_) => AuditLog::SHAPE,
        }
    }
}

fn boxed<T: Wire>(text: &str) -> Result<Box<T>, Error> {
    T::from_json(text).map(Box::new)
}
