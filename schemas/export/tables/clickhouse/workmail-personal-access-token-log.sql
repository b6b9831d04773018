-- workmail-personal-access-token-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_personal_access_token_log (document) FROM INFILE '*.json.gz' FORMAT
-- LineAsString, or with a table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT fromUnixTimestamp64Milli(toInt64(toFloat64OrNull(event_timestamp)))
--   FROM workmail_personal_access_token_log
-- A list as JSON, or plain text: scopes.
--   SELECT if(isValidJSON(scopes) AND scopes LIKE '[%', JSONExtract(assumeNotNull(scopes), 'Array(String)'), arrayFilter(text -> text != '', [assumeNotNull(scopes)]))
--   FROM workmail_personal_access_token_log
CREATE TABLE workmail_personal_access_token_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(String)') COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` DEFAULT JSONExtract(document, 'request_id', 'Nullable(String)') COMMENT 'Identifier of the request.',
    `organization_arn` DEFAULT JSONExtract(document, 'organization_arn', 'Nullable(String)') COMMENT 'ARN of the organization of the authenticated user.',
    `user_id` DEFAULT JSONExtract(document, 'user_id', 'Nullable(String)') COMMENT 'Identifier of the authenticated user.',
    `user` DEFAULT JSONExtract(document, 'user', 'Nullable(String)') COMMENT 'Name of the user who acted.',
    `protocol` DEFAULT JSONExtract(document, 'protocol', 'Nullable(String)') COMMENT 'Protocol of the request.',
    `source_ip` DEFAULT JSONExtract(document, 'source_ip', 'Nullable(String)') COMMENT 'Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is written.',
    `user_agent` DEFAULT JSONExtract(document, 'user_agent', 'Nullable(String)') COMMENT 'Program that made the request; how a missing one is written is not documented.',
    `action` DEFAULT JSONExtract(document, 'action', 'Nullable(String)') COMMENT 'What was attempted: to make or to delete a token.',
    `name` DEFAULT JSONExtract(document, 'name', 'Nullable(String)') COMMENT 'Name of the token; whether a deletion has it is not documented.',
    `expires_time` DEFAULT JSONExtract(document, 'expires_time', 'Nullable(String)') COMMENT 'Day or time on which the token ends; in what form is not documented.',
    `scopes` DEFAULT JSONExtract(document, 'scopes', 'Nullable(String)') COMMENT 'What the token is good for; whether as list or as text is not documented.'
)
ENGINE = MergeTree
ORDER BY tuple();
