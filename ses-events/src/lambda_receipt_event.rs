//! Mail that a function gets.

use mailtrail_wire::{Extra, List, Records, Wire};

use crate::LambdaReceiptRecord;

pub(crate) mod disposition;
pub(crate) mod lambda_receipt;
pub(crate) mod lambda_receipt_record;
pub(crate) mod lambda_receipt_response;

/// Message that arrived, as the action of a receipt rule passes it to a Lambda function.
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
///     let record = record?;
///     let ses = record.ses()?;
///     assert!(!ses.receipt()?.is_spam());
///     assert!(ses.mail()?.message_id.is("o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1"));
/// }
/// # Ok::<(), ses_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use ses_events::{Disposition, Document as _, LambdaReceiptEvent, LambdaReceiptResponse};
///
/// async fn handle(event: LambdaEvent<LambdaReceiptEvent>) -> Result<LambdaReceiptResponse, Error> {
///     for record in event.payload.records() {
///         if record?.ses()?.receipt()?.is_spam() {
///             return Ok(Disposition::StopRuleSet.into());
///         }
///     }
///     Ok(Disposition::Continue.into())
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let event = LambdaReceiptEvent::from_json(
///     r#"{"Records": [{"eventSource": "aws:ses", "ses": {"mail": {}, "receipt": {"spamVerdict": {"status": "FAIL"}}}}]}"#,
/// )?;
/// let answer = handle(LambdaEvent::new(event, Context::default())).await?;
/// assert_eq!(answer.to_json(), r#"{"disposition":"STOP_RULE_SET"}"#);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct LambdaReceiptEvent {
    /// Records, one for each message.
    #[wire(name = "Records", essential)]
    pub records: Option<List<LambdaReceiptRecord>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl LambdaReceiptEvent {
    /// Returns the records with their places, one by one. An element that is not a record is an error.
    ///
    /// ```
    /// use ses_events::{Document as _, LambdaReceiptEvent};
    ///
    /// let event = LambdaReceiptEvent::from_json(r#"{"Records": ["odd", {"ses": {}}]}"#)?;
    /// assert!(event.records().next().unwrap().is_err());
    /// assert_eq!(event.records().last().unwrap()?.path(), "/Records/1");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn records(&self) -> Records<'_, LambdaReceiptRecord> {
        Records::new("/Records", self.extra.required("Records", &self.records))
    }
}
