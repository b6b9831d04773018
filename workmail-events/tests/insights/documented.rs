//! Texts of the documentation.

use workmail_events::insights::{self, ParameterError, Pattern, Query};

/// Queries for documented parameters, beside the documented texts.
pub(crate) fn documented() -> Vec<(Query, &'static str)> {
    queries().unwrap_or_else(|error| panic!("{error}"))
}

fn queries() -> Result<Vec<(Query, &'static str)>, ParameterError> {
    Ok(vec![
        (
            insights::emails_submitted("userA@example.com", "userB@example.com"),
            r#"fields @timestamp, traceId
| sort @timestamp asc
| filter (event.from like /(?i)userA@example.com/
and event.eventName = "OUTGOING_EMAIL_SUBMITTED"
and event.recipients.0 like /(?i)userB@example.com/)"#,
        ),
        (
            insights::events_of_trace("$TRACEID")?,
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter traceId = "$TRACEID""#,
        ),
        (
            insights::events_of_message("$MESSAGEID")?,
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter event.messageId like "$MESSAGEID""#,
        ),
        (
            insights::emails_received_from_address("user@example.com"),
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter (event.from like /(?i)user@example.com/ and event.eventName = "ORGANIZATION_EMAIL_RECEIVED")"#,
        ),
        (
            insights::emails_received_from_domain("example.com")?,
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter (event.from like "example.com" and event.eventName = "ORGANIZATION_EMAIL_RECEIVED")"#,
        ),
        (
            insights::outgoing_bounces(),
            r#"fields @timestamp, event.destination, event.reason
| sort @timestamp desc
| filter event.eventName = "OUTGOING_EMAIL_BOUNCED""#,
        ),
        (
            insights::incoming_bounces(),
            r#"fields @timestamp, event.bouncedRecipient.emailAddress, event.bouncedRecipient.reason, event.bouncedRecipient.status
| sort @timestamp desc
| filter event.eventName = "INCOMING_EMAIL_BOUNCED""#,
        ),
        (
            insights::spam_per_recipient(),
            r#"stats count(*) as c by event.recipients.0
| filter (event.eventName = "ORGANIZATION_EMAIL_RECEIVED" and event.spamVerdict = "FAIL")
| sort c desc"#,
        ),
        (
            insights::spam_senders(),
            r#"fields @timestamp, event.recipients.0, event.sender, event.from
| sort @timestamp asc
| filter (event.spamVerdict = "FAIL")"#,
        ),
        (
            insights::verdicts_by_subject(Pattern::expression("$SUBJECT")?),
            r#"fields @timestamp, event.recipients.0, event.spamVerdict, event.spfVerdict, event.dkimVerdict, event.dmarcVerdict
| sort @timestamp asc
| filter event.subject like /(?i)$SUBJECT/ and event.eventName = "ORGANIZATION_EMAIL_RECEIVED""#,
        ),
        (
            insights::outbound_rules_applied(),
            r#"fields @timestamp, event.ruleName, event.ruleActions.0.action
| sort @timestamp desc
| filter event.ruleType = "OUTBOUND_RULE""#,
        ),
        (
            insights::inbound_rules_applied(),
            r#"fields @timestamp, event.ruleName, event.ruleActions.0.action, event.ruleActions.0.recipients.0
| sort @timestamp desc
| filter event.ruleType = "INBOUND_RULE""#,
        ),
        (
            insights::deliveries_per_mailbox(),
            r#"stats count(*) as c by event.recipient
| filter event.eventName = "MAILBOX_EMAIL_DELIVERED"
| sort c desc"#,
        ),
        (
            insights::submissions_per_sender(),
            r#"stats count(*) as c by event.from
| filter event.eventName = "OUTGOING_EMAIL_SUBMITTED"
| sort c desc"#,
        ),
        (
            insights::dmarc_failures_per_policy(),
            r#"stats count() by event.dmarcPolicy
| filter event.dmarcVerdict == "FAIL""#,
        ),
        // Asked a second time, for the trace of the receiver.
        (
            insights::events_of_trace("$TRACEID")?,
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter traceId = "$TRACEID""#,
        ),
    ])
}
