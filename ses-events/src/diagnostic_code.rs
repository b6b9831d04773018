//! Responses of mail servers in their reports.

#[cfg(test)]
mod tests;

use crate::StatusCode;

/// What a mail server said, taken apart as far as it has the usual form: `smtp; 550 5.1.1 user unknown`.
///
/// Every text can be read, since the form is not promised: the prefix may be another or missing, as in what Amazon SES says about
/// its suppression lists; the codes may be missing; there may be several lines, of which the first alone is taken apart; and the
/// text may be empty. Nothing is copied and nothing is changed.
///
/// See [RFC 3464/2.3.6](https://www.rfc-editor.org/rfc/rfc3464#section-2.3.6).
///
/// ```
/// use ses_events::DiagnosticCode;
///
/// let code = DiagnosticCode::parse("smtp; 550-5.1.1 user unknown");
/// assert!(code.is_smtp());
/// assert_eq!(code.reply_code(), Some(550));
/// assert_eq!(code.status_code().unwrap().to_string(), "5.1.1");
/// assert_eq!(code.rest(), "user unknown");
///
/// let code = DiagnosticCode::parse("X-Postfix; unknown user");
/// assert_eq!(code.prefix(), Some("X-Postfix"));
/// assert_eq!((code.reply_code(), code.rest()), (None, "unknown user"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DiagnosticCode<'a> {
    text: &'a str,
    prefix: Option<&'a str>,
    reply_code: Option<u16>,
    status_code: Option<StatusCode>,
    rest: &'a str,
}

impl<'a> DiagnosticCode<'a> {
    /// Splits a text into its parts, without the white space between them.
    ///
    /// A prefix is one word before the first `;`. A reply code is three digits in the form of SMTP, followed by a space, a `-` or
    /// nothing. A status code may follow, or be there alone. Some servers write it with a `#` before it.
    ///
    /// ```
    /// use ses_events::DiagnosticCode;
    ///
    /// let code = DiagnosticCode::parse("Message was not sent: the address is on a list; see there");
    /// assert_eq!(code.prefix(), None);
    /// assert_eq!(code.rest(), code.text());
    /// ```
    pub fn parse(text: &'a str) -> Self {
        let (prefix, rest) = take_prefix(text.trim_ascii_start());
        let (reply_code, rest) = take_reply_code(rest);
        let (status_code, rest) = take_status_code(rest);
        Self { text, prefix, reply_code, status_code, rest }
    }

    /// Returns the whole text, unchanged.
    ///
    /// ```
    /// assert_eq!(ses_events::DiagnosticCode::parse(" smtp;  550 ").text(), " smtp;  550 ");
    /// ```
    pub fn text(self) -> &'a str {
        self.text
    }

    /// Returns the prefix, which names the kind of code, usually `smtp`.
    ///
    /// ```
    /// assert_eq!(ses_events::DiagnosticCode::parse("smtp;550 no").prefix(), Some("smtp"));
    /// ```
    pub fn prefix(self) -> Option<&'a str> {
        self.prefix
    }

    /// Returns whether the prefix says that this is an SMTP response, in any case.
    ///
    /// ```
    /// assert!(ses_events::DiagnosticCode::parse("SMTP; 550 no").is_smtp());
    /// ```
    pub fn is_smtp(self) -> bool {
        self.prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case("smtp"))
    }

    /// Returns the reply code of SMTP, 200 to 559.
    ///
    /// See [RFC 5321/4.2](https://www.rfc-editor.org/rfc/rfc5321#section-4.2).
    ///
    /// ```
    /// assert_eq!(ses_events::DiagnosticCode::parse("421 try later").reply_code(), Some(421));
    /// ```
    pub fn reply_code(self) -> Option<u16> {
        self.reply_code
    }

    /// Returns the enhanced status code in the text. The field `status` of the recipient may have another one.
    ///
    /// ```
    /// let code = ses_events::DiagnosticCode::parse("smtp; 5.3.0 - other problem");
    /// assert_eq!(code.status_code().unwrap().to_string(), "5.3.0");
    /// ```
    pub fn status_code(self) -> Option<StatusCode> {
        self.status_code
    }

    /// Returns the text after these parts, including its line breaks.
    ///
    /// ```
    /// let code = ses_events::DiagnosticCode::parse("smtp; 550-5.1.1 unknown\n550 5.1.1 sorry");
    /// assert_eq!(code.rest(), "unknown\n550 5.1.1 sorry");
    /// ```
    pub fn rest(self) -> &'a str {
        self.rest
    }
}

fn take_prefix(text: &str) -> (Option<&str>, &str) {
    match text.split_once(';') {
        Some((prefix, rest)) if is_word(prefix.trim_ascii_end()) => {
            (Some(prefix.trim_ascii_end()), rest.trim_ascii_start())
        }
        _ => (None, text),
    }
}

/// Whether a text is an atom as mail knows it, which a prefix must be.
fn is_word(text: &str) -> bool {
    let takes = |byte: u8| byte.is_ascii_graphic() && !br#"()<>[]:;@\,.""#.contains(&byte);
    !text.is_empty() && text.bytes().all(takes)
}

fn take_reply_code(text: &str) -> (Option<u16>, &str) {
    let [first @ b'2'..=b'5', second @ b'0'..=b'5', third @ b'0'..=b'9', ..] = *text.as_bytes() else {
        return (None, text);
    };
    let rest = &text[3..];
    let behind = rest.strip_prefix('-').unwrap_or(rest);
    if !(rest.is_empty() || rest.starts_with(|letter: char| letter == '-' || letter.is_ascii_whitespace())) {
        return (None, text);
    }
    let digit = |byte: u8| u16::from(byte - b'0');
    (Some(digit(first) * 100 + digit(second) * 10 + digit(third)), behind.trim_ascii_start())
}

fn take_status_code(text: &str) -> (Option<StatusCode>, &str) {
    match StatusCode::leading(text.strip_prefix('#').unwrap_or(text)) {
        Some((code, rest)) => (Some(code), rest.trim_ascii_start()),
        None => (None, text),
    }
}
