-- workmail-authentication-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM workmail_authentication_log('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_authentication_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_authentication_log(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
    "event_timestamp": 'VARCHAR',
    -- Identifier of the request.
    "request_id": 'VARCHAR',
    -- ARN of the organization of the user who logged in.
    "organization_arn": 'VARCHAR',
    -- Identifier of the user who logged in; how it is written if nobody did is not documented.
    "user_id": 'VARCHAR',
    -- User name that was given; of a failed attempt it need not be anybody's.
    "user": 'VARCHAR',
    -- Protocol of the request.
    "protocol": 'VARCHAR',
    -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is
    -- written.
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
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
