//! Rules for documents that do not fit their types, or that reading and writing changed.

use mailtrail_wire::Level::{Error, Note, Warning};

use crate::verdict::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    // Documents that are not what their types say.
    Rule {
        name: "missing-member",
        levels: &[Error],
        title: "a required field is missing",
        text: "AWS's pages say that it is always present. If it is there under another name, the message says so.",
        example: r#"{"eventVersion": "1.11", "eventCategory": "Management", "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "empty-object",
        levels: &[Error],
        title: "an object is empty although its type has required fields",
        text: "Either leave the object out or write its fields.",
        example: r#"{"eventType": "Bounce", "mail": {}, "bounce": {}}"#,
    },
    Rule {
        name: "missing-one-of",
        levels: &[Error],
        title: "none of several fields is present, although one is required",
        text: "The message names them. `null`, an empty list and a flag that is false do not count.",
        example: "",
    },
    Rule {
        name: "wrong-type",
        levels: &[Error],
        title: "a value of another JSON type",
        text: "The message says which type was expected. Reading keeps such a value unchanged; only checking reports it.",
        example: r#"{"eventVersion": 1.11, "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "unexpected-null",
        levels: &[Error],
        title: "`null` in a required field, a list or a map",
        text: "Write a value, or leave the element out.",
        example: r#"{"eventType": "Bounce", "mail": null, "bounce": {}}"#,
    },
    Rule {
        name: "bad-text",
        levels: &[Error],
        title: "a string that is not valid",
        text: "An invalid time, an invalid address, or an escape for half a character.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "yesterday"}"#,
    },
    Rule {
        name: "other-type",
        levels: &[Error],
        title: "a field says that the document is of another type",
        text: "The field that decides the type says one thing, and the rest of the document another.",
        example: r#"{"eventType": "Bounce", "mail": {}, "delivery": {}}"#,
    },
    Rule {
        name: "contradiction",
        levels: &[Warning],
        title: "values that contradict each other",
        text: "Each value is valid by itself, but not together.",
        example: "",
    },
    Rule {
        name: "unknown-value",
        levels: &[Warning],
        title: "an unknown value",
        text: "It may be misspelled, or newer than this version. Reading keeps it.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventType": "AwsApiCal"}"#,
    },
    Rule {
        name: "unknown-type",
        levels: &[Warning],
        title: "an object of an unknown type",
        text: "It may be misspelled, or newer than this version. Reading keeps the object as JSON.",
        example: "",
    },
    Rule {
        name: "unusual-form",
        levels: &[Warning],
        title: "a value in an unusual but readable form",
        text: "AWS writes it differently, such as times in UTC with `Z`.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30"}"#,
    },
    Rule {
        name: "duplicate-member",
        levels: &[Warning],
        title: "a field occurs twice in one object",
        text: "Parsers differ in which of the two they see. Remove one.",
        example: r#"{"eventVersion": "1.11", "eventVersion": "1.11", "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "unknown-member",
        levels: &[Note, Warning],
        title: "an unknown field",
        text: "It is a note, or a warning if a known field has a similar name. Reading keeps it.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "weather": "fine"}"#,
    },
    Rule {
        name: "null",
        levels: &[Note],
        title: "`null` in an optional field",
        text: "AWS omits such a field, or writes `null` where this version does not expect it.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "tlsDetails": {"cipherSuite": null}}"#,
    },
    // Round trips.
    Rule {
        name: "lost-member",
        levels: &[Error],
        title: "a field was lost in a round trip",
        text: "This is a bug in mailtrail. Please report it with the record.",
        example: "",
    },
    Rule {
        name: "added-member",
        levels: &[Error],
        title: "a field was added in a round trip",
        text: "This is a bug in mailtrail. Please report it with the record.",
        example: "",
    },
    Rule {
        name: "changed-value",
        levels: &[Error],
        title: "a value was changed in a round trip",
        text: "This is a bug in mailtrail. Please report it with the record.",
        example: "",
    },
];
