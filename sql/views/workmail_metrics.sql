-- Amazon WorkMail metrics as CloudWatch counts them: the sum and the number of values
select metric, sum(value) as sum, count(value) as samples
from (
    select 'OrganizationEmailReceived' as metric, 1 as value from workmail_events where event.eventName = 'ORGANIZATION_EMAIL_RECEIVED'
    union all
    select 'MailboxEmailDelivered', 1 from workmail_events where event.eventName = 'MAILBOX_EMAIL_DELIVERED'
    union all
    select 'IncomingEmailBounced', 1 from workmail_events where event.eventName = 'INCOMING_EMAIL_BOUNCED'
    union all
    select 'OutgoingEmailBounced', 1 from workmail_events where event.eventName = 'OUTGOING_EMAIL_BOUNCED'
    union all
    select 'OutgoingEmailSent', 1 from workmail_events where event.eventName = 'OUTGOING_EMAIL_SENT'
    union all
    select 'AuthenticationFailure', case lower(auth_successful) when 'true' then 0 when '1' then 0 when 'false' then 1 when '0' then 1 end from workmail_authentication_logs
    union all
    select 'AccessDenied', case lower(access_granted) when 'true' then 0 when '1' then 0 when 'false' then 1 when '0' then 1 end from workmail_access_control_logs
    union all
    select 'ActionDenied', case lower(action_allowed) when 'true' then 0 when '1' then 0 when 'false' then 1 when '0' then 1 end from workmail_mailbox_access_logs
    union all
    select 'AvailabilityProviderFailure', case lower(availability_event_successful) when 'true' then 0 when '1' then 0 when 'false' then 1 when '0' then 1 end
    from workmail_availability_provider_logs
)
group by metric
having count(value) > 0
order by metric
