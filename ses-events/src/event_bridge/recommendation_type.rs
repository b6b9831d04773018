//! Types of findings.

use mailtrail_wire::open_enum;

/// What a finding is about.
///
/// See [Amazon SES API v2 Reference/Recommendation](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Recommendation.html).
///
/// ```
/// use ses_events::{OpenEnum as _, RecommendationType};
///
/// assert_eq!(RecommendationType::ThirdPartyFeedback.as_str(), "FEEDBACK_3P");
/// ```
#[open_enum]
pub enum RecommendationType {
    /// Signatures of messages.
    #[wire("DKIM")]
    Dkim,
    /// Policy of the domain.
    #[wire("DMARC")]
    Dmarc,
    /// Who may send for the domain.
    #[wire("SPF")]
    Spf,
    /// Logo of the domain.
    #[wire("BIMI")]
    Bimi,
    /// Rate of complaints.
    #[wire("COMPLAINT")]
    Complaint,
    /// Rate of bounces.
    #[wire("BOUNCE")]
    Bounce,
    /// What providers of mailboxes report.
    #[wire("FEEDBACK_3P")]
    ThirdPartyFeedback,
    /// Block list that has an address from which messages are sent.
    #[wire("IP_LISTING")]
    IpListing,
}
