//! Dimensions by which data events are counted.

use mailtrail_wire::open_enum;

/// Member of data events that an aggregation counts by.
///
/// AWS spells `sourceIpAddress` and `resourceARN` this way here, unlike in records.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::AggregationDimension;
///
/// assert_eq!(AggregationDimension::from("resourceARN"), AggregationDimension::ResourceArn);
/// ```
#[open_enum]
pub enum AggregationDimension {
    /// Name of the event.
    #[wire("eventName")]
    EventName,
    /// ARN of the resource.
    #[wire("resourceARN")]
    ResourceArn,
    /// Identity that made the request.
    #[wire("userIdentity")]
    UserIdentity,
    /// Program through which the request was made.
    #[wire("userAgent")]
    UserAgent,
    /// Address that the request came from.
    #[wire("sourceIpAddress")]
    SourceIpAddress,
    /// Errors that the requests got.
    #[wire("errorCodes")]
    ErrorCodes,
}
