#![doc = include_str!("../README.md")]
//!
//! # Where to start
//!
//! | you have | read it as |
//! |---|---|
//! | an event or a feedback notification of any type | [`SendingEvent`] |
//! | the text of a message on a topic | [`TopicMessage`] |
//! | a received message | [`ReceivedNotification`], in a function [`LambdaReceiptEvent`] |
//! | an event from `EventBridge` | [`SesEventBridgeEvent`] |
//! | a message of Amazon SNS or Amazon SQS with one of these | [`SnsMessage`], in a function [`SnsLambdaEvent`], [`SqsLambdaEvent`] |
//! | a record of Amazon Data Firehose | in a function [`FirehoseEvent`]; respond with [`FirehoseResponse`] |
//! | a record of a function, with a message in any envelope | [`TopicMessage::of`] |
//!
//! [`Document`] reads and writes. [`check`] finds what does not fit the type of a document, [`ERRATA`] explains
//! known deviations, [`CONFLICTS`] lists where AWS's pages and real data disagree, and [`advise`] explains typical
//! mistakes.
//!
//! # Fields are plain options
//!
//! Each field is an `Option`, each list a slice, and [`Is`] compares a field with a value in one word. A value that does not fit the type of its
//! field, such as `null`, is kept in [`Extra`] and written back.
//!
//! ```
//! use std::collections::BTreeSet;
//!
//! use ses_events::{BounceType, Document as _, Is as _, SendingEvent};
//!
//! let text = r#"{
//!     "eventType": "Bounce",
//!     "bounce": {
//!         "bounceType": "Permanent",
//!         "bounceSubType": null,
//!         "bouncedRecipients": [
//!             {"emailAddress": "richard@example.com", "status": "5.1.1"},
//!             {"emailAddress": "mary@example.com"}
//!         ]
//!     },
//!     "mail": {
//!         "messageId": "EXAMPLE",
//!         "headers": [{"name": "From", "value": "ana@example.com"}, {"name": "Subject", "value": "Order"}],
//!         "tags": {"campaign": ["spring"]}
//!     }
//! }"#;
//! let SendingEvent::Bounce(event) = SendingEvent::from_json(text)? else { panic!("no bounce") };
//! let (Some(bounce), Some(mail)) = (&event.bounce, &event.mail) else { panic!("half an event") };
//!
//! // Compare and match.
//! assert!(bounce.bounce_type.is(BounceType::Permanent) && mail.message_id.is("EXAMPLE"));
//! match &bounce.bounce_sub_type {
//!     Some(sub_type) => println!("{sub_type}"),
//!     None => assert!(bounce.extra.is_null("bounceSubType")),
//! }
//!
//! // Loop, find, index.
//! let mut addresses = BTreeSet::new();
//! for recipient in bounce.bounced_recipients.iter().flatten() {
//!     addresses.extend(recipient.email_address.as_deref());
//! }
//! assert_eq!(addresses.first(), Some(&"mary@example.com"));
//! let subject = mail.headers.iter().flatten().find(|header| header.name.is("Subject"));
//! assert_eq!(subject.and_then(|header| header.value.as_deref()).unwrap_or("no subject"), "Order");
//! if let Some([first, ..]) = bounce.bounced_recipients.as_deref() {
//!     assert!(first.status.is_some());
//! }
//! assert_eq!(mail.tags().first("campaign"), Some("spring"));
//! # Ok::<(), ses_events::Error>(())
//! ```
//!
//! ```
//! use ses_events::{Bounce, BounceType, BouncedRecipient, Document as _};
//!
//! let mut recipient = BouncedRecipient::default();
//! recipient.email_address = Some("mary@example.com".to_owned());
//! let mut bounce = Bounce::default();
//! bounce.bounce_type = Some(BounceType::Transient);
//! bounce.bounced_recipients = Some([recipient].into());
//! if let Some(recipients) = &mut bounce.bounced_recipients {
//!     for recipient in recipients {
//!         recipient.email_address = recipient.email_address.take().map(|address| address.to_uppercase());
//!     }
//! }
//! bounce.extra.set_null("bounceSubType");
//! assert_eq!(
//!     bounce.to_json(),
//!     r#"{"bounceType":"Transient","bounceSubType":null,"bouncedRecipients":[{"emailAddress":"MARY@EXAMPLE.COM"}]}"#
//! );
//! ```

mod advice;
mod api_output;
mod bounce_sub_type;
mod bounce_type;
pub mod calls;
pub mod checking;
mod conflict;
mod contradiction;
mod detail_type;
mod diagnostic_code;
mod dsn_action;
pub mod envelope;
mod errata;
mod event;
mod event_bridge;
mod event_type;
mod example;
pub mod json;
mod lambda_receipt_event;
pub mod limits;
mod mail;
pub mod mail_manager;
pub mod message_tags;
mod metric;
pub mod metrics;
mod notification_type;
pub mod outcome;
mod quota;
mod received_notification;
pub mod receiving;
mod rule;
pub mod rule_events;
pub mod sending;
mod status_code;
mod subscription_succeeded_notification;
mod suppression;
mod table;
mod tags;
mod texts;
pub mod topic;
mod topic_message;

pub use mailtrail_wire::bare_address;
pub use time;

// What a reader looks for first.
#[doc(inline)]
pub use self::outcome::Suppression;
#[doc(inline)]
pub use self::receiving::{LambdaReceiptEvent, LambdaReceiptResponse, ReceivedNotification};
#[doc(inline)]
pub use self::rule_events::SesEventBridgeEvent;
#[doc(inline)]
pub use self::sending::{BounceEvent, ComplaintEvent, DeliveryEvent, SendingEvent, SesEvent};
#[doc(inline)]
pub use self::topic::TopicMessage;

// Everything else stands on the pages of the modules; its names are here too, so that one `use` is enough.
#[doc(hidden)]
pub use self::calls::{
    EmailInsights, EmailTag, GetMessageInsightsOutput, GetSendStatisticsOutput, InsightsBounce, InsightsBounceType,
    InsightsComplaint, InsightsEvent, InsightsEventDetails, ListSuppressedDestinationsOutput, SendDataPoint,
    SuppressedDestination, SuppressionListReason,
};
#[doc(hidden)]
pub use self::checking::{
    CONFLICTS, Conflict, Contradiction, ERRATA, Erratum, Issue, IssueKind, Strict, advise, check, contradictions,
};
#[doc(hidden)]
pub use self::envelope::{
    ApiGatewayEvent, At, Carrier, EventBridgeEvent, FirehoseEvent, FirehoseRecord, FirehoseResponse, FunctionUrlEvent,
    KinesisEvent, KinesisLambdaRecord, Message, Records, SignatureError, SnsLambdaEvent, SnsLambdaRecord, SnsMessage,
    SnsMessageAttribute, SnsMessageType, SqsBatchResponse, SqsLambdaEvent, SqsLambdaRecord, StreamBatchResponse,
};
#[doc(hidden)]
pub use self::json::{
    Document, Either, Error, ErrorKind, Extra, Is, Json, JsonKind, JsonRef, List, Map, Number, OpenEnum, Presence, Raw,
    Serde, TextValue, Timestamp, Unknown, View, Viewed, Wire,
};
#[doc(hidden)]
pub use self::limits::{
    ConfigurationSetName, HEADERS_TRUNCATED_AT_KB, MAX_CONFIGURATION_SETS,
    MAX_EVENT_DESTINATIONS_PER_CONFIGURATION_SET, MAX_RECEIVED_HEADERS_IN_FUNCTION_KB,
    MAX_RECEIVED_HEADERS_ON_TOPIC_KB, MAX_RECEIVED_ON_TOPIC_KB, MAX_RECIPIENTS_PER_MESSAGE, RuleError, RuleErrorKind,
    RulePart,
};
#[doc(hidden)]
pub use self::message_tags::{
    AutoTag, CONFIGURATION_SET_HEADER, LinkTag, MESSAGE_TAGS_HEADER, MessageTag, Operation, TENANT_HEADER, TagStatus,
    Tags, TlsVersion,
};
#[doc(hidden)]
pub use self::metrics::{
    ACTIVE_RULE_SET, CONFIGURATION_SET_DIMENSION, Dimension, DimensionName, DimensionReading, DimensionSet,
    DimensionSource, DimensionValue, HEADERS_WITHOUT_DIMENSION, MAX_DIMENSION_LENGTH, Metric, MetricUnit, NAMESPACE,
};
#[doc(hidden)]
pub use self::outcome::{DiagnosticCode, DsnAction, StatusClass, StatusCode, StatusSubject, Suppressions};
#[doc(hidden)]
pub use self::receiving::{
    BounceAction, ContentEncoding, Disposition, DmarcPolicy, InboundMail, InvocationType, LambdaAction, LambdaReceipt,
    LambdaReceiptRecord, Receipt, ReceiptAction, ReceiptActionType, S3Action, SnsAction, StopAction, Verdict,
    VerdictStatus, WorkMailAction,
};
#[doc(hidden)]
pub use self::rule_events::{
    AdvisorDetail, AdvisorFinding, AdvisorMetadata, DetailType, RecommendationImpact, RecommendationType,
    SendingStatus, SendingStatusData, SendingStatusDetail, SendingStatusOrigin, SendingStatusRecord,
    SesEventBridgeDetail,
};
#[doc(hidden)]
pub use self::sending::{
    Addresses, BotEvent, Bounce, BounceSubType, BounceType, BouncedRecipient, Click, ClickEvent, CommonHeaders,
    ComplainedRecipient, Complaint, ComplaintFeedbackType, ComplaintSubType, DelayType, DelayedRecipient, Delivery,
    DeliveryDelay, DeliveryDelayEvent, EventOrigin, EventType, Header, Mail, NotificationType, Open, OpenEvent, Reject,
    RejectEvent, RenderingFailure, RenderingFailureEvent, SendEvent, SendingEventView, Spelling, Subscription,
    SubscriptionEvent, SubscriptionSource, SubscriptionStatus, TopicPreferences, TopicSubscription,
};
#[doc(hidden)]
pub use self::topic::SubscriptionSucceededNotification;
