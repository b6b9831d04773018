//! Log files.

use mailtrail_wire::{Extra, Presence, Wire};

use crate::Event;

/// Log file as CloudTrail delivers it to S3, once it is unpacked.
///
/// Records stand in no order, and one may stand in two files. Each prefix of the bucket (`CloudTrail`,
/// `CloudTrail-Insight`, `CloudTrail-NetworkActivity`, `CloudTrail-Aggregated`) holds one family, but the form is the
/// same.
///
/// See [AWS CloudTrail/CloudTrail log file examples](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html).
///
/// ```
/// use cloudtrail_records::{Document as _, LogFile};
///
/// let file = LogFile::from_json(r#"{"Records": [{"eventType": "AwsApiCall", "eventName": "SendRawEmail"}]}"#)?;
/// let events = file.records.get().unwrap();
/// assert_eq!(events[0].as_record().unwrap().event_name, "SendRawEmail");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct LogFile {
    /// Events of the file.
    #[wire(name = "Records", required)]
    pub records: Presence<Vec<Event>>,
    /// Members that this version does not know.
    pub extra: Extra,
}
