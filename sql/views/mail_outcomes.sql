-- What happened to each message for each recipient, and why someone did not get it
--
-- The sending and the receiving side of a message have traces of their own, which the message identifier joins. What is later in the way of a
-- message decides: a delivery, else a bounce, else what stopped it, else where a rule sent it, else the hand-over. `mailtrail trace` tells it
-- event by event, and follows messages that this view cannot: rules that name no recipient, and traces with several messages.
with traces as (
    select trace_id, min(message_id) as message_id from mail_events where trace_id is not null group by trace_id
),
events as (
    select
        coalesce(traces.message_id, mail_events.message_id, mail_events.trace_id) as message,
        mail_events.*
    from mail_events left join traces on mail_events.trace_id = traces.trace_id
),
listed as (
    select message, event, at, address(unnest(recipients)) as recipient, folder, rule, cast(null as varchar) as action, redirected_to, reason, status, policy
    from events where event in ('OUTGOING_EMAIL_SUBMITTED', 'ORGANIZATION_EMAIL_RECEIVED', 'DMARC_POLICY_APPLIED')
),
single as (
    select message, event, at, address(recipient) as recipient, folder, rule, cast(null as varchar) as action, redirected_to, reason, status, policy
    from events where recipient is not null and event <> 'RULE_APPLIED'
),
actions as (
    select message, event, at, unnest(rule_actions) as applied, folder, rule, redirected_to, reason, status, policy
    from events where event = 'RULE_APPLIED'
),
rules as (
    select message, event, at, address(unnest(applied['recipients'])) as recipient, folder, rule, applied['action'] as action, redirected_to, reason, status, policy
    from actions
),
steps as (
    select
        *,
        case
            when event = 'MAILBOX_EMAIL_DELIVERED' then 1
            when event in ('INCOMING_EMAIL_BOUNCED', 'OUTGOING_EMAIL_BOUNCED') then 2
            when event = 'RULE_APPLIED' and regexp_like(action, '(^|[^a-z])(drop|bounc)', 'i') and not regexp_like(action, '(^|[^a-z])(no|not|never|dont|skip|bypass)([^a-z]|$)', 'i') then 3
            when event = 'DMARC_POLICY_APPLIED' and policy = 'REJECT' then 4
            when event = 'RULE_APPLIED' and regexp_like(action, '(^|[^a-z])(forward|redirect)', 'i') and not regexp_like(action, '(^|[^a-z])(no|not|never|dont|skip|bypass)([^a-z]|$)', 'i') then 5
            when event = 'ORGANIZATION_EMAIL_RECEIVED' then 6
            when event = 'OUTGOING_EMAIL_SENT' then 7
            else 8
        end as step
    from (select * from listed union all select * from single union all select * from rules)
    where recipient is not null
),
decided as (
    select *, row_number() over (partition by message, recipient order by step, at nulls last, folder, reason, rule) as place
    from steps
),
messages as (
    select
        message,
        first_value(sender order by case event when 'OUTGOING_EMAIL_SUBMITTED' then 0 when 'ORGANIZATION_EMAIL_RECEIVED' then 1 else 2 end, at nulls last)
            filter (where sender is not null) as sender,
        first_value(subject order by case event when 'OUTGOING_EMAIL_SUBMITTED' then 0 when 'ORGANIZATION_EMAIL_RECEIVED' then 1 else 2 end, at nulls last)
            filter (where subject is not null) as subject,
        min(at) as first
    from events group by message
)
select
    messages.first as first,
    messages.message as message,
    address(messages.sender) as sender,
    decided.recipient as recipient,
    messages.subject as subject,
    case decided.step
        when 1 then 'delivered'
        when 2 then 'bounced'
        when 3 then 'stoppedByRule'
        when 4 then 'stoppedByDmarc'
        when 5 then 'redirected'
        when 7 then 'sent'
        else 'pending'
    end as outcome,
    case decided.step when 1 then decided.folder end as folder,
    case decided.step
        when 2 then concat_ws(' ', decided.status, decided.reason)
        when 3 then concat_ws(': ', decided.rule, decided.action)
        when 4 then decided.policy
        when 5 then concat_ws(': ', decided.rule, decided.redirected_to)
    end as why
from decided join messages on decided.message = messages.message
where decided.place = 1
order by first nulls last, message, recipient
