//! Classes of status codes.

/// Class of a status code: what became of the message. Its number is the digit that the code begins with.
///
/// See [RFC 3463/2](https://www.rfc-editor.org/rfc/rfc3463#section-2).
///
/// ```
/// use ses_events::StatusClass;
///
/// assert_eq!(StatusClass::Permanent as u8, 5);
/// assert!(StatusClass::Permanent.is_failure());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum StatusClass {
    /// Message was taken.
    Success = 2,
    /// Message is refused for now; the same message may be taken later.
    PersistentTransient = 4,
    /// Message is refused for good as it is.
    Permanent = 5,
}

impl StatusClass {
    /// Returns the class for a digit.
    ///
    /// ```
    /// use ses_events::StatusClass;
    ///
    /// assert_eq!(StatusClass::from_digit('4'), Some(StatusClass::PersistentTransient));
    /// assert_eq!(StatusClass::from_digit('3'), None);
    /// ```
    pub fn from_digit(digit: char) -> Option<Self> {
        match digit {
            '2' => Some(Self::Success),
            '4' => Some(Self::PersistentTransient),
            '5' => Some(Self::Permanent),
            _ => None,
        }
    }

    /// Returns the digit of the class.
    ///
    /// ```
    /// assert_eq!(ses_events::StatusClass::Success.digit(), '2');
    /// ```
    pub fn digit(self) -> char {
        match self {
            Self::Success => '2',
            Self::PersistentTransient => '4',
            Self::Permanent => '5',
        }
    }

    /// Returns whether the message was refused, for now or permanently.
    ///
    /// ```
    /// assert!(!ses_events::StatusClass::Success.is_failure());
    /// ```
    pub fn is_failure(self) -> bool {
        self != Self::Success
    }
}
