//! Protocols.

use mailtrail_wire::open_enum;

/// Protocol of the request that an audit log is about.
///
/// Personal access token logs have `webapp`, all others `WebMail`: two spellings for one thing.
///
/// In Rust, [`is_web`](Self::is_web) takes both.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AuditProtocol, OpenEnum as _};
///
/// let protocol = AuditProtocol::from("IMAP");
/// assert!(protocol.is_known() && !protocol.is_web());
/// ```
#[open_enum]
pub enum AuditProtocol {
    /// Program that asks for the settings of a mailbox.
    AutoDiscover,
    /// Exchange Web Services.
    #[wire("EWS")]
    Ews,
    /// IMAP.
    #[wire("IMAP")]
    Imap,
    /// Outlook on Windows.
    WindowsOutlook,
    /// Protocol that telephones speak with Exchange.
    ActiveSync,
    /// SMTP, by which programs hand in mail.
    #[wire("SMTP")]
    Smtp,
    /// Web application.
    WebMail,
    /// Mail that comes in; the API's access rules do not know it.
    IncomingEmail,
    /// Mail that goes out; the API's access rules do not know it.
    OutgoingEmail,
    /// Web application, as personal access token logs spell it.
    #[wire("webapp")]
    WebApp,
}

impl AuditProtocol {
    /// Returns whether this is the web application, in either spelling.
    ///
    /// ```
    /// use workmail_events::AuditProtocol;
    ///
    /// assert!(AuditProtocol::WebMail.is_web() && AuditProtocol::from("webapp").is_web());
    /// ```
    pub fn is_web(&self) -> bool {
        matches!(self, Self::WebMail | Self::WebApp)
    }
}
