//! What constructors for tests build is valid by check and comes back exactly, through our reader and through serde.
#![allow(clippy::unwrap_used)]

use cloudtrail_records::{CloudTrailEventBridgeEvent, LogFile, Record, UserIdentity};
use mailtrail_wire::{
    ApiGatewayEvent, CloudWatchLogsData, Document, EventBridgeEvent, FirehoseEvent, FunctionUrlEvent, Json,
    KinesisEvent, S3Notification, SnsLambdaEvent, SqsLambdaEvent, check, differences,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ses_events::{
    BounceEvent, ClickEvent, ComplaintEvent, DeliveryDelayEvent, DeliveryEvent, Mail, OpenEvent, RejectEvent,
    RenderingFailureEvent, SendEvent, SendingEvent, SubscriptionEvent,
};
use workmail_events::{
    AccessControlLog, AuthenticationLog, AvailabilityProviderLog, DmarcPolicyApplied, EventRecord,
    IncomingEmailBounced, JournalingInitiated, MailboxAccessLog, MailboxAction, MailboxEmailDelivered,
    MessageFlowEvent, OpenEnum as _, OrganizationEmailReceived, OutgoingEmailBounced, OutgoingEmailSent,
    OutgoingEmailSubmitted, PersonalAccessTokenLog, RuleApplied, TokenAction,
};

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "one expression for each thing built")]
fn holds<T: Document + PartialEq + std::fmt::Debug + Serialize + DeserializeOwned>(built: T) {
    let text = built.to_json();
    assert_eq!(check(&text, T::SHAPE).unwrap(), [], "{text}");
    let read = T::from_json(&text).unwrap();
    assert_eq!(read, built);
    assert_eq!(read.to_json(), text);
    let through: T = serde_json::from_str(&serde_json::to_string(&built).unwrap()).unwrap();
    assert_eq!(through, built);
    assert_eq!(differences(&text, &serde_json::to_string(&through).unwrap()).unwrap(), []);
}

const TWO: [&str; 2] = ["mary@example.com", "Jane Doe <jane@example.com>"];

#[test]
fn events_of_ses() {
    for count in 0..=2 {
        let to = || TWO.into_iter().take(count);
        holds(Mail::to(to()));
        holds(SendingEvent::from(BounceEvent::permanent(to())));
        holds(SendingEvent::from(BounceEvent::transient(to())));
        holds(SendingEvent::from(ClickEvent::to(to())));
        holds(SendingEvent::from(ComplaintEvent::abuse(to())));
        holds(SendingEvent::from(ComplaintEvent::not_spam(to())));
        holds(SendingEvent::from(DeliveryDelayEvent::to(to())));
        holds(SendingEvent::from(DeliveryEvent::to(to())));
        holds(SendingEvent::from(OpenEvent::to(to())));
        holds(SendingEvent::from(RejectEvent::to(to())));
        holds(SendingEvent::from(RenderingFailureEvent::to(to())));
        holds(SendingEvent::from(SendEvent::to(to())));
        holds(SendingEvent::from(SubscriptionEvent::to(to())));
    }
}

#[test]
fn records_of_cloudtrail() {
    let mut by_role = Record::api_call("ses.amazonaws.com", "SendEmail");
    by_role.user_identity = Some(UserIdentity::assumed_role("Operator", "jane").into());
    let mut by_root = Record::sign_in(false);
    by_root.user_identity = Some(UserIdentity::root().into());
    let records = [by_role, by_root, Record::sign_in(true), Record::denied("iam.amazonaws.com", "CreateUser")];
    for record in records.clone() {
        holds::<CloudTrailEventBridgeEvent>(record.clone().into_event_bridge());
        holds(record);
    }
    holds(LogFile::of(records));
    holds(LogFile::of(Vec::<Record>::new()));
}

#[test]
fn events_of_workmail() {
    holds(EventRecord::of(OrganizationEmailReceived::to(TWO)));
    holds(EventRecord::of(OutgoingEmailSubmitted::to(TWO)));
    holds(EventRecord::of(DmarcPolicyApplied::to(TWO)));
    holds(EventRecord::of(RuleApplied::to(TWO)));
    holds(EventRecord::of(MailboxEmailDelivered::to(TWO[0])));
    holds(EventRecord::of(OutgoingEmailSent::to(TWO[0])));
    holds(EventRecord::of(IncomingEmailBounced::to(TWO[0])));
    holds(EventRecord::of(OutgoingEmailBounced::to(TWO[0])));
    holds(EventRecord::of(JournalingInitiated::to(TWO[0])));
    holds(MessageFlowEvent::inbound(TWO));
    holds(MessageFlowEvent::outbound(TWO));
    holds(AuthenticationLog::successful(TWO[0]));
    holds(AuthenticationLog::failed(TWO[0], "wrong password"));
    for yes in [true, false] {
        holds(AccessControlLog::granted(yes));
        holds(AvailabilityProviderLog::successful(yes));
    }
    MailboxAction::known().for_each(|action| holds(MailboxAccessLog::of(action)));
    TokenAction::known().for_each(|action| holds(PersonalAccessTokenLog::of(action)));
}

#[test]
fn envelopes() {
    let event = BounceEvent::permanent(["mary@example.com"]).to_json();
    for messages in [&[] as &[&str], &["hello"], &["", "\"\\ \u{1f4e8}\n", &event]] {
        let messages = || messages.iter().copied();
        holds(SnsLambdaEvent::of(messages()));
        holds(SqsLambdaEvent::of(messages()));
        holds(SqsLambdaEvent::of_topic(messages()));
        holds(FirehoseEvent::of(messages()));
        holds(KinesisEvent::of(messages()));
        holds(CloudWatchLogsData::of(messages()));
        holds(S3Notification::of("amzn-s3-demo-bucket", messages()));
        for message in messages() {
            holds(FunctionUrlEvent::of(message));
            holds(ApiGatewayEvent::of(message));
        }
    }
    holds(EventBridgeEvent::<Json>::of("com.example.shop", "Order", Json::parse(r#"{"order":7}"#).unwrap()));
}
