//! Suppressions one by one.

use std::vec::IntoIter;

use mailtrail_wire::Error;

use crate::Suppression;

/// Addresses that should get no more mail, one by one: an iterator.
///
/// Where it cannot be told whether or to whom mail should stop, because a field that decides it is missing or is no value of its type, there is
/// an error with the place. It hides none of the others, so that a function suppresses what it can and reports the rest.
///
/// ```
/// use ses_events::{Document as _, SendingEvent};
///
/// let event = SendingEvent::from_json(r#"{
///     "eventType": "Bounce",
///     "bounce": {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "mary@example.com"}, {"emailAddress": 7}]}
/// }"#)?;
/// let mut suppressions = event.suppressions();
/// assert_eq!(suppressions.next().unwrap()?.address, "mary@example.com");
/// let error = suppressions.next().unwrap().unwrap_err();
/// assert_eq!(error.to_string(), "/bounce/bouncedRecipients/1/emailAddress: expected a string, found number `7`");
/// assert!(suppressions.next().is_none());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Suppressions<'a>(IntoIter<Result<Suppression<'a>, Error>>);

impl Suppressions<'_> {
    /// Nothing but an error.
    pub(crate) fn failed(error: Error) -> Self {
        [Err(error)].into_iter().collect()
    }

    /// The same of a document that stands at this pointer of another one.
    pub(crate) fn under(self, pointer: &str) -> Self {
        self.map(|suppression| suppression.map_err(|error| error.under(pointer))).collect()
    }
}

impl<'a> FromIterator<Result<Suppression<'a>, Error>> for Suppressions<'a> {
    fn from_iter<I: IntoIterator<Item = Result<Suppression<'a>, Error>>>(suppressions: I) -> Self {
        Self(suppressions.into_iter().collect::<Vec<_>>().into_iter())
    }
}

impl<'a> Iterator for Suppressions<'a> {
    type Item = Result<Suppression<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Suppressions<'_> {}
