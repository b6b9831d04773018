//! Actions on personal access tokens.

use mailtrail_wire::open_enum;

/// What was done, or attempted, to a personal access token.
///
/// Logging in with a token is not an action on it; that is in the authentication log.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{OpenEnum as _, TokenAction};
///
/// assert_eq!(TokenAction::Delete.as_str(), "delete");
/// ```
#[open_enum]
pub enum TokenAction {
    /// Token was made.
    #[wire("create")]
    Create,
    /// Token was deleted.
    #[wire("delete")]
    Delete,
}
