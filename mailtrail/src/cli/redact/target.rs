//! Where a file is written to.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use mailtrail::Redactor;
use mailtrail::input::{Source, Trouble};
use tempfile::{Builder, TempPath};

use super::is_same;

/// The folder that is written to, and what stands there already.
pub(super) struct Targets<'a> {
    folder: &'a Path,
    arguments: &'a [OsString],
    given: BTreeSet<PathBuf>,
}

impl<'a> Targets<'a> {
    pub(super) fn new(folder: &'a Path, arguments: &'a [OsString]) -> Self {
        Self { folder, arguments, given: BTreeSet::new() }
    }

    /// The path of what becomes of a source: the same below the folder that was named, or the name alone of a file that was.
    pub(super) fn of(&mut self, source: &Source, redactor: &mut Redactor) -> Result<PathBuf, Trouble> {
        let Source::File(path) = source else {
            return Err(Trouble::new(source.name(), "has no name to be written under: leave out `--out`"));
        };
        let arguments = self.arguments.iter().map(Path::new);
        let below = arguments.filter_map(|it| path.strip_prefix(it).ok()).min_by_key(|rest| rest.components().count());
        let relative = match below {
            Some(rest) if rest.as_os_str().is_empty() => path.file_name().map(Path::new).unwrap_or(path),
            Some(rest) => rest,
            None => path,
        };
        let names = relative.components().filter_map(|part| match part {
            Component::Normal(name) => Some(name),
            _ => None,
        });
        let target = names.fold(self.folder.to_owned(), |target, name| match name.to_str() {
            Some(name) => target.join(redactor.file_name(name)),
            None => target.join(name),
        });
        if !self.given.insert(target.clone()) {
            return Err(Trouble::new(
                source.name(),
                format!("another file is written to `{}` already", target.display()),
            ));
        }
        if is_same(path, &target) {
            return Err(Trouble::new(source.name(), "is not written over itself: name another folder with `--out`"));
        }
        Ok(target)
    }
}

/// A file that becomes this one when it is complete.
pub(super) fn create(path: &Path) -> Result<(File, TempPath), Trouble> {
    let failed = |error: &std::io::Error| Trouble::writing(path.to_string_lossy(), error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut builder = Builder::new();
    builder.prefix(".mailtrail-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As of any new file: what the mask of the process leaves.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    Ok(builder.tempfile_in(folder).map_err(|error| failed(&error))?.into_parts())
}
