//! Functions that message flow rules call: their event, and their response within the documented limits.
//!
//! ```
//! use workmail_events::{FlowDirection, MessageFlowEvent, MessageFlowResponse, ResponseError};
//!
//! /// Junk for everybody if the subject says so.
//! fn handle(event: &MessageFlowEvent) -> Result<MessageFlowResponse, ResponseError> {
//!     let answer = MessageFlowResponse::builder(FlowDirection::Inbound);
//!     match event.subject.as_deref() {
//!         Some("Buy now") => answer.move_to_junk().to_all().build(),
//!         _ => answer.default_action().to_all().build(),
//!     }
//! }
//!
//! let mut event = MessageFlowEvent::default();
//! event.subject = Some("Buy now".to_owned());
//! assert_eq!(handle(&event)?.actions.map(|actions| actions.len()), Some(1));
//! # Ok::<(), ResponseError>(())
//! ```

pub use crate::message_flow_event::MessageFlowEvent;
pub use crate::message_flow_event::flow_direction::FlowDirection;
pub use crate::message_flow_event::message_flow_address::MessageFlowAddress;
pub use crate::message_flow_event::message_flow_envelope::MessageFlowEnvelope;
pub use crate::message_flow_event::summary_version::SummaryVersion;
pub use crate::message_flow_response::message_flow_action::MessageFlowAction;
pub use crate::message_flow_response::message_flow_action_details::MessageFlowActionDetails;
pub use crate::message_flow_response::message_flow_action_parameters::MessageFlowActionParameters;
pub use crate::message_flow_response::message_flow_action_type::MessageFlowActionType;
pub use crate::message_flow_response::response_error::{ResponseError, ResponseErrorKind};
pub use crate::message_flow_response::{MessageFlowResponse, MessageFlowResponseBuilder};
