use crate::{At, Extra, Json, KinesisLambdaRecord, List, Map, SqsLambdaRecord, Wire};

/// Response of a Lambda function to a batch of a queue: the messages that failed, so that the others are not delivered again.
///
/// The event source mapping must ask for it (`ReportBatchItemFailures`). A response without failures means success; one that names a
/// message outside the batch, or none, means that all failed. After the first failure of a FIFO queue, all later messages must be reported
/// too.
///
/// See [AWS Lambda/Handling errors for an SQS event source](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html).
///
/// ```
/// use mailtrail_wire::{Document as _, SqsBatchResponse, SqsLambdaEvent};
///
/// let event = SqsLambdaEvent::from_json(r#"{"Records": [{"messageId": "11112222", "body": "bad"}]}"#)?;
/// let mut answer = SqsBatchResponse::default();
/// assert_eq!(answer.to_json(), r#"{"batchItemFailures":[]}"#);
/// for record in event.records() {
///     let record = record?;
///     answer.fail(&record);
/// }
/// assert_eq!(answer.to_json(), r#"{"batchItemFailures":[{"itemIdentifier":"11112222"}]}"#);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Wire)]
#[non_exhaustive]
pub struct SqsBatchResponse {
    /// Messages that failed.
    #[wire(required)]
    pub batch_item_failures: Option<List<BatchItemFailure>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Response of a Lambda function to a batch of a Kinesis or DynamoDB stream: where to continue.
///
/// The event source mapping must ask for it (`ReportBatchItemFailures`). Lambda continues at the lowest sequence number in it, and delivers
/// that record and all later ones again, so only the first failure matters.
///
/// See [AWS Lambda/Configuring partial batch response with Kinesis Data Streams and Lambda](https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html).
///
/// ```
/// use mailtrail_wire::{Document as _, KinesisEvent, StreamBatchResponse};
///
/// let event = KinesisEvent::of(["good", "bad", "unseen"]);
/// let mut answer = StreamBatchResponse::default();
/// for record in event.records() {
///     let record = record?;
///     if *record.message()? == *"bad" {
///         answer = StreamBatchResponse::from_here(&record);
///         break;
///     }
/// }
/// assert_eq!(answer.failures().count(), 1);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Wire)]
#[non_exhaustive]
pub struct StreamBatchResponse {
    /// Records that failed; the first one counts.
    #[wire(required)]
    pub batch_item_failures: Option<List<BatchItemFailure>>,
    /// State for the next call of a function with a tumbling window.
    #[wire(names = "name")]
    pub state: Option<Map<Json>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One record that failed.
///
/// ```
/// assert_eq!(mailtrail_wire::BatchItemFailure::new("11112222").item_identifier()?, "11112222");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct BatchItemFailure {
    /// `messageId` of a message, sequence number of a record of a stream. An empty string means the whole batch.
    #[wire(required, nullable, getter, content = "id")]
    pub item_identifier: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl BatchItemFailure {
    /// Failure of a message or record with this identifier.
    ///
    /// ```
    /// use mailtrail_wire::{BatchItemFailure, Document as _};
    ///
    /// assert_eq!(BatchItemFailure::new("11112222").to_json(), r#"{"itemIdentifier":"11112222"}"#);
    /// ```
    pub fn new(identifier: impl Into<String>) -> Self {
        Self { item_identifier: Some(identifier.into()), extra: Extra::default() }
    }
}

/// An answer without failures.
impl Default for SqsBatchResponse {
    fn default() -> Self {
        Self { batch_item_failures: Some(List::new()), extra: Extra::default() }
    }
}

/// An answer without failures.
impl Default for StreamBatchResponse {
    fn default() -> Self {
        Self { batch_item_failures: Some(List::new()), state: None, extra: Extra::default() }
    }
}

impl SqsBatchResponse {
    /// Reports a message, so that it is delivered again.
    ///
    /// A message without an identifier cannot be named. In that case, the whole batch is reported, so that the message is not lost.
    ///
    /// ```
    /// use mailtrail_wire::{SqsBatchResponse, SqsLambdaRecord};
    ///
    /// let mut answer = SqsBatchResponse::default();
    /// answer.fail(&SqsLambdaRecord::default());
    /// assert_eq!(answer.failures().collect::<Vec<_>>(), [""]);
    /// ```
    pub fn fail(&mut self, record: &SqsLambdaRecord) {
        let failure = BatchItemFailure::new(record.message_id.clone().unwrap_or_default());
        self.batch_item_failures.get_or_insert_default().push(failure);
    }

    /// Returns the identifiers of the messages that were reported.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::SqsBatchResponse::default().failures().count(), 0);
    /// ```
    pub fn failures(&self) -> impl Iterator<Item = &str> {
        failures(self.batch_item_failures.as_ref())
    }
}

impl StreamBatchResponse {
    /// Reports a record, so that it and all records after it are delivered again.
    ///
    /// ```
    /// use mailtrail_wire::{KinesisEvent, StreamBatchResponse};
    ///
    /// let event = KinesisEvent::of(["bad"]);
    /// let record = event.records().next().unwrap()?;
    /// let answer = StreamBatchResponse::from_here(&record);
    /// assert_eq!(answer.failures().next(), record.kinesis()?.sequence_number.as_deref());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn from_here(record: &At<'_, KinesisLambdaRecord>) -> Self {
        let sequence_number = record.kinesis.as_ref().and_then(|kinesis| kinesis.sequence_number.clone());
        Self::from_sequence_number(sequence_number.unwrap_or_default())
    }

    /// Like [`from_here`](Self::from_here), by sequence number, for records of a DynamoDB stream.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, StreamBatchResponse};
    ///
    /// let answer = StreamBatchResponse::from_sequence_number("4421584500000000017450439091");
    /// assert_eq!(answer.to_json(), r#"{"batchItemFailures":[{"itemIdentifier":"4421584500000000017450439091"}]}"#);
    /// ```
    pub fn from_sequence_number(sequence_number: impl Into<String>) -> Self {
        Self { batch_item_failures: Some([BatchItemFailure::new(sequence_number)].into()), ..Self::default() }
    }

    /// Returns the sequence numbers of the records that were reported.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::StreamBatchResponse::default().failures().count(), 0);
    /// ```
    pub fn failures(&self) -> impl Iterator<Item = &str> {
        failures(self.batch_item_failures.as_ref())
    }
}

fn failures(list: Option<&List<BatchItemFailure>>) -> impl Iterator<Item = &str> {
    list.into_iter().flatten().filter_map(|failure| failure.item_identifier.as_deref())
}
