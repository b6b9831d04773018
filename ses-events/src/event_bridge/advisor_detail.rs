//! Recommendations and findings.

use mailtrail_wire::{Extra, OpenEnum as _, Wire};

use crate::{AdvisorFinding, AdvisorMetadata};

/// Recommendation of Virtual Deliverability Manager for an identity, or finding about the reputation of a tenant.
///
/// The `detail-type` of the event says whether it is open or resolved, and `resources` says what it is about.
///
/// See [Amazon SES/Monitoring SES events using Amazon EventBridge](https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html#schema-resource-status-event-vdm).
///
/// ```
/// use ses_events::{AdvisorDetail, AdvisorFinding, Document as _, RecommendationImpact};
///
/// let advice = AdvisorDetail::from_json(r#"{"version": "1.0.0", "data": "DKIM verification is not enabled."}"#)?;
/// assert_eq!(advice.finding(), Some(AdvisorFinding::DkimNotEnabled));
///
/// let text = r#"{"version": "1.0.0", "data": "The bounce rate is 15 %.", "metadata": {"impact": "HIGH", "type": "BOUNCE"}}"#;
/// let finding = AdvisorDetail::from_json(text)?;
/// assert_eq!(finding.finding(), None);
/// assert_eq!(
///     finding.metadata.as_ref().and_then(|metadata| metadata.impact.as_ref()),
///     Some(&RecommendationImpact::High)
/// );
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AdvisorDetail {
    /// Version of the detail, `1.0.0`.
    #[wire(required, content = "public")]
    pub version: Option<String>,
    /// What is the matter, as a sentence: a fixed one for identities, free text with numbers for tenants.
    ///
    /// For identities: `DKIM verification is not enabled.`, `DKIM verification has failed.`,
    /// `DKIM signing key length is below 2048 bits.`, `DMARC configuration was not found.`,
    /// `DMARC configuration could not be parsed.`, `DKIM record was not found.`, `DKIM record is not aligned.`,
    /// `MAIL FROM record is not aligned.`, `SPF record was not found.`, `SPF record for Amazon SES was not found.`,
    /// `SPF all qualifier is missing.`, `An SPF configuration issue was found.`,
    /// `BIMI record not found or configured without default selector.` and `BIMI has malformed TXT record.`
    ///
    /// In Rust, [`finding`](Self::finding) gives these as an [`AdvisorFinding`].
    #[wire(required, content = "text")]
    pub data: Option<String>,
    /// Weight and type of a finding about a tenant; identities have none.
    pub metadata: Option<AdvisorMetadata>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl AdvisorDetail {
    /// Returns the recommendation for an identity, if `data` is a known sentence.
    ///
    /// ```
    /// assert_eq!(ses_events::AdvisorDetail::default().finding(), None);
    /// ```
    pub fn finding(&self) -> Option<AdvisorFinding> {
        self.data.as_deref().map(AdvisorFinding::from).filter(AdvisorFinding::is_known)
    }
}
