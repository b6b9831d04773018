//! The families, one line each.

mod cloudtrail;
mod cloudwatch;
mod ses;
mod sns;
pub(crate) mod workmail;

use std::sync::LazyLock;

use mailtrail_wire::Erratum;

use crate::kind::model::Family;

/// Name of a text that is no JSON and yet known: a greeting, or the file that an export of a log group writes first.
pub(crate) fn known_text(text: &str) -> Option<&'static str> {
    const EXPORT_TEST: &str = "Permission Check Successful";
    let name = FAMILIES.iter().find_map(|family| (family.plain_text)(text));
    name.or_else(|| (text.trim() == EXPORT_TEST).then_some("cloudwatch logs export test"))
}

/// All families, in the order in which they are tried.
///
/// ```
/// assert_eq!(mailtrail::FAMILIES[0].name, "cloudtrail");
/// ```
pub static FAMILIES: &[&Family] =
    &[&cloudtrail::FAMILY, &ses::FAMILY, &sns::FAMILY, &workmail::FAMILY, &cloudwatch::FAMILY];

/// Known deviations of all families, for envelopes, which may hold parts of any. Each tells by types where it may stand.
pub(crate) static ALL_ERRATA: LazyLock<Vec<Erratum>> =
    LazyLock::new(|| [cloudtrail_records::ERRATA, ses_events::ERRATA, workmail_events::ERRATA].concat());
