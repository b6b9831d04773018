//! Documented limits, and names that keep the rules.
//!
//! ```
//! use ses_events::ConfigurationSetName;
//!
//! assert!(ConfigurationSetName::new("newsletter").is_ok());
//! assert!(ConfigurationSetName::new("news letter").is_err());
//! ```

pub use crate::quota::configuration_set_name::ConfigurationSetName;
pub use crate::quota::{
    HEADERS_TRUNCATED_AT_KB, MAX_CONFIGURATION_SETS, MAX_EVENT_DESTINATIONS_PER_CONFIGURATION_SET,
    MAX_RECEIVED_HEADERS_IN_FUNCTION_KB, MAX_RECEIVED_HEADERS_ON_TOPIC_KB, MAX_RECEIVED_ON_TOPIC_KB,
    MAX_RECIPIENTS_PER_MESSAGE,
};
pub use crate::rule::rule_error::RuleError;
pub use crate::rule::rule_error_kind::RuleErrorKind;
pub use crate::rule::rule_part::RulePart;
