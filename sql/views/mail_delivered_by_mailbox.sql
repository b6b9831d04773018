-- Delivered mail by mailbox
select address(event.recipient) as recipient, count(*) as mails
from workmail_events
where event.eventName = 'MAILBOX_EMAIL_DELIVERED'
group by address(event.recipient)
order by mails desc, recipient
