//! Messages of events for functions.

use mailtrail_wire::{Extra, Wire};

use crate::{InboundMail, Receipt};

/// Message that a function gets: the same two objects as in a [`ReceivedNotification`](crate::ReceivedNotification).
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-input).
///
/// ```
/// use ses_events::{Document as _, Is as _, LambdaReceipt};
///
/// let ses = LambdaReceipt::from_json(r#"{"mail": {"source": "jane@example.com"}, "receipt": {}}"#)?;
/// assert!(ses.mail.as_ref().is_some_and(|mail| mail.source.is("jane@example.com")));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LambdaReceipt {
    /// Message that arrived.
    #[wire(required, getter)]
    pub mail: Option<InboundMail>,
    /// What Amazon SES found out about the message, and the action that called the function.
    #[wire(required, getter)]
    pub receipt: Option<Receipt>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
