-- Spam senders by address
select address(sender) as sender, count(*) as mails
from mail_received
where spam = 'FAIL'
group by address(sender)
order by mails desc, sender
