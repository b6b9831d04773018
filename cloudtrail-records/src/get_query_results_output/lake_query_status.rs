//! States of queries on event data stores.

use mailtrail_wire::open_enum;

/// State of a query on an event data store.
///
/// See [AWS CloudTrail API Reference/GetQueryResults](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetQueryResults.html).
///
/// ```
/// use cloudtrail_records::LakeQueryStatus;
///
/// assert_eq!(LakeQueryStatus::from("TIMED_OUT"), LakeQueryStatus::TimedOut);
/// ```
#[open_enum]
pub enum LakeQueryStatus {
    /// It waits for its turn.
    #[wire("QUEUED")]
    Queued,
    /// It has begun.
    #[wire("RUNNING")]
    Running,
    /// It is done.
    #[wire("FINISHED")]
    Finished,
    /// It failed.
    #[wire("FAILED")]
    Failed,
    /// Somebody ended it.
    #[wire("CANCELLED")]
    Cancelled,
    /// It took too long.
    #[wire("TIMED_OUT")]
    TimedOut,
}
