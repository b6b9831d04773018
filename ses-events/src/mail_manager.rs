//! Logs of Mail Manager: what happened to mail that an ingress endpoint received.
//!
//! Mail Manager logs to CloudWatch Logs, Amazon S3 or Amazon Data Firehose, depending on the delivery. The types
//! read lines of JSON. S3 can also get plain text, W3C and Parquet, which the types do not read; the command `mailtrail` reads W3C, too.
//!
//! | log | logged | type |
//! |---|---|---|
//! | ingress endpoint, `APPLICATION_LOGS` | once per accepted message | [`IngressPointLog`] |
//! | ingress endpoint, `TRAFFIC_POLICY_DEBUG_LOGS` | once per recipient, accepted or not | [`TrafficPolicyLog`] |
//! | rule set, `APPLICATION_LOGS` | once per message and action, or once per rule that did not match | [`RuleSetLog`] |
//!
//! [`MailManagerLog`] reads any of them, and [`insights`] has queries. `message_id` joins the logs of ingress endpoints and
//! rule sets. The evaluations of one message share `ingress_point_session_id`, because it has no `message_id` yet.
//!
//! See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html).
//!
//! ```
//! use ses_events::mail_manager::{MailManagerLog, RuleActionStatus};
//! use ses_events::{Document as _, Is as _};
//!
//! let text = r#"{
//!     "resource_arn": "arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1",
//!     "event_timestamp": 1772439330120,
//!     "message_id": "EXAMPLE1",
//!     "rule_set_name": "incoming",
//!     "rule_name": "store",
//!     "rule_index": 1,
//!     "recipients_matched": ["jane@example.com"],
//!     "action_metadata": {"action_name": "WRITE_TO_S3", "action_index": 1, "action_status": "FAILURE", "action_failure": "Access denied"}
//! }"#;
//! let log = MailManagerLog::from_json(text)?;
//! assert_eq!(log.message_id(), Some("EXAMPLE1"));
//! let action = log.as_rule_set().unwrap().action_metadata.as_ref().unwrap();
//! assert_eq!(action.action_status, Some(RuleActionStatus::Failure));
//! assert!(action.action_failure.is("Access denied"));
//! # Ok::<(), ses_events::Error>(())
//! ```

mod certificate_validity;
mod client_certificate_details;
mod common;
mod ingress_point_log;
mod ingress_point_metadata;
mod ingress_point_type;
pub mod insights;
mod log_type;
mod revocation_list_validity;
mod rule_action_metadata;
mod rule_action_name;
mod rule_action_status;
mod rule_set_log;
mod select;
mod traffic_policy_action;
mod traffic_policy_condition;
mod traffic_policy_evaluation;
mod traffic_policy_log;
mod traffic_policy_scope;
mod traffic_policy_verdict;
mod trust_store_monitoring;

use mailtrail_wire::{Json, Tagged};

pub use self::certificate_validity::CertificateValidity;
pub use self::client_certificate_details::ClientCertificateDetails;
pub use self::ingress_point_log::IngressPointLog;
pub use self::ingress_point_metadata::IngressPointMetadata;
pub use self::ingress_point_type::IngressPointType;
pub use self::log_type::MailManagerLogType;
pub use self::revocation_list_validity::RevocationListValidity;
pub use self::rule_action_metadata::RuleActionMetadata;
pub use self::rule_action_name::RuleActionName;
pub use self::rule_action_status::RuleActionStatus;
pub use self::rule_set_log::RuleSetLog;
pub use self::traffic_policy_action::TrafficPolicyAction;
pub use self::traffic_policy_condition::{TrafficPolicyCondition, TrafficPolicyExpression};
pub use self::traffic_policy_evaluation::TrafficPolicyEvaluation;
pub use self::traffic_policy_log::TrafficPolicyLog;
pub use self::traffic_policy_scope::TrafficPolicyScope;
pub use self::traffic_policy_verdict::TrafficPolicyVerdict;
pub use self::trust_store_monitoring::TrustStoreMonitoring;

/// Line of a log of Mail Manager, of whichever of the three kinds.
///
/// No member names the kind. `resource_arn`, which every line has, tells rule sets from ingress endpoints, and members
/// that only evaluations of traffic policies have tell the two logs of an ingress endpoint apart.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html).
///
/// ```
/// use ses_events::Document as _;
/// use ses_events::mail_manager::MailManagerLog;
///
/// let text = r#"{
///     "resource_arn": "arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1",
///     "event_timestamp": 1772439330120,
///     "traffic_policy_verdict": "REJECT"
/// }"#;
/// assert!(matches!(MailManagerLog::from_json(text)?, MailManagerLog::TrafficPolicy(_)));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
#[wire(select = select::select)]
pub enum MailManagerLog {
    /// Message that an ingress endpoint accepted.
    #[wire("IngressPointLog")]
    IngressPoint(Box<IngressPointLog>),
    /// Evaluation of a traffic policy for one recipient.
    #[wire("TrafficPolicyLog")]
    TrafficPolicy(Box<TrafficPolicyLog>),
    /// Action of a rule on a message.
    #[wire("RuleSetLog")]
    RuleSet(Box<RuleSetLog>),
    /// Something that this version does not know.
    #[wire(other)]
    Other(Json),
}
