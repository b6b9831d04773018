#![doc = include_str!("../README.md")]
//!
//! # Where to start
//!
//! | you have | read it as |
//! |---|---|
//! | an event or a feedback notification, of whatever type | [`SendingEvent`] |
//! | the text of a message on a topic | [`TopicMessage`] |
//! | a message that was received | [`ReceivedNotification`], in a function [`LambdaReceiptEvent`] |
//! | an event from `EventBridge` | [`SesEventBridgeEvent`] |
//! | a message of Amazon SNS or Amazon SQS around it | [`SnsMessage`], in a function [`SnsLambdaEvent`], [`SqsLambdaEvent`] |
//! | a record of Amazon Data Firehose | in a function [`FirehoseEvent`], to be answered with [`FirehoseResponse`] |
//! | a record of a function, whatever is around the message | [`TopicMessage::of`] |
//!
//! [`Document`] reads and writes; [`check`] finds what a document has that its type does not expect, [`ERRATA`] explains
//! the deviations that are known, [`CONFLICTS`] where AWS's pages and the wire disagree, and [`advise`] knows the typical
//! mistakes.
//!
//! # Fields are plain options
//!
//! Each field is an `Option`, each list a slice, and [`Is`] asks a field for a value in one word. What is no value of its
//! field's type, such as `null`, stands in [`Extra`] and comes back.
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
mod conflict;
mod contradiction;
mod detail_type;
mod diagnostic_code;
mod dsn_action;
mod errata;
mod event;
mod event_bridge;
mod event_type;
mod example;
mod lambda_receipt_event;
mod mail;
pub mod mail_manager;
mod metric;
mod notification_type;
mod quota;
mod received_notification;
mod rule;
mod status_code;
mod subscription_succeeded_notification;
mod suppression;
mod table;
mod tags;
mod topic_message;

pub use mailtrail_wire::{
    ApiGatewayEvent, At, Carrier, Document, Either, Erratum, Error, ErrorKind, EventBridgeEvent, Extra, FirehoseEvent,
    FirehoseRecord, FirehoseResponse, FunctionUrlEvent, Is, Issue, IssueKind, Json, JsonKind, JsonRef, KinesisEvent,
    KinesisLambdaRecord, List, Map, Message, Number, OpenEnum, Presence, Raw, Records, Serde, SignatureError,
    SnsLambdaEvent, SnsLambdaRecord, SnsMessage, SnsMessageAttribute, SnsMessageType, SqsBatchResponse, SqsLambdaEvent,
    SqsLambdaRecord, StreamBatchResponse, Strict, TextValue, Timestamp, Unknown, Wire, bare_address, check,
};

pub use self::advice::advise;
pub use self::api_output::email_insights::EmailInsights;
pub use self::api_output::get_message_insights_output::{EmailTag, GetMessageInsightsOutput};
pub use self::api_output::get_send_statistics_output::{GetSendStatisticsOutput, SendDataPoint};
pub use self::api_output::insights_bounce::InsightsBounce;
pub use self::api_output::insights_bounce_type::InsightsBounceType;
pub use self::api_output::insights_complaint::InsightsComplaint;
pub use self::api_output::insights_event::{InsightsEvent, InsightsEventDetails};
pub use self::api_output::list_suppressed_destinations_output::{
    ListSuppressedDestinationsOutput, SuppressedDestination,
};
pub use self::api_output::suppression_reason::SuppressionReason;
pub use self::bounce_sub_type::BounceSubType;
pub use self::bounce_type::BounceType;
pub use self::conflict::{CONFLICTS, Conflict};
pub use self::contradiction::{Contradiction, contradictions};
pub use self::detail_type::DetailType;
pub use self::diagnostic_code::DiagnosticCode;
pub use self::dsn_action::DsnAction;
pub use self::errata::ERRATA;
pub use self::event::SendingEvent;
pub use self::event::bounce::bounced_recipient::BouncedRecipient;
pub use self::event::bounce::{Bounce, BounceEvent};
pub use self::event::click::{Click, ClickEvent};
pub use self::event::complaint::complained_recipient::ComplainedRecipient;
pub use self::event::complaint::complaint_feedback_type::ComplaintFeedbackType;
pub use self::event::complaint::complaint_sub_type::ComplaintSubType;
pub use self::event::complaint::{Complaint, ComplaintEvent};
pub use self::event::delivery::{Delivery, DeliveryEvent};
pub use self::event::delivery_delay::delay_type::DelayType;
pub use self::event::delivery_delay::delayed_recipient::DelayedRecipient;
pub use self::event::delivery_delay::{DeliveryDelay, DeliveryDelayEvent};
pub use self::event::open::bot_event::BotEvent;
pub use self::event::open::{Open, OpenEvent};
pub use self::event::origin::EventOrigin;
pub use self::event::reject::{Reject, RejectEvent};
pub use self::event::rendering_failure::{RenderingFailure, RenderingFailureEvent};
pub use self::event::send::{Send, SendEvent};
pub use self::event::ses_event::SesEvent;
pub use self::event::subscription::subscription_source::SubscriptionSource;
pub use self::event::subscription::subscription_status::SubscriptionStatus;
pub use self::event::subscription::topic_preferences::TopicPreferences;
pub use self::event::subscription::topic_subscription::TopicSubscription;
pub use self::event::subscription::{Subscription, SubscriptionEvent};
pub use self::event_bridge::SesEventBridgeEvent;
pub use self::event_bridge::advisor_detail::AdvisorDetail;
pub use self::event_bridge::advisor_finding::AdvisorFinding;
pub use self::event_bridge::advisor_metadata::AdvisorMetadata;
pub use self::event_bridge::detail::SesEventBridgeDetail;
pub use self::event_bridge::recommendation_impact::RecommendationImpact;
pub use self::event_bridge::recommendation_type::RecommendationType;
pub use self::event_bridge::sending_status::SendingStatus;
pub use self::event_bridge::sending_status_data::SendingStatusData;
pub use self::event_bridge::sending_status_detail::SendingStatusDetail;
pub use self::event_bridge::sending_status_origin::SendingStatusOrigin;
pub use self::event_bridge::sending_status_record::SendingStatusRecord;
pub use self::event_type::EventType;
pub use self::event_type::spelling::Spelling;
pub use self::lambda_receipt_event::LambdaReceiptEvent;
pub use self::lambda_receipt_event::disposition::Disposition;
pub use self::lambda_receipt_event::lambda_receipt::LambdaReceipt;
pub use self::lambda_receipt_event::lambda_receipt_record::LambdaReceiptRecord;
pub use self::lambda_receipt_event::lambda_receipt_response::LambdaReceiptResponse;
pub use self::mail::Mail;
pub use self::mail::common_headers::{Addresses, CommonHeaders};
pub use self::mail::header::Header;
pub use self::metric::dimension::{Dimension, HEADERS_WITHOUT_DIMENSION};
pub use self::metric::dimension_reading::DimensionReading;
pub use self::metric::dimension_set::DimensionSet;
pub use self::metric::dimension_source::DimensionSource;
pub use self::metric::dimension_text::{DimensionName, DimensionValue, MAX_DIMENSION_LENGTH};
pub use self::metric::metric_unit::MetricUnit;
pub use self::metric::{ACTIVE_RULE_SET, CONFIGURATION_SET_DIMENSION, Metric, NAMESPACE};
pub use self::notification_type::NotificationType;
pub use self::quota::configuration_set_name::ConfigurationSetName;
pub use self::quota::{
    HEADERS_TRUNCATED_AT_KB, MAX_CONFIGURATION_SETS, MAX_EVENT_DESTINATIONS_PER_CONFIGURATION_SET,
    MAX_RECEIVED_HEADERS_IN_FUNCTION_KB, MAX_RECEIVED_HEADERS_ON_TOPIC_KB, MAX_RECEIVED_ON_TOPIC_KB,
    MAX_RECIPIENTS_PER_MESSAGE,
};
pub use self::received_notification::ReceivedNotification;
pub use self::received_notification::bounce_action::BounceAction;
pub use self::received_notification::content_encoding::ContentEncoding;
pub use self::received_notification::dmarc_policy::DmarcPolicy;
pub use self::received_notification::inbound_mail::InboundMail;
pub use self::received_notification::invocation_type::InvocationType;
pub use self::received_notification::lambda_action::LambdaAction;
pub use self::received_notification::receipt::Receipt;
pub use self::received_notification::receipt_action::ReceiptAction;
pub use self::received_notification::receipt_action_type::ReceiptActionType;
pub use self::received_notification::s3_action::S3Action;
pub use self::received_notification::sns_action::SnsAction;
pub use self::received_notification::stop_action::StopAction;
pub use self::received_notification::verdict::Verdict;
pub use self::received_notification::verdict_status::VerdictStatus;
pub use self::received_notification::work_mail_action::WorkMailAction;
pub use self::rule::rule_error::RuleError;
pub use self::rule::rule_error_kind::RuleErrorKind;
pub use self::rule::rule_part::RulePart;
pub use self::status_code::StatusCode;
pub use self::status_code::status_class::StatusClass;
pub use self::status_code::status_subject::StatusSubject;
pub use self::subscription_succeeded_notification::SubscriptionSucceededNotification;
pub use self::suppression::Suppression;
pub use self::tags::Tags;
pub use self::tags::auto_tag::AutoTag;
pub use self::tags::header_names::{CONFIGURATION_SET_HEADER, MESSAGE_TAGS_HEADER, TENANT_HEADER};
pub use self::tags::link_tag::LinkTag;
pub use self::tags::message_tag::MessageTag;
pub use self::tags::operation::Operation;
pub use self::tags::tag_status::TagStatus;
pub use self::tags::tls_version::TlsVersion;
pub use self::topic_message::TopicMessage;
