import type * as cloudtrail from "./cloudtrail.js";
import type * as ses from "./ses.js";
import type * as workmail from "./workmail.js";
import type * as envelopes from "./envelopes.js";

export * as cloudtrail from "./cloudtrail.js";
export * as ses from "./ses.js";
export * as workmail from "./workmail.js";
export * as envelopes from "./envelopes.js";

/** Type of each document, by its name in the catalogue. */
export interface Documents {
  /** Log file as CloudTrail delivers it to S3, once it is unpacked. */
  "cloudtrail-log-file": cloudtrail.LogFile;
  /** Event of any family, discriminated by its content. */
  "cloudtrail-event": cloudtrail.Event;
  /** One action in an AWS account: who did what, when, from where, and with what outcome. */
  "cloudtrail-record": cloudtrail.Record;
  /** Unusual rate of calls or errors, as a trail delivers it. */
  "cloudtrail-insight-event": cloudtrail.InsightEvent;
  /** Unusual rate of calls or errors, as an event data store keeps it. */
  "cloudtrail-lake-insight-event": cloudtrail.LakeInsightEvent;
  /** Data events of a few minutes, counted together. */
  "cloudtrail-aggregated-event": cloudtrail.AggregatedEvent;
  /** Event from outside AWS that `PutAuditEvents` brought into an event data store. */
  "cloudtrail-activity-log-event": cloudtrail.ActivityLogEvent;
  /** Configuration item of AWS Config, as an event data store keeps it. */
  "cloudtrail-configuration-item-event": cloudtrail.ConfigurationItemEvent;
  /** Evidence that AWS Audit Manager collected, as an event data store keeps it. */
  "cloudtrail-evidence-event": cloudtrail.EvidenceEvent;
  /** Event that CloudTrail recorded, as Amazon EventBridge delivers it. */
  "cloudtrail-eventbridge-event": cloudtrail.CloudTrailEventBridgeEvent;
  /** Event in API output: a few fields next to the event itself, which is a string. */
  "cloudtrail-lookup-event": cloudtrail.LookupEvent;
  /** Output of `LookupEvents` and of `ListInsightsData`, as clients print it. */
  "cloudtrail-lookup-events-output": cloudtrail.LookupEventsOutput;
  /** Output of `GetQueryResults`: one page of what a query on an event data store found. */
  "cloudtrail-get-query-results-output": cloudtrail.GetQueryResultsOutput;
  /** Digest file of log file integrity validation: the hashes of the log files of one hour, chained to the hour before. */
  "cloudtrail-digest": cloudtrail.Digest;
  /** Sign file of saved query results: the hashes of the result files of one query on an event data store, signed. */
  "cloudtrail-result-sign-file": cloudtrail.ResultSignFile;
  /** Notification that log files were delivered, the text of the SNS message that a trail publishes. */
  "cloudtrail-delivery-notification": cloudtrail.DeliveryNotification;
  /** Element of a `PutAuditEvents` request: an event from outside AWS, as text. */
  "cloudtrail-audit-event": cloudtrail.AuditEvent;
  /** Sending event of any type. */
  "ses-sending-event": ses.SendingEvent;
  /** Message that arrived, as an action of a receipt rule announces it on a topic. */
  "ses-received-notification": ses.ReceivedNotification;
  /** Message that a topic gets once, when it is made the topic for the feedback of an identity. */
  "ses-subscription-succeeded-notification": ses.SubscriptionSucceededNotification;
  /** Message that arrived, as the action of a receipt rule passes it to a Lambda function. */
  "ses-lambda-receipt-event": ses.LambdaReceiptEvent;
  /** Response of a function that an action calls with `RequestResponse`: what to do with the message. */
  "ses-lambda-receipt-response": ses.LambdaReceiptResponse;
  /** Event of Amazon SES, as Amazon EventBridge delivers it. */
  "ses-eventbridge-event": ses.SesEventBridgeEvent;
  /** Message that an ingress endpoint accepted. */
  "ses-mail-manager-ingress-point-log": ses.IngressPointLog;
  /** Evaluation of a traffic policy for one recipient of a message. */
  "ses-mail-manager-traffic-policy-log": ses.TrafficPolicyLog;
  /** Action of a rule on a message, or a rule that did not match it. */
  "ses-mail-manager-rule-set-log": ses.RuleSetLog;
  /** Output of `GetSendStatistics`: figures of the account in one region over the last two weeks. */
  "ses-get-send-statistics-output": ses.GetSendStatisticsOutput;
  /** Output of `GetMessageInsights`: one message, and what happened to it for each of its recipients. */
  "ses-get-message-insights-output": ses.GetMessageInsightsOutput;
  /** Output of `ListSuppressedDestinations`: addresses on the suppression list of the account, or of a tenant. */
  "ses-list-suppressed-destinations-output": ses.ListSuppressedDestinationsOutput;
  /** Line of the email event log: an event, and the trace that it belongs to. */
  "workmail-event-record": workmail.EventRecord;
  /** Operation on an item or folder of a mailbox. */
  "workmail-mailbox-access-log": workmail.MailboxAccessLog;
  /** Access rule that was evaluated. */
  "workmail-access-control-log": workmail.AccessControlLog;
  /** Attempt to log in. */
  "workmail-authentication-log": workmail.AuthenticationLog;
  /** Attempt to make or delete a personal access token. */
  "workmail-personal-access-token-log": workmail.PersonalAccessTokenLog;
  /** Request of WorkMail to an availability provider. */
  "workmail-availability-provider-log": workmail.AvailabilityProviderLog;
  /** Request to a Lambda function that reports when the people of another domain are free or busy. */
  "workmail-availability-provider-request": workmail.AvailabilityProviderRequest;
  /** Response of a Lambda function to an `AvailabilityProviderRequest`: when the owner of each mailbox is busy, or why that is not known. */
  "workmail-availability-provider-response": workmail.AvailabilityProviderResponse;
  /** Log of a mailbox export: how much of the mailbox is in the export, and how much is not. */
  "workmail-mailbox-export-log": workmail.MailboxExportLog;
  /** What a Lambda function is called with when a message meets a rule that runs it. */
  "workmail-message-flow-event": workmail.MessageFlowEvent;
  /** Response of a Lambda function to a synchronous rule: what to do with the message, recipient by recipient. */
  "workmail-message-flow-response": workmail.MessageFlowResponse;
  /** Message as Amazon SNS delivers it to an HTTP(S) endpoint, a queue or a function. */
  "sns-message": envelopes.SnsMessage;
  /** Messages of Amazon SNS as a Lambda function gets them. */
  "sns-lambda-event": envelopes.SnsLambdaEvent;
  /** Messages of an Amazon SQS queue as a Lambda function gets them. */
  "sqs-lambda-event": envelopes.SqsLambdaEvent;
  /** Test message of Amazon S3, sent once when the notifications of a bucket are set up. */
  "s3-test-event": envelopes.S3TestEvent;
  /** Message that a CloudWatch Logs subscription sends to a Lambda function. */
  "cloudwatch-logs-message": envelopes.CloudWatchLogsMessage;
  /** Log events of one stream, as a CloudWatch Logs subscription sends them. */
  "cloudwatch-logs-data": envelopes.CloudWatchLogsData;
  /** Records that Amazon Data Firehose passes to a Lambda function, which transforms them and returns a `FirehoseResponse`. */
  "firehose-event": envelopes.FirehoseEvent;
  /** Response of a Lambda function to a `FirehoseEvent`: the result for each record. */
  "firehose-response": envelopes.FirehoseResponse;
  /** Records of a Kinesis data stream as a Lambda function gets them. */
  "kinesis-event": envelopes.KinesisEvent;
  /** Notification of Amazon S3 about objects: what a function, a queue or a topic gets. */
  "s3-notification": envelopes.S3Notification;
  /** HTTP request as the URL of a Lambda function, or an HTTP API of Amazon API Gateway, passes it to the function (payload format 2.0). */
  "function-url-event": envelopes.FunctionUrlEvent;
  /** HTTP request as a REST API of Amazon API Gateway passes it to a Lambda function (payload format 1.0). */
  "api-gateway-event": envelopes.ApiGatewayEvent;
  /** Response of a Lambda function to a batch of a queue: the messages that failed, so that the others are not delivered again. */
  "sqs-batch-response": envelopes.SqsBatchResponse;
  /** Response of a Lambda function to a batch of a Kinesis or DynamoDB stream: where to continue. */
  "stream-batch-response": envelopes.StreamBatchResponse;
  /** Event that a schedule of Amazon EventBridge sends. */
  "scheduled-event": envelopes.ScheduledEvent;
  /** Output of `ListMetrics`: which metrics there are, each with one combination of dimensions. */
  "cloudwatch-list-metrics-output": envelopes.ListMetricsOutput;
  /** Output of `GetMetricStatistics`: values of one metric, a data point for each period that has any. */
  "cloudwatch-get-metric-statistics-output": envelopes.GetMetricStatisticsOutput;
  /** Record of a metric stream in JSON: statistics of one metric at one time. */
  "cloudwatch-metric-stream-record": envelopes.MetricStreamRecord;
}

/** Name of a type of documents. */
export type DocumentName = keyof Documents;
