-- ses-sending-event: made from the types of mailtrail, not written by hand.
-- Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream; without one, take it out
-- together with its slash) and <FIRST_HOUR> (such as 2026/01/31/23).
-- Timestamps are text as it was written; from_iso8601_timestamp(...) makes instants of them. Members of any kind
-- are JSON as text, for json_extract(...). Name the partitions in WHERE: each one that is not ruled out is listed.
CREATE EXTERNAL TABLE `ses_sending_event` (
    `eventtype` string COMMENT 'Type of a sending event, eventType.',
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
    `send` string COMMENT 'Nothing but the fact.',
    `notificationtype` string COMMENT 'Type of a notification, notificationType.',
    `delivery` struct<
        `timestamp`: string,
        `processingtimemillis`: double,
        `recipients`: array<string>,
        `smtpresponse`: string,
        `remotemtaip`: string,
        `reportingmta`: string> COMMENT 'What is known about the delivery.',
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
        `reportingmta`: string> COMMENT 'What is known about the bounce.',
    `complaint` struct<
        `feedbackid`: string,
        `complaintsubtype`: string,
        `complainedrecipients`: array<struct<
            `emailaddress`: string>>,
        `timestamp`: string,
        `useragent`: string,
        `complaintfeedbacktype`: string,
        `arrivaldate`: string> COMMENT 'What is known about the complaint.',
    `reject` struct<
        `reason`: string> COMMENT 'Why the message was not sent.',
    `open` struct<
        `timestamp`: string,
        `useragent`: string,
        `ipaddress`: string,
        `isbotevent`: string> COMMENT 'What is known about it.',
    `click` struct<
        `timestamp`: string,
        `ipaddress`: string,
        `useragent`: string,
        `link`: string,
        `linktags`: map<string,array<string>>,
        `isbotevent`: string> COMMENT 'What is known about the click.',
    `failure` struct<
        `templatename`: string,
        `errormessage`: string> COMMENT 'What did not fit.',
    `deliverydelay` struct<
        `timestamp`: string,
        `delaytype`: string,
        `expirationtime`: string,
        `delayedrecipients`: array<struct<
            `emailaddress`: string,
            `status`: string,
            `diagnosticcode`: string>>,
        `reportingmta`: string> COMMENT 'What is known about the delay.',
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
            `topicdefaultsubscriptionstatus`: string>> COMMENT 'What changed.'
)
PARTITIONED BY (
    `datehour` string COMMENT 'Hour of the delivery in UTC, as 2026/01/31/23.'
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES (
    'case.insensitive' = 'FALSE',
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
