//! Turns issues and faults into findings: what is wrong, how severe it is, and what to do.

mod beyond;
#[cfg(feature = "calls")]
mod calls;
mod contradiction;
mod csv;
mod discreet;
mod error;
mod expected;
mod explain;
mod finding;
mod fragment;
mod help;
mod kinds;
mod label;
mod levels;
mod misnamed;
mod near;
mod remark;
mod rule;
mod rule_names;
mod rules;
mod secret;
pub(crate) mod secret_form;
mod skipped;
mod snippet;
mod sort;
mod summary;
mod syntax;
mod unknown;
mod veil;
mod w3c;

pub use mailtrail_wire::Level;

pub(crate) use self::beyond::{beyond, more_findings, more_in_all, more_in_document, too_deep};
#[cfg(feature = "calls")]
pub(crate) use self::calls::calls;
pub(crate) use self::contradiction::{Taken, contradictions};
pub(crate) use self::error::error;
pub(crate) use self::expected::{none_expected, unexpected};
pub(crate) use self::explain::{Explainer, Judged};
pub(crate) use self::finding::Once;
pub use self::finding::{Finding, Unpacked};
pub(crate) use self::fragment::{Side, fragment};
pub use self::kinds::KindSummary;
pub use self::levels::{Levels, RuleLevel, UnsettableRule};
pub(crate) use self::near::nearest;
pub(crate) use self::remark::{
    CONFLICT, DETECTION, NOT_CHECKED, broken, conflicting, invalid_lines, is_scalar, odd, prefixed, remark, silence,
    stray_text,
};
pub use self::rule::Rule;
pub use self::rule_names::{UnknownRule, known_rule};
pub use self::snippet::Snippet;
pub use self::sort::Sort;
pub(crate) use self::sort::{place, place_in};
pub use self::summary::Summary;
pub(crate) use self::syntax::{form, syntax};
pub(crate) use self::unknown::{Standing, UNRECOGNIZED, Unknown, describe, unrecognized};
pub(crate) use self::w3c::unreadable_value;
