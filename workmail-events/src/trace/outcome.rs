//! Outcomes.

/// What became of a message for one recipient, as far as the log says.
///
/// ```
/// use workmail_events::trace::Outcome;
///
/// let outcome = Outcome::Delivered { folder: Some("Inbox".into()) };
/// assert_eq!(outcome.as_str(), "delivered");
/// assert!(outcome.is_delivered());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// Message reached the recipient's mailbox.
    Delivered {
        /// Folder that it reached, as the delivery says; a rule that moves messages has no say in it.
        folder: Option<String>,
    },
    /// Message was handed to the recipient's server, and the log ends there.
    Sent,
    /// Message bounced, maybe after it was handed over.
    Bounced {
        /// Why it bounced.
        reason: Option<String>,
        /// Status of the bounce.
        status: Option<String>,
    },
    /// Rule says that it drops or bounces the message, and nothing says that the message went on.
    StoppedByRule {
        /// Name of the rule.
        rule: Option<String>,
        /// Action as the log spells it.
        action: Option<String>,
    },
    /// DMARC policy `REJECT` was applied, and no delivery is logged.
    StoppedByDmarc {
        /// Policy as the log spells it.
        policy: String,
    },
    /// Rule says that it forwards or redirects the message, and no delivery is logged.
    Redirected {
        /// Name of the rule.
        rule: Option<String>,
        /// Action as the log spells it.
        action: Option<String>,
        /// Where the message goes instead.
        to: Option<String>,
    },
    /// Message was submitted or received, or is mentioned, and nothing says what became of it.
    Pending,
}

impl Outcome {
    /// Returns the short name, as in JSON: `delivered`, `sent`, `bounced`, `stoppedByRule`, `stoppedByDmarc`, `redirected`,
    /// `pending`.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Outcome::Sent.as_str(), "sent");
    /// ```
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Delivered { .. } => "delivered",
            Self::Sent => "sent",
            Self::Bounced { .. } => "bounced",
            Self::StoppedByRule { .. } => "stoppedByRule",
            Self::StoppedByDmarc { .. } => "stoppedByDmarc",
            Self::Redirected { .. } => "redirected",
            Self::Pending => "pending",
        }
    }

    /// Returns whether the message reached a mailbox.
    ///
    /// ```
    /// assert!(!workmail_events::trace::Outcome::Sent.is_delivered());
    /// ```
    pub fn is_delivered(&self) -> bool {
        matches!(self, Self::Delivered { .. })
    }

    /// Returns whether the log says that the message was not delivered: it bounced, or a rule or a policy stopped it.
    ///
    /// ```
    /// assert!(workmail_events::trace::Outcome::Bounced { reason: None, status: None }.is_failure());
    /// ```
    pub fn is_failure(&self) -> bool {
        matches!(self, Self::Bounced { .. } | Self::StoppedByRule { .. } | Self::StoppedByDmarc { .. })
    }
}
