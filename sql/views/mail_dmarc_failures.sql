-- Mail that failed DMARC, by sender domain and its policy
select domain(sender) as domain, dmarc_policy as policy, count(*) as mails
from mail_received
where dmarc = 'FAIL'
group by domain(sender), dmarc_policy
order by mails desc, domain, policy
