//! Kinds of session issuers.

use mailtrail_wire::open_enum;

/// Kind of identity that a session was obtained with.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::SessionIssuerType;
///
/// assert_eq!(SessionIssuerType::from("IAMUser"), SessionIssuerType::IamUser);
/// ```
#[open_enum]
pub enum SessionIssuerType {
    /// Root user of an account.
    Root,
    /// IAM user.
    #[wire("IAMUser")]
    IamUser,
    /// Role.
    Role,
}
