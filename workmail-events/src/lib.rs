#![doc = include_str!("../README.md")]
//!
//! # Fields are plain options
//!
//! Each field is an `Option`, each list a slice, and [`Is`] compares a field with a value in one word. A value that does not fit the type of its
//! field, such as `null`, is kept in [`Extra`] and written back.
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

pub mod audit;
mod audit_log;
pub mod availability;
mod availability_provider_request;
mod availability_provider_response;
pub mod checking;
mod contradiction;
mod counter;
mod either_value;
pub mod envelope;
mod errata;
mod event;
pub mod event_log;
mod event_record;
mod event_timestamp;
mod example;
pub mod insights;
pub mod json;
mod mailbox_export_log;
pub mod message_flow;
mod message_flow_event;
mod message_flow_response;
mod metric;
pub mod metrics;
mod texts;
pub mod trace;

pub use time;

// What a reader looks for first.
#[doc(inline)]
pub use self::audit::AuditLog;
#[doc(inline)]
pub use self::availability::{AvailabilityProviderRequest, AvailabilityProviderResponse};
#[doc(inline)]
pub use self::event_log::{Event, EventRecord};
#[doc(inline)]
pub use self::message_flow::{MessageFlowEvent, MessageFlowResponse};
#[doc(inline)]
pub use self::metrics::MetricCounter;
#[doc(inline)]
pub use self::trace::Tracer;

// Everything else stands on the pages of the modules; its names are here too, so that one `use` is enough.
#[doc(hidden)]
pub use self::audit::{
    AccessControlLog, AccessControlScope, AuditFlag, AuditLogType, AuditLogView, AuditProtocol, AuthenticationLog,
    AuthenticationMethod, AvailabilityProviderLog, AvailabilityProviderType, MailboxAccessLog, MailboxAction,
    MailboxExportLog, MailboxObjectType, PersonalAccessTokenLog, TokenAction, TokenScopes,
};
#[doc(hidden)]
pub use self::availability::{
    AvailabilityError, AvailabilityEvent, AvailabilityEventDetails, AvailabilityMailbox, AvailabilityRequester,
    AvailabilityWindow, BusyType, DayOfWeek, InstanceType, MonthName, TimeZoneTransition, WeekOfMonth, WorkingHours,
    WorkingPeriod, WorkingTimeZone,
};
#[doc(hidden)]
pub use self::checking::{Contradiction, ERRATA, Erratum, Issue, IssueKind, Strict, check, contradictions};
#[doc(hidden)]
pub use self::envelope::{
    At, Carrier, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, FirehoseEvent, FirehoseRecord,
    FirehoseResponse, KinesisEvent, KinesisLambdaRecord, Message, Records, StreamBatchResponse,
};
#[doc(hidden)]
pub use self::event_log::{
    BounceStatus, BouncedRecipient, BouncedRecipientDetails, DmarcPolicy, DmarcPolicyApplied, EventName,
    EventRecordView, EventTimestamp, EventView, IncomingEmailBounced, JournalingInitiated, MailboxEmailDelivered,
    OrganizationEmailReceived, OutgoingEmailBounced, OutgoingEmailSent, OutgoingEmailSubmitted, RuleAction,
    RuleApplied, RuleType, Verdict, VerdictObject, VerdictStatus,
};
#[doc(hidden)]
pub use self::json::{
    Document, Either, Error, ErrorKind, Extra, Flag, Is, Json, JsonKind, JsonRef, List, Map, Number, OpenEnum,
    Presence, Raw, Serde, TextFlag, TextValue, Timestamp, Unknown, View, Viewed, Wire,
};
#[doc(hidden)]
pub use self::message_flow::{
    FlowDirection, MessageFlowAction, MessageFlowActionDetails, MessageFlowActionParameters, MessageFlowActionType,
    MessageFlowAddress, MessageFlowEnvelope, MessageFlowResponseBuilder, ResponseError, ResponseErrorKind,
    SummaryVersion,
};
#[doc(hidden)]
pub use self::metrics::{CountedPer, Metric};
#[doc(hidden)]
pub use self::trace::{
    FailedCheck, Outcome, RecipientStory, Story, StoryCounts, StoryEvent, StoryFilter, StorySummary, StoryVerdicts,
};
