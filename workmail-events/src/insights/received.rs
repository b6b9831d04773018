//! Queries for received messages.

use mailtrail_wire::insights::Quoted;

use super::FieldPath::{DkimVerdict, DmarcVerdict, EventName, FirstRecipient, From, SpamVerdict, SpfVerdict, Subject};
use super::{ParameterError, Pattern, Query};

/// Finds messages that were received from an address.
///
/// It compares the From address. For a message sent on behalf of another user, that is the other user's address.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::insights;
///
/// assert_eq!(
///     insights::emails_received_from_address("user@example.com").to_string(),
///     r#"fields @timestamp, event.eventName
/// | sort @timestamp asc
/// | filter (event.from like /(?i)user@example.com/ and event.eventName = "ORGANIZATION_EMAIL_RECEIVED")"#,
/// );
/// ```
pub fn emails_received_from_address(address: impl Into<Pattern>) -> Query {
    let address = address.into();
    Query::new(
        &[EventName, From],
        format!(
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter (event.from like /(?i){address}/ and event.eventName = "ORGANIZATION_EMAIL_RECEIVED")"#
        ),
    )
}

/// Finds messages that were received from a domain.
///
/// It finds the domain anywhere in the From address, so `example.com` also finds `notexample.com` and `example.com.example.org`,
/// and is case-sensitive. [`emails_received_from_address`] with `Pattern::exact("@example.com")` ignores case and
/// does not find `notexample.com`.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// # Errors
///
/// Returns an error if the domain contains a control character.
///
/// ```
/// use workmail_events::insights;
///
/// assert_eq!(
///     insights::emails_received_from_domain("example.com")?.to_string(),
///     r#"fields @timestamp, event.eventName
/// | sort @timestamp asc
/// | filter (event.from like "example.com" and event.eventName = "ORGANIZATION_EMAIL_RECEIVED")"#,
/// );
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn emails_received_from_domain(domain: &str) -> Result<Query, ParameterError> {
    let domain = Quoted::double(domain)?;
    Ok(Query::new(
        &[EventName, From],
        format!(
            r#"fields @timestamp, event.eventName
| sort @timestamp asc
| filter (event.from like {domain} and event.eventName = "ORGANIZATION_EMAIL_RECEIVED")"#
        ),
    ))
}

/// Finds the verdicts on received messages with a subject, to see why they were moved to the junk folder.
///
/// AWS prints the placeholder `$SUBJECT`, in which the dollar sign has a meaning in regular expressions. It is the only
/// documented parameter that must be an expression. Pass a real subject as text.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::insights::{self, Pattern};
///
/// assert_eq!(
///     insights::verdicts_by_subject(Pattern::expression("$SUBJECT")?).to_string(),
///     r#"fields @timestamp, event.recipients.0, event.spamVerdict, event.spfVerdict, event.dkimVerdict, event.dmarcVerdict
/// | sort @timestamp asc
/// | filter event.subject like /(?i)$SUBJECT/ and event.eventName = "ORGANIZATION_EMAIL_RECEIVED""#,
/// );
/// assert!(insights::verdicts_by_subject("Up to $100 off").as_str().contains(r"/(?i)Up to \$100 off/"));
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn verdicts_by_subject(subject: impl Into<Pattern>) -> Query {
    let subject = subject.into();
    Query::new(
        &[FirstRecipient, SpamVerdict, SpfVerdict, DkimVerdict, DmarcVerdict, Subject, EventName],
        format!(
            r#"fields @timestamp, event.recipients.0, event.spamVerdict, event.spfVerdict, event.dkimVerdict, event.dmarcVerdict
| sort @timestamp asc
| filter event.subject like /(?i){subject}/ and event.eventName = "ORGANIZATION_EMAIL_RECEIVED""#
        ),
    )
}
