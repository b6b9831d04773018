//! Complaints in message insights.

use mailtrail_wire::{Extra, Wire};

use crate::{ComplaintFeedbackType, ComplaintSubType};

/// Complaint about a message, shorter than the one of an event.
///
/// See [Amazon SES API v2 Reference/Complaint](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Complaint.html).
///
/// ```
/// use ses_events::{ComplaintFeedbackType, Document as _, InsightsComplaint};
///
/// let complaint = InsightsComplaint::from_json(r#"{"ComplaintFeedbackType": "abuse"}"#)?;
/// assert_eq!(complaint.complaint_feedback_type, Some(ComplaintFeedbackType::Abuse));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightsComplaint {
    /// Suppression list that the recipient is on, if the message was not sent for that reason.
    #[wire(name = "ComplaintSubType")]
    pub complaint_sub_type: Option<ComplaintSubType>,
    /// What the recipient says about the message.
    #[wire(name = "ComplaintFeedbackType")]
    pub complaint_feedback_type: Option<ComplaintFeedbackType>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
