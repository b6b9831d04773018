//! Lists of revoked certificates.

use mailtrail_wire::{Extra, Timestamp, Wire};

/// List of revoked certificates that is not good, or soon ends.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-app).
///
/// ```
/// use ses_events::mail_manager::RevocationListValidity;
/// use ses_events::{Document as _, Is as _};
///
/// let validity = RevocationListValidity::from_json(r#"{"issuer": "CN=Example CA", "next_update": "2026-04-01T00:00:00Z"}"#)?;
/// assert!(validity.issuer.is("CN=Example CA"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct RevocationListValidity {
    /// Distinguished name of the authority.
    #[wire(content = "name")]
    pub issuer: Option<String>,
    /// Instant at which the list was made.
    #[wire(name = "this_update")]
    pub this_update: Option<Timestamp>,
    /// Instant by which the next list is due.
    #[wire(name = "next_update")]
    pub next_update: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
