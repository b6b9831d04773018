-- workmail-event-record: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM workmail_event_record('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- An object as JSON, or plain text: event.spamVerdict, event.dkimVerdict, event.dmarcVerdict, event.spfVerdict,
-- event.bouncedRecipient.
--   SELECT TRY_CAST(event.spamVerdict AS JSON) FROM workmail_event_record('*.json.gz')
CREATE OR REPLACE MACRO workmail_event_record(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- Identifier that the events of one message have in common on one side, sending or receiving. A message
    -- between two users has two traces, and messageId joins them.
    "traceId": 'VARCHAR',
    -- What happened to the message: one email event, identified by its eventName.
    "event": {
        "eventName": 'VARCHAR',
        "recipients": ['VARCHAR'],
        "sender": 'VARCHAR',
        "from": 'VARCHAR',
        "subject": 'VARCHAR',
        "messageId": 'VARCHAR',
        "spamVerdict": 'VARCHAR',
        "dkimVerdict": 'VARCHAR',
        "dmarcVerdict": 'VARCHAR',
        "dmarcPolicy": 'VARCHAR',
        "spfVerdict": 'VARCHAR',
        "messageTimestamp": 'VARCHAR',
        "recipient": 'VARCHAR',
        "folder": 'VARCHAR',
        "ruleName": 'VARCHAR',
        "ruleType": 'VARCHAR',
        "ruleActions": [{
            "action": 'VARCHAR',
            "recipients": ['VARCHAR']
        }],
        "targetFolder": 'VARCHAR',
        "targetRecipient": 'VARCHAR',
        "journalingAddress": 'VARCHAR',
        "bouncedRecipient": 'VARCHAR',
        "destination": 'VARCHAR',
        "reason": 'VARCHAR',
        "policy": 'VARCHAR'
    }
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
