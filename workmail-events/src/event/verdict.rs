//! Results of checks in either form.

use mailtrail_wire::{Either, OpenEnum as _};

use crate::either_value::either_value;
use crate::{VerdictObject, VerdictStatus};

/// Result of a check, as text or as an object with a `status`.
///
/// AWS's sample queries compare verdicts with a text; its field table refers to Amazon SES, where a verdict is an
/// object.
///
/// In Rust, [`status`](Self::status) hides the difference.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Verdict, VerdictStatus};
///
/// for text in [r#""FAIL""#, r#"{"status":"FAIL"}"#] {
///     let verdict = Verdict::from_json(text)?;
///     assert_eq!(verdict.status(), Some(&VerdictStatus::Fail));
///     assert_eq!(verdict.to_json(), text);
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Verdict(Either<VerdictStatus, VerdictObject>);

either_value!(Verdict, Either<VerdictStatus, VerdictObject>);

impl Verdict {
    /// Returns the result in the form that was read.
    ///
    /// ```
    /// use workmail_events::{Verdict, VerdictStatus};
    ///
    /// assert_eq!(Verdict::from(VerdictStatus::Pass).form().left(), Some(&VerdictStatus::Pass));
    /// ```
    pub fn form(&self) -> &Either<VerdictStatus, VerdictObject> {
        &self.0
    }

    /// Returns the result in either form. An object may lack it.
    ///
    /// ```
    /// use workmail_events::{Document as _, Verdict};
    ///
    /// assert_eq!(Verdict::from_json("{}")?.status(), None);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn status(&self) -> Option<&VerdictStatus> {
        match &self.0 {
            Either::Left(status) => Some(status),
            Either::Right(object) => object.status.as_ref(),
        }
    }
}

impl From<VerdictStatus> for Verdict {
    fn from(status: VerdictStatus) -> Self {
        Self(Either::Left(status))
    }
}

impl From<VerdictObject> for Verdict {
    fn from(object: VerdictObject) -> Self {
        Self(Either::Right(object))
    }
}

impl PartialEq<str> for Verdict {
    fn eq(&self, other: &str) -> bool {
        self.status().is_some_and(|status| status.as_str() == other)
    }
}

impl PartialEq<&str> for Verdict {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}
