//! What the models don't explain.

use std::fmt;

/// Side of a call.
///
/// ```
/// assert_eq!(mailtrail_models::Side::Request.field(), "requestParameters");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The request.
    Request,
    /// The response.
    Response,
}

impl Side {
    /// Returns the field of a record that contains it.
    ///
    /// ```
    /// assert_eq!(mailtrail_models::Side::Response.field(), "responseElements");
    /// ```
    pub fn field(self) -> &'static str {
        match self {
            Self::Request => "requestParameters",
            Self::Response => "responseElements",
        }
    }
}

/// Something in a record that the model of its service doesn't explain.
///
/// It is not an error: a model may be older or newer than the service, and services decide what they log.
///
/// ```
/// use mailtrail_models::{NoteKind, Outcome, look};
/// use mailtrail_wire::Json;
///
/// let record = Json::parse(r#"{"eventSource": "iam.amazonaws.com", "eventName": "CraeteUser"}"#)?;
/// let Outcome::Looked(notes) = look(record.view()) else { panic!("not a call") };
/// assert!(matches!(&notes[0].kind, NoteKind::UnknownOperation { nearest: Some(name), .. } if name == "CreateUser"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// JSON pointer (RFC 6901) within the record.
    pub pointer: String,
    /// Byte offset of the value in the text of the record.
    pub at: usize,
    /// Name of the service for people.
    pub service: &'static str,
    /// What the model does not explain.
    pub kind: NoteKind,
}

/// Kind of a note.
///
/// ```
/// use mailtrail_models::{NoteKind, Outcome, look};
/// use mailtrail_wire::Json;
///
/// let record = Json::parse(
///     r#"{"eventSource": "sts.amazonaws.com", "eventName": "AssumeRole", "requestParameters": {"roleArn": 7}}"#,
/// )?;
/// let Outcome::Looked(notes) = look(record.view()) else { panic!("not a call") };
/// assert_eq!(notes[0].kind, NoteKind::OtherType { expected: "string".to_owned(), found: "number" });
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoteKind {
    /// The service has no operation of this name.
    UnknownOperation {
        /// Name of the event.
        name: String,
        /// Operation that may have been meant.
        nearest: Option<String>,
    },
    /// The operation has no such field here.
    UnknownField {
        /// Name of the field.
        name: String,
        /// Field that may have been meant, as CloudTrail writes it.
        nearest: Option<String>,
    },
    /// The value has another type.
    OtherType {
        /// Type in the model.
        expected: String,
        /// Type in the record.
        found: &'static str,
    },
}

impl Note {
    /// Returns the message, without the name that may have been meant.
    ///
    /// ```
    /// use mailtrail_models::{Outcome, look};
    /// use mailtrail_wire::Json;
    ///
    /// let record = Json::parse(r#"{"eventSource": "iam.amazonaws.com", "eventName": "CraeteUser"}"#)?;
    /// let Outcome::Looked(notes) = look(record.view()) else { panic!("not a call") };
    /// assert_eq!(notes[0].message(), "the API model of AWS Identity and Access Management has no operation `CraeteUser`");
    /// assert_eq!(notes[0].to_string(), format!("{}, did you mean `CreateUser`?", notes[0].message()));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn message(&self) -> String {
        let model = format_args!("the API model of {}", self.service);
        match &self.kind {
            NoteKind::UnknownOperation { name, .. } => format!("{model} has no operation `{name}`"),
            NoteKind::UnknownField { name, .. } => format!("{model} has no field `{name}` here"),
            NoteKind::OtherType { expected, found } => format!("the type is {found}, and {expected} in {model}"),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())?;
        match &self.kind {
            NoteKind::UnknownOperation { nearest: Some(nearest), .. }
            | NoteKind::UnknownField { nearest: Some(nearest), .. } => {
                write!(formatter, ", did you mean `{nearest}`?")
            }
            _ => Ok(()),
        }
    }
}
