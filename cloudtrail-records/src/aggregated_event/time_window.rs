//! Times of aggregated events.

use mailtrail_wire::{Extra, Timestamp, Wire};

/// Time in which the events of an aggregated event happened.
///
/// AWS's page speaks of ISO 8601, and its example has a blank for the `T` and no zone, `2026-03-02 08:15:00`; those of
/// the page about aggregation have both.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, TimeWindow};
///
/// let text = r#"{"windowStart": "2026-03-02T08:15:00Z", "windowEnd": "2026-03-02T08:20:00Z", "windowSize": "PT5M"}"#;
/// let window = TimeWindow::from_json(text)?;
/// assert!(window.window_start.as_ref() < window.window_end.as_ref());
/// assert!(window.window_size.is("PT5M"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TimeWindow {
    /// First instant of the window, in UTC.
    #[wire(required, since = "1.0")]
    pub window_start: Option<Timestamp>,
    /// First instant after the window, in UTC.
    #[wire(required, since = "1.0")]
    pub window_end: Option<Timestamp>,
    /// Length of the window as ISO 8601 writes durations; `PT5M` is five minutes.
    #[wire(required, since = "1.0", content = "public")]
    pub window_size: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
