-- workmail-access-control-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM workmail_access_control_log('*.json.gz')
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)
--   FROM workmail_access_control_log('*.json.gz')
CREATE OR REPLACE MACRO workmail_access_control_log(files) AS TABLE
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
        -- Who acted in the user's place; there only if somebody did.
        "impersonator_id": 'VARCHAR',
        -- Protocol of the request.
        "protocol": 'VARCHAR',
        -- Address that the request came from; whether of version 4 alone is not documented, nor how a missing one
        -- is written.
        "source_ip": 'VARCHAR',
        -- Kind of the access rules that were evaluated.
        "scope": 'VARCHAR',
        -- Identifier of the access rule that matched; absent if none did.
        "rule_id": 'VARCHAR',
        -- Whether access was granted.
        "access_granted": 'VARCHAR'
    }
);
