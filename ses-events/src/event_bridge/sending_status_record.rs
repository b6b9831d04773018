//! Sending status of a tenant.

use mailtrail_wire::{Extra, List, Number, Wire};
use time::{Date, Month, OffsetDateTime, Time};

use crate::SendingStatus;

/// Sending status of a tenant, why it has it and since when.
///
/// The time is a list of numbers, unlike any other time in events of Amazon SES.
///
/// In Rust, [`last_updated`](Self::last_updated) reads it.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html#setting-up-eventbridge-notifications).
///
/// ```
/// use ses_events::{Document as _, SendingStatus, SendingStatusRecord};
///
/// let record = SendingStatusRecord::from_json(r#"{
///     "status": "DISABLED",
///     "cause": "Paused by an administrator.",
///     "lastUpdatedTimestamp": [2026, 3, 2, 8, 15, 30, 120000000]
/// }"#)?;
/// assert_eq!(record.status, Some(SendingStatus::Disabled));
/// assert_eq!(record.last_updated().unwrap().unix_timestamp(), 1_772_439_330);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SendingStatusRecord {
    /// Whether the tenant may send now.
    #[wire(required)]
    pub status: Option<SendingStatus>,
    /// Reason, as a sentence for people.
    #[wire(content = "text")]
    pub cause: Option<String>,
    /// When the status was set, in UTC: year, month, day, hour, minute, second, nanosecond.
    pub last_updated_timestamp: Option<List<Number>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl SendingStatusRecord {
    /// Returns when the status was set, if its numbers are a valid time.
    ///
    /// Seconds and nanoseconds may be missing, and are 0 in that case.
    ///
    /// ```
    /// use ses_events::{Document as _, SendingStatusRecord};
    ///
    /// let record = SendingStatusRecord::from_json(r#"{"lastUpdatedTimestamp": [2026, 3, 2, 8, 15]}"#)?;
    /// assert_eq!(record.last_updated().unwrap().unix_timestamp(), 1_772_439_300);
    /// let record = SendingStatusRecord::from_json(r#"{"lastUpdatedTimestamp": [2026, 13, 2, 8, 15]}"#)?;
    /// assert_eq!(record.last_updated(), None);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn last_updated(&self) -> Option<OffsetDateTime> {
        let parts = self.last_updated_timestamp.as_ref()?.entries();
        let parts = parts.map(|part| part.value()?.as_u64()).collect::<Option<Vec<_>>>()?;
        let (date, time) = parts.split_at_checked(3)?;
        let (hour, minute, second, nanosecond) = match *time {
            [hour, minute] => (hour, minute, 0, 0),
            [hour, minute, second] => (hour, minute, second, 0),
            [hour, minute, second, nanosecond] => (hour, minute, second, nanosecond),
            _ => return None,
        };
        let small = |part: u64| u8::try_from(part).ok();
        let month = Month::try_from(small(date[1])?).ok()?;
        let date = Date::from_calendar_date(i32::try_from(date[0]).ok()?, month, small(date[2])?).ok()?;
        let nanosecond = u32::try_from(nanosecond).ok()?;
        let time = Time::from_hms_nano(small(hour)?, small(minute)?, small(second)?, nanosecond).ok()?;
        Some(OffsetDateTime::new_utc(date, time))
    }
}
