-- Calls by service, and how many of them failed
select service, count(*) as calls, count(error_code) as with_error, count(distinct event) as events, count(distinct principal) as principals
from cloudtrail_calls
group by service
order by calls desc, service
