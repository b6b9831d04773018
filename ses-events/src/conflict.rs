//! Where AWS's pages and real data disagree.

use mailtrail_wire::JsonKind;

/// Disagreement between a page of AWS and the wire, or between two pages, and what the types take.
///
/// A deviation that a document can have and still be accepted is an [`Erratum`](crate::Erratum) instead.
///
/// ```
/// use ses_events::CONFLICTS;
///
/// let conflict = CONFLICTS.iter().find(|conflict| conflict.id == "tags-as-list").unwrap();
/// assert_eq!(conflict.pointer, "/mail/tags");
/// assert!(conflict.taken.contains("lists of values"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Conflict {
    /// Stable name.
    pub id: &'static str,
    /// Where in the document.
    pub pointer: &'static str,
    /// What the page says.
    pub says: &'static str,
    /// What was seen instead, and where.
    pub seen: &'static str,
    /// What the types take.
    pub taken: &'static str,
    /// Fixture that shows it.
    pub fixture: &'static str,
    /// JSON type of what stands at the pointer in the fixture; nothing if nothing stands there.
    pub found: Option<JsonKind>,
}

/// All known disagreements.
///
/// ```
/// assert!(ses_events::CONFLICTS.iter().any(|conflict| conflict.pointer == "/click/linkTags"));
/// ```
pub const CONFLICTS: &[Conflict] = &[
    Conflict {
        id: "headers-truncated-as-text",
        pointer: "/mail/headersTruncated",
        says: "a text",
        seen: "`true` or `false` in every capture and example",
        taken: "a truth value",
        fixture: "send-event.ordinary.json",
        found: Some(JsonKind::Bool),
    },
    Conflict {
        id: "tags-as-list",
        pointer: "/mail/tags",
        says: "a list of tags",
        seen: "an object in every capture and example",
        taken: "an object from names to lists of values",
        fixture: "send-event.tags-custom.json",
        found: Some(JsonKind::Object),
    },
    Conflict {
        id: "operation-not-in-the-table",
        pointer: "/mail/tags/ses:operation",
        says: "seven tags are set automatically, `ses:operation` is none of them",
        seen: "in every capture, and in the example of a subscription",
        taken: "an automatic tag, `AutoTag::Operation`",
        fixture: "send-event.ordinary.json",
        found: Some(JsonKind::List),
    },
    Conflict {
        id: "tenant-name-not-in-the-table",
        pointer: "/mail/tags/ses:tenant-name",
        says: "seven tags are set automatically, `ses:tenant-name` is none of them",
        seen: "another page adds it to bounces and complaints of tenants",
        taken: "an automatic tag, `AutoTag::TenantName`",
        fixture: "bounce-event.tags-tenant-name.json",
        found: Some(JsonKind::List),
    },
    Conflict {
        id: "link-tags-as-list",
        pointer: "/click/linkTags",
        says: "a list of tags",
        seen: "an object in the example",
        taken: "an object from names to lists of values",
        fixture: "click-event.link-tags.json",
        found: Some(JsonKind::Object),
    },
    Conflict {
        id: "link-tags-null",
        pointer: "/click/linkTags",
        says: "a list of tags",
        seen: "`null` in every capture of a link without tags",
        taken: "`null` is a legitimate value",
        fixture: "click-event.link-tags-null.json",
        found: Some(JsonKind::Null),
    },
    Conflict {
        id: "bot-event-always-there",
        pointer: "/open/isBotEvent",
        says: "always there",
        seen: "in no capture up to November 2025",
        taken: "optional",
        fixture: "open-event.without-source-arn.json",
        found: None,
    },
    Conflict {
        id: "delayed-recipients-as-object",
        pointer: "/deliveryDelay/delayedRecipients",
        says: "an object",
        seen: "a list of objects in the example",
        taken: "a list of objects",
        fixture: "delivery-delay-event.ordinary.json",
        found: Some(JsonKind::List),
    },
    Conflict {
        id: "delay-without-reporting-mta",
        pointer: "/deliveryDelay/reportingMTA",
        says: "a member of its own",
        seen: "absent from the example",
        taken: "optional",
        fixture: "delivery-delay-event.ordinary.json",
        found: None,
    },
    Conflict {
        id: "subscription-source-as-address",
        pointer: "/subscription/source",
        says: "the address that the message was sent from",
        seen: "`UnsubscribeHeader` in the example",
        taken: "an open list of values",
        fixture: "subscription-event.opt-out-of-topic.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "remote-mta-ip-in-events",
        pointer: "/bounce/remoteMtaIp",
        says: "a member of feedback notifications; the page on events has none",
        seen: "in an event of 2026",
        taken: "optional in both",
        fixture: "bounce-event.remote-mta-ip.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "sub-type-of-notifications-only",
        pointer: "/bounce/bounceSubType",
        says: "`UnsubscribedRecipient` is named for feedback notifications alone",
        seen: "both kinds have the same types otherwise",
        taken: "one list for both",
        fixture: "bounce-event.permanent-unsubscribed-recipient.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "sub-type-of-events-only",
        pointer: "/bounce/bounceSubType",
        says: "`CustomTimeoutExceeded` is named for events alone",
        seen: "both kinds have the same types otherwise",
        taken: "one list for both",
        fixture: "bounce-event.transient-custom-timeout-exceeded.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "two-message-ids",
        pointer: "/mail/commonHeaders/messageId",
        says: "the `Message-ID` of the sender, and elsewhere on the page the identifier of Amazon SES",
        seen: "the identifier of Amazon SES in all events, the `Message-ID` of the sender in all feedback notifications",
        taken: "a text; `mail.messageId` is the one to rely on",
        fixture: "bounce-event.feedback.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "to-as-one-text",
        pointer: "/mail/commonHeaders/to",
        says: "a list; the examples of notifications have one text with commas",
        seen: "a list in every capture",
        taken: "either",
        fixture: "bounce-event.feedback-to-as-one-text.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "processing-time-as-text",
        pointer: "/receipt/processingTimeMillis",
        says: "a text",
        seen: "a number in every example and capture",
        taken: "a number",
        fixture: "received-notification.sns-utf8.json",
        found: Some(JsonKind::Number),
    },
    Conflict {
        id: "encoding-of-sns-action",
        pointer: "/receipt/action/encoding",
        says: "the SNS action has a topic and nothing else",
        seen: "`encoding`, `UTF8` or `BASE64`",
        taken: "optional",
        fixture: "received-notification.sns-base64.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "common-headers-as-pairs",
        pointer: "/mail/commonHeaders",
        says: "entries with `name` and `value`",
        seen: "an object with the names of the headers",
        taken: "an object with the names of the headers",
        fixture: "received-notification.sns-utf8.json",
        found: Some(JsonKind::Object),
    },
    Conflict {
        id: "advisor-closed",
        pointer: "/detail-type",
        says: "`Advisor Recommendation Status Closed` in older texts, `… Resolved` today",
        seen: "no capture of either",
        taken: "both",
        fixture: "ses-event-bridge-event.advisor-closed-older-spelling.json",
        found: Some(JsonKind::Text),
    },
    Conflict {
        id: "resources-name-the-identity",
        pointer: "/resources/0",
        says: "ARN of the identity",
        seen: "ARN of the configuration set in the one genuine event",
        taken: "a text; do not take the identity from it",
        fixture: "ses-event-bridge-event.resources-configuration-set.json",
        found: Some(JsonKind::Text),
    },
];
