use crate::{Either, EventBridgeEvent, Json, Map};

/// Event that a schedule of Amazon EventBridge sends, with nothing in `detail`.
///
/// Rules with a schedule send it with the source `aws.events` and an empty object. EventBridge Scheduler sends it to targets that were
/// given no input of their own, with the source `aws.scheduler` and the text `{}`.
///
/// See [Amazon EventBridge/Creating an EventBridge rule that runs on a schedule](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, ScheduledEvent};
///
/// let event = ScheduledEvent::from_json(r#"{
///     "version": "0",
///     "id": "a1b2c3d4-5678-90ab-cdef-EXAMPLE70001",
///     "detail-type": "Scheduled Event",
///     "source": "aws.events",
///     "account": "111122223333",
///     "time": "2026-03-02T08:15:30Z",
///     "region": "eu-west-1",
///     "resources": ["arn:aws:events:eu-west-1:111122223333:rule/daily"],
///     "detail": {}
/// }"#)?;
/// assert!(event.is_scheduled());
/// assert_eq!(event.time.unwrap().to_string(), "2026-03-02T08:15:30Z");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub type ScheduledEvent = EventBridgeEvent<Either<Map<Json>, String>>;

impl<T> EventBridgeEvent<T> {
    /// Returns whether a schedule sent the event.
    ///
    /// ```
    /// use mailtrail_wire::{EventBridgeEvent, Json};
    ///
    /// let event = EventBridgeEvent::<Json>::of("com.example.shop", "Order", Json::null());
    /// assert!(!event.is_scheduled());
    /// ```
    pub fn is_scheduled(&self) -> bool {
        self.detail_type.as_deref() == Some("Scheduled Event")
            && matches!(self.source.as_deref(), Some("aws.events" | "aws.scheduler"))
    }
}
