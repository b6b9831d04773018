-- Bounced mail to the organization: for whom, and why
select at, address(recipient) as recipient, status, reason, trace_id
from mail_events
where event = 'INCOMING_EMAIL_BOUNCED'
order by at nulls last, _file, _row
