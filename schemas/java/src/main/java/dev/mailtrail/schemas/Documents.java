// Generated from schemas/export/index.json; not to be edited.
package dev.mailtrail.schemas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Classes of the documents. */
public final class Documents {
  /** Class of each document, by its name in the catalogue and in its order. */
  public static final Map<String, Class<? extends Members>> BY_NAME;

  static {
    Map<String, Class<? extends Members>> classes = new LinkedHashMap<>();
    classes.put("cloudtrail-log-file", dev.mailtrail.schemas.cloudtrail.LogFile.class);
    classes.put("cloudtrail-event", dev.mailtrail.schemas.cloudtrail.Event.class);
    classes.put("cloudtrail-record", dev.mailtrail.schemas.cloudtrail.Record.class);
    classes.put("cloudtrail-insight-event", dev.mailtrail.schemas.cloudtrail.InsightEvent.class);
    classes.put("cloudtrail-lake-insight-event", dev.mailtrail.schemas.cloudtrail.LakeInsightEvent.class);
    classes.put("cloudtrail-aggregated-event", dev.mailtrail.schemas.cloudtrail.AggregatedEvent.class);
    classes.put("cloudtrail-activity-log-event", dev.mailtrail.schemas.cloudtrail.ActivityLogEvent.class);
    classes.put("cloudtrail-configuration-item-event", dev.mailtrail.schemas.cloudtrail.ConfigurationItemEvent.class);
    classes.put("cloudtrail-evidence-event", dev.mailtrail.schemas.cloudtrail.EvidenceEvent.class);
    classes.put("cloudtrail-eventbridge-event", dev.mailtrail.schemas.cloudtrail.CloudTrailEventBridgeEvent.class);
    classes.put("cloudtrail-lookup-event", dev.mailtrail.schemas.cloudtrail.LookupEvent.class);
    classes.put("cloudtrail-lookup-events-output", dev.mailtrail.schemas.cloudtrail.LookupEventsOutput.class);
    classes.put("cloudtrail-get-query-results-output", dev.mailtrail.schemas.cloudtrail.GetQueryResultsOutput.class);
    classes.put("cloudtrail-digest", dev.mailtrail.schemas.cloudtrail.Digest.class);
    classes.put("cloudtrail-result-sign-file", dev.mailtrail.schemas.cloudtrail.ResultSignFile.class);
    classes.put("cloudtrail-delivery-notification", dev.mailtrail.schemas.cloudtrail.DeliveryNotification.class);
    classes.put("cloudtrail-audit-event", dev.mailtrail.schemas.cloudtrail.AuditEvent.class);
    classes.put("ses-sending-event", dev.mailtrail.schemas.ses.SendingEvent.class);
    classes.put("ses-received-notification", dev.mailtrail.schemas.ses.ReceivedNotification.class);
    classes.put("ses-subscription-succeeded-notification", dev.mailtrail.schemas.ses.SubscriptionSucceededNotification.class);
    classes.put("ses-lambda-receipt-event", dev.mailtrail.schemas.ses.LambdaReceiptEvent.class);
    classes.put("ses-lambda-receipt-response", dev.mailtrail.schemas.ses.LambdaReceiptResponse.class);
    classes.put("ses-eventbridge-event", dev.mailtrail.schemas.ses.SesEventBridgeEvent.class);
    classes.put("ses-mail-manager-ingress-point-log", dev.mailtrail.schemas.ses.IngressPointLog.class);
    classes.put("ses-mail-manager-traffic-policy-log", dev.mailtrail.schemas.ses.TrafficPolicyLog.class);
    classes.put("ses-mail-manager-rule-set-log", dev.mailtrail.schemas.ses.RuleSetLog.class);
    classes.put("ses-get-send-statistics-output", dev.mailtrail.schemas.ses.GetSendStatisticsOutput.class);
    classes.put("ses-get-message-insights-output", dev.mailtrail.schemas.ses.GetMessageInsightsOutput.class);
    classes.put("ses-list-suppressed-destinations-output", dev.mailtrail.schemas.ses.ListSuppressedDestinationsOutput.class);
    classes.put("workmail-event-record", dev.mailtrail.schemas.workmail.EventRecord.class);
    classes.put("workmail-mailbox-access-log", dev.mailtrail.schemas.workmail.MailboxAccessLog.class);
    classes.put("workmail-access-control-log", dev.mailtrail.schemas.workmail.AccessControlLog.class);
    classes.put("workmail-authentication-log", dev.mailtrail.schemas.workmail.AuthenticationLog.class);
    classes.put("workmail-personal-access-token-log", dev.mailtrail.schemas.workmail.PersonalAccessTokenLog.class);
    classes.put("workmail-availability-provider-log", dev.mailtrail.schemas.workmail.AvailabilityProviderLog.class);
    classes.put("workmail-availability-provider-request", dev.mailtrail.schemas.workmail.AvailabilityProviderRequest.class);
    classes.put("workmail-availability-provider-response", dev.mailtrail.schemas.workmail.AvailabilityProviderResponse.class);
    classes.put("workmail-mailbox-export-log", dev.mailtrail.schemas.workmail.MailboxExportLog.class);
    classes.put("workmail-message-flow-event", dev.mailtrail.schemas.workmail.MessageFlowEvent.class);
    classes.put("workmail-message-flow-response", dev.mailtrail.schemas.workmail.MessageFlowResponse.class);
    classes.put("sns-message", dev.mailtrail.schemas.envelopes.SnsMessage.class);
    classes.put("sns-lambda-event", dev.mailtrail.schemas.envelopes.SnsLambdaEvent.class);
    classes.put("sqs-lambda-event", dev.mailtrail.schemas.envelopes.SqsLambdaEvent.class);
    classes.put("s3-test-event", dev.mailtrail.schemas.envelopes.S3TestEvent.class);
    classes.put("cloudwatch-logs-message", dev.mailtrail.schemas.envelopes.CloudWatchLogsMessage.class);
    classes.put("cloudwatch-logs-data", dev.mailtrail.schemas.envelopes.CloudWatchLogsData.class);
    classes.put("firehose-event", dev.mailtrail.schemas.envelopes.FirehoseEvent.class);
    classes.put("firehose-response", dev.mailtrail.schemas.envelopes.FirehoseResponse.class);
    classes.put("kinesis-event", dev.mailtrail.schemas.envelopes.KinesisEvent.class);
    classes.put("s3-notification", dev.mailtrail.schemas.envelopes.S3Notification.class);
    classes.put("function-url-event", dev.mailtrail.schemas.envelopes.FunctionUrlEvent.class);
    classes.put("api-gateway-event", dev.mailtrail.schemas.envelopes.ApiGatewayEvent.class);
    classes.put("sqs-batch-response", dev.mailtrail.schemas.envelopes.SqsBatchResponse.class);
    classes.put("stream-batch-response", dev.mailtrail.schemas.envelopes.StreamBatchResponse.class);
    classes.put("scheduled-event", dev.mailtrail.schemas.envelopes.ScheduledEvent.class);
    classes.put("cloudwatch-list-metrics-output", dev.mailtrail.schemas.envelopes.ListMetricsOutput.class);
    classes.put("cloudwatch-get-metric-statistics-output", dev.mailtrail.schemas.envelopes.GetMetricStatisticsOutput.class);
    classes.put("cloudwatch-metric-stream-record", dev.mailtrail.schemas.envelopes.MetricStreamRecord.class);
    BY_NAME = Collections.unmodifiableMap(classes);
  }

  private Documents() {}
}
