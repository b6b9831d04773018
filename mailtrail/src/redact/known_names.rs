//! Names of members that say more, or other things, than types and ends of names do.

use mailtrail_wire::Content;

/// What members of these names say, in no order but that of their kinds.
const KNOWN: &[(Content, &[&str])] = &[
    // What is counted or enumerated.
    (
        Content::Public,
        &[
            "ApproximateReceiveCount",
            "approximateReceiveCount",
            "cognito:user_status",
            "dataType",
            "email_verified",
            "kinesisSchemaVersion",
            "phone_number_verified",
            "s3SchemaVersion",
            "triggerSource",
            "user_status",
            "UserRole",
            "userRole",
        ],
    ),
    (Content::Time, &["Expires", "expires", "time_epoch", "timeEpoch"]),
    (Content::Text, &["AWSTraceHeader", "X-Amzn-Trace-Id", "traceHeader", "x-amzn-trace-id"]),
    // What somebody chose: a type that says so of one of them does not speak of others.
    (Content::Name, &["PartitionKey", "name"]),
    (
        Content::Opaque,
        &[
            "attributes",
            "content",
            "data",
            "description",
            "tags",
            "type",
            "Type",
            "value",
            "Content",
            "Data",
            "Description",
            "Value",
        ],
    ),
];

/// What a member of this name says, if it is one of them; nothing tells what of [`Content::Opaque`] is.
pub(super) fn of_known_name(name: &str) -> Option<Content> {
    KNOWN.iter().find(|(_, names)| names.contains(&name)).map(|(content, _)| *content)
}

/// Whether a member counts or measures, by the end of its name.
pub(super) fn counts(name: &str) -> bool {
    const ENDS: [&str; 38] = [
        "amount",
        "attempts",
        "bytes",
        "capacity",
        "count",
        "day",
        "days",
        "duration",
        "height",
        "hours",
        "index",
        "interval",
        "latency",
        "length",
        "limit",
        "max",
        "memory",
        "millis",
        "min",
        "minutes",
        "ms",
        "offset",
        "percent",
        "port",
        "priority",
        "quota",
        "ratio",
        "retention",
        "retries",
        "score",
        "seconds",
        "size",
        "threshold",
        "timeout",
        "total",
        "ttl",
        "weight",
        "width",
    ];
    ends_in(name, &ENDS)
}

/// Whether a name ends in one of some words, whatever the case.
pub(super) fn ends_in(name: &str, ends: &[&str]) -> bool {
    let name = name.as_bytes();
    ends.iter().any(|end| {
        let at = name.len().checked_sub(end.len());
        at.and_then(|at| name.get(at..)).is_some_and(|it| it.eq_ignore_ascii_case(end.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(of_known_name("dataType"), Some(Content::Public));
        assert_eq!(of_known_name("PartitionKey"), Some(Content::Name));
        assert_eq!(of_known_name("eventName"), None);
        assert!(counts("sizeInBytes") && counts("MaxResultCount") && counts("size") && !counts("phoneNumber"));
    }
}
