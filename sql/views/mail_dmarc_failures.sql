-- Mail that failed DMARC, by domain of the sender and policy of that domain
select domain(sender) as domain, dmarc_policy as policy, count(*) as mails
from mail_received
where dmarc = 'FAIL'
group by domain(sender), dmarc_policy
order by mails desc, domain, policy
