//! Queries for CloudWatch Logs Insights over the logs of Mail Manager.
//!
//! Each function is one of the queries that AWS prints for Mail Manager, with typed parameters. The documented parameters
//! result in exactly the documented text. No parameter, whatever it contains, can leave its place in the query.
//!
//! | log | with |
//! |---|---|
//! | ingress endpoint, `APPLICATION_LOGS` | [`messages_from`], [`messages_larger_than`] |
//! | ingress endpoint, `TRAFFIC_POLICY_DEBUG_LOGS` | [`messages_from`], [`evaluations_of_session`], [`rejected_messages`] |
//! | rule set, `APPLICATION_LOGS` | [`actions_on_message`], [`failed_actions`], [`messages_passed_over`] |
//!
//! See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html).
//!
//! ```
//! use ses_events::mail_manager::insights;
//!
//! assert_eq!(
//!     insights::rejected_messages().as_str(),
//!     "fields @timestamp, @message, @logStream, @log\n\
//!      | filter traffic_policy_verdict = 'REJECT'\n\
//!      | sort @timestamp desc\n\
//!      | limit 10000",
//! );
//! ```

mod messages;
mod policies;
mod query;
mod rules;

pub use mailtrail_wire::insights::{ParameterError, ParameterErrorKind, Pattern};

pub use self::messages::{messages_from, messages_larger_than};
pub use self::policies::{evaluations_of_session, rejected_messages};
pub use self::query::Query;
pub use self::rules::{actions_on_message, failed_actions, messages_passed_over};
