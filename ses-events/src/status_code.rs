//! Enhanced status codes of RFC 3463.

pub(crate) mod status_class;
pub(crate) mod status_subject;
#[cfg(test)]
mod tests;

use std::fmt;

use crate::{StatusClass, StatusSubject};

/// Enhanced status code of a mail server, such as `5.1.1`: class, subject and detail.
///
/// The record keeps the text; this is what the text means. Codes are ordered by their numbers.
///
/// See [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463).
///
/// ```
/// use ses_events::{StatusClass, StatusCode, StatusSubject};
///
/// let code = StatusCode::parse("5.1.1").unwrap();
/// assert_eq!(code.class(), StatusClass::Permanent);
/// assert_eq!(code.subject(), StatusSubject::Address);
/// assert_eq!(code.detail(), 1);
/// assert_eq!(code.to_string(), "5.1.1");
/// assert!(StatusCode::parse("4.2.2").unwrap() < code);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode {
    class: StatusClass,
    subject: u16,
    detail: u16,
}

impl StatusCode {
    /// Parses a text that is a status code and nothing else.
    ///
    /// That is: `2`, `4` or `5`, then twice a dot and one to three ASCII digits without a leading zero. White space and comments,
    /// which reports allow around the code, are not accepted; see [`leading`](Self::leading).
    ///
    /// ```
    /// use ses_events::StatusCode;
    ///
    /// assert!(StatusCode::parse("5.7.133").is_some());
    /// for text in ["", "5", "5.1", "5.1.", "5.1.1.1", "5.01.1", "5.1.1000", "3.1.1", "550", " 5.1.1", "5.1.1 (unknown)"] {
    ///     assert_eq!(StatusCode::parse(text), None);
    /// }
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        match Self::leading(text)? {
            (code, "") => Some(code),
            _ => None,
        }
    }

    /// Parses the status code at the beginning of a text, and returns it with the text after it.
    ///
    /// A code must not be followed by a letter, a digit, or a dot with a digit, so that an IP address is not mistaken for one.
    ///
    /// ```
    /// use ses_events::StatusCode;
    ///
    /// let (code, rest) = StatusCode::leading("5.0.0 (unknown failure)").unwrap();
    /// assert_eq!((code.to_string().as_str(), rest), ("5.0.0", " (unknown failure)"));
    /// assert_eq!(StatusCode::leading("5.1.1.9"), None);
    /// ```
    pub fn leading(text: &str) -> Option<(Self, &str)> {
        let mut rest = text;
        let class = StatusClass::from_digit(rest.chars().next()?)?;
        rest = &rest[1..];
        let subject = part(&mut rest)?;
        let detail = part(&mut rest)?;
        let mut next = rest.chars();
        let goes_on = match next.next() {
            Some('.') => next.next().is_some_and(|letter| letter.is_ascii_digit()),
            Some(letter) => letter.is_alphanumeric(),
            None => false,
        };
        (!goes_on).then_some((Self { class, subject, detail }, rest))
    }

    /// Returns whether the server accepted the message, refuses it for now, or refuses it permanently.
    ///
    /// ```
    /// use ses_events::{StatusClass, StatusCode};
    ///
    /// assert_eq!(StatusCode::parse("4.4.7").unwrap().class(), StatusClass::PersistentTransient);
    /// ```
    pub fn class(self) -> StatusClass {
        self.class
    }

    /// Returns what the code is about.
    ///
    /// ```
    /// use ses_events::{StatusCode, StatusSubject};
    ///
    /// assert_eq!(StatusCode::parse("4.2.2").unwrap().subject(), StatusSubject::Mailbox);
    /// assert_eq!(StatusCode::parse("5.99.0").unwrap().subject(), StatusSubject::Unassigned);
    /// ```
    pub fn subject(self) -> StatusSubject {
        StatusSubject::from_number(self.subject)
    }

    /// Returns the number of the subject, the second number of the code.
    ///
    /// ```
    /// assert_eq!(ses_events::StatusCode::parse("5.99.0").unwrap().subject_number(), 99);
    /// ```
    pub fn subject_number(self) -> u16 {
        self.subject
    }

    /// Returns the number of the detail, the third number of the code; `0` means no detail.
    ///
    /// ```
    /// assert_eq!(ses_events::StatusCode::parse("5.7.26").unwrap().detail(), 26);
    /// ```
    pub fn detail(self) -> u16 {
        self.detail
    }
}

/// Takes a dot and a number of one to three digits off the front.
fn part(rest: &mut &str) -> Option<u16> {
    let text = rest.strip_prefix('.')?;
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, behind) = text.split_at(length);
    if !(1..=3).contains(&length) || (length > 1 && digits.starts_with('0')) {
        return None;
    }
    *rest = behind;
    digits.parse().ok()
}

/// The code as RFC 3463 writes it, which is what was read.
impl fmt::Display for StatusCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.class.digit(), self.subject, self.detail)
    }
}
