//! Booleans whose form in the logs is not known.

use mailtrail_wire::{Either, Number};

use crate::either_value::either_value;

/// Truth value as literal, text or number.
///
/// AWS's page says of these members that they are true or false, and not in which form.
///
/// In Rust, the form is kept as it was read.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AuditFlag, Document as _};
///
/// for text in ["true", r#""true""#, r#""TRUE""#, "1", r#""1""#] {
///     let flag = AuditFlag::from_json(text)?;
///     assert_eq!(flag.get(), Some(true));
///     assert_eq!(flag.to_json(), text);
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AuditFlag(Either<bool, Either<String, Number>>);

either_value!(AuditFlag, Either<bool, Either<String, Number>>);

impl AuditFlag {
    /// Returns the literal, string or number that was read.
    ///
    /// ```
    /// assert_eq!(workmail_events::AuditFlag::from(true).form().left(), Some(&true));
    /// ```
    pub fn form(&self) -> &Either<bool, Either<String, Number>> {
        &self.0
    }

    /// Returns the Boolean, if it is clear: strings in any case, and the numbers 0 and 1, also as strings.
    ///
    /// ```
    /// use workmail_events::{AuditFlag, Document as _};
    ///
    /// assert_eq!(AuditFlag::from_json("0")?.get(), Some(false));
    /// assert_eq!(AuditFlag::from_json(r#""perhaps""#)?.get(), None);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn get(&self) -> Option<bool> {
        match &self.0 {
            Either::Left(value) => Some(*value),
            Either::Right(Either::Left(text)) => of_text(text),
            Either::Right(Either::Right(number)) => match number.as_u64() {
                Some(0) => Some(false),
                Some(1) => Some(true),
                _ => None,
            },
        }
    }
}

fn of_text(text: &str) -> Option<bool> {
    if text == "1" || text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text == "0" || text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

impl From<bool> for AuditFlag {
    fn from(value: bool) -> Self {
        Self(Either::Left(value))
    }
}

impl PartialEq<bool> for AuditFlag {
    fn eq(&self, other: &bool) -> bool {
        self.get() == Some(*other)
    }
}
