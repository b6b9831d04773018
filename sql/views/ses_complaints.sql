-- Complaints: who complained, about which sender, and the feedback of the provider
select
    sent_at,
    sender,
    address(complained['emailAddress']) as recipient,
    feedback_type,
    sub_type,
    message_id
from (
    select
        _time as sent_at,
        address(mail.source) as sender,
        unnest(complaint.complainedRecipients) as complained,
        complaint.complaintFeedbackType as feedback_type,
        complaint.complaintSubType as sub_type,
        mail.messageId as message_id,
        _file,
        _row
    from ses_events
    where coalesce(eventType, notificationType) = 'Complaint'
)
order by sent_at nulls last, _file, _row, recipient
