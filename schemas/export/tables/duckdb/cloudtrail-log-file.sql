-- cloudtrail-log-file: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last column, filename, says where a row comes from.
--   SELECT * FROM cloudtrail_log_file('*.json.gz')
-- Timestamps are text as it was written: userIdentity.sessionContext.attributes.creationDate, eventTime,
-- timeWindow.windowStart, timeWindow.windowEnd.
--   SELECT TRY_CAST(eventTime AS TIMESTAMPTZ) FROM cloudtrail_log_file('*.json.gz')
-- Values of any kind, as JSON: requestParameters, responseElements, additionalEventData, serviceEventDetails,
-- edgeDeviceDetails, eventData.userIdentity.details, eventData.requestParameters, eventData.responseElements,
-- eventData.additionalEventData, eventData.configuration, eventData.supplementaryConfiguration, and the values of
-- eventContext.requestContext.
--   SELECT json_extract_string(requestParameters, '$.userName') FROM cloudtrail_log_file('*.json.gz')
CREATE OR REPLACE MACRO cloudtrail_log_file(files) AS TABLE
SELECT unnest("Records", max_depth := 2), filename FROM read_json(
    files,
    format = 'auto',
    filename = true,
    maximum_object_size = 67108864,
    columns = {
        -- Events of the file.
        "Records": 'STRUCT(
            "eventVersion" VARCHAR,
            "userIdentity" STRUCT(
                "type" VARCHAR,
                "principalId" VARCHAR,
                "arn" VARCHAR,
                "accountId" VARCHAR,
                "accessKeyId" VARCHAR,
                "userName" VARCHAR,
                "sessionContext" STRUCT(
                    "sessionIssuer" STRUCT(
                        "type" VARCHAR,
                        "principalId" VARCHAR,
                        "arn" VARCHAR,
                        "accountId" VARCHAR,
                        "userName" VARCHAR),
                    "webIdFederationData" STRUCT(
                        "federatedProvider" VARCHAR,
                        "attributes" MAP(VARCHAR, VARCHAR)),
                    "attributes" STRUCT(
                        "creationDate" VARCHAR,
                        "mfaAuthenticated" VARCHAR,
                        "sessionCredentialFromConsole" VARCHAR),
                    "sourceIdentity" VARCHAR,
                    "ec2RoleDelivery" VARCHAR,
                    "assumedRoot" VARCHAR,
                    "signInSessionArn" VARCHAR,
                    "ec2IssuedInVpc" VARCHAR),
                "invokedBy" VARCHAR,
                "invokedByDelegate" STRUCT(
                    "accountId" VARCHAR),
                "onBehalfOf" STRUCT(
                    "userId" VARCHAR,
                    "identityStoreArn" VARCHAR),
                "inScopeOf" STRUCT(
                    "sourceArn" VARCHAR,
                    "sourceAccount" VARCHAR,
                    "issuerType" VARCHAR,
                    "credentialsIssuedTo" VARCHAR),
                "credentialId" VARCHAR,
                "identityProvider" VARCHAR),
            "eventTime" VARCHAR,
            "eventSource" VARCHAR,
            "eventName" VARCHAR,
            "awsRegion" VARCHAR,
            "sourceIPAddress" VARCHAR,
            "userAgent" VARCHAR,
            "errorCode" VARCHAR,
            "errorMessage" VARCHAR,
            "requestParameters" JSON,
            "responseElements" JSON,
            "additionalEventData" JSON,
            "requestID" VARCHAR,
            "eventID" VARCHAR,
            "readOnly" VARCHAR,
            "resources" STRUCT(
                "ARN" VARCHAR,
                "ARNPrefix" VARCHAR,
                "accountId" VARCHAR,
                "type" VARCHAR)[],
            "eventType" VARCHAR,
            "apiVersion" VARCHAR,
            "managementEvent" VARCHAR,
            "recipientAccountId" VARCHAR,
            "serviceEventDetails" JSON,
            "sharedEventID" VARCHAR,
            "vpcEndpointId" VARCHAR,
            "vpcEndpointAccountId" VARCHAR,
            "eventCategory" VARCHAR,
            "addendum" STRUCT(
                "reason" VARCHAR,
                "updatedFields" VARCHAR,
                "originalRequestID" VARCHAR,
                "originalUID" VARCHAR,
                "originalEventID" VARCHAR),
            "sessionCredentialFromConsole" VARCHAR,
            "eventContext" STRUCT(
                "requestContext" MAP(VARCHAR, JSON),
                "tagContext" STRUCT(
                    "resourceTags" STRUCT(
                        "arn" VARCHAR,
                        "tags" MAP(VARCHAR, VARCHAR))[],
                    "principalTags" MAP(VARCHAR, VARCHAR))),
            "edgeDeviceDetails" JSON,
            "tlsDetails" STRUCT(
                "tlsVersion" VARCHAR,
                "cipherSuite" VARCHAR,
                "clientProvidedHostHeader" VARCHAR,
                "keyExchange" VARCHAR),
            "annotation" VARCHAR,
            "insightDetails" STRUCT(
                "state" VARCHAR,
                "eventSource" VARCHAR,
                "eventName" VARCHAR,
                "insightType" VARCHAR,
                "errorCode" VARCHAR,
                "sourceEventCategory" VARCHAR,
                "insightContext" STRUCT(
                    "statistics" STRUCT(
                        "baseline" STRUCT(
                            "average" DOUBLE),
                        "insight" STRUCT(
                            "average" DOUBLE),
                        "insightDuration" DOUBLE,
                        "baselineDuration" DOUBLE),
                    "attributions" STRUCT(
                        "attribute" VARCHAR,
                        "insight" STRUCT(
                            "value" VARCHAR,
                            "average" DOUBLE)[],
                        "baseline" STRUCT(
                            "value" VARCHAR,
                            "average" DOUBLE)[])[])),
            "insightSource" VARCHAR,
            "insightState" VARCHAR,
            "insightEventSource" VARCHAR,
            "insightEventName" VARCHAR,
            "insightErrorCode" VARCHAR,
            "insightType" VARCHAR,
            "insightContext" STRUCT(
                "baselineAverage" DOUBLE,
                "insightAverage" DOUBLE,
                "baselineDuration" DOUBLE,
                "insightDuration" DOUBLE,
                "attributions" STRUCT(
                    "attribute" VARCHAR,
                    "insightValue" VARCHAR,
                    "insightAverage" DOUBLE,
                    "baselineValue" VARCHAR,
                    "baselineAverage" DOUBLE,
                    "insight" STRUCT(
                        "value" VARCHAR,
                        "average" DOUBLE)[],
                    "baseline" STRUCT(
                        "value" VARCHAR,
                        "average" DOUBLE)[])[]),
            "accountId" VARCHAR,
            "timeWindow" STRUCT(
                "windowStart" VARCHAR,
                "windowEnd" VARCHAR,
                "windowSize" VARCHAR),
            "summary" STRUCT(
                "primaryDimension" STRUCT(
                    "dimension" VARCHAR,
                    "statistics" STRUCT(
                        "name" VARCHAR,
                        "value" DOUBLE)[],
                    "aggregationType" VARCHAR),
                "details" STRUCT(
                    "dimension" VARCHAR,
                    "statistics" STRUCT(
                        "name" VARCHAR,
                        "value" DOUBLE)[],
                    "aggregationType" VARCHAR)[]),
            "metadata" STRUCT(
                "ingestionTime" VARCHAR,
                "channelARN" VARCHAR),
            "eventData" STRUCT(
                "version" VARCHAR,
                "userIdentity" STRUCT(
                    "type" VARCHAR,
                    "principalId" VARCHAR,
                    "details" JSON),
                "userAgent" VARCHAR,
                "eventSource" VARCHAR,
                "eventName" VARCHAR,
                "eventTime" VARCHAR,
                "UID" VARCHAR,
                "requestParameters" JSON,
                "responseElements" JSON,
                "errorCode" VARCHAR,
                "errorMessage" VARCHAR,
                "sourceIPAddress" VARCHAR,
                "recipientAccountId" VARCHAR,
                "additionalEventData" JSON,
                "configurationItemVersion" VARCHAR,
                "configurationItemCaptureTime" VARCHAR,
                "configurationItemStatus" VARCHAR,
                "configurationStateId" VARCHAR,
                "accountId" VARCHAR,
                "resourceType" VARCHAR,
                "resourceId" VARCHAR,
                "resourceName" VARCHAR,
                "arn" VARCHAR,
                "awsRegion" VARCHAR,
                "availabilityZone" VARCHAR,
                "resourceCreationTime" VARCHAR,
                "configuration" JSON,
                "supplementaryConfiguration" JSON,
                "relatedEvents" VARCHAR[],
                "relationships" STRUCT(
                    "name" VARCHAR,
                    "resourceType" VARCHAR,
                    "resourceId" VARCHAR,
                    "resourceName" VARCHAR)[],
                "tags" MAP(VARCHAR, VARCHAR),
                "attributes" MAP(VARCHAR, VARCHAR),
                "awsaccountid" VARCHAR,
                "awsorganization" VARCHAR,
                "compliancecheck" VARCHAR,
                "datasource" VARCHAR,
                "evidenceawsaccountid" VARCHAR,
                "evidencebytype" VARCHAR,
                "iamid" VARCHAR,
                "evidenceid" VARCHAR,
                "time" VARCHAR,
                "assessmentid" VARCHAR,
                "controlsetid" VARCHAR,
                "controlid" VARCHAR,
                "controlname" VARCHAR,
                "controldomainname" VARCHAR,
                "frameworkname" VARCHAR,
                "frameworkid" VARCHAR,
                "service" VARCHAR,
                "servicecategory" VARCHAR,
                "resourcearn" VARCHAR,
                "evidencefolderid" VARCHAR,
                "description" VARCHAR,
                "manualevidences3resourcepath" VARCHAR,
                "evidencefoldername" VARCHAR,
                "resourcecompliancecheck" VARCHAR))[]'
    }
);
