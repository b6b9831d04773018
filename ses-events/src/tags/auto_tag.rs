//! Tags that Amazon SES sets.

use mailtrail_wire::open_enum;

use crate::TagStatus;

/// Name of a tag in the room of Amazon SES, which begins with `ses:`.
///
/// All but two are set by Amazon SES itself; `ses:feedback-id-a` and `ses:feedback-id-b` are set by the sender. Each of them can be
/// the name of a dimension on CloudWatch. How sure a name is, tells [`status`](Self::status).
///
/// See [Amazon SES/How event publishing works](https://docs.aws.amazon.com/ses/latest/dg/monitor-using-event-publishing.html#event-publishing-how-works).
///
/// ```
/// use ses_events::{AutoTag, OpenEnum as _, TagStatus};
///
/// assert_eq!(AutoTag::SourceIp.as_str(), "ses:source-ip");
/// assert_eq!(AutoTag::from("ses:operation").status(), TagStatus::DocumentedElsewhere);
/// assert!(!AutoTag::from("ses:weather").is_known());
/// ```
#[open_enum]
pub enum AutoTag {
    /// Configuration set of the message; in every event.
    #[wire("ses:configuration-set")]
    ConfigurationSet,
    /// IAM identity that sent the message: `root`, or the name of a user or role.
    #[wire("ses:caller-identity")]
    CallerIdentity,
    /// Domain of the address in `From`; not there for raw mail without that header.
    #[wire("ses:from-domain")]
    FromDomain,
    /// Address of the program that sent the message.
    #[wire("ses:source-ip")]
    SourceIp,
    /// Address from which Amazon SES delivered the message; in deliveries alone.
    #[wire("ses:outgoing-ip")]
    OutgoingIp,
    /// Version of TLS with which the message came to Amazon SES; since 2024.
    #[wire("ses:source-tls-version")]
    SourceTlsVersion,
    /// Version of TLS with which Amazon SES delivered the message; in deliveries alone, and newer than the others.
    #[wire("ses:outgoing-tls-version")]
    OutgoingTlsVersion,
    /// Operation by which the message was handed over; in every event, yet not in AWS's table.
    #[wire("ses:operation")]
    Operation,
    /// Tenant that sent the message; in bounces and complaints of tenants.
    #[wire("ses:tenant-name")]
    TenantName,
    /// Provider of the recipient.
    #[wire("ses:recipient-isp")]
    RecipientIsp,
    /// Identity that the message was sent with.
    #[wire("ses:sender-identity")]
    SenderIdentity,
    /// First part of `Feedback-ID`, set by the sender.
    #[wire("ses:feedback-id-a")]
    FeedbackIdA,
    /// Second part of `Feedback-ID`, set by the sender.
    #[wire("ses:feedback-id-b")]
    FeedbackIdB,
}

impl AutoTag {
    /// Prefix of all names that Amazon SES reserves.
    ///
    /// ```
    /// assert!("ses:source-ip".starts_with(ses_events::AutoTag::PREFIX));
    /// ```
    pub const PREFIX: &'static str = "ses:";

    /// Returns how the name is known.
    ///
    /// ```
    /// use ses_events::{AutoTag, TagStatus};
    ///
    /// assert_eq!(AutoTag::FeedbackIdA.status(), TagStatus::SetBySender);
    /// assert_eq!(AutoTag::from("ses:weather").status(), TagStatus::Unknown);
    /// ```
    pub fn status(&self) -> TagStatus {
        match self {
            Self::ConfigurationSet
            | Self::CallerIdentity
            | Self::FromDomain
            | Self::SourceIp
            | Self::OutgoingIp
            | Self::SourceTlsVersion
            | Self::OutgoingTlsVersion => TagStatus::Documented,
            Self::Operation | Self::TenantName => TagStatus::DocumentedElsewhere,
            Self::RecipientIsp | Self::SenderIdentity => TagStatus::Unconfirmed,
            Self::FeedbackIdA | Self::FeedbackIdB => TagStatus::SetBySender,
            Self::Other(_) => TagStatus::Unknown,
        }
    }

    /// Returns whether only events of type `Delivery` have it.
    ///
    /// ```
    /// use ses_events::AutoTag;
    ///
    /// assert!(AutoTag::OutgoingIp.only_on_delivery());
    /// assert!(!AutoTag::SourceIp.only_on_delivery());
    /// ```
    pub fn only_on_delivery(&self) -> bool {
        matches!(self, Self::OutgoingIp | Self::OutgoingTlsVersion)
    }
}
