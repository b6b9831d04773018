//! Envelopes that several services share.

mod event_bridge;

pub use self::event_bridge::EventBridgeEvent;
