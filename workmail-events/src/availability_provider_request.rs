//! Requests to availability provider functions.

pub(crate) mod availability_requester;
pub(crate) mod availability_window;

use mailtrail_wire::{Extra, List, Wire};

use crate::{AvailabilityRequester, AvailabilityWindow};

/// Request to a Lambda function that reports when the people of another domain are free or busy.
///
/// WorkMail sends it when a user plans a meeting with somebody whose domain has such a function as its availability
/// provider, and waits 25 seconds for an [`AvailabilityProviderResponse`](crate::AvailabilityProviderResponse). The outcome is in the audit
/// log, if there is one, as an [`AvailabilityProviderLog`](crate::AvailabilityProviderLog).
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityProviderRequest, Document as _, Is as _};
///
/// let text = r#"{
///     "requester": {
///         "email": "jane@example.com",
///         "userName": "jane",
///         "organization": "m-exampleorgid0123456789abcdef01234567",
///         "userId": "11112222-3333-4444-5555-EXAMPLE00001"
///     },
///     "mailboxes": ["mary@example.org"],
///     "window": {"startDate": "2026-03-02T00:00:00.000Z", "endDate": "2026-03-04T00:00:00.000Z"}
/// }"#;
/// let request = AvailabilityProviderRequest::from_json(text)?;
/// assert!(request.requester.as_ref().is_some_and(|requester| requester.email.is("jane@example.com")));
/// assert!(request.mailboxes.as_ref().is_some_and(|mailboxes| **mailboxes == ["mary@example.org"]));
/// if let Some(window) = &request.window
///     && let (Some(start), Some(end)) = (&window.start_date, &window.end_date)
/// {
///     assert_eq!((end.instant() - start.instant()).whole_hours(), 48);
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AvailabilityProviderRequest {
    /// Who wants to know; a function may show some people less than others.
    #[wire(required)]
    pub requester: Option<AvailabilityRequester>,
    /// Addresses of those whose time is asked for. AWS's page says that commas separate them; its samples have a list.
    #[wire(required, content = "address")]
    pub mailboxes: Option<List<String>>,
    /// Time that is asked for.
    #[wire(required)]
    pub window: Option<AvailabilityWindow>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
