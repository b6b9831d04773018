-- ses-mail-manager-rule-set-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM ses_mail_manager_rule_set_log('*.json.gz')
CREATE OR REPLACE MACRO ses_mail_manager_rule_set_log(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    filename = true,
    columns = {
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
        "recipients_matched": 'VARCHAR[]',
        -- Action, and what came of it; absent for a rule that did not match.
        "action_metadata": 'STRUCT(
            "action_name" VARCHAR,
            "action_index" DOUBLE,
            "action_status" VARCHAR,
            "action_failure" VARCHAR)'
    }
);
