//! Where documents of each kind have these facts, as a table.

use crate::job::field::Field;
use crate::job::field::Field::{
    Account, Error, Event, Ip, MessageId, Principal, Recipient, Region, Sender, Service, Subject, UserAgent,
};

/// Where the documents of a kind say what.
#[derive(Debug)]
pub(super) struct Places {
    /// Fields and pointers; the first pointer that leads to something counts. `*` stands for each element of a list.
    pub(super) fields: &'static [(Field, &'static [&'static str])],
    /// Times, the first that is there counts.
    pub(super) times: &'static [&'static str],
    /// Whether it is an audit log of Amazon WorkMail, which says whether something succeeded.
    pub(super) is_audit: bool,
    /// A word that says whether something was allowed.
    pub(super) verdict: Option<&'static str>,
    /// Whether what did not succeed was denied.
    pub(super) denies: bool,
}

impl Places {
    const NONE: Self = Self { fields: &[], times: &[], is_audit: false, verdict: None, denies: false };

    const fn of(fields: &'static [(Field, &'static [&'static str])], times: &'static [&'static str]) -> Self {
        Self { fields, times, ..Self::NONE }
    }

    const fn audit(self) -> Self {
        Self { is_audit: true, ..self }
    }

    const fn denying(self) -> Self {
        Self { denies: true, ..self }
    }
}

static NONE: Places = Places::NONE;

const ORGANIZATION: &[&str] = &["/organization_arn"];
const TIMESTAMP: &[&str] = &["/event_timestamp"];
const RESOURCE: &[&str] = &["/resource_arn"];

/// The places of a kind, by its name in reports; those of the kinds that are looked at in their types do not stand here.
#[rustfmt::skip]
static PLACES: &[(&str, Places)] = &[
    ("cloudtrail insight event", Places::of(&[
        (Service, &["/insightDetails/eventSource"]), (Event, &["/insightDetails/eventName"]), (Account, &["/recipientAccountId"]),
        (Region, &["/awsRegion"]), (Error, &["/insightDetails/errorCode"]),
    ], &["/eventTime"])),
    ("cloudtrail lake insight event", Places::of(&[
        (Service, &["/insightEventSource"]), (Event, &["/insightEventName"]), (Account, &["/recipientAccountId"]),
        (Region, &["/awsRegion"]), (Error, &["/insightErrorCode"]),
    ], &["/eventTime"])),
    ("cloudtrail aggregated event", Places::of(&[
        (Service, &["/eventSource"]), (Event, &["/eventType"]), (Account, &["/accountId"]), (Region, &["/awsRegion"]),
    ], &["/timeWindow/windowStart"])),
    ("cloudtrail activity log event", Places::of(&[
        (Service, &["/eventData/eventSource"]), (Event, &["/eventData/eventName"]), (Principal, &["/eventData/userIdentity/principalId"]),
        (Account, &["/recipientAccountId"]), (Region, &["/awsRegion"]), (Error, &["/eventData/errorCode"]),
        (Ip, &["/eventData/sourceIPAddress"]), (UserAgent, &["/eventData/userAgent"]),
    ], &["/eventData/eventTime", "/eventTime"])),
    ("cloudtrail configuration item", Places::of(&[
        (Event, &["/eventType"]), (Account, &["/recipientAccountId"]), (Region, &["/awsRegion"]),
    ], &["/eventTime"])),
    ("cloudtrail audit manager evidence", Places::of(&[
        (Service, &["/eventData/eventsource"]), (Event, &["/eventData/eventname"]), (Principal, &["/eventData/iamid"]),
        (Account, &["/recipientAccountId"]), (Region, &["/awsRegion"]),
    ], &["/eventTime"])),
    ("cloudtrail digest", Places::of(&[(Account, &["/awsAccountId"])], &["/digestStartTime"])),
    ("ses received notification", Places::of(&[
        (Event, &["/notificationType"]), (Sender, &["/mail/source"]), (Recipient, &["/receipt/recipients/*", "/mail/destination/*"]),
        (MessageId, &["/mail/messageId"]), (Subject, &["/mail/commonHeaders/subject"]),
    ], &["/mail/timestamp"])),
    ("ses subscription succeeded", Places::of(&[(Event, &["/notificationType"])], &[])),
    ("ses lambda receipt", Places::of(&[
        (Sender, &["/ses/mail/source"]), (Recipient, &["/ses/receipt/recipients/*", "/ses/mail/destination/*"]),
        (MessageId, &["/ses/mail/messageId"]), (Subject, &["/ses/mail/commonHeaders/subject"]),
    ], &["/ses/mail/timestamp"])),
    ("ses eventbridge event", Places::of(&[
        (Event, &["/detail-type"]), (Account, &["/account"]), (Region, &["/region"]),
    ], &["/time"])),
    ("ses mail manager ingress point log", Places::of(&[
        (Account, RESOURCE), (Region, RESOURCE), (MessageId, &["/message_id"]), (Sender, &["/smtp_mail_from"]),
        (Recipient, &["/recipients/*"]), (Ip, &["/sender_ip_address"]),
    ], TIMESTAMP)),
    ("ses mail manager traffic policy log", Places { verdict: Some("/traffic_policy_verdict"), ..Places::of(&[
        (Account, RESOURCE), (Region, RESOURCE), (Sender, &["/smtp_mail_from"]), (Recipient, &["/recipient"]), (Ip, &["/sender_ip_address"]),
    ], TIMESTAMP) }.denying()),
    ("ses mail manager rule set log", Places::of(&[
        (Account, RESOURCE), (Region, RESOURCE), (MessageId, &["/message_id"]), (Recipient, &["/recipients_matched/*"]),
    ], TIMESTAMP)),
    ("sns subscription confirmation", Places::of(&[(Account, &["/TopicArn"]), (Region, &["/TopicArn"])], &["/Timestamp"])),
    ("sns unsubscribe confirmation", Places::of(&[(Account, &["/TopicArn"]), (Region, &["/TopicArn"])], &["/Timestamp"])),
    ("s3 test event", Places::of(&[(Event, &["/Event"])], &["/Time"])),
    ("workmail message-flow event", Places::of(&[
        (Sender, &["/envelope/mailFrom/address", "/sender/address"]), (Recipient, &["/envelope/recipients/*/address"]),
        (MessageId, &["/messageId"]), (Subject, &["/subject"]),
    ], &[])),
    ("workmail mailbox access log", Places::of(&[
        (Event, &["/action"]), (Principal, &["/user_id", "/impersonator_id", "/owner_id"]), (Account, ORGANIZATION), (Region, ORGANIZATION),
        (Ip, &["/source_ip"]), (UserAgent, &["/user_agent"]),
    ], TIMESTAMP).audit().denying()),
    ("workmail access control log", Places::of(&[
        (Principal, &["/user_id", "/impersonator_id"]), (Account, ORGANIZATION), (Region, ORGANIZATION),
        (Ip, &["/source_ip"]),
    ], TIMESTAMP).audit().denying()),
    ("workmail authentication log", Places::of(&[
        (Principal, &["/user_id", "/user"]), (Account, ORGANIZATION), (Region, ORGANIZATION),
        (Error, &["/auth_failed_reason"]), (Ip, &["/source_ip"]), (UserAgent, &["/user_agent"]),
    ], TIMESTAMP).audit()),
    ("workmail personal access token log", Places::of(&[
        (Event, &["/action"]), (Principal, &["/user_id", "/user"]), (Account, ORGANIZATION), (Region, ORGANIZATION),
        (Ip, &["/source_ip"]), (UserAgent, &["/user_agent"]),
    ], TIMESTAMP)),
    ("workmail availability provider log", Places::of(&[
        (Principal, &["/user_id"]), (Account, ORGANIZATION), (Region, ORGANIZATION), (Error, &["/error_message"]),
    ], TIMESTAMP).audit()),
    ("workmail mailbox export log", Places::of(&[], &["/startTime"])),
    ("cloudwatch metric stream record", Places::of(&[
        (Account, &["/account_id"]), (Region, &["/region"]),
    ], &["/timestamp"])),
];

/// Where the documents of a kind say what.
pub(super) fn places_of(kind: &str) -> &'static Places {
    PLACES.iter().find(|(name, _)| *name == kind).map_or(&NONE, |(_, places)| places)
}

#[cfg(test)]
pub(super) fn all() -> &'static [(&'static str, Places)] {
    PLACES
}
