//! Times in requests and answers.

use mailtrail_wire::{Either, Number};

/// Time in a request or an answer, as it was written: text such as `Mar 2, 2026, 8:15:30 AM`, or seconds as a number.
///
/// Services don't agree on a form, and the models don't know which one CloudTrail writes.
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
