-- workmail-authentication-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones: SELECT * FROM workmail_authentication_log('*.json.gz').
-- Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are
-- JSON.
CREATE OR REPLACE MACRO workmail_authentication_log(files) AS TABLE
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
        -- User who logged in; how it is written when nobody did is not documented.
        "user_id": 'VARCHAR',
        -- User name that was given; of a failed attempt it need not be anybody's.
        "user": 'VARCHAR',
        -- Protocol of the request.
        "protocol": 'VARCHAR',
        -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one
        -- is written.
        "source_ip": 'VARCHAR',
        -- Program that made the request; how a missing one is written is not documented.
        "user_agent": 'VARCHAR',
        -- How the attempt was made.
        "method": 'VARCHAR',
        -- Whether the attempt succeeded.
        "auth_successful": 'VARCHAR',
        -- Why the attempt failed; there only if it did.
        "auth_failed_reason": 'VARCHAR',
        -- Token that was used. Most logins use none; how that is written is not documented.
        "personal_access_token_id": 'VARCHAR'
    }
);
