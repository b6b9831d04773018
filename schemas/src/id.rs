//! Identifiers of schemas.

use std::path::PathBuf;

use crate::{Dialect, Profile};

/// Prefix of the identifiers of all schemas.
///
/// It is only a name and need not be reachable: every exported schema is self-contained.
///
/// ```
/// use mailtrail_schemas::{BASE, Dialect, Profile, entry, schema};
///
/// let document = schema(entry("sns-message").unwrap(), Profile::Flat, Dialect::Draft07).unwrap();
/// assert!(document.value()["$id"].as_str().unwrap().starts_with(BASE));
/// ```
pub const BASE: &str = "https://schemas.mailtrail.dev";

/// Version in the identifiers: that of this crate without its last part.
///
/// ```
/// assert_eq!(mailtrail_schemas::VERSION.split('.').count(), 2);
/// ```
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));

/// Identifier of a schema.
pub(crate) fn of(name: &str, profile: Profile, dialect: Dialect) -> String {
    format!("{BASE}/{VERSION}/{profile}/{dialect}/{name}.schema.json")
}

/// Path of a schema in the folder of the export.
pub(crate) fn path(name: &str, profile: Profile, dialect: Dialect) -> PathBuf {
    [profile.as_str(), dialect.as_str(), &format!("{name}.schema.json")].iter().collect()
}
