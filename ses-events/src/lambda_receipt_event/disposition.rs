//! Decisions about messages.

use mailtrail_wire::open_enum;

/// Decision of a function about the remaining actions and rules.
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-function-return-values).
///
/// ```
/// use ses_events::{Disposition, OpenEnum as _};
///
/// assert_eq!(Disposition::StopRule.as_str(), "STOP_RULE");
/// ```
#[open_enum]
pub enum Disposition {
    /// Leave out the further actions of this rule; the next rule comes.
    #[wire("STOP_RULE")]
    StopRule,
    /// Leave out all further actions and rules.
    #[wire("STOP_RULE_SET")]
    StopRuleSet,
    /// Go on as if there was no function. Any other string means the same, and so does a response without a disposition.
    #[wire("CONTINUE")]
    Continue,
}
