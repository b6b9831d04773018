//! Events on their way into an event data store.

use mailtrail_wire::{Document as _, Error, Extra, Wire};

use crate::ActivityLogData;

/// Element of a `PutAuditEvents` request: an event from outside AWS, as text.
///
/// A request takes at most 100 of them, or 1 MB.
///
/// See [AWS CloudTrail Data Service/AuditEvent](https://docs.aws.amazon.com/awscloudtraildata/latest/APIReference/API_AuditEvent.html).
///
/// ```
/// use cloudtrail_records::{AuditEvent, Document as _, Is as _};
///
/// let event = AuditEvent::from_json(r#"{"id": "1", "eventData": "{\"eventName\": \"SignIn\"}"}"#)?;
/// assert!(event.data()?.unwrap().event_name.is("SignIn"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AuditEvent {
    /// Identifier of the event within the application that sends it.
    #[wire(required, content = "id")]
    pub id: Option<String>,
    /// Event as JSON text.
    #[wire(required, content = "opaque")]
    pub event_data: Option<String>,
    /// Base64 text of the SHA-256 hash of the event data, by which CloudTrail checks that it arrived whole.
    #[wire(content = "id")]
    pub event_data_checksum: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl AuditEvent {
    /// Reads the event from its text; `None` if there is no text.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a JSON object.
    ///
    /// ```
    /// use cloudtrail_records::{AuditEvent, Document as _};
    ///
    /// let event = AuditEvent::from_json(r#"{"id": "1", "eventData": "{"}"#)?;
    /// assert!(event.data().is_err());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn data(&self) -> Result<Option<ActivityLogData>, Error> {
        self.event_data.as_deref().map(ActivityLogData::from_json).transpose()
    }
}
