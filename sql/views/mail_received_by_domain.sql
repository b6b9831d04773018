-- Received mail by sender domain, and how much of it was spam
select domain(sender) as domain, count(*) as mails, count(*) filter (where spam = 'FAIL') as spam
from mail_received
group by domain(sender)
order by mails desc, domain
