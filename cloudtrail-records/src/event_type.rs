//! Kinds of activity.

use mailtrail_wire::open_enum;

/// Kind of activity that an event is about.
///
/// In records from version 1.02 on.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::EventType;
///
/// assert_eq!(EventType::from("AwsServiceEvent"), EventType::AwsServiceEvent);
/// assert!(EventType::from("AwsConsoleSignin").is_console_sign_in());
/// assert!(EventType::from("AwsVpceEvents").is_vpc_endpoint());
/// ```
#[open_enum]
pub enum EventType {
    /// API was called.
    AwsApiCall,
    /// Service did something on its own, or reports the use of a resource of the account by somebody else.
    AwsServiceEvent,
    /// Action in the console that is not an API call.
    AwsConsoleAction,
    /// Someone signed in to the console.
    AwsConsoleSignIn,
    /// Sign-in in the spelling of 2014 and 2015.
    AwsConsoleSignin,
    /// Call through a VPC endpoint.
    AwsVpceEvent,
    /// Call through a VPC endpoint in the spelling that the text of AWS's page has; its examples have `AwsVpceEvent`.
    AwsVpceEvents,
    /// Unusual activity.
    AwsCloudTrailInsight,
    /// Data events of a few minutes counted together.
    AwsAggregatedEvent,
    /// Event from outside AWS in an event data store.
    ActivityLog,
    /// Configuration item in an event data store.
    AwsConfigurationItem,
    /// Evidence of AWS Audit Manager in an event data store.
    AwsAuditManagerEvidence,
}

impl EventType {
    /// Returns whether this is a console sign-in, in either spelling.
    ///
    /// ```
    /// assert!(cloudtrail_records::EventType::AwsConsoleSignIn.is_console_sign_in());
    /// ```
    pub fn is_console_sign_in(&self) -> bool {
        matches!(self, Self::AwsConsoleSignIn | Self::AwsConsoleSignin)
    }

    /// Returns whether this is a call through a VPC endpoint, in either spelling.
    ///
    /// ```
    /// assert!(cloudtrail_records::EventType::AwsVpceEvent.is_vpc_endpoint());
    /// ```
    pub fn is_vpc_endpoint(&self) -> bool {
        matches!(self, Self::AwsVpceEvent | Self::AwsVpceEvents)
    }
}
