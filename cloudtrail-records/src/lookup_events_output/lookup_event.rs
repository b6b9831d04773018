//! One event of the output.

use mailtrail_wire::{Either, Error, Extra, List, Message, Number, Presence, TextFlag, Wire};
use time::{Duration, OffsetDateTime};

use crate::{Event, EventSource, LookupResource, LookupTimestamp};

/// Event in API output: a few fields next to the event itself, which is a string.
///
/// See [AWS CloudTrail API Reference/Event](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, LookupEvent};
///
/// let text = r#"{
///     "EventTime": 1772439330.0,
///     "ReadOnly": "false",
///     "CloudTrailEvent": "{\"eventType\": \"AwsApiCall\", \"eventName\": \"DeleteIdentity\"}"
/// }"#;
/// let event = LookupEvent::from_json(text)?;
/// assert!(event.read_only.is(false));
/// assert!(event.event()?.unwrap().as_record().unwrap().event_name.is("DeleteIdentity"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct LookupEvent {
    /// Identifier of the event, a UUID.
    #[wire(name = "EventId", content = "id")]
    pub event_id: Option<String>,
    /// Name of the event.
    #[wire(name = "EventName", content = "public")]
    pub event_name: Option<String>,
    /// Whether the action only reads.
    #[wire(name = "ReadOnly")]
    pub read_only: Option<TextFlag>,
    /// Key that signed the request.
    #[wire(name = "AccessKeyId", content = "key-id")]
    pub access_key_id: Option<String>,
    /// Time of the event; a number of seconds since 1970, or text, as the client likes.
    #[wire(name = "EventTime")]
    pub event_time: Option<Either<LookupTimestamp, Number>>,
    /// Service that was called.
    #[wire(name = "EventSource")]
    pub event_source: Option<EventSource>,
    /// Name of the user, role session or service that made the request; `root` for the root user.
    #[wire(name = "Username", content = "name")]
    pub username: Option<String>,
    /// Resources that the event names.
    #[wire(name = "Resources")]
    pub resources: Option<List<LookupResource>>,
    /// Whole event, as JSON text.
    #[wire(name = "CloudTrailEvent", getter, content = "opaque")]
    pub cloud_trail_event: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl LookupEvent {
    /// Reads the event itself from its text; `None` if there is no text.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not a string, or if the string is not a JSON object.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, LookupEvent};
    ///
    /// assert!(LookupEvent::from_json(r#"{"CloudTrailEvent": "{"}"#)?.event().is_err());
    /// assert_eq!(LookupEvent::from_json(r#"{"CloudTrailEvent": 7}"#)?.event().unwrap_err().path(), "/CloudTrailEvent");
    /// assert_eq!(LookupEvent::from_json("{}")?.event()?, None);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn event(&self) -> Result<Option<Event>, Error> {
        let name = "CloudTrailEvent";
        if let Presence::Absent | Presence::Null = self.extra.presence(name, &self.cloud_trail_event) {
            return Ok(None);
        }
        Message::new("/CloudTrailEvent", self.extra.required(name, &self.cloud_trail_event)?).read().map(Some)
    }

    /// Returns the time of the event, in whichever form the client wrote it.
    ///
    /// Numbers are seconds since 1970, read to the microsecond. Strings are read as [`LookupTimestamp`]s.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, LookupEvent};
    ///
    /// for text in ["1772439330.0", "1.77243933E9", r#""2026-03-02T09:15:30+01:00""#, r#""2026-03-02 08:15:30""#] {
    ///     let event = LookupEvent::from_json(&format!(r#"{{"EventTime": {text}}}"#))?;
    ///     assert_eq!(event.time().unwrap().unix_timestamp(), 1_772_439_330);
    /// }
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn time(&self) -> Option<OffsetDateTime> {
        match self.event_time.as_ref()? {
            Either::Left(time) => Some(time.instant()),
            Either::Right(seconds) => {
                OffsetDateTime::UNIX_EPOCH.checked_add(Duration::checked_seconds_f64(seconds.as_f64())?)
            }
        }
    }
}
