use crate::{Extra, List, Timestamp, Wire};

/// Event as Amazon EventBridge delivers it, with the event of a service in `detail`.
///
/// The same form reaches rules, queues and functions; archives replay it with `replay-name` added.
///
/// In Rust, `K` is the enum of the kinds of events of a service where they are known, else it is text. `T` is a type of this
/// family, or with [`Serde`](crate::Serde) around it any type that serde reads, for events that
/// a program puts on a bus of its own. A rule with an input transformer sends something else altogether.
///
/// See [Amazon EventBridge/Events](https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html).
///
/// ```
/// use mailtrail_wire::{Document as _, EventBridgeEvent, Is as _, Json};
///
/// let event = EventBridgeEvent::<Json>::from_json(
///     r#"{"version":"0","detail-type":"AWS API Call via CloudTrail","source":"aws.workmail","detail":{"eventName":"CreateUser"}}"#,
/// )?;
/// assert!(event.detail_type.is("AWS API Call via CloudTrail"));
/// assert!(event.detail()?.get("/eventName").is_some_and(|name| name == "CreateUser"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Wire)]
#[wire(errata = T::ERRATA)]
#[non_exhaustive]
pub struct EventBridgeEvent<T, K = String> {
    /// Version of the envelope, `0`.
    #[wire(required, content = "public")]
    pub version: Option<String>,
    /// Identifier of the event, a UUID; a redelivered event keeps it.
    #[wire(required, content = "id")]
    pub id: Option<String>,
    /// Kind of event, in words; together with the source, it identifies the detail.
    #[wire(name = "detail-type", essential, getter, content = "public")]
    pub detail_type: Option<K>,
    /// Service that sent the event, such as `aws.ses`.
    #[wire(required, getter, content = "public")]
    pub source: Option<String>,
    /// Account that the event belongs to, twelve digits.
    #[wire(required, content = "account-id")]
    pub account: Option<String>,
    /// When the event happened according to the service, otherwise when it was received.
    #[wire(required)]
    pub time: Option<Timestamp>,
    /// Region in which the event came up.
    #[wire(required, content = "public")]
    pub region: Option<String>,
    /// ARNs of the resources concerned; often empty.
    #[wire(required, content = "arn")]
    pub resources: Option<List<String>>,
    /// Event of the service itself.
    #[wire(essential, getter, content = "opaque", names = "public")]
    pub detail: Option<T>,
    /// Name of the replay, when an archive sent the event again.
    #[wire(name = "replay-name", content = "name")]
    pub replay_name: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
