-- workmail-authentication-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM workmail_authentication_log('*.json.gz')
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_authentication_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_authentication_log(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    filename = true,
    columns = {
        -- Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
        "event_timestamp": 'VARCHAR',
        -- Identifier of the request.
        "request_id": 'VARCHAR',
        -- ARN of the organization of the user who logged in.
        "organization_arn": 'VARCHAR',
        -- Identifier of the user who logged in; how it is written when nobody did is not documented.
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
        -- Method of the attempt to log in.
        "method": 'VARCHAR',
        -- Whether the attempt to log in succeeded.
        "auth_successful": 'VARCHAR',
        -- Why the attempt to log in failed; there only if it did.
        "auth_failed_reason": 'VARCHAR',
        -- Identifier of the personal access token that was used. Most logins use none; how that is written is not
        -- documented.
        "personal_access_token_id": 'VARCHAR'
    }
);
