//! Values in more than one spelling.

use mailtrail_wire::OpenEnum;

/// Known value with the same letters, whatever their case; the value itself if there is none.
pub(super) fn known_in_any_case<T: OpenEnum + Clone>(value: &T) -> T {
    T::known().find(|known| known.as_str().eq_ignore_ascii_case(value.as_str())).unwrap_or_else(|| value.clone())
}
