-- workmail-mailbox-access-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_mailbox_access_log (document) FROM INFILE '*.json.gz' FORMAT LineAsString, or
-- with a table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT fromUnixTimestamp64Milli(toInt64(toFloat64OrNull(event_timestamp)))
--   FROM workmail_mailbox_access_log
CREATE TABLE workmail_mailbox_access_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(String)') COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` DEFAULT JSONExtract(document, 'request_id', 'Nullable(String)') COMMENT 'Identifier of the request.',
    `organization_arn` DEFAULT JSONExtract(document, 'organization_arn', 'Nullable(String)') COMMENT 'ARN of the organization of the authenticated user.',
    `user_id` DEFAULT JSONExtract(document, 'user_id', 'Nullable(String)') COMMENT 'Identifier of the authenticated user.',
    `impersonator_id` DEFAULT JSONExtract(document, 'impersonator_id', 'Nullable(String)') COMMENT 'Who acted in the user\'s place; there only if somebody did.',
    `protocol` DEFAULT JSONExtract(document, 'protocol', 'Nullable(String)') COMMENT 'Protocol of the request.',
    `source_ip` DEFAULT JSONExtract(document, 'source_ip', 'Nullable(String)') COMMENT 'Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is written.',
    `user_agent` DEFAULT JSONExtract(document, 'user_agent', 'Nullable(String)') COMMENT 'Program that made the request; how a missing one is written is not documented.',
    `action` DEFAULT JSONExtract(document, 'action', 'Nullable(String)') COMMENT 'What was attempted on the item or folder.',
    `owner_id` DEFAULT JSONExtract(document, 'owner_id', 'Nullable(String)') COMMENT 'Identifier of the user who owns the object that was acted on.',
    `object_type` DEFAULT JSONExtract(document, 'object_type', 'Nullable(String)') COMMENT 'Kind of the object that was acted on.',
    `item_id` DEFAULT JSONExtract(document, 'item_id', 'Nullable(String)') COMMENT 'Identifier of the message that was acted on, or whose attachment was. A folder has none; how that is written is not documented.',
    `folder_path` DEFAULT JSONExtract(document, 'folder_path', 'Nullable(String)') COMMENT 'Path of the folder that was acted on, or in which the item is.',
    `folder_id` DEFAULT JSONExtract(document, 'folder_id', 'Nullable(String)') COMMENT 'Identifier of the folder in folder_path.',
    `attachment_path` DEFAULT JSONExtract(document, 'attachment_path', 'Nullable(String)') COMMENT 'Display names that lead to the attachment. Other objects have none; how that is written is not documented.',
    `action_allowed` DEFAULT JSONExtract(document, 'action_allowed', 'Nullable(String)') COMMENT 'Whether the operation was allowed.'
)
ENGINE = MergeTree
ORDER BY tuple();
