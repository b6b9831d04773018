//! Versions of the instance metadata service.

use mailtrail_wire::open_enum;

/// Version of the EC2 instance metadata service that gave out the credentials of a role.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::Ec2RoleDelivery;
///
/// assert_eq!(Ec2RoleDelivery::from("2.0"), Ec2RoleDelivery::V2);
/// ```
#[open_enum]
pub enum Ec2RoleDelivery {
    /// Version 1, without session tokens.
    #[wire("1.0")]
    V1,
    /// Version 2, with session tokens.
    #[wire("2.0")]
    V2,
}
