-- ses-mail-manager-traffic-policy-log: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left
-- out or a row of nulls ('ignore.malformed.json'). Without these properties either of them ends a query.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM ses_mail_manager_traffic_policy_log
--   WHERE datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'
-- A list as JSON, or plain text: traffic_policy_evaluation.conditions.expression.value.
CREATE EXTERNAL TABLE `ses_mail_manager_traffic_policy_log` (
    `resource_arn` string COMMENT 'ARN of the ingress endpoint.',
    `event_timestamp` double COMMENT 'Time of the event, in milliseconds since 1970.',
    `timestamp` string COMMENT 'Time of the line; only where the delivery asks for it, in a form that no page shows.',
    `ingress_point_type` string COMMENT 'Type of the ingress endpoint.',
    `ingress_point_id` string COMMENT 'Identifier of the ingress endpoint.',
    `ingress_point_session_id` string COMMENT 'Identifier of the SMTP conversation, the same for all recipients of a message.',
    `traffic_policy_id` string COMMENT 'Identifier of the traffic policy.',
    `traffic_policy_evaluation` array<struct<
        `action`: string,
        `conditions`: array<struct<
            `expression`: struct<
                `attribute`: string,
                `operator`: string,
                `value`: string>,
            `expressionresult`: boolean>>,
        `policystatementmatched`: boolean,
        `type`: string,
        `scope`: string,
        `allowedmessagesize`: double,
        `receivedmessagesize`: double>> COMMENT 'Statements of the policy in the order in which they were looked at; it may end where the verdict is clear.',
    `traffic_policy_verdict` string COMMENT 'What comes of it.',
    `sender_ip_address` string COMMENT 'Address of the host that sends the message.',
    `smtp_mail_from` string COMMENT 'Sender by the SMTP command MAIL FROM.',
    `smtp_helo` string COMMENT 'Name by which the sending host greeted.',
    `tls_protocol` string COMMENT 'Version of TLS, such as TLSv1.2.',
    `recipient` string COMMENT 'Recipient by the SMTP command RCPT TO.',
    `tls_cipher_suite` string COMMENT 'Cipher suite of TLS.'
)
PARTITIONED BY (
    `datehour` string COMMENT 'Hour of the delivery in UTC, as 2026/01/31/23.'
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES (
    'case.insensitive' = 'FALSE',
    'ignore.malformed.json' = 'TRUE',
    'use.null.for.invalid.data' = 'TRUE',
    'mapping.allowedmessagesize' = 'allowedMessageSize',
    'mapping.expressionresult' = 'expressionResult',
    'mapping.policystatementmatched' = 'policyStatementMatched',
    'mapping.receivedmessagesize' = 'receivedMessageSize'
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
