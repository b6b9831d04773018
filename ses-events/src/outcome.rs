//! Why mail bounced, in the words of mail servers, and which addresses should get no more mail.
//!
//! ```
//! use ses_events::{Bounce, Document as _, StatusClass};
//!
//! let bounce = Bounce::from_json(r#"{
//!     "bounceType": "Permanent",
//!     "bouncedRecipients": [{
//!         "emailAddress": "Mary Major <mary@example.com>",
//!         "status": "5.1.1",
//!         "diagnosticCode": "smtp; 550 5.1.1 user unknown"
//!     }]
//! }"#)?;
//! let recipient = bounce.recipients().next().unwrap()?;
//! assert_eq!(recipient.address(), Some("mary@example.com"));
//! assert_eq!(recipient.status_code().unwrap().class(), StatusClass::Permanent);
//! assert_eq!(recipient.diagnostic().unwrap().reply_code(), Some(550));
//! assert_eq!(bounce.suppressions().next().unwrap()?.to_string(), "mary@example.com (BOUNCE)");
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::diagnostic_code::DiagnosticCode;
pub use crate::dsn_action::DsnAction;
pub use crate::status_code::StatusCode;
pub use crate::status_code::status_class::StatusClass;
pub use crate::status_code::status_subject::StatusSubject;
pub use crate::suppression::Suppression;
pub use crate::suppression::suppressions::Suppressions;
