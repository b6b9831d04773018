//! Paths of fields in a line of the event log.

use std::fmt;

macro_rules! field_paths {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal,)*) => {
        /// Path of a field in a line of the event log, as queries write it.
        ///
        /// Names are joined by dots; a number is the place in a list, and the first place is 0. A list is read only at
        /// its first element, because queries name no other: what happens to a second recipient stays unseen.
        /// Members that no page but only a query names have the evidence `implied` in the shapes.
        ///
        /// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
        ///
        /// ```
        /// use workmail_events::insights::FieldPath;
        ///
        /// assert_eq!(FieldPath::FirstRecipient.as_str(), "event.recipients.0");
        /// assert!(FieldPath::ALL.contains(&FieldPath::TraceId));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum FieldPath {
            $($(#[doc = $doc])* $name,)*
        }

        impl FieldPath {
            /// All paths that the queries use.
            ///
            /// ```
            /// use workmail_events::insights::FieldPath;
            ///
            /// assert_eq!(FieldPath::ALL.first(), Some(&FieldPath::TraceId));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Returns the path as a query writes it.
            ///
            /// ```
            /// assert_eq!(workmail_events::insights::FieldPath::From.as_str(), "event.from");
            /// ```
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

field_paths! {
    /// Identifier that the events of one mail on one side share.
    TraceId = "traceId",
    /// Kind of event.
    EventName = "event.eventName",
    /// From address.
    From = "event.from",
    /// User who sent on behalf of another one.
    Sender = "event.sender",
    /// Subject of the mail.
    Subject = "event.subject",
    /// SMTP message ID.
    MessageId = "event.messageId",
    /// Mailbox or recipient of an event that has only one.
    Recipient = "event.recipient",
    /// First recipient of an event that has several.
    FirstRecipient = "event.recipients.0",
    /// Recipient of an outgoing mail that bounced.
    Destination = "event.destination",
    /// Why an outgoing mail bounced.
    Reason = "event.reason",
    /// Recipient of an incoming mail that bounced.
    BouncedRecipientAddress = "event.bouncedRecipient.emailAddress",
    /// Why an incoming mail bounced.
    BouncedRecipientReason = "event.bouncedRecipient.reason",
    /// Status with which an incoming mail bounced.
    BouncedRecipientStatus = "event.bouncedRecipient.status",
    /// Outcome of the spam check.
    SpamVerdict = "event.spamVerdict",
    /// Outcome of the SPF check.
    SpfVerdict = "event.spfVerdict",
    /// Outcome of the DKIM check.
    DkimVerdict = "event.dkimVerdict",
    /// Outcome of the DMARC check.
    DmarcVerdict = "event.dmarcVerdict",
    /// What the sending domain asks for when the DMARC check fails.
    DmarcPolicy = "event.dmarcPolicy",
    /// Name of the rule.
    RuleName = "event.ruleName",
    /// Kind of rule.
    RuleType = "event.ruleType",
    /// First action of the rule.
    FirstRuleAction = "event.ruleActions.0.action",
    /// First recipient of the first action of the rule.
    FirstRuleActionRecipient = "event.ruleActions.0.recipients.0",
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
