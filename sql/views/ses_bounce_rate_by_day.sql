-- Hard bounce rate and complaint rate by day and sender domain
select
    cast(sent_at as date) as day,
    domain,
    count(distinct message_id) as messages,
    count(distinct case when is_hard_bounce then message_id end) as bounced,
    count(distinct case when is_complaint then message_id end) as complained,
    round(100.0 * count(distinct case when is_hard_bounce then message_id end) / count(distinct message_id), 2) as bounce_percent,
    round(100.0 * count(distinct case when is_complaint then message_id end) / count(distinct message_id), 2) as complaint_percent
from ses_messages
where message_id is not null
group by cast(sent_at as date), domain
order by day nulls last, domain
