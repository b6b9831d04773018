-- ses-mail-manager-ingress-point-log: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO ses_mail_manager_ingress_point_log (document) FROM INFILE '*.json.gz' FORMAT
-- LineAsString, or with a table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Timestamps are text as it was written: ingress_point_metadata.client_certificate_details.not_before,
-- ingress_point_metadata.client_certificate_details.not_after,
-- ingress_point_metadata.trust_store_monitoring.ca_invalid_or_near_expiry.not_before,
-- ingress_point_metadata.trust_store_monitoring.ca_invalid_or_near_expiry.not_after,
-- ingress_point_metadata.trust_store_monitoring.crl_invalid_or_near_expiry.this_update,
-- ingress_point_metadata.trust_store_monitoring.crl_invalid_or_near_expiry.next_update.
--   SELECT parseDateTime64BestEffortOrNull(ingress_point_metadata.client_certificate_details.not_before, 3)
--   FROM ses_mail_manager_ingress_point_log
CREATE TABLE ses_mail_manager_ingress_point_log (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `resource_arn` DEFAULT JSONExtract(document, 'resource_arn', 'Nullable(String)') COMMENT 'ARN of the ingress endpoint.',
    `event_timestamp` DEFAULT JSONExtract(document, 'event_timestamp', 'Nullable(Float64)') COMMENT 'Time of the event, in milliseconds since 1970.',
    `timestamp` DEFAULT JSONExtract(document, 'timestamp', 'Nullable(String)') COMMENT 'Time of the line; only where the delivery asks for it, in a form that no page shows.',
    `ingress_point_type` DEFAULT JSONExtract(document, 'ingress_point_type', 'Nullable(String)') COMMENT 'Type of the ingress endpoint.',
    `ingress_point_id` DEFAULT JSONExtract(document, 'ingress_point_id', 'Nullable(String)') COMMENT 'Identifier of the ingress endpoint; only where the delivery asks for it.',
    `ingress_point_name` DEFAULT JSONExtract(document, 'ingress_point_name', 'Nullable(String)') COMMENT 'Name of the ingress endpoint.',
    `message_id` DEFAULT JSONExtract(document, 'message_id', 'Nullable(String)') COMMENT 'Identifier of the message, by which rule sets know it, too.',
    `message_size_bytes` DEFAULT JSONExtract(document, 'message_size_bytes', 'Nullable(Float64)') COMMENT 'Size of the message, in bytes.',
    `rule_set_id` DEFAULT JSONExtract(document, 'rule_set_id', 'Nullable(String)') COMMENT 'Rule set that gets the message.',
    `sender_ip_address` DEFAULT JSONExtract(document, 'sender_ip_address', 'Nullable(String)') COMMENT 'Address of the host that sent the message.',
    `smtp_mail_from` DEFAULT JSONExtract(document, 'smtp_mail_from', 'Nullable(String)') COMMENT 'Sender by the SMTP command MAIL FROM.',
    `smtp_helo` DEFAULT JSONExtract(document, 'smtp_helo', 'Nullable(String)') COMMENT 'Name by which the sending host greeted.',
    `tls_protocol` DEFAULT JSONExtract(document, 'tls_protocol', 'Nullable(String)') COMMENT 'Version of TLS, such as TLSv1.2.',
    `tls_cipher_suite` DEFAULT JSONExtract(document, 'tls_cipher_suite', 'Nullable(String)') COMMENT 'Cipher suite of TLS.',
    `recipients` DEFAULT JSONExtract(document, 'recipients', 'Array(Nullable(String))') COMMENT 'Recipients by the SMTP command RCPT TO.',
    `ingress_point_metadata` DEFAULT JSONExtract(document, 'ingress_point_metadata', 'Tuple(
        `password_version` Nullable(String),
        `secrets_manager_arn` Nullable(String),
        `client_certificate_details` Tuple(
            `common_names` Array(Nullable(String)),
            `serial_number` Nullable(String),
            `subject_alternative_names` Array(Nullable(String)),
            `issuer` Nullable(String),
            `not_before` Nullable(String),
            `not_after` Nullable(String)),
        `trust_store_monitoring` Tuple(
            `ca_invalid_or_near_expiry` Array(Tuple(
                `subject` Nullable(String),
                `not_before` Nullable(String),
                `not_after` Nullable(String))),
            `crl_invalid_or_near_expiry` Array(Tuple(
                `issuer` Nullable(String),
                `this_update` Nullable(String),
                `next_update` Nullable(String)))))') COMMENT 'How the sender proved who it is.',
    `vpc_endpoint_id` DEFAULT JSONExtract(document, 'vpc_endpoint_id', 'Nullable(String)') COMMENT 'VPC endpoint through which the message came; only where the delivery asks for it.'
)
ENGINE = MergeTree
ORDER BY tuple();
