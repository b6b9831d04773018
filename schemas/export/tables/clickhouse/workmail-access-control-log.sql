-- workmail-access-control-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_access_control_log FROM INFILE '*.json.gz' FORMAT JSONEachRow, or with a table
-- function such as s3(...).
-- Members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode =
-- 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT fromUnixTimestamp64Milli(toInt64(toFloat64OrNull(event_timestamp)))
--   FROM workmail_access_control_log
CREATE TABLE workmail_access_control_log (
    `event_timestamp` Nullable(String) COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` Nullable(String) COMMENT 'Identifier of the request.',
    `organization_arn` Nullable(String) COMMENT 'ARN of the organization of the authenticated user.',
    `user_id` Nullable(String) COMMENT 'Identifier of the authenticated user.',
    `impersonator_id` Nullable(String) COMMENT 'Who acted in the user\'s place; there only if somebody did.',
    `protocol` Nullable(String) COMMENT 'Protocol of the request.',
    `source_ip` Nullable(String) COMMENT 'Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is written.',
    `scope` Nullable(String) COMMENT 'Kind of the access rules that were evaluated.',
    `rule_id` Nullable(String) COMMENT 'Identifier of the access rule that matched; absent if none did.',
    `access_granted` Nullable(String) COMMENT 'Whether access was granted.'
)
ENGINE = MergeTree
ORDER BY tuple();
