-- workmail-mailbox-access-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_mailbox_access_log FROM INFILE '*.json.gz' FORMAT JSONEachRow, or with a table
-- function such as s3(...).
-- Members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode =
-- 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT fromUnixTimestamp64Milli(toInt64(toFloat64OrNull(event_timestamp)))
--   FROM workmail_mailbox_access_log
CREATE TABLE workmail_mailbox_access_log (
    `event_timestamp` Nullable(String) COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` Nullable(String) COMMENT 'Identifier of the request.',
    `organization_arn` Nullable(String) COMMENT 'ARN of the organization of the authenticated user.',
    `user_id` Nullable(String) COMMENT 'Identifier of the authenticated user.',
    `impersonator_id` Nullable(String) COMMENT 'Who acted in the user\'s place; there only if somebody did.',
    `protocol` Nullable(String) COMMENT 'Protocol of the request.',
    `source_ip` Nullable(String) COMMENT 'Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is written.',
    `user_agent` Nullable(String) COMMENT 'Program that made the request; how a missing one is written is not documented.',
    `action` Nullable(String) COMMENT 'What was attempted on the item or folder.',
    `owner_id` Nullable(String) COMMENT 'Identifier of the user who owns the object that was acted on.',
    `object_type` Nullable(String) COMMENT 'Kind of the object that was acted on.',
    `item_id` Nullable(String) COMMENT 'Identifier of the message that was acted on, or whose attachment was. A folder has none; how that is written is not documented.',
    `folder_path` Nullable(String) COMMENT 'Path of the folder that was acted on, or in which the item is.',
    `folder_id` Nullable(String) COMMENT 'Identifier of the folder in folder_path.',
    `attachment_path` Nullable(String) COMMENT 'Display names that lead to the attachment. Other objects have none; how that is written is not documented.',
    `action_allowed` Nullable(String) COMMENT 'Whether the operation was allowed.'
)
ENGINE = MergeTree
ORDER BY tuple();
