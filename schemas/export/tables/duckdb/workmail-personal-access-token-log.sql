-- workmail-personal-access-token-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM workmail_personal_access_token_log('*.json.gz')
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_personal_access_token_log('*.json.gz')
-- A list as JSON, or plain text: scopes.
--   SELECT coalesce(TRY(from_json(scopes, '["VARCHAR"]')), CASE WHEN scopes IS NOT NULL THEN [scopes] END)
--   FROM workmail_personal_access_token_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_personal_access_token_log(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    filename = true,
    columns = {
        -- Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
        "event_timestamp": 'VARCHAR',
        -- Identifier of the request.
        "request_id": 'VARCHAR',
        -- ARN of the organization of the authenticated user.
        "organization_arn": 'VARCHAR',
        -- Identifier of the authenticated user.
        "user_id": 'VARCHAR',
        -- Name of the user who acted.
        "user": 'VARCHAR',
        -- Protocol of the request.
        "protocol": 'VARCHAR',
        -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one
        -- is written.
        "source_ip": 'VARCHAR',
        -- Program that made the request; how a missing one is written is not documented.
        "user_agent": 'VARCHAR',
        -- What was attempted: to make or to delete a token.
        "action": 'VARCHAR',
        -- Name of the token; whether a deletion tells it is not documented.
        "name": 'VARCHAR',
        -- Day or time on which the token ends; in what form is not documented.
        "expires_time": 'VARCHAR',
        -- What the token is good for; whether as list or as text is not documented.
        "scopes": 'VARCHAR'
    }
);
