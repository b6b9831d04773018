//! Records of events for functions.

use mailtrail_wire::{Extra, Wire};

use crate::LambdaReceipt;

/// One message of a [`LambdaReceiptEvent`](crate::LambdaReceiptEvent).
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-input).
///
/// ```
/// use ses_events::{Document as _, Is as _, LambdaReceiptRecord};
///
/// let record = LambdaReceiptRecord::from_json(r#"{"eventSource": "aws:ses", "eventVersion": "1.0", "ses": {}}"#)?;
/// assert!(record.event_source.is("aws:ses"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LambdaReceiptRecord {
    /// Always `aws:ses`.
    #[wire(required, content = "public")]
    pub event_source: Option<String>,
    /// Version of the record, `1.0`.
    #[wire(required, content = "public")]
    pub event_version: Option<String>,
    /// Message, and what Amazon SES found out about it.
    #[wire(essential, getter)]
    pub ses: Option<LambdaReceipt>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
