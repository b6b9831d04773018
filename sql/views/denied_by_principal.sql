-- Denied calls by principal
select principal, service, event, error_code, count(*) as calls, min(at) as first, max(at) as last
from cloudtrail_calls
where is_denied
group by principal, service, event, error_code
order by calls desc, principal, service, event, error_code
