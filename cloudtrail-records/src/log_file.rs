//! Log files.

use mailtrail_wire::{At, Error, Extra, List, Records, Wire};

use crate::{Event, Record};

mod follow;
mod read_each;

/// Log file as CloudTrail delivers it to S3, once it is unpacked.
///
/// Records are in no particular order, and one may be in two files. Each prefix of the bucket (`CloudTrail`,
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
///     assert!(record?.event_name.is("SendRawEmail"));
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
///         let bytes = load(file.bucket()?, &file.key()?)?;
///         for event in LogFile::read_each_slice(&bytes)? {
///             denied += usize::from(event?.as_record().is_some_and(|record| record.is_denied()));
///         }
///     }
///     Ok(denied)
/// }
/// # fn load(_: &str, _: &str) -> Result<Vec<u8>, Error> {
/// #     Ok(br#"{"Records": [{"eventName": "DeleteUser", "errorCode": "AccessDenied"}]}"#.to_vec())
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
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl LogFile {
    /// Returns the events of the file in their order, each with its place. An element that is not an event is an error, and does not affect others.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, LogFile};
    ///
    /// let text = r#"{"Records": [{"eventCategory": "Data"}, "odd", {"eventCategory": "Insight"}]}"#;
    /// let file = LogFile::from_json(text)?;
    /// let (events, errors): (Vec<_>, Vec<_>) = file.events().partition(Result::is_ok);
    /// assert_eq!(events.len(), 2);
    /// assert_eq!(errors[0].as_ref().unwrap_err().to_string(), "/Records/1: expected an object, found string `odd`");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn events(&self) -> Records<'_, Event> {
        Records::new("/Records", self.extra.required("Records", &self.records))
    }

    /// Returns the management, data and network activity events of the file in their order, each with its place.
    ///
    /// Events of other families, such as Insights, are omitted. An event of no known family is an error, and so is an element that is not an
    /// event.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Is as _, LogFile};
    ///
    /// let text = r#"{"Records": [{"eventName": "ListUsers"}, {"eventCategory": "Insight"}, {"eventCategory": "Weather"}]}"#;
    /// let file = LogFile::from_json(text)?;
    /// let mut records = file.records();
    /// assert!(records.next().unwrap()?.event_name.is("ListUsers"));
    /// assert_eq!(records.next().unwrap().unwrap_err().to_string(), "/Records/2: unknown type of event");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn records(&self) -> impl Iterator<Item = Result<At<'_, Record>, Error>> {
        self.events().filter_map(|event| match event {
            Ok(event) => match event.get() {
                Event::Record(record) => Some(Ok(event.map(|_| &**record))),
                Event::Other(_) => Some(Err(Error::content(event.path(), "unknown type of event"))),
                _ => None,
            },
            Err(error) => Some(Err(error)),
        })
    }

    /// Reads the text of a log file event by event, so that a broken event does not affect others and none stays in memory.
    ///
    /// An event that cannot be read is an error with its place in the whole text, and reading continues after it as
    /// long as the text can be followed: brackets must match from the broken event to the comma after it. So the
    /// error is the last item if the text ends too early, or if a bracket or a quotation mark is missing. A
    /// missing comma between two events is reported and affects neither. Other fields than `Records` are only checked for
    /// errors. A text without `Records` is an error.
    ///
    /// Each error takes a scan of all the text before it, so stop if a text has thousands of them.
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
        read_each::ReadEach::new(text.into())
    }

    /// Like [`read_each`](Self::read_each), for the bytes of a log file from the bucket: gzip, or already unpacked. Requires the feature `gzip`.
    ///
    /// ```
    /// use cloudtrail_records::LogFile;
    ///
    /// let bytes = br#"{"Records": [{"eventName": "ListUsers"}]}"#;
    /// for event in LogFile::read_each_slice(bytes)? {
    ///     assert!(event?.as_record().is_some());
    /// }
    ///
    /// let cut = [0x1f, 0x8b, 8];
    /// assert_eq!(LogFile::read_each_slice(&cut).err().unwrap().to_string(), "invalid gzip: unexpected end of file");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// See [`unpack`](Self::unpack). In that case, nothing of the file can be read.
    #[cfg(feature = "gzip")]
    pub fn read_each_slice(bytes: &[u8]) -> Result<impl Iterator<Item = Result<Event, Error>>, Error> {
        Self::unpack(bytes).map(read_each::ReadEach::new)
    }

    /// Returns the text of a log file from the bucket: gzip, or already unpacked. Requires the feature `gzip`.
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
    /// Returns an error if the bytes are neither gzip nor text, or unpack to more than 256 MiB.
    #[cfg(feature = "gzip")]
    pub fn unpack(bytes: &[u8]) -> Result<std::borrow::Cow<'_, str>, Error> {
        mailtrail_wire::unpack(bytes)
    }

    /// Error of a log file that is none.
    fn without_records() -> Error {
        Wire::lack(&Self::default()).unwrap_or_else(|| Error::content("", "no log file"))
    }
}
