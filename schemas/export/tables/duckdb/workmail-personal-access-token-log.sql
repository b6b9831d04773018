-- workmail-personal-access-token-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM workmail_personal_access_token_log('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_personal_access_token_log('*.json.gz')
-- A list as JSON, or plain text: scopes.
--   SELECT coalesce(TRY(from_json(scopes, '["VARCHAR"]')), CASE WHEN scopes IS NOT NULL THEN [scopes] END)
--   FROM workmail_personal_access_token_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_personal_access_token_log(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
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
    -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is
    -- written.
    "source_ip": 'VARCHAR',
    -- Program that made the request; how a missing one is written is not documented.
    "user_agent": 'VARCHAR',
    -- What was attempted: to make or to delete a token.
    "action": 'VARCHAR',
    -- Name of the token; whether a deletion has it is not documented.
    "name": 'VARCHAR',
    -- Day or time on which the token ends; in what form is not documented.
    "expires_time": 'VARCHAR',
    -- What the token is good for; whether as list or as text is not documented.
    "scopes": 'VARCHAR'
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
