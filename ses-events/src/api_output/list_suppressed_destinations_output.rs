//! Lists of addresses that get no mail.

use mailtrail_wire::{Either, Extra, List, Number, Timestamp, Wire};

use crate::SuppressionListReason;

/// Output of `ListSuppressedDestinations`: addresses on the suppression list of the account, or of a tenant.
///
/// See [Amazon SES API v2 Reference/ListSuppressedDestinations](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListSuppressedDestinations.html).
///
/// ```
/// use ses_events::{Document as _, ListSuppressedDestinationsOutput, SuppressionListReason};
///
/// let text = r#"{"SuppressedDestinationSummaries": [
///     {"EmailAddress": "mary@example.com", "Reason": "BOUNCE", "LastUpdateTime": "2026-03-02T08:15:31.000000+00:00"}
/// ]}"#;
/// let output = ListSuppressedDestinationsOutput::from_json(text)?;
/// let reasons = output.suppressed_destination_summaries.iter().flatten().map(|entry| entry.reason.clone());
/// assert_eq!(reasons.collect::<Vec<_>>(), [Some(SuppressionListReason::Bounce)]);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ListSuppressedDestinationsOutput {
    /// Addresses on the list.
    #[wire(name = "SuppressedDestinationSummaries", required)]
    pub suppressed_destination_summaries: Option<List<SuppressedDestination>>,
    /// What to send to get the next page; absent on the last one.
    #[wire(name = "NextToken", content = "id")]
    pub next_token: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Address on a suppression list.
///
/// See [Amazon SES API v2 Reference/SuppressedDestinationSummary](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SuppressedDestinationSummary.html).
///
/// ```
/// use ses_events::{Document as _, Is as _, SuppressedDestination};
///
/// let entry = SuppressedDestination::from_json(r#"{"EmailAddress": "mary@example.com", "Reason": "COMPLAINT"}"#)?;
/// assert!(entry.reason.is("COMPLAINT"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SuppressedDestination {
    /// Address that gets no mail.
    #[wire(name = "EmailAddress", required, content = "address")]
    pub email_address: Option<String>,
    /// Why it is on the list.
    #[wire(name = "Reason", required)]
    pub reason: Option<SuppressionListReason>,
    /// When it was put on the list: text from a client, seconds since 1970 from the API itself.
    #[wire(name = "LastUpdateTime", required)]
    pub last_update_time: Option<Either<Timestamp, Number>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
