-- Recipients whose mail bounced: bounce type, and the answer of their server
select
    sent_at,
    sender,
    address(bounced['emailAddress']) as recipient,
    bounce_type,
    bounce_sub_type,
    bounced['status'] as status,
    bounced['diagnosticCode'] as diagnostic,
    message_id
from (
    select
        _time as sent_at,
        address(mail.source) as sender,
        unnest(bounce.bouncedRecipients) as bounced,
        bounce.bounceType as bounce_type,
        bounce.bounceSubType as bounce_sub_type,
        mail.messageId as message_id,
        _file,
        _row
    from ses_events
    where coalesce(eventType, notificationType) = 'Bounce'
)
order by sent_at nulls last, _file, _row, recipient
