-- Rules applied to mail, and how often each took which action
select rule_type, rule, action['action'] as action, count(*) as events
from (select rule_type, rule, unnest(rule_actions) as action from mail_events where event = 'RULE_APPLIED')
group by rule_type, rule, action['action']
order by events desc, rule_type, rule, action
