//! The side of a call that has no fields.

use mailtrail_wire::{Extra, Wire};

/// Request or answer of an operation for which the model has none.
///
/// ```
/// use cloudtrail_records::Document as _;
/// use cloudtrail_records::api::Nothing;
///
/// assert_eq!(Nothing::from_json(r#"{"_return":true}"#)?.to_json(), r#"{"_return":true}"#);
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(owned)]
#[non_exhaustive]
pub struct Nothing {
    /// Fields that the model doesn't have.
    pub extra: Extra<Self>,
}
