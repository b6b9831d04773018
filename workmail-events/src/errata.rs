//! Where documents deviate from AWS's pages.

use mailtrail_wire::{Deviation, Erratum, IssueKind};

/// Known deviations of published documents from AWS's pages. All of them are read without loss.
///
/// They are only about message flow Lambda functions. Nobody has published a line of the logs: where AWS's pages leave
/// something open, the types accept every plausible form, and none of them is a deviation.
///
/// Checking reports an issue that one of them covers as known, with the name of the erratum.
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
        places: &["MessageFlowAction/allRecipients"],
        kind: IssueKind::Form,
        forms: &[Deviation::Strings(&["true", "false", "True", "False"])],
        write: "write `true` or `false` without quotation marks",
        says: "AWS documents a boolean",
        seen: "four of AWS's sample functions have a string",
        fixture: "message-flow-response.all-recipients-as-text.json",
    },
    Erratum {
        id: "invocation-id-spelling",
        places: &["MessageFlowEvent/invocationID"],
        kind: IssueKind::UnknownMember,
        forms: &[],
        write: "write `invocationId`",
        says: "AWS's sample has that spelling",
        seen: "the prose of the page had `invocationID` until February 2022",
        fixture: "message-flow-event.invocation-id-older-spelling.json",
    },
];
