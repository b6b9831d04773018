//! Where records deviate from AWS's pages.

use mailtrail_wire::{Erratum, IssueKind};

/// Known deviations of real and published events from AWS's pages, all of which are read without loss.
///
/// Checking reports an issue that one of them covers as known, under its name.
///
/// ```
/// use cloudtrail_records::{ERRATA, Record, Wire, check};
///
/// let text = r#"{"eventVersion": "1.08", "userIdentity": {"invokedBy": "secretsmanager.amazonaws.com"}}"#;
/// let issues = check(text, Record::SHAPE)?;
/// let known = ERRATA.iter().find(|erratum| issues.iter().any(|issue| erratum.covers(issue, text)));
/// assert_eq!(known.unwrap().id, "service-event-identity-without-type");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
pub const ERRATA: &[Erratum] = &[
    Erratum {
        id: "service-event-identity-without-type",
        pointer: "/userIdentity/type",
        kind: IssueKind::Missing,
        says: "the type of an identity is not optional",
        seen: "absent in service events, and in some actions of the console",
        fixture: "record.service-event-without-type.json",
    },
    Erratum {
        id: "empty-session-issuer",
        pointer: "/userIdentity/sessionContext/sessionIssuer",
        kind: IssueKind::EmptyObject,
        says: "a session issuer has a type and further members",
        seen: "`{}` in many sessions of IAM users and of root",
        fixture: "record.empty-session-issuer.json",
    },
    Erratum {
        id: "event-time-moved",
        pointer: "/eventTime",
        kind: IssueKind::Missing,
        says: "every event has an `eventTime`",
        seen: "no `eventTime` at all: a log shipper had moved it to `@timestamp`, excerpts and test data leave it out",
        fixture: "record.event-time-missing.json",
    },
    Erratum {
        id: "event-time-spelling",
        pointer: "/eventTime",
        kind: IssueKind::Form,
        says: "`T` between date and time, and `Z` at the end",
        seen: "a blank, a fraction and no zone in a rewritten record; a lower-case `z` in an example",
        fixture: "record.event-time-fraction-blank.json",
    },
    Erratum {
        id: "creation-date-basic",
        pointer: "/userIdentity/sessionContext/attributes/creationDate",
        kind: IssueKind::Form,
        says: "the basic form of ISO 8601, `20131102T010628Z`",
        seen: "the extended form in every real record; the basic one in examples alone",
        fixture: "record.creation-date-basic.json",
    },
    Erratum {
        id: "mfa-authenticated-null",
        pointer: "/userIdentity/sessionContext/attributes/mfaAuthenticated",
        kind: IssueKind::Null,
        says: "the text `true` or `false`",
        seen: "null in test data of tools",
        fixture: "record.mfa-null.json",
    },
    Erratum {
        id: "mfa-authenticated-boolean",
        pointer: "/userIdentity/sessionContext/attributes/mfaAuthenticated",
        kind: IssueKind::Form,
        says: "the text `true` or `false`",
        seen: "a JSON boolean in test data of tools, and the text `False` in examples",
        fixture: "record.mfa-boolean.json",
    },
    Erratum {
        id: "assumed-root-boolean",
        pointer: "/userIdentity/sessionContext/assumedRoot",
        kind: IssueKind::Form,
        says: "the value true, not whether as text",
        seen: "the text in the one example there is; a JSON boolean would agree with the page as well",
        fixture: "record.assumed-root-as-boolean.json",
    },
    Erratum {
        id: "session-credential-boolean",
        pointer: "/sessionCredentialFromConsole",
        kind: IssueKind::Form,
        says: "the text `true`",
        seen: "a JSON boolean in test data of tools",
        fixture: "record.text-flag-as-boolean.json",
    },
    Erratum {
        id: "read-only-text",
        pointer: "/readOnly",
        kind: IssueKind::Form,
        says: "a JSON boolean",
        seen: "the text `true`, `false` or `True` in test data of tools",
        fixture: "record.boolean-as-text.json",
    },
    Erratum {
        id: "management-event-text",
        pointer: "/managementEvent",
        kind: IssueKind::Form,
        says: "a JSON boolean",
        seen: "the text `true` or `True` in test data of tools",
        fixture: "record.boolean-as-text.json",
    },
    Erratum {
        id: "resources-not-a-list",
        pointer: "/resources",
        kind: IssueKind::WrongType,
        says: "a list of resources",
        seen: "one resource without the list, or an empty text, in examples of tools",
        fixture: "record.resources-as-object.json",
    },
    Erratum {
        id: "resource-as-text",
        pointer: "/resources/*",
        kind: IssueKind::WrongType,
        says: "every resource is an object",
        seen: "the bare ARN in test data of a tool",
        fixture: "record.resources-as-text.json",
    },
    null("read-only-null", "/readOnly"),
    null("management-event-null", "/managementEvent"),
    null("addendum-null", "/addendum"),
    null("edge-device-details-null", "/edgeDeviceDetails"),
    null("tls-details-null", "/tlsDetails"),
    Erratum {
        id: "in-scope-of-null",
        pointer: "/userIdentity/inScopeOf",
        kind: IssueKind::Null,
        says: "an object, or nothing",
        seen: "null is accepted by AWS's own parser",
        fixture: "record.in-scope-of-null.json",
    },
    Erratum {
        id: "lake-attributions-object",
        pointer: "/insightContext/attributions",
        kind: IssueKind::WrongType,
        says: "a list of attributions",
        seen: "one structure in the SQL schema of event data stores",
        fixture: "lake-insight-event.attributions-as-object.json",
    },
    Erratum {
        id: "related-events-text",
        pointer: "/eventData/relatedEvents",
        kind: IssueKind::WrongType,
        says: "a list of texts in the hierarchy of members, a text in the table beside it",
        seen: "on AWS's page alone; the member is modelled as a list",
        fixture: "configuration-item-event.addendum.json",
    },
    Erratum {
        id: "relationships-object",
        pointer: "/eventData/relationships",
        kind: IssueKind::WrongType,
        says: "a list of relationships",
        seen: "one structure in the SQL schema of event data stores",
        fixture: "configuration-item-event.sql-spelling.json",
    },
    Erratum {
        id: "misspelt-insight-context",
        pointer: "/insightDetails/insightContext",
        kind: IssueKind::Missing,
        says: "every Insights event has an `insightContext`",
        seen: "spelled `insffightContext` in test data of a tool",
        fixture: "insight-event.misspelt-context.json",
    },
    Erratum {
        id: "misspelling-of-insight-context",
        pointer: "/insightDetails/insffightContext",
        kind: IssueKind::UnknownMember,
        says: "`insightContext`",
        seen: "this spelling in test data of a tool; the member stays in `extra`",
        fixture: "insight-event.misspelt-context.json",
    },
    misspelt("misspelt-recipient-account-id", "/recipientAccountID", "`recipientAccountId`"),
    misspelt("misspelt-request-id", "/requestId", "`requestID`"),
    misspelt("misspelt-event-id", "/eventId", "`eventID`, except in aggregated events"),
    misspelt("misspelt-source-ip-address", "/sourceIpAddress", "`sourceIPAddress`"),
    misspelt("misspelt-request-parameters", "/RequestParameters", "`requestParameters`"),
    misspelt("misspelt-response-elements", "/ResponseElements", "`responseElements`"),
    misspelt("misspelt-access-key-id", "/userIdentity/accesKeyId", "`accessKeyId`"),
    misspelt("misspelt-access-key-id-lower-case", "/userIdentity/accesskeyid", "`accessKeyId`"),
    misspelt("misspelt-account-id", "/userIdentity/accountid", "`accountId`"),
    misspelt("misspelt-session-context", "/userIdentity/sessioncontext", "`sessionContext`"),
    misspelt("misspelt-resource-arn", "/resources/*/arn", "`ARN`"),
    misspelt("misspelt-resource-account-id", "/resources/*/accountid", "`accountId`"),
];

/// A member of a record that AWS's own parser takes as null, though nothing says that it may be.
const fn null(id: &'static str, pointer: &'static str) -> Erratum {
    Erratum {
        id,
        pointer,
        kind: IssueKind::Null,
        says: "a member that does not apply is absent",
        seen: "null is accepted by AWS's own parser",
        fixture: "record.null-where-nothing-applies.json",
    }
}

/// A name that examples and test data spell in another way; such a member stays in `extra`.
const fn misspelt(id: &'static str, pointer: &'static str, says: &'static str) -> Erratum {
    Erratum {
        id,
        pointer,
        kind: IssueKind::UnknownMember,
        says,
        seen: "another spelling in documentation and in test data of tools",
        fixture: "record.misspelt-members.json",
    }
}
