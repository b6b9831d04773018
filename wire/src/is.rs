//! Comparing a field with a value.

/// Compares a field with a value: `record.event_name.is("CreateUser")`.
///
/// It works for every `Option` whose value can be compared with the other: strings, open enums and flags. A field without a value
/// equals nothing.
///
/// ```
/// use mailtrail_wire::{Document as _, Flag, Is as _, SnsMessage, SnsMessageType};
///
/// let message = SnsMessage::from_json(r#"{"Type": "Notification", "Subject": "Order", "Message": "hello"}"#)?;
/// assert!(message.subject.is("Order"));
/// assert!(message.r#type.is("Notification") && message.r#type.is(SnsMessageType::Notification));
/// assert!(!message.topic_arn.is(""));
/// assert!(Some(Flag::from(true)).is(true));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub trait Is<V> {
    /// Returns whether there is a value and it equals the other one.
    fn is(&self, value: V) -> bool;
}

impl<T: PartialEq<V>, V> Is<V> for Option<T> {
    fn is(&self, value: V) -> bool {
        self.as_ref().is_some_and(|own| *own == value)
    }
}
