//! Times of aggregated events.

use mailtrail_wire::{Extra, Presence, Timestamp, Wire};

/// Time in which the events of an aggregated event happened.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::{Document as _, TimeWindow};
///
/// let text = r#"{"windowStart": "2026-03-02T08:15:00Z", "windowEnd": "2026-03-02T08:20:00Z", "windowSize": "PT5M"}"#;
/// let window = TimeWindow::from_json(text)?;
/// assert!(window.window_start.get() < window.window_end.get());
/// assert_eq!(window.window_size, "PT5M");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct TimeWindow {
    /// First instant of the window, in UTC.
    #[wire(required, since = "1.0")]
    pub window_start: Presence<Timestamp>,
    /// First instant after the window, in UTC.
    #[wire(required, since = "1.0")]
    pub window_end: Presence<Timestamp>,
    /// Length of the window as ISO 8601 writes durations; `PT5M` is five minutes.
    #[wire(required, since = "1.0")]
    pub window_size: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
