//! Strings that replace secrets.

use mailtrail_wire::JsonRef;

/// Strings that AWS services write instead of a secret.
///
/// A mask may replace a value of another type: SNS writes it instead of the `messageAttributes` object.
///
/// ```
/// use cloudtrail_records::MASKS;
///
/// assert!(MASKS.contains(&"HIDDEN_DUE_TO_SECURITY_REASONS"));
/// ```
pub const MASKS: &[&str] =
    &["HIDDEN_DUE_TO_SECURITY_REASONS", "<sensitiveDataRemoved>", "Value hidden due to security reasons.", "****"];

/// Returns whether a value is a mask instead of a secret.
///
/// Services hide passwords, tokens and message contents. CloudTrail hides the user name of a console sign-in that
/// failed because the user does not exist.
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
