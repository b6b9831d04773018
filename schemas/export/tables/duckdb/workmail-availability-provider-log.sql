-- workmail-availability-provider-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM workmail_availability_provider_log('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_availability_provider_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_availability_provider_log(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
    "event_timestamp": 'VARCHAR',
    -- Identifier of the request.
    "request_id": 'VARCHAR',
    -- ARN of the organization of the authenticated user.
    "organization_arn": 'VARCHAR',
    -- Identifier of the authenticated user.
    "user_id": 'VARCHAR',
    -- Kind of the availability provider that was asked.
    "type": 'VARCHAR',
    -- Domain whose users were asked about.
    "domain": 'VARCHAR',
    -- ARN of the Lambda function that was called; there only if type is LAMBDA.
    "function_arn": 'VARCHAR',
    -- Address of the Exchange Web Services that were called; there only if type is EWS.
    "ews_endpoint": 'VARCHAR',
    -- Why the request failed; absent if it succeeded.
    "error_message": 'VARCHAR',
    -- Whether the request succeeded.
    "availability_event_successful": 'VARCHAR'
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
