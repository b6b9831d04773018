//! Subtypes of bounces.

use mailtrail_wire::open_enum;

use crate::BounceType;

/// Sub-type of a bounce: why, in more detail.
///
/// AWS's page about events and its page about notifications list different ones; these are all of both. The pages explain `NoEmail`
/// in different ways, so nothing should depend on it.
///
/// See [Amazon SES/Bounce types](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types).
///
/// ```
/// use ses_events::{BounceSubType, BounceType, OpenEnum as _};
///
/// assert_eq!(BounceSubType::from("MailboxFull"), BounceSubType::MailboxFull);
/// assert!(BounceSubType::General.is_documented_for(&BounceType::Transient));
/// assert!(!BounceSubType::from("Weather").is_known());
/// ```
#[open_enum]
pub enum BounceSubType {
    /// Report did not say enough to know; with the type of the same name.
    Undetermined,
    /// No particular reason.
    General,
    /// Address does not exist by one page of AWS; by the other it could not be read from the report.
    NoEmail,
    /// Not sent: the address is on the list of Amazon SES, which all accounts share.
    Suppressed,
    /// Not sent: the address is on the suppression list of the account. Does not count for the bounce rate.
    OnAccountSuppressionList,
    /// Not sent: the address is on the suppression list of the tenant. Does not count for the bounce rate.
    OnTenantSuppressionList,
    /// Not sent: the address did not pass the validation that the account or the configuration set asks for.
    EmailValidationSuppressed,
    /// Not sent: the contact has unsubscribed from the topic; only AWS's page about notifications names it.
    UnsubscribedRecipient,
    /// Mailbox of the recipient was full.
    MailboxFull,
    /// Message was too large for the recipient's server.
    MessageTooLarge,
    /// Time limit that the sender set for the delivery ran out; only AWS's page about events names it.
    CustomTimeoutExceeded,
    /// Content of the message was refused.
    ContentRejected,
    /// Attachment of the message was refused.
    AttachmentRejected,
}

impl BounceSubType {
    /// Returns whether a page of AWS lists this subtype for a type of bounce.
    ///
    /// ```
    /// use ses_events::{BounceSubType, BounceType};
    ///
    /// assert!(BounceSubType::NoEmail.is_documented_for(&BounceType::Permanent));
    /// assert!(!BounceSubType::NoEmail.is_documented_for(&BounceType::Transient));
    /// ```
    pub fn is_documented_for(&self, bounce_type: &BounceType) -> bool {
        match bounce_type {
            BounceType::Undetermined => matches!(self, Self::Undetermined),
            BounceType::Permanent => matches!(
                self,
                Self::General
                    | Self::NoEmail
                    | Self::Suppressed
                    | Self::OnAccountSuppressionList
                    | Self::OnTenantSuppressionList
                    | Self::EmailValidationSuppressed
                    | Self::UnsubscribedRecipient
            ),
            BounceType::Transient => matches!(
                self,
                Self::General
                    | Self::MailboxFull
                    | Self::MessageTooLarge
                    | Self::CustomTimeoutExceeded
                    | Self::ContentRejected
                    | Self::AttachmentRejected
            ),
            BounceType::Other(_) => false,
        }
    }

    /// Returns whether Amazon SES did not send the message because it suppresses the address: by one of the three lists or by validation.
    ///
    /// `UnsubscribedRecipient` is not one of them: the message is not delivered either, but the address is suppressed only for one topic.
    ///
    /// ```
    /// use ses_events::BounceSubType;
    ///
    /// assert!(BounceSubType::OnAccountSuppressionList.is_suppression());
    /// assert!(!BounceSubType::UnsubscribedRecipient.is_suppression());
    /// assert!(!BounceSubType::General.is_suppression());
    /// ```
    pub fn is_suppression(&self) -> bool {
        matches!(
            self,
            Self::Suppressed
                | Self::OnAccountSuppressionList
                | Self::OnTenantSuppressionList
                | Self::EmailValidationSuppressed
        )
    }
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::OpenEnum as _;

    use super::*;

    #[test]
    fn each_is_documented_for_some_type() {
        let pairs: Vec<_> = BounceSubType::known()
            .flat_map(|sub_type| BounceType::known().map(move |bounce_type| (sub_type.clone(), bounce_type)))
            .filter(|(sub_type, bounce_type)| sub_type.is_documented_for(bounce_type))
            .collect();
        assert_eq!(pairs.len(), 14);
        for sub_type in BounceSubType::known() {
            let types = pairs.iter().filter(|(known, _)| *known == sub_type).count();
            assert_eq!(types, if sub_type == BounceSubType::General { 2 } else { 1 }, "{sub_type}");
        }
    }

    #[test]
    fn unknown_ones_are_documented_for_nothing() {
        assert!(!BounceSubType::from("Weather").is_documented_for(&BounceType::Permanent));
        assert!(!BounceSubType::General.is_documented_for(&BounceType::from("Weather")));
        assert!(!BounceSubType::from("Weather").is_suppression());
    }
}
