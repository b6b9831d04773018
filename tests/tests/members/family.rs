//! The families of documents: their types, and the tables of what is known of them.

use cloudtrail_records::{
    ActivityLogEvent, AggregatedEvent, AuditEvent, CloudTrailEventBridgeEvent, ConfigurationItemEvent,
    DeliveryNotification, Digest, Event, EvidenceEvent, GetQueryResultsOutput, InsightEvent, LakeInsightEvent, LogFile,
    LookupEventsOutput, Record, ResultSignFile,
};
use mailtrail_wire::{
    CloudWatchLogsData, CloudWatchLogsMessage, GetMetricStatisticsOutput, ListMetricsOutput, MetricStreamRecord,
    S3TestEvent, Shape, SnsLambdaEvent, SnsMessage, SqsLambdaEvent, Wire,
};
use ses_events::mail_manager::{MailManagerLog, MailManagerLogType};
use ses_events::{
    AdvisorFinding, AutoTag, GetMessageInsightsOutput, GetSendStatisticsOutput, LambdaReceiptEvent,
    LambdaReceiptResponse, ListSuppressedDestinationsOutput, Operation, ReceivedNotification, SendingEvent,
    SesEventBridgeEvent, SubscriptionSucceededNotification, TlsVersion,
};
use workmail_events::{
    AuditLog, AuditLogType, AvailabilityError, AvailabilityProviderRequest, AvailabilityProviderResponse, EventRecord,
    MailboxExportLog, MessageFlowEvent, MessageFlowResponse,
};

/// A family of documents. A table is text with lines of cells; what its cells are stands in its first lines.
pub(crate) struct Family {
    /// Its types, each with the name that the tables have for it.
    pub(crate) types: &'static [(&'static str, &'static Shape)],
    /// Members that are known.
    pub(crate) members: &'static str,
    /// Values of open enums that are known; none where no list of them is kept.
    pub(crate) values: Option<&'static str>,
    /// What the types have beyond that.
    pub(crate) additions: &'static str,
    /// Where the types differ from it.
    pub(crate) exceptions: &'static str,
    /// Evidence of the list with which a member may also be implied or inferred.
    pub(crate) weak: &'static [&'static str],
}

/// All families.
pub(crate) const FAMILIES: [&Family; 3] = [&CLOUDTRAIL, &SES, &WORKMAIL];

/// AWS `CloudTrail`.
pub(crate) const CLOUDTRAIL: Family = Family {
    types: &[
        ("ActivityLogEvent", ActivityLogEvent::SHAPE),
        ("AggregatedEvent", AggregatedEvent::SHAPE),
        ("AuditEvent", AuditEvent::SHAPE),
        ("CloudWatchLogsData", CloudWatchLogsData::SHAPE),
        ("CloudWatchLogsMessage", CloudWatchLogsMessage::SHAPE),
        ("ConfigurationItemEvent", ConfigurationItemEvent::SHAPE),
        ("DeliveryNotification", DeliveryNotification::SHAPE),
        ("Digest", Digest::SHAPE),
        ("Event", Event::SHAPE),
        ("EventBridgeEvent", CloudTrailEventBridgeEvent::SHAPE),
        ("EvidenceEvent", EvidenceEvent::SHAPE),
        ("GetQueryResultsOutput", GetQueryResultsOutput::SHAPE),
        ("InsightEvent", InsightEvent::SHAPE),
        ("LakeInsightEvent", LakeInsightEvent::SHAPE),
        ("LogFile", LogFile::SHAPE),
        // With `LookupEvent` in it.
        ("LookupEventsOutput", LookupEventsOutput::SHAPE),
        ("Record", Record::SHAPE),
        ("ResultSignFile", ResultSignFile::SHAPE),
        ("S3TestEvent", S3TestEvent::SHAPE),
    ],
    members: include_str!("../../data/members.tsv"),
    values: None,
    additions: include_str!("../../data/additions.tsv"),
    exceptions: include_str!("../../data/exceptions.tsv"),
    weak: &["parser", "documented"],
};

/// Amazon SES, with the envelopes in which its events arrive.
pub(crate) const SES: Family = Family {
    types: &[
        // With a type for each type of event in it.
        ("SendingEvent", SendingEvent::SHAPE),
        ("ReceivedNotification", ReceivedNotification::SHAPE),
        ("SubscriptionSucceededNotification", SubscriptionSucceededNotification::SHAPE),
        ("LambdaReceiptEvent", LambdaReceiptEvent::SHAPE),
        ("LambdaReceiptResponse", LambdaReceiptResponse::SHAPE),
        ("SesEventBridgeEvent", SesEventBridgeEvent::SHAPE),
        // With a type for each kind of log in it.
        ("MailManagerLog", MailManagerLog::SHAPE),
        ("GetSendStatisticsOutput", GetSendStatisticsOutput::SHAPE),
        ("GetMessageInsightsOutput", GetMessageInsightsOutput::SHAPE),
        ("ListSuppressedDestinationsOutput", ListSuppressedDestinationsOutput::SHAPE),
        ("ListMetricsOutput", ListMetricsOutput::SHAPE),
        ("GetMetricStatisticsOutput", GetMetricStatisticsOutput::SHAPE),
        ("MetricStreamRecord", MetricStreamRecord::SHAPE),
        ("SnsMessage", SnsMessage::SHAPE),
        ("SnsLambdaEvent", SnsLambdaEvent::SHAPE),
        ("SqsLambdaEvent", SqsLambdaEvent::SHAPE),
        // What is no member, or is text of any kind there.
        ("AdvisorFinding", AdvisorFinding::SHAPE),
        ("AutoTag", AutoTag::SHAPE),
        ("MailManagerLogType", MailManagerLogType::SHAPE),
        ("Metric", ses_events::Metric::SHAPE),
        ("Operation", Operation::SHAPE),
        ("TlsVersion", TlsVersion::SHAPE),
    ],
    members: include_str!("../../data/ses-members.tsv"),
    values: Some(include_str!("../../data/ses-values.tsv")),
    additions: include_str!("../../data/ses-additions.tsv"),
    exceptions: include_str!("../../data/ses-exceptions.tsv"),
    weak: &[],
};

/// Amazon `WorkMail`.
pub(crate) const WORKMAIL: Family = Family {
    types: &[
        // With a type for each kind of event in it.
        ("EventRecord", EventRecord::SHAPE),
        // With a type for each kind of log in it.
        ("AuditLog", AuditLog::SHAPE),
        ("MessageFlowEvent", MessageFlowEvent::SHAPE),
        ("MessageFlowResponse", MessageFlowResponse::SHAPE),
        ("MailboxExportLog", MailboxExportLog::SHAPE),
        ("AvailabilityProviderRequest", AvailabilityProviderRequest::SHAPE),
        ("AvailabilityProviderResponse", AvailabilityProviderResponse::SHAPE),
        // What is no member, or is text of any kind there.
        ("AuditLogType", AuditLogType::SHAPE),
        ("AvailabilityError", AvailabilityError::SHAPE),
        ("Metric", workmail_events::Metric::SHAPE),
    ],
    members: include_str!("../../data/workmail-members.tsv"),
    values: Some(include_str!("../../data/workmail-values.tsv")),
    additions: include_str!("../../data/workmail-additions.tsv"),
    exceptions: include_str!("../../data/workmail-exceptions.tsv"),
    weak: &[],
};

/// Lines of a table, as cells.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}
