//! Recommendations for identities.

use mailtrail_wire::open_enum;

/// Recommendation of Virtual Deliverability Manager for an identity; the sentences are fixed.
///
/// Findings about tenants are other sentences, with numbers in them.
///
/// See [Amazon SES/Monitoring SES events using Amazon EventBridge](https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html#schema-resource-status-event-vdm).
///
/// ```
/// use ses_events::{AdvisorFinding, OpenEnum as _};
///
/// assert_eq!(AdvisorFinding::from("SPF record was not found."), AdvisorFinding::SpfNotFound);
/// assert_eq!(AdvisorFinding::VALUES.len(), 14);
/// ```
#[open_enum]
pub enum AdvisorFinding {
    /// Identity does not sign its messages (DKIM).
    #[wire("DKIM verification is not enabled.")]
    DkimNotEnabled,
    /// Signatures of the identity could not be verified.
    #[wire("DKIM verification has failed.")]
    DkimFailed,
    /// Key for signatures has less than 2,048 bits.
    #[wire("DKIM signing key length is below 2048 bits.")]
    DkimKeyTooShort,
    /// Domain publishes no policy (DMARC).
    #[wire("DMARC configuration was not found.")]
    DmarcNotFound,
    /// Domain publishes a policy that cannot be read.
    #[wire("DMARC configuration could not be parsed.")]
    DmarcUnreadable,
    /// Domain publishes no key for signatures.
    #[wire("DKIM record was not found.")]
    DkimRecordNotFound,
    /// Signatures are of another domain than the one that messages are from.
    #[wire("DKIM record is not aligned.")]
    DkimNotAligned,
    /// Domain of the envelope is another than the one that messages are from.
    #[wire("MAIL FROM record is not aligned.")]
    MailFromNotAligned,
    /// Domain does not publish who may send for it (SPF).
    #[wire("SPF record was not found.")]
    SpfNotFound,
    /// Domain publishes who may send for it, and Amazon SES is not among them.
    #[wire("SPF record for Amazon SES was not found.")]
    SpfForSesNotFound,
    /// Domain does not publish what becomes of mail from anybody else, by the term `all`.
    #[wire("SPF all qualifier is missing.")]
    SpfAllMissing,
    /// Something else is wrong with what the domain publishes about who may send for it.
    #[wire("An SPF configuration issue was found.")]
    SpfIssue,
    /// Domain publishes no logo (BIMI), or none under the usual name.
    #[wire("BIMI record not found or configured without default selector.")]
    BimiNotFound,
    /// Domain publishes its logo in a record that cannot be read.
    #[wire("BIMI has malformed TXT record.")]
    BimiMalformed,
}
