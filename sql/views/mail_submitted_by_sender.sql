-- Mail sent from the organization, by sender
select address(event['from']) as sender, count(*) as mails
from workmail_events
where event.eventName = 'OUTGOING_EMAIL_SUBMITTED'
group by address(event['from'])
order by mails desc, sender
