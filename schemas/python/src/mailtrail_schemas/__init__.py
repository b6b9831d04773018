"""Documents of Amazon SES, Amazon WorkMail and AWS CloudTrail as pydantic models."""

from __future__ import annotations

from importlib.metadata import version

from pydantic import BaseModel

from . import cloudtrail, envelopes, ses, workmail

#: Version of this package.
__version__ = version("mailtrail-schemas")

__all__ = ["DOCUMENTS", "__version__", "cloudtrail", "envelopes", "ses", "workmail"]

#: Model of each document, by its name in the catalogue.
DOCUMENTS: dict[str, type[BaseModel]] = {
    "cloudtrail-log-file": cloudtrail.LogFile,
    "cloudtrail-event": cloudtrail.Event,
    "cloudtrail-record": cloudtrail.Record,
    "cloudtrail-insight-event": cloudtrail.InsightEvent,
    "cloudtrail-lake-insight-event": cloudtrail.LakeInsightEvent,
    "cloudtrail-aggregated-event": cloudtrail.AggregatedEvent,
    "cloudtrail-activity-log-event": cloudtrail.ActivityLogEvent,
    "cloudtrail-configuration-item-event": cloudtrail.ConfigurationItemEvent,
    "cloudtrail-evidence-event": cloudtrail.EvidenceEvent,
    "cloudtrail-eventbridge-event": cloudtrail.CloudTrailEventBridgeEvent,
    "cloudtrail-lookup-event": cloudtrail.LookupEvent,
    "cloudtrail-lookup-events-output": cloudtrail.LookupEventsOutput,
    "cloudtrail-get-query-results-output": cloudtrail.GetQueryResultsOutput,
    "cloudtrail-digest": cloudtrail.Digest,
    "cloudtrail-result-sign-file": cloudtrail.ResultSignFile,
    "cloudtrail-delivery-notification": cloudtrail.DeliveryNotification,
    "cloudtrail-audit-event": cloudtrail.AuditEvent,
    "ses-sending-event": ses.SendingEvent,
    "ses-received-notification": ses.ReceivedNotification,
    "ses-subscription-succeeded-notification": ses.SubscriptionSucceededNotification,
    "ses-lambda-receipt-event": ses.LambdaReceiptEvent,
    "ses-lambda-receipt-response": ses.LambdaReceiptResponse,
    "ses-eventbridge-event": ses.SesEventBridgeEvent,
    "ses-mail-manager-ingress-point-log": ses.IngressPointLog,
    "ses-mail-manager-traffic-policy-log": ses.TrafficPolicyLog,
    "ses-mail-manager-rule-set-log": ses.RuleSetLog,
    "ses-get-send-statistics-output": ses.GetSendStatisticsOutput,
    "ses-get-message-insights-output": ses.GetMessageInsightsOutput,
    "ses-list-suppressed-destinations-output": ses.ListSuppressedDestinationsOutput,
    "workmail-event-record": workmail.EventRecord,
    "workmail-mailbox-access-log": workmail.MailboxAccessLog,
    "workmail-access-control-log": workmail.AccessControlLog,
    "workmail-authentication-log": workmail.AuthenticationLog,
    "workmail-personal-access-token-log": workmail.PersonalAccessTokenLog,
    "workmail-availability-provider-log": workmail.AvailabilityProviderLog,
    "workmail-availability-provider-request": workmail.AvailabilityProviderRequest,
    "workmail-availability-provider-response": workmail.AvailabilityProviderResponse,
    "workmail-mailbox-export-log": workmail.MailboxExportLog,
    "workmail-message-flow-event": workmail.MessageFlowEvent,
    "workmail-message-flow-response": workmail.MessageFlowResponse,
    "sns-message": envelopes.SnsMessage,
    "sns-lambda-event": envelopes.SnsLambdaEvent,
    "sqs-lambda-event": envelopes.SqsLambdaEvent,
    "s3-test-event": envelopes.S3TestEvent,
    "cloudwatch-logs-message": envelopes.CloudWatchLogsMessage,
    "cloudwatch-logs-data": envelopes.CloudWatchLogsData,
    "firehose-event": envelopes.FirehoseEvent,
    "firehose-response": envelopes.FirehoseResponse,
    "kinesis-event": envelopes.KinesisEvent,
    "s3-notification": envelopes.S3Notification,
    "function-url-event": envelopes.FunctionUrlEvent,
    "api-gateway-event": envelopes.ApiGatewayEvent,
    "sqs-batch-response": envelopes.SqsBatchResponse,
    "stream-batch-response": envelopes.StreamBatchResponse,
    "scheduled-event": envelopes.ScheduledEvent,
    "cloudwatch-list-metrics-output": envelopes.ListMetricsOutput,
    "cloudwatch-get-metric-statistics-output": envelopes.GetMetricStatisticsOutput,
    "cloudwatch-metric-stream-record": envelopes.MetricStreamRecord,
}
