-- ses-mail-manager-rule-set-log: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left
-- out or a row of nulls ('ignore.malformed.json'). Without these properties either of them ends a query.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM ses_mail_manager_rule_set_log
--   WHERE datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'
CREATE EXTERNAL TABLE `ses_mail_manager_rule_set_log` (
    `resource_arn` string COMMENT 'ARN of the rule set.',
    `event_timestamp` double COMMENT 'Time of the event, in milliseconds since 1970.',
    `timestamp` string COMMENT 'Time of the line; only where the delivery asks for it, in a form that no page shows.',
    `message_id` string COMMENT 'Identifier of the message, by which the ingress endpoint knows it, too.',
    `rule_set_id` string COMMENT 'Identifier of the rule set; only where the delivery asks for it.',
    `rule_set_name` string COMMENT 'Name of the rule set.',
    `rule_name` string COMMENT 'Name of the rule.',
    `rule_index` double COMMENT 'Place of the rule in the rule set.',
    `recipients_matched` array<string> COMMENT 'Recipients for whom the conditions of the rule hold; empty if they hold for none.',
    `action_metadata` struct<
        `action_name`: string,
        `action_index`: double,
        `action_status`: string,
        `action_failure`: string> COMMENT 'Action, and its outcome; absent for a rule that did not match.'
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
