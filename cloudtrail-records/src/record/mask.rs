//! Texts that stand in the place of secrets.

use mailtrail_wire::JsonRef;

/// Texts that AWS services write in the place of a secret.
///
/// A mask may stand where another type is usual: SNS puts it in the place of the `messageAttributes` object.
///
/// ```
/// use cloudtrail_records::MASKS;
///
/// assert!(MASKS.contains(&"HIDDEN_DUE_TO_SECURITY_REASONS"));
/// ```
pub const MASKS: &[&str] =
    &["HIDDEN_DUE_TO_SECURITY_REASONS", "<sensitiveDataRemoved>", "Value hidden due to security reasons.", "****"];

/// Whether a value is a mask in the place of a secret.
///
/// Services hide passwords, tokens and message contents, and CloudTrail hides the user name of a console sign-in that
/// failed because there is no such user.
///
/// ```
/// use cloudtrail_records::{Document as _, Record, is_hidden};
///
/// let record = Record::from_json(r#"{"requestParameters": {"masterUserPassword": "****", "port": 5432}}"#)?;
/// let Some(parameters) = &record.request_parameters else { panic!("no parameters") };
/// assert!(parameters.get("/masterUserPassword").is_some_and(is_hidden));
/// assert!(!parameters.get("/port").is_some_and(is_hidden));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
pub fn is_hidden(value: JsonRef<'_>) -> bool {
    value.as_str().is_some_and(|text| MASKS.contains(&&*text))
}
