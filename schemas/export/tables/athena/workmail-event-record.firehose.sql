-- workmail-event-record: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- A delivery stream that CloudWatch Logs feeds has to decompress what it gets and to take the messages out of it,
-- else there are no documents on the lines.
-- A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left
-- out or a row of nulls ('ignore.malformed.json'). Without these properties either of them ends a query.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM workmail_event_record
--   WHERE datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'
-- An object as JSON, or plain text: event.spamverdict, event.dkimverdict, event.dmarcverdict, event.spfverdict,
-- event.bouncedrecipient.
--   SELECT TRY(json_parse(event.spamverdict)) FROM workmail_event_record
CREATE EXTERNAL TABLE `workmail_event_record` (
    `traceid` string COMMENT 'Identifier that the events of one message have in common on one side, sending or receiving. A message between two users has two traces, and messageId joins them.',
    `event` struct<
        `eventname`: string,
        `recipients`: array<string>,
        `sender`: string,
        `from`: string,
        `subject`: string,
        `messageid`: string,
        `spamverdict`: string,
        `dkimverdict`: string,
        `dmarcverdict`: string,
        `dmarcpolicy`: string,
        `spfverdict`: string,
        `messagetimestamp`: string,
        `recipient`: string,
        `folder`: string,
        `rulename`: string,
        `ruletype`: string,
        `ruleactions`: array<struct<
            `action`: string,
            `recipients`: array<string>>>,
        `targetfolder`: string,
        `targetrecipient`: string,
        `journalingaddress`: string,
        `bouncedrecipient`: string,
        `destination`: string,
        `reason`: string,
        `policy`: string> COMMENT 'What happened to the message: one email event, identified by its eventName.'
)
PARTITIONED BY (
    `datehour` string COMMENT 'Hour of the delivery in UTC, as 2026/01/31/23.'
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES (
    'case.insensitive' = 'FALSE',
    'ignore.malformed.json' = 'TRUE',
    'use.null.for.invalid.data' = 'TRUE',
    'mapping.bouncedrecipient' = 'bouncedRecipient',
    'mapping.dkimverdict' = 'dkimVerdict',
    'mapping.dmarcpolicy' = 'dmarcPolicy',
    'mapping.dmarcverdict' = 'dmarcVerdict',
    'mapping.eventname' = 'eventName',
    'mapping.journalingaddress' = 'journalingAddress',
    'mapping.messageid' = 'messageId',
    'mapping.messagetimestamp' = 'messageTimestamp',
    'mapping.ruleactions' = 'ruleActions',
    'mapping.rulename' = 'ruleName',
    'mapping.ruletype' = 'ruleType',
    'mapping.spamverdict' = 'spamVerdict',
    'mapping.spfverdict' = 'spfVerdict',
    'mapping.targetfolder' = 'targetFolder',
    'mapping.targetrecipient' = 'targetRecipient',
    'mapping.traceid' = 'traceId'
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
