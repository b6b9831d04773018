-- workmail-event-record: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM workmail_event_record('*.json.gz')
-- An object as JSON, or plain text: event.spamVerdict, event.dkimVerdict, event.dmarcVerdict, event.spfVerdict,
-- event.bouncedRecipient.
--   SELECT TRY_CAST(event.spamVerdict AS JSON) FROM workmail_event_record('*.json.gz')
CREATE OR REPLACE MACRO workmail_event_record(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    filename = true,
    columns = {
        -- Identifier that the events of one message have in common on one side, sending or receiving. A message
        -- between two users has two traces, and messageId joins them.
        "traceId": 'VARCHAR',
        -- What happened to the message: one email event, told by its eventName.
        "event": 'STRUCT(
            "eventName" VARCHAR,
            "recipients" VARCHAR[],
            "sender" VARCHAR,
            "from" VARCHAR,
            "subject" VARCHAR,
            "messageId" VARCHAR,
            "spamVerdict" VARCHAR,
            "dkimVerdict" VARCHAR,
            "dmarcVerdict" VARCHAR,
            "dmarcPolicy" VARCHAR,
            "spfVerdict" VARCHAR,
            "messageTimestamp" VARCHAR,
            "recipient" VARCHAR,
            "folder" VARCHAR,
            "ruleName" VARCHAR,
            "ruleType" VARCHAR,
            "ruleActions" STRUCT(
                "action" VARCHAR,
                "recipients" VARCHAR[])[],
            "targetFolder" VARCHAR,
            "targetRecipient" VARCHAR,
            "journalingAddress" VARCHAR,
            "bouncedRecipient" VARCHAR,
            "destination" VARCHAR,
            "reason" VARCHAR,
            "policy" VARCHAR)'
    }
);
