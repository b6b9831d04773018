use super::packed;
use crate::{Carrier, Error, Extra, Json, List, Map, Message, Number, Records, Timestamp, Wire};

/// Records of a Kinesis data stream as a Lambda function gets them.
///
/// See [AWS Lambda/Process Amazon Kinesis Data Streams records with Lambda](https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html).
///
/// ```
/// use mailtrail_wire::{Document as _, KinesisEvent};
///
/// let event = KinesisEvent::from_json(r#"{"Records": [{"kinesis": {"sequenceNumber": "1", "data": "aGVsbG8="}}]}"#)?;
/// for record in event.records() {
///     assert_eq!(&*record?.message()?, "hello");
/// }
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct KinesisEvent {
    /// Records of one shard, in their order.
    #[wire(name = "Records", essential)]
    pub records: Option<List<KinesisLambdaRecord>>,
    /// Begin and end of the tumbling window, if the function has one.
    pub window: Option<KinesisWindow>,
    /// State that the function answered before in the same window.
    #[wire(names = "name")]
    pub state: Option<Map<Json>>,
    /// Shard that the records are of; only with a window.
    #[wire(content = "id")]
    pub shard_id: Option<String>,
    /// ARN of the stream; only with a window.
    #[wire(name = "eventSourceARN", content = "arn")]
    pub event_source_arn: Option<String>,
    /// Whether this is the last call of the window.
    pub is_final_invoke_for_window: Option<bool>,
    /// Whether the window ended early, because its state grew too large.
    pub is_window_terminated_early: Option<bool>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Tumbling window of a [`KinesisEvent`].
///
/// ```
/// use mailtrail_wire::{Document as _, KinesisWindow};
///
/// let window = KinesisWindow::from_json(r#"{"start": "2026-03-02T08:14:00Z", "end": "2026-03-02T08:16:00Z"}"#)?;
/// assert_eq!(window.end.unwrap().to_string(), "2026-03-02T08:16:00Z");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct KinesisWindow {
    /// When it began.
    #[wire(required)]
    pub start: Option<Timestamp>,
    /// When it ends.
    #[wire(required)]
    pub end: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One record of a [`KinesisEvent`].
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, KinesisLambdaRecord};
///
/// let record = KinesisLambdaRecord::from_json(r#"{"eventSource": "aws:kinesis", "kinesis": {"data": "aGVsbG8="}}"#)?;
/// assert!(record.event_source.is("aws:kinesis"));
/// assert_eq!(record.kinesis()?.bytes()?, b"hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct KinesisLambdaRecord {
    /// Record itself.
    #[wire(essential, getter)]
    pub kinesis: Option<KinesisData>,
    /// Always `aws:kinesis`.
    #[wire(required, content = "public")]
    pub event_source: Option<String>,
    /// Version of the record, `1.0`.
    #[wire(content = "public")]
    pub event_version: Option<String>,
    /// Shard and sequence number.
    #[wire(name = "eventID", content = "id")]
    pub event_id: Option<String>,
    /// Always `aws:kinesis:record`.
    #[wire(content = "public")]
    pub event_name: Option<String>,
    /// Role of the function.
    #[wire(content = "arn")]
    pub invoke_identity_arn: Option<String>,
    /// Region of the stream.
    #[wire(content = "public")]
    pub aws_region: Option<String>,
    /// ARN of the stream.
    #[wire(name = "eventSourceARN", content = "arn")]
    pub event_source_arn: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// What a producer put into a stream.
///
/// ```
/// use mailtrail_wire::{Document as _, KinesisData};
///
/// assert_eq!(KinesisData::from_json(r#"{"data": "aGVsbG8="}"#)?.bytes()?, b"hello");
/// let error = KinesisData::from_json(r#"{"data": "?"}"#)?.bytes().unwrap_err();
/// assert!(error.to_string().starts_with("/data: invalid base64"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct KinesisData {
    /// Version of this object, `1.0`.
    #[wire(content = "public")]
    pub kinesis_schema_version: Option<String>,
    /// Text by which the producer chose the shard.
    #[wire(content = "name")]
    pub partition_key: Option<String>,
    /// Place of the record in its shard; a number of up to 56 digits.
    #[wire(required, getter, content = "id")]
    pub sequence_number: Option<String>,
    /// Base64 of the data.
    #[wire(essential, getter, content = "opaque")]
    pub data: Option<String>,
    /// When the stream took the record, in seconds since 1970-01-01T00:00:00Z, with a fraction.
    pub approximate_arrival_timestamp: Option<Number>,
    /// `NONE` or `KMS`.
    #[wire(content = "public")]
    pub encryption_type: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl KinesisEvent {
    /// Returns the records with their places, one by one. An element that is not a record is an error.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::KinesisEvent::of(["hello"]).records().count(), 1);
    /// ```
    pub fn records(&self) -> Records<'_, KinesisLambdaRecord> {
        Records::new("/Records", self.extra.required("Records", &self.records))
    }
}

impl KinesisData {
    /// Returns the decoded data.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, KinesisData};
    ///
    /// assert_eq!(KinesisData::from_json(r#"{"data": "/w=="}"#)?.bytes()?, [0xff]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is no data, or if it is not valid base64.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        packed::bytes("/data", self.data()?)
    }
}

impl Carrier for KinesisLambdaRecord {
    fn message(&self) -> Result<Message<'_>, Error> {
        let kinesis = self.kinesis()?;
        let bytes = kinesis.bytes().map_err(|error| error.under("/kinesis"))?;
        packed::text("/kinesis/data", bytes)
    }
}
