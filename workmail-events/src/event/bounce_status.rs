//! Status of a bounce.

use mailtrail_wire::{Either, Number};

use crate::either_value::either_value;

/// Status of a bounced recipient, as text or as number.
///
/// Only a sample query of AWS uses it, so whether it is an SMTP code such as `550`, an enhanced one such as `5.1.1` or
/// a word is open.
///
/// In Rust, [`as_str`](Self::as_str) gives its text in any case.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::{BounceStatus, Document as _};
///
/// assert_eq!(BounceStatus::from_json("550")?.as_str(), "550");
/// assert_eq!(BounceStatus::from_json(r#""5.1.1""#)?.as_str(), "5.1.1");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct BounceStatus(Either<String, Number>);

either_value!(BounceStatus, Either<String, Number>);

impl BounceStatus {
    /// Returns the string or number that was read.
    ///
    /// ```
    /// use workmail_events::{BounceStatus, Document as _};
    ///
    /// assert_eq!(BounceStatus::from_json("550")?.form().right().unwrap().as_u64(), Some(550));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn form(&self) -> &Either<String, Number> {
        &self.0
    }

    /// Returns the text of the status; for a number, its spelling.
    ///
    /// ```
    /// assert_eq!(workmail_events::BounceStatus::from("5.2.2").as_str(), "5.2.2");
    /// ```
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Either::Left(text) => text,
            Either::Right(number) => number.as_str(),
        }
    }
}

impl From<&str> for BounceStatus {
    fn from(text: &str) -> Self {
        Self(Either::Left(text.to_owned()))
    }
}

impl From<Number> for BounceStatus {
    fn from(number: Number) -> Self {
        Self(Either::Right(number))
    }
}

impl PartialEq<str> for BounceStatus {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for BounceStatus {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}
