//! Where records deviate from AWS's pages.

use mailtrail_wire::{Deviation, Erratum, IssueKind, JsonKind, has_layout};

/// Fields of an identity that somebody who calls an API has; where they are, its type was lost.
const OF_A_CALLER: &[&str] = &["principalId", "userName", "sessionContext"];

/// Known deviations of real and published events from AWS's pages. All of them are read without loss.
///
/// Checking reports an issue that one of them covers as known, with the name of the erratum.
///
/// ```
/// use cloudtrail_records::{ERRATA, Record, Wire, check};
///
/// let text = r#"{"eventVersion": "1.08", "userIdentity": {"invokedBy": "secretsmanager.amazonaws.com"}}"#;
/// let issues = check(text, Record::SHAPE)?;
/// let known = ERRATA.iter().find(|erratum| issues.iter().any(|issue| erratum.covers(issue, text)));
/// assert!(known.is_some_and(|erratum| erratum.id == "service-event-identity-without-type"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
pub const ERRATA: &[Erratum] = &[
    Erratum {
        id: "service-event-identity-without-type",
        places: &["UserIdentity/type"],
        kind: IssueKind::Missing,
        forms: &[
            Deviation::BesideAlone { field: "accountId", without: OF_A_CALLER },
            Deviation::BesideAlone { field: "invokedBy", without: OF_A_CALLER },
        ],
        write: "add `type` if the record is yours to write",
        says: "AWS calls it mandatory",
        seen: "service events and some console actions have only an account or a service",
        fixture: "record.service-event-without-type.json",
    },
    Erratum {
        id: "empty-session-issuer",
        places: &["SessionContext/sessionIssuer"],
        kind: IssueKind::EmptyObject,
        forms: &[],
        write: "omit `sessionIssuer` if nobody issued the session",
        says: "AWS documents an object with `type` and more",
        seen: "many sessions of IAM users and of root have `{}`",
        fixture: "record.empty-session-issuer.json",
    },
    Erratum {
        id: "event-time-moved",
        places: &["Record/eventTime"],
        kind: IssueKind::Missing,
        forms: &[Deviation::Beside { field: "@timestamp", values: &[] }],
        write: "write the time as `eventTime`",
        says: "AWS documents it in every event",
        seen: "a log shipper moves it to `@timestamp`",
        fixture: "record.event-time-moved.json",
    },
    Erratum {
        id: "event-time-spelling",
        places: &["Record/eventTime", "InsightEvent/eventTime", "SessionAttributes/creationDate"],
        kind: IssueKind::Form,
        forms: &[LOWER_CASE_ZONE, BLANK_AND_FRACTION],
        write: "write `2026-01-02T03:04:05Z`",
        says: "AWS documents a `T` before the time and a `Z` after it",
        seen: "a rewritten record has a space, nine fractional digits and no zone; an example has a lowercase `z`",
        fixture: "record.event-time-fraction-blank.json",
    },
    Erratum {
        id: "window-time-spelling",
        places: &["TimeWindow/windowStart", "TimeWindow/windowEnd"],
        kind: IssueKind::Form,
        forms: &[BLANK],
        write: "write `2026-01-02T03:05:00Z`",
        says: "AWS documents a time in ISO 8601 form",
        seen: "one of three examples has a space and no zone",
        fixture: "aggregated-event.window-with-blank.json",
    },
    Erratum {
        id: "creation-date-basic",
        places: &["SessionAttributes/creationDate"],
        kind: IssueKind::Form,
        forms: &[BASIC],
        write: "write `2013-11-02T01:06:28Z`",
        says: "AWS documents the basic form, `20131102T010628Z`",
        seen: "every real record has the extended form; only examples have the basic one",
        fixture: "record.creation-date-basic.json",
    },
    Erratum {
        id: "mfa-authenticated-boolean",
        places: &["SessionAttributes/mfaAuthenticated"],
        kind: IssueKind::Form,
        forms: &[Deviation::Kind(JsonKind::Bool), Deviation::Strings(&["True", "False"])],
        write: "write `\"true\"` or `\"false\"`",
        says: "AWS documents a string",
        seen: "test data of tools has a boolean; examples have `False`",
        fixture: "record.mfa-boolean.json",
    },
    Erratum {
        id: "assumed-root-boolean",
        places: &["SessionContext/assumedRoot"],
        kind: IssueKind::Form,
        forms: &[Deviation::Kind(JsonKind::Bool)],
        write: "write `\"true\"`",
        says: "AWS documents the value true, not whether it is a string",
        seen: "the only example has a string; a boolean agrees with the page too",
        fixture: "record.assumed-root-as-boolean.json",
    },
    Erratum {
        id: "session-credential-boolean",
        places: &["Record/sessionCredentialFromConsole", "SessionAttributes/sessionCredentialFromConsole"],
        kind: IssueKind::Form,
        forms: &[Deviation::Kind(JsonKind::Bool)],
        write: "write `\"true\"`",
        says: "AWS documents a string",
        seen: "test data of tools has a boolean",
        fixture: "record.text-flag-as-boolean.json",
    },
    Erratum {
        id: "read-only-text",
        places: &["Record/readOnly"],
        kind: IssueKind::Form,
        forms: &[Deviation::Strings(&["true", "false", "True", "False"])],
        write: "write `true` or `false` without quotation marks",
        says: "AWS documents a boolean",
        seen: "test data of tools has a string",
        fixture: "record.boolean-as-text.json",
    },
    Erratum {
        id: "management-event-text",
        places: &["Record/managementEvent"],
        kind: IssueKind::Form,
        forms: &[Deviation::Strings(&["true", "false", "True", "False"])],
        write: "write `true` or `false` without quotation marks",
        says: "AWS documents a boolean",
        seen: "test data of tools has a string",
        fixture: "record.boolean-as-text.json",
    },
    Erratum {
        id: "resources-not-a-list",
        places: &["Record/resources"],
        kind: IssueKind::WrongType,
        forms: &[Deviation::Kind(JsonKind::Object), Deviation::Strings(&[""])],
        write: "write an array of resources",
        says: "AWS documents an array",
        seen: "examples of tools have one resource without the array, or an empty string",
        fixture: "record.resources-as-object.json",
    },
    Erratum {
        id: "resource-as-text",
        places: &["Record/resources/*"],
        kind: IssueKind::WrongType,
        forms: &[ARN],
        write: "write an object with `ARN`",
        says: "AWS documents an object",
        seen: "test data of a tool has the bare ARN",
        fixture: "record.resources-as-text.json",
    },
    Erratum {
        id: "lake-attributions-object",
        places: &["LakeInsightContext/attributions"],
        kind: IssueKind::WrongType,
        forms: &[Deviation::Kind(JsonKind::Object)],
        write: "write an array of attributions",
        says: "AWS documents an array",
        seen: "the SQL schema of event data stores has one structure",
        fixture: "lake-insight-event.attributions-as-object.json",
    },
    Erratum {
        id: "related-events-text",
        places: &["ConfigurationItem/relatedEvents"],
        kind: IssueKind::WrongType,
        forms: &[Deviation::Kind(JsonKind::Text)],
        write: "write an array of strings",
        says: "AWS's page has an array in the hierarchy of fields and a string in the table beside it",
        seen: "no published event has any",
        fixture: "configuration-item-event.addendum.json",
    },
    Erratum {
        id: "relationships-object",
        places: &["ConfigurationItem/relationships"],
        kind: IssueKind::WrongType,
        forms: &[Deviation::Kind(JsonKind::Object)],
        write: "write an array of relationships",
        says: "AWS documents an array",
        seen: "the SQL schema of event data stores has one structure",
        fixture: "configuration-item-event.sql-spelling.json",
    },
    Erratum {
        id: "misspelt-insight-context",
        places: &["InsightDetails/insightContext"],
        kind: IssueKind::Missing,
        forms: &[Deviation::Beside { field: "insffightContext", values: &[] }],
        write: "write `insightContext`",
        says: "AWS documents it in every Insights event",
        seen: "test data of a tool has `insffightContext`",
        fixture: "insight-event.misspelt-context.json",
    },
    Erratum {
        id: "misspelling-of-insight-context",
        places: &["InsightDetails/insffightContext"],
        kind: IssueKind::UnknownMember,
        forms: &[],
        write: "write `insightContext`",
        says: "AWS documents that spelling",
        seen: "test data of a tool has this one",
        fixture: "insight-event.misspelt-context.json",
    },
    misspelt("misspelt-recipient-account-id", &["Record/recipientAccountID"], "write `recipientAccountId`"),
    misspelt("misspelt-request-id", &["Record/requestId"], "write `requestID`"),
    misspelt("misspelt-event-id", &["Record/eventId"], "write `eventID`"),
    misspelt("misspelt-source-ip-address", &["Record/sourceIpAddress"], "write `sourceIPAddress`"),
    misspelt("misspelt-request-parameters", &["Record/RequestParameters"], "write `requestParameters`"),
    misspelt("misspelt-response-elements", &["Record/ResponseElements"], "write `responseElements`"),
    misspelt("misspelt-access-key-id", &["UserIdentity/accesKeyId"], "write `accessKeyId`"),
    misspelt("misspelt-access-key-id-lower-case", &["UserIdentity/accesskeyid"], "write `accessKeyId`"),
    misspelt("misspelt-account-id", &["UserIdentity/accountid"], "write `accountId`"),
    misspelt("misspelt-session-context", &["UserIdentity/sessioncontext"], "write `sessionContext`"),
    misspelt("misspelt-resource-arn", &["Resource/arn"], "write `ARN`"),
    misspelt("misspelt-resource-account-id", &["Resource/accountid"], "write `accountId`"),
];

const LOWER_CASE_ZONE: Deviation = Deviation::Form {
    is: |text| has_layout(text, "0000-00-00T00:00:00z"),
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}z$",
};

const BLANK_AND_FRACTION: Deviation = Deviation::Form {
    is: |text| has_layout(text, "0000-00-00 00:00:00.000000000"),
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{9}$",
};

const BLANK: Deviation = Deviation::Form {
    is: |text| has_layout(text, "0000-00-00 00:00:00"),
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$",
};

const BASIC: Deviation =
    Deviation::Form { is: |text| has_layout(text, "00000000T000000Z"), pattern: "^[0-9]{8}T[0-9]{6}Z$" };

const ARN: Deviation = Deviation::Form { is: |text| text.starts_with("arn:"), pattern: "^arn:" };

/// A name that examples and test data spell in another way; such a field stays in `extra`.
const fn misspelt(id: &'static str, places: &'static [&'static str], write: &'static str) -> Erratum {
    Erratum {
        id,
        places,
        kind: IssueKind::UnknownMember,
        forms: &[],
        write,
        says: "AWS documents that spelling",
        seen: "examples and test data of tools have this one",
        fixture: "record.misspelt-members.json",
    }
}
