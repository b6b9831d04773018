//! Events that Amazon EventBridge delivers.

use mailtrail_wire::{EventBridgeEvent, open_enum};

use crate::Event;

/// CloudTrail event as Amazon EventBridge delivers it, the event itself in `detail`.
///
/// Trails must log what is to be delivered; read-only actions come only to rules that ask for them, Insights events
/// from trails that log them. Events above 256 KB are not delivered. [`DetailType`] names the kinds.
///
/// See [Amazon EventBridge/AWS service events delivered via CloudTrail](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html).
///
/// ```
/// use cloudtrail_records::{CloudTrailEventBridgeEvent, DetailType, Document as _, Is as _};
///
/// let text = r#"{
///     "detail-type": "AWS API Call via CloudTrail",
///     "source": "aws.ses",
///     "detail": {"eventType": "AwsApiCall", "eventName": "DeleteIdentity"}
/// }"#;
/// let event = CloudTrailEventBridgeEvent::from_json(text)?;
/// assert_eq!(event.detail_type.as_deref().map(DetailType::from), Some(DetailType::ApiCall));
/// let record = event.detail.as_ref().and_then(|event| event.as_record());
/// assert!(record.is_some_and(|record| record.event_name.is("DeleteIdentity")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
pub type CloudTrailEventBridgeEvent = EventBridgeEvent<Event>;

/// Kind of CloudTrail event in the `detail-type` of an EventBridge event.
///
/// AWS prints two spellings for sign-ins, so rules and programs should take both.
///
/// See [Amazon EventBridge/AWS service events delivered via CloudTrail](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html).
///
/// ```
/// use cloudtrail_records::{DetailType, OpenEnum as _};
///
/// let kind = DetailType::from("AWS Console Signin via CloudTrail");
/// assert!(kind.is_known() && kind.is_console_sign_in());
/// ```
#[open_enum]
pub enum DetailType {
    /// API was called.
    #[wire("AWS API Call via CloudTrail")]
    ApiCall,
    /// Service did something on its own.
    #[wire("AWS Service Event via CloudTrail")]
    ServiceEvent,
    /// Action in the console that is not an API call.
    #[wire("AWS Console Action via CloudTrail")]
    ConsoleAction,
    /// Sign-in to the console.
    #[wire("AWS Console Sign In via CloudTrail")]
    ConsoleSignIn,
    /// Sign-in to the console, in the spelling of the EventBridge guide.
    #[wire("AWS Console Signin via CloudTrail")]
    ConsoleSignin,
    /// Unusual rate of calls or errors.
    #[wire("AWS Insight via CloudTrail")]
    Insight,
}

impl DetailType {
    /// Returns whether this is a console sign-in, in either spelling.
    ///
    /// ```
    /// assert!(cloudtrail_records::DetailType::ConsoleSignIn.is_console_sign_in());
    /// ```
    pub fn is_console_sign_in(&self) -> bool {
        matches!(self, Self::ConsoleSignIn | Self::ConsoleSignin)
    }
}
