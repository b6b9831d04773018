//! A place where something looks real.

use mailtrail_wire::Content;

use super::unread::Unread;

/// A value that looks real, and so does not belong in a fixture; the value itself is not told.
///
/// ```
/// use mailtrail::Redactor;
///
/// let mut real = Vec::new();
/// Redactor::check(&b"{\"source\": \"jane@acme.io\"}"[..], &mut |value| real.push(value))?;
/// assert_eq!(real[0].to_string(), "1:13: an address that is not a documentation value");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RealValue {
    /// Line, from 1.
    pub line: u64,
    /// Column in characters, from 1; of a packed text the one where that begins.
    pub column: u64,
    /// What it looks like; [`Content::Opaque`] if it is packed and was not looked into.
    pub content: Content,
    /// Why it was not looked into.
    pub(super) unread: Option<Unread>,
}

impl RealValue {
    /// What it looks like, in words.
    ///
    /// ```
    /// use mailtrail::Redactor;
    ///
    /// let mut what = Vec::new();
    /// Redactor::check_path("987654321012/trail.json", &mut |value| what.push(value.what()));
    /// assert_eq!(what, ["an account ID that is not a documentation value"]);
    /// ```
    pub fn what(&self) -> &'static str {
        if let Some(unread) = self.unread {
            return unread.as_str();
        }
        match self.content {
            Content::AccountId => "an account ID that is not a documentation value",
            Content::Address => "an address that is not a documentation value",
            Content::IpAddress => "an IP address that is not a documentation value",
            Content::KeyId => "the ID of a key or a principal that is no example",
            Content::Secret => "a secret that is no example",
            Content::Arn => "an ARN with an account that is not a documentation value",
            Content::HostName => "a host that is named after an IP address that is not a documentation value",
            Content::Text => "a phone number that is not a documentation value",
            Content::Id => "a MAC address that is not a documentation value",
            Content::Opaque => "not looked into: packed text",
            _ => "a value that is not a documentation value",
        }
    }
}

impl std::fmt::Display for RealValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.what())
    }
}
