//! Outcomes of actions.

use mailtrail_wire::open_enum;

/// Outcome of an action.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-logs).
///
/// ```
/// use ses_events::mail_manager::RuleActionStatus;
///
/// assert_eq!(RuleActionStatus::from("IN_PROGRESS"), RuleActionStatus::InProgress);
/// ```
#[open_enum]
pub enum RuleActionStatus {
    /// It was done.
    #[wire("SUCCESS")]
    Success,
    /// It failed.
    #[wire("FAILURE")]
    Failure,
    /// It has begun and is not done.
    #[wire("IN_PROGRESS")]
    InProgress,
}
