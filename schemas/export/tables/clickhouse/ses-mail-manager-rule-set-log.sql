-- ses-mail-manager-rule-set-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO ses_mail_manager_rule_set_log (document) FROM INFILE '*.json.gz' FORMAT LineAsString, or
-- with a table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
CREATE TABLE ses_mail_manager_rule_set_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `resource_arn` DEFAULT JSONExtract(document, 'resource_arn', 'Nullable(String)') COMMENT 'ARN of the rule set.',
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(Float64)') COMMENT 'Time of the event, in milliseconds since 1970.',
    `timestamp` DEFAULT JSONExtract(document, 'timestamp', 'Nullable(String)') COMMENT 'Time of the line; only where the delivery asks for it, in a form that no page shows.',
    `message_id` DEFAULT JSONExtract(document, 'message_id', 'Nullable(String)') COMMENT 'Identifier of the message, by which the ingress endpoint knows it, too.',
    `rule_set_id` DEFAULT JSONExtract(document, 'rule_set_id', 'Nullable(String)') COMMENT 'Identifier of the rule set; only where the delivery asks for it.',
    `rule_set_name` DEFAULT JSONExtract(document, 'rule_set_name', 'Nullable(String)') COMMENT 'Name of the rule set.',
    `rule_name` DEFAULT JSONExtract(document, 'rule_name', 'Nullable(String)') COMMENT 'Name of the rule.',
    `rule_index` DEFAULT JSONExtract(document, 'rule_index', 'Nullable(Float64)') COMMENT 'Place of the rule in the rule set.',
    `recipients_matched` DEFAULT JSONExtract(document, 'recipients_matched', 'Array(Nullable(String))') COMMENT 'Recipients for whom the conditions of the rule hold; empty if they hold for none.',
    `action_metadata` DEFAULT JSONExtract(document, 'action_metadata', 'Tuple(
        `action_name` Nullable(String),
        `action_index` Nullable(Float64),
        `action_status` Nullable(String),
        `action_failure` Nullable(String))') COMMENT 'Action, and its outcome; absent for a rule that did not match.'
)
ENGINE = MergeTree
ORDER BY tuple();
