//! What AWS's pages say follows from a bounce, and no more.

use mailtrail_wire::Records;

use crate::{Bounce, BounceType, BouncedRecipient};

impl Bounce {
    /// Whether the bounce is permanent (a hard bounce): the same message to the same recipient will bounce again.
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

    /// Whether the bounce is temporary (a soft bounce): later messages to the recipient may be delivered.
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

    /// Whether the recipients should get no more mail: what AWS asks for after every permanent bounce, and after no other.
    ///
    /// The sub-type plays no part in it: pages explain some of them in different ways.
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

    /// Recipients whose messages came back, each with its place; what is no recipient is an error, and so is a bounce without a list.
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
