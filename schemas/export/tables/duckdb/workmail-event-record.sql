-- workmail-event-record: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones: SELECT * FROM workmail_event_record('*.json.gz').
-- Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are
-- JSON.
CREATE OR REPLACE MACRO workmail_event_record(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    columns = {
        -- What the events of one message have in common on one side, sending or receiving. A message between two
        -- users has two traces, and messageId joins them.
        "traceId": 'VARCHAR',
        -- Event itself.
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
