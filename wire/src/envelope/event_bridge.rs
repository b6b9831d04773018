use crate::{Extra, List, Presence, Timestamp, Wire};

/// Event as Amazon EventBridge delivers it, with the event of a service in `detail`.
///
/// The same form reaches rules, queues and functions; archives replay it with `replay-name` added.
///
/// In Rust, `K` is the enum of the kinds of events of a service where they are known, else it is text.
///
/// See [Amazon EventBridge/Events](https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html).
///
/// ```
/// use mailtrail_wire::{Document as _, EventBridgeEvent, Json};
///
/// let event = EventBridgeEvent::<Json>::from_json(
///     r#"{"version":"0","detail-type":"AWS API Call via CloudTrail","source":"aws.workmail","detail":{"eventName":"CreateUser"}}"#,
/// )?;
/// assert_eq!(event.detail_type, "AWS API Call via CloudTrail");
/// let detail = event.detail.get().unwrap();
/// assert!(detail.get("/eventName").is_some_and(|name| name == "CreateUser"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct EventBridgeEvent<T, K = String> {
    /// Version of the envelope, `0`.
    #[wire(required)]
    pub version: Presence<String>,
    /// Identifier of the event, a UUID; a redelivered event keeps it.
    #[wire(required)]
    pub id: Presence<String>,
    /// Kind of event, in words; together with the source it tells what the detail is.
    #[wire(name = "detail-type", required)]
    pub detail_type: Presence<K>,
    /// Service that sent the event, such as `aws.ses`.
    #[wire(required)]
    pub source: Presence<String>,
    /// Account that the event belongs to, twelve digits.
    #[wire(required)]
    pub account: Presence<String>,
    /// When the event happened, by the word of the service, else when it was received.
    #[wire(required)]
    pub time: Presence<Timestamp>,
    /// Region in which the event came up.
    #[wire(required)]
    pub region: Presence<String>,
    /// ARNs of the resources concerned; often empty.
    #[wire(required)]
    pub resources: Presence<List<String>>,
    /// Event of the service itself.
    #[wire(required)]
    pub detail: Presence<T>,
    /// Name of the replay, when an archive sent the event again.
    #[wire(name = "replay-name")]
    pub replay_name: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
