-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO ses_sending_event (document) FROM INFILE '*.json.gz' FORMAT LineAsString, or with a
-- table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
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
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `eventType` DEFAULT JSONExtract(document, 'eventType', 'Nullable(String)') COMMENT 'Type of a sending event: what became of the message, or who did what with it.',
    `mail` DEFAULT JSONExtract(document, 'mail', 'Tuple(
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
        `tags` Map(String, Array(Nullable(String))))') COMMENT 'Message that was sent, as events and feedback notifications describe it.',
    `send` DEFAULT JSONExtract(document, 'send', 'Nullable(String)') COMMENT 'Always empty.',
    `notificationType` DEFAULT JSONExtract(document, 'notificationType', 'Nullable(String)') COMMENT 'Type of a notification; feedback about messages that were sent has it in place of eventType.',
    `delivery` DEFAULT JSONExtract(document, 'delivery', 'Tuple(
        `timestamp` Nullable(String),
        `processingTimeMillis` Nullable(Float64),
        `recipients` Array(Nullable(String)),
        `smtpResponse` Nullable(String),
        `remoteMtaIp` Nullable(String),
        `reportingMTA` Nullable(String))') COMMENT 'When the message was delivered, to whom, and what the mail server answered.',
    `bounce` DEFAULT JSONExtract(document, 'bounce', 'Tuple(
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
        `reportingMTA` Nullable(String))') COMMENT 'Why the message came back, from which recipients, and when.',
    `complaint` DEFAULT JSONExtract(document, 'complaint', 'Tuple(
        `feedbackId` Nullable(String),
        `complaintSubType` Nullable(String),
        `complainedRecipients` Array(Tuple(
            `emailAddress` Nullable(String))),
        `timestamp` Nullable(String),
        `userAgent` Nullable(String),
        `complaintFeedbackType` Nullable(String),
        `arrivalDate` Nullable(String))') COMMENT 'Who may have complained about the message, when, and what the provider reports.',
    `reject` DEFAULT JSONExtract(document, 'reject', 'Tuple(
        `reason` Nullable(String))') COMMENT 'Why the message was not sent.',
    `open` DEFAULT JSONExtract(document, 'open', 'Tuple(
        `timestamp` Nullable(String),
        `userAgent` Nullable(String),
        `ipAddress` Nullable(String),
        `isBotEvent` Nullable(String))') COMMENT 'When, from where and by which program the message was opened.',
    `click` DEFAULT JSONExtract(document, 'click', 'Tuple(
        `timestamp` Nullable(String),
        `ipAddress` Nullable(String),
        `userAgent` Nullable(String),
        `link` Nullable(String),
        `linkTags` Map(String, Array(Nullable(String))),
        `isBotEvent` Nullable(String))') COMMENT 'Which link was followed, when, from where and by which program.',
    `failure` DEFAULT JSONExtract(document, 'failure', 'Tuple(
        `templateName` Nullable(String),
        `errorMessage` Nullable(String))') COMMENT 'Why the template could not be rendered.',
    `deliveryDelay` DEFAULT JSONExtract(document, 'deliveryDelay', 'Tuple(
        `timestamp` Nullable(String),
        `delayType` Nullable(String),
        `expirationTime` Nullable(String),
        `delayedRecipients` Array(Tuple(
            `emailAddress` Nullable(String),
            `status` Nullable(String),
            `diagnosticCode` Nullable(String))),
        `reportingMTA` Nullable(String))') COMMENT 'Why the message is late, for which recipients, and when Amazon SES will give up.',
    `subscription` DEFAULT JSONExtract(document, 'subscription', 'Tuple(
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
            `topicDefaultSubscriptionStatus` Nullable(String)))') COMMENT 'What the recipient wants to get from a list, before and after the change.'
)
ENGINE = MergeTree
ORDER BY tuple();
