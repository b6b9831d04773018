"""Documents of Amazon SES, Amazon WorkMail and AWS CloudTrail as pydantic models."""

from __future__ import annotations

from pydantic import BaseModel

from . import cloudtrail, envelopes, ses, workmail

__all__ = ["DOCUMENTS", "cloudtrail", "envelopes", "ses", "workmail"]

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
    "workmail-event-record": workmail.EventRecord,
    "workmail-mailbox-access-log": workmail.MailboxAccessLog,
    "workmail-access-control-log": workmail.AccessControlLog,
    "workmail-authentication-log": workmail.AuthenticationLog,
    "workmail-personal-access-token-log": workmail.PersonalAccessTokenLog,
    "workmail-availability-provider-log": workmail.AvailabilityProviderLog,
    "workmail-availability-provider-request": workmail.AvailabilityProviderRequest,
    "workmail-availability-provider-response": workmail.AvailabilityProviderResponse,
    "workmail-message-flow-event": workmail.MessageFlowEvent,
    "workmail-message-flow-response": workmail.MessageFlowResponse,
    "sns-message": envelopes.SnsMessage,
    "sns-lambda-event": envelopes.SnsLambdaEvent,
    "sqs-lambda-event": envelopes.SqsLambdaEvent,
    "s3-test-event": envelopes.S3TestEvent,
    "cloudwatch-logs-message": envelopes.CloudWatchLogsMessage,
    "cloudwatch-logs-data": envelopes.CloudWatchLogsData,
}
