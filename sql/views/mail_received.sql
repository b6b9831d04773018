-- Received mail with the results of its checks, to see why a message was classified as spam
select
    _time as at,
    event['from'] as sender,
    event.recipients as recipients,
    event.subject as subject,
    case when event.spamVerdict like '{%' then json_get_str(event.spamVerdict, 'status') else event.spamVerdict end as spam,
    case when event.spfVerdict like '{%' then json_get_str(event.spfVerdict, 'status') else event.spfVerdict end as spf,
    case when event.dkimVerdict like '{%' then json_get_str(event.dkimVerdict, 'status') else event.dkimVerdict end as dkim,
    case when event.dmarcVerdict like '{%' then json_get_str(event.dmarcVerdict, 'status') else event.dmarcVerdict end as dmarc,
    event.dmarcPolicy as dmarc_policy,
    traceId as trace_id,
    nullif(btrim(event.messageId, '<> '), '') as message_id
from workmail_events
where event.eventName = 'ORGANIZATION_EMAIL_RECEIVED'
order by at nulls last, _file, _row
