//! Mail that a function gets.

use mailtrail_wire::{Extra, List, Wire};

use crate::LambdaReceiptRecord;

pub(crate) mod disposition;
pub(crate) mod lambda_receipt;
pub(crate) mod lambda_receipt_record;
pub(crate) mod lambda_receipt_response;

/// Message that arrived, as the action of a receipt rule hands it to a Lambda function.
///
/// There is one record in practice. The body of the message is not in it; an earlier action of the rule can keep it in
/// Amazon S3, where the `messageId` names it. A function that Amazon SES waits for answers with an object whose
/// `disposition` is `STOP_RULE`, `STOP_RULE_SET` or `CONTINUE`.
///
/// In Rust, [`LambdaReceiptResponse`](crate::LambdaReceiptResponse) is that answer.
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-input).
///
/// ```
/// use ses_events::{Document as _, Is as _, LambdaReceiptEvent};
///
/// let text = r#"{"Records": [{
///     "eventSource": "aws:ses",
///     "eventVersion": "1.0",
///     "ses": {
///         "mail": {"messageId": "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1"},
///         "receipt": {"recipients": ["mary@example.org"], "spamVerdict": {"status": "PASS"}}
///     }
/// }]}"#;
/// let event = LambdaReceiptEvent::from_json(text)?;
/// for record in event.records() {
///     let Some(ses) = &record.ses else { panic!("no ses") };
///     assert!(!ses.receipt.as_ref().is_some_and(|receipt| receipt.is_spam()));
///     assert!(ses.mail.as_ref().is_some_and(|mail| mail.message_id.is("o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1")));
/// }
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LambdaReceiptEvent {
    /// Records, one for each message.
    #[wire(name = "Records", required)]
    pub records: Option<List<LambdaReceiptRecord>>,
    /// Members that this version does not know.
    pub extra: Extra<Self>,
}

impl LambdaReceiptEvent {
    /// Records in their order; elements that are no objects are left out.
    ///
    /// ```
    /// use ses_events::{Document as _, LambdaReceiptEvent};
    ///
    /// let event = LambdaReceiptEvent::from_json(r#"{"Records": ["odd", {"eventSource": "aws:ses"}]}"#)?;
    /// assert_eq!(event.records().count(), 1);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn records(&self) -> impl Iterator<Item = &LambdaReceiptRecord> {
        self.records.iter().flatten()
    }
}
