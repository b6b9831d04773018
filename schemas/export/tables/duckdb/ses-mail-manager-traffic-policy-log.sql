-- ses-mail-manager-traffic-policy-log: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM ses_mail_manager_traffic_policy_log('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- A list as JSON, or plain text: traffic_policy_evaluation.conditions.expression.value.
CREATE OR REPLACE MACRO ses_mail_manager_traffic_policy_log(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- ARN of the ingress endpoint.
    "resource_arn": 'VARCHAR',
    -- Time of the event, in milliseconds since 1970.
    "event_timestamp": 'DOUBLE',
    -- Time of the line; only where the delivery asks for it, in a form that no page shows.
    "timestamp": 'VARCHAR',
    -- Type of the ingress endpoint.
    "ingress_point_type": 'VARCHAR',
    -- Identifier of the ingress endpoint.
    "ingress_point_id": 'VARCHAR',
    -- Identifier of the SMTP conversation, the same for all recipients of a message.
    "ingress_point_session_id": 'VARCHAR',
    -- Identifier of the traffic policy.
    "traffic_policy_id": 'VARCHAR',
    -- Statements of the policy in the order in which they were looked at; it may end where the verdict is clear.
    "traffic_policy_evaluation": [{
        "action": 'VARCHAR',
        "conditions": [{
            "expression": {
                "attribute": 'VARCHAR',
                "operator": 'VARCHAR',
                "value": 'VARCHAR'
            },
            "expressionResult": 'BOOLEAN'
        }],
        "policyStatementMatched": 'BOOLEAN',
        "type": 'VARCHAR',
        "scope": 'VARCHAR',
        "allowedMessageSize": 'DOUBLE',
        "receivedMessageSize": 'DOUBLE'
    }],
    -- What comes of it.
    "traffic_policy_verdict": 'VARCHAR',
    -- Address of the host that sends the message.
    "sender_ip_address": 'VARCHAR',
    -- Sender by the SMTP command MAIL FROM.
    "smtp_mail_from": 'VARCHAR',
    -- Name by which the sending host greeted.
    "smtp_helo": 'VARCHAR',
    -- Version of TLS, such as TLSv1.2.
    "tls_protocol": 'VARCHAR',
    -- Recipient by the SMTP command RCPT TO.
    "recipient": 'VARCHAR',
    -- Cipher suite of TLS.
    "tls_cipher_suite": 'VARCHAR'
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
