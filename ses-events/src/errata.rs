//! Where events deviate from AWS's pages.

use mailtrail_wire::{Erratum, IssueKind};

/// Known deviations of published events from AWS's pages, all of which are read without loss.
///
/// Checking reports an issue that one of them covers as known, under its name.
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
        pointer: "/mail/timestamp",
        kind: IssueKind::Form,
        says: "a time in ISO 8601 form",
        seen: "a blank before the offset and no colon in it, in an example of the page itself",
        fixture: "bounce-event.feedback-timestamp-blank-before-offset.json",
    },
    Erratum {
        id: "tenant-event-without-version",
        pointer: "/version",
        kind: IssueKind::Missing,
        says: "every event of EventBridge has a version",
        seen: "absent from the examples of tenant events",
        fixture: "ses-event-bridge-event.without-version-and-id.json",
    },
    Erratum {
        id: "tenant-event-without-id",
        pointer: "/id",
        kind: IssueKind::Missing,
        says: "every event of EventBridge has an identifier",
        seen: "absent from the examples of tenant events",
        fixture: "ses-event-bridge-event.without-version-and-id.json",
    },
];
