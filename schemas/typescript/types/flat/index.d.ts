import type * as cloudtrail from "./cloudtrail.js";
import type * as ses from "./ses.js";
import type * as workmail from "./workmail.js";
import type * as envelopes from "./envelopes.js";

export type { cloudtrail, ses, workmail, envelopes };

/** Type of each document, by its name in the catalogue. */
export interface Documents {
  /** Log file as CloudTrail delivers it to S3, once it is unpacked. */
  "cloudtrail-log-file": cloudtrail.LogFile;
  /** Event of any family, told apart by what stands in it. */
  "cloudtrail-event": cloudtrail.Event;
  /** One action in an AWS account: who did what, when, from where, and what came of it. */
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
  /** Event in an answer of the API: a few members beside the event itself, which is text. */
  "cloudtrail-lookup-event": cloudtrail.LookupEvent;
  /** Answer of `LookupEvents` and of `ListInsightsData`, as clients print it. */
  "cloudtrail-lookup-events-output": cloudtrail.LookupEventsOutput;
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
  /** Message that arrived, as the action of a receipt rule hands it to a Lambda function. */
  "ses-lambda-receipt-event": ses.LambdaReceiptEvent;
  /** Answer of a function that an action calls with `RequestResponse`: what is to become of the message. */
  "ses-lambda-receipt-response": ses.LambdaReceiptResponse;
  /** Event of Amazon SES, as Amazon EventBridge delivers it. */
  "ses-eventbridge-event": ses.SesEventBridgeEvent;
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
  /** Request to a Lambda function that tells when the people of another domain are free or busy. */
  "workmail-availability-provider-request": workmail.AvailabilityProviderRequest;
  /** What a Lambda function answers to an `AvailabilityProviderRequest`: when the owner of each mailbox is busy, or why that is not known. */
  "workmail-availability-provider-response": workmail.AvailabilityProviderResponse;
  /** What a Lambda function is called with when a message meets a rule that runs it. */
  "workmail-message-flow-event": workmail.MessageFlowEvent;
  /** What a Lambda function answers to a synchronous rule: what to do with the message, recipient by recipient. */
  "workmail-message-flow-response": workmail.MessageFlowResponse;
  /** Message as Amazon SNS hands it to an HTTP(S) endpoint, a queue or a function. */
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
}

/** Name of a type of documents. */
export type DocumentName = keyof Documents;
