-- ses-mail-manager-ingress-point-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM ses_mail_manager_ingress_point_log('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- Timestamps are text as it was written: ingress_point_metadata.client_certificate_details.not_before,
-- ingress_point_metadata.client_certificate_details.not_after,
-- ingress_point_metadata.trust_store_monitoring.ca_invalid_or_near_expiry.not_before,
-- ingress_point_metadata.trust_store_monitoring.ca_invalid_or_near_expiry.not_after,
-- ingress_point_metadata.trust_store_monitoring.crl_invalid_or_near_expiry.this_update,
-- ingress_point_metadata.trust_store_monitoring.crl_invalid_or_near_expiry.next_update.
--   SELECT TRY_CAST(ingress_point_metadata.client_certificate_details.not_before AS TIMESTAMPTZ)
--   FROM ses_mail_manager_ingress_point_log('*.json.gz')
CREATE OR REPLACE MACRO ses_mail_manager_ingress_point_log(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- ARN of the ingress endpoint.
    "resource_arn": 'VARCHAR',
    -- Time of the event, in milliseconds since 1970.
    "event_timestamp": 'DOUBLE',
    -- Time of the line; only where the delivery asks for it, in a form that no page shows.
    "timestamp": 'VARCHAR',
    -- Type of the ingress endpoint.
    "ingress_point_type": 'VARCHAR',
    -- Identifier of the ingress endpoint; only where the delivery asks for it.
    "ingress_point_id": 'VARCHAR',
    -- Name of the ingress endpoint.
    "ingress_point_name": 'VARCHAR',
    -- Identifier of the message, by which rule sets know it, too.
    "message_id": 'VARCHAR',
    -- Size of the message, in bytes.
    "message_size_bytes": 'DOUBLE',
    -- Rule set that gets the message.
    "rule_set_id": 'VARCHAR',
    -- Address of the host that sent the message.
    "sender_ip_address": 'VARCHAR',
    -- Sender by the SMTP command MAIL FROM.
    "smtp_mail_from": 'VARCHAR',
    -- Name by which the sending host greeted.
    "smtp_helo": 'VARCHAR',
    -- Version of TLS, such as TLSv1.2.
    "tls_protocol": 'VARCHAR',
    -- Cipher suite of TLS.
    "tls_cipher_suite": 'VARCHAR',
    -- Recipients by the SMTP command RCPT TO.
    "recipients": ['VARCHAR'],
    -- How the sender proved who it is.
    "ingress_point_metadata": {
        "password_version": 'VARCHAR',
        "secrets_manager_arn": 'VARCHAR',
        "client_certificate_details": {
            "common_names": ['VARCHAR'],
            "serial_number": 'VARCHAR',
            "subject_alternative_names": ['VARCHAR'],
            "issuer": 'VARCHAR',
            "not_before": 'VARCHAR',
            "not_after": 'VARCHAR'
        },
        "trust_store_monitoring": {
            "ca_invalid_or_near_expiry": [{
                "subject": 'VARCHAR',
                "not_before": 'VARCHAR',
                "not_after": 'VARCHAR'
            }],
            "crl_invalid_or_near_expiry": [{
                "issuer": 'VARCHAR',
                "this_update": 'VARCHAR',
                "next_update": 'VARCHAR'
            }]
        }
    },
    -- VPC endpoint through which the message came; only where the delivery asks for it.
    "vpc_endpoint_id": 'VARCHAR'
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
