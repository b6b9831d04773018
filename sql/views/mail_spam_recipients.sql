-- Spam recipients
select recipient, count(*) as mails
from (select address(unnest(recipients)) as recipient from mail_received where spam = 'FAIL')
group by recipient
order by mails desc, recipient
