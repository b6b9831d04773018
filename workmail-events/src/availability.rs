//! Functions that provide availability: their event, and their response.
//!
//! ```
//! use workmail_events::{AvailabilityProviderRequest, Document as _};
//!
//! let text = r#"{"requester":{"email":"jane@example.com"},"mailboxes":["mary@example.org"]}"#;
//! assert_eq!(AvailabilityProviderRequest::from_json(text)?.to_json(), text);
//! # Ok::<(), workmail_events::Error>(())
//! ```

pub use crate::availability_provider_request::AvailabilityProviderRequest;
pub use crate::availability_provider_request::availability_requester::AvailabilityRequester;
pub use crate::availability_provider_request::availability_window::AvailabilityWindow;
pub use crate::availability_provider_response::AvailabilityProviderResponse;
pub use crate::availability_provider_response::availability_error::AvailabilityError;
pub use crate::availability_provider_response::availability_event::AvailabilityEvent;
pub use crate::availability_provider_response::availability_event_details::AvailabilityEventDetails;
pub use crate::availability_provider_response::availability_mailbox::AvailabilityMailbox;
pub use crate::availability_provider_response::busy_type::BusyType;
pub use crate::availability_provider_response::day_of_week::DayOfWeek;
pub use crate::availability_provider_response::instance_type::InstanceType;
pub use crate::availability_provider_response::month_name::MonthName;
pub use crate::availability_provider_response::time_zone_transition::TimeZoneTransition;
pub use crate::availability_provider_response::week_of_month::WeekOfMonth;
pub use crate::availability_provider_response::working_hours::WorkingHours;
pub use crate::availability_provider_response::working_period::WorkingPeriod;
pub use crate::availability_provider_response::working_time_zone::WorkingTimeZone;
