//! Events of stories.

use time::OffsetDateTime;

/// One event of a story, in words.
///
/// ```
/// use workmail_events::{trace::Tracer};
/// use workmail_events::{Document as _, EventRecord};
///
/// let text = r#"{"traceId": "a", "event": {"eventName": "JOURNALING_INITIATED", "journalingAddress": "journal@example.com"}}"#;
/// let mut tracer = Tracer::new();
/// tracer.add(&EventRecord::from_json(text)?, None);
/// let event = tracer.finish().remove(0).events.remove(0);
/// assert_eq!(event.name, "JOURNALING_INITIATED");
/// assert_eq!(event.text, "journaling to journal@example.com");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StoryEvent {
    /// Time of the log event, or else of the record; nothing if neither has one.
    pub at: Option<OffsetDateTime>,
    /// Name of the event; empty if it has none.
    pub name: String,
    /// Trace that the event belongs to.
    pub trace_id: Option<String>,
    /// What the event says, in a few words; control characters are blanks.
    pub text: String,
    /// How often the same record came again.
    pub repeats: u64,
}
