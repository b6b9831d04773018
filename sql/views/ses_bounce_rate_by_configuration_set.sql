-- Hard bounce rate and complaint rate by configuration set
select
    configuration_set,
    count(distinct message_id) as messages,
    count(distinct case when is_hard_bounce then message_id end) as bounced,
    count(distinct case when is_complaint then message_id end) as complained,
    round(100.0 * count(distinct case when is_hard_bounce then message_id end) / count(distinct message_id), 2) as bounce_percent,
    round(100.0 * count(distinct case when is_complaint then message_id end) / count(distinct message_id), 2) as complaint_percent
from ses_messages
where message_id is not null
group by configuration_set
order by configuration_set nulls last
