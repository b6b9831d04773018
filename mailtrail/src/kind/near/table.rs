//! The marks of the kinds and envelopes that documents can be near to.
//!
//! Kinds that any ordinary object could fit are not listed here: nothing is reported as near to them, and unknown
//! documents are not searched for them.

use mailtrail_wire::{JsonKind, JsonRef};
use ses_events::{EventType, OpenEnum as _};
use workmail_events::EventName;

use super::mark::{Candidate, mark};

pub(super) static CANDIDATES: &[Candidate] = &[
    Candidate::of(&["log file"], 4, &[mark(&["Records"], 2).list().needed()]).holding(2),
    Candidate::of(&["lookup-events output"], 4, &[mark(&["Events"], 2).list().needed()]).holding(2),
    Candidate::of(
        &["lookup event"],
        4,
        &[
            mark(&["CloudTrailEvent"], 4).string().needed(),
            mark(&["EventId"], 1),
            mark(&["EventName"], 1),
            mark(&["Username"], 1),
        ],
    ),
    Candidate::of(
        &["cloudtrail record", "cloudtrail "],
        6,
        &[
            mark(&["eventVersion"], 2).needed(),
            mark(&["userIdentity"], 3).needed(),
            mark(&["eventSource"], 2).never_unless(is_service),
            mark(&["eventName"], 1),
            mark(&["eventTime"], 1),
            mark(&["awsRegion"], 2),
            mark(&["sourceIPAddress"], 2),
            mark(&["userAgent"], 1),
            mark(&["requestParameters"], 2),
            mark(&["responseElements"], 2),
            mark(&["requestID"], 1),
            mark(&["eventID"], 1),
            mark(&["eventType"], 1),
            mark(&["eventCategory"], 1),
            mark(&["recipientAccountId"], 2),
            mark(&["managementEvent"], 2),
            mark(&["readOnly"], 1),
            mark(&["insightDetails"], 3),
            mark(&["insightSource"], 3),
        ],
    ),
    Candidate::of(
        &["cloudtrail digest"],
        6,
        &[
            mark(&["awsAccountId"], 1).needed(),
            mark(&["digestStartTime"], 2).needed(),
            mark(&["logFiles"], 1).needed(),
            mark(&["digestEndTime"], 2),
            mark(&["digestS3Bucket"], 2),
            mark(&["digestS3Object"], 2),
            mark(&["digestPublicKeyFingerprint"], 2),
        ],
    ),
    Candidate::of(
        &["cloudtrail delivery notification"],
        4,
        &[mark(&["s3Bucket"], 2).string().needed(), mark(&["s3ObjectKey"], 2).list().needed()],
    ),
    Candidate::of(
        &["ses sending event", "ses subscription"],
        5,
        &[
            mark(&["eventType"], 2).only_if(is_event_type),
            mark(&["notificationType"], 2).only_if(is_event_type),
            mark(&["mail"], 2).object(),
            mark(&["mail", "messageId"], 1),
            mark(&["mail", "sendingAccountId"], 1),
            mark(&["bounce"], 2).object(),
            mark(&["complaint"], 2).object(),
            mark(&["delivery"], 1).object(),
            mark(&["send"], 1).object(),
            mark(&["reject"], 1).object(),
            mark(&["open"], 1).object(),
            mark(&["click"], 1).object(),
            mark(&["failure"], 1).object(),
            mark(&["subscription"], 1).object(),
            mark(&["deliveryDelay"], 2).object(),
        ],
    ),
    Candidate::of(
        &["ses received notification"],
        4,
        &[
            mark(&["notificationType"], 2).only_if(|value| value == "Received"),
            mark(&["mail"], 2).object(),
            mark(&["receipt"], 2).object(),
            mark(&["content"], 1),
        ],
    ),
    Candidate::of(
        &["ses lambda receipt"],
        5,
        &[
            mark(&["eventSource"], 3).never_unless(|value| value == "aws:ses").needed(),
            mark(&["ses", "mail"], 2).object(),
            mark(&["ses", "receipt"], 2).object(),
            mark(&["eventVersion"], 1),
        ],
    ),
    Candidate::of(
        &["eventbridge event", "ses eventbridge event"],
        5,
        &[
            mark(&["detail-type"], 3).string().needed(),
            mark(&["detail"], 2).needed(),
            mark(&["source"], 1).string(),
            mark(&["account"], 1).string(),
            mark(&["region"], 1).string(),
            mark(&["time"], 1).string(),
            mark(&["resources"], 1).list(),
        ],
    ),
    Candidate::of(
        &["sns message"],
        4,
        &[
            mark(&["Type"], 0).never_unless(|value| !is_question(value)),
            mark(&["Type"], 2).only_if(|value| value == "Notification"),
            mark(&["TopicArn"], 3).string().needed(),
            mark(&["Message"], 1).string().needed(),
            mark(&["MessageId"], 1),
            mark(&["Timestamp"], 1),
            mark(&["SignatureVersion"], 2),
            mark(&["SigningCertURL"], 2),
            mark(&["UnsubscribeURL"], 2),
        ],
    ),
    Candidate::of(
        &["sns subscription confirmation", "sns unsubscribe confirmation"],
        5,
        &[
            mark(&["Type"], 2).never_unless(is_question).needed(),
            mark(&["TopicArn"], 3).string().needed(),
            mark(&["Token"], 1).string().needed(),
            mark(&["SubscribeURL"], 2),
            mark(&["SigningCertURL"], 2),
        ],
    ),
    Candidate::of(
        &["sns lambda record"],
        4,
        &[
            mark(&["EventSource"], 3).never_unless(|value| value == "aws:sns").needed(),
            mark(&["Sns"], 2).object(),
            mark(&["EventSubscriptionArn"], 2),
        ],
    ),
    Candidate::of(
        &["sqs lambda record"],
        5,
        &[
            mark(&["eventSource"], 3).never_unless(|value| value == "aws:sqs").needed(),
            mark(&["body"], 1),
            mark(&["receiptHandle"], 2),
            mark(&["messageId"], 1),
            mark(&["md5OfBody"], 2),
            mark(&["messageAttributes"], 1),
        ],
    ),
    Candidate::of(
        &["sqs message"],
        4,
        &[
            mark(&["ReceiptHandle"], 2).needed(),
            mark(&["Body"], 1).needed(),
            mark(&["MessageId"], 1),
            mark(&["MD5OfBody"], 2),
        ],
    ),
    Candidate::of(&["cloudwatch logs message"], 3, &[mark(&["awslogs", "data"], 4).string().needed()]),
    Candidate::of(
        &["cloudwatch logs data"],
        4,
        &[
            mark(&["messageType"], 2).only_if(|value| value == "DATA_MESSAGE" || value == "CONTROL_MESSAGE").needed(),
            mark(&["logEvents"], 2).list().needed(),
            mark(&["logGroup"], 1).string(),
            mark(&["logStream"], 1).string(),
            mark(&["subscriptionFilters"], 2).list(),
        ],
    ),
    Candidate::of(
        &["cloudwatch logs event"],
        4,
        &[
            mark(&["id"], 3).only_if(is_log_event_id).needed(),
            mark(&["timestamp"], 1).number().needed(),
            mark(&["message"], 1).string().needed(),
        ],
    ),
    Candidate::of(
        &["log event"],
        4,
        &[
            mark(&["ingestionTime"], 2).number().needed(),
            mark(&["timestamp"], 1).number().needed(),
            mark(&["message"], 1).string().needed(),
            mark(&["logStreamName"], 1).string(),
            mark(&["eventId"], 3).only_if(is_log_event_id),
        ],
    ),
    Candidate::of(
        &["workmail event record"],
        4,
        &[mark(&["event", "eventName"], 4).only_if(is_event_name).needed(), mark(&["traceId"], 1)],
    ),
    Candidate::of(
        &["workmail message-flow event"],
        6,
        &[
            mark(&["summaryVersion"], 2).needed(),
            mark(&["envelope"], 2).object().needed(),
            mark(&["invocationId"], 2),
            mark(&["flowDirection"], 2),
            mark(&["sender"], 1),
            mark(&["messageId"], 1),
        ],
    ),
    Candidate::of(
        &["workmail audit log", "workmail "],
        5,
        &[
            mark(&["organization_arn"], 3).string().never_unless(is_organization).needed(),
            mark(&["event_timestamp"], 1).needed(),
            mark(&["request_id"], 1),
            mark(&["user_id"], 1),
            mark(&["source_ip"], 1),
            mark(&["access_granted"], 2),
            mark(&["rule_id"], 1),
            mark(&["auth_successful"], 2),
            mark(&["action_allowed"], 2),
            mark(&["owner_id"], 1),
            mark(&["object_type"], 1),
            mark(&["folder_path"], 1),
            mark(&["expires_time"], 1),
            mark(&["scopes"], 1),
            mark(&["availability_event_successful"], 2),
        ],
    ),
    Candidate::of(
        &["ses mail manager log", "ses mail manager "],
        5,
        &[
            mark(&["resource_arn"], 4).never_unless(|value| contains(value, ":mailmanager-")).needed(),
            mark(&["event_timestamp"], 1),
            mark(&["message_id"], 1),
            mark(&["rule_set_name"], 2),
            mark(&["recipients_matched"], 2),
            mark(&["action_metadata"], 2),
            mark(&["ingress_point_type"], 2),
            mark(&["traffic_policy_verdict"], 2),
            mark(&["smtp_mail_from"], 1),
        ],
    ),
    Candidate::of(
        &["workmail mailbox export log"],
        5,
        &[
            mark(&["totalNonExportableItems"], 3).needed(),
            mark(&["sha384Hash"], 2).needed(),
            mark(&["totalMessages"], 1),
            mark(&["totalFolders"], 1),
        ],
    ),
    Candidate::of(&["ses get-send-statistics output"], 4, &[mark(&["SendDataPoints"], 4).list().needed()]),
    Candidate::of(
        &["ses list-suppressed-destinations output"],
        4,
        &[mark(&["SuppressedDestinationSummaries"], 4).list().needed()],
    ),
    Candidate::of(
        &["ses get-message-insights output"],
        4,
        &[mark(&["Insights"], 2).list().needed(), mark(&["EmailTags"], 2).list(), mark(&["FromEmailAddress"], 2)],
    ),
    Candidate::of(
        &["workmail availability provider request"],
        6,
        &[mark(&["requester"], 2).object(), mark(&["mailboxes"], 2).list(), mark(&["window"], 2).object()],
    ),
    Candidate::of(
        &["an Amazon Pinpoint event"],
        5,
        &[
            mark(&["event_type"], 2).only_if(|value| value.as_str().is_some_and(|text| text.starts_with('_'))),
            mark(&["event_timestamp"], 1),
            mark(&["arrival_timestamp"], 2),
            mark(&["application"], 1),
            mark(&["client"], 1),
        ],
    )
    .foreign(),
    Candidate::of(
        &["an Amazon S3 event record"],
        5,
        &[mark(&["eventSource"], 3).never_unless(|value| value == "aws:s3"), mark(&["s3"], 9).object()],
    )
    .foreign(),
    Candidate::of(
        &["a CloudWatch metric stream record"],
        5,
        &[mark(&["metric_stream_name"], 3), mark(&["metric_name"], 1), mark(&["namespace"], 1)],
    )
    .foreign(),
    Candidate::of(&["a CloudWatch alarm"], 4, &[mark(&["AlarmName"], 2), mark(&["NewStateValue"], 2)]).foreign(),
    Candidate::of(&["the output of ListMetrics"], 4, &[mark(&["Metrics"], 4).only_if(are_metrics)]).foreign(),
    Candidate::of(
        &["the output of GetConfigurationSetEventDestinations"],
        4,
        &[mark(&["EventDestinations"], 4).list()],
    )
    .foreign(),
];

/// Sources of records are services, those of functions begin with `aws:`.
fn is_service(value: JsonRef<'_>) -> bool {
    value.as_str().is_none_or(|text| !text.starts_with("aws:"))
}

fn is_event_type(value: JsonRef<'_>) -> bool {
    value.as_str().is_some_and(|text| EventType::from(&*text).is_known())
}

fn is_event_name(value: JsonRef<'_>) -> bool {
    value.as_str().is_some_and(|text| EventName::from(&*text).is_known())
}

fn are_metrics(value: JsonRef<'_>) -> bool {
    value.get("/0/Namespace").is_some() && value.get("/0/MetricName").is_some()
}

fn is_question(value: JsonRef<'_>) -> bool {
    value == "SubscriptionConfirmation" || value == "UnsubscribeConfirmation"
}

/// Of another type it may be one, and says less.
fn is_organization(value: JsonRef<'_>) -> bool {
    value.kind() != JsonKind::Text || contains(value, ":workmail:")
}

fn contains(value: JsonRef<'_>, part: &str) -> bool {
    value.as_str().is_some_and(|text| text.contains(part))
}

/// Ids of log events have 56 digits.
fn is_log_event_id(value: JsonRef<'_>) -> bool {
    const FEWEST: usize = 50;
    value.as_str().is_some_and(|text| text.len() >= FEWEST && text.bytes().all(|byte| byte.is_ascii_digit()))
}
