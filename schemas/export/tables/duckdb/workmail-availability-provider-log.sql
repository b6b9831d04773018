-- workmail-availability-provider-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM workmail_availability_provider_log('*.json.gz')
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_availability_provider_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_availability_provider_log(files) AS TABLE
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
    }
);
