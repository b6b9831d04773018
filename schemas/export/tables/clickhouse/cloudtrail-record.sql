-- cloudtrail-record: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO cloudtrail_record (document) FROM INFILE '*.json.gz' FORMAT LineAsString, or with a
-- table function such as s3(...).
-- The column document has a line as it was written, and the other columns are made of it. A value that does not
-- fit its column is null, or empty where it should be a list or a structure, and so is all of a line that is not
-- JSON. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- Timestamps are text as it was written: userIdentity.sessionContext.attributes.creationDate, eventTime.
--   SELECT parseDateTime64BestEffortOrNull(eventTime, 3) FROM cloudtrail_record
-- Values of any kind, as JSON: requestParameters, responseElements, additionalEventData, serviceEventDetails,
-- edgeDeviceDetails, and the values of eventContext.requestContext.
--   SELECT JSONExtractString(requestParameters, 'userName') FROM cloudtrail_record
CREATE TABLE cloudtrail_record (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `eventVersion` DEFAULT JSONExtract(document, 'eventVersion', 'Nullable(String)') COMMENT 'Version of the record format, such as 1.11.',
    `userIdentity` DEFAULT JSONExtract(document, 'userIdentity', 'Tuple(
        `type` Nullable(String),
        `principalId` Nullable(String),
        `arn` Nullable(String),
        `accountId` Nullable(String),
        `accessKeyId` Nullable(String),
        `userName` Nullable(String),
        `sessionContext` Tuple(
            `sessionIssuer` Tuple(
                `type` Nullable(String),
                `principalId` Nullable(String),
                `arn` Nullable(String),
                `accountId` Nullable(String),
                `userName` Nullable(String)),
            `webIdFederationData` Tuple(
                `federatedProvider` Nullable(String),
                `attributes` Map(String, Nullable(String))),
            `attributes` Tuple(
                `creationDate` Nullable(String),
                `mfaAuthenticated` Nullable(String),
                `sessionCredentialFromConsole` Nullable(String)),
            `sourceIdentity` Nullable(String),
            `ec2RoleDelivery` Nullable(String),
            `assumedRoot` Nullable(String),
            `signInSessionArn` Nullable(String),
            `ec2IssuedInVpc` Nullable(String)),
        `invokedBy` Nullable(String),
        `invokedByDelegate` Tuple(
            `accountId` Nullable(String)),
        `onBehalfOf` Tuple(
            `userId` Nullable(String),
            `identityStoreArn` Nullable(String)),
        `inScopeOf` Tuple(
            `sourceArn` Nullable(String),
            `sourceAccount` Nullable(String),
            `issuerType` Nullable(String),
            `credentialsIssuedTo` Nullable(String)),
        `credentialId` Nullable(String),
        `identityProvider` Nullable(String))') COMMENT 'Identity that made the request.',
    `eventTime` DEFAULT JSONExtract(document, 'eventTime', 'Nullable(String)') COMMENT 'Time at which the request was completed, in UTC.',
    `eventSource` DEFAULT JSONExtract(document, 'eventSource', 'Nullable(String)') COMMENT 'Service that was called, usually a short name followed by .amazonaws.com.',
    `eventName` DEFAULT JSONExtract(document, 'eventName', 'Nullable(String)') COMMENT 'Action that was asked for, mostly the name of an API operation.',
    `awsRegion` DEFAULT JSONExtract(document, 'awsRegion', 'Nullable(String)') COMMENT 'Region that the request was made to, such as eu-west-1.',
    `sourceIPAddress` DEFAULT JSONExtract(document, 'sourceIPAddress', 'Nullable(String)') COMMENT 'Address that the request came from.',
    `userAgent` DEFAULT JSONExtract(document, 'userAgent', 'Nullable(String)') COMMENT 'Program through which the request was made, cut at 1 KB.',
    `errorCode` DEFAULT JSONExtract(document, 'errorCode', 'Nullable(String)') COMMENT 'Error of the service, cut at 1 KB; absent when the request succeeded.',
    `errorMessage` DEFAULT JSONExtract(document, 'errorMessage', 'Nullable(String)') COMMENT 'Description of the error, cut at 1 KB.',
    `requestParameters` DEFAULT JSONExtract(document, 'requestParameters', 'Nullable(String)') COMMENT 'Parameters of the request as the service chose to log them; their content is left out above 100 KB.',
    `responseElements` DEFAULT JSONExtract(document, 'responseElements', 'Nullable(String)') COMMENT 'Response of the service to an action that changes something; its content is left out above 100 KB.',
    `additionalEventData` DEFAULT JSONExtract(document, 'additionalEventData', 'Nullable(String)') COMMENT 'Data about the event that was neither in the request nor in the response; its content is left out above 28 KB.',
    `requestID` DEFAULT JSONExtract(document, 'requestID', 'Nullable(String)') COMMENT 'Identifier that the called service gave to the request, cut at 1 KB; often no UUID.',
    `eventID` DEFAULT JSONExtract(document, 'eventID', 'Nullable(String)') COMMENT 'Identifier of this event, a UUID; equal in repeated deliveries.',
    `readOnly` DEFAULT JSONExtract(document, 'readOnly', 'Nullable(String)') COMMENT 'Whether the action only reads.',
    `resources` DEFAULT JSONExtract(document, 'resources', 'Array(Tuple(
        `ARN` Nullable(String),
        `ARNPrefix` Nullable(String),
        `accountId` Nullable(String),
        `type` Nullable(String)))') COMMENT 'Resources that the action touched.',
    `eventType` DEFAULT JSONExtract(document, 'eventType', 'Nullable(String)') COMMENT 'Kind of activity that the record is about.',
    `apiVersion` DEFAULT JSONExtract(document, 'apiVersion', 'Nullable(String)') COMMENT 'Version of the API that was called; not only dates, 20140328 and 55606 occur.',
    `managementEvent` DEFAULT JSONExtract(document, 'managementEvent', 'Nullable(String)') COMMENT 'Whether this is a management event.',
    `recipientAccountId` DEFAULT JSONExtract(document, 'recipientAccountId', 'Nullable(String)') COMMENT 'Account that received this record; differs from the caller\'s in cross-account access.',
    `serviceEventDetails` DEFAULT JSONExtract(document, 'serviceEventDetails', 'Nullable(String)') COMMENT 'What triggered a service event, and its outcome; its content is left out above 100 KB.',
    `sharedEventID` DEFAULT JSONExtract(document, 'sharedEventID', 'Nullable(String)') COMMENT 'Identifier that the records of one action share when several accounts receive one each.',
    `vpcEndpointId` DEFAULT JSONExtract(document, 'vpcEndpointId', 'Nullable(String)') COMMENT 'VPC endpoint that the request went through, or AWS Internal, or a service name.',
    `vpcEndpointAccountId` DEFAULT JSONExtract(document, 'vpcEndpointAccountId', 'Nullable(String)') COMMENT 'Account that owns the VPC endpoint, or AWS Internal, or a service name.',
    `eventCategory` DEFAULT JSONExtract(document, 'eventCategory', 'Nullable(String)') COMMENT 'Category of the event: management, data or network activity.',
    `addendum` DEFAULT JSONExtract(document, 'addendum', 'Tuple(
        `reason` Nullable(String),
        `updatedFields` Nullable(String),
        `originalRequestID` Nullable(String),
        `originalUID` Nullable(String),
        `originalEventID` Nullable(String))') COMMENT 'Why the record came late, or what it corrects.',
    `sessionCredentialFromConsole` DEFAULT JSONExtract(document, 'sessionCredentialFromConsole', 'Nullable(String)') COMMENT 'Whether the request came from a session of the console; written only when true.',
    `eventContext` DEFAULT JSONExtract(document, 'eventContext', 'Tuple(
        `requestContext` Map(String, Nullable(String)),
        `tagContext` Tuple(
            `resourceTags` Array(Tuple(
                `arn` Nullable(String),
                `tags` Map(String, Nullable(String)))),
            `principalTags` Map(String, Nullable(String))))') COMMENT 'Condition keys and tags, only in event data stores that ask for them.',
    `edgeDeviceDetails` DEFAULT JSONExtract(document, 'edgeDeviceDetails', 'Nullable(String)') COMMENT 'Edge device that the request was for, such as S3 on Outposts; cut at 28 KB.',
    `tlsDetails` DEFAULT JSONExtract(document, 'tlsDetails', 'Tuple(
        `tlsVersion` Nullable(String),
        `cipherSuite` Nullable(String),
        `clientProvidedHostHeader` Nullable(String),
        `keyExchange` Nullable(String))') COMMENT 'TLS connection of the request; absent when an AWS service called on someone\'s behalf.',
    `annotation` DEFAULT JSONExtract(document, 'annotation', 'Nullable(String)') COMMENT 'Text that AWS names as the first to be cut from events above 1 MB, and describes nowhere.'
)
ENGINE = MergeTree
ORDER BY tuple();
