//! Rendering failures.

use mailtrail_wire::{Extra, Wire};

use crate::event::ses_event::ses_event;
use crate::{EventType, Mail};

/// Template and its data did not fit together, so nothing was sent.
///
/// Only sends with a template can have it. On the wire the type is `Rendering Failure`, with a space, and the payload is in `failure`.
/// Headers are missing, since there
/// was no message yet; the time of the event is that of the call.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-failure-object).
///
/// ```
/// use ses_events::{Document as _, Is as _, RenderingFailureEvent};
///
/// let event = RenderingFailureEvent::from_json(r#"{
///     "eventType": "Rendering Failure",
///     "failure": {"templateName": "Welcome", "errorMessage": "no value for `name`"}
/// }"#)?;
/// assert!(event.failure.as_ref().is_some_and(|failure| failure.template_name.is("Welcome")));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct RenderingFailureEvent {
    /// Always `Rendering Failure`.
    #[wire(one_of("Rendering Failure"))]
    pub event_type: Option<EventType>,
    /// Message that was to be sent.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Why the template could not be rendered.
    #[wire(required, getter)]
    pub failure: Option<RenderingFailure>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Why a template could not be rendered with its data.
///
/// ```
/// use ses_events::{Document as _, RenderingFailure};
///
/// let failure = RenderingFailure::from_json(r#"{"templateName": "Welcome"}"#)?;
/// assert!(failure.error_message.is_none());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct RenderingFailure {
    /// Name of the template.
    #[wire(required, content = "name")]
    pub template_name: Option<String>,
    /// What went wrong, in words.
    #[wire(required, content = "text")]
    pub error_message: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(RenderingFailureEvent);
