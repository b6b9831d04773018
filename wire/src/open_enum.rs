//! Enums that can grow: unknown strings are kept.

/// Methods of every [`open_enum`](macro@crate::open_enum).
///
/// ```
/// use mailtrail_wire::{Document as _, OpenEnum, open_enum};
///
/// /// State of an unusual activity.
/// #[open_enum]
/// pub enum State {
///     /// It began.
///     Start,
///     /// It is over.
///     #[wire("END")]
///     End,
/// }
///
/// assert_eq!(State::from_json("\"END\"")?, State::End);
/// let other = State::from_json("\"Paused\"")?;
/// assert!(!other.is_known());
/// assert_eq!(other.to_json(), "\"Paused\"");
/// assert_eq!(State::known().map(|state| state.to_string()).collect::<Vec<_>>(), ["Start", "END"]);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub trait OpenEnum: Sized {
    /// Known texts and their docs, as data.
    const VALUES: &'static [crate::EnumValue];

    /// Returns the string in JSON.
    fn as_str(&self) -> &str;

    /// Returns the string in JSON of a value that this version knows, as a constant, such as the name of a metric needs.
    ///
    /// ```
    /// use mailtrail_wire::{OpenEnum as _, SnsMessageType};
    ///
    /// let text: Option<&'static str> = SnsMessageType::Notification.known_str();
    /// assert_eq!(text, Some("Notification"));
    /// assert_eq!(SnsMessageType::from("Weather").known_str(), None);
    /// ```
    fn known_str(&self) -> Option<&'static str>;

    /// Returns whether this version knows the value.
    fn is_known(&self) -> bool;

    /// Returns all values that this version knows, in the order of their declaration.
    fn known() -> impl Iterator<Item = Self>;
}
