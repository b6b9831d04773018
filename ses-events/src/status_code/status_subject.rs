//! Subjects of status codes.

/// Subject of a status code: what it is about.
///
/// See [RFC 3463/3](https://www.rfc-editor.org/rfc/rfc3463#section-3).
///
/// ```
/// use ses_events::{StatusCode, StatusSubject};
///
/// assert_eq!(StatusCode::parse("5.7.1").unwrap().subject(), StatusSubject::SecurityOrPolicy);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StatusSubject {
    /// Nothing in particular, `0`.
    Undefined,
    /// Address of the recipient or of the sender, `1`.
    Address,
    /// Mailbox of the recipient, such as one that is full, `2`.
    Mailbox,
    /// System that the mailbox is on, `3`.
    MailSystem,
    /// Way to that system: network, names, routes, `4`.
    Network,
    /// Talk between the servers, `5`.
    Protocol,
    /// Content of the message and its encodings, `6`.
    Content,
    /// Rules of the system, or its security, `7`.
    SecurityOrPolicy,
    /// No subject of the standard.
    Unassigned,
}

impl StatusSubject {
    /// Returns the subject for a number.
    ///
    /// ```
    /// use ses_events::StatusSubject;
    ///
    /// assert_eq!(StatusSubject::from_number(2), StatusSubject::Mailbox);
    /// assert_eq!(StatusSubject::from_number(8), StatusSubject::Unassigned);
    /// ```
    pub fn from_number(number: u16) -> Self {
        match number {
            0 => Self::Undefined,
            1 => Self::Address,
            2 => Self::Mailbox,
            3 => Self::MailSystem,
            4 => Self::Network,
            5 => Self::Protocol,
            6 => Self::Content,
            7 => Self::SecurityOrPolicy,
            _ => Self::Unassigned,
        }
    }
}
