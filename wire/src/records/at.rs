//! A record and its place.

use std::fmt;
use std::ops::Deref;

use super::{Carrier, Message};
use crate::Error;

/// A record of an envelope that knows its place, so that errors about it include the place.
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SqsLambdaEvent};
///
/// let event = SqsLambdaEvent::from_json(r#"{"Records": [{"messageId": "11112222", "body": "{}"}]}"#)?;
/// let record = event.records().next().unwrap()?;
/// assert_eq!(record.path(), "/Records/0");
/// assert!(record.message_id.is("11112222"));
/// assert_eq!(record.message()?.path(), "/Records/0/body");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub struct At<'a, T> {
    value: &'a T,
    holder: &'static str,
    index: usize,
}

impl<'a, T> At<'a, T> {
    pub(super) fn new(value: &'a T, holder: &'static str, index: usize) -> Self {
        Self { value, holder, index }
    }

    /// Returns the JSON pointer of the record in its envelope.
    ///
    /// ```
    /// use mailtrail_wire::SnsLambdaEvent;
    ///
    /// let event = SnsLambdaEvent::of(["hello"]);
    /// assert_eq!(event.records().next().unwrap()?.path(), "/Records/0");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn path(&self) -> String {
        format!("{}/{}", self.holder, self.index)
    }

    /// Returns the record, for as long as the envelope lives.
    ///
    /// ```
    /// use mailtrail_wire::{SnsLambdaEvent, SnsLambdaRecord};
    ///
    /// let event = SnsLambdaEvent::of(["hello"]);
    /// let records: Vec<&SnsLambdaRecord> = event.records().flatten().map(|record| record.get()).collect();
    /// assert_eq!(records.len(), 1);
    /// ```
    pub fn get(&self) -> &'a T {
        self.value
    }

    /// Replaces the record with a part of it, in the same place.
    ///
    /// ```
    /// use mailtrail_wire::SnsLambdaEvent;
    ///
    /// let event = SnsLambdaEvent::of(["hello"]);
    /// let source = event.records().next().unwrap()?.map(|record| &record.event_source);
    /// assert_eq!((source.path(), source.as_deref()), ("/Records/0".to_owned(), Some("aws:sns")));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn map<U>(&self, part: impl FnOnce(&'a T) -> &'a U) -> At<'a, U> {
        At::new(part(self.value), self.holder, self.index)
    }

    /// Calls a function on the record, and prefixes the place of the record to its error.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsLambdaEvent};
    ///
    /// let event = SnsLambdaEvent::from_json(r#"{"Records": [{"Sns": {"Message": ""}}, {}]}"#)?;
    /// let record = event.records().last().unwrap()?;
    /// assert_eq!(record.ask(|record| record.sns()).unwrap_err().path(), "/Records/1/Sns");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of the function, with the place.
    pub fn ask<R>(&self, question: impl FnOnce(&'a T) -> Result<R, Error>) -> Result<R, Error> {
        question(self.value).map_err(|error| error.under(&self.path()))
    }
}

impl<T: Carrier> At<'_, T> {
    /// Returns the message that the record carries; see [`Carrier`].
    ///
    /// ```
    /// use mailtrail_wire::SqsLambdaEvent;
    ///
    /// let event = SqsLambdaEvent::of(["hello"]);
    /// for record in event.records() {
    ///     assert_eq!(&*record?.message()?, "hello");
    /// }
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if it carries none.
    pub fn message(&self) -> Result<Message<'_>, Error> {
        Carrier::message(self)
    }
}

impl<T: Carrier> Carrier for At<'_, T> {
    fn message(&self) -> Result<Message<'_>, Error> {
        self.ask(Carrier::message).map(|message| message.under(&self.path()))
    }
}

impl<T> Deref for At<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value
    }
}

impl<T> Clone for At<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for At<'_, T> {}

impl<T: fmt::Debug> fmt::Debug for At<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple(&self.path()).field(self.value).finish()
    }
}
