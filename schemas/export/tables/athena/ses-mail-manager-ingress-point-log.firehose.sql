-- ses-mail-manager-ingress-point-log: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left
-- out or a row of nulls ('ignore.malformed.json'). Without these properties either of them ends a query.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM ses_mail_manager_ingress_point_log
--   WHERE datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'
-- Timestamps are text as it was written: ingress_point_metadata.client_certificate_details.not_before,
-- ingress_point_metadata.client_certificate_details.not_after,
-- ingress_point_metadata.trust_store_monitoring.ca_invalid_or_near_expiry.not_before,
-- ingress_point_metadata.trust_store_monitoring.ca_invalid_or_near_expiry.not_after,
-- ingress_point_metadata.trust_store_monitoring.crl_invalid_or_near_expiry.this_update,
-- ingress_point_metadata.trust_store_monitoring.crl_invalid_or_near_expiry.next_update.
--   SELECT TRY(from_iso8601_timestamp(ingress_point_metadata.client_certificate_details.not_before))
--   FROM ses_mail_manager_ingress_point_log
CREATE EXTERNAL TABLE `ses_mail_manager_ingress_point_log` (
    `resource_arn` string COMMENT 'ARN of the ingress endpoint.',
    `event_timestamp` double COMMENT 'Time of the event, in milliseconds since 1970.',
    `timestamp` string COMMENT 'Time of the line; only where the delivery asks for it, in a form that no page shows.',
    `ingress_point_type` string COMMENT 'Type of the ingress endpoint.',
    `ingress_point_id` string COMMENT 'Identifier of the ingress endpoint; only where the delivery asks for it.',
    `ingress_point_name` string COMMENT 'Name of the ingress endpoint.',
    `message_id` string COMMENT 'Identifier of the message, by which rule sets know it, too.',
    `message_size_bytes` double COMMENT 'Size of the message, in bytes.',
    `rule_set_id` string COMMENT 'Rule set that gets the message.',
    `sender_ip_address` string COMMENT 'Address of the host that sent the message.',
    `smtp_mail_from` string COMMENT 'Sender by the SMTP command MAIL FROM.',
    `smtp_helo` string COMMENT 'Name by which the sending host greeted.',
    `tls_protocol` string COMMENT 'Version of TLS, such as TLSv1.2.',
    `tls_cipher_suite` string COMMENT 'Cipher suite of TLS.',
    `recipients` array<string> COMMENT 'Recipients by the SMTP command RCPT TO.',
    `ingress_point_metadata` struct<
        `password_version`: string,
        `secrets_manager_arn`: string,
        `client_certificate_details`: struct<
            `common_names`: array<string>,
            `serial_number`: string,
            `subject_alternative_names`: array<string>,
            `issuer`: string,
            `not_before`: string,
            `not_after`: string>,
        `trust_store_monitoring`: struct<
            `ca_invalid_or_near_expiry`: array<struct<
                `subject`: string,
                `not_before`: string,
                `not_after`: string>>,
            `crl_invalid_or_near_expiry`: array<struct<
                `issuer`: string,
                `this_update`: string,
                `next_update`: string>>>> COMMENT 'How the sender proved who it is.',
    `vpc_endpoint_id` string COMMENT 'VPC endpoint through which the message came; only where the delivery asks for it.'
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
