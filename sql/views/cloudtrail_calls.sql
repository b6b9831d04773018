-- CloudTrail records with the most used columns: who called what, from where, and whether it failed or was denied
select
    _time as at,
    case when userIdentity.accountId = 'ANONYMOUS_PRINCIPAL' or lower(userIdentity.accountId) = 'anonymous'
        or (coalesce(userIdentity.type, 'Unknown') in ('Unknown', 'AWSAccount')
            and (userIdentity.principalId = 'ANONYMOUS_PRINCIPAL' or lower(userIdentity.principalId) = 'anonymous')) then 'anonymous'
    else case userIdentity.type
        when 'Root' then coalesce(nullif(userIdentity.accountId, ''), nullif(userIdentity.principalId, ''), nullif(userIdentity.arn, ''))
        when 'IAMUser' then coalesce(nullif(userIdentity.arn, ''), nullif(userIdentity.userName, ''), nullif(userIdentity.principalId, ''))
        when 'AssumedRole' then coalesce(nullif(userIdentity.sessionContext.sessionIssuer.arn, ''), nullif(userIdentity.arn, ''), nullif(userIdentity.principalId, ''))
        when 'Role' then coalesce(nullif(userIdentity.sessionContext.sessionIssuer.arn, ''), nullif(userIdentity.arn, ''), nullif(userIdentity.principalId, ''))
        when 'FederatedUser' then coalesce(nullif(userIdentity.arn, ''), nullif(userIdentity.principalId, ''))
        when 'SAMLUser' then coalesce(nullif(userIdentity.principalId, ''), nullif(userIdentity.userName, ''))
        when 'WebIdentityUser' then coalesce(nullif(userIdentity.principalId, ''), nullif(userIdentity.userName, ''))
        when 'IdentityCenterUser' then coalesce(nullif(userIdentity.onBehalfOf.userId, ''), nullif(userIdentity.principalId, ''), nullif(userIdentity.userName, ''))
        when 'AWSService' then coalesce(nullif(userIdentity.invokedBy, ''), nullif(userIdentity.principalId, ''), nullif(userIdentity.arn, ''))
        when 'AWSAccount' then coalesce(nullif(userIdentity.accountId, ''), nullif(userIdentity.principalId, ''))
        else coalesce(case when userIdentity.type is null then nullif(userIdentity.invokedBy, '') end,
            nullif(userIdentity.arn, ''), nullif(userIdentity.userName, ''), nullif(userIdentity.principalId, ''), nullif(userIdentity.accountId, ''))
    end end as principal,
    coalesce(userIdentity.type = 'Root' or lower(userIdentity.sessionContext.assumedRoot) = 'true', false) as is_root,
    eventSource as service,
    eventName as event,
    awsRegion as region,
    recipientAccountId as account,
    sourceIPAddress as source_ip,
    nullif(errorCode, '') as error_code,
    nullif(errorMessage, '') as error_message,
    coalesce(regexp_like(errorCode, '^(Client\.)?(AccessDenied|AuthorizationError$|ForbiddenException$|UnauthorizedException$|VpceAccessDenied$)|UnauthorizedOperation$'), false) as is_denied,
    eventID as event_id,
    _file,
    _row
from cloudtrail_records
