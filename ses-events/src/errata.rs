//! Where events deviate from AWS's pages.

use mailtrail_wire::{Deviation, Erratum, IssueKind, has_layout};

/// Known deviations of published events from AWS's pages. All of them are read without loss.
///
/// Checking reports an issue that one of them covers as known, with the name of the erratum.
///
/// ```
/// use ses_events::{ERRATA, SendingEvent, Wire, check};
///
/// let text = r#"{"notificationType": "Delivery", "mail": {"timestamp": "2018-10-08T14:05:45 +0000"}}"#;
/// let issues = check(text, SendingEvent::SHAPE)?;
/// assert!(issues.iter().any(|issue| ERRATA.iter().any(|erratum| erratum.covers(issue, text))));
/// # Ok::<(), ses_events::Error>(())
/// ```
pub const ERRATA: &[Erratum] = &[
    Erratum {
        id: "mail-timestamp-with-blank",
        places: &[
            "Mail/timestamp",
            "Bounce/timestamp",
            "Complaint/timestamp",
            "Complaint/arrivalDate",
            "Delivery/timestamp",
            "DeliveryDelay/timestamp",
            "DeliveryDelay/expirationTime",
            "Open/timestamp",
            "Click/timestamp",
            "Subscription/timestamp",
            "InboundMail/timestamp",
            "Receipt/timestamp",
        ],
        kind: IssueKind::Form,
        forms: &[BLANK_BEFORE_OFFSET],
        write: "write `2018-10-08T14:05:45+00:00`",
        says: "AWS documents ISO 8601",
        seen: "an example on AWS's page has a space before the offset and no colon in it",
        fixture: "bounce-event.feedback-timestamp-blank-before-offset.json",
    },
    tenant_event_without("tenant-event-without-version", &["EventBridgeEvent/version"], "write `\"version\": \"0\"`"),
    tenant_event_without("tenant-event-without-id", &["EventBridgeEvent/id"], "write an `id`"),
];

/// A field of all events of EventBridge that AWS's examples of events about tenants lack.
const fn tenant_event_without(id: &'static str, places: &'static [&'static str], write: &'static str) -> Erratum {
    Erratum {
        id,
        places,
        kind: IssueKind::Missing,
        forms: &[Deviation::Beside {
            field: "detail-type",
            values: &["Advisor Recommendation Status Open", "Sending Status Disabled"],
        }],
        write,
        says: "AWS documents it in every event of EventBridge",
        seen: "AWS's examples of events about tenants lack it",
        fixture: "ses-event-bridge-event.without-version-and-id.json",
    }
}

const BLANK_BEFORE_OFFSET: Deviation = Deviation::Form {
    is: |text| has_layout(text, "0000-00-00T00:00:00 +0000"),
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$",
};
