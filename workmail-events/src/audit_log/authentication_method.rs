//! Methods of authentication.

use mailtrail_wire::open_enum;

/// How somebody tried to log in.
///
/// AWS says that there is one method for now.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AuthenticationMethod, OpenEnum as _};
///
/// assert_eq!(AuthenticationMethod::from("basic"), AuthenticationMethod::Basic);
/// assert!(!AuthenticationMethod::from("certificate").is_known());
/// ```
#[open_enum]
pub enum AuthenticationMethod {
    /// User name and password, or a token in place of the password.
    #[wire("basic")]
    Basic,
}
