//! All types of documents, by name.

use cloudtrail_records::{
    ActivityLogEvent, AggregatedEvent, AuditEvent, CloudTrailEventBridgeEvent, ConfigurationItemEvent,
    DeliveryNotification, Digest, Event, EvidenceEvent, GetQueryResultsOutput, InsightEvent, LakeInsightEvent, LogFile,
    LookupEvent, LookupEventsOutput, Record, ResultSignFile,
};
use mailtrail_wire::{
    ApiGatewayEvent, CloudWatchLogsData, CloudWatchLogsMessage, FirehoseEvent, FirehoseResponse, FunctionUrlEvent,
    GetMetricStatisticsOutput, KinesisEvent, ListMetricsOutput, MetricStreamRecord, S3Notification, S3TestEvent,
    ScheduledEvent, Shape, SnsLambdaEvent, SnsMessage, SqsBatchResponse, SqsLambdaEvent, StreamBatchResponse, Wire,
};
use ses_events::mail_manager::{IngressPointLog, RuleSetLog, TrafficPolicyLog};
use ses_events::{
    GetMessageInsightsOutput, GetSendStatisticsOutput, LambdaReceiptEvent, LambdaReceiptResponse,
    ListSuppressedDestinationsOutput, ReceivedNotification, SendingEvent, SesEventBridgeEvent,
    SubscriptionSucceededNotification,
};
use workmail_events::{
    AccessControlLog, AuthenticationLog, AvailabilityProviderLog, AvailabilityProviderRequest,
    AvailabilityProviderResponse, EventRecord, MailboxAccessLog, MailboxExportLog, MessageFlowEvent,
    MessageFlowResponse, PersonalAccessTokenLog,
};

/// A type of document.
///
/// ```
/// let entry = mailtrail_schemas::entry("ses-sending-event").unwrap();
/// assert_eq!(entry.shape.name(), Some("SendingEvent"));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Entry {
    /// Name in files and commands.
    pub name: &'static str,
    /// Shape of the documents.
    pub shape: &'static Shape,
    /// Prefixes of the names of its fixtures.
    pub fixtures: &'static [&'static str],
    /// Usual names of files with such documents, for editors; see [`Entry::file_names`].
    pub files: &'static [&'static str],
    /// Title and first words of the description, where the type of several entries is the same but for what is in it.
    pub(crate) own: Option<(&'static str, &'static str)>,
}

impl Entry {
    const fn of<T: Wire>(name: &'static str, fixtures: &'static [&'static str]) -> Self {
        Self { name, shape: T::SHAPE, fixtures, files: &[], own: None }
    }

    const fn in_files(self, files: &'static [&'static str]) -> Self {
        Self { files, ..self }
    }

    const fn called(self, title: &'static str, description: &'static str) -> Self {
        Self { own: Some((title, description)), ..self }
    }
}

/// Returns the entry with a name.
///
/// ```
/// assert!(mailtrail_schemas::entry("weather").is_none());
/// ```
pub fn entry(name: &str) -> Option<&'static Entry> {
    CATALOGUE.iter().find(|entry| entry.name == name)
}

/// All types of documents.
///
/// ```
/// assert!(mailtrail_schemas::CATALOGUE.iter().all(|entry| entry.shape.name().is_some()));
/// ```
pub const CATALOGUE: &[Entry] = &[
    Entry::of::<LogFile>("cloudtrail-log-file", &["log-file"]).in_files(&[
        "*_CloudTrail_*.json",
        "*_CloudTrail-Insight_*.json",
        "*_CloudTrail-NetworkActivity_*.json",
        "*_CloudTrail-Aggregated_*.json",
    ]),
    Entry::of::<Event>(
        "cloudtrail-event",
        &[
            "record",
            "insight-event",
            "lake-insight-event",
            "aggregated-event",
            "activity-log-event",
            "configuration-item-event",
            "evidence-event",
        ],
    ),
    Entry::of::<Record>("cloudtrail-record", &["record"]),
    Entry::of::<InsightEvent>("cloudtrail-insight-event", &["insight-event"]),
    Entry::of::<LakeInsightEvent>("cloudtrail-lake-insight-event", &["lake-insight-event"]),
    Entry::of::<AggregatedEvent>("cloudtrail-aggregated-event", &["aggregated-event"]),
    Entry::of::<ActivityLogEvent>("cloudtrail-activity-log-event", &["activity-log-event"]),
    Entry::of::<ConfigurationItemEvent>("cloudtrail-configuration-item-event", &["configuration-item-event"]),
    Entry::of::<EvidenceEvent>("cloudtrail-evidence-event", &["evidence-event"]),
    Entry::of::<CloudTrailEventBridgeEvent>("cloudtrail-eventbridge-event", &["event-bridge-event"])
        .called("CloudTrailEventBridgeEvent", "Event that CloudTrail recorded, as Amazon EventBridge delivers it."),
    Entry::of::<LookupEvent>("cloudtrail-lookup-event", &["lookup-event"]),
    Entry::of::<LookupEventsOutput>("cloudtrail-lookup-events-output", &["lookup-events-output"]),
    Entry::of::<GetQueryResultsOutput>("cloudtrail-get-query-results-output", &["get-query-results-output"]),
    Entry::of::<Digest>("cloudtrail-digest", &["digest"]).in_files(&["*_CloudTrail-Digest_*.json"]),
    Entry::of::<ResultSignFile>("cloudtrail-result-sign-file", &["result-sign-file"]).in_files(&["*result_sign.json"]),
    Entry::of::<DeliveryNotification>("cloudtrail-delivery-notification", &["delivery-notification"]),
    Entry::of::<AuditEvent>("cloudtrail-audit-event", &["audit-event"]),
    Entry::of::<SendingEvent>(
        "ses-sending-event",
        &[
            "sending-event",
            "send-event",
            "delivery-event",
            "bounce-event",
            "complaint-event",
            "reject-event",
            "open-event",
            "click-event",
            "rendering-failure-event",
            "delivery-delay-event",
            "subscription-event",
        ],
    )
    .in_files(&["*.ses-event.json"]),
    Entry::of::<ReceivedNotification>("ses-received-notification", &["received-notification"]),
    Entry::of::<SubscriptionSucceededNotification>(
        "ses-subscription-succeeded-notification",
        &["subscription-succeeded-notification"],
    ),
    Entry::of::<LambdaReceiptEvent>("ses-lambda-receipt-event", &["lambda-receipt-event"]),
    Entry::of::<LambdaReceiptResponse>("ses-lambda-receipt-response", &["lambda-receipt-response"]),
    Entry::of::<SesEventBridgeEvent>("ses-eventbridge-event", &["ses-event-bridge-event"])
        .called("SesEventBridgeEvent", "Event of Amazon SES, as Amazon EventBridge delivers it."),
    Entry::of::<IngressPointLog>("ses-mail-manager-ingress-point-log", &["ingress-point-log"]),
    Entry::of::<TrafficPolicyLog>("ses-mail-manager-traffic-policy-log", &["traffic-policy-log"]),
    Entry::of::<RuleSetLog>("ses-mail-manager-rule-set-log", &["rule-set-log"]),
    Entry::of::<GetSendStatisticsOutput>("ses-get-send-statistics-output", &["get-send-statistics-output"]),
    Entry::of::<GetMessageInsightsOutput>("ses-get-message-insights-output", &["get-message-insights-output"]),
    Entry::of::<ListSuppressedDestinationsOutput>(
        "ses-list-suppressed-destinations-output",
        &["list-suppressed-destinations-output"],
    ),
    Entry::of::<EventRecord>("workmail-event-record", &["event-record"]).in_files(&["*.workmail-event.json"]),
    Entry::of::<MailboxAccessLog>("workmail-mailbox-access-log", &["mailbox-access-log"]),
    Entry::of::<AccessControlLog>("workmail-access-control-log", &["access-control-log"]),
    Entry::of::<AuthenticationLog>("workmail-authentication-log", &["authentication-log"]),
    Entry::of::<PersonalAccessTokenLog>("workmail-personal-access-token-log", &["personal-access-token-log"]),
    Entry::of::<AvailabilityProviderLog>("workmail-availability-provider-log", &["availability-provider-log"]),
    Entry::of::<AvailabilityProviderRequest>(
        "workmail-availability-provider-request",
        &["availability-provider-request"],
    ),
    Entry::of::<AvailabilityProviderResponse>(
        "workmail-availability-provider-response",
        &["availability-provider-response"],
    ),
    Entry::of::<MailboxExportLog>("workmail-mailbox-export-log", &["mailbox-export-log"]),
    Entry::of::<MessageFlowEvent>("workmail-message-flow-event", &["message-flow-event"]),
    Entry::of::<MessageFlowResponse>("workmail-message-flow-response", &["message-flow-response"]),
    Entry::of::<SnsMessage>("sns-message", &["sns-message"]),
    Entry::of::<SnsLambdaEvent>("sns-lambda-event", &["sns-lambda-event"]),
    Entry::of::<SqsLambdaEvent>("sqs-lambda-event", &["sqs-event"]),
    Entry::of::<S3TestEvent>("s3-test-event", &["s3-test-event"]),
    Entry::of::<CloudWatchLogsMessage>("cloudwatch-logs-message", &["cloudwatch-logs-message"]),
    Entry::of::<CloudWatchLogsData>("cloudwatch-logs-data", &["cloudwatch-logs-data"]),
    Entry::of::<FirehoseEvent>("firehose-event", &["firehose-event"]),
    Entry::of::<FirehoseResponse>("firehose-response", &["firehose-response"]),
    Entry::of::<KinesisEvent>("kinesis-event", &["kinesis-event"]),
    Entry::of::<S3Notification>("s3-notification", &["s3-notification"]),
    Entry::of::<FunctionUrlEvent>("function-url-event", &["function-url-event"]),
    Entry::of::<ApiGatewayEvent>("api-gateway-event", &["api-gateway-event"]),
    Entry::of::<SqsBatchResponse>("sqs-batch-response", &["sqs-batch-response"]),
    Entry::of::<StreamBatchResponse>("stream-batch-response", &["stream-batch-response"]),
    Entry::of::<ScheduledEvent>("scheduled-event", &["scheduled-event"])
        .called("ScheduledEvent", "Event that a schedule of Amazon EventBridge sends."),
    Entry::of::<ListMetricsOutput>("cloudwatch-list-metrics-output", &["list-metrics-output"]),
    Entry::of::<GetMetricStatisticsOutput>(
        "cloudwatch-get-metric-statistics-output",
        &["get-metric-statistics-output"],
    ),
    Entry::of::<MetricStreamRecord>("cloudwatch-metric-stream-record", &["metric-stream-record"]),
];
