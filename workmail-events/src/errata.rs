//! Where documents deviate from AWS's pages.

use mailtrail_wire::{Erratum, IssueKind};

/// Known deviations of published documents from AWS's pages, all of which are read without loss.
///
/// They are about message flow Lambda functions alone. Of the logs nobody has published a line: what the pages leave
/// open there, the types take in every form that is plausible, and none of them is a deviation.
///
/// Checking reports an issue that one of them covers as known, under its name.
///
/// ```
/// use workmail_events::{ERRATA, MessageFlowResponse, Wire, check};
///
/// let text = r#"{"actions": [{"action": {"type": "DEFAULT"}, "allRecipients": "true"}]}"#;
/// let issues = check(text, MessageFlowResponse::SHAPE)?;
/// let known = ERRATA.iter().find(|erratum| erratum.covers(&issues[0], text));
/// assert_eq!(known.unwrap().id, "all-recipients-text");
/// # Ok::<(), workmail_events::Error>(())
/// ```
pub const ERRATA: &[Erratum] = &[
    Erratum {
        id: "all-recipients-text",
        pointer: "/actions/*/allRecipients",
        kind: IssueKind::Form,
        says: "a JSON boolean",
        seen: "the text `true` in three of AWS's sample functions, `True` in a fourth",
        fixture: "message-flow-response.all-recipients-as-text.json",
    },
    Erratum {
        id: "invocation-id-spelling",
        pointer: "/invocationID",
        kind: IssueKind::UnknownMember,
        says: "`invocationId` in the sample of the same page",
        seen: "`invocationID` in the prose of AWS's page until February 2022",
        fixture: "message-flow-event.invocation-id-older-spelling.json",
    },
];
