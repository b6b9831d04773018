-- workmail-event-record: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO workmail_event_record (document) FROM INFILE '*.json.gz' FORMAT LineAsString, or with a
-- table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- An object as JSON, or plain text: event.spamVerdict, event.dkimVerdict, event.dmarcVerdict, event.spfVerdict,
-- event.bouncedRecipient.
--   SELECT if(isValidJSON(event.spamVerdict), event.spamVerdict, NULL) FROM workmail_event_record
CREATE TABLE workmail_event_record (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `traceId` DEFAULT JSONExtract(document, 'traceId', 'Nullable(String)') COMMENT 'Identifier that the events of one message have in common on one side, sending or receiving. A message between two users has two traces, and messageId joins them.',
    `event` DEFAULT JSONExtract(document, 'event', 'Tuple(
        `eventName` Nullable(String),
        `recipients` Array(Nullable(String)),
        `sender` Nullable(String),
        `from` Nullable(String),
        `subject` Nullable(String),
        `messageId` Nullable(String),
        `spamVerdict` Nullable(String),
        `dkimVerdict` Nullable(String),
        `dmarcVerdict` Nullable(String),
        `dmarcPolicy` Nullable(String),
        `spfVerdict` Nullable(String),
        `messageTimestamp` Nullable(String),
        `recipient` Nullable(String),
        `folder` Nullable(String),
        `ruleName` Nullable(String),
        `ruleType` Nullable(String),
        `ruleActions` Array(Tuple(
            `action` Nullable(String),
            `recipients` Array(Nullable(String)))),
        `targetFolder` Nullable(String),
        `targetRecipient` Nullable(String),
        `journalingAddress` Nullable(String),
        `bouncedRecipient` Nullable(String),
        `destination` Nullable(String),
        `reason` Nullable(String),
        `policy` Nullable(String))') COMMENT 'What happened to the message: one email event, identified by its eventName.'
)
ENGINE = MergeTree
ORDER BY tuple();
