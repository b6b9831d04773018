-- What the root user did
select at, account, service, event, region, source_ip, error_code, event_id
from cloudtrail_calls
where is_root
order by at nulls last, _file, _row
