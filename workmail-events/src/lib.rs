#![doc = include_str!("../README.md")]
//!
//! # Fields are plain options
//!
//! Each field is an `Option`, each list a slice, and [`Is`] asks a field for a value in one word. What is no value of its
//! field's type, such as `null`, stands in [`Extra`] and comes back.
//!
//! ```
//! use workmail_events::{Document as _, Event, EventRecord, Is as _};
//!
//! let record = EventRecord::from_json(r#"{
//!     "traceId": "trace-EXAMPLE",
//!     "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "recipients": ["mary@example.org", "ana@example.org"], "subject": null}
//! }"#)?;
//! assert!(record.trace_id.is("trace-EXAMPLE"));
//! let Some(Event::OutgoingEmailSubmitted(event)) = &record.event else { panic!("{record:?}") };
//! assert_eq!(event.subject.as_deref().unwrap_or("(no subject)"), "(no subject)");
//! assert!(event.extra.is_null("subject"));
//!
//! let mut recipients = Vec::new();
//! if let Some(list) = &event.recipients {
//!     for recipient in list {
//!         recipients.push(recipient.as_str());
//!     }
//!     assert!(list.contains(&"ana@example.org".to_owned()) && list[0].starts_with("mary"));
//! }
//! recipients.sort_unstable();
//! assert_eq!(recipients, ["ana@example.org", "mary@example.org"]);
//! # Ok::<(), workmail_events::Error>(())
//! ```

mod audit_log;
mod availability_provider_request;
mod availability_provider_response;
mod contradiction;
mod counter;
mod either_value;
mod errata;
mod event;
mod event_record;
mod event_timestamp;
pub mod insights;
mod mailbox_export_log;
mod message_flow_event;
mod message_flow_response;
mod metric;
pub mod trace;

pub use mailtrail_wire::{
    At, Carrier, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, Document, Either, Erratum, Error,
    ErrorKind, Extra, FirehoseEvent, FirehoseRecord, FirehoseResponse, Flag, Is, Issue, IssueKind, Json, JsonKind,
    JsonRef, KinesisEvent, KinesisLambdaRecord, List, Map, Message, Number, OpenEnum, Presence, Raw, Records, Serde,
    StreamBatchResponse, Strict, TextFlag, TextValue, Timestamp, Unknown, Wire, check,
};

pub use self::audit_log::AuditLog;
pub use self::audit_log::access_control_log::AccessControlLog;
pub use self::audit_log::access_control_scope::AccessControlScope;
pub use self::audit_log::audit_flag::AuditFlag;
pub use self::audit_log::audit_log_type::AuditLogType;
pub use self::audit_log::audit_protocol::AuditProtocol;
pub use self::audit_log::authentication_log::AuthenticationLog;
pub use self::audit_log::authentication_method::AuthenticationMethod;
pub use self::audit_log::availability_provider_log::AvailabilityProviderLog;
pub use self::audit_log::availability_provider_type::AvailabilityProviderType;
pub use self::audit_log::mailbox_access_log::MailboxAccessLog;
pub use self::audit_log::mailbox_action::MailboxAction;
pub use self::audit_log::mailbox_object_type::MailboxObjectType;
pub use self::audit_log::personal_access_token_log::PersonalAccessTokenLog;
pub use self::audit_log::token_action::TokenAction;
pub use self::audit_log::token_scopes::TokenScopes;
pub use self::availability_provider_request::AvailabilityProviderRequest;
pub use self::availability_provider_request::availability_requester::AvailabilityRequester;
pub use self::availability_provider_request::availability_window::AvailabilityWindow;
pub use self::availability_provider_response::AvailabilityProviderResponse;
pub use self::availability_provider_response::availability_error::AvailabilityError;
pub use self::availability_provider_response::availability_event::AvailabilityEvent;
pub use self::availability_provider_response::availability_event_details::AvailabilityEventDetails;
pub use self::availability_provider_response::availability_mailbox::AvailabilityMailbox;
pub use self::availability_provider_response::busy_type::BusyType;
pub use self::availability_provider_response::day_of_week::DayOfWeek;
pub use self::availability_provider_response::instance_type::InstanceType;
pub use self::availability_provider_response::month_name::MonthName;
pub use self::availability_provider_response::time_zone_transition::TimeZoneTransition;
pub use self::availability_provider_response::week_of_month::WeekOfMonth;
pub use self::availability_provider_response::working_hours::WorkingHours;
pub use self::availability_provider_response::working_period::WorkingPeriod;
pub use self::availability_provider_response::working_time_zone::WorkingTimeZone;
pub use self::contradiction::{Contradiction, contradictions};
pub use self::counter::MetricCounter;
pub use self::errata::ERRATA;
pub use self::event::Event;
pub use self::event::bounce_status::BounceStatus;
pub use self::event::bounced_recipient::BouncedRecipient;
pub use self::event::bounced_recipient_details::BouncedRecipientDetails;
pub use self::event::dmarc_policy::DmarcPolicy;
pub use self::event::dmarc_policy_applied::DmarcPolicyApplied;
pub use self::event::event_name::EventName;
pub use self::event::incoming_email_bounced::IncomingEmailBounced;
pub use self::event::journaling_initiated::JournalingInitiated;
pub use self::event::mailbox_email_delivered::MailboxEmailDelivered;
pub use self::event::organization_email_received::OrganizationEmailReceived;
pub use self::event::outgoing_email_bounced::OutgoingEmailBounced;
pub use self::event::outgoing_email_sent::OutgoingEmailSent;
pub use self::event::outgoing_email_submitted::OutgoingEmailSubmitted;
pub use self::event::rule_action::RuleAction;
pub use self::event::rule_applied::RuleApplied;
pub use self::event::rule_type::RuleType;
pub use self::event::verdict::Verdict;
pub use self::event::verdict_object::VerdictObject;
pub use self::event::verdict_status::VerdictStatus;
pub use self::event_record::EventRecord;
pub use self::event_timestamp::EventTimestamp;
pub use self::mailbox_export_log::MailboxExportLog;
pub use self::message_flow_event::MessageFlowEvent;
pub use self::message_flow_event::flow_direction::FlowDirection;
pub use self::message_flow_event::message_flow_address::MessageFlowAddress;
pub use self::message_flow_event::message_flow_envelope::MessageFlowEnvelope;
pub use self::message_flow_event::summary_version::SummaryVersion;
pub use self::message_flow_response::message_flow_action::MessageFlowAction;
pub use self::message_flow_response::message_flow_action_details::MessageFlowActionDetails;
pub use self::message_flow_response::message_flow_action_parameters::MessageFlowActionParameters;
pub use self::message_flow_response::message_flow_action_type::MessageFlowActionType;
pub use self::message_flow_response::response_error::{ResponseError, ResponseErrorKind};
pub use self::message_flow_response::{MessageFlowResponse, MessageFlowResponseBuilder};
pub use self::metric::Metric;
pub use self::metric::counted_per::CountedPer;
pub use self::trace::{Outcome, RecipientStory, Story, StoryEvent, StoryFilter, StoryVerdicts, Tracer};
