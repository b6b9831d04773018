use super::packed;
use crate::{Extra, FirehoseRecord, Json, List, Map, Wire, open_enum};

/// Response of a Lambda function to a [`FirehoseEvent`](crate::FirehoseEvent): the result for each record.
///
/// It must contain each record of the event, by its identifier; otherwise, Firehose treats the record as failed and retries the call.
/// Including base64, it may have at most 6 MB.
///
/// See [Amazon Data Firehose/Required parameters for data transformation](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html).
///
/// ```
/// use mailtrail_wire::{Document as _, FirehoseEvent, FirehoseResponse};
///
/// let event = FirehoseEvent::of(["hello", "secret", "broken"]);
/// let mut answer = FirehoseResponse::default();
/// for record in event.records() {
///     let record = record?;
///     match &*record.message()? {
///         "hello" => answer.ok(&record, "HELLO\n"),
///         "secret" => answer.dropped(&record),
///         _ => answer.failed(&record),
///     }
/// }
/// let results: Vec<_> = answer.records.iter().flatten().map(|record| record.result.as_ref().unwrap().to_string()).collect();
/// assert_eq!(results, ["Ok", "Dropped", "ProcessingFailed"]);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Wire)]
#[non_exhaustive]
pub struct FirehoseResponse {
    /// Result for each record.
    #[wire(required)]
    pub records: Option<List<FirehoseResponseRecord>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Result for one record.
///
/// ```
/// use mailtrail_wire::{Document as _, FirehoseResponseRecord, FirehoseResult};
///
/// let record = FirehoseResponseRecord::from_json(r#"{"recordId": "1", "result": "Dropped"}"#)?;
/// assert_eq!(record.result, Some(FirehoseResult::Dropped));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FirehoseResponseRecord {
    /// Identifier of the record in the event.
    #[wire(required, content = "id")]
    pub record_id: Option<String>,
    /// What happened to the record in the function.
    #[wire(required)]
    pub result: Option<FirehoseResult>,
    /// Base64 of the data to deliver. AWS asks for it in every record; where nothing is delivered its samples leave it out.
    #[wire(nullable, content = "opaque")]
    pub data: Option<String>,
    /// Keys for dynamic partitioning, and the like.
    pub metadata: Option<FirehoseMetadata>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// What Firehose should know about a record in addition to its data.
///
/// ```
/// use mailtrail_wire::{Document as _, FirehoseMetadata};
///
/// let metadata = FirehoseMetadata::from_json(r#"{"partitionKeys": {"year": "2026"}}"#)?;
/// assert_eq!(metadata.partition_keys.unwrap()["year"], "2026");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FirehoseMetadata {
    /// Keys that become part of the names of objects in Amazon S3.
    #[wire(content = "text", names = "name")]
    pub partition_keys: Option<Map<String>>,
    /// Where a record goes and what it does there, if the destination is an Apache Iceberg table.
    pub otf_metadata: Option<Json>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Result for a record.
///
/// ```
/// use mailtrail_wire::FirehoseResult;
///
/// assert_eq!(FirehoseResult::from("ProcessingFailed"), FirehoseResult::ProcessingFailed);
/// ```
#[open_enum]
pub enum FirehoseResult {
    /// It was transformed.
    Ok,
    /// It is left out on purpose.
    Dropped,
    /// It could not be transformed; Firehose puts it where failed records go.
    ProcessingFailed,
}

/// An answer without records.
impl Default for FirehoseResponse {
    fn default() -> Self {
        Self { records: Some(List::new()), extra: Extra::default() }
    }
}

impl FirehoseResponse {
    /// Reports that the record was transformed, with the data to deliver. Firehose puts nothing between records; end the data with a line
    /// feed to separate them.
    ///
    /// ```
    /// use mailtrail_wire::{FirehoseEvent, FirehoseResponse, FirehoseResult, Is as _};
    ///
    /// let event = FirehoseEvent::of(["hello"]);
    /// let mut answer = FirehoseResponse::default();
    /// answer.ok(&*event.records().next().unwrap()?, "HELLO\n");
    /// assert!(answer.records.unwrap()[0].data.is("SEVMTE8K"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn ok(&mut self, record: &FirehoseRecord, data: impl AsRef<[u8]>) {
        self.push(record, FirehoseResult::Ok, Some(packed::base64(data.as_ref())));
    }

    /// Reports that the record is dropped on purpose.
    ///
    /// ```
    /// use mailtrail_wire::{FirehoseRecord, FirehoseResponse, FirehoseResult};
    ///
    /// let mut answer = FirehoseResponse::default();
    /// answer.dropped(&FirehoseRecord::default());
    /// assert_eq!(answer.records.unwrap()[0].result, Some(FirehoseResult::Dropped));
    /// ```
    pub fn dropped(&mut self, record: &FirehoseRecord) {
        self.push(record, FirehoseResult::Dropped, record.data.clone());
    }

    /// Reports that the record could not be transformed. Firehose delivers it unchanged to where failed records go.
    ///
    /// ```
    /// use mailtrail_wire::{FirehoseRecord, FirehoseResponse, FirehoseResult};
    ///
    /// let mut answer = FirehoseResponse::default();
    /// answer.failed(&FirehoseRecord::default());
    /// assert_eq!(answer.records.unwrap()[0].result, Some(FirehoseResult::ProcessingFailed));
    /// ```
    pub fn failed(&mut self, record: &FirehoseRecord) {
        self.push(record, FirehoseResult::ProcessingFailed, record.data.clone());
    }

    fn push(&mut self, record: &FirehoseRecord, result: FirehoseResult, data: Option<String>) {
        let record = FirehoseResponseRecord {
            record_id: record.record_id.clone(),
            result: Some(result),
            data,
            ..FirehoseResponseRecord::default()
        };
        self.records.get_or_insert_default().push(record);
    }
}
