-- cloudtrail-record: made from the types of mailtrail, not written by hand.
-- Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it
-- as JSON, filename the file.
--   SELECT * FROM cloudtrail_record('*.json.gz')
-- A value that does not fit its column is null, and so is all of a row that is no object. The column document has
-- it as JSON. No odd value ends a query.
-- A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where
-- that is broken, or a file is cut off, pass json_format := 'newline_delimited'.
-- For records on lines. Log files as CloudTrail delivers them are one object each and would give a single row of
-- nulls: take cloudtrail_log_file for them.
-- Timestamps are text as it was written: userIdentity.sessionContext.attributes.creationDate, eventTime.
--   SELECT TRY_CAST(eventTime AS TIMESTAMPTZ) FROM cloudtrail_record('*.json.gz')
-- Values of any kind, as JSON: requestParameters, responseElements, additionalEventData, serviceEventDetails,
-- edgeDeviceDetails, and the values of eventContext.requestContext.
--   SELECT json_extract_string(requestParameters, '$.userName') FROM cloudtrail_record('*.json.gz')
CREATE OR REPLACE MACRO cloudtrail_record(files, json_format := 'auto') AS TABLE
SELECT unnest(json_transform(document, to_json({
    -- Version of the record format, such as 1.11.
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
    -- Time at which the request was completed, in UTC.
    "eventTime": 'VARCHAR',
    -- Service that was called, usually a short name followed by .amazonaws.com.
    "eventSource": 'VARCHAR',
    -- Action that was asked for, mostly the name of an API operation.
    "eventName": 'VARCHAR',
    -- Region that the request was made to, such as eu-west-1.
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
    -- Identifier of this event, a UUID; equal in repeated deliveries.
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
    -- Kind of activity that the record is about.
    "eventType": 'VARCHAR',
    -- Version of the API that was called; not only dates, 20140328 and 55606 occur.
    "apiVersion": 'VARCHAR',
    -- Whether this is a management event.
    "managementEvent": 'VARCHAR',
    -- Account that received this record; differs from the caller's in cross-account access.
    "recipientAccountId": 'VARCHAR',
    -- What triggered a service event, and its outcome; its content is left out above 100 KB.
    "serviceEventDetails": 'JSON',
    -- Identifier that the records of one action share when several accounts receive one each.
    "sharedEventID": 'VARCHAR',
    -- VPC endpoint that the request went through, or AWS Internal, or a service name.
    "vpcEndpointId": 'VARCHAR',
    -- Account that owns the VPC endpoint, or AWS Internal, or a service name.
    "vpcEndpointAccountId": 'VARCHAR',
    -- Category of the event: management, data or network activity.
    "eventCategory": 'VARCHAR',
    -- Why the record came late, or what it corrects.
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
    "annotation": 'VARCHAR'
}))), document, filename
FROM (
    SELECT json AS document, filename FROM read_json_objects(
        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)
);
