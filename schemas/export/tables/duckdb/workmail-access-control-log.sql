-- workmail-access-control-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones: SELECT * FROM workmail_access_control_log('*.json.gz').
-- Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are
-- JSON.
CREATE OR REPLACE MACRO workmail_access_control_log(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    columns = {
        -- Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
        "event_timestamp": 'VARCHAR',
        -- Identifier of the request.
        "request_id": 'VARCHAR',
        -- Organization of the user who logged in.
        "organization_arn": 'VARCHAR',
        -- User who logged in.
        "user_id": 'VARCHAR',
        -- Who acted in the user's place; there only if somebody did.
        "impersonator_id": 'VARCHAR',
        -- Protocol of the request.
        "protocol": 'VARCHAR',
        -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one
        -- is written.
        "source_ip": 'VARCHAR',
        -- Kind of the rules.
        "scope": 'VARCHAR',
        -- Rule that matched; absent if none did.
        "rule_id": 'VARCHAR',
        -- Whether access was granted.
        "access_granted": 'VARCHAR'
    }
);
