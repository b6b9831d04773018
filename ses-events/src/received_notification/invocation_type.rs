//! Ways to call a function.

use mailtrail_wire::open_enum;

/// How the action of a receipt rule calls its function.
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html).
///
/// ```
/// use ses_events::{InvocationType, OpenEnum as _};
///
/// assert_eq!(InvocationType::RequestResponse.as_str(), "RequestResponse");
/// ```
#[open_enum]
pub enum InvocationType {
    /// Nobody waits for the function, and its response is ignored.
    #[wire("Event")]
    Event,
    /// Amazon SES waits up to 30 seconds for a response with a [disposition](crate::Disposition).
    #[wire("RequestResponse")]
    RequestResponse,
}
