-- workmail-availability-provider-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_availability_provider_log (document) FROM INFILE '*.json.gz' FORMAT
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
--   FROM workmail_availability_provider_log
CREATE TABLE workmail_availability_provider_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(String)') COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` DEFAULT JSONExtract(document, 'request_id', 'Nullable(String)') COMMENT 'Identifier of the request.',
    `organization_arn` DEFAULT JSONExtract(document, 'organization_arn', 'Nullable(String)') COMMENT 'ARN of the organization of the authenticated user.',
    `user_id` DEFAULT JSONExtract(document, 'user_id', 'Nullable(String)') COMMENT 'Identifier of the authenticated user.',
    `type` DEFAULT JSONExtract(document, 'type', 'Nullable(String)') COMMENT 'Kind of the availability provider that was asked.',
    `domain` DEFAULT JSONExtract(document, 'domain', 'Nullable(String)') COMMENT 'Domain whose users were asked about.',
    `function_arn` DEFAULT JSONExtract(document, 'function_arn', 'Nullable(String)') COMMENT 'ARN of the Lambda function that was called; there only if type is LAMBDA.',
    `ews_endpoint` DEFAULT JSONExtract(document, 'ews_endpoint', 'Nullable(String)') COMMENT 'Address of the Exchange Web Services that were called; there only if type is EWS.',
    `error_message` DEFAULT JSONExtract(document, 'error_message', 'Nullable(String)') COMMENT 'Why the request failed; absent if it succeeded.',
    `availability_event_successful` DEFAULT JSONExtract(document, 'availability_event_successful', 'Nullable(String)') COMMENT 'Whether the request succeeded.'
)
ENGINE = MergeTree
ORDER BY tuple();
