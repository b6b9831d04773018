-- Amazon SES events with the most used columns: message, sender, configuration set, and whether it is a bounce or a complaint
select
    _time as sent_at,
    coalesce(eventType, notificationType) as event,
    mail.messageId as message_id,
    address(mail.source) as sender,
    domain(mail.source) as domain,
    map_extract(mail.tags, 'ses:configuration-set')[1][1] as configuration_set,
    coalesce(coalesce(eventType, notificationType) = 'Bounce' and bounce.bounceType = 'Permanent', false) as is_hard_bounce,
    coalesce(coalesce(eventType, notificationType) = 'Complaint', false) as is_complaint
from ses_events
