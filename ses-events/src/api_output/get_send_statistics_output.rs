//! Sending statistics.

use mailtrail_wire::{Either, Extra, List, Number, Timestamp, Wire};

/// Output of `GetSendStatistics`: figures of the account in one region over the last two weeks.
///
/// `aws ses get-send-statistics` prints it. A data point covers 15 minutes, and there is none where nothing was sent.
///
/// See [Amazon SES API Reference/GetSendStatistics](https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendStatistics.html).
///
/// ```
/// use ses_events::{Document as _, GetSendStatisticsOutput};
///
/// let text = r#"{"SendDataPoints": [
///     {"Timestamp": "2026-03-02T08:00:00+00:00", "DeliveryAttempts": 40, "Bounces": 2, "Complaints": 0, "Rejects": 0}
/// ]}"#;
/// let output = GetSendStatisticsOutput::from_json(text)?;
/// let attempts = output.send_data_points.iter().flatten().filter_map(|point| point.delivery_attempts.as_ref()?.as_u64());
/// assert_eq!(attempts.sum::<u64>(), 40);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct GetSendStatisticsOutput {
    /// Data points, in no particular order.
    #[wire(name = "SendDataPoints", required)]
    pub send_data_points: Option<List<SendDataPoint>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Figures of 15 minutes.
///
/// See [Amazon SES API Reference/SendDataPoint](https://docs.aws.amazon.com/ses/latest/APIReference/API_SendDataPoint.html).
///
/// ```
/// use ses_events::{Document as _, SendDataPoint};
///
/// let point = SendDataPoint::from_json(r#"{"DeliveryAttempts": 40, "Bounces": 2}"#)?;
/// assert_eq!(point.bounces.as_ref().and_then(|bounces| bounces.as_u64()), Some(2));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SendDataPoint {
    /// Time of the data point: text from a client, seconds since 1970 where a program writes it so.
    #[wire(name = "Timestamp", required)]
    pub timestamp: Option<Either<Timestamp, Number>>,
    /// Number of emails that were sent.
    #[wire(name = "DeliveryAttempts", required)]
    pub delivery_attempts: Option<Number>,
    /// Number of emails that bounced.
    #[wire(name = "Bounces", required)]
    pub bounces: Option<Number>,
    /// Number of emails that recipients marked as unwanted.
    #[wire(name = "Complaints", required)]
    pub complaints: Option<Number>,
    /// Number of emails that Amazon SES rejected.
    #[wire(name = "Rejects", required)]
    pub rejects: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
