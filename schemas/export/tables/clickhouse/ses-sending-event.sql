-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO ses_sending_event FROM INFILE '*.json.gz' FORMAT JSONEachRow, or with a table function
-- such as s3(...).
-- Timestamps are text as it was written; parseDateTime64BestEffort(...) makes instants of them. Members of any
-- kind are JSON as text, for JSONExtract(...).
-- Members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode =
-- 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
CREATE TABLE ses_sending_event (
    `eventType` Nullable(String) COMMENT 'Type of a sending event, eventType.',
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
    `send` Nullable(String) COMMENT 'Nothing but the fact.',
    `notificationType` Nullable(String) COMMENT 'Type of a notification, notificationType.',
    `delivery` Tuple(
        `timestamp` Nullable(String),
        `processingTimeMillis` Nullable(Float64),
        `recipients` Array(Nullable(String)),
        `smtpResponse` Nullable(String),
        `remoteMtaIp` Nullable(String),
        `reportingMTA` Nullable(String)) COMMENT 'What is known about the delivery.',
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
        `reportingMTA` Nullable(String)) COMMENT 'What is known about the bounce.',
    `complaint` Tuple(
        `feedbackId` Nullable(String),
        `complaintSubType` Nullable(String),
        `complainedRecipients` Array(Tuple(
            `emailAddress` Nullable(String))),
        `timestamp` Nullable(String),
        `userAgent` Nullable(String),
        `complaintFeedbackType` Nullable(String),
        `arrivalDate` Nullable(String)) COMMENT 'What is known about the complaint.',
    `reject` Tuple(
        `reason` Nullable(String)) COMMENT 'Why the message was not sent.',
    `open` Tuple(
        `timestamp` Nullable(String),
        `userAgent` Nullable(String),
        `ipAddress` Nullable(String),
        `isBotEvent` Nullable(String)) COMMENT 'What is known about it.',
    `click` Tuple(
        `timestamp` Nullable(String),
        `ipAddress` Nullable(String),
        `userAgent` Nullable(String),
        `link` Nullable(String),
        `linkTags` Map(String, Array(Nullable(String))),
        `isBotEvent` Nullable(String)) COMMENT 'What is known about the click.',
    `failure` Tuple(
        `templateName` Nullable(String),
        `errorMessage` Nullable(String)) COMMENT 'What did not fit.',
    `deliveryDelay` Tuple(
        `timestamp` Nullable(String),
        `delayType` Nullable(String),
        `expirationTime` Nullable(String),
        `delayedRecipients` Array(Tuple(
            `emailAddress` Nullable(String),
            `status` Nullable(String),
            `diagnosticCode` Nullable(String))),
        `reportingMTA` Nullable(String)) COMMENT 'What is known about the delay.',
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
            `topicDefaultSubscriptionStatus` Nullable(String))) COMMENT 'What changed.'
)
ENGINE = MergeTree
ORDER BY tuple();
