-- Failed calls by error code and service
select error_code, service, count(*) as calls, count(distinct principal) as principals, min(at) as first, max(at) as last
from cloudtrail_calls
where error_code is not null
group by error_code, service
order by calls desc, error_code, service
