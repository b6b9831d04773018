-- workmail-personal-access-token-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones: SELECT * FROM workmail_personal_access_token_log('*.json.gz').
-- Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are
-- JSON.
CREATE OR REPLACE MACRO workmail_personal_access_token_log(files) AS TABLE
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
        -- User name of whoever acted.
        "user": 'VARCHAR',
        -- Protocol of the request.
        "protocol": 'VARCHAR',
        -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one
        -- is written.
        "source_ip": 'VARCHAR',
        -- Program that made the request; how a missing one is written is not documented.
        "user_agent": 'VARCHAR',
        -- What was attempted.
        "action": 'VARCHAR',
        -- Name of the token; whether a deletion tells it is not documented.
        "name": 'VARCHAR',
        -- Day or time on which the token ends; in what form is not documented.
        "expires_time": 'VARCHAR',
        -- What the token is good for; whether as list or as text is not documented.
        "scopes": 'VARCHAR'
    }
);
