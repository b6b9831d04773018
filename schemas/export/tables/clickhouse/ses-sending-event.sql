-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO ses_sending_event FROM INFILE '*.json.gz' FORMAT JSONEachRow, or with a table function
-- such as s3(...).
-- Members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode =
-- 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Timestamps are text as it was written: mail.timestamp, delivery.timestamp, bounce.timestamp,
-- complaint.timestamp, complaint.arrivalDate, open.timestamp, click.timestamp, deliveryDelay.timestamp,
-- deliveryDelay.expirationTime, subscription.timestamp.
--   SELECT parseDateTime64BestEffortOrNull(mail.timestamp, 3) FROM ses_sending_event
-- Values of any kind, as JSON: send, subscription.newTopicPreferences.topicDefaultSubscriptionStatus,
-- subscription.oldTopicPreferences.topicDefaultSubscriptionStatus.
-- A list as JSON, or plain text: mail.commonHeaders.from, mail.commonHeaders.to, mail.commonHeaders.cc,
-- mail.commonHeaders.bcc, mail.commonHeaders.replyTo.
--   SELECT if(isValidJSON(mail.commonHeaders.`from`) AND mail.commonHeaders.`from` LIKE '[%', JSONExtract(assumeNotNull(mail.commonHeaders.`from`), 'Array(String)'), arrayFilter(text -> text != '', [assumeNotNull(mail.commonHeaders.`from`)]))
--   FROM ses_sending_event
CREATE TABLE ses_sending_event (
    `eventType` Nullable(String) COMMENT 'Type of a sending event: what became of the message, or who did what with it.',
    `mail` Tuple(
        `timestamp` Nullable(String),
        `source` Nullable(String),
        `sourceArn` Nullable(String),
        `sourceIp` Nullable(String),
        `callerIdentity` Nullable(String),
        `sendingAccountId` Nullable(String),
        `messageId` Nullable(String),
        `destination` Array(Nullable(String)),
        `headersTruncated` Nullable(Bool),
        `headers` Array(Tuple(
            `name` Nullable(String),
            `value` Nullable(String))),
        `commonHeaders` Tuple(
            `returnPath` Nullable(String),
            `from` Nullable(String),
            `date` Nullable(String),
            `to` Nullable(String),
            `cc` Nullable(String),
            `bcc` Nullable(String),
            `sender` Nullable(String),
            `replyTo` Nullable(String),
            `messageId` Nullable(String),
            `subject` Nullable(String)),
        `tags` Map(String, Array(Nullable(String)))) COMMENT 'Message that was sent, as events and feedback notifications describe it.',
    `send` Nullable(String) COMMENT 'Always empty.',
    `notificationType` Nullable(String) COMMENT 'Type of a notification; feedback about messages that were sent has it in place of eventType.',
    `delivery` Tuple(
        `timestamp` Nullable(String),
        `processingTimeMillis` Nullable(Float64),
        `recipients` Array(Nullable(String)),
        `smtpResponse` Nullable(String),
        `remoteMtaIp` Nullable(String),
        `reportingMTA` Nullable(String)) COMMENT 'When the message was delivered, to whom, and what the mail server answered.',
    `bounce` Tuple(
        `feedbackId` Nullable(String),
        `bounceType` Nullable(String),
        `bounceSubType` Nullable(String),
        `bouncedRecipients` Array(Tuple(
            `emailAddress` Nullable(String),
            `action` Nullable(String),
            `status` Nullable(String),
            `diagnosticCode` Nullable(String))),
        `timestamp` Nullable(String),
        `remoteMtaIp` Nullable(String),
        `reportingMTA` Nullable(String)) COMMENT 'Why the message came back, from which recipients, and when.',
    `complaint` Tuple(
        `feedbackId` Nullable(String),
        `complaintSubType` Nullable(String),
        `complainedRecipients` Array(Tuple(
            `emailAddress` Nullable(String))),
        `timestamp` Nullable(String),
        `userAgent` Nullable(String),
        `complaintFeedbackType` Nullable(String),
        `arrivalDate` Nullable(String)) COMMENT 'Who may have complained about the message, when, and what the provider reports.',
    `reject` Tuple(
        `reason` Nullable(String)) COMMENT 'Why the message was not sent.',
    `open` Tuple(
        `timestamp` Nullable(String),
        `userAgent` Nullable(String),
        `ipAddress` Nullable(String),
        `isBotEvent` Nullable(String)) COMMENT 'When, from where and by which program the message was opened.',
    `click` Tuple(
        `timestamp` Nullable(String),
        `ipAddress` Nullable(String),
        `userAgent` Nullable(String),
        `link` Nullable(String),
        `linkTags` Map(String, Array(Nullable(String))),
        `isBotEvent` Nullable(String)) COMMENT 'Which link was followed, when, from where and by which program.',
    `failure` Tuple(
        `templateName` Nullable(String),
        `errorMessage` Nullable(String)) COMMENT 'Why the template could not be rendered.',
    `deliveryDelay` Tuple(
        `timestamp` Nullable(String),
        `delayType` Nullable(String),
        `expirationTime` Nullable(String),
        `delayedRecipients` Array(Tuple(
            `emailAddress` Nullable(String),
            `status` Nullable(String),
            `diagnosticCode` Nullable(String))),
        `reportingMTA` Nullable(String)) COMMENT 'Why the message is late, for which recipients, and when Amazon SES will give up.',
    `subscription` Tuple(
        `contactList` Nullable(String),
        `timestamp` Nullable(String),
        `source` Nullable(String),
        `newTopicPreferences` Tuple(
            `unsubscribeAll` Nullable(Bool),
            `topicSubscriptionStatus` Array(Tuple(
                `topicName` Nullable(String),
                `subscriptionStatus` Nullable(String))),
            `topicDefaultSubscriptionStatus` Nullable(String)),
        `oldTopicPreferences` Tuple(
            `unsubscribeAll` Nullable(Bool),
            `topicSubscriptionStatus` Array(Tuple(
                `topicName` Nullable(String),
                `subscriptionStatus` Nullable(String))),
            `topicDefaultSubscriptionStatus` Nullable(String))) COMMENT 'What the recipient wants to get from a list, before and after the change.'
)
ENGINE = MergeTree
ORDER BY tuple();
