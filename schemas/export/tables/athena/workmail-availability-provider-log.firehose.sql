-- workmail-availability-provider-log: made from the types of mailtrail, not written by hand.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream; without one, take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- Timestamps are text as it was written; from_iso8601_timestamp(...) makes instants of them. Members of any kind
-- are JSON as text, for json_extract(...). Name the partitions in WHERE: each one that is not ruled out is listed.
-- A delivery stream that CloudWatch Logs feeds has to decompress what it gets and to take the messages out of it;
-- else there are no documents on the lines.
CREATE EXTERNAL TABLE `workmail_availability_provider_log` (
    `event_timestamp` string COMMENT 'Time of the event, in milliseconds since 1970; whether as number or as text is not documented.',
    `request_id` string COMMENT 'Identifier of the request.',
    `organization_arn` string COMMENT 'Organization of the user who logged in.',
    `user_id` string COMMENT 'User who logged in.',
    `type` string COMMENT 'Kind of the provider.',
    `domain` string COMMENT 'Domain whose users were asked about.',
    `function_arn` string COMMENT 'Lambda function that was called; there only if type is LAMBDA.',
    `ews_endpoint` string COMMENT 'Address of the Exchange Web Services that were called; there only if type is EWS.',
    `error_message` string COMMENT 'Why the request failed; absent if it succeeded.',
    `availability_event_successful` string COMMENT 'Whether the request succeeded.'
)
PARTITIONED BY (
    `datehour` string COMMENT 'Hour of the delivery in UTC, as 2026/01/31/23.'
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES (
    'case.insensitive' = 'FALSE'
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
