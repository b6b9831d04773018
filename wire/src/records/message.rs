//! The message that a record carries.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use crate::{Document, Error, Wire};

/// A record that carries a message: the text that somebody sent, or bytes that are text.
///
/// AWS's packaging is removed: base64, and the Amazon SNS message that a queue or an HTTP endpoint
/// gets from a topic without raw delivery. So a function reads the same from a topic, a queue and a stream.
///
/// ```
/// use mailtrail_wire::{Carrier, Error, FirehoseEvent, SnsLambdaEvent, SqsLambdaEvent};
///
/// fn text(record: &impl Carrier) -> Result<String, Error> {
///     Ok(record.message()?.to_string())
/// }
///
/// for record in SnsLambdaEvent::of(["hello"]).records() {
///     assert_eq!(text(&record?)?, "hello");
/// }
/// for record in SqsLambdaEvent::of_topic(["hello"]).records() {
///     assert_eq!(text(&record?)?, "hello");
/// }
/// for record in FirehoseEvent::of(["hello"]).records() {
///     assert_eq!(text(&record?)?, "hello");
/// }
/// # Ok::<(), Error>(())
/// ```
pub trait Carrier {
    /// Returns the message with its place.
    ///
    /// # Errors
    ///
    /// Returns an error if there is none, or if it is not text.
    fn message(&self) -> Result<Message<'_>, Error>;
}

/// A message that a record carries, with its place. It dereferences to `str`.
///
/// ```
/// use mailtrail_wire::{Carrier as _, Document as _, Json, SqsLambdaRecord};
///
/// let record = SqsLambdaRecord::from_json(r#"{"body": "{\"order\": 7}"}"#)?;
/// let message = record.message()?;
/// assert!(message.starts_with('{'));
/// assert_eq!(message.read::<Json>()?.get("/order").and_then(|order| order.as_u64()), Some(7));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message<'a> {
    text: Cow<'a, str>,
    path: String,
}

impl<'a> Message<'a> {
    /// Makes a message from a text at a JSON pointer of a record.
    ///
    /// ```
    /// assert_eq!(&*mailtrail_wire::Message::new("/body", "hello"), "hello");
    /// ```
    pub fn new(path: impl Into<String>, text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), path: path.into() }
    }

    /// Returns the place of the text: a JSON pointer, or several with ` -> ` between them if texts were packed in texts.
    ///
    /// ```
    /// use mailtrail_wire::{Carrier as _, SqsLambdaEvent};
    ///
    /// let event = SqsLambdaEvent::of_topic(["hello"]);
    /// let record = event.records().next().unwrap()?;
    /// assert_eq!(record.message()?.path(), "/Records/0/body -> /Message");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Reads the text as a document of a type.
    ///
    /// ```
    /// use mailtrail_wire::{Message, SnsMessage};
    ///
    /// let error = Message::new("/body", r#"{"Type": "Notification"}"#).read::<SnsMessage>().unwrap_err();
    /// assert!(error.to_string().starts_with("/body -> /Message: missing field `Message` (string)"));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Document::from_json`], with the place of the text in front.
    pub fn read<T: Wire>(&self) -> Result<T, Error> {
        self.ask(T::from_json)
    }

    /// Calls a function on the text, and prefixes the place of the text to its error.
    ///
    /// ```
    /// use mailtrail_wire::{Error, Message};
    ///
    /// let number = |text: &str| text.parse::<u8>().map_err(|error| Error::content("", error.to_string()));
    /// assert_eq!(Message::new("/body", "7").ask(number)?, 7);
    /// assert_eq!(Message::new("/body", "x").ask(number).unwrap_err().to_string(), "/body: invalid digit found in string");
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of the function, with the place.
    pub fn ask<R>(&self, question: impl FnOnce(&str) -> Result<R, Error>) -> Result<R, Error> {
        question(&self.text).map_err(|error| error.within(&self.path))
    }

    /// Returns the text, for as long as the record lives.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Message::new("/body", "hello").into_text(), "hello");
    /// ```
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    pub(crate) fn under(mut self, pointer: &str) -> Self {
        self.path.insert_str(0, pointer);
        self
    }
}

impl Deref for Message<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}
