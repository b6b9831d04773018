//! Types that refuse documents with errors.

use std::ops::{Deref, DerefMut};

use crate::{
    Document, Erratum, Error, Expected, Fault, FaultKind, Level, Reader, Shape, Wire, Writer, check, check_next, judge,
};

/// A document without errors: reading refuses what [`check`] finds at [`Level::Error`] unless an erratum excuses it.
///
/// By default, reading is tolerant: a field of another type affects only that field. To keep invalid documents out altogether,
/// wrap the type in `Strict`: a Lambda function takes `LambdaEvent<Strict<SendingEvent>>`, and
/// serde's `untagged` enums find the right type.
///
/// ```
/// use mailtrail_wire::{Document as _, FilteredLogEvent, SnsMessage, SqsMessage, Strict};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// #[serde(untagged)]
/// enum Incoming {
///     Topic(Strict<SnsMessage>),
///     Queue(Strict<SqsMessage>),
/// }
///
/// let incoming = serde_json::from_str(r#"{"MessageId": "11112222", "Body": "hello"}"#)?;
/// let Incoming::Queue(message) = incoming else { panic!("a message of a queue") };
/// assert_eq!(message.body()?, "hello");
///
/// let text = r#"{"timestamp": "yesterday", "message": "hello"}"#;
/// assert!(FilteredLogEvent::from_json(text)?.timestamp.is_none());
/// let error = Strict::<FilteredLogEvent>::from_json(text).unwrap_err();
/// assert_eq!(error.to_string(), "/timestamp: expected a number, found string `yesterday` at line 1, column 15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Strict<T>(pub T);

impl<T> Strict<T> {
    /// Returns the document.
    ///
    /// ```
    /// assert!(mailtrail_wire::Strict(true).into_inner());
    /// ```
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Strict<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Strict<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Wire> Wire for Strict<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const ERRATA: &'static [Erratum] = T::ERRATA;

    /// Within another document, one that has errors is a value of another type.
    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.peek();
        let (start, from, mut issues) = (reader.spot(), reader.at(), Vec::new());
        check_next(reader, T::SHAPE, &mut issues)?;
        let text = &reader.text()[from..reader.at()];
        if !issues.is_empty() && refusal::<T>(text).is_some() {
            return Err(Fault::new(FaultKind::Mismatch(Expected::Form), from));
        }
        reader.return_to(start);
        T::read_from(reader).map(Self)
    }

    fn read_document(text: &str) -> Result<Self, Error> {
        // What is no JSON is told by reading, in its words.
        match refusal::<T>(text) {
            Some(error) => Err(error),
            None => T::read_document(text).map(Self),
        }
    }

    fn lack(&self) -> Option<Error> {
        self.0.lack()
    }

    fn lack_within(&self) -> Option<Error> {
        self.0.lack_within()
    }

    fn refusal(text: &str) -> Option<Error> {
        refusal::<T>(text).or_else(|| T::from_json(text).err())
    }

    fn write_to(&self, writer: &mut Writer) {
        self.0.write_to(writer);
    }
}

/// First error of a document that no erratum excuses.
fn refusal<T: Wire>(text: &str) -> Option<Error> {
    let issues = check(text, T::SHAPE).ok()?;
    let issue = issues.iter().find(|issue| judge(issue, text, T::ERRATA).0 == Level::Error)?;
    Some(Error::of_issue(issue, text))
}

crate::serde_impls!(Strict<T>, T: Wire);
