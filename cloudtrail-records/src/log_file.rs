//! Log files.

use mailtrail_wire::{Error, Extra, List, Wire};

use crate::{Event, Record};

mod follow;
mod read_each;

/// Log file as CloudTrail delivers it to S3, once it is unpacked.
///
/// Records stand in no order, and one may stand in two files. Each prefix of the bucket (`CloudTrail`,
/// `CloudTrail-Insight`, `CloudTrail-NetworkActivity`, `CloudTrail-Aggregated`) holds one family, but the form is the
/// same.
///
/// See [AWS CloudTrail/CloudTrail log file examples](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, LogFile};
///
/// let file = LogFile::from_json(r#"{"Records": [{"eventType": "AwsApiCall", "eventName": "SendRawEmail"}]}"#)?;
/// for record in file.records() {
///     assert!(record.event_name.is("SendRawEmail"));
/// }
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use cloudtrail_records::{Document as _, LogFile, S3Notification};
///
/// async fn handle(event: LambdaEvent<S3Notification>) -> Result<usize, Error> {
///     let mut denied = 0;
///     for file in event.payload.records() {
///         let file = file?;
///         let text = load(file.bucket()?, &file.key()?)?;
///         for event in LogFile::read_each(&text) {
///             denied += usize::from(event?.as_record().is_some_and(|record| record.is_denied()));
///         }
///     }
///     Ok(denied)
/// }
/// # fn load(_: &str, _: &str) -> Result<String, Error> {
/// #     Ok(r#"{"Records": [{"eventName": "DeleteUser", "errorCode": "AccessDenied"}]}"#.to_owned())
/// # }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let event = S3Notification::from_json(
///     r#"{"Records": [{"s3": {"bucket": {"name": "amzn-s3-demo-bucket"}, "object": {"key": "AWSLogs/file.json.gz"}}}]}"#,
/// )?;
/// assert_eq!(handle(LambdaEvent::new(event, Context::default())).await?, 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct LogFile {
    /// Events of the file.
    #[wire(name = "Records", essential)]
    pub records: Option<List<Event>>,
    /// Members that this version does not know.
    pub extra: Extra<Self>,
}

impl LogFile {
    /// Events of the file in their order; elements that are no objects are left out.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, LogFile};
    ///
    /// let text = r#"{"Records": [{"eventCategory": "Data"}, "odd", {"eventCategory": "Insight"}]}"#;
    /// let file = LogFile::from_json(text)?;
    /// assert_eq!(file.events().count(), 2);
    /// assert!(file.records.as_ref().is_some_and(|records| records.entries().count() == 3));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.records.iter().flatten()
    }

    /// Management, data and network activity events of the file in their order.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, LogFile};
    ///
    /// let file = LogFile::from_json(r#"{"Records": [{"eventCategory": "Data"}, {"eventCategory": "Insight"}]}"#)?;
    /// assert_eq!(file.records().count(), 1);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.events().filter_map(Event::as_record)
    }

    /// Reads the text of a log file event by event, so that one broken event costs no other and none is held in memory.
    ///
    /// An event that cannot be read gives an error with its place in the whole text, and reading goes on behind it as
    /// long as the text can be followed: brackets must come in pairs from the broken event to the comma behind it. So an
    /// error is the last item where the text ends too early, or where a bracket or a quotation mark is missing. A
    /// missing comma between two events is reported and costs neither. What stands beside `Records` is only looked
    /// through, errors in it are reported as well; a text without `Records` gives an error.
    ///
    /// Each error needs a look at all of the text before it, so give up on a text with thousands of them.
    ///
    /// ```
    /// use cloudtrail_records::LogFile;
    ///
    /// let text = r#"{"Records": [{"eventName": "ListUsers"}, {"eventName": oops}, {"eventName": "GetUser"}]}"#;
    /// let (events, errors): (Vec<_>, Vec<_>) = LogFile::read_each(text).partition(Result::is_ok);
    /// assert_eq!(events.len(), 2);
    ///
    /// let error = errors[0].as_ref().unwrap_err();
    /// assert_eq!((error.line(), error.column()), (1, 56));
    /// assert_eq!(error.path(), "/Records/1/eventName");
    /// ```
    pub fn read_each(text: &str) -> impl Iterator<Item = Result<Event, Error>> {
        read_each::ReadEach::new(text)
    }

    /// Text of a log file as it lies in the bucket: gzip, or unpacked already; with feature `gzip`.
    ///
    /// ```
    /// use cloudtrail_records::LogFile;
    ///
    /// let bytes = br#"{"Records": [{"eventName": "ListUsers"}]}"#;
    /// for event in LogFile::read_each(&LogFile::unpack(bytes)?) {
    ///     assert!(event?.as_record().is_some());
    /// }
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the bytes are neither, or unpack to more than 256 MiB.
    #[cfg(feature = "gzip")]
    pub fn unpack(bytes: &[u8]) -> Result<std::borrow::Cow<'_, str>, Error> {
        mailtrail_wire::unpack(bytes)
    }

    /// Error of a log file that is none.
    fn without_records() -> Error {
        Wire::lack(&Self::default()).unwrap_or_else(|| Error::content("", "no log file"))
    }
}
