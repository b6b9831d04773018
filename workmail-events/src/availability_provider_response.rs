//! Responses of availability provider functions.

pub(crate) mod availability_error;
pub(crate) mod availability_event;
pub(crate) mod availability_event_details;
pub(crate) mod availability_mailbox;
pub(crate) mod busy_type;
pub(crate) mod day_of_week;
pub(crate) mod instance_type;
pub(crate) mod month_name;
mod spelling;
pub(crate) mod time_zone_transition;
pub(crate) mod week_of_month;
pub(crate) mod working_hours;
pub(crate) mod working_period;
pub(crate) mod working_time_zone;

use mailtrail_wire::{Extra, List, Wire};

use crate::AvailabilityMailbox;

/// Response of a Lambda function to an [`AvailabilityProviderRequest`](crate::AvailabilityProviderRequest): when the owner
/// of each mailbox is busy, or why that is not known.
///
/// If it does not come within 25 seconds, WorkMail tells the user that the availability of these people is not known; it still shows what
/// it knows about others.
///
/// AWS prints a response with alternatives and comments, which is not JSON, so the forms here are those of its tables and of its sample function.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityError, AvailabilityProviderResponse, BusyType, Document as _};
///
/// let text = r#"{"mailboxes": [
///     {"mailbox": "mary@example.org", "events": [
///         {"startTime": "2026-03-02T09:00:00Z", "endTime": "2026-03-02T10:30:00Z", "busyType": "TENTATIVE"}
///     ]},
///     {"mailbox": "richard@example.org", "error": "MailboxNotFound"}
/// ]}"#;
/// let response = AvailabilityProviderResponse::from_json(text)?;
/// let Some(mailboxes) = &response.mailboxes else { panic!("no mailboxes") };
/// let Some([event, ..]) = mailboxes[0].events.as_deref() else { panic!("no event") };
/// assert_eq!(event.busy_type, Some(BusyType::Tentative));
/// assert_eq!(mailboxes[1].failure(), Some(AvailabilityError::MailboxNotFound));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AvailabilityProviderResponse {
    /// What is known, mailbox by mailbox.
    #[wire(required)]
    pub mailboxes: Option<List<AvailabilityMailbox>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
