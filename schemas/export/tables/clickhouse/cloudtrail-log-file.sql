-- cloudtrail-log-file: made from the types of mailtrail, not written by hand.
-- Filled with INSERT INTO cloudtrail_log_file (document) FROM INFILE '*.json.gz' FORMAT RawBLOB, or with a table
-- function such as s3(...).
-- The column document has a file as it was written, and the other column is made of it. A value that does not fit
-- is null, or empty where it should be a list or a structure, and so is all of a file that is not JSON or was cut
-- off. No odd value ends an insertion.
-- FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there,
-- and members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode
-- = 'match_case'.
-- Order and partitions are for you to choose: rows stand in no order here.
-- A file is one row, and its records are one array. ARRAY JOIN makes rows of them.
--   SELECT record.eventTime, record.eventSource, record.eventName
--   FROM cloudtrail_log_file ARRAY JOIN Records AS record
-- The text of each record, also of such as are no objects:
--   SELECT arrayJoin(JSONExtractArrayRaw(document, 'Records')) AS record FROM cloudtrail_log_file
-- Timestamps are text as it was written: userIdentity.sessionContext.attributes.creationDate, eventTime,
-- timeWindow.windowStart, timeWindow.windowEnd.
--   SELECT parseDateTime64BestEffortOrNull(record.eventTime, 3)
--   FROM cloudtrail_log_file ARRAY JOIN Records AS record
-- Values of any kind, as JSON: requestParameters, responseElements, additionalEventData, serviceEventDetails,
-- edgeDeviceDetails, eventData.userIdentity.details, eventData.requestParameters, eventData.responseElements,
-- eventData.additionalEventData, eventData.configuration, eventData.supplementaryConfiguration, and the values of
-- eventContext.requestContext.
--   SELECT JSONExtractString(record.requestParameters, 'userName')
--   FROM cloudtrail_log_file ARRAY JOIN Records AS record
CREATE TABLE cloudtrail_log_file (
    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD),
    `Records` DEFAULT JSONExtract(document, 'Records', 'Array(Tuple(
        `eventVersion` Nullable(String),
        `userIdentity` Tuple(
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
            `identityProvider` Nullable(String)),
        `eventTime` Nullable(String),
        `eventSource` Nullable(String),
        `eventName` Nullable(String),
        `awsRegion` Nullable(String),
        `sourceIPAddress` Nullable(String),
        `userAgent` Nullable(String),
        `errorCode` Nullable(String),
        `errorMessage` Nullable(String),
        `requestParameters` Nullable(String),
        `responseElements` Nullable(String),
        `additionalEventData` Nullable(String),
        `requestID` Nullable(String),
        `eventID` Nullable(String),
        `readOnly` Nullable(String),
        `resources` Array(Tuple(
            `ARN` Nullable(String),
            `ARNPrefix` Nullable(String),
            `accountId` Nullable(String),
            `type` Nullable(String))),
        `eventType` Nullable(String),
        `apiVersion` Nullable(String),
        `managementEvent` Nullable(String),
        `recipientAccountId` Nullable(String),
        `serviceEventDetails` Nullable(String),
        `sharedEventID` Nullable(String),
        `vpcEndpointId` Nullable(String),
        `vpcEndpointAccountId` Nullable(String),
        `eventCategory` Nullable(String),
        `addendum` Tuple(
            `reason` Nullable(String),
            `updatedFields` Nullable(String),
            `originalRequestID` Nullable(String),
            `originalUID` Nullable(String),
            `originalEventID` Nullable(String)),
        `sessionCredentialFromConsole` Nullable(String),
        `eventContext` Tuple(
            `requestContext` Map(String, Nullable(String)),
            `tagContext` Tuple(
                `resourceTags` Array(Tuple(
                    `arn` Nullable(String),
                    `tags` Map(String, Nullable(String)))),
                `principalTags` Map(String, Nullable(String)))),
        `edgeDeviceDetails` Nullable(String),
        `tlsDetails` Tuple(
            `tlsVersion` Nullable(String),
            `cipherSuite` Nullable(String),
            `clientProvidedHostHeader` Nullable(String),
            `keyExchange` Nullable(String)),
        `annotation` Nullable(String),
        `insightDetails` Tuple(
            `state` Nullable(String),
            `eventSource` Nullable(String),
            `eventName` Nullable(String),
            `insightType` Nullable(String),
            `errorCode` Nullable(String),
            `sourceEventCategory` Nullable(String),
            `insightContext` Tuple(
                `statistics` Tuple(
                    `baseline` Tuple(
                        `average` Nullable(Float64)),
                    `insight` Tuple(
                        `average` Nullable(Float64)),
                    `insightDuration` Nullable(Float64),
                    `baselineDuration` Nullable(Float64)),
                `attributions` Array(Tuple(
                    `attribute` Nullable(String),
                    `insight` Array(Tuple(
                        `value` Nullable(String),
                        `average` Nullable(Float64))),
                    `baseline` Array(Tuple(
                        `value` Nullable(String),
                        `average` Nullable(Float64))))))),
        `insightSource` Nullable(String),
        `insightState` Nullable(String),
        `insightEventSource` Nullable(String),
        `insightEventName` Nullable(String),
        `insightErrorCode` Nullable(String),
        `insightType` Nullable(String),
        `insightContext` Tuple(
            `baselineAverage` Nullable(Float64),
            `insightAverage` Nullable(Float64),
            `baselineDuration` Nullable(Float64),
            `insightDuration` Nullable(Float64),
            `attributions` Array(Tuple(
                `attribute` Nullable(String),
                `insightValue` Nullable(String),
                `insightAverage` Nullable(Float64),
                `baselineValue` Nullable(String),
                `baselineAverage` Nullable(Float64),
                `insight` Array(Tuple(
                    `value` Nullable(String),
                    `average` Nullable(Float64))),
                `baseline` Array(Tuple(
                    `value` Nullable(String),
                    `average` Nullable(Float64)))))),
        `accountId` Nullable(String),
        `timeWindow` Tuple(
            `windowStart` Nullable(String),
            `windowEnd` Nullable(String),
            `windowSize` Nullable(String)),
        `summary` Tuple(
            `primaryDimension` Tuple(
                `dimension` Nullable(String),
                `statistics` Array(Tuple(
                    `name` Nullable(String),
                    `value` Nullable(Float64))),
                `aggregationType` Nullable(String)),
            `details` Array(Tuple(
                `dimension` Nullable(String),
                `statistics` Array(Tuple(
                    `name` Nullable(String),
                    `value` Nullable(Float64))),
                `aggregationType` Nullable(String)))),
        `metadata` Tuple(
            `ingestionTime` Nullable(String),
            `channelARN` Nullable(String)),
        `eventData` Tuple(
            `version` Nullable(String),
            `userIdentity` Tuple(
                `type` Nullable(String),
                `principalId` Nullable(String),
                `details` Nullable(String)),
            `userAgent` Nullable(String),
            `eventSource` Nullable(String),
            `eventName` Nullable(String),
            `eventTime` Nullable(String),
            `UID` Nullable(String),
            `requestParameters` Nullable(String),
            `responseElements` Nullable(String),
            `errorCode` Nullable(String),
            `errorMessage` Nullable(String),
            `sourceIPAddress` Nullable(String),
            `recipientAccountId` Nullable(String),
            `additionalEventData` Nullable(String),
            `configurationItemVersion` Nullable(String),
            `configurationItemCaptureTime` Nullable(String),
            `configurationItemStatus` Nullable(String),
            `configurationStateId` Nullable(String),
            `accountId` Nullable(String),
            `resourceType` Nullable(String),
            `resourceId` Nullable(String),
            `resourceName` Nullable(String),
            `arn` Nullable(String),
            `awsRegion` Nullable(String),
            `availabilityZone` Nullable(String),
            `resourceCreationTime` Nullable(String),
            `configuration` Nullable(String),
            `supplementaryConfiguration` Nullable(String),
            `relatedEvents` Array(Nullable(String)),
            `relationships` Array(Tuple(
                `name` Nullable(String),
                `resourceType` Nullable(String),
                `resourceId` Nullable(String),
                `resourceName` Nullable(String))),
            `tags` Map(String, Nullable(String)),
            `attributes` Map(String, Nullable(String)),
            `awsaccountid` Nullable(String),
            `awsorganization` Nullable(String),
            `compliancecheck` Nullable(String),
            `datasource` Nullable(String),
            `evidenceawsaccountid` Nullable(String),
            `evidencebytype` Nullable(String),
            `iamid` Nullable(String),
            `evidenceid` Nullable(String),
            `time` Nullable(String),
            `assessmentid` Nullable(String),
            `controlsetid` Nullable(String),
            `controlid` Nullable(String),
            `controlname` Nullable(String),
            `controldomainname` Nullable(String),
            `frameworkname` Nullable(String),
            `frameworkid` Nullable(String),
            `service` Nullable(String),
            `servicecategory` Nullable(String),
            `resourcearn` Nullable(String),
            `evidencefolderid` Nullable(String),
            `description` Nullable(String),
            `manualevidences3resourcepath` Nullable(String),
            `evidencefoldername` Nullable(String),
            `resourcecompliancecheck` Nullable(String))))') COMMENT 'Events of the file.'
)
ENGINE = MergeTree
ORDER BY tuple();
