-- workmail-authentication-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_authentication_log (document) FROM INFILE '*.json.gz' FORMAT LineAsString, or
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
--   FROM workmail_authentication_log
CREATE TABLE workmail_authentication_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(String)') COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` DEFAULT JSONExtract(document, 'request_id', 'Nullable(String)') COMMENT 'Identifier of the request.',
    `organization_arn` DEFAULT JSONExtract(document, 'organization_arn', 'Nullable(String)') COMMENT 'ARN of the organization of the user who logged in.',
    `user_id` DEFAULT JSONExtract(document, 'user_id', 'Nullable(String)') COMMENT 'Identifier of the user who logged in; how it is written if nobody did is not documented.',
    `user` DEFAULT JSONExtract(document, 'user', 'Nullable(String)') COMMENT 'User name that was given; of a failed attempt it need not be anybody\'s.',
    `protocol` DEFAULT JSONExtract(document, 'protocol', 'Nullable(String)') COMMENT 'Protocol of the request.',
    `source_ip` DEFAULT JSONExtract(document, 'source_ip', 'Nullable(String)') COMMENT 'Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is written.',
    `user_agent` DEFAULT JSONExtract(document, 'user_agent', 'Nullable(String)') COMMENT 'Program that made the request; how a missing one is written is not documented.',
    `method` DEFAULT JSONExtract(document, 'method', 'Nullable(String)') COMMENT 'Method of the attempt to log in.',
    `auth_successful` DEFAULT JSONExtract(document, 'auth_successful', 'Nullable(String)') COMMENT 'Whether the attempt to log in succeeded.',
    `auth_failed_reason` DEFAULT JSONExtract(document, 'auth_failed_reason', 'Nullable(String)') COMMENT 'Why the attempt to log in failed; there only if it did.',
    `personal_access_token_id` DEFAULT JSONExtract(document, 'personal_access_token_id', 'Nullable(String)') COMMENT 'Identifier of the personal access token that was used. Most logins use none; how that is written is not documented.'
)
ENGINE = MergeTree
ORDER BY tuple();
