//! Responses of functions.

use mailtrail_wire::{Extra, Wire};

use crate::Disposition;

/// Response of a function that an action calls with `RequestResponse`: what to do with the message.
///
/// Without a response, or with an invalid one, the message is processed as usual.
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-function-return-values).
///
/// ```
/// use ses_events::{Disposition, Document as _, LambdaReceiptResponse};
///
/// let response = LambdaReceiptResponse::from(Disposition::StopRuleSet);
/// assert_eq!(response.to_json(), r#"{"disposition":"STOP_RULE_SET"}"#);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct LambdaReceiptResponse {
    /// Where the evaluation of the rules continues; without it as with `CONTINUE`.
    pub disposition: Option<Disposition>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl From<Disposition> for LambdaReceiptResponse {
    fn from(disposition: Disposition) -> Self {
        Self { disposition: disposition.into(), ..Self::default() }
    }
}
