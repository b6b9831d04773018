//! The export.

use std::io;
use std::path::{Path, PathBuf};

use crate::replace::replace;
use crate::{CATALOGUE, Dialect, Family, Profile, catalog, export_tables, id, openapi, schema};

/// An exported file.
///
/// ```
/// let file = mailtrail_schemas::export().next().unwrap();
/// assert!(file.path.is_relative());
/// assert!(file.text.ends_with('\n'));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExportedFile {
    /// Path in the folder of the export.
    pub path: PathBuf,
    /// Its content.
    pub text: String,
}

impl ExportedFile {
    /// Returns the profile of the schemas in it; `None` for tables and lists.
    ///
    /// ```
    /// use mailtrail_schemas::{Profile, export};
    ///
    /// assert_eq!(export().next().unwrap().profile(), Some(Profile::Validate));
    /// ```
    pub fn profile(&self) -> Option<Profile> {
        match self.folders().as_slice() {
            ["openapi" | "eventbridge", ..] => Some(Profile::Flat),
            ["calls", ..] => Some(Profile::Validate),
            [profile, ..] => profile.parse().ok(),
            [] => None,
        }
    }

    /// Returns the dialect of the schemas in it; `None` for tables and lists.
    ///
    /// ```
    /// use mailtrail_schemas::{Dialect, export};
    ///
    /// assert!(export().any(|file| file.dialect() == Some(Dialect::Draft04)));
    /// ```
    pub fn dialect(&self) -> Option<Dialect> {
        match self.folders().as_slice() {
            ["openapi", "3.1", ..] => Some(Dialect::OpenApi31),
            ["eventbridge", name] if name.ends_with(".draft4.json") => Some(Dialect::Draft04),
            ["openapi" | "eventbridge", ..] => Some(Dialect::OpenApi30),
            [_, dialect, ..] => dialect.parse().ok(),
            _ => None,
        }
    }

    /// Writes the file into a folder, creating the folders of its path.
    ///
    /// The write is atomic. Symbolic links that lead out of the folder are not followed.
    ///
    /// # Errors
    ///
    /// Returns an error if the file or a folder cannot be written.
    ///
    /// ```
    /// let folder = std::env::temp_dir().join(format!("mailtrail-schemas-{}", std::process::id()));
    /// let file = mailtrail_schemas::export().next().unwrap();
    /// file.write_to(&folder)?;
    /// assert_eq!(std::fs::read_to_string(folder.join(&file.path))?, file.text);
    /// std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn write_to(&self, folder: &Path) -> io::Result<()> {
        replace(folder, &self.path, &self.text)
    }

    fn folders(&self) -> Vec<&str> {
        self.path.iter().filter_map(|part| part.to_str()).collect()
    }
}

/// Returns all exported files, always the same ones in the same order. Those of calls need the feature `calls`.
///
/// ```
/// let files: Vec<_> = mailtrail_schemas::export().map(|file| file.path).collect();
/// assert!(files.iter().any(|path| path.ends_with("validate/2020-12/ses-sending-event.schema.json")));
/// ```
pub fn export() -> impl Iterator<Item = ExportedFile> {
    let in_profile = |profile: Profile| {
        let dialects = [Dialect::Draft2020_12, Dialect::Draft07];
        dialects.into_iter().flat_map(move |dialect| {
            CATALOGUE.iter().filter_map(move |entry| {
                let document = schema(entry, profile, dialect)?;
                Some(file(id::path(entry.name, profile, dialect), document.to_string()))
            })
        })
    };
    let openapi = [Dialect::OpenApi30, Dialect::OpenApi31].into_iter().flat_map(|dialect| {
        Family::ALL.into_iter().map(move |family| {
            let entries: Vec<_> = family.entries().collect();
            let folder = dialect.as_str().trim_start_matches("openapi-");
            let path = ["openapi", folder, &format!("{}.json", family.as_str())].iter().collect();
            file(path, openapi::description(&entries, dialect, family.title()).to_string())
        })
    });
    let on_event_bridge = CATALOGUE.iter().filter(|entry| entry.name.ends_with("-eventbridge-event"));
    let event_bridge = on_event_bridge.flat_map(|entry| {
        [(Dialect::OpenApi30, "openapi3"), (Dialect::Draft04, "draft4")].into_iter().filter_map(|(dialect, form)| {
            let document = schema(entry, Profile::Flat, dialect)?;
            let path = ["eventbridge", &format!("{}.{form}.json", entry.name)].iter().collect();
            // The registry counts characters, so there are no blanks for show.
            Some(file(path, format!("{}\n", document.value())))
        })
    });
    let lists = [
        file("catalog.json".into(), catalog::published()),
        file("catalog.local.json".into(), catalog::local()),
        file("index.json".into(), catalog::index()),
    ];
    let schemas = Profile::ALL.into_iter().flat_map(in_profile).chain(openapi).chain(event_bridge);
    schemas.chain(calls()).chain(export_tables()).chain(lists)
}

/// Schemas of calls, one file for each API.
#[cfg(feature = "calls")]
fn calls() -> impl Iterator<Item = ExportedFile> {
    crate::CALL_APIS.iter().filter_map(|api| {
        let path = ["calls", "2020-12", &format!("{}.schema.json", api.name)].iter().collect();
        Some(file(path, crate::call_schema(api, None)?.to_string()))
    })
}

#[cfg(not(feature = "calls"))]
fn calls() -> impl Iterator<Item = ExportedFile> {
    std::iter::empty()
}

/// Writes all exported files into a folder. Other files in it are unchanged.
///
/// # Errors
///
/// Returns an error if a file or folder cannot be written.
///
/// ```no_run
/// mailtrail_schemas::write("schemas/export".as_ref())?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write(folder: &Path) -> io::Result<()> {
    export().try_for_each(|file| file.write_to(folder))
}

fn file(path: PathBuf, text: String) -> ExportedFile {
    ExportedFile { path, text }
}
