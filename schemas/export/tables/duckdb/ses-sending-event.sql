-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones: SELECT * FROM ses_sending_event('*.json.gz').
-- Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are
-- JSON.
CREATE OR REPLACE MACRO ses_sending_event(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    columns = {
        -- Type of a sending event, eventType.
        "eventType": 'VARCHAR',
        -- Message that was sent, as events and feedback notifications describe it.
        "mail": 'STRUCT(
            "timestamp" VARCHAR,
            "source" VARCHAR,
            "sourceArn" VARCHAR,
            "sourceIp" VARCHAR,
            "callerIdentity" VARCHAR,
            "sendingAccountId" VARCHAR,
            "messageId" VARCHAR,
            "destination" VARCHAR[],
            "headersTruncated" BOOLEAN,
            "headers" STRUCT(
                "name" VARCHAR,
                "value" VARCHAR)[],
            "commonHeaders" STRUCT(
                "returnPath" VARCHAR,
                "from" VARCHAR,
                "date" VARCHAR,
                "to" VARCHAR,
                "cc" VARCHAR,
                "bcc" VARCHAR,
                "sender" VARCHAR,
                "replyTo" VARCHAR,
                "messageId" VARCHAR,
                "subject" VARCHAR),
            "tags" MAP(VARCHAR, VARCHAR[]))',
        -- Nothing but the fact.
        "send": 'JSON',
        -- Type of a notification, notificationType.
        "notificationType": 'VARCHAR',
        -- What is known about the delivery.
        "delivery": 'STRUCT(
            "timestamp" VARCHAR,
            "processingTimeMillis" DOUBLE,
            "recipients" VARCHAR[],
            "smtpResponse" VARCHAR,
            "remoteMtaIp" VARCHAR,
            "reportingMTA" VARCHAR)',
        -- What is known about the bounce.
        "bounce": 'STRUCT(
            "feedbackId" VARCHAR,
            "bounceType" VARCHAR,
            "bounceSubType" VARCHAR,
            "bouncedRecipients" STRUCT(
                "emailAddress" VARCHAR,
                "action" VARCHAR,
                "status" VARCHAR,
                "diagnosticCode" VARCHAR)[],
            "timestamp" VARCHAR,
            "remoteMtaIp" VARCHAR,
            "reportingMTA" VARCHAR)',
        -- What is known about the complaint.
        "complaint": 'STRUCT(
            "feedbackId" VARCHAR,
            "complaintSubType" VARCHAR,
            "complainedRecipients" STRUCT(
                "emailAddress" VARCHAR)[],
            "timestamp" VARCHAR,
            "userAgent" VARCHAR,
            "complaintFeedbackType" VARCHAR,
            "arrivalDate" VARCHAR)',
        -- Why the message was not sent.
        "reject": 'STRUCT(
            "reason" VARCHAR)',
        -- What is known about it.
        "open": 'STRUCT(
            "timestamp" VARCHAR,
            "userAgent" VARCHAR,
            "ipAddress" VARCHAR,
            "isBotEvent" VARCHAR)',
        -- What is known about the click.
        "click": 'STRUCT(
            "timestamp" VARCHAR,
            "ipAddress" VARCHAR,
            "userAgent" VARCHAR,
            "link" VARCHAR,
            "linkTags" MAP(VARCHAR, VARCHAR[]),
            "isBotEvent" VARCHAR)',
        -- What did not fit.
        "failure": 'STRUCT(
            "templateName" VARCHAR,
            "errorMessage" VARCHAR)',
        -- What is known about the delay.
        "deliveryDelay": 'STRUCT(
            "timestamp" VARCHAR,
            "delayType" VARCHAR,
            "expirationTime" VARCHAR,
            "delayedRecipients" STRUCT(
                "emailAddress" VARCHAR,
                "status" VARCHAR,
                "diagnosticCode" VARCHAR)[],
            "reportingMTA" VARCHAR)',
        -- What changed.
        "subscription": 'STRUCT(
            "contactList" VARCHAR,
            "timestamp" VARCHAR,
            "source" VARCHAR,
            "newTopicPreferences" STRUCT(
                "unsubscribeAll" BOOLEAN,
                "topicSubscriptionStatus" STRUCT(
                    "topicName" VARCHAR,
                    "subscriptionStatus" VARCHAR)[],
                "topicDefaultSubscriptionStatus" JSON),
            "oldTopicPreferences" STRUCT(
                "unsubscribeAll" BOOLEAN,
                "topicSubscriptionStatus" STRUCT(
                    "topicName" VARCHAR,
                    "subscriptionStatus" VARCHAR)[],
                "topicDefaultSubscriptionStatus" JSON))'
    }
);
