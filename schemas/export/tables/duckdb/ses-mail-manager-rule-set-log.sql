-- ses-mail-manager-rule-set-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM ses_mail_manager_rule_set_log('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
CREATE OR REPLACE MACRO ses_mail_manager_rule_set_log(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- ARN of the rule set.
    "resource_arn": 'VARCHAR',
    -- Time of the event, in milliseconds since 1970.
    "event_timestamp": 'DOUBLE',
    -- Time of the line; only where the delivery asks for it, in a form that no page shows.
    "timestamp": 'VARCHAR',
    -- Identifier of the message, by which the ingress endpoint knows it, too.
    "message_id": 'VARCHAR',
    -- Identifier of the rule set; only where the delivery asks for it.
    "rule_set_id": 'VARCHAR',
    -- Name of the rule set.
    "rule_set_name": 'VARCHAR',
    -- Name of the rule.
    "rule_name": 'VARCHAR',
    -- Place of the rule in the rule set.
    "rule_index": 'DOUBLE',
    -- Recipients for whom the conditions of the rule hold; empty if they hold for none.
    "recipients_matched": ['VARCHAR'],
    -- Action, and its outcome; absent for a rule that did not match.
    "action_metadata": {
        "action_name": 'VARCHAR',
        "action_index": 'DOUBLE',
        "action_status": 'VARCHAR',
        "action_failure": 'VARCHAR'
    }
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
