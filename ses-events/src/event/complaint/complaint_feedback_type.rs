//! Kinds of feedback.

use mailtrail_wire::open_enum;

/// Kind of feedback in the report of a provider, as registered for the abuse reporting format (MARF).
///
/// See [IANA/Messaging Abuse Reporting Format parameters](https://www.iana.org/assignments/marf-parameters/marf-parameters.xml#marf-parameters-2).
///
/// ```
/// use ses_events::{ComplaintFeedbackType, OpenEnum as _};
///
/// assert_eq!(ComplaintFeedbackType::from("not-spam"), ComplaintFeedbackType::NotSpam);
/// assert!(!ComplaintFeedbackType::from("dislike").is_known());
/// ```
#[open_enum]
pub enum ComplaintFeedbackType {
    /// Unwanted mail.
    #[wire("abuse")]
    Abuse,
    /// Authentication of the message failed.
    #[wire("auth-failure")]
    AuthFailure,
    /// Fraud, such as phishing.
    #[wire("fraud")]
    Fraud,
    /// Message is not spam although it was classified as such.
    #[wire("not-spam")]
    NotSpam,
    /// Something else.
    #[wire("other")]
    OtherKind,
    /// Virus in the message.
    #[wire("virus")]
    Virus,
}
