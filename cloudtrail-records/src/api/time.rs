//! Times in requests and answers.

use mailtrail_wire::{Either, Number};

/// A time in a request or response, as it was written: a string such as `Mar 2, 2026, 8:15:30 AM`, or seconds as a number.
///
/// Services don't agree on a format, and the models don't say which one CloudTrail writes.
///
/// ```
/// use cloudtrail_records::Document as _;
/// use cloudtrail_records::api::Time;
///
/// for text in ["\"Mar 2, 2026, 8:15:30 AM\"", "1772439330.120"] {
///     assert_eq!(Time::from_json(text)?.to_json(), text);
/// }
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
pub type Time = Either<String, Number>;
