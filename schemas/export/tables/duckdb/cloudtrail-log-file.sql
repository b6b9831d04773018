-- cloudtrail-log-file: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM cloudtrail_log_file('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- Timestamps are text as it was written: userIdentity.sessionContext.attributes.creationDate, eventTime,
-- timeWindow.windowStart, timeWindow.windowEnd.
--   SELECT TRY_CAST(eventTime AS TIMESTAMPTZ) FROM cloudtrail_log_file('*.json.gz')
-- Values of any kind, as JSON: requestParameters, responseElements, additionalEventData, serviceEventDetails,
-- edgeDeviceDetails, eventData.userIdentity.details, eventData.requestParameters, eventData.responseElements,
-- eventData.additionalEventData, eventData.configuration, eventData.supplementaryConfiguration, and the values of
-- eventContext.requestContext.
--   SELECT json_extract_string(requestParameters, '$.userName') FROM cloudtrail_log_file('*.json.gz')
CREATE OR REPLACE MACRO cloudtrail_log_file(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- Version of a format as major and minor number; 1.10 is newer than 1.9.
    "eventVersion": 'VARCHAR',
    -- Identity that made the request.
    "userIdentity": {
        "type": 'VARCHAR',
        "principalId": 'VARCHAR',
        "arn": 'VARCHAR',
        "accountId": 'VARCHAR',
        "accessKeyId": 'VARCHAR',
        "userName": 'VARCHAR',
        "sessionContext": {
            "sessionIssuer": {
                "type": 'VARCHAR',
                "principalId": 'VARCHAR',
                "arn": 'VARCHAR',
                "accountId": 'VARCHAR',
                "userName": 'VARCHAR'
            },
            "webIdFederationData": {
                "federatedProvider": 'VARCHAR',
                "attributes": 'MAP(VARCHAR, VARCHAR)'
            },
            "attributes": {
                "creationDate": 'VARCHAR',
                "mfaAuthenticated": 'VARCHAR',
                "sessionCredentialFromConsole": 'VARCHAR'
            },
            "sourceIdentity": 'VARCHAR',
            "ec2RoleDelivery": 'VARCHAR',
            "assumedRoot": 'VARCHAR',
            "signInSessionArn": 'VARCHAR',
            "ec2IssuedInVpc": 'VARCHAR'
        },
        "invokedBy": 'VARCHAR',
        "invokedByDelegate": {
            "accountId": 'VARCHAR'
        },
        "onBehalfOf": {
            "userId": 'VARCHAR',
            "identityStoreArn": 'VARCHAR'
        },
        "inScopeOf": {
            "sourceArn": 'VARCHAR',
            "sourceAccount": 'VARCHAR',
            "issuerType": 'VARCHAR',
            "credentialsIssuedTo": 'VARCHAR'
        },
        "credentialId": 'VARCHAR',
        "identityProvider": 'VARCHAR'
    },
    -- Instant in RFC 3339 form; a blank for the T, a missing zone (UTC), +0000 and the basic form are tolerated.
    "eventTime": 'VARCHAR',
    -- Service that an event is about; compared without regard to ASCII case.
    "eventSource": 'VARCHAR',
    -- Action that was asked for, mostly the name of an API operation.
    "eventName": 'VARCHAR',
    "awsRegion": 'VARCHAR',
    -- Address that the request came from.
    "sourceIPAddress": 'VARCHAR',
    -- Program through which the request was made, cut at 1 KB.
    "userAgent": 'VARCHAR',
    -- Error of the service, cut at 1 KB; absent when the request succeeded.
    "errorCode": 'VARCHAR',
    -- Description of the error, cut at 1 KB.
    "errorMessage": 'VARCHAR',
    -- Parameters of the request as the service chose to log them; their content is left out above 100 KB.
    "requestParameters": 'JSON',
    -- Response of the service to an action that changes something; its content is left out above 100 KB.
    "responseElements": 'JSON',
    -- Data about the event that was neither in the request nor in the response; its content is left out above 28
    -- KB.
    "additionalEventData": 'JSON',
    -- Identifier that the called service gave to the request, cut at 1 KB; often no UUID.
    "requestID": 'VARCHAR',
    "eventID": 'VARCHAR',
    -- Whether the action only reads.
    "readOnly": 'VARCHAR',
    -- Resources that the action touched.
    "resources": [{
        "ARN": 'VARCHAR',
        "ARNPrefix": 'VARCHAR',
        "accountId": 'VARCHAR',
        "type": 'VARCHAR'
    }],
    -- Kind of activity that an event is about.
    "eventType": 'VARCHAR',
    -- Version of the API that was called; not only dates, 20140328 and 55606 occur.
    "apiVersion": 'VARCHAR',
    -- Whether this is a management event.
    "managementEvent": 'VARCHAR',
    "recipientAccountId": 'VARCHAR',
    -- What triggered a service event, and its outcome; its content is left out above 100 KB.
    "serviceEventDetails": 'JSON',
    "sharedEventID": 'VARCHAR',
    -- VPC endpoint that the request went through, or AWS Internal, or a service name.
    "vpcEndpointId": 'VARCHAR',
    -- Account that owns the VPC endpoint, or AWS Internal, or a service name.
    "vpcEndpointAccountId": 'VARCHAR',
    -- Category of an event; it decides the form of everything else.
    "eventCategory": 'VARCHAR',
    -- Why a record was delivered late, or which earlier record it corrects.
    "addendum": {
        "reason": 'VARCHAR',
        "updatedFields": 'VARCHAR',
        "originalRequestID": 'VARCHAR',
        "originalUID": 'VARCHAR',
        "originalEventID": 'VARCHAR'
    },
    -- Whether the request came from a session of the console; written only when true.
    "sessionCredentialFromConsole": 'VARCHAR',
    -- Condition keys and tags, only in event data stores that ask for them.
    "eventContext": {
        "requestContext": 'MAP(VARCHAR, JSON)',
        "tagContext": {
            "resourceTags": [{
                "arn": 'VARCHAR',
                "tags": 'MAP(VARCHAR, VARCHAR)'
            }],
            "principalTags": 'MAP(VARCHAR, VARCHAR)'
        }
    },
    -- Edge device that the request was for, such as S3 on Outposts; cut at 28 KB.
    "edgeDeviceDetails": 'JSON',
    -- TLS connection of the request; absent when an AWS service called on someone's behalf.
    "tlsDetails": {
        "tlsVersion": 'VARCHAR',
        "cipherSuite": 'VARCHAR',
        "clientProvidedHostHeader": 'VARCHAR',
        "keyExchange": 'VARCHAR'
    },
    -- Text that AWS names as the first to be cut from events above 1 MB, and describes nowhere.
    "annotation": 'VARCHAR',
    -- What the unusual activity is about.
    "insightDetails": {
        "state": 'VARCHAR',
        "eventSource": 'VARCHAR',
        "eventName": 'VARCHAR',
        "insightType": 'VARCHAR',
        "errorCode": 'VARCHAR',
        "sourceEventCategory": 'VARCHAR',
        "insightContext": {
            "statistics": {
                "baseline": {
                    "average": 'DOUBLE'
                },
                "insight": {
                    "average": 'DOUBLE'
                },
                "insightDuration": 'DOUBLE',
                "baselineDuration": 'DOUBLE'
            },
            "attributions": [{
                "attribute": 'VARCHAR',
                "insight": [{
                    "value": 'VARCHAR',
                    "average": 'DOUBLE'
                }],
                "baseline": [{
                    "value": 'VARCHAR',
                    "average": 'DOUBLE'
                }]
            }]
        }
    },
    -- Event data store whose management events were analysed.
    "insightSource": 'VARCHAR',
    -- Whether the activity begins or ends.
    "insightState": 'VARCHAR',
    -- Service that is called.
    "insightEventSource": 'VARCHAR',
    -- Action that is called.
    "insightEventName": 'VARCHAR',
    -- Error that is unusually frequent.
    "insightErrorCode": 'VARCHAR',
    -- Whether calls or errors are unusually frequent.
    "insightType": 'VARCHAR',
    -- Numbers behind the finding, and who contributed to them.
    "insightContext": {
        "baselineAverage": 'DOUBLE',
        "insightAverage": 'DOUBLE',
        "baselineDuration": 'DOUBLE',
        "insightDuration": 'DOUBLE',
        "attributions": [{
            "attribute": 'VARCHAR',
            "insightValue": 'VARCHAR',
            "insightAverage": 'DOUBLE',
            "baselineValue": 'VARCHAR',
            "baselineAverage": 'DOUBLE',
            "insight": [{
                "value": 'VARCHAR',
                "average": 'DOUBLE'
            }],
            "baseline": [{
                "value": 'VARCHAR',
                "average": 'DOUBLE'
            }]
        }]
    },
    -- Account that received this event.
    "accountId": 'VARCHAR',
    -- Time in which the events that were counted happened.
    "timeWindow": {
        "windowStart": 'VARCHAR',
        "windowEnd": 'VARCHAR',
        "windowSize": 'VARCHAR'
    },
    -- Counts of the events, along one dimension or several.
    "summary": {
        "primaryDimension": {
            "dimension": 'VARCHAR',
            "statistics": [{
                "name": 'VARCHAR',
                "value": 'DOUBLE'
            }],
            "aggregationType": 'VARCHAR'
        },
        "details": [{
            "dimension": 'VARCHAR',
            "statistics": [{
                "name": 'VARCHAR',
                "value": 'DOUBLE'
            }],
            "aggregationType": 'VARCHAR'
        }]
    },
    -- Channel that the event came through, and when.
    "metadata": {
        "ingestionTime": 'VARCHAR',
        "channelARN": 'VARCHAR'
    },
    -- Event from outside AWS as its sender wrote it.
    "eventData": {
        "version": 'VARCHAR',
        "userIdentity": {
            "type": 'VARCHAR',
            "principalId": 'VARCHAR',
            "details": 'JSON'
        },
        "userAgent": 'VARCHAR',
        "eventSource": 'VARCHAR',
        "eventName": 'VARCHAR',
        "eventTime": 'VARCHAR',
        "UID": 'VARCHAR',
        "requestParameters": 'JSON',
        "responseElements": 'JSON',
        "errorCode": 'VARCHAR',
        "errorMessage": 'VARCHAR',
        "sourceIPAddress": 'VARCHAR',
        "recipientAccountId": 'VARCHAR',
        "additionalEventData": 'JSON',
        "configurationItemVersion": 'VARCHAR',
        "configurationItemCaptureTime": 'VARCHAR',
        "configurationItemStatus": 'VARCHAR',
        "configurationStateId": 'VARCHAR',
        "accountId": 'VARCHAR',
        "resourceType": 'VARCHAR',
        "resourceId": 'VARCHAR',
        "resourceName": 'VARCHAR',
        "arn": 'VARCHAR',
        "awsRegion": 'VARCHAR',
        "availabilityZone": 'VARCHAR',
        "resourceCreationTime": 'VARCHAR',
        "configuration": 'JSON',
        "supplementaryConfiguration": 'JSON',
        "relatedEvents": ['VARCHAR'],
        "relationships": [{
            "name": 'VARCHAR',
            "resourceType": 'VARCHAR',
            "resourceId": 'VARCHAR',
            "resourceName": 'VARCHAR'
        }],
        "tags": 'MAP(VARCHAR, VARCHAR)',
        "attributes": 'MAP(VARCHAR, VARCHAR)',
        "awsaccountid": 'VARCHAR',
        "awsorganization": 'VARCHAR',
        "compliancecheck": 'VARCHAR',
        "datasource": 'VARCHAR',
        "evidenceawsaccountid": 'VARCHAR',
        "evidencebytype": 'VARCHAR',
        "iamid": 'VARCHAR',
        "evidenceid": 'VARCHAR',
        "time": 'VARCHAR',
        "assessmentid": 'VARCHAR',
        "controlsetid": 'VARCHAR',
        "controlid": 'VARCHAR',
        "controlname": 'VARCHAR',
        "controldomainname": 'VARCHAR',
        "frameworkname": 'VARCHAR',
        "frameworkid": 'VARCHAR',
        "service": 'VARCHAR',
        "servicecategory": 'VARCHAR',
        "resourcearn": 'VARCHAR',
        "evidencefolderid": 'VARCHAR',
        "description": 'VARCHAR',
        "manualevidences3resourcepath": 'VARCHAR',
        "evidencefoldername": 'VARCHAR',
        "resourcecompliancecheck": 'VARCHAR'
    }
}))), document, filename
FROM (
    SELECT unnest(CASE WHEN json_type(json, '$.Records') = 'ARRAY' THEN json_extract(json, '$.Records[*]') ELSE [json] END) AS document, filename
    FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
