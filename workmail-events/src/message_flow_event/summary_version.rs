//! Versions of message flow events.

use mailtrail_wire::open_enum;

/// Version of a message flow event.
///
/// AWS says that it changes only with incompatible changes, and indeed both versions look the same: fields were added without a new
/// version, so it does not say which fields are present.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{OpenEnum as _, SummaryVersion};
///
/// assert_eq!(SummaryVersion::from("2018-10-10"), SummaryVersion::V2018_10_10);
/// assert!(SummaryVersion::V2018_10_10 < SummaryVersion::V2019_07_28);
/// assert!(!SummaryVersion::from("2027-01-01").is_known());
/// ```
#[open_enum]
pub enum SummaryVersion {
    /// Version in AWS's guide and in most of its samples.
    #[wire("2018-10-10")]
    V2018_10_10,
    /// Version in some of AWS's samples alone.
    #[wire("2019-07-28")]
    V2019_07_28,
}
