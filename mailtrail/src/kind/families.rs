//! The families, one line each.

mod cloudtrail;
mod ses;
mod sns;
pub(crate) mod workmail;

use crate::kind::model::Family;

/// All families that documents are told apart by, in the order in which they are asked.
///
/// ```
/// assert_eq!(mailtrail::FAMILIES[0].name, "cloudtrail");
/// ```
pub static FAMILIES: &[&Family] = &[&cloudtrail::FAMILY, &ses::FAMILY, &sns::FAMILY, &workmail::FAMILY];
