//! Times whose form in the logs is not known.

mod instant;
mod shape;

use mailtrail_wire::{Either, Number, TextValue as _, Timestamp};
use time::OffsetDateTime;

use crate::either_value::either_value;

/// Time that stands in a log as text or as number.
///
/// No page says how WorkMail writes the time of a message or the end of a token, and the time of an audit log is
/// documented as milliseconds without a word on whether these are a number.
///
/// In Rust, every text and every number is taken and kept as it was read; [`instant`](Self::instant) hides the
/// difference. Checking reports a text of which no time can be told, such as `2026-02-30`, as unusual.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html)
/// and [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{Document as _, EventTimestamp};
///
/// for text in ["1772439330000", r#""1772439330000""#, "1772439330", r#""2026-03-02T08:15:30Z""#] {
///     let time = EventTimestamp::from_json(text)?;
///     assert_eq!(time.instant().unwrap().unix_timestamp(), 1_772_439_330);
///     assert_eq!(time.to_json(), text);
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EventTimestamp(Either<String, Number>);

either_value!(EventTimestamp, Either<String, Number>, &shape::SHAPE);

impl EventTimestamp {
    /// Returns the string or number that was read.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventTimestamp};
    ///
    /// let time = EventTimestamp::from_json("1.77243933e12")?;
    /// assert_eq!(time.form().right().unwrap().as_str(), "1.77243933e12");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn form(&self) -> &Either<String, Number> {
        &self.0
    }

    /// Returns the instant that is meant, if it is clear.
    ///
    /// A number counts from the beginning of 1970: milliseconds if it is 100,000,000,000 or more (from 1973 on), otherwise
    /// seconds (until the year 5138). A fraction is kept to the nanosecond. A string of 9 to 13 digits, with or without
    /// a fraction, is such a number. Any other string is read as a [`Timestamp`], or as a day, `2026-03-02`, which means
    /// its first moment in UTC.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventTimestamp};
    ///
    /// let time = EventTimestamp::from_json("1772439330.25")?.instant().unwrap();
    /// assert_eq!((time.unix_timestamp(), time.millisecond()), (1_772_439_330, 250));
    /// assert!(EventTimestamp::from("next week").instant().is_none());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn instant(&self) -> Option<OffsetDateTime> {
        match &self.0 {
            Either::Left(text) => instant::of_text(text),
            Either::Right(number) => instant::of_number(number.as_str()),
        }
    }
}

impl From<&str> for EventTimestamp {
    fn from(text: &str) -> Self {
        Self(Either::Left(text.to_owned()))
    }
}

impl From<Number> for EventTimestamp {
    fn from(number: Number) -> Self {
        Self(Either::Right(number))
    }
}

impl From<Timestamp> for EventTimestamp {
    fn from(timestamp: Timestamp) -> Self {
        Self::from(timestamp.as_str())
    }
}
