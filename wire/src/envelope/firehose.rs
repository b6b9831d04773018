use super::packed;
use crate::{Carrier, Either, Error, Extra, List, Message, Number, Records, Timestamp, Wire};

/// Records that Amazon Data Firehose passes to a Lambda function, which transforms them and returns a [`FirehoseResponse`](crate::FirehoseResponse).
///
/// See [Amazon Data Firehose/Transform source data](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html).
///
/// ```
/// use mailtrail_wire::{Document as _, FirehoseEvent, FirehoseResponse};
///
/// let event = FirehoseEvent::from_json(r#"{"invocationId": "EXAMPLE", "records": [{"recordId": "1", "data": "aGVsbG8="}]}"#)?;
/// let mut answer = FirehoseResponse::default();
/// for record in event.records() {
///     let record = record?;
///     match record.message() {
///         Ok(message) => answer.ok(&record, format!("{message}\n")),
///         Err(_) => answer.failed(&record),
///     }
/// }
/// assert_eq!(answer.to_json(), r#"{"records":[{"recordId":"1","result":"Ok","data":"aGVsbG8K"}]}"#);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FirehoseEvent {
    /// Identifier of the call.
    #[wire(required, content = "id")]
    pub invocation_id: Option<String>,
    /// ARN of the stream.
    #[wire(required, content = "arn")]
    pub delivery_stream_arn: Option<String>,
    /// ARN of the Kinesis data stream that the records come from, if they do.
    #[wire(name = "sourceKinesisStreamArn", content = "arn")]
    pub source_kinesis_stream_arn: Option<String>,
    /// Region of the stream.
    #[wire(required, content = "public")]
    pub region: Option<String>,
    /// Records; the response must name each of them.
    #[wire(essential)]
    pub records: Option<List<FirehoseRecord>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One record of a [`FirehoseEvent`].
///
/// ```
/// use mailtrail_wire::{Document as _, FirehoseRecord};
///
/// let record = FirehoseRecord::from_json(r#"{"recordId": "1", "data": "aGVsbG8="}"#)?;
/// assert_eq!(record.bytes()?, b"hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FirehoseRecord {
    /// Identifier of the record, to be named in the response.
    #[wire(essential, getter, content = "id")]
    pub record_id: Option<String>,
    /// When the stream took the record, in milliseconds since 1970-01-01T00:00:00Z.
    pub approximate_arrival_timestamp: Option<Number>,
    /// Base64 of the data.
    #[wire(essential, getter, content = "opaque")]
    pub data: Option<String>,
    /// What the Kinesis data stream knows about the record, if it comes from one.
    pub kinesis_record_metadata: Option<FirehoseKinesisMetadata>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// What a Kinesis data stream knows about a [`FirehoseRecord`].
///
/// ```
/// use mailtrail_wire::{Document as _, FirehoseKinesisMetadata, Is as _};
///
/// let metadata = FirehoseKinesisMetadata::from_json(r#"{"shardId": "shardId-000000000000"}"#)?;
/// assert!(metadata.shard_id.is("shardId-000000000000"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FirehoseKinesisMetadata {
    /// Shard that the record is of.
    #[wire(content = "id")]
    pub shard_id: Option<String>,
    /// Text by which the producer chose the shard.
    #[wire(content = "name")]
    pub partition_key: Option<String>,
    /// Place of the record in its shard.
    #[wire(content = "id")]
    pub sequence_number: Option<String>,
    /// Place of the record in one that holds several.
    #[wire(content = "public")]
    pub subsequence_number: Option<Either<String, Number>>,
    /// When the data stream took the record: a text in AWS's sample, milliseconds since 1970-01-01T00:00:00Z elsewhere.
    pub approximate_arrival_timestamp: Option<Either<Timestamp, Number>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl FirehoseEvent {
    /// Returns the records with their places, one by one. An element that is not a record is an error.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::FirehoseEvent::of(["hello"]).records().count(), 1);
    /// ```
    pub fn records(&self) -> Records<'_, FirehoseRecord> {
        Records::new("/records", self.extra.required("records", &self.records))
    }
}

impl FirehoseRecord {
    /// Returns the decoded data.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, FirehoseRecord};
    ///
    /// assert_eq!(FirehoseRecord::from_json(r#"{"recordId": "1", "data": "/w=="}"#)?.bytes()?, [0xff]);
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

impl Carrier for FirehoseRecord {
    fn message(&self) -> Result<Message<'_>, Error> {
        packed::text("/data", self.bytes()?)
    }
}
