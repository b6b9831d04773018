//! Breaking changes between versions of schemas.

mod accepts;
mod breaks;
mod change;
mod change_kind;
mod frame;
mod node;
mod sample;
mod version;
mod walk;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde_json::Value;

pub use self::breaks::Breaks;
pub use self::change::Change;
pub use self::change_kind::ChangeKind;
use self::walk::Walk;

/// Compares two folders of exported schemas, and returns the changes and what they break.
///
/// Files are paired by path. If a folder has several dialects, only 2020-12 is compared. See [`compare`] for what is compared.
///
/// # Errors
///
/// Returns an error if a folder or file cannot be read, if a file is not JSON, or if a folder has no JSON Schemas. The message names it.
///
/// ```no_run
/// for change in mailtrail_schemas::compat("old/export".as_ref(), "schemas/export".as_ref())? {
///     println!("{change}");
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn compat(old: &Path, new: &Path) -> io::Result<Vec<Change>> {
    let (old, mut new) = (read(old)?, read(new)?);
    let mut changes = Vec::new();
    for (name, old) in old {
        match new.remove(&name) {
            Some(new) => changes.extend(compare(&name, &old, &new)),
            None => changes.push(Change::of_schema(name, ChangeKind::SchemaRemoved)),
        }
    }
    changes.extend(new.into_keys().map(|name| Change::of_schema(name, ChangeKind::SchemaAdded)));
    Ok(changes)
}

/// Compares two versions of a schema, and returns the changes and what they break.
///
/// The comparison follows the structure: fields, required fields, types, values, whether objects are closed, patterns, variants.
/// It supports the keywords that our own schemas use. A new field or variant breaks nobody if unknown ones were allowed before.
///
/// ```
/// use mailtrail_schemas::{Breaks, ChangeKind, compare};
/// use serde_json::json;
///
/// let old = json!({ "type": "object", "properties": { "id": { "type": "string" } } });
/// let new = json!({ "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] });
/// let changes = compare("example", &old, &new);
/// assert_eq!((changes[0].kind, changes[0].breaks), (ChangeKind::BecameRequired, Breaks::Writers));
/// assert_eq!(changes[0].witness, Some(json!({})));
/// ```
pub fn compare(name: &str, old: &Value, new: &Value) -> Vec<Change> {
    Walk::new(name, old, new).changes()
}

/// Schemas in a folder, by path with `/`.
fn read(folder: &Path) -> io::Result<BTreeMap<String, Value>> {
    let mut files = BTreeMap::new();
    let named = |error: io::Error| io::Error::new(error.kind(), format!("`{}`: {error}", folder.display()));
    collect(folder, "", &mut files).map_err(named)?;
    if files.is_empty() {
        let text = "expected an export, found no file that ends in `.schema.json`";
        return Err(named(io::Error::new(io::ErrorKind::NotFound, text)));
    }
    if files.keys().any(|path| path.contains("2020-12/")) {
        files.retain(|path, _| path.contains("2020-12/"));
    }
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Value>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".schema.json") {
            let text = std::fs::read_to_string(entry.path())?;
            let schema = serde_json::from_str(&text).map_err(|error| {
                io::Error::new(io::ErrorKind::InvalidData, format!("`{name}` is not JSON: {error}"))
            })?;
            files.insert(name, schema);
        }
    }
    Ok(())
}
