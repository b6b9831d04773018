//! Events that Amazon EventBridge delivers.

use mailtrail_wire::EventBridgeEvent;

use crate::{DetailType, SesEventBridgeDetail};

pub(crate) mod advisor_detail;
pub(crate) mod advisor_finding;
pub(crate) mod advisor_metadata;
pub(crate) mod detail;
pub(crate) mod recommendation_impact;
pub(crate) mod recommendation_type;
pub(crate) mod sending_status;
pub(crate) mod sending_status_data;
pub(crate) mod sending_status_detail;
pub(crate) mod sending_status_origin;
pub(crate) mod sending_status_record;

/// Event of Amazon SES as Amazon EventBridge delivers it.
///
/// Only the default event bus gets them, in no particular order, and now and then one is lost. Advice and changes of tenants
/// come without being asked for; sending events need an event destination of a configuration set. `resources` names an identity,
/// a configuration set or a tenant, and which one cannot be told from the kind of event.
///
/// See [Amazon SES/Monitoring SES events using Amazon EventBridge](https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html).
///
/// ```
/// use ses_events::{DetailType, Document as _, Is as _, SesEventBridgeEvent};
///
/// let text = r#"{
///     "version": "0",
///     "detail-type": "Advisor Recommendation Status Open",
///     "source": "aws.ses",
///     "account": "111122223333",
///     "resources": ["arn:aws:ses:us-east-1:111122223333:identity/example.com"],
///     "detail": {"version": "1.0.0", "data": "SPF record was not found."}
/// }"#;
/// let event = SesEventBridgeEvent::from_json(text)?;
/// assert_eq!(event.detail_type, Some(DetailType::AdvisorRecommendationOpen));
/// let advice = event.detail.as_ref().and_then(|detail| detail.as_advisor());
/// assert!(advice.is_some_and(|advice| advice.data.is("SPF record was not found.")));
/// # Ok::<(), ses_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use ses_events::{BounceEvent, DetailType, SendingEvent, SesEventBridgeEvent};
///
/// async fn handle(event: LambdaEvent<SesEventBridgeEvent>) -> Result<Vec<String>, Error> {
///     let suppressions = event.payload.detail()?.suppressions();
///     Ok(suppressions.map(|it| Ok(it?.to_string())).collect::<Result<_, Error>>()?)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let bounce = SendingEvent::from(BounceEvent::permanent(["mary@example.com"]));
/// let event = SesEventBridgeEvent::of("aws.ses", DetailType::Bounce, bounce.into());
/// assert_eq!(handle(LambdaEvent::new(event, Context::default())).await?, ["mary@example.com (BOUNCE)"]);
/// # Ok(())
/// # }
/// ```
pub type SesEventBridgeEvent = EventBridgeEvent<SesEventBridgeDetail, DetailType>;
