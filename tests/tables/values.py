"""A few values of the fixtures, written down by hand."""

# When the messages in the file of Firehose were sent, in milliseconds since 1970.
SENT_AT = 1762467261726


def wrong_values(source, rows):
    """Values that are not those which stand in the fixtures."""
    expected = VALUES.get(source.name.removesuffix(".gz"), VALUES.get(source.table, {}) if source.is_log_file else {})
    found = []
    for (number, *path), value in expected.items():
        got = rows[number]
        for step in path:
            got = got[step]
        if got != value:
            found.append(f"{source.name}, row {number + 1}: {'.'.join(map(str, path))} is {got!r}, expected {value!r}")
    return found


_RECORDS = {
    (0, "eventName"): "CreateUser",
    (0, "eventTime"): "2024-05-14T08:15:30Z",
    (0, "sourceIPAddress"): "203.0.113.12",
    (0, "readOnly"): "false",
    (1, "eventName"): "GetObject",
    (1, "readOnly"): "true",
    (1, "eventTime"): "2021-05-03T06:07:08Z",
    (2, "requestParameters"): None,
    (2, "userIdentity", "type"): "Root",
    (3, "userIdentity", "sessionContext", "sessionIssuer", "arn"): "arn:aws:iam::111122223333:role/Newsletter",
}

VALUES = {
    "records.jsonl": _RECORDS,
    "cloudtrail-log-file": _RECORDS,
    "ses-firehose.ndjson": {
        (0, "eventType"): "Send",
        (0, "mail", "headersTruncated"): False,
        (0, "mail", "tags", "ses:configuration-set"): ["newsletter"],
        (1, "delivery", "processingTimeMillis"): 733.0,
        (2, "bounce", "bouncedRecipients", 0, "emailAddress"): "mary@example.com",
        (6, "click", "linkTags", "place"): ["footer"],
        (7, "failure", "templateName"): "MonthlyNews",
        (8, "deliveryDelay", "delayType"): "TransientCommunicationFailure",
        (9, "subscription", "newTopicPreferences", "unsubscribeAll"): True,
    },
    "workmail-mailbox.ndjson": {
        (0, "traceId"): "trace-EXAMPLE30101",
        (0, "event", "eventName"): "OUTGOING_EMAIL_SUBMITTED",
        (0, "event", "recipients"): ["mary@example.org"],
        (1, "event", "messageId"): "<EXAMPLE301@example.com>",
    },
}
