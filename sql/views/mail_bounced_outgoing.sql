-- Bounced mail from the organization: who sent it, to whom, and why
with traces as (
    select trace_id, min(sender) as sender from mail_events where sender is not null group by trace_id
)
select bounces.at as at, address(coalesce(bounces.sender, traces.sender)) as sender, address(bounces.recipient) as recipient, bounces.reason as reason, bounces.trace_id as trace_id
from mail_events as bounces left join traces on bounces.trace_id = traces.trace_id
where bounces.event = 'OUTGOING_EMAIL_BOUNCED'
order by at nulls last, bounces._file, bounces._row
