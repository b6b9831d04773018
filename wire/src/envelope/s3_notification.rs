use std::borrow::Cow;

use crate::{Error, Extra, List, Map, Number, Records, Timestamp, Wire};

/// Notification of Amazon S3 about objects: what a function, a queue or a topic gets.
///
/// Through EventBridge the same comes in another form. When notifications are set up, a queue or topic gets an
/// [`S3TestEvent`](crate::S3TestEvent), which has no records.
///
/// See [Amazon S3/Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
///
/// ```
/// use mailtrail_wire::{Document as _, S3Notification};
///
/// let event = S3Notification::from_json(r#"{"Records": [{"s3": {
///     "bucket": {"name": "amzn-s3-demo-bucket"},
///     "object": {"key": "AWSLogs/my+file%281%29.json.gz"}
/// }}]}"#)?;
/// for record in event.records() {
///     let record = record?;
///     assert_eq!(record.bucket()?, "amzn-s3-demo-bucket");
///     assert_eq!(record.key()?, "AWSLogs/my file(1).json.gz");
/// }
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3Notification {
    /// Records, one for each object.
    #[wire(name = "Records", essential)]
    pub records: Option<List<S3Record>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// What happened to one object.
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, S3Record};
///
/// let record = S3Record::from_json(r#"{"eventName": "ObjectCreated:Put", "s3": {"object": {"key": "a+b"}}}"#)?;
/// assert!(record.event_name.is("ObjectCreated:Put"));
/// assert_eq!(record.key()?, "a b");
/// assert_eq!(record.bucket().unwrap_err().to_string(), "/s3/bucket: missing field `bucket` (object)");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3Record {
    /// Version of the record: `2.1`, for replication `2.2`, for lifecycle, tiering, access lists, tags and restored objects `2.3`.
    #[wire(required, content = "public")]
    pub event_version: Option<String>,
    /// Always `aws:s3`.
    #[wire(required, content = "public")]
    pub event_source: Option<String>,
    /// Region of the bucket.
    #[wire(required, content = "public")]
    pub aws_region: Option<String>,
    /// When Amazon S3 finished the request.
    #[wire(required)]
    pub event_time: Option<Timestamp>,
    /// Kind of event, such as `ObjectCreated:Put`; without the `s3:` of the configuration.
    #[wire(required, getter, content = "public")]
    pub event_name: Option<String>,
    /// Who caused the event.
    pub user_identity: Option<S3UserIdentity>,
    /// Where the request came from.
    pub request_parameters: Option<S3RequestParameters>,
    /// Identifiers of the request for AWS Support.
    pub response_elements: Option<S3ResponseElements>,
    /// Bucket and object.
    #[wire(essential, getter)]
    pub s3: Option<S3Entity>,
    /// What a restored object is; only for `ObjectRestore:Completed`.
    #[wire(names = "public")]
    pub glacier_event_data: Option<Map<crate::Json>>,
    /// Result of a replication; only for its events.
    #[wire(names = "public")]
    pub replication_event_data: Option<Map<crate::Json>>,
    /// Where an object was moved to; only for events of S3 Intelligent-Tiering.
    #[wire(names = "public")]
    pub intelligent_tiering_event_data: Option<Map<crate::Json>>,
    /// Where an object was moved to; only for events of S3 Lifecycle.
    #[wire(names = "public")]
    pub lifecycle_event_data: Option<Map<crate::Json>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Who caused an event, or owns a bucket.
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, S3UserIdentity};
///
/// assert!(S3UserIdentity::from_json(r#"{"principalId": "EXAMPLE"}"#)?.principal_id.is("EXAMPLE"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3UserIdentity {
    /// Identifier of the principal, or of the customer.
    #[wire(content = "id")]
    pub principal_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Where a request to Amazon S3 came from.
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, S3RequestParameters};
///
/// let parameters = S3RequestParameters::from_json(r#"{"sourceIPAddress": "192.0.2.10"}"#)?;
/// assert!(parameters.source_ip_address.is("192.0.2.10"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3RequestParameters {
    /// Address that the request came from.
    #[wire(name = "sourceIPAddress", content = "ip-address")]
    pub source_ip_address: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Identifiers of a request for AWS Support.
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, S3ResponseElements};
///
/// let elements = S3ResponseElements::from_json(r#"{"x-amz-request-id": "EXAMPLE0A1B2C3D4"}"#)?;
/// assert!(elements.x_amz_request_id.is("EXAMPLE0A1B2C3D4"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3ResponseElements {
    /// Identifier of the request.
    #[wire(name = "x-amz-request-id", content = "id")]
    pub x_amz_request_id: Option<String>,
    /// Host that served the request.
    #[wire(name = "x-amz-id-2", content = "id")]
    pub x_amz_id_2: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Bucket and object of an [`S3Record`].
///
/// ```
/// use mailtrail_wire::{Document as _, S3Entity};
///
/// assert!(S3Entity::from_json(r#"{"object": {"key": "a"}}"#)?.object()?.key.is_some());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3Entity {
    /// Version of this object, `1.0`.
    #[wire(content = "public")]
    pub s3_schema_version: Option<String>,
    /// Name of the configuration that asked for the notification.
    #[wire(content = "name")]
    pub configuration_id: Option<String>,
    /// Bucket that the object is in.
    #[wire(required, getter)]
    pub bucket: Option<S3Bucket>,
    /// Object that the event is about.
    #[wire(required, getter)]
    pub object: Option<S3Object>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Bucket of an [`S3Entity`].
///
/// ```
/// use mailtrail_wire::{Document as _, S3Bucket};
///
/// assert_eq!(S3Bucket::from_json(r#"{"name": "amzn-s3-demo-bucket"}"#)?.name()?, "amzn-s3-demo-bucket");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3Bucket {
    /// Name of the bucket.
    #[wire(required, getter, content = "name")]
    pub name: Option<String>,
    /// Owner of the bucket.
    pub owner_identity: Option<S3UserIdentity>,
    /// ARN of the bucket.
    #[wire(content = "arn")]
    pub arn: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Object of an [`S3Entity`].
///
/// ```
/// use mailtrail_wire::{Document as _, S3Object};
///
/// let object = S3Object::from_json(r#"{"key": "a%2Fb", "size": 1024}"#)?;
/// assert_eq!(object.decoded_key()?, "a/b");
/// assert_eq!(object.size.and_then(|size| size.as_u64()), Some(1024));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3Object {
    /// Key of the object as forms encode it: `+` for a blank, `%2B` for a plus. [`decoded_key`](Self::decoded_key) is what Amazon S3 wants.
    #[wire(required, getter, content = "path")]
    pub key: Option<String>,
    /// Size in bytes; absent where the object is gone.
    pub size: Option<Number>,
    /// Tag that changes with the content.
    #[wire(content = "id")]
    pub e_tag: Option<String>,
    /// Version of the object, if the bucket keeps versions.
    #[wire(nullable, content = "id")]
    pub version_id: Option<String>,
    /// Hexadecimal number that orders events about the same key; those of unequal length are filled up with zeros on the right.
    #[wire(content = "public")]
    pub sequencer: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl S3Notification {
    /// Returns the records with their places, one by one. An element that is not a record is an error.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, S3Notification};
    ///
    /// let event = S3Notification::from_json(r#"{"Records": []}"#)?;
    /// assert_eq!(event.records().count(), 0);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn records(&self) -> Records<'_, S3Record> {
        Records::new("/Records", self.extra.required("Records", &self.records))
    }
}

impl S3Record {
    /// Returns the name of the bucket.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, S3Record};
    ///
    /// let record = S3Record::from_json(r#"{"s3": {"bucket": {"name": "amzn-s3-demo-bucket"}}}"#)?;
    /// assert_eq!(record.bucket()?, "amzn-s3-demo-bucket");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is none.
    pub fn bucket(&self) -> Result<&str, Error> {
        let bucket = self.s3()?.bucket().map_err(|error| error.under("/s3"))?;
        bucket.name().map_err(|error| error.under("/s3/bucket"))
    }

    /// Returns the key of the object, decoded, as requests to Amazon S3 need it.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, S3Record};
    ///
    /// let record = S3Record::from_json(r#"{"s3": {"object": {"key": "a+b"}}}"#)?;
    /// assert_eq!(record.key()?, "a b");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is none, or if it does not decode to text.
    pub fn key(&self) -> Result<Cow<'_, str>, Error> {
        let object = self.s3()?.object().map_err(|error| error.under("/s3"))?;
        object.decoded_key().map_err(|error| error.under("/s3/object"))
    }
}

impl S3Object {
    /// Returns the key of the object, decoded.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, S3Object};
    ///
    /// assert_eq!(S3Object::from_json(r#"{"key": "caf%C3%A9+%2B1"}"#)?.decoded_key()?, "café +1");
    /// assert_eq!(S3Object::from_json(r#"{"key": "100%"}"#)?.decoded_key()?, "100%");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is none, or if it does not decode to text.
    pub fn decoded_key(&self) -> Result<Cow<'_, str>, Error> {
        let key = self.key()?;
        if !key.contains(['+', '%']) {
            return Ok(Cow::Borrowed(key));
        }
        match String::from_utf8(form_decoded(key)) {
            Ok(decoded) => Ok(Cow::Owned(decoded)),
            Err(_) => Err(Error::content("/key", format!("expected UTF-8 in percent-encoding, found `{key}`"))),
        }
    }
}

/// Bytes of a text in the encoding of forms; a percent sign without two hexadecimal digits stands for itself.
fn form_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        bytes.push(match (first, behind) {
            (b'+', _) => b' ',
            (b'%', [high, low, behind @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    rest = behind;
                    high << 4 | low
                }
                _ => b'%',
            },
            _ => *first,
        });
    }
    bytes
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| digit.try_into().ok())
}
