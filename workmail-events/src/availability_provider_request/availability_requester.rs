//! Users who ask for availability.

use mailtrail_wire::{Extra, Wire};

/// User who asks when others are free.
///
/// AWS's table and its samples spell the members differently: the table has `Email`, `Username`, `Organization`,
/// `UserID`, `Origin` and `Bearer`, the samples have the names below.
///
/// In Rust, members in the spelling of the table are kept in [`extra`](Self::extra).
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityRequester, Document as _, Is as _};
///
/// let requester = AvailabilityRequester::from_json(r#"{"email": "jane@example.com", "Origin": "203.0.113.20"}"#)?;
/// assert!(requester.email.is("jane@example.com"));
/// assert!(requester.origin.is_none());
/// assert_eq!(requester.extra.get("Origin").map(|json| json.as_str()), Some("\"203.0.113.20\""));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AvailabilityRequester {
    /// Primary address of the user.
    #[wire(required, content = "address")]
    pub email: Option<String>,
    /// Name with which the user logs in.
    #[wire(required, content = "name")]
    pub user_name: Option<String>,
    /// Identifier of the user's organization.
    #[wire(required, content = "id")]
    pub organization: Option<String>,
    /// Identifier of the user; AWS's samples have a Windows security identifier here, not the identifier that the API knows.
    #[wire(required, content = "id")]
    pub user_id: Option<String>,
    /// Address from which the user asks.
    #[wire(content = "ip-address")]
    pub origin: Option<String>,
    /// Kept by AWS for later. Its table has `Bearer`, no sample has it. Presumably it begins with a small letter like
    /// the others, and is text.
    #[wire(evidence = "inferred", content = "secret")]
    pub bearer: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
