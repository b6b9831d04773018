//! Documents that lack what makes them what they are.

use mailtrail_wire::Document as _;

use crate::WireType;

/// Whether a type refuses a document, which can be read all the same with `Wire::read_document`: by `from_json`, in a `Raw` and
/// through serde alike.
pub fn is_refused<T: WireType>(text: &str) -> bool {
    let refused = T::from_json(text).is_err();
    assert_eq!(refused, serde_json::from_str::<T>(text).is_err(), "{text}");
    assert_eq!(refused, T::from_json_slice(text.as_bytes()).is_err(), "{text}");
    assert_eq!(refused, mailtrail_wire::Raw::<T>::from_json(text).is_ok_and(|raw| raw.read().is_err()), "{text}");
    refused
}
