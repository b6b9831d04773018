-- cloudtrail-record: made from the types of mailtrail, not written by hand.
-- If the editor refuses comments, leave the lines that begin with -- out.
-- Fill in what stands in angle brackets: <BUCKET> (with the prefix of the trail, if it has one),
-- <ORGANIZATION_ID>, <ACCOUNT_IDS> and <REGIONS> (with commas, without blanks) and <FIRST_DAY> (such as
-- 2026/01/31).
-- Too many accounts for a list: 'projection.account.type' = 'injected' without 'projection.account.values'. Then
-- each query has to name its accounts, with = or IN.
-- The folder CloudTrail/ has management and data events. Network activity events have the same columns and lie in
-- CloudTrail-NetworkActivity/: for them make a second table, with that folder in place of CloudTrail/ in all
-- paths. Insights events (CloudTrail-Insight/) and aggregated events (CloudTrail-Aggregated/) have other columns,
-- and digests (CloudTrail-Digest/) are no log files.
-- An odd value in a column with a structure, such as a text in resources, ends a query that reads the column. Go
-- on with that column declared as string, or left out: the types of columns are for reading alone, and no data has
-- to be moved.
-- Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a
-- condition too.
--   SELECT count(*) FROM cloudtrail_record
--   WHERE account = '111122223333' AND region = 'eu-west-1' AND day BETWEEN '2026/01/01' AND '2026/01/31'
-- Timestamps are text as it was written: useridentity.sessioncontext.attributes.creationdate, eventtime.
--   SELECT TRY(from_iso8601_timestamp(eventtime)) FROM cloudtrail_record
-- Values of any kind, as JSON: requestparameters, responseelements, additionaleventdata, serviceeventdetails,
-- edgedevicedetails, and the values of eventcontext.requestcontext.
--   SELECT json_extract_scalar(requestparameters, '$.userName') FROM cloudtrail_record
CREATE EXTERNAL TABLE `cloudtrail_record` (
    `eventversion` string COMMENT 'Version of the record format, such as 1.11.',
    `useridentity` struct<
        `type`: string,
        `principalid`: string,
        `arn`: string,
        `accountid`: string,
        `accesskeyid`: string,
        `username`: string,
        `sessioncontext`: struct<
            `sessionissuer`: struct<
                `type`: string,
                `principalid`: string,
                `arn`: string,
                `accountid`: string,
                `username`: string>,
            `webidfederationdata`: struct<
                `federatedprovider`: string,
                `attributes`: map<string,string>>,
            `attributes`: struct<
                `creationdate`: string,
                `mfaauthenticated`: string,
                `sessioncredentialfromconsole`: string>,
            `sourceidentity`: string,
            `ec2roledelivery`: string,
            `assumedroot`: string,
            `signinsessionarn`: string,
            `ec2issuedinvpc`: string>,
        `invokedby`: string,
        `invokedbydelegate`: struct<
            `accountid`: string>,
        `onbehalfof`: struct<
            `userid`: string,
            `identitystorearn`: string>,
        `inscopeof`: struct<
            `sourcearn`: string,
            `sourceaccount`: string,
            `issuertype`: string,
            `credentialsissuedto`: string>,
        `credentialid`: string,
        `identityprovider`: string> COMMENT 'Identity that made the request.',
    `eventtime` string COMMENT 'Time at which the request was completed, in UTC.',
    `eventsource` string COMMENT 'Service that was called, usually a short name followed by .amazonaws.com.',
    `eventname` string COMMENT 'Action that was asked for, mostly the name of an API operation.',
    `awsregion` string COMMENT 'Region that the request was made to, such as eu-west-1.',
    `sourceipaddress` string COMMENT 'Address that the request came from.',
    `useragent` string COMMENT 'Program through which the request was made, cut at 1 KB.',
    `errorcode` string COMMENT 'Error of the service, cut at 1 KB; absent when the request succeeded.',
    `errormessage` string COMMENT 'Description of the error, cut at 1 KB.',
    `requestparameters` string COMMENT 'Parameters of the request as the service chose to log them; their content is left out above 100 KB.',
    `responseelements` string COMMENT 'Response of the service to an action that changes something; its content is left out above 100 KB.',
    `additionaleventdata` string COMMENT 'Data about the event that was neither in the request nor in the response; its content is left out above 28 KB.',
    `requestid` string COMMENT 'Identifier that the called service gave to the request, cut at 1 KB; often no UUID.',
    `eventid` string COMMENT 'Identifier of this event, a UUID; equal in repeated deliveries.',
    `readonly` string COMMENT 'Whether the action only reads.',
    `resources` array<struct<
        `arn`: string,
        `arnprefix`: string,
        `accountid`: string,
        `type`: string>> COMMENT 'Resources that the action touched.',
    `eventtype` string COMMENT 'Kind of activity that the record is about.',
    `apiversion` string COMMENT 'Version of the API that was called; not only dates, 20140328 and 55606 occur.',
    `managementevent` string COMMENT 'Whether this is a management event.',
    `recipientaccountid` string COMMENT 'Account that received this record; differs from the caller’s in cross-account access.',
    `serviceeventdetails` string COMMENT 'What triggered a service event, and its outcome; its content is left out above 100 KB.',
    `sharedeventid` string COMMENT 'Identifier that the records of one action share when several accounts receive one each.',
    `vpcendpointid` string COMMENT 'VPC endpoint that the request went through, or AWS Internal, or a service name.',
    `vpcendpointaccountid` string COMMENT 'Account that owns the VPC endpoint, or AWS Internal, or a service name.',
    `eventcategory` string COMMENT 'Category of the event: management, data or network activity.',
    `addendum` struct<
        `reason`: string,
        `updatedfields`: string,
        `originalrequestid`: string,
        `originaluid`: string,
        `originaleventid`: string> COMMENT 'Why the record came late, or what it corrects.',
    `sessioncredentialfromconsole` string COMMENT 'Whether the request came from a session of the console; written only when true.',
    `eventcontext` struct<
        `requestcontext`: map<string,string>,
        `tagcontext`: struct<
            `resourcetags`: array<struct<
                `arn`: string,
                `tags`: map<string,string>>>,
            `principaltags`: map<string,string>>> COMMENT 'Condition keys and tags, only in event data stores that ask for them.',
    `edgedevicedetails` string COMMENT 'Edge device that the request was for, such as S3 on Outposts; cut at 28 KB.',
    `tlsdetails` struct<
        `tlsversion`: string,
        `ciphersuite`: string,
        `clientprovidedhostheader`: string,
        `keyexchange`: string> COMMENT 'TLS connection of the request; absent when an AWS service called on someone’s behalf.',
    `annotation` string COMMENT 'Text that AWS names as the first to be cut from events above 1 MB, and describes nowhere.'
)
PARTITIONED BY (
    `account` string COMMENT 'Account in whose folder the log file lies.',
    `region` string COMMENT 'Region in whose folder the log file lies.',
    `day` string COMMENT 'Day of the delivery in UTC, as 2026/01/31.'
)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION 's3://<BUCKET>/AWSLogs/<ORGANIZATION_ID>/'
TBLPROPERTIES (
    'projection.enabled' = 'true',
    'projection.account.type' = 'enum',
    'projection.account.values' = '<ACCOUNT_IDS>',
    'projection.region.type' = 'enum',
    'projection.region.values' = '<REGIONS>',
    'projection.day.type' = 'date',
    'projection.day.format' = 'yyyy/MM/dd',
    'projection.day.range' = '<FIRST_DAY>,NOW',
    'projection.day.interval' = '1',
    'projection.day.interval.unit' = 'DAYS',
    'storage.location.template' = 's3://<BUCKET>/AWSLogs/<ORGANIZATION_ID>/${account}/CloudTrail/${region}/${day}/'
)
