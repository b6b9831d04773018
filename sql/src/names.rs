//! Names of the tables.

use std::collections::BTreeMap;

use mailtrail::FAMILIES;
use mailtrail_parquet::table_name;

/// Two tables are called as everybody calls what is in them.
const SHORT: &[(&str, &str)] = &[("ses sending event", "ses_events"), ("workmail event record", "workmail_events")];

/// A table, whether there are documents for it or not.
///
/// ```
/// let table = mailtrail_sql::table_names().into_iter().find(|table| table.name == "cloudtrail_records");
/// assert_eq!(table.map(|table| table.kind), Some("cloudtrail record"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableName {
    /// Name in queries.
    pub name: String,
    /// Kind of its documents, as reports call it.
    pub kind: &'static str,
    /// Name of its folder, as `mailtrail convert` calls it.
    pub folder: String,
}

/// Returns all tables, ordered by name: one for each kind of document, named after the table of the kind in the plural.
///
/// ```
/// let names: Vec<_> = mailtrail_sql::table_names().into_iter().map(|table| table.name).collect();
/// assert!(names.iter().any(|name| name == "ses_events"));
/// assert!(names.iter().any(|name| name == "workmail_access_control_logs"));
/// ```
pub fn table_names() -> Vec<TableName> {
    let kinds = FAMILIES.iter().flat_map(|family| (family.kinds)());
    let tables: BTreeMap<String, TableName> = kinds
        .map(|kind| {
            let name = name_of(kind.name);
            (name.clone(), TableName { name, kind: kind.name, folder: table_name(kind.name) })
        })
        .collect();
    tables.into_values().collect()
}

fn name_of(kind: &str) -> String {
    match SHORT.iter().find(|(long, _)| *long == kind) {
        Some((_, short)) => (*short).to_owned(),
        None => plural(&table_name(kind)),
    }
}

fn plural(name: &str) -> String {
    match name.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if name.ends_with('s') || name.ends_with("ed") => name.to_owned(),
        _ => format!("{name}s"),
    }
}

/// The name that is nearest to one that there is not, if one is near: the same but for case, or a slip of the pen.
pub(crate) fn nearest<'n>(wanted: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let folded = |name: &str| name.to_lowercase().replace('_', "");
    let plain = folded(wanted);
    let allowed = plain.chars().count().max(4) / 4;
    let distances = names.into_iter().map(|name| (strsim::damerau_levenshtein(&folded(name), &plain), name));
    // Of two that differ in case, that of the same case.
    let near = distances.filter(|(distance, _)| *distance <= allowed);
    near.min_by_key(|(distance, name)| (*distance, strsim::damerau_levenshtein(name, wanted), *name))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_table_of_its_own() {
        let kinds: std::collections::BTreeSet<_> =
            FAMILIES.iter().flat_map(|family| (family.kinds)()).map(|kind| kind.name).collect();
        let tables = table_names();
        assert_eq!(tables.len(), kinds.len());
        let is_plain = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
        assert!(tables.iter().all(|table| table.name.chars().all(is_plain)), "{tables:?}");
    }

    #[test]
    fn slips_of_the_pen() {
        let names = ["cloudtrail_records", "ses_events", "eventName"];
        assert_eq!(nearest("cloudtrail_record", names), Some("cloudtrail_records"));
        assert_eq!(nearest("eventname", names), Some("eventName"));
        assert_eq!(nearest("event_name", names), Some("eventName"));
        assert_eq!(nearest("weather", names), None);
        assert_eq!(nearest("tpye", ["Type", "type"]), Some("type"));
        assert_eq!(nearest("Tpye", ["Type", "type"]), Some("Type"));
    }
}
