//! Conclusions from a bounce, as AWS's pages draw them.

use mailtrail_wire::Records;

use crate::{Bounce, BounceType, BouncedRecipient};

impl Bounce {
    /// Returns whether the bounce is permanent (a hard bounce): the same message to the same recipient will bounce again.
    ///
    /// ```
    /// use ses_events::{Bounce, Document as _};
    ///
    /// assert!(Bounce::from_json(r#"{"bounceType": "Permanent"}"#)?.is_permanent());
    /// assert!(!Bounce::from_json(r#"{"bounceType": "Undetermined"}"#)?.is_permanent());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn is_permanent(&self) -> bool {
        self.bounce_type.as_ref() == Some(&BounceType::Permanent)
    }

    /// Returns whether the bounce is temporary (a soft bounce): later messages to the recipient may be delivered.
    ///
    /// ```
    /// use ses_events::{Bounce, Document as _};
    ///
    /// assert!(Bounce::from_json(r#"{"bounceType": "Transient"}"#)?.is_transient());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn is_transient(&self) -> bool {
        self.bounce_type.as_ref() == Some(&BounceType::Transient)
    }

    /// Returns whether the recipients should get no more mail. AWS asks for that after every permanent bounce, and after no other.
    ///
    /// The subtype does not matter, because AWS's pages explain some of them in different ways.
    ///
    /// See [Amazon SES/Amazon SNS notification contents](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types).
    ///
    /// ```
    /// use ses_events::{Bounce, Document as _};
    ///
    /// assert!(Bounce::from_json(r#"{"bounceType": "Permanent", "bounceSubType": "NoEmail"}"#)?.should_suppress());
    /// assert!(!Bounce::from_json(r#"{"bounceType": "Transient", "bounceSubType": "General"}"#)?.should_suppress());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn should_suppress(&self) -> bool {
        self.is_permanent()
    }

    /// Returns the recipients whose messages bounced, each with its place. An element that is not a recipient is an error, and so is a bounce without a list.
    ///
    /// ```
    /// use ses_events::{Bounce, Document as _};
    ///
    /// let bounce = Bounce::from_json(r#"{"bouncedRecipients": [{"emailAddress": "mary@example.com"}, "odd"]}"#)?;
    /// let mut recipients = bounce.recipients();
    /// assert_eq!(recipients.next().unwrap()?.address(), Some("mary@example.com"));
    /// assert_eq!(recipients.next().unwrap().unwrap_err().path(), "/bouncedRecipients/1");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn recipients(&self) -> Records<'_, BouncedRecipient> {
        Records::new("/bouncedRecipients", self.extra.required("bouncedRecipients", &self.bounced_recipients))
    }
}
