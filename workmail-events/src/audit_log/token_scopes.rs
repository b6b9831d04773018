//! Scopes of personal access tokens.

use mailtrail_wire::{Either, List};

use crate::either_value::either_value;

/// What a personal access token is good for, as a list or as one text.
///
/// AWS's page says neither which values there are nor how several are written.
///
/// In Rust, [`names`](Self::names) gives them from either form.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{Document as _, TokenScopes};
///
/// for text in [r#"["IMAP","SMTP"]"#, r#""IMAP,SMTP""#, r#""IMAP SMTP""#] {
///     let scopes = TokenScopes::from_json(text)?;
///     assert_eq!(scopes.names(), ["IMAP", "SMTP"]);
///     assert_eq!(scopes.to_json(), text);
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct TokenScopes(Either<List<String>, String>);

either_value!(TokenScopes, Either<List<String>, String>);

impl TokenScopes {
    /// Returns the list or string that was read.
    ///
    /// ```
    /// use workmail_events::{Document as _, TokenScopes};
    ///
    /// assert_eq!(TokenScopes::from_json(r#""IMAP""#)?.form().right().unwrap(), "IMAP");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn form(&self) -> &Either<List<String>, String> {
        &self.0
    }

    /// Returns the names of the scopes. A string is split at commas and spaces.
    ///
    /// ```
    /// use workmail_events::{Document as _, TokenScopes};
    ///
    /// assert_eq!(TokenScopes::from_json(r#""IMAP, SMTP""#)?.names(), ["IMAP", "SMTP"]);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn names(&self) -> Vec<&str> {
        match &self.0 {
            Either::Left(list) => list.iter().map(String::as_str).collect(),
            Either::Right(text) => text.split([',', ' ']).filter(|name| !name.is_empty()).collect(),
        }
    }
}

impl From<List<String>> for TokenScopes {
    fn from(list: List<String>) -> Self {
        Self(Either::Left(list))
    }
}
