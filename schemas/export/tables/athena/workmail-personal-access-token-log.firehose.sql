-- workmail-personal-access-token-log: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- A delivery stream that CloudWatch Logs feeds has to decompress what it gets and to take the messages out of it,
-- else there are no documents on the lines.
-- A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left
-- out or a row of nulls ('ignore.malformed.json'). Without these properties either of them ends a query.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM workmail_personal_access_token_log
--   WHERE datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'
-- Milliseconds since 1970, as text: event_timestamp.
--   SELECT from_unixtime(TRY_CAST(event_timestamp AS double) / 1000) FROM workmail_personal_access_token_log
-- A list as JSON, or plain text: scopes.
--   SELECT coalesce(TRY(CAST(json_parse(scopes) AS array(varchar))), IF(scopes IS NOT NULL, ARRAY[scopes]))
--   FROM workmail_personal_access_token_log
CREATE EXTERNAL TABLE `workmail_personal_access_token_log` (
    `event_timestamp` string COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` string COMMENT 'Identifier of the request.',
    `organization_arn` string COMMENT 'ARN of the organization of the authenticated user.',
    `user_id` string COMMENT 'Identifier of the authenticated user.',
    `user` string COMMENT 'Name of the user who acted.',
    `protocol` string COMMENT 'Protocol of the request.',
    `source_ip` string COMMENT 'Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is written.',
    `user_agent` string COMMENT 'Program that made the request; how a missing one is written is not documented.',
    `action` string COMMENT 'What was attempted: to make or to delete a token.',
    `name` string COMMENT 'Name of the token; whether a deletion has it is not documented.',
    `expires_time` string COMMENT 'Day or time on which the token ends; in what form is not documented.',
    `scopes` string COMMENT 'What the token is good for; whether as list or as text is not documented.'
)
PARTITIONED BY (
    `datehour` string COMMENT 'Hour of the delivery in UTC, as 2026/01/31/23.'
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES (
    'case.insensitive' = 'FALSE',
    'ignore.malformed.json' = 'TRUE',
    'use.null.for.invalid.data' = 'TRUE'
)
STORED AS INPUTFORMAT 'org.apache.hadoop.mapred.TextInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION 's3://<BUCKET>/<PREFIX>/'
TBLPROPERTIES (
    'projection.enabled' = 'true',
    'projection.datehour.type' = 'date',
    'projection.datehour.format' = 'yyyy/MM/dd/HH',
    'projection.datehour.range' = '<FIRST_HOUR>,NOW',
    'projection.datehour.interval' = '1',
    'projection.datehour.interval.unit' = 'HOURS',
    'storage.location.template' = 's3://<BUCKET>/<PREFIX>/${datehour}/'
)
