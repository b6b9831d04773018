-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left
-- out or a row of nulls ('ignore.malformed.json'). Without these properties either of them ends a query.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM ses_sending_event
--   WHERE datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'
-- Timestamps are text as it was written: mail.timestamp, delivery.timestamp, bounce.timestamp,
-- complaint.timestamp, complaint.arrivaldate, open.timestamp, click.timestamp, deliverydelay.timestamp,
-- deliverydelay.expirationtime, subscription.timestamp.
--   SELECT TRY(from_iso8601_timestamp(mail.timestamp)) FROM ses_sending_event
-- Values of any kind, as JSON: send, subscription.newtopicpreferences.topicdefaultsubscriptionstatus,
-- subscription.oldtopicpreferences.topicdefaultsubscriptionstatus.
-- A list as JSON, or plain text: mail.commonheaders.from, mail.commonheaders.to, mail.commonheaders.cc,
-- mail.commonheaders.bcc, mail.commonheaders.replyto.
--   SELECT coalesce(TRY(CAST(json_parse(mail.commonheaders."from") AS array(varchar))), IF(mail.commonheaders."from" IS NOT NULL, ARRAY[mail.commonheaders."from"]))
--   FROM ses_sending_event
CREATE EXTERNAL TABLE `ses_sending_event` (
    `eventtype` string COMMENT 'Type of a sending event: what became of the message, or who did what with it.',
    `mail` struct<
        `timestamp`: string,
        `source`: string,
        `sourcearn`: string,
        `sourceip`: string,
        `calleridentity`: string,
        `sendingaccountid`: string,
        `messageid`: string,
        `destination`: array<string>,
        `headerstruncated`: boolean,
        `headers`: array<struct<
            `name`: string,
            `value`: string>>,
        `commonheaders`: struct<
            `returnpath`: string,
            `from`: string,
            `date`: string,
            `to`: string,
            `cc`: string,
            `bcc`: string,
            `sender`: string,
            `replyto`: string,
            `messageid`: string,
            `subject`: string>,
        `tags`: map<string,array<string>>> COMMENT 'Message that was sent, as events and feedback notifications describe it.',
    `send` string COMMENT 'Always empty.',
    `notificationtype` string COMMENT 'Type of a notification; feedback about messages that were sent has it in place of eventType.',
    `delivery` struct<
        `timestamp`: string,
        `processingtimemillis`: double,
        `recipients`: array<string>,
        `smtpresponse`: string,
        `remotemtaip`: string,
        `reportingmta`: string> COMMENT 'When the message was delivered, to whom, and what the mail server answered.',
    `bounce` struct<
        `feedbackid`: string,
        `bouncetype`: string,
        `bouncesubtype`: string,
        `bouncedrecipients`: array<struct<
            `emailaddress`: string,
            `action`: string,
            `status`: string,
            `diagnosticcode`: string>>,
        `timestamp`: string,
        `remotemtaip`: string,
        `reportingmta`: string> COMMENT 'Why the message came back, from which recipients, and when.',
    `complaint` struct<
        `feedbackid`: string,
        `complaintsubtype`: string,
        `complainedrecipients`: array<struct<
            `emailaddress`: string>>,
        `timestamp`: string,
        `useragent`: string,
        `complaintfeedbacktype`: string,
        `arrivaldate`: string> COMMENT 'Who may have complained about the message, when, and what the provider reports.',
    `reject` struct<
        `reason`: string> COMMENT 'Why the message was not sent.',
    `open` struct<
        `timestamp`: string,
        `useragent`: string,
        `ipaddress`: string,
        `isbotevent`: string> COMMENT 'When, from where and by which program the message was opened.',
    `click` struct<
        `timestamp`: string,
        `ipaddress`: string,
        `useragent`: string,
        `link`: string,
        `linktags`: map<string,array<string>>,
        `isbotevent`: string> COMMENT 'Which link was followed, when, from where and by which program.',
    `failure` struct<
        `templatename`: string,
        `errormessage`: string> COMMENT 'Why the template could not be rendered.',
    `deliverydelay` struct<
        `timestamp`: string,
        `delaytype`: string,
        `expirationtime`: string,
        `delayedrecipients`: array<struct<
            `emailaddress`: string,
            `status`: string,
            `diagnosticcode`: string>>,
        `reportingmta`: string> COMMENT 'Why the message is late, for which recipients, and when Amazon SES will give up.',
    `subscription` struct<
        `contactlist`: string,
        `timestamp`: string,
        `source`: string,
        `newtopicpreferences`: struct<
            `unsubscribeall`: boolean,
            `topicsubscriptionstatus`: array<struct<
                `topicname`: string,
                `subscriptionstatus`: string>>,
            `topicdefaultsubscriptionstatus`: string>,
        `oldtopicpreferences`: struct<
            `unsubscribeall`: boolean,
            `topicsubscriptionstatus`: array<struct<
                `topicname`: string,
                `subscriptionstatus`: string>>,
            `topicdefaultsubscriptionstatus`: string>> COMMENT 'What the recipient wants to get from a list, before and after the change.'
)
PARTITIONED BY (
    `datehour` string COMMENT 'Hour of the delivery in UTC, as 2026/01/31/23.'
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES (
    'case.insensitive' = 'FALSE',
    'ignore.malformed.json' = 'TRUE',
    'use.null.for.invalid.data' = 'TRUE',
    'mapping.arrivaldate' = 'arrivalDate',
    'mapping.bouncesubtype' = 'bounceSubType',
    'mapping.bouncetype' = 'bounceType',
    'mapping.bouncedrecipients' = 'bouncedRecipients',
    'mapping.calleridentity' = 'callerIdentity',
    'mapping.commonheaders' = 'commonHeaders',
    'mapping.complainedrecipients' = 'complainedRecipients',
    'mapping.complaintfeedbacktype' = 'complaintFeedbackType',
    'mapping.complaintsubtype' = 'complaintSubType',
    'mapping.contactlist' = 'contactList',
    'mapping.delaytype' = 'delayType',
    'mapping.delayedrecipients' = 'delayedRecipients',
    'mapping.deliverydelay' = 'deliveryDelay',
    'mapping.diagnosticcode' = 'diagnosticCode',
    'mapping.emailaddress' = 'emailAddress',
    'mapping.errormessage' = 'errorMessage',
    'mapping.eventtype' = 'eventType',
    'mapping.expirationtime' = 'expirationTime',
    'mapping.feedbackid' = 'feedbackId',
    'mapping.headerstruncated' = 'headersTruncated',
    'mapping.ipaddress' = 'ipAddress',
    'mapping.isbotevent' = 'isBotEvent',
    'mapping.linktags' = 'linkTags',
    'mapping.messageid' = 'messageId',
    'mapping.newtopicpreferences' = 'newTopicPreferences',
    'mapping.notificationtype' = 'notificationType',
    'mapping.oldtopicpreferences' = 'oldTopicPreferences',
    'mapping.processingtimemillis' = 'processingTimeMillis',
    'mapping.remotemtaip' = 'remoteMtaIp',
    'mapping.replyto' = 'replyTo',
    'mapping.reportingmta' = 'reportingMTA',
    'mapping.returnpath' = 'returnPath',
    'mapping.sendingaccountid' = 'sendingAccountId',
    'mapping.smtpresponse' = 'smtpResponse',
    'mapping.sourcearn' = 'sourceArn',
    'mapping.sourceip' = 'sourceIp',
    'mapping.subscriptionstatus' = 'subscriptionStatus',
    'mapping.templatename' = 'templateName',
    'mapping.topicdefaultsubscriptionstatus' = 'topicDefaultSubscriptionStatus',
    'mapping.topicname' = 'topicName',
    'mapping.topicsubscriptionstatus' = 'topicSubscriptionStatus',
    'mapping.unsubscribeall' = 'unsubscribeAll',
    'mapping.useragent' = 'userAgent'
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
