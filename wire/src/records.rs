//! Records of an envelope with their places, and the messages that they carry.

mod at;
mod message;

use std::fmt;

pub use self::at::At;
pub use self::message::{Carrier, Message};
use crate::scalar::Entries;
use crate::{Error, Extra, Fields, List, Presence, Wire};

/// The records of an envelope, one by one, each with its place; see [`SnsLambdaEvent::records`](crate::SnsLambdaEvent::records).
///
/// A record that is not an object is an error, and so is an envelope without a list. Nothing is skipped silently.
///
/// ```
/// use mailtrail_wire::{Document as _, SqsLambdaEvent};
///
/// let event = SqsLambdaEvent::from_json(r#"{"Records": [{"body": "hello"}, "oops", {"messageId": "11112222"}]}"#)?;
/// let mut seen = Vec::new();
/// for record in event.records() {
///     match record.and_then(|record| Ok(record.message()?.to_string())) {
///         Ok(text) => seen.push(text),
///         Err(error) => seen.push(error.to_string()),
///     }
/// }
/// assert_eq!(seen, [
///     "hello",
///     "/Records/1: expected an object, found string `oops`",
///     "/Records/2/body: missing field `body` (string)",
/// ]);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub struct Records<'a, T> {
    holder: &'static str,
    entries: Option<Entries<'a, T>>,
    index: usize,
    failed: Option<Error>,
}

impl<'a, T: Wire> Records<'a, T> {
    /// Returns the elements of a list at a JSON pointer, if it is there.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Error, List, Records};
    ///
    /// let list = List::<bool>::from_json("[true, 7]")?;
    /// let mut records = Records::new("/answers", Ok(&list));
    /// assert!(records.next().is_some_and(|record| record.is_ok_and(|record| *record)));
    /// assert_eq!(records.next().unwrap().unwrap_err().path(), "/answers/1");
    /// assert!(records.next().is_none());
    /// # Ok::<(), Error>(())
    /// ```
    pub fn new(holder: &'static str, list: Result<&'a List<T>, Error>) -> Self {
        let (list, failed) = match list {
            Ok(list) => (Some(list), None),
            Err(error) => (None, Some(error)),
        };
        Self { holder, entries: list.map(List::all), index: 0, failed }
    }

    /// Returns the elements of a list in an optional field: none if it is absent, and an error if it is not a list.
    ///
    /// ```
    /// use mailtrail_wire::{CloudWatchLogsData, Document as _, Records};
    ///
    /// let filters = |text| -> Result<Vec<String>, _> {
    ///     let data = CloudWatchLogsData::from_json(text)?;
    ///     let filters = Records::optional("/subscriptionFilters", &data.extra, &data.subscription_filters);
    ///     filters.map(|filter| filter.map(|filter| filter.to_string())).collect()
    /// };
    /// assert!(filters(r#"{"messageType": "DATA_MESSAGE", "logEvents": []}"#)?.is_empty());
    /// assert_eq!(filters(r#"{"messageType": "DATA_MESSAGE", "logEvents": [], "subscriptionFilters": ["mail"]}"#)?, ["mail"]);
    /// assert!(filters(r#"{"messageType": "DATA_MESSAGE", "logEvents": [], "subscriptionFilters": ["mail", 7]}"#).is_err());
    /// assert!(filters(r#"{"messageType": "DATA_MESSAGE", "logEvents": [], "subscriptionFilters": "mail"}"#).is_err());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn optional<F: Fields>(holder: &'static str, extra: &Extra<F>, list: &'a Option<List<T>>) -> Self {
        let name = holder.trim_start_matches('/');
        match extra.presence(name, list) {
            Presence::Absent => Self { holder, entries: None, index: 0, failed: None },
            _ => Self::new(holder, extra.required(name, list)),
        }
    }
}

impl<'a, T: Wire> Iterator for Records<'a, T> {
    type Item = Result<At<'a, T>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(error) = self.failed.take() {
            return Some(Err(error));
        }
        let entry = self.entries.as_mut()?.next()?;
        let index = self.index;
        self.index += 1;
        let path = || format!("{}/{index}", self.holder);
        Some(match entry {
            Presence::Value(value) => Ok(At::new(value, self.holder, index)),
            Presence::Unexpected(json) => Err(match T::refusal(json.text()) {
                Some(error) => error.under(&path()),
                None => Error::wrong(path(), json.text(), T::SHAPE),
            }),
            Presence::Null | Presence::Absent => Err(Error::wrong(path(), "null", T::SHAPE)),
        })
    }
}

impl<T> fmt::Debug for Records<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Records")
            .field("holder", &self.holder)
            .field("index", &self.index)
            .finish_non_exhaustive()
    }
}
