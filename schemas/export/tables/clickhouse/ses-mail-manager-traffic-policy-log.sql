-- ses-mail-manager-traffic-policy-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO ses_mail_manager_traffic_policy_log (document) FROM INFILE '*.json.gz' FORMAT
-- LineAsString, or with a table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- A list as JSON, or plain text: traffic_policy_evaluation.conditions.expression.value.
CREATE TABLE ses_mail_manager_traffic_policy_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `resource_arn` DEFAULT JSONExtract(document, 'resource_arn', 'Nullable(String)') COMMENT 'ARN of the ingress endpoint.',
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(Float64)') COMMENT 'Time of the event, in milliseconds since 1970.',
    `timestamp` DEFAULT JSONExtract(document, 'timestamp', 'Nullable(String)') COMMENT 'Time of the line; only where the delivery asks for it, in a form that no page shows.',
    `ingress_point_type` DEFAULT JSONExtract(document, 'ingress_point_type', 'Nullable(String)') COMMENT 'Type of the ingress endpoint.',
    `ingress_point_id` DEFAULT JSONExtract(document, 'ingress_point_id', 'Nullable(String)') COMMENT 'Identifier of the ingress endpoint.',
    `ingress_point_session_id` DEFAULT JSONExtract(document, 'ingress_point_session_id', 'Nullable(String)') COMMENT 'Identifier of the SMTP conversation, the same for all recipients of a message.',
    `traffic_policy_id` DEFAULT JSONExtract(document, 'traffic_policy_id', 'Nullable(String)') COMMENT 'Identifier of the traffic policy.',
    `traffic_policy_evaluation` DEFAULT JSONExtract(document, 'traffic_policy_evaluation', 'Array(Tuple(
        `action` Nullable(String),
        `conditions` Array(Tuple(
            `expression` Tuple(
                `attribute` Nullable(String),
                `operator` Nullable(String),
                `value` Nullable(String)),
            `expressionResult` Nullable(Bool))),
        `policyStatementMatched` Nullable(Bool),
        `type` Nullable(String),
        `scope` Nullable(String),
        `allowedMessageSize` Nullable(Float64),
        `receivedMessageSize` Nullable(Float64)))') COMMENT 'Statements of the policy in the order in which they were looked at; it may end where the verdict is clear.',
    `traffic_policy_verdict` DEFAULT JSONExtract(document, 'traffic_policy_verdict', 'Nullable(String)') COMMENT 'What comes of it.',
    `sender_ip_address` DEFAULT JSONExtract(document, 'sender_ip_address', 'Nullable(String)') COMMENT 'Address of the host that sends the message.',
    `smtp_mail_from` DEFAULT JSONExtract(document, 'smtp_mail_from', 'Nullable(String)') COMMENT 'Sender by the SMTP command MAIL FROM.',
    `smtp_helo` DEFAULT JSONExtract(document, 'smtp_helo', 'Nullable(String)') COMMENT 'Name by which the sending host greeted.',
    `tls_protocol` DEFAULT JSONExtract(document, 'tls_protocol', 'Nullable(String)') COMMENT 'Version of TLS, such as TLSv1.2.',
    `recipient` DEFAULT JSONExtract(document, 'recipient', 'Nullable(String)') COMMENT 'Recipient by the SMTP command RCPT TO.',
    `tls_cipher_suite` DEFAULT JSONExtract(document, 'tls_cipher_suite', 'Nullable(String)') COMMENT 'Cipher suite of TLS.'
)
ENGINE = MergeTree
ORDER BY tuple();
