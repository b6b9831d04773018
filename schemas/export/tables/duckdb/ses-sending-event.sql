-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM ses_sending_event('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- Timestamps are text as it was written: mail.timestamp, delivery.timestamp, bounce.timestamp,
-- complaint.timestamp, complaint.arrivalDate, open.timestamp, click.timestamp, deliveryDelay.timestamp,
-- deliveryDelay.expirationTime, subscription.timestamp.
--   SELECT TRY_CAST(mail.timestamp AS TIMESTAMPTZ) FROM ses_sending_event('*.json.gz')
-- Values of any kind, as JSON: send, subscription.newTopicPreferences.topicDefaultSubscriptionStatus,
-- subscription.oldTopicPreferences.topicDefaultSubscriptionStatus.
-- A list as JSON, or plain text: mail.commonHeaders.from, mail.commonHeaders.to, mail.commonHeaders.cc,
-- mail.commonHeaders.bcc, mail.commonHeaders.replyTo.
--   SELECT coalesce(TRY(from_json(mail.commonHeaders."from", '["VARCHAR"]')), CASE WHEN mail.commonHeaders."from" IS NOT NULL THEN [mail.commonHeaders."from"] END)
--   FROM ses_sending_event('*.json.gz')
CREATE OR REPLACE MACRO ses_sending_event(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- Type of a sending event: what became of the message, or who did what with it.
    "eventType": 'VARCHAR',
    -- Message that was sent, as events and feedback notifications describe it.
    "mail": {
        "timestamp": 'VARCHAR',
        "source": 'VARCHAR',
        "sourceArn": 'VARCHAR',
        "sourceIp": 'VARCHAR',
        "callerIdentity": 'VARCHAR',
        "sendingAccountId": 'VARCHAR',
        "messageId": 'VARCHAR',
        "destination": ['VARCHAR'],
        "headersTruncated": 'BOOLEAN',
        "headers": [{
            "name": 'VARCHAR',
            "value": 'VARCHAR'
        }],
        "commonHeaders": {
            "returnPath": 'VARCHAR',
            "from": 'VARCHAR',
            "date": 'VARCHAR',
            "to": 'VARCHAR',
            "cc": 'VARCHAR',
            "bcc": 'VARCHAR',
            "sender": 'VARCHAR',
            "replyTo": 'VARCHAR',
            "messageId": 'VARCHAR',
            "subject": 'VARCHAR'
        },
        "tags": 'MAP(VARCHAR, VARCHAR[])'
    },
    -- Always empty.
    "send": 'JSON',
    -- Type of a notification; feedback about messages that were sent has it in place of eventType.
    "notificationType": 'VARCHAR',
    -- When the message was delivered, to whom, and what the mail server answered.
    "delivery": {
        "timestamp": 'VARCHAR',
        "processingTimeMillis": 'DOUBLE',
        "recipients": ['VARCHAR'],
        "smtpResponse": 'VARCHAR',
        "remoteMtaIp": 'VARCHAR',
        "reportingMTA": 'VARCHAR'
    },
    -- Why the message came back, from which recipients, and when.
    "bounce": {
        "feedbackId": 'VARCHAR',
        "bounceType": 'VARCHAR',
        "bounceSubType": 'VARCHAR',
        "bouncedRecipients": [{
            "emailAddress": 'VARCHAR',
            "action": 'VARCHAR',
            "status": 'VARCHAR',
            "diagnosticCode": 'VARCHAR'
        }],
        "timestamp": 'VARCHAR',
        "remoteMtaIp": 'VARCHAR',
        "reportingMTA": 'VARCHAR'
    },
    -- Who may have complained about the message, when, and what the provider reports.
    "complaint": {
        "feedbackId": 'VARCHAR',
        "complaintSubType": 'VARCHAR',
        "complainedRecipients": [{
            "emailAddress": 'VARCHAR'
        }],
        "timestamp": 'VARCHAR',
        "userAgent": 'VARCHAR',
        "complaintFeedbackType": 'VARCHAR',
        "arrivalDate": 'VARCHAR'
    },
    -- Why the message was not sent.
    "reject": {
        "reason": 'VARCHAR'
    },
    -- When, from where and by which program the message was opened.
    "open": {
        "timestamp": 'VARCHAR',
        "userAgent": 'VARCHAR',
        "ipAddress": 'VARCHAR',
        "isBotEvent": 'VARCHAR'
    },
    -- Which link was followed, when, from where and by which program.
    "click": {
        "timestamp": 'VARCHAR',
        "ipAddress": 'VARCHAR',
        "userAgent": 'VARCHAR',
        "link": 'VARCHAR',
        "linkTags": 'MAP(VARCHAR, VARCHAR[])',
        "isBotEvent": 'VARCHAR'
    },
    -- Why the template could not be rendered.
    "failure": {
        "templateName": 'VARCHAR',
        "errorMessage": 'VARCHAR'
    },
    -- Why the message is late, for which recipients, and when Amazon SES will give up.
    "deliveryDelay": {
        "timestamp": 'VARCHAR',
        "delayType": 'VARCHAR',
        "expirationTime": 'VARCHAR',
        "delayedRecipients": [{
            "emailAddress": 'VARCHAR',
            "status": 'VARCHAR',
            "diagnosticCode": 'VARCHAR'
        }],
        "reportingMTA": 'VARCHAR'
    },
    -- What the recipient wants to get from a list, before and after the change.
    "subscription": {
        "contactList": 'VARCHAR',
        "timestamp": 'VARCHAR',
        "source": 'VARCHAR',
        "newTopicPreferences": {
            "unsubscribeAll": 'BOOLEAN',
            "topicSubscriptionStatus": [{
                "topicName": 'VARCHAR',
                "subscriptionStatus": 'VARCHAR'
            }],
            "topicDefaultSubscriptionStatus": 'JSON'
        },
        "oldTopicPreferences": {
            "unsubscribeAll": 'BOOLEAN',
            "topicSubscriptionStatus": [{
                "topicName": 'VARCHAR',
                "subscriptionStatus": 'VARCHAR'
            }],
            "topicDefaultSubscriptionStatus": 'JSON'
        }
    }
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
