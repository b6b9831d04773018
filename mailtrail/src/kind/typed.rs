//! A document in its type: one enum over all kinds.

use cloudtrail_records::{
    ActivityLogEvent, AggregatedEvent, AuditEvent, ConfigurationItemEvent, DeliveryNotification, Digest, EvidenceEvent,
    InsightEvent, LakeInsightEvent, Record, ResultSignFile,
};
use mailtrail_wire::{GetMetricStatisticsOutput, ListMetricsOutput, MetricStreamRecord, S3TestEvent, SnsMessage};
use ses_events::mail_manager::{IngressPointLog, RuleSetLog, TrafficPolicyLog};
use ses_events::{
    GetMessageInsightsOutput, GetSendStatisticsOutput, LambdaReceiptRecord, LambdaReceiptResponse,
    ListSuppressedDestinationsOutput, ReceivedNotification, SendingEvent, SesEventBridgeEvent,
    SubscriptionSucceededNotification,
};
use workmail_events::{
    AccessControlLog, AuthenticationLog, AvailabilityProviderLog, AvailabilityProviderRequest,
    AvailabilityProviderResponse, EventRecord, MailboxAccessLog, MailboxExportLog, MessageFlowEvent,
    MessageFlowResponse, PersonalAccessTokenLog,
};

/// Writes the enum and the conversions into it.
macro_rules! typed {
    ($($(#[$docs:meta])* $name:ident($type:ty),)*) => {
        /// A document in its type.
        ///
        /// ```
        /// use mailtrail::{Typed, read_text};
        ///
        /// let mut documents = read_text(r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventName": "ListUsers"}"#);
        /// let document = documents.next().expect("one document")?;
        /// let Typed::Record(record) = document.typed()? else { panic!("a record") };
        /// assert!(record.is_root());
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Typed {
            $($(#[$docs])* $name(Box<$type>),)*
        }

        $(impl From<$type> for Typed {
            fn from(value: $type) -> Self {
                Self::$name(Box::new(value))
            }
        })*
    };
}

typed! {
    /// A CloudTrail record: a management, data or network activity event.
    Record(Record),
    /// A CloudTrail Insights event of a trail.
    InsightEvent(InsightEvent),
    /// A CloudTrail Insights event of an event data store.
    LakeInsightEvent(LakeInsightEvent),
    /// A CloudTrail aggregated event.
    AggregatedEvent(AggregatedEvent),
    /// An activity from outside AWS in CloudTrail Lake.
    ActivityLogEvent(ActivityLogEvent),
    /// An AWS Config item in CloudTrail Lake.
    ConfigurationItemEvent(ConfigurationItemEvent),
    /// Audit Manager evidence in CloudTrail Lake.
    EvidenceEvent(EvidenceEvent),
    /// A CloudTrail digest file.
    Digest(Digest),
    /// The sign file of query results of CloudTrail Lake.
    ResultSignFile(ResultSignFile),
    /// A notification that CloudTrail delivered log files.
    DeliveryNotification(DeliveryNotification),
    /// An event for `PutAuditEvents`.
    AuditEvent(AuditEvent),
    /// An Amazon SES sending event or feedback notification.
    SendingEvent(SendingEvent),
    /// An Amazon SES notification about received mail.
    ReceivedNotification(ReceivedNotification),
    /// The greeting of Amazon SES to a topic.
    SubscriptionSucceeded(SubscriptionSucceededNotification),
    /// Received mail as Amazon SES passes it to a Lambda function.
    LambdaReceipt(LambdaReceiptRecord),
    /// The response of a Lambda function to Amazon SES about received mail.
    LambdaReceiptResponse(LambdaReceiptResponse),
    /// An Amazon SES event on EventBridge that is not a sending event.
    SesEventBridgeEvent(SesEventBridgeEvent),
    /// Sending statistics of Amazon SES, the output of `GetSendStatistics`.
    GetSendStatisticsOutput(GetSendStatisticsOutput),
    /// What happened to a message, the output of `GetMessageInsights`.
    GetMessageInsightsOutput(GetMessageInsightsOutput),
    /// Addresses on a suppression list of Amazon SES, the output of `ListSuppressedDestinations`.
    ListSuppressedDestinationsOutput(ListSuppressedDestinationsOutput),
    /// A message that an ingress endpoint of Mail Manager accepted.
    IngressPointLog(IngressPointLog),
    /// An evaluation of a traffic policy of Mail Manager.
    TrafficPolicyLog(TrafficPolicyLog),
    /// An action of a rule of Mail Manager.
    RuleSetLog(RuleSetLog),
    /// Metrics in CloudWatch, the output of `ListMetrics`.
    ListMetricsOutput(ListMetricsOutput),
    /// Values of a metric in CloudWatch, the output of `GetMetricStatistics`.
    GetMetricStatisticsOutput(GetMetricStatisticsOutput),
    /// A record of a metric stream of CloudWatch.
    MetricStreamRecord(MetricStreamRecord),
    /// An Amazon SNS message that confirms a subscription or its end.
    SnsMessage(SnsMessage),
    /// The test event of an Amazon S3 notification.
    S3TestEvent(S3TestEvent),
    /// A line of the Amazon WorkMail email event log.
    EventRecord(EventRecord),
    /// A line of the mailbox access log of Amazon WorkMail.
    MailboxAccessLog(MailboxAccessLog),
    /// A line of the access control log of Amazon WorkMail.
    AccessControlLog(AccessControlLog),
    /// A line of the authentication log of Amazon WorkMail.
    AuthenticationLog(AuthenticationLog),
    /// A line of the personal access token log of Amazon WorkMail.
    PersonalAccessTokenLog(PersonalAccessTokenLog),
    /// A line of the availability provider log of Amazon WorkMail.
    AvailabilityProviderLog(AvailabilityProviderLog),
    /// The log of a mailbox export of Amazon WorkMail.
    MailboxExportLog(MailboxExportLog),
    /// A message for a message flow function of Amazon WorkMail.
    MessageFlowEvent(MessageFlowEvent),
    /// The response of a message flow function.
    MessageFlowResponse(MessageFlowResponse),
    /// A request of Amazon WorkMail to an availability provider.
    AvailabilityProviderRequest(AvailabilityProviderRequest),
    /// The response of an availability provider.
    AvailabilityProviderResponse(AvailabilityProviderResponse),
}
