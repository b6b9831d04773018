-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM ses_sending_event('*.json.gz')
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
CREATE OR REPLACE MACRO ses_sending_event(files) AS TABLE
SELECT * FROM read_json(
    files,
    format = 'auto',
    filename = true,
    columns = {
        -- Type of a sending event: what became of the message, or who did what with it.
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
        -- Always empty.
        "send": 'JSON',
        -- Type of a notification; feedback about messages that were sent has it in place of eventType.
        "notificationType": 'VARCHAR',
        -- When the message was delivered, to whom, and what the mail server answered.
        "delivery": 'STRUCT(
            "timestamp" VARCHAR,
            "processingTimeMillis" DOUBLE,
            "recipients" VARCHAR[],
            "smtpResponse" VARCHAR,
            "remoteMtaIp" VARCHAR,
            "reportingMTA" VARCHAR)',
        -- Why the message came back, from which recipients, and when.
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
        -- Who may have complained about the message, when, and what the provider reports.
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
        -- When, from where and by which program the message was opened.
        "open": 'STRUCT(
            "timestamp" VARCHAR,
            "userAgent" VARCHAR,
            "ipAddress" VARCHAR,
            "isBotEvent" VARCHAR)',
        -- Which link was followed, when, from where and by which program.
        "click": 'STRUCT(
            "timestamp" VARCHAR,
            "ipAddress" VARCHAR,
            "userAgent" VARCHAR,
            "link" VARCHAR,
            "linkTags" MAP(VARCHAR, VARCHAR[]),
            "isBotEvent" VARCHAR)',
        -- Why the template could not be rendered.
        "failure": 'STRUCT(
            "templateName" VARCHAR,
            "errorMessage" VARCHAR)',
        -- Why the message is late, for which recipients, and when Amazon SES will give up.
        "deliveryDelay": 'STRUCT(
            "timestamp" VARCHAR,
            "delayType" VARCHAR,
            "expirationTime" VARCHAR,
            "delayedRecipients" STRUCT(
                "emailAddress" VARCHAR,
                "status" VARCHAR,
                "diagnosticCode" VARCHAR)[],
            "reportingMTA" VARCHAR)',
        -- What the recipient wants to get from a list, before and after the change.
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
