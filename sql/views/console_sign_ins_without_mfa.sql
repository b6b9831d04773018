-- Console sign-ins without multi-factor authentication
select
    _time as at,
    coalesce(userIdentity.arn, userIdentity.userName, userIdentity.principalId) as who,
    recipientAccountId as account,
    sourceIPAddress as source_ip,
    coalesce(json_get_str(responseElements, 'ConsoleLogin'), case when errorMessage is null and errorCode is null then 'Success' else 'Failure' end) as outcome,
    eventID as event_id
from cloudtrail_records
where (eventType = 'AwsConsoleSignIn' or eventType = 'AwsConsoleSignin' or (eventName = 'ConsoleLogin' and eventSource = 'signin.amazonaws.com'))
    and (json_get_str(additionalEventData, 'MFAUsed') = 'No' or lower(userIdentity.sessionContext.attributes.mfaAuthenticated) = 'false')
    and coalesce(json_get_str(additionalEventData, 'MFAUsed') <> 'Yes', true)
    and coalesce(lower(userIdentity.sessionContext.attributes.mfaAuthenticated) <> 'true', true)
order by at nulls last, event_id
