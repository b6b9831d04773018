-- workmail-availability-provider-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones: SELECT * FROM workmail_availability_provider_log('*.json.gz').
-- Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are
-- JSON.
CREATE OR REPLACE MACRO workmail_availability_provider_log(files) AS TABLE
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
        -- Kind of the provider.
        "type": 'VARCHAR',
        -- Domain whose users were asked about.
        "domain": 'VARCHAR',
        -- Lambda function that was called; there only if type is LAMBDA.
        "function_arn": 'VARCHAR',
        -- Address of the Exchange Web Services that were called; there only if type is EWS.
        "ews_endpoint": 'VARCHAR',
        -- Why the request failed; absent if it succeeded.
        "error_message": 'VARCHAR',
        -- Whether the request succeeded.
        "availability_event_successful": 'VARCHAR'
    }
);
