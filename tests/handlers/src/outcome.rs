//! What became of an event.

/// What a function said to an event.
///
/// ```
/// use mailtrail_handlers::Outcome;
///
/// assert_eq!(Outcome::Answer("null".to_owned()).answer(), Ok("null"));
/// assert_eq!(Outcome::Error("no".to_owned()).answer(), Err("no"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It answered, with JSON.
    Answer(String),
    /// It failed, with a message; Lambda would try again, and put the event into the dead-letter queue at last.
    Error(String),
}

impl Outcome {
    /// The answer, or else the message of the error.
    ///
    /// ```
    /// assert!(mailtrail_handlers::Outcome::Answer("{}".to_owned()).answer().is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// If the function failed.
    pub fn answer(&self) -> Result<&str, &str> {
        match self {
            Self::Answer(json) => Ok(json),
            Self::Error(message) => Err(message),
        }
    }
}
