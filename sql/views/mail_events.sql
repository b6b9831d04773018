-- Mail events of Amazon WorkMail in order of time: what happened, to whom, and with which identifiers
select
    _time as at,
    event.eventName as event,
    traceId as trace_id,
    nullif(btrim(event.messageId, '<> '), '') as message_id,
    event['from'] as sender,
    coalesce(event.recipient,
        case when event.bouncedRecipient like '{%' then json_get_str(event.bouncedRecipient, 'emailAddress') else event.bouncedRecipient end,
        case when event.eventName = 'OUTGOING_EMAIL_BOUNCED' and event.destination like '%@%' then event.destination end) as recipient,
    event.recipients as recipients,
    event.subject as subject,
    coalesce(event.folder, event.targetFolder) as folder,
    event.ruleName as rule,
    event.ruleType as rule_type,
    event.ruleActions as rule_actions,
    event.targetRecipient as redirected_to,
    coalesce(event.reason, case when event.bouncedRecipient like '{%' then json_get_str(event.bouncedRecipient, 'reason') end) as reason,
    case when event.bouncedRecipient like '{%' then json_as_text(event.bouncedRecipient, 'status') end as status,
    event.policy as policy,
    _file,
    _row
from workmail_events
order by at nulls last, _file, _row
